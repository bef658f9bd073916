"""What `solomic process` reports: one JSON object whose keys never vanish."""

from __future__ import annotations

import msgspec

from engine.config import Rung


class CueUse(msgspec.Struct, frozen=True):
    """Which cues told the network whom to keep."""

    lip: bool
    voice: bool


class FaceReport(msgspec.Struct, frozen=True):
    """One face track of the video."""

    track_id: int
    position: int
    """From left to right by the median x of the person's tracks, from 1."""
    box: tuple[float, float, float, float]
    """Median x, y, width, height in shares of the image."""
    first_s: float
    last_s: float
    speaking_s: float


class ProcessReport(msgspec.Struct, frozen=True):
    """See the module's docstring; None is what is not known."""

    input: str
    output: str
    sample_rate_hz: int
    frames: int
    seconds: float
    wall_s: float
    rtf: float
    """Processing time over playing time."""
    quality: Rung
    precision: str
    model_sha256: str
    cues: CueUse
    kept: tuple[int, ...]
    faces: tuple[FaceReport, ...]
    av_offset_ms: float | None
    """By how much the sound came after the picture in the input; None where that is not clear.

    From 60 ms on it was mended."""
    cue_missing_s: float | None
    """For how long the kept faces gave no usable lip cue; None without a kept face."""
    warnings: tuple[str, ...]
