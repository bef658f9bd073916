"""One sentence that always says whether others can hear you, and if not, where it stops. Pure.

The path is walked from the microphone to the call; the first place where it stops gives the
sentence. A missing camera never stops the sound, so it is only the second line.
"""

from __future__ import annotations

from app.state.engine import Failure
from app.state.others_hear import what_others_hear
from app.state.sentences import joined, sentence_of
from app.state.stations import Health, Level, Link, Observed, listeners_of, stopped, waiting
from app.words import tr
from engine.messages import Telemetry

SILENT_AFTER_S = 3.0
"""Digital silence for so long is a fault, not a pause."""
STALE_AFTER_S = 1.5
"""An engine whose hop count stands still for so long does not answer."""


def _failed(failure: Failure) -> Health:
    advice = joined(failure.message, failure.advice)
    return stopped(Link.ENGINE, tr("Nobody hears you: Solomic could not start."), advice)


def _process(seen: Observed) -> Health | None:
    """Is there an engine that answers?"""
    status, telemetry = seen.status, seen.telemetry
    if status.start_failure:
        return _failed(status.start_failure)
    if not status.started:
        return waiting(tr("Starting: others cannot hear you yet."))
    if not status.alive:
        failure = status.last_failure or Failure("")
        sentence = tr("Nobody hears you: the engine stopped and is being restarted.")
        return stopped(Link.ENGINE, sentence, joined(failure.message, failure.advice))
    if telemetry is None or telemetry.state == "starting":
        return waiting(tr("The engine is starting: others cannot hear you yet."))
    if telemetry.state == "stopping":
        return waiting(tr("Stopping: others cannot hear you any more."))
    # Without a microphone there are no hops to count, and that is no fault of the engine's.
    if telemetry.state == "running" and telemetry.microphone.ok and seen.stale_s > STALE_AFTER_S:
        return stopped(
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
    return stopped(
        Link.MICROPHONE,
        tr("Nobody hears you: the computer's sound does not answer."),
        joined(reason, tr("All goes on by itself once it is back.")),
    )


def _microphone(seen: Observed, now: Telemetry) -> Health | None:
    """Does sound come in?"""
    if not now.microphone.ok:
        return stopped(
            Link.MICROPHONE,
            tr("Nobody hears you: the microphone does not work."),
            sentence_of(now.microphone.reason) or tr("Choose another microphone."),
        )
    if now.mute or now.silenced:
        return None  # a muted person may well have switched the microphone off too
    if seen.silent_s > SILENT_AFTER_S and not now.demo:
        return stopped(
            Link.MICROPHONE,
            tr("Nobody hears you: the microphone gives only silence."),
            tr("Is it switched off, or muted in the system's sound settings?"),
        )
    return None


def _engine(now: Telemetry) -> Health | None:
    """Does the engine let sound through?"""
    if now.mute:
        return stopped(
            Link.ENGINE,
            tr("You are muted: nobody hears you."),
            tr("Press M to be heard."),
            Level.NOTICE,
        )
    if now.silenced == "cough":
        return stopped(
            Link.ENGINE,
            tr("Nobody hears you while you hold the cough key."),
            tr("Let it go to be heard."),
            Level.NOTICE,
        )
    if now.silenced == "push_to_talk":
        return stopped(
            Link.ENGINE,
            tr("Push to talk: nobody hears you."),
            tr("Hold T to be heard."),
            Level.NOTICE,
        )
    if now.lost.now == "mute":
        return stopped(
            Link.ENGINE,
            tr("Nobody hears you: who is kept is out of view."),
            tr("Sound is muted until the face is back, as the settings say."),
            Level.NOTICE,
        )
    if now.overloaded == "muted":
        return stopped(
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
        return stopped(
            Link.VIRTUAL_MIC,
            said,
            joined(status.virtual_mic_reason, status.virtual_mic_advice),
            Level.NOTICE if now.demo else Level.BAD,
        )
    if not now.output.ok:
        return stopped(
            Link.VIRTUAL_MIC,
            tr(
                "Nobody hears you: the sound does not reach {name}.",
                name=status.virtual_mic_name,
            ),
            sentence_of(now.output.reason),
        )
    return None


def _call(seen: Observed, now: Telemetry) -> Health | None:
    """Is anybody listening?"""
    if listeners_of(seen.status, now) == 0:
        name = seen.status.virtual_mic_name
        return stopped(
            Link.CALL,
            tr("Nobody is listening yet."),
            tr("Pick {name} as the microphone in your call.", name=name),
            Level.NOTICE,
        )
    return None


def assess(seen: Observed) -> Health:
    """The health line for what was observed."""
    found = _process(seen)
    now = seen.telemetry
    if found or now is None:
        return found or waiting(tr("The engine is starting: others cannot hear you yet."))
    return (
        _sound_system(seen, now)
        or _microphone(seen, now)
        or _engine(now)
        or _virtual_mic(seen, now)
        or _call(seen, now)
        or what_others_hear(seen, now)
    )
