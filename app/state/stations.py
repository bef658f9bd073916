"""The way from the microphone to the call, station by station, as the health line shows it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.state.engine import EngineStatus
from app.words import mark
from engine.messages import Telemetry


class Level(Enum):
    """How much the sentence should stand out."""

    GOOD = "good"
    NOTICE = "notice"
    BAD = "bad"
    WAIT = "wait"


class Link(Enum):
    """One station on the way from the microphone to the call."""

    MICROPHONE = mark("Microphone")
    ENGINE = mark("Engine")
    VIRTUAL_MIC = mark("Virtual microphone")
    CALL = mark("Call")


class LinkState(Enum):
    """What a station does."""

    OK = "ok"
    NOTICE = "notice"
    STOPPED = "stopped"
    UNKNOWN = "unknown"


Links = tuple[tuple[Link, LinkState], ...]


@dataclass(frozen=True, slots=True)
class Health:
    """What the health line shows."""

    level: Level
    sentence: str
    advice: str = ""
    links: Links = ()


@dataclass(frozen=True, slots=True)
class Observed:
    """Everything the sentence is made from."""

    status: EngineStatus
    telemetry: Telemetry | None = None
    silent_s: float = 0.0
    stale_s: float = 0.0
    lost: bool = False
    """Somebody kept is out of view, and for longer than a blink."""
    hands_free: bool = False
    """The microphone in use is a Bluetooth headset's, in its profile for calls."""


def _links(stop: Link | None, state: LinkState, after: LinkState) -> Links:
    """All stations: good up to ``stop``, which has ``state``; those behind it have ``after``."""
    found: list[tuple[Link, LinkState]] = []
    current = LinkState.OK
    for link in Link:
        if link is stop:
            found.append((link, state))
            current = after
        else:
            found.append((link, current))
    return tuple(found)


def stopped(link: Link, sentence: str, advice: str = "", level: Level = Level.BAD) -> Health:
    """Nobody hears anything: the way ends at ``link``."""
    return Health(level, sentence, advice, _links(link, LinkState.STOPPED, LinkState.UNKNOWN))


def waiting(sentence: str, advice: str = "") -> Health:
    """Nothing is wrong; it is not known yet."""
    states = _links(Link.MICROPHONE, LinkState.UNKNOWN, LinkState.UNKNOWN)
    return Health(Level.WAIT, sentence, advice, states)


def flowing(level: Level, sentence: str, advice: str, link: Link | None = None) -> Health:
    """Sound arrives; ``link`` is where there is something to notice."""
    return Health(level, sentence, advice, _links(link, LinkState.NOTICE, LinkState.OK))


def listeners_of(status: EngineStatus, now: Telemetry | None) -> int | None:
    """How many programs record the virtual microphone; None: unknown."""
    if status.listeners is not None:
        return status.listeners
    return now.listeners if now else None
