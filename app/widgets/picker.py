"""A combo box that is filled by a view model."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from app.state.tuning import Line


class Picker(QComboBox):
    """A combo box filled with lines; tells the id of what the person picked."""

    def __init__(self, name: str, picked: Callable[[str], None]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self._lines: tuple[Line, ...] = ()
        self.activated.connect(lambda at: picked(str(self.itemData(at))))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As usual, but a long name ends in an ellipsis instead of being cut."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room.width() - 4
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def fill(self, lines: Sequence[Line], chosen: str) -> None:
        """Show these lines; an open list is left alone until it is closed."""
        if self.view().isVisible():
            return
        if tuple(lines) != self._lines:
            self._lines = tuple(lines)
            self.clear()
            for line in lines:
                self.addItem(line.text, line.id)
                self.setItemData(self.count() - 1, line.text, Qt.ItemDataRole.ToolTipRole)
        at = self.findData(chosen)
        if at != self.currentIndex():
            self.setCurrentIndex(at)
        self.setToolTip(self.currentText())
