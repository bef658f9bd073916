"""Buttons and keys that count while they are held down."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from app.view_models.hold import HoldModel
from app.widgets.icons import icon
from app.widgets.look import Look

_WIDTH = 52
_HEIGHT = 48
_BUTTON, _KEY = "button", "key"


class HoldButton(QPushButton):
    """A sign without words; Space or the mouse holds it."""

    def __init__(self, model: HoldModel, look: Look, name: str, sign: str) -> None:
        super().__init__()
        self._model, self._look, self._sign = model, look, sign
        self.setProperty("hold", True)
        self.setFixedSize(_WIDTH, _HEIGHT)
        self.setIconSize(QSize(22, 22))
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.pressed.connect(lambda: model.press(_BUTTON))
        self.released.connect(lambda: model.release(_BUTTON))
        model.changed.connect(self.refresh)
        look.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show whether it is held, by whomever."""
        tokens = self._look.tokens
        down = self._model.down
        self.setProperty("held", down)
        self.style().unpolish(self)
        self.style().polish(self)
        self.setIcon(icon(self._sign, tokens.notice if down else tokens.text, 22))


class HoldKeys(QObject):
    """Keys that are held in any of the program's windows, except where somebody types."""

    def __init__(self, app: QApplication, keys: dict[Qt.Key, HoldModel], parent: QObject) -> None:
        super().__init__(parent)
        self._keys = keys
        app.installEventFilter(self)
        app.applicationStateChanged.connect(self._state_changed)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the keys that are held."""
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            return False
        assert isinstance(event, QKeyEvent)
        model = self._keys.get(Qt.Key(event.key()))
        if model is None or isinstance(QApplication.focusWidget(), QLineEdit):
            return False
        if event.type() == QEvent.Type.KeyRelease:
            if not event.isAutoRepeat():
                model.release(_KEY)
            return True
        if event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return False
        model.press(_KEY)
        return True

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        """Another program has the keyboard: nobody will tell when the key goes up."""
        if state != Qt.ApplicationState.ApplicationActive:
            for model in self._keys.values():
                model.release(_KEY)
                model.release(_BUTTON)
