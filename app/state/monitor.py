"""Hearing oneself, in words: what is heard, where, and what could go wrong with it. Pure."""

from __future__ import annotations

from typing import Final

from app.state.engine import Choice
from app.state.sentences import sentence_of
from app.state.tuning import Line, unlisted_text
from app.words import mark, tr
from engine.config import Hear
from engine.messages import MonitorState

HEAR: Final[dict[Hear, tuple[str, str]]] = {
    "processed": (mark("Others"), mark("What others hear")),
    "microphone": (mark("Microphone"), mark("The microphone as it is")),
    "removed": (mark("Removed"), mark("Only what was taken away")),
}
"""In the order of the switch: short, and in full."""


def after(hear: Hear) -> Hear:
    """The next one of the three."""
    order = list(HEAR)
    return order[(order.index(hear) + 1) % len(order)]


def output_lines(outputs: tuple[Choice, ...], chosen: str) -> tuple[Line, ...]:
    """The default, each output, and the chosen one even while it is away."""
    default = next((choice.name for choice in outputs if choice.default), "")
    words = tr("Default output")
    lines = [Line("", f"{words} ({default})" if default else words)]
    lines += [Line(choice.id, choice.name or choice.id) for choice in outputs]
    if chosen and chosen not in {choice.id for choice in outputs}:
        lines.append(Line(chosen, unlisted_text(chosen)))
    return tuple(lines)


def advice(outputs: tuple[Choice, ...], chosen: str, now: MonitorState) -> str:
    """What to know before, or why it ended by itself."""
    if not now.on and now.device.reason:
        return sentence_of(now.device.reason)
    output = next((each for each in outputs if each.id == chosen), None)
    if not chosen:
        output = next((each for each in outputs if each.default), None)
    if output is not None and output.ears:
        return ""
    if output is not None and output.ears is False:
        return tr(
            "These are loudspeakers: what they play comes back into the microphone. Use headphones."
        )
    return tr("Use headphones: from loudspeakers it comes back into the microphone.")


def level_text(level_db: float) -> str:
    """How loud, in words."""
    return f"{level_db:+.0f} dB".replace("-", "\u2212")
