"""The bar under the picture: mute, bypass, strength."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from app.state.tuning import strength_text
from app.view_models.controls import SwitchModel
from app.view_models.window import WindowModel
from app.widgets.hold import HoldButton
from app.widgets.icons import icon
from app.widgets.look import Look
from app.widgets.picker import Picker
from app.widgets.tokens import GAP, PAD
from app.words import tr

STRENGTH_MAX_DB = 60
_HEIGHT = 48
_AROUND_WORD = 68
"""Sign, gaps and edges of a switch, pixels."""
_AROUND_CHOICE = 60
"""Edges and arrow of a list, pixels."""


class SwitchButton(QPushButton):
    """A big switch that shows its state by word, sign and colour."""

    def __init__(
        self, model: SwitchModel, look: Look, words: tuple[str, str], key: str, sign: str
    ) -> None:
        super().__init__()
        self._model, self._look = model, look
        self._words, self._sign = words, sign
        self.setProperty("big", True)
        self.setCheckable(True)
        self.setIconSize(QSize(22, 22))
        self.setMinimumHeight(_HEIGHT)
        self._cap = QLabel(key)
        self._cap.setProperty("role", "cap")
        self._cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.addStretch()
        row.addWidget(self._cap, 0, Qt.AlignmentFlag.AlignVCenter)
        self.clicked.connect(model.toggle)
        model.changed.connect(self.refresh)
        look.changed.connect(self.refresh)

    def set_compact(self, compact: bool) -> None:
        """Leave the key out where there is little room."""
        self._cap.setVisible(not compact)
        font = self.font()
        font.setBold(True)
        longest = max(QFontMetrics(font).horizontalAdvance(word) for word in self._words)
        cap = 0 if compact else self._cap.sizeHint().width() + GAP
        self.setMinimumWidth(longest + cap + _AROUND_WORD)

    def refresh(self) -> None:
        """Show the model's state; a click alone changes nothing."""
        on = self._model.on
        self.setChecked(on)
        self.setText(f" {self._words[on]}")
        tokens = self._look.tokens
        on_colour = tokens.bad if self.objectName() == "mute" else tokens.notice
        self.setIcon(icon(self._sign, on_colour if on else tokens.text, 22))
        self.setAccessibleName(self._words[on])


class ControlBar(QFrame):
    """Mute, bypass, whom others hear, and by how much the rest is turned down."""

    def __init__(self, window: WindowModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        model, whom = window.controls, window.whom
        self._model, self._whom = model, whom
        self._settings = window.settings
        self.talk = HoldButton(window.talk, look, tr("Hold to talk (T)"), "microphone")
        self.cough = HoldButton(window.cough, look, tr("Hold to cough (C)"), "cough")
        self.setProperty("card", True)
        self.mute = SwitchButton(model.mute, look, (tr("Mute"), tr("Muted")), "M", "microphone-off")
        self.mute.setObjectName("mute")
        self.mute.setToolTip(tr("Send silence (M)"))
        self.mute.setAccessibleDescription(tr("Others hear silence while this is on. Key M."))
        self.bypass = SwitchButton(
            model.bypass, look, (tr("Bypass"), tr("Bypassed")), "B", "bypass"
        )
        self.bypass.setObjectName("bypass")
        self.bypass.setToolTip(tr("Send the microphone as it is (B)"))
        self.bypass.setAccessibleDescription(tr("Others hear everything while this is on. Key B."))
        self.whom = Picker(tr("Whom others hear"), whom.choose)
        self.whom.setObjectName("whom")
        self._whom_label = QLabel(tr("Others hear"))
        self.strength = QSlider(Qt.Orientation.Horizontal)
        self.strength.setRange(0, STRENGTH_MAX_DB)
        self.strength.setPageStep(5)
        self.strength.setAccessibleName(tr("Turn others down by, in decibels"))
        self.strength.setToolTip(tr("By how much the other voices and the noise are turned down"))
        self._label = QLabel(tr("Others"))
        self.strength_value = QLabel()
        self.strength_value.setProperty("role", "title")
        self._arrange()
        self.strength.valueChanged.connect(self._moved)
        model.strength_changed.connect(self.refresh)
        whom.changed.connect(self._show_whom)
        window.settings.changed.connect(self._show_talk)
        self._show_whom()
        self._show_talk()
        self.mute.refresh()
        self.bypass.refresh()
        self.set_compact(False)
        self.refresh()
        self.comfortable_width = self.sizeHint().width()
        """What everything in it needs, the keys' names included."""

    def _arrange(self) -> None:
        self._label.setBuddy(self.strength)
        self._label.setProperty("role", "muted")
        head = QHBoxLayout()
        head.addWidget(self._label)
        head.addSpacing(GAP)
        head.addStretch()
        head.addWidget(self.strength_value)
        self._strength_holder = QWidget(self)
        column = QVBoxLayout(self._strength_holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.strength)
        self._whom_label.setBuddy(self.whom)
        self._whom_label.setProperty("role", "muted")
        self._whom_holder = QWidget(self)
        whom = QVBoxLayout(self._whom_holder)
        whom.setContentsMargins(0, 0, 0, 0)
        whom.setSpacing(2)
        whom.addWidget(self._whom_label)
        whom.addWidget(self.whom, 1)
        held = QHBoxLayout()
        held.setSpacing(6)
        held.addWidget(self.cough)
        held.addWidget(self.talk)
        self._upper, self._lower = QHBoxLayout(), QHBoxLayout()
        self._upper.addWidget(self.mute)
        self._upper.addLayout(held)
        self._upper.addWidget(self.bypass)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(PAD - 4, 10, PAD, 10)
        rows.setSpacing(6)
        for row in (self._upper, self._lower):
            row.setSpacing(GAP)
            rows.addLayout(row)

    def _show_talk(self) -> None:
        """A button to talk only where one is needed to be heard."""
        self.talk.setVisible(self._settings.config.audio.push_to_talk)

    def _show_whom(self) -> None:
        """Show whom others hear now, and what that means."""
        self.whom.fill(self._whom.lines, self._whom.who)
        self.whom.setToolTip(self._whom.about)
        self.whom.setAccessibleDescription(self._whom.about)

    def set_compact(self, compact: bool) -> None:
        """Where there is little room, leave the keys' names out and take a second line."""
        row = self._lower if compact else self._upper
        for holder, share in ((self._whom_holder, 1 if compact else 0), (self._strength_holder, 1)):
            for each in (self._upper, self._lower):
                each.removeWidget(holder)
            row.addWidget(holder, share)
        metrics = self.whom.fontMetrics()
        longest = max(metrics.horizontalAdvance(line.text) for line in self._whom.lines)
        self.whom.setMinimumWidth(longest + _AROUND_CHOICE)
        self.mute.set_compact(compact)
        self.bypass.set_compact(compact)
        # Only now: a holder that changes its row takes its place in the order along.
        order = (self.mute, self.cough, self.talk, self.bypass, self.whom, self.strength)
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _moved(self, value: int) -> None:
        self._model.choose_strength(float(value))

    def refresh(self) -> None:
        """Show the model's strength."""
        value = round(self._model.strength_db)
        if value != self.strength.value():
            self.strength.blockSignals(True)
            self.strength.setValue(value)
            self.strength.blockSignals(False)
        self.strength_value.setText(strength_text(self._model.strength_db))
