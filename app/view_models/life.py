"""Living with it: tray state, rare notifications, start with the computer, the first start."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.autostart import Autostart, autostart
from app.state.stations import Health
from app.state.tray import Quiet, TrayLook, look_of, next_quiet
from app.view_models.settings import SettingsModel
from app.words import tr
from engine.messages import Telemetry


class LifeModel(QObject):
    """What goes on around the window."""

    changed = Signal()
    """Autostart is on or off now."""
    tray_changed = Signal()
    said = Signal(str)
    """Why something could not be done."""
    notify = Signal(str, str)
    """Title and sentence of a rare notification."""
    setup_wanted = Signal()

    def __init__(
        self,
        settings: SettingsModel,
        entry: Autostart | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._entry = entry or autostart()
        self._quiet = Quiet()
        self.tray = TrayLook("wait", "")

    @property
    def autostart(self) -> bool:
        """Whether Solomic starts with the computer."""
        return self._entry.on

    def set_autostart(self, on: bool) -> None:
        """Start with the computer, or not."""
        try:
            self._entry.turn(on)
        except OSError as error:
            self.said.emit(tr("That could not be changed: {why}.", why=error.strerror or error))
        self.changed.emit()

    def ask_for_setup(self) -> None:
        """Show the first start."""
        self.setup_wanted.emit()

    def update(
        self, health: Health | None, now: Telemetry | None, visible: bool, now_s: float
    ) -> None:
        """Take what the window knows."""
        look = look_of(health, now)
        if look != self.tray:
            self.tray = look
            self.tray_changed.emit()
        allowed = self._settings.config.window.notifications and not visible
        self._quiet, sentence = next_quiet(self._quiet, health, allowed, now_s)
        if sentence and health is not None:
            self.notify.emit(sentence, health.advice)
