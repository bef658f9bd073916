"""The latency graph: a minute of delay by stage, the worst of every fifth of a second."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from app.state.latency import (
    History,
    LongHistory,
    Stack,
    ceiling_ms,
    milliseconds,
    spoken,
    table,
    values,
)
from app.state.snapshot import Snapshot
from app.words import tr
from engine.messages import StagePercentiles, StageValues

POINT_S = 0.2
"""More could not be seen: a minute is some 300 pixels wide."""
SPAN_S = 60.0
SPANS_S = (SPAN_S, 3600.0, 8 * 3600.0)
_FIGURES_S = 0.5


class DelayModel(QObject):
    """Stacked areas, percentiles and what went wrong."""

    graph_changed = Signal()
    figures_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = History(round(SPAN_S / POINT_S))
        self._long = LongHistory()
        self._now_s = 0.0
        self.span_s = SPAN_S
        self._engine_pid = 0
        self._point_at_s = 0.0
        self._worst: StageValues | None = None
        self._figures_at_s = 0.0
        self.budget_ms = 45.0
        self.percentiles = StagePercentiles()
        self.xruns: int | None = None
        self.late_hops: int | None = None
        self.dropped_ms: float | None = None

    @property
    def stack(self) -> Stack:
        """Upper edges of the areas, see ``app.state.latency``."""
        return self._history.stacked()

    @property
    def figures(self) -> dict[str, tuple[str, str, str]]:
        """Percentiles in words."""
        return table(self.percentiles)

    @property
    def over_budget(self) -> bool:
        """Whether more than one hop in twenty took longer than the budget."""
        p95 = self.percentiles.total.p95
        return p95 is not None and p95 > self.budget_ms

    @property
    def usually_over(self) -> bool:
        """Whether half of all hops take longer."""
        p50 = self.percentiles.total.p50
        return p50 is not None and p50 > self.budget_ms

    @property
    def budget_text(self) -> str:
        """The budget, and whether it is kept: as a rule, at times not, or as a rule not."""
        budget = f"{self.budget_ms:.0f}"
        if self.usually_over:
            return tr("Budget {figure} ms, exceeded", figure=budget)
        if self.over_budget:
            return tr("Budget {figure} ms, exceeded at times", figure=budget)
        return tr("Budget {figure} ms, last minute", figure=budget)

    @property
    def losses_text(self) -> str:
        """Xruns, late hops and what was dropped, in words."""
        if self.xruns is None:
            return tr("no sound yet")
        late = tr("%n late hops", "", self.late_hops or 0)
        xruns = tr("%n xruns", "", self.xruns)
        if self.late_hops == 1:
            late = tr("1 late hop")
        if self.xruns == 1:
            xruns = tr("1 xrun")
        dropped = milliseconds(self.dropped_ms) if self.dropped_ms else "0"
        return " · ".join((xruns, late, tr("{figure} ms dropped", figure=dropped)))

    @property
    def spoken(self) -> str:
        """The graph in one sentence."""
        return spoken(self.percentiles, self.budget_ms)

    @property
    def long(self) -> NDArray[np.float32]:
        """Ages, medians and worst delays of the hours that are shown; see ``LongHistory``."""
        return self._long.since(self._now_s, self.span_s)

    def show_span(self, span_s: float) -> None:
        """Look so far back: a minute by stage, more as a whole."""
        if span_s != self.span_s:
            self.span_s = span_s
            self.graph_changed.emit()

    def ceiling_ms(self, stack: Stack) -> float:
        """The top of the scale."""
        return ceiling_ms(stack, self.budget_ms)

    def update(self, seen: Snapshot) -> None:
        """Take the newest telemetry."""
        now = seen.telemetry
        if now is None or now.state != "running":
            return
        if now.engine_pid != self._engine_pid:
            self._engine_pid = now.engine_pid
            self._history.clear()
        self.budget_ms = now.budget_ms
        self._now_s = seen.now_s
        if now.hops and self._long.add(now.newest_ms.total, seen.now_s) and self.span_s > SPAN_S:
            self.graph_changed.emit()
        if now.hops:
            self._update_graph(now.newest_ms, seen.now_s)
        if seen.now_s - self._figures_at_s >= _FIGURES_S:
            self._figures_at_s = seen.now_s
            self._update_figures(now.latency_ms, (now.xruns, now.late_hops, now.dropped_ms))

    def _update_graph(self, newest: StageValues, now_s: float) -> None:
        """No spike is lost between two points."""
        if self._worst is None or sum(values(newest)) > sum(values(self._worst)):
            self._worst = newest
        if now_s - self._point_at_s >= POINT_S * 0.9:
            self._point_at_s = now_s
            self._history.add(self._worst)
            self._worst = None
            if self.span_s == SPAN_S:
                self.graph_changed.emit()

    def _update_figures(
        self, percentiles: StagePercentiles, losses: tuple[int, int, float]
    ) -> None:
        if (percentiles, losses) == (
            self.percentiles,
            (self.xruns, self.late_hops, self.dropped_ms),
        ):
            return
        self.percentiles = percentiles
        self.xruns, self.late_hops, self.dropped_ms = losses
        self.figures_changed.emit()
