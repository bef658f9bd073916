"""Whom others hear, in words: the four ways to choose, and what a lost face means. Pure."""

from __future__ import annotations

import math
from typing import Final

from app.state.preferences import KEEP_WHO
from app.state.tuning import Line
from app.words import mark, tr
from engine.config import KeepWho
from engine.messages import OFF_CAMERA, Lost, LostNow, Telemetry

ABOUT: Final[dict[KeepWho, str]] = {
    "chosen": mark("Click the faces that others shall hear"),
    "me": mark("The face nearest to the camera is heard, or the one with your own voice"),
    "speaker": mark("The face that speaks is heard, without a click"),
    "everyone": mark("Everyone is heard, only noise is turned down"),
}
_HINTS: Final[dict[KeepWho, str]] = {
    "chosen": mark("Click a face, or press its number, to let others hear that person alone"),
    "me": mark("The nearest face will be heard"),
    "speaker": mark("Whoever speaks will be heard"),
    "everyone": mark("Everyone is heard"),
}
_SHORT_HINT = mark("Click a face to keep that voice")
_NOBODY_HINT = mark("Nobody is in the picture yet")
_NOW: Final[dict[LostNow, str]] = {
    "held": mark("Out of view: nothing changes for a moment"),
    "hold": mark("Out of view: still kept"),
    "voice": mark("Out of view: kept by the voice alone"),
    "left_out": mark("Out of view: not heard until back"),
    "mute": mark("Out of view: muted until back"),
    "everyone": mark("Out of view: everyone is heard"),
}
_THEN: Final[dict[LostNow, str]] = {
    "voice": mark("Out of view: by the voice alone in {seconds} s"),
    "left_out": mark("Out of view: not heard in {seconds} s"),
    "mute": mark("Out of view: muted in {seconds} s"),
    "everyone": mark("Out of view: everyone is heard in {seconds} s"),
}
_ADVICE: Final[dict[LostNow, str]] = {
    "held": mark("Somebody kept is out of view: nothing changes for a moment."),
    "hold": mark("Somebody kept is out of view, and still kept."),
    "voice": mark("Somebody kept is out of view: the remembered voice has to do."),
    "left_out": mark("Somebody kept is out of view, and not heard until they are back."),
}


def who_lines() -> tuple[Line, ...]:
    """What the picker lists."""
    return tuple(Line(str(option.value), tr(option.text)) for option in KEEP_WHO.options)


def hint(who: KeepWho, wide: bool, faces: int) -> str:
    """What to say over the picture while nobody is kept."""
    if not faces:
        return "" if who == "everyone" else tr(_NOBODY_HINT)
    return tr(_HINTS[who] if wide or who != "chosen" else _SHORT_HINT)


def lost_text(lost: Lost) -> str:
    """What happens now to a kept face that is out of view, with the seconds left; or ""."""
    if lost.now == "held" and lost.then in _THEN:
        return tr(_THEN[lost.then], seconds=max(1, math.ceil(lost.left_s)))
    return tr(_NOW[lost.now]) if lost.now in _NOW else ""


def lost_advice(lost: Lost) -> str:
    """The same for the health line: no figures that change, and only where sound goes on."""
    return tr(_ADVICE[lost.now]) if lost.now in _ADVICE else ""


def off_camera_text(now: Telemetry) -> str:
    """What to say while something is heard that nobody in view says, or "".

    Loudness alone does not tell a voice from a door: so it is said to be heard, not to speak.
    """
    if not any(turn.who == OFF_CAMERA and turn.to_s is None for turn in now.turns):
        return ""
    removed = now.kept and not now.bypass and now.lost.now != "everyone"
    return tr("Heard off camera: removed") if removed else tr("Heard off camera")
