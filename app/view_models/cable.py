"""Which output feeds the virtual microphone, where it needs somebody else's driver."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.state.engine import Choice
from app.state.preferences import CABLE, with_value
from app.state.tuning import Line, cable_lines
from app.view_models.controls import ControlsModel, Send
from app.view_models.settings import SettingsModel
from engine.messages import SetConfig


class CableModel(QObject):
    """Without lines there is nothing to choose: Solomic makes its microphone itself."""

    changed = Signal()

    def __init__(
        self,
        send: Send,
        settings: SettingsModel,
        controls: ControlsModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._send, self._settings, self._controls = send, settings, controls
        self._outputs: tuple[Choice, ...] = ()
        settings.changed.connect(self.changed)

    @property
    def chosen(self) -> str:
        """Id of the chosen output; "": found by its name."""
        return self._settings.config.audio.cable

    @property
    def lines(self) -> tuple[Line, ...]:
        """What the picker lists; nothing where there is no choice."""
        return cable_lines(self._outputs, self.chosen) if self._outputs else ()

    def choose(self, device_id: str) -> None:
        """Feed it through another output."""
        if device_id != self.chosen:
            self._settings.change(lambda config: with_value(config, CABLE, device_id))
            self._send(SetConfig(self._controls.engine_config()))

    def set_outputs(self, outputs: tuple[Choice, ...]) -> None:
        """Take the outputs there are now."""
        if outputs != self._outputs:
            self._outputs = outputs
            self.changed.emit()
