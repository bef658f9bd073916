"""What the worker measures, in memory made beforehand, and the percentiles drawn from it.

The worker writes one row a hop and never waits; whoever reads may see the newest row half written,
which costs one wrong point among six thousand.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.config import (
    ALGORITHMIC_LATENCY_FRAMES,
    HOP_FRAMES,
    HOP_S,
    SAMPLE_RATE_HZ,
    SPECTRUM_BANDS,
    WINDOW_FRAMES,
)
from engine.dsp.levels import SILENCE_DB, peak_db
from engine.messages import Percentiles, StagePercentiles, StageValues

ALGORITHMIC_MS: Final = ALGORITHMIC_LATENCY_FRAMES / SAMPLE_RATE_HZ * 1000
MINUTE_HOPS: Final = round(60 / HOP_S)
LEVEL_HOPS: Final = 4
"""A meter shows the peak of the last 40 ms: at least one telemetry interval."""
TRACE_HOPS: Final = round(20 / HOP_S)
_TRACE_MARGIN: Final = 100
BANDS_UP_TO_HZ: Final = 8000.0
BANDS_FLOOR_DB: Final = -80.0
FULL_SCALE_POWER: Final = (WINDOW_FRAMES / 4) ** 2
"""About what a full-scale tone has in its bin."""
_STAGES: Final = ("capture", "queue", "model", "output", "total")


class StageRing:
    """Milliseconds by stage, of the last minute's hops."""

    def __init__(self, hops: int = MINUTE_HOPS) -> None:
        self._rows: NDArray[np.float32] = np.zeros((hops, len(_STAGES)), np.float32)
        self._count = 0

    def add(self, capture_ms: float, queue_ms: float, model_ms: float, output_ms: float) -> None:
        """Remember one hop. Worker's thread."""
        row = self._rows[self._count % len(self._rows)]
        row[0] = capture_ms
        row[1] = queue_ms
        row[2] = model_ms
        row[3] = output_ms
        row[4] = capture_ms + queue_ms + model_ms + output_ms + ALGORITHMIC_MS
        self._count += 1

    def newest(self) -> StageValues:
        """The newest hop. Any thread."""
        if not self._count:
            return StageValues()
        row = self._rows[(self._count - 1) % len(self._rows)].tolist()
        return StageValues(
            **{name: round(value, 3) for name, value in zip(_STAGES, row, strict=True)}
        )

    def percentiles(self) -> StagePercentiles:
        """Over the last minute, or what there is of it. Any thread."""
        rows = self._rows[: min(self._count, len(self._rows))]
        if not len(rows):
            return StagePercentiles()
        table: NDArray[np.float64] = np.percentile(rows, (50, 95, 99), axis=0).astype(np.float64)
        return StagePercentiles(
            **{name: _percentiles(table[:, stage]) for stage, name in enumerate(_STAGES)}
        )


def _percentiles(column: NDArray[np.float64]) -> Percentiles:
    p50, p95, p99 = (round(float(value), 3) for value in column)
    return Percentiles(p50, p95, p99)


class LevelMeter:
    """Peak of the last few hops."""

    def __init__(self) -> None:
        self._peaks: NDArray[np.float32] = np.full(LEVEL_HOPS, SILENCE_DB, np.float32)
        self._count = 0

    def add(self, hop: NDArray[np.float32]) -> None:
        """Look at ``hop`` f32[480]. Worker's thread."""
        self._peaks[self._count % LEVEL_HOPS] = peak_db(hop)
        self._count += 1

    def peak_db(self) -> float:
        """The peak in dB of full scale. Any thread."""
        return round(float(self._peaks.max()), 1)


class LoudnessTrace:
    """How loud the microphone was at every hop, and when; of the last 20 s."""

    def __init__(self, hops: int = TRACE_HOPS) -> None:
        self._rows: NDArray[np.float64] = np.zeros((hops, 2), np.float64)
        self._count = 0

    def add(self, hop: NDArray[np.float32], at_s: float) -> None:
        """Remember one hop f32[480] captured at ``at_s``. Worker's thread."""
        row = self._rows[self._count % len(self._rows)]
        row[0] = at_s
        row[1] = np.dot(hop, hop)
        self._count += 1

    def since(self, count: int) -> tuple[int, list[tuple[float, float]]]:
        """Hops after the first ``count``: how many there are now, and (time, dB) of each.

        Any one thread. The oldest may be written over meanwhile, so a few are left out.
        """
        now = self._count
        first = max(count, now - len(self._rows) + _TRACE_MARGIN)
        rows = self._rows[np.arange(first, now) % len(self._rows)]
        levels = 10.0 * np.log10(rows[:, 1] / HOP_FRAMES + 1e-12)
        return now, list(zip(rows[:, 0].tolist(), levels.tolist(), strict=True))


class BandMeter:
    """Loudness by band of a hop's spectrum, for the window's spectrogram. Any one thread."""

    def __init__(self) -> None:
        highest = BANDS_UP_TO_HZ / SAMPLE_RATE_HZ * WINDOW_FRAMES
        edges = np.geomspace(2.0, highest, SPECTRUM_BANDS + 1)
        starts = np.round(edges[:-1]).astype(np.intp)
        for band in range(1, SPECTRUM_BANDS):
            # Low bands are narrower than one bin: each takes at least one of its own.
            starts[band] = max(starts[band], starts[band - 1] + 1)
        self._starts = starts
        self._end = round(highest)
        self._widths = np.diff(np.append(self._starts, self._end))

    def levels(self, spectrum: NDArray[np.complex64]) -> bytes:
        """uint8[SPECTRUM_BANDS] of a spectrum c64[769]: 0 is -80 dB, 255 full scale."""
        power = np.abs(spectrum[: self._end]) ** 2
        bands = np.add.reduceat(power, self._starts) / self._widths
        decibels = 10.0 * np.log10(bands / FULL_SCALE_POWER + 1e-12)
        shares = np.clip(1.0 - decibels / BANDS_FLOOR_DB, 0.0, 1.0)
        return (255.0 * shares).astype(np.uint8).tobytes()


class Meters:
    """All that the worker measures. It alone writes; any thread reads."""

    def __init__(self) -> None:
        self.stages = StageRing()
        self.input = LevelMeter()
        self.output = LevelMeter()
        self.loudness = LoudnessTrace()
        self.hops = 0
        """Hops that left the worker processed."""
        self.late_hops = 0
        """Hops that left more than one hop after they could be read."""
        self.overruns = 0
        """Gaps and overruns of all capture streams so far."""
        self.underruns = 0
        """Times an output ran empty, of all playback streams so far."""
        self.dropped_frames = 0
        """Frames dropped on either side because a backlog met its cap."""
        self.drift_ppm = 0.0
        self.first_hop_at_s: float | None = None
        """time.monotonic() when the first processed hop was written."""

    @property
    def xruns(self) -> int:
        """Of both sides."""
        return self.overruns + self.underruns

    @property
    def dropped_ms(self) -> float:
        """Sound lost to the caps of the backlogs."""
        return round(self.dropped_frames / SAMPLE_RATE_HZ * 1000, 3)
