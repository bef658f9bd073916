"""One sentence that always says whether others can hear you, and if not, where it stops. Pure.

The path is walked from the microphone to the call; the first place where it stops gives the
sentence. A missing camera never stops the sound, so it is only the second line.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.state.engine import EngineStatus, Failure
from app.state.said import said
from app.state.whom import lost_advice
from app.words import mark, tr
from engine.config import NO_CAMERA
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


def _stopped(link: Link, sentence: str, advice: str = "", level: Level = Level.BAD) -> Health:
    return Health(level, sentence, advice, _links(link, LinkState.STOPPED, LinkState.UNKNOWN))


def _waiting(sentence: str, advice: str = "") -> Health:
    states = _links(Link.MICROPHONE, LinkState.UNKNOWN, LinkState.UNKNOWN)
    return Health(Level.WAIT, sentence, advice, states)


def _flowing(level: Level, sentence: str, advice: str, link: Link | None = None) -> Health:
    return Health(level, sentence, advice, _links(link, LinkState.NOTICE, LinkState.OK))


def sentence_of(text: str) -> str:
    """A reason as a sentence in the window's language: first letter large, one full stop at the
    end; "" stays "".
    """
    text = said(text)
    if not text:
        return ""
    return text[0].upper() + text[1:].rstrip(".") + "."


def joined(*parts: str) -> str:
    """Sentences in one line, empty ones left out."""
    return " ".join(part for part in map(sentence_of, parts) if part)


def _failed(failure: Failure) -> Health:
    advice = joined(failure.message, failure.advice)
    return _stopped(Link.ENGINE, tr("Nobody hears you: Solomic could not start."), advice)


def _process(seen: Observed) -> Health | None:
    """Is there an engine that answers?"""
    status, telemetry = seen.status, seen.telemetry
    if status.start_failure:
        return _failed(status.start_failure)
    if not status.started:
        return _waiting(tr("Starting: others cannot hear you yet."))
    if not status.alive:
        failure = status.last_failure or Failure("")
        sentence = tr("Nobody hears you: the engine stopped and is being restarted.")
        return _stopped(Link.ENGINE, sentence, joined(failure.message, failure.advice))
    if telemetry is None or telemetry.state == "starting":
        return _waiting(tr("The engine is starting: others cannot hear you yet."))
    if telemetry.state == "stopping":
        return _waiting(tr("Stopping: others cannot hear you any more."))
    # Without a microphone there are no hops to count, and that is no fault of the engine's.
    if telemetry.state == "running" and telemetry.microphone.ok and seen.stale_s > STALE_AFTER_S:
        return _stopped(
            Link.ENGINE,
            tr("Nobody hears you: the engine does not answer."),
            tr("It is restarted if it stays silent."),
        )
    return None


def _sound_system(seen: Observed, now: Telemetry) -> Health | None:
    """Does what carries the sound answer at all? Else both ends fail for the same reason."""
    reason = now.microphone.reason
    other = f"{now.output.reason} {seen.status.virtual_mic_reason}"
    if now.microphone.ok or now.output.ok or not reason or reason not in other:
        return None
    return _stopped(
        Link.MICROPHONE,
        tr("Nobody hears you: the computer's sound does not answer."),
        joined(reason, tr("All goes on by itself once it is back.")),
    )


def _microphone(seen: Observed, now: Telemetry) -> Health | None:
    """Does sound come in?"""
    if not now.microphone.ok:
        return _stopped(
            Link.MICROPHONE,
            tr("Nobody hears you: the microphone does not work."),
            sentence_of(now.microphone.reason) or tr("Choose another microphone."),
        )
    if now.mute or now.silenced:
        return None  # a muted person may well have switched the microphone off too
    if seen.silent_s > SILENT_AFTER_S and not now.demo:
        return _stopped(
            Link.MICROPHONE,
            tr("Nobody hears you: the microphone gives only silence."),
            tr("Is it switched off, or muted in the system's sound settings?"),
        )
    return None


def _engine(now: Telemetry) -> Health | None:
    """Does the engine let sound through?"""
    if now.mute:
        return _stopped(
            Link.ENGINE,
            tr("You are muted: nobody hears you."),
            tr("Press M to be heard."),
            Level.NOTICE,
        )
    if now.silenced == "cough":
        return _stopped(
            Link.ENGINE,
            tr("Nobody hears you while you hold the cough key."),
            tr("Let it go to be heard."),
            Level.NOTICE,
        )
    if now.silenced == "push_to_talk":
        return _stopped(
            Link.ENGINE,
            tr("Push to talk: nobody hears you."),
            tr("Hold T to be heard."),
            Level.NOTICE,
        )
    if now.lost.now == "mute":
        return _stopped(
            Link.ENGINE,
            tr("Nobody hears you: who is kept is out of view."),
            tr("Sound is muted until the face is back, as the settings say."),
            Level.NOTICE,
        )
    if now.overloaded == "muted":
        return _stopped(
            Link.ENGINE,
            tr("Nobody hears you: this computer is too busy to clean the sound."),
            tr("Close other programs, or choose a lower quality."),
        )
    return None


def _virtual_mic(seen: Observed, now: Telemetry) -> Health | None:
    """Does the sound reach the virtual microphone?"""
    status = seen.status
    if not status.virtual_mic_present:
        name = status.virtual_mic_name
        said = tr("Nobody can hear you: there is no {name}.", name=name)
        if now.demo:
            said = tr("Nobody can hear the demo: there is no {name}.", name=name)
        return _stopped(
            Link.VIRTUAL_MIC,
            said,
            joined(status.virtual_mic_reason, status.virtual_mic_advice),
            Level.NOTICE if now.demo else Level.BAD,
        )
    if not now.output.ok:
        return _stopped(
            Link.VIRTUAL_MIC,
            tr(
                "Nobody hears you: the sound does not reach {name}.",
                name=status.virtual_mic_name,
            ),
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
            tr("Nobody is listening yet."),
            tr("Pick {name} as the microphone in your call.", name=name),
            Level.NOTICE,
        )
    return None


def _names(now: Telemetry) -> str:
    if now.keep_who == "speaker":
        return tr("whoever speaks")
    if now.keep_who == "me":
        return tr("the person nearest to the camera")
    count = len(now.kept)
    if count == 1:
        return tr("the person you chose")
    return tr("the %n people you chose", "", count)


def _camera_advice(now: Telemetry) -> str:
    if now.camera.ok or not (now.camera.id or now.camera.reason) or now.camera.id == NO_CAMERA:
        return ""
    reason = sentence_of(now.camera.reason) or tr("The camera gives no picture.")
    return joined(reason, tr("The sound goes on without it"))


def _heard(seen: Observed, now: Telemetry) -> Health:
    """Sound arrives: say what others hear, and what spoils it at its very beginning."""
    found = _arrives(seen, now)
    if not seen.hands_free or now.demo or found.level is not Level.GOOD:
        return found
    advice = tr(
        "As over the telephone: the microphone is a Bluetooth headset's. Choose another one, and "
        "keep the headset for listening."
    )
    return _flowing(Level.NOTICE, found.sentence, advice, Link.MICROPHONE)


def _arrives(seen: Observed, now: Telemetry) -> Health:
    camera = _camera_advice(now)
    if now.bypass:
        sentence = tr("Bypassed: others hear everything around you.")
        return _flowing(
            Level.NOTICE, sentence, tr("Press B to clean the sound again."), Link.ENGINE
        )
    if now.overloaded == "bypassed":
        sentence = tr("Others hear everything: this computer is too busy to clean the sound.")
        advice = tr("Close other programs, or choose a lower quality.")
        return _flowing(Level.BAD, sentence, advice, Link.ENGINE)
    unknown = listeners_of(seen.status, now) is None
    link = Link.CALL if unknown else None
    if now.lost.now == "everyone":
        advice = tr("Who is kept is out of view, and the settings say so.")
        return _flowing(Level.NOTICE, _everyone(now.demo, unknown), advice, link)
    if not now.kept:
        advice = camera or _nobody_kept(now)
        return _flowing(Level.GOOD, _everyone(now.demo, unknown), advice, link)
    if now.demo:
        return _flowing(Level.GOOD, _chosen_in_demo(now, unknown), "", link)
    sentence = _chosen(now, unknown)
    if seen.lost and now.camera.ok:
        return _flowing(Level.NOTICE, sentence, lost_advice(now.lost), link)
    if now.overloaded == "stepped_down":
        camera = camera or tr("Quality was lowered: this computer is busy.")
    return _flowing(Level.GOOD, sentence, camera, link)


def _nobody_kept(now: Telemetry) -> str:
    if now.keep_who == "everyone":
        return ""
    if now.keep_who == "speaker":
        return tr("Whoever speaks next is heard alone.")
    if now.keep_who == "me":
        return tr("The nearest face is heard alone once there is one.")
    if now.camera.id == NO_CAMERA:
        return tr("No camera is used: choose one to pick a face.")
    return tr("Click a face to let others hear that person alone.")


def _everyone(demo: bool, unknown: bool) -> str:
    if demo and unknown:
        return tr("Others hear everyone in the demo, with less noise once they listen.")
    if demo:
        return tr("Others hear everyone in the demo, with less noise.")
    if unknown:
        return tr("Others hear everyone, with less noise once they listen.")
    return tr("Others hear everyone, with less noise.")


def _chosen_in_demo(now: Telemetry, unknown: bool) -> str:
    people = _names(now)
    if unknown:
        return tr("Others hear {people} in the demo, not you once they listen.", people=people)
    return tr("Others hear {people} in the demo, not you.", people=people)


def _chosen(now: Telemetry, unknown: bool) -> str:
    if unknown:
        return tr("Others hear only {people} once they listen.", people=_names(now))
    return tr("Others hear only {people}.", people=_names(now))


def assess(seen: Observed) -> Health:
    """The health line for what was observed."""
    found = _process(seen)
    now = seen.telemetry
    if found or now is None:
        return found or _waiting(tr("The engine is starting: others cannot hear you yet."))
    return (
        _sound_system(seen, now)
        or _microphone(seen, now)
        or _engine(now)
        or _virtual_mic(seen, now)
        or _call(seen, now)
        or _heard(seen, now)
    )
