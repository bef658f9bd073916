"""The button that records: to be seen only where recordings are switched on."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from app.state.recordings import clock
from app.view_models.recordings import RecordingsModel
from app.widgets.icons import icon
from app.widgets.look import Look
from app.words import tr


class RecordButton(QPushButton):
    """Sign and word; while it records, the time."""

    def __init__(self, model: RecordingsModel, look: Look) -> None:
        super().__init__()
        self._model, self._look = model, look
        self.setObjectName("record")
        self.setCheckable(True)
        self.setToolTip(tr("Record the microphone and what others hear (R)"))
        self.setAccessibleDescription(tr("Record the microphone and what others hear (R)"))
        self.clicked.connect(model.toggle)
        model.state_changed.connect(self.refresh)
        look.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is so; a click alone changes nothing."""
        model, tokens = self._model, self._look.tokens
        on = model.switch.on
        self.setVisible(model.allowed or on)
        self.setChecked(on)
        self.setText(clock(model.seconds) if on else tr("Record"))
        self.setAccessibleName(tr("End the recording") if on else tr("Record"))
        self.setIcon(icon("record", tokens.bad if on else tokens.muted, 14))
