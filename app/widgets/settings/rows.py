"""Rows of a settings page: one widget per setting, with what it costs and gives beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from app.state.preferences import Setting, figure_text
from app.state.tuning import Line
from app.view_models.preferences import PreferencesModel
from app.widgets.cards import leading, trailing
from app.widgets.picker import Picker
from app.words import tr

CONTROL_WIDTH = 300
ARROW_WIDTH = 60
"""Edges and arrow of a list, beside its words."""


def label(words: str, role: str) -> QLabel:
    """A text in one of the style's roles that breaks where it must."""
    made = QLabel(words)
    # Names come from people and from imported files: what looks like markup is shown as it is.
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(True)
    made.setAlignment(leading())
    return made


class Row(QWidget):
    """One setting: name and control side by side, the advice below."""

    def __init__(self, page: str, setting: Setting, model: PreferencesModel) -> None:
        super().__init__()
        self.setting = setting
        self._page, self._model = page, model
        self._about = label(tr(setting.about), "muted")
        self._about.setVisible(bool(setting.about))
        self.effect = label("", "cell")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        model.changed.connect(self.refresh)
        model.changed.connect(self._tell)
        model.measured.connect(self._tell)

    def _tell(self) -> None:
        """What the setting comes to at the value it has."""
        words = self._model.effect(self.setting.path)
        if words != self.effect.text():
            self.effect.setText(words)
        self.effect.setVisible(bool(words))

    def _end(self) -> None:
        """Words below the control."""
        self._column.addWidget(self.effect)
        self._column.addWidget(self._about)
        self._tell()

    def _beside(self, control: QWidget) -> None:
        control.setAccessibleName(tr(self.setting.label))
        control.setAccessibleDescription(tr(self.setting.about))
        self._beside_row = row = QHBoxLayout()
        name = label(tr(self.setting.label), "title")
        name.setBuddy(control)
        row.addWidget(name, 1)
        row.addWidget(control)
        self._column.addLayout(row)
        self._end()

    @property
    def value(self) -> object:
        """What is in force."""
        return self._model.value(self.setting.path)

    def _change(self, value: object) -> None:
        self._model.change(self._page, self.setting.path, value)

    def refresh(self) -> None:
        """Show the value in force."""


class ChoiceRow(Row):
    """A list to choose from; a value that is not in it is shown as it is."""

    def __init__(self, page: str, setting: Setting, model: PreferencesModel) -> None:
        super().__init__(page, setting, model)
        self.control = Picker(tr(setting.label), self._picked)
        metrics = self.control.fontMetrics()
        longest = max(metrics.horizontalAdvance(tr(option.text)) for option in setting.options)
        self.control.setFixedWidth(max(CONTROL_WIDTH, longest + ARROW_WIDTH))
        self._beside(self.control)
        model.measured.connect(self.refresh)
        self.refresh()

    def _picked(self, key: str) -> None:
        values = {str(option.value): option.value for option in self.setting.options}
        if key in values:
            self._change(values[key])

    def refresh(self) -> None:
        """Show the value in force."""
        offered = self._model.offered(self.setting)
        lines = [Line(str(option.value), tr(option.text)) for option in offered]
        key = str(self.value)
        if key not in {line.id for line in lines}:
            names = {str(option.value): tr(option.text) for option in self.setting.options}
            lines.append(Line(key, names.get(key, key)))
        self.control.fill(lines, key)


class SwitchRow(Row):
    """On or off."""

    def __init__(self, page: str, setting: Setting, model: PreferencesModel) -> None:
        super().__init__(page, setting, model)
        self.control = QCheckBox(tr(setting.label))
        self.control.setAccessibleName(tr(setting.label))
        self.control.setAccessibleDescription(tr(setting.about))
        self._column.addWidget(self.control)
        self._end()
        self.control.clicked.connect(self._change)
        self.refresh()

    def refresh(self) -> None:
        """Show the value in force."""
        self.control.setChecked(bool(self.value))


class SliderRow(Row):
    """A range; the value in words follows while it is moved."""

    def __init__(self, page: str, setting: Setting, model: PreferencesModel) -> None:
        super().__init__(page, setting, model)
        self.control = QSlider(Qt.Orientation.Horizontal)
        self.control.setRange(round(setting.low / setting.step), round(setting.high / setting.step))
        self.control.setPageStep(max(1, (self.control.maximum() - self.control.minimum()) // 10))
        self.control.setMinimumWidth(CONTROL_WIDTH - 80)
        self.figure = label("", "title")
        self.figure.setWordWrap(False)
        self.figure.setMinimumWidth(70)
        self.figure.setAlignment(trailing())
        self._beside(self.control)
        self._beside_row.addWidget(self.figure)
        self.control.valueChanged.connect(self._moved)
        self.refresh()

    def _moved(self, steps: int) -> None:
        value = steps * self.setting.step
        whole = isinstance(self.value, int)
        self._change(round(value) if whole else value)

    def refresh(self) -> None:
        """Show the value in force."""
        value = self.value
        assert isinstance(value, int | float)
        self.control.blockSignals(True)
        self.control.setValue(round(value / self.setting.step))
        self.control.blockSignals(False)
        self.figure.setText(figure_text(self.setting, value))


def row_of(page: str, setting: Setting, model: PreferencesModel) -> Row:
    """The widget that fits a setting."""
    if setting.options:
        return ChoiceRow(page, setting, model)
    if setting.high:
        return SliderRow(page, setting, model)
    return SwitchRow(page, setting, model)
