"""Delay: three figures, the graph, the percentiles by stage, and what was lost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.state.latency import STAGES, span_text
from app.state.tuning import Line
from app.view_models.delay import SPANS_S, DelayModel
from app.widgets.cards import text, trailing
from app.widgets.latency_plot import LatencyPlot
from app.widgets.look import Look
from app.widgets.picker import Picker
from app.widgets.tokens import PAD
from app.words import tr

_COLUMNS = ("P50", "P95", "P99")


class Swatch(QWidget):
    """A small square in a stage's colour."""

    def __init__(self, look: Look, index: int) -> None:
        super().__init__()
        self._look, self._index = look, index
        self.setFixedSize(10, 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Only a colour."""
        QPainter(self).fillRect(self.rect(), QColor(self._look.tokens.stages[self._index]))


class DelayCard(QFrame):
    """Where the milliseconds go."""

    def __init__(self, model: DelayModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._look = look
        self.setProperty("card", True)
        self.total = text("-", "figure")
        self.budget = text("", "muted")
        self.losses = text("", "muted")
        self.losses.setToolTip(
            tr(
                "Xruns are gaps in the sound, late hops were computed too late; what is dropped "
                "was left out so that the delay does not grow."
            )
        )
        self.plot = LatencyPlot(model, look)
        self.span = Picker(tr("How far back"), lambda key: model.show_span(float(key)))
        self.span.fill([Line(str(s), span_text(s)) for s in SPANS_S], str(model.span_s))
        self.span.setProperty("small", True)
        self._cells: dict[str, tuple[QLabel, ...]] = {}
        self._table = QWidget()
        self._fill_table()
        self._arrange()
        model.figures_changed.connect(self.refresh)
        self.refresh()

    def _fill_table(self) -> None:
        grid = QGridLayout(self._table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        for column, words in enumerate(_COLUMNS):
            head = text(words, "muted")
            head.setAlignment(trailing())
            grid.addWidget(head, 0, 2 + column)
        # From the top of the stack down, as the graph shows them, and the sum last.
        rows = [(stage.key, tr(stage.name), tr(stage.about)) for stage in reversed(STAGES)]
        rows.append(("total", tr("Total, ms"), tr("Microphone to virtual microphone")))
        for index, (key, name, about) in enumerate(rows, start=1):
            if key != "total":
                swatch = Swatch(self._look, len(STAGES) - index)
                grid.addWidget(swatch, index, 0, Qt.AlignmentFlag.AlignVCenter)
            label = text(name, "title" if key == "total" else "cell")
            label.setToolTip(about)
            grid.addWidget(label, index, 1)
            cells = tuple(text("-", "title" if key == "total" else "cell") for _ in _COLUMNS)
            for column, cell in enumerate(cells):
                cell.setAlignment(trailing())
                cell.setAccessibleName(f"{name}, {_COLUMNS[column]}")
                grid.addWidget(cell, index, 2 + column)
            self._cells[key] = cells
        grid.setColumnStretch(1, 1)

    def _arrange(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(0)
        side.addStretch()
        side.addWidget(text(tr("Delay, microphone to call"), "title"))
        side.addWidget(self.budget)
        side.addStretch()
        head = QHBoxLayout()
        head.addLayout(side, 1)
        head.addWidget(self.total)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, 10, PAD, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.span)
        column.addWidget(self.plot, 1)
        column.addWidget(self._table)
        column.addWidget(self.losses)

    def set_compact(self, compact: bool) -> None:
        """Leave the stages' table out where there is little room."""
        self._table.setVisible(not compact)
        self.span.setVisible(not compact)

    def _warn(self, over: bool) -> None:
        """Where the figure itself is over the budget it changes its colour; the words say more."""
        self.budget.setText(self._model.budget_text)
        if self.total.property("over") != over:
            self.total.setProperty("over", over)
            self.total.style().polish(self.total)

    def refresh(self) -> None:
        """Show the model's figures."""
        figures = self._model.figures
        for key, cells in self._cells.items():
            for cell, words in zip(cells, figures[key], strict=True):
                if cell.text() != words:
                    cell.setText(words)
        p50 = figures["total"][0]
        self.total.setText(p50 if p50 == "-" else f"{p50} ms")
        self._warn(self._model.usually_over)
        self.losses.setText(self._model.losses_text)
        self.plot.setAccessibleDescription(self._model.spoken)
