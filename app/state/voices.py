"""Remembered voices, and kept faces whose voice can be remembered, in words. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from app.state.tuning import Line, unlisted_text
from app.words import in_order, mark, tr
from engine.messages import Telemetry
from engine.supervisor import RememberedVoice, VoiceList

PROTECTION = {
    "keyring": mark("Encrypted on this computer, with a key from the desktop's keyring."),
    "file": mark("Encrypted on this computer. No keyring was found, so the key lies beside them: "
                 "only this user can read it."),
}  # fmt: skip
"""Where the key is: what that protects."""


@dataclass(frozen=True, slots=True)
class VoiceView:
    """One remembered voice in words."""

    name: str
    about: str


def view_of(voice: RememberedVoice) -> VoiceView:
    """Name, speech, likeness and day of consent."""
    about = tr(
        "{seconds} s of speech · {likeness} % alike · agreed {day}",
        seconds=f"{voice.seconds:.0f}",
        likeness=f"{100 * voice.likeness:.0f}",
        day=in_order(voice.consent_at[:10]),
    )
    return VoiceView(voice.name, about)


def protection_text(found: VoiceList) -> str:
    """How they are protected; "" while there is nothing to protect."""
    return tr(PROTECTION[found.key_in]) if found.key_in else ""


def candidates(now: Telemetry | None) -> tuple[Line, ...]:
    """Kept faces in view whose voice has been learned, at least in part."""
    if now is None:
        return ()
    return tuple(
        Line(
            str(face.track_id),
            tr(
                "{name}: {quality} % known",
                name=face.name or tr("Face {number}", number=face.position),
                quality=f"{100 * face.voice_quality:.0f}",
            ),
        )
        for face in now.faces
        if face.visible and face.voice_quality > 0 and (face.kept or face.track_id in now.kept)
    )


def own_voice_lines(voices: tuple[VoiceView, ...], chosen: str) -> tuple[Line, ...]:
    """None of them, each of them, and the chosen one even where it was deleted."""
    lines = [Line("", tr("None of them")), *(Line(voice.name, voice.name) for voice in voices)]
    if chosen not in {line.id for line in lines}:
        lines.append(Line(chosen, unlisted_text(chosen)))
    return tuple(lines)
