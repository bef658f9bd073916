"""Recordings in words, and finding them by day, person and length. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from app.state.tuning import Line
from app.words import mark, tr
from engine.supervisor import Recording

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
    title = at.strftime("%Y-%m-%d %H:%M") if at else recording.id
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
