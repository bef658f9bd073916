"""One sentence that always says whether others can hear you, and if not, where it stops. Pure.

The path is walked from the microphone to the call; the first place where it stops gives the
sentence. A missing camera never stops the sound, so it is only the second line.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.state.engine import EngineStatus, Failure
from engine.messages import Telemetry

SILENT_AFTER_S = 3.0
"""Digital silence for so long is a fault, not a pause."""
STALE_AFTER_S = 1.5
"""An engine whose hop count stands still for so long does not answer."""


class Level(Enum):
    """How much the sentence should stand out."""

    GOOD = "good"
    NOTICE = "notice"
    BAD = "bad"
    WAIT = "wait"


class Link(Enum):
    """One station on the way from the microphone to the call."""

    MICROPHONE = "Microphone"
    ENGINE = "Engine"
    VIRTUAL_MIC = "Virtual microphone"
    CALL = "Call"


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
    missing_kept: int = 0


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


def _stopped(link: Link, sentence: str, advice: str = "", level: Level = Level.BAD) -> Health:
    return Health(level, sentence, advice, _links(link, LinkState.STOPPED, LinkState.UNKNOWN))


def _waiting(sentence: str, advice: str = "") -> Health:
    states = _links(Link.MICROPHONE, LinkState.UNKNOWN, LinkState.UNKNOWN)
    return Health(Level.WAIT, sentence, advice, states)


def _flowing(level: Level, sentence: str, advice: str, link: Link | None = None) -> Health:
    return Health(level, sentence, advice, _links(link, LinkState.NOTICE, LinkState.OK))


def sentence_of(text: str) -> str:
    """A reason as a sentence: first letter large, one full stop at the end; "" stays ""."""
    text = text.strip()
    if not text:
        return ""
    return text[0].upper() + text[1:].rstrip(".") + "."


def joined(*parts: str) -> str:
    """Sentences in one line, empty ones left out."""
    return " ".join(part for part in map(sentence_of, parts) if part)


def _failed(failure: Failure) -> Health:
    advice = joined(failure.message, failure.advice)
    return _stopped(Link.ENGINE, "Nobody hears you: Solomic could not start.", advice)


def _process(seen: Observed) -> Health | None:
    """Is there an engine that answers?"""
    status, telemetry = seen.status, seen.telemetry
    if status.start_failure:
        return _failed(status.start_failure)
    if not status.started:
        return _waiting("Starting: others cannot hear you yet.")
    if not status.alive:
        failure = status.last_failure or Failure("")
        sentence = "Nobody hears you: the engine stopped and is being restarted."
        return _stopped(Link.ENGINE, sentence, joined(failure.message, failure.advice))
    if telemetry is None or telemetry.state == "starting":
        return _waiting("The engine is starting: others cannot hear you yet.")
    if telemetry.state == "stopping":
        return _waiting("Stopping: others cannot hear you any more.")
    if telemetry.state == "running" and seen.stale_s > STALE_AFTER_S:
        return _stopped(
            Link.ENGINE,
            "Nobody hears you: the engine does not answer.",
            "It is restarted if it stays silent.",
        )
    return None


def _microphone(seen: Observed, now: Telemetry) -> Health | None:
    """Does sound come in?"""
    if not now.microphone.ok:
        return _stopped(
            Link.MICROPHONE,
            "Nobody hears you: the microphone does not work.",
            sentence_of(now.microphone.reason) or "Choose another microphone.",
        )
    if now.mute:
        return None  # a muted person may well have switched the microphone off too
    if seen.silent_s > SILENT_AFTER_S and not now.demo:
        return _stopped(
            Link.MICROPHONE,
            "Nobody hears you: the microphone gives only silence.",
            "Is it switched off, or muted in the system's sound settings?",
        )
    return None


def _engine(now: Telemetry) -> Health | None:
    """Does the engine let sound through?"""
    if now.mute:
        return _stopped(
            Link.ENGINE, "You are muted: nobody hears you.", "Press M to be heard.", Level.NOTICE
        )
    if now.overloaded == "muted":
        return _stopped(
            Link.ENGINE,
            "Nobody hears you: this computer is too busy to clean the sound.",
            "Close other programs, or choose a lower quality.",
        )
    return None


def _virtual_mic(seen: Observed, now: Telemetry) -> Health | None:
    """Does the sound reach the virtual microphone?"""
    status = seen.status
    if not status.virtual_mic_present:
        who = "Nobody can hear the demo" if now.demo else "Nobody can hear you"
        return _stopped(
            Link.VIRTUAL_MIC,
            f"{who}: there is no {status.virtual_mic_name}.",
            sentence_of(status.virtual_mic_reason),
            Level.NOTICE if now.demo else Level.BAD,
        )
    if not now.output.ok:
        return _stopped(
            Link.VIRTUAL_MIC,
            f"Nobody hears you: the sound does not reach {status.virtual_mic_name}.",
            sentence_of(now.output.reason),
        )
    return None


def listeners_of(status: EngineStatus, now: Telemetry | None) -> int | None:
    """How many programs record the virtual microphone; None: unknown."""
    if status.listeners is not None:
        return status.listeners
    return now.listeners if now else None


def _call(seen: Observed, now: Telemetry) -> Health | None:
    """Is anybody listening?"""
    if listeners_of(seen.status, now) == 0:
        name = seen.status.virtual_mic_name
        return _stopped(
            Link.CALL,
            "Nobody is listening yet.",
            f"Pick {name} as the microphone in your call.",
            Level.NOTICE,
        )
    return None


def _names(count: int) -> str:
    return "the person you chose" if count == 1 else f"the {count} people you chose"


def _camera_advice(now: Telemetry) -> str:
    if now.camera.ok or not (now.camera.id or now.camera.reason):
        return ""
    reason = sentence_of(now.camera.reason) or "The camera gives no picture."
    return joined(reason, "The sound goes on without it")


def _heard(seen: Observed, now: Telemetry) -> Health:
    """Sound arrives: say what others hear."""
    camera = _camera_advice(now)
    if now.bypass:
        sentence = "Bypassed: others hear everything around you."
        return _flowing(Level.NOTICE, sentence, "Press B to clean the sound again.", Link.ENGINE)
    if now.overloaded == "bypassed":
        sentence = "Others hear everything: this computer is too busy to clean the sound."
        advice = "Close other programs, or choose a lower quality."
        return _flowing(Level.BAD, sentence, advice, Link.ENGINE)
    unknown = listeners_of(seen.status, now) is None
    link, tail = (Link.CALL, " once they listen") if unknown else (None, "")
    if not now.kept:
        advice = camera or "Click a face to let others hear that person alone."
        everyone = "everyone in the demo" if now.demo else "everyone"
        sentence = f"Others hear {everyone}, with less noise{tail}."
        return _flowing(Level.GOOD, sentence, advice, link)
    names = _names(len(now.kept))
    if now.demo:
        sentence = f"Others hear {names} in the demo, not you{tail}."
        return _flowing(Level.GOOD, sentence, "", link)
    if seen.missing_kept and now.camera.ok:
        who = "The person" if len(now.kept) == 1 else "A person"
        advice = f"{who} you chose is out of view: the remembered voice has to do."
        return _flowing(Level.NOTICE, f"Others hear only {names}{tail}.", advice, link)
    if now.overloaded == "stepped_down":
        camera = camera or "Quality was lowered: this computer is busy."
    return _flowing(Level.GOOD, f"Others hear only {names}{tail}.", camera, link)


def assess(seen: Observed) -> Health:
    """The health line for what was observed."""
    found = _process(seen)
    now = seen.telemetry
    if found or now is None:
        return found or _waiting("The engine is starting: others cannot hear you yet.")
    return (
        _microphone(seen, now)
        or _engine(now)
        or _virtual_mic(seen, now)
        or _call(seen, now)
        or _heard(seen, now)
    )
