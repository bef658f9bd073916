"""The tray: an icon whose shape tells the state, and a menu. Absent where there is no tray."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from app.state.tray import TrayState
from app.view_models.window import WindowModel
from app.widgets.icons import pixmap
from app.words import tr
from engine.config import APP_NAME

_SIGNS: dict[TrayState, tuple[str, str]] = {
    "keeping": ("check", "#41d6b1"),
    "everyone": ("virtual-mic", "#8bbcff"),
    "bypass": ("bypass", "#f4bb58"),
    "mute": ("microphone-off", "#ff8177"),
    "trouble": ("warning", "#ff8177"),
    "idle": ("moon", "#9dabbb"),
    "wait": ("wait", "#9dabbb"),
}
"""Sign and colour of each state: the sign alone tells them apart."""
_SIZES = (16, 22, 24, 32, 48, 64)
NOTE_MS = 10_000


@lru_cache(maxsize=16)
def state_icon(state: TrayState) -> QIcon:
    """The program's sign, with the state's sign over its lower right."""
    made = QIcon()
    sign, colour = _SIGNS[state]
    for size in _SIZES:
        image = QPixmap(pixmap("solomic", "#41d6b1", size))
        share = round(size * 0.62)
        corner = QRectF(size - share, size - share, share, share)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#0e1217"))
        painter.drawEllipse(corner)
        inner = round(share * 0.8)
        at = size - (share + inner) // 2
        painter.drawPixmap(at, at, pixmap(sign, colour, inner))
        painter.end()
        made.addPixmap(image)
    return made


class Tray(QObject):
    """Icon, tooltip, menu, and rare notifications."""

    show_wanted = Signal()
    settings_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, model: WindowModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.menu = QMenu()
        self.title = self._action("", None)
        self.title.setEnabled(False)
        self.menu.addSeparator()
        self.show = self._action(tr("Show the window"), self.show_wanted.emit)
        self.mute = self._action(tr("Mute"), model.controls.mute.toggle, checkable=True)
        self.bypass = self._action(tr("Bypass"), model.controls.bypass.toggle, checkable=True)
        self.everyone = self._action(tr("Choose nobody"), model.picture.keep_everyone)
        self.menu.addSeparator()
        self.settings = self._action(tr("Settings"), self.settings_wanted.emit)
        self.quit = self._action(tr("End Solomic"), self.quit_wanted.emit)
        self.icon = QSystemTrayIcon(self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        model.life.tray_changed.connect(self.refresh)
        model.life.notify.connect(self._notify)
        model.controls.mute.changed.connect(self.refresh)
        model.controls.bypass.changed.connect(self.refresh)
        self.refresh()

    def _action(self, words: str, slot: object, checkable: bool = False) -> QAction:
        action = self.menu.addAction(words)
        action.setCheckable(checkable)
        if slot is not None:
            action.triggered.connect(lambda _on=False: slot())  # type: ignore[operator]
        return action

    @property
    def available(self) -> bool:
        """Whether the desktop shows it."""
        return self.icon.isSystemTrayAvailable()

    def appear(self) -> None:
        """Show the icon; a desktop whose tray comes later shows it then."""
        self.icon.show()

    def vanish(self) -> None:
        """Take the icon away."""
        self.icon.hide()

    def refresh(self) -> None:
        """Show the model's state."""
        look = self._model.life.tray
        self.icon.setIcon(state_icon(look.state))
        self.icon.setToolTip(f"{APP_NAME}\n{look.sentence}" if look.sentence else APP_NAME)
        self.title.setText(look.sentence or APP_NAME)
        self.mute.setChecked(self._model.controls.mute.on)
        self.bypass.setChecked(self._model.controls.bypass.on)

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.DoubleClick,
        ):
            self.show_wanted.emit()

    def _notify(self, title: str, words: str) -> None:
        if self.available:
            state = self._model.life.tray.state
            self.icon.showMessage(title, words, state_icon(state), NOTE_MS)
