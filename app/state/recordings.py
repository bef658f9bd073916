"""Recordings in words, and finding them by day, person and length. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from app.state.tuning import Line
from app.words import in_order, mark, tr
from engine.supervisor import SILENT_DB, Recording, Scores

DAYS: Final = (
    ("any", mark("Any day"), None),
    ("today", mark("Today"), 0),
    ("week", mark("Last 7 days"), 6),
    ("month", mark("Last 30 days"), 29),
)
"""Key, words, and how many days before today."""
LENGTHS: Final = (
    ("any", mark("Any length"), 0.0, float("inf")),
    ("short", mark("Under 1 minute"), 0.0, 60.0),
    ("middle", mark("1 to 10 minutes"), 60.0, 600.0),
    ("long", mark("Over 10 minutes"), 600.0, float("inf")),
)
"""Key, words, from, and up to (not included), seconds."""
QUIET_DB: Final = -38.0
LOUD_DB: Final = -12.0
"""Speech between these is easy to listen to, dB of full scale."""


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for."""

    text: str = ""
    """Part of a person's name or of the day as it is shown."""
    day: str = "any"
    length: str = "any"


@dataclass(frozen=True, slots=True)
class RecordingView:
    """One recording in words."""

    id: str
    title: str
    about: str
    seconds: float


def day_lines() -> tuple[Line, ...]:
    """What the list of days offers."""
    return tuple(Line(key, tr(words)) for key, words, _ in DAYS)


def length_lines() -> tuple[Line, ...]:
    """What the list of lengths offers."""
    return tuple(Line(key, tr(words)) for key, words, _, _ in LENGTHS)


def clock(seconds: float) -> str:
    """As 0:07, 12:34 or 1:02:03."""
    whole = int(seconds)
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def began(recording: Recording) -> datetime | None:
    """When it began, by the clock of then; None where that was not written."""
    try:
        return datetime.fromisoformat(recording.began_at)
    except ValueError:
        return None


def view_of(recording: Recording) -> RecordingView:
    """Day and hour, length, people, size."""
    at = began(recording)
    title = in_order(f"{at:%Y-%m-%d %H:%M}") if at else recording.id
    parts = [clock(recording.seconds), ", ".join(recording.people)]
    parts.append(tr("{figure} MB", figure=f"{recording.size_bytes / 1e6:.1f}"))
    if recording.left_out_ms:
        parts.append(tr("{figure} ms missing", figure=f"{recording.left_out_ms:.0f}"))
    return RecordingView(recording.id, title, " · ".join(filter(None, parts)), recording.seconds)


def found(
    recordings: Sequence[Recording], search: Search, now: datetime
) -> tuple[RecordingView, ...]:
    """Those that fit all of it, in their order."""
    days = next(days for key, _, days in DAYS if key == search.day)
    low, high = next((low, high) for key, _, low, high in LENGTHS if key == search.length)
    since = None if days is None else (now - timedelta(days=days)).date()
    words = search.text.casefold().split()
    views = []
    for recording in recordings:
        view, at = view_of(recording), began(recording)
        text = f"{view.title} {view.about}".casefold()
        if not low <= recording.seconds < high or not all(word in text for word in words):
            continue
        if since is None or (at is not None and at.date() >= since):
            views.append(view)
    return tuple(views)


def total_text(recordings: Sequence[Recording], limit_mb: int) -> str:
    """How many there are, and how much of the room they take."""
    used = sum(recording.size_bytes for recording in recordings) / 1e6
    return tr(
        "{count} recordings, {used} of {limit} MB",
        count=len(recordings),
        used=f"{used:.1f}",
        limit=limit_mb,
    )


def score_lines(scores: Scores) -> tuple[str, ...]:
    """How a recording came out, a line for each figure; what did not happen is left out."""
    lines = [_speech_line(scores.speech_db)]
    if scores.speech_db > SILENT_DB:
        lines += [
            tr(
                "Background: {figure} dB quieter than in the microphone",
                figure=_whole(scores.background_db),
            ),
            tr("Taken away in all: {figure} dB", figure=_whole(scores.removed_db)),
        ]
    if scores.clipped > 0.0:
        share = f"{max(0.1, 100 * scores.clipped):.1f}"
        lines.append(tr("The microphone was too loud {figure} % of the time", figure=share))
    if scores.silent_s >= 1.0:
        lines.append(tr("Others heard nothing for {time}", time=clock(scores.silent_s)))
    return tuple(lines)


def _speech_line(level_db: float) -> str:
    if level_db <= SILENT_DB:
        return tr("Others heard nothing.")
    words = mark("Speech: {figure} dB, easy to listen to")
    if level_db < QUIET_DB:
        words = mark("Speech: {figure} dB, too quiet")
    elif level_db > LOUD_DB:
        words = mark("Speech: {figure} dB, too loud")
    return tr(words, figure=_whole(level_db))


def _whole(figure: float) -> str:
    """With the sign that is no hyphen, and no minus nothing."""
    return f"{round(figure):d}".replace("-", "\N{MINUS SIGN}")
