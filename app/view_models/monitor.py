"""Hearing oneself on headphones: on or off, what of it, where, and how loud."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.state.engine import Choice
from app.state.monitor import HEAR, advice, after, output_lines
from app.state.pending import Pending, settle, shown, wish
from app.state.preferences import MONITOR_DEVICE, MONITOR_LEVEL, with_value
from app.state.snapshot import Snapshot
from app.state.tuning import Line
from app.view_models.controls import ControlsModel, Send, SwitchModel
from app.view_models.preferences import PreferencesModel
from app.view_models.settings import SettingsModel
from engine.config import Hear
from engine.messages import MonitorState, SetConfig, SetHear, SetMonitor


class MonitorModel(QObject):
    """Never on by itself: a start with sound in the ears would surprise."""

    changed = Signal()

    def __init__(
        self,
        send: Send,
        settings: SettingsModel,
        controls: ControlsModel,
        preferences: PreferencesModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._send, self._settings = send, settings
        self._controls, self._preferences = controls, preferences
        self._outputs: tuple[Choice, ...] = ()
        self._now = MonitorState()
        self._pending: Pending[Hear] | None = None
        self.switch = SwitchModel(lambda on: send(SetMonitor(on)), self)
        self.switch.changed.connect(self.changed)
        settings.changed.connect(self.changed)

    @property
    def hear(self) -> Hear:
        """Which of the three."""
        return shown(self._pending, self._now.hear)

    @property
    def device(self) -> str:
        """Id of the chosen output."""
        return self._settings.config.audio.monitor_device

    @property
    def level_db(self) -> float:
        """How loud."""
        return self._settings.config.audio.monitor_level_db

    @property
    def lines(self) -> tuple[Line, ...]:
        """What the picker of outputs lists."""
        return output_lines(self._outputs, self.device)

    @property
    def advice(self) -> str:
        """What to know before, or why it ended by itself; or ""."""
        return advice(self._outputs, self.device, self._now)

    @property
    def ended(self) -> bool:
        """Whether it ended by itself."""
        return not self.switch.on and bool(self._now.device.reason)

    def choose_hear(self, hear: str) -> None:
        """Hear something else; ignores what is none of the three."""
        found = next((key for key in HEAR if key == hear), None)
        if found is not None and found != self.hear:
            self._pending = wish(found)
            self._send(SetHear(found))
            self.changed.emit()

    def next_hear(self) -> None:
        """Hear the next one of the three."""
        self.choose_hear(after(self.hear))

    def choose_device(self, device_id: str) -> None:
        """Hear it somewhere else."""
        if device_id != self.device:
            self._settings.change(lambda config: with_value(config, MONITOR_DEVICE, device_id))
            self._send(SetConfig(self._controls.engine_config()))

    def choose_level(self, level_db: float) -> None:
        """Louder or softer; undone on the Sound page."""
        self._preferences.change("sound", MONITOR_LEVEL.path, level_db)

    def set_outputs(self, outputs: tuple[Choice, ...]) -> None:
        """Take the outputs there are now."""
        if outputs != self._outputs:
            self._outputs = outputs
            self.changed.emit()

    def update(self, seen: Snapshot) -> None:
        """Take the newest telemetry."""
        if seen.telemetry is None:
            return
        before = (self._now, self.hear)
        self._now = seen.telemetry.monitor
        self._pending = settle(self._pending, self._now.hear, seen.now_s)
        self.switch.update(self._now.on, seen.now_s)
        if (self._now, self.hear) != before:
            self.changed.emit()
