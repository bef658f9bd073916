"""The latency graph: stacked areas of the last minute, and the budget as a line."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.state.latency import STAGES, ago_text
from app.view_models.delay import POINT_S, SPAN_S, DelayModel
from app.widgets.look import Look
from app.words import tr


class LatencyPlot(pg.PlotWidget):  # type: ignore[misc] # pyqtgraph ships no types
    """Draws ``DelayModel.stack``; nothing is drawn while it cannot be seen."""

    def __init__(self, model: DelayModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=look.tokens.card)
        self._model = model
        self._look = look
        self._ceiling = 0.0
        self._quiet()
        self._areas = [pg.PlotCurveItem(antialias=False) for _ in STAGES]
        for depth, area in enumerate(self._areas):
            area.setZValue(-depth)  # the whole stack lies behind its own lower part
            self.addItem(area)
        self._worst, self._median = pg.PlotCurveItem(), pg.PlotCurveItem()
        for curve in (self._worst, self._median):
            self.addItem(curve)
        self._span_s = 0.0
        self._budget = pg.InfiniteLine(angle=0, movable=False)
        self._budget.setZValue(10)
        self.addItem(self._budget)
        self._ages = np.arange(round(SPAN_S / POINT_S), dtype=np.float32) * POINT_S - SPAN_S
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(84)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Delay over time"))
        self._dress()
        model.graph_changed.connect(self.refresh)
        look.changed.connect(self._dress)

    def sizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(300, 150)

    def _quiet(self) -> None:
        """A picture, not an instrument: no mouse, no menu, no buttons."""
        self.setMouseEnabled(x=False, y=False)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.setFrameShape(self.Shape.NoFrame)
        self.plotItem.setContentsMargins(0, 4, 4, 0)
        box = self.plotItem.getViewBox()
        box.setDefaultPadding(0.0)
        box.disableAutoRange()

    def _dress(self) -> None:
        """Colours of the style in force."""
        tokens = self._look.tokens
        self.setBackground(tokens.card)
        font = self.font()
        font.setPixelSize(self._look.base_px - 3)
        for name in ("left", "bottom"):
            axis = self.plotItem.getAxis(name)
            axis.setPen(pg.mkPen(tokens.line))
            axis.setTextPen(pg.mkPen(tokens.muted))
            axis.setStyle(tickFont=font, tickLength=-3)
        for area, colour in zip(self._areas, tokens.stages, strict=True):
            area.setBrush(QColor(colour))
            area.setPen(None)
            area.setFillLevel(0.0)
        self._worst.setPen(pg.mkPen(tokens.notice, width=1))
        self._median.setPen(pg.mkPen(tokens.accent, width=2))
        pen = pg.mkPen(tokens.text, width=1.5, style=Qt.PenStyle.DashLine)
        self._budget.setPen(pen)
        self.refresh()

    def refresh(self) -> None:
        """Draw the model's history."""
        if not self.isVisible():
            return
        self._look_back(self._model.span_s)
        stack = self._model.stack if self._span_s == SPAN_S else self._model.long[1:]
        if self._span_s == SPAN_S:
            ages = self._ages[len(self._ages) - stack.shape[1] :]
            for area, edge in zip(self._areas, stack, strict=True):
                area.setData(ages, edge)
        else:
            ages, median, worst = self._model.long
            self._worst.setData(ages, worst, connect="finite")
            self._median.setData(ages, median, connect="finite")
            stack = stack[:, np.isfinite(stack[-1])]
        ceiling = self._model.ceiling_ms(stack)
        if ceiling != self._ceiling:
            self._ceiling = ceiling
            self.setYRange(0.0, ceiling, padding=0.0)
            step = 20.0 if ceiling <= 100.0 else 50.0
            self.plotItem.getAxis("left").setTickSpacing(major=step, minor=step)
        self._budget.setValue(self._model.budget_ms)

    def _look_back(self, span_s: float) -> None:
        """The time axis, and which curves are drawn."""
        if span_s == self._span_s:
            return
        self._span_s = span_s
        minute = span_s == SPAN_S
        for area in self._areas:
            area.setVisible(minute)
        for curve in (self._worst, self._median):
            curve.setVisible(not minute)
        self.setXRange(-span_s, 0.0, padding=0.0)
        quarters = [-0.75 * span_s, -0.5 * span_s, -0.25 * span_s]
        self.plotItem.getAxis("bottom").setTicks([[(at, ago_text(-at)) for at in quarters]])

    def showEvent(self, event: object) -> None:
        """Catch up with what happened while hidden."""
        super().showEvent(event)
        self.refresh()
