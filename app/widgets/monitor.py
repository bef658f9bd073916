"""Hearing oneself: a switch that takes no room, and a card with the rest while it is on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QWidget,
)

from app.state.monitor import HEAR, level_text
from app.view_models.monitor import MonitorModel
from app.widgets.icons import icon
from app.widgets.look import Look
from app.widgets.picker import Picker
from app.widgets.tokens import PAD
from app.words import tr

LOWEST_DB, HIGHEST_DB = -40, 6


class ListenButton(QPushButton):
    """Switches hearing oneself on and off; stands where the level of it is shown."""

    def __init__(self, model: MonitorModel, look: Look) -> None:
        super().__init__(f" {tr('Hear yourself')}")
        self._model, self._look = model, look
        about = tr("Hear on headphones what others hear (H)")
        self.setObjectName("listen")
        self.setCheckable(True)
        self.setAccessibleName(tr("Hear yourself"))
        self.setAccessibleDescription(about)
        self.setToolTip(about)
        self.clicked.connect(model.switch.toggle)
        model.switch.changed.connect(self.refresh)
        look.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is so; a click alone changes nothing."""
        on, tokens = self._model.switch.on, self._look.tokens
        self.setChecked(on)
        self.setIcon(icon("headphones", tokens.accent if on else tokens.muted, 16))


class MonitorCard(QFrame):
    """What is heard, where and how loud; to be seen only while it is on, or ended by itself."""

    def __init__(self, model: MonitorModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setProperty("card", True)
        self.output = Picker(tr("Where you hear yourself"), model.choose_device)
        self.level = QSlider(Qt.Orientation.Horizontal)
        self.level.setRange(LOWEST_DB, HIGHEST_DB)
        self.level.setPageStep(6)
        self.level.setAccessibleName(tr("How loud you hear yourself"))
        self.level_value = QLabel()
        self.level_value.setProperty("role", "muted")
        self.advice = QLabel()
        self.advice.setProperty("role", "muted")
        self.advice.setWordWrap(True)
        self.advice.setTextFormat(Qt.TextFormat.PlainText)
        self.sides = self._make_sides()
        self._arrange()
        self.level.valueChanged.connect(lambda value: model.choose_level(float(value)))
        model.changed.connect(self.refresh)
        self.refresh()

    def _make_sides(self) -> dict[str, QPushButton]:
        """Three buttons of which one is down; the arrows walk along them."""
        self._group = QButtonGroup(self)
        made: dict[str, QPushButton] = {}
        for key, (short, full) in HEAR.items():
            button = QPushButton(tr(short))
            button.setProperty("side", True)
            button.setCheckable(True)
            button.setAccessibleName(tr(full))
            button.setToolTip(tr("{what} (Shift+H: the next one)", what=tr(full)))
            button.clicked.connect(lambda _on, side=key: self._model.choose_hear(side))
            self._group.addButton(button)
            made[key] = button
        return made

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(PAD, 10, PAD, 10)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        self._more = QWidget()
        more = QGridLayout(self._more)
        more.setContentsMargins(0, 0, 0, 0)
        more.setVerticalSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in self.sides.values():
            row.addWidget(button, 1)
        more.addLayout(row, 0, 0, 1, 3)
        more.addWidget(self.output, 1, 0)
        more.addWidget(self.level, 1, 1)
        more.addWidget(self.level_value, 1, 2)
        more.setColumnStretch(0, 3)
        more.setColumnStretch(1, 2)
        grid.addWidget(self._more, 0, 0)
        grid.addWidget(self.advice, 1, 0)

    def refresh(self) -> None:
        """Show what is so."""
        model = self._model
        on = model.switch.on
        self.setVisible(on or model.ended)
        self.output.fill(model.lines, model.device)
        self._more.setVisible(on)
        for key, button in self.sides.items():
            button.setChecked(key == model.hear)
        self.level.blockSignals(True)
        self.level.setValue(round(model.level_db))
        self.level.blockSignals(False)
        self.level_value.setText(level_text(model.level_db))
        words = model.advice
        self.advice.setText(words)
        self.advice.setVisible(bool(words))
