"""Short messages over the picture: what happened, until the person has read it. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.state.engine import EngineStatus
from app.state.levels import MINUS
from app.state.sentences import joined, sentence_of
from app.state.stations import listeners_of
from app.words import tr
from engine.messages import Telemetry


class Tone(Enum):
    """How a notice looks."""

    INFO = "info"
    WARNING = "warning"
    DEMO = "demo"


@dataclass(frozen=True, slots=True)
class Notice:
    """One strip. ``key`` says which event it tells, so that it stays away once dismissed."""

    key: str
    text: str
    tone: Tone = Tone.INFO
    detail: str = ""
    closable: bool = True


def demo_text(si_snri_db: float | None) -> str:
    """What the demo strip says, with the live improvement where it is known."""
    if si_snri_db is None:
        return tr(
            "Demo scene: drawn people, made-up voices. "
            "How much clearer is measured while the kept person speaks."
        )
    figure = f"{round(si_snri_db, 1) + 0.0:+.1f} dB".replace("-", MINUS)  # never "-0.0"
    return tr(
        "Demo scene: drawn people, made-up voices. "
        "Live improvement of the kept voice: {figure} SI-SNRi.",
        figure=figure,
    )


def _restarted(status: EngineStatus) -> Notice | None:
    if not status.restarts:
        return None
    text = tr("The engine stopped and was restarted. Your devices and the chosen person stay.")
    if status.restarts > 1:
        text = tr(
            "The engine stopped and was restarted %n times. "
            "Your devices and the chosen person stay.",
            "",
            status.restarts,
        )
    detail = joined(status.last_failure.message) if status.last_failure else ""
    return Notice(
        key=f"restart-{status.restarts}",
        text=text,
        tone=Tone.WARNING,
        detail=detail,
    )


def _hint(telemetry: Telemetry | None, status: EngineStatus) -> Notice | None:
    works = telemetry and telemetry.microphone.ok and telemetry.output.ok
    if not (works and status.virtual_mic_present):
        return None  # first what does not work; and a strip that only flashes helps nobody
    if listeners_of(status, telemetry) is not None:
        return None  # the health line says it when nobody listens
    return Notice(
        key="first-run",
        text=tr(
            "In your call's sound settings, pick {name} as the microphone.",
            name=status.virtual_mic_name,
        ),
    )


def current(
    telemetry: Telemetry | None,
    status: EngineStatus,
    start_warning: str,
    dismissed: frozenset[str],
) -> tuple[Notice, ...]:
    """The strips to show now, the most important one first."""
    found: list[Notice | None] = [_restarted(status) if status.alive else None]
    if start_warning:
        found.append(Notice("settings", sentence_of(start_warning), Tone.WARNING))
    if telemetry:
        found += [
            Notice(f"warning-{text}", sentence_of(text), Tone.WARNING)
            for text in telemetry.warnings
        ]
        if telemetry.demo:
            found.append(Notice("demo", demo_text(telemetry.si_snri_db), Tone.DEMO))
    found.append(_hint(telemetry, status))
    return tuple(notice for notice in found if notice and notice.key not in dismissed)
