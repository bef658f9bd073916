"""The last minute of delay by stage, ready to be drawn as stacked areas. Pure but for its ring."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.words import mark, tr
from engine.config import ALGORITHMIC_LATENCY_FRAMES, SAMPLE_RATE_HZ
from engine.messages import Percentiles, StagePercentiles, StageValues

FRONT_END_MS = 1000.0 * ALGORITHMIC_LATENCY_FRAMES / SAMPLE_RATE_HZ
"""The part of the delay that the front end needs by its nature: 20 ms."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One area of the graph."""

    key: str
    name: str
    about: str


STAGES = (
    Stage(
        "front_end",
        mark("Front end"),
        mark("Fixed: the span the model needs to hear before it can speak"),
    ),
    Stage("capture", mark("Capture"), mark("From the microphone to the program")),
    Stage("queue", mark("Queue"), mark("Waiting for the worker")),
    Stage("model", mark("Model"), mark("The network and everything around it")),
    Stage("output", mark("Output"), mark("Waiting in the virtual microphone")),
)
"""From the bottom of the stack to its top."""

Stack = NDArray[np.float32]
"""Shape [stages, points], milliseconds, cumulated from the bottom to the top."""


def values(newest: StageValues) -> tuple[float, ...]:
    """One point of the graph, in the order of STAGES."""
    return (FRONT_END_MS, newest.capture, newest.queue, newest.model, newest.output)


class History:
    """The newest ``points`` values by stage, oldest first. One thread."""

    def __init__(self, points: int) -> None:
        self._ring: NDArray[np.float32] = np.zeros((len(STAGES), points), np.float32)
        self._count = 0
        self._at = 0

    def __len__(self) -> int:
        """How many values there are."""
        return self._count

    def add(self, newest: StageValues) -> None:
        """Append one point; the oldest goes when the ring is full."""
        self._ring[:, self._at] = np.maximum(values(newest), 0.0)
        self._at = (self._at + 1) % self._ring.shape[1]
        self._count = min(self._count + 1, self._ring.shape[1])

    def clear(self) -> None:
        """Forget everything (a new engine)."""
        self._count = self._at = 0

    def stacked(self) -> Stack:
        """The areas' upper edges, cumulated; shape [stages, len(self)]."""
        newest_last = np.roll(self._ring, -self._at, axis=1)
        kept = newest_last[:, self._ring.shape[1] - self._count :]
        return np.cumsum(kept, axis=0, dtype=np.float32)


LONG_POINT_S = 10.0
LONG_POINTS = 8 * 360
"""Eight hours: 23 kB."""


class LongHistory:
    """Median and worst delay of every ten seconds, for hours; oldest first. One thread.

    It runs on while an engine is replaced: that is what somebody looks for in it.
    """

    def __init__(self, points: int = LONG_POINTS) -> None:
        self._points: deque[tuple[float, float, float]] = deque(maxlen=points)
        self._values: list[float] = []
        self._since_s: float | None = None

    def add(self, total_ms: float, now_s: float) -> bool:
        """One value; True when a point was finished by it."""
        if self._since_s is None:
            self._since_s = now_s
        self._values.append(total_ms)
        if now_s - self._since_s < LONG_POINT_S:
            return False
        median, worst = float(np.median(self._values)), max(self._values)
        self._points.append((now_s, median, worst))
        self._values.clear()
        self._since_s = now_s
        return True

    def since(self, now_s: float, span_s: float) -> NDArray[np.float32]:
        """Ages (negative seconds), medians and worst ones of the last ``span_s``; f32[3, n].

        Where nothing was heard for a while the line is broken by a NaN.
        """
        rows: list[tuple[float, float, float]] = []
        before_s: float | None = None
        for at_s, median, worst in self._points:
            if now_s - at_s > span_s:
                continue
            if before_s is not None and at_s - before_s > 3 * LONG_POINT_S:
                rows.append((before_s - now_s, np.nan, np.nan))
            rows.append((at_s - now_s, median, worst))
            before_s = at_s
        return np.array(rows, np.float32).reshape(-1, 3).T


def ceiling_ms(stack: Stack, budget_ms: float) -> float:
    """The top of the scale: room over the budget and over what was seen, in steps of 10 ms."""
    seen = float(np.percentile(stack[-1], 99.5)) if stack.size else 0.0
    wanted = max(budget_ms * 1.15, min(seen * 1.1, budget_ms * 4.0))
    return float(np.ceil(wanted / 10.0) * 10.0)


def ago_text(seconds: float) -> str:
    """How long ago, in words."""
    if seconds < 120:
        return tr("{figure} s ago", figure=f"{seconds:.0f}")
    if seconds < 7200:
        return tr("{figure} min ago", figure=f"{seconds / 60:.0f}")
    return tr("{figure} h ago", figure=f"{seconds / 3600:.0f}")


def span_text(seconds: float) -> str:
    """How far back, in words."""
    if seconds < 3600:
        return tr("Last minute, by stage")
    if seconds < 7200:
        return tr("Last hour: usual and worst")
    return tr("Last 8 hours: usual and worst")


def milliseconds(value: float | None) -> str:
    """A delay in words; unknown ones are a dash."""
    return "-" if value is None else f"{value:.1f}" if value < 9.95 else f"{value:.0f}"


def row(of: Percentiles) -> tuple[str, str, str]:
    """P50, P95, P99 in words."""
    return milliseconds(of.p50), milliseconds(of.p95), milliseconds(of.p99)


def table(latency: StagePercentiles) -> dict[str, tuple[str, str, str]]:
    """Percentiles in words by the stages' keys, and ``total``."""
    fixed = milliseconds(FRONT_END_MS)
    return {
        "front_end": (fixed, fixed, fixed),
        "capture": row(latency.capture),
        "queue": row(latency.queue),
        "model": row(latency.model),
        "output": row(latency.output),
        "total": row(latency.total),
    }


def spoken(latency: StagePercentiles, budget_ms: float) -> str:
    """The graph in one sentence, for those who cannot see it."""
    total = latency.total
    if total.p50 is None:
        return tr("The delay is not known yet.")
    worst = total.p50 if total.p99 is None else total.p99
    return tr(
        "Delay {usual} milliseconds, at most {worst} milliseconds in 99 of 100 hops; "
        "the budget is {budget}.",
        usual=f"{total.p50:.0f}",
        worst=f"{worst:.0f}",
        budget=f"{budget_ms:.0f}",
    )
