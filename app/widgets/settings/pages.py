"""Pages made of rows: sound, camera, window."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.state.preferences import PAGES
from app.state.sharing import sharing_text
from app.view_models.window import WindowModel
from app.widgets.picker import Picker
from app.widgets.settings.rows import CONTROL_WIDTH, label, row_of
from app.widgets.tokens import PAD
from app.words import tr


class Page(QFrame):
    """A titled column of rows; ``key`` names it in ``PAGES``."""

    def __init__(self, key: str, title: str, model: WindowModel) -> None:
        super().__init__()
        self.key = key
        self.model = model
        self.setObjectName("page")
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(PAD, PAD, PAD, PAD)
        self.column.setSpacing(16)
        self.column.addWidget(label(title, "sentence"))
        self.fill()
        self.column.addStretch()

    def fill(self) -> None:
        """Add what stands on the page."""
        for setting in PAGES.get(self.key, ()):
            self.column.addWidget(row_of(self.key, setting, self.model.preferences))

    def opened(self) -> None:
        """Somebody looks at the page."""

    def device_row(self, words: str, about: str, picker: Picker) -> QWidget:
        """A device picker with its name."""
        picker.setFixedWidth(CONTROL_WIDTH)
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        row = QHBoxLayout()
        name = label(words, "title")
        name.setBuddy(picker)
        row.addWidget(name, 1)
        row.addWidget(picker)
        rows.addLayout(row)
        rows.addWidget(label(about, "muted"))
        self.column.addWidget(holder)
        return holder


class SoundPage(Page):
    """Microphone, strength, and what happens when something is lost."""

    def fill(self) -> None:
        """The device first."""
        controls = self.model.controls
        self.microphone = Picker(tr("Microphone"), controls.choose_microphone)
        about = tr("What is plugged out and back in is taken up again by itself.")
        self.device_row(tr("Microphone"), about, self.microphone)
        self.note = label("", "muted")
        self.column.addWidget(self.note)
        self._cable_row()
        super().fill()
        monitor = self.model.monitor
        self.ears = Picker(tr("Where you hear yourself"), monitor.choose_device)
        about = tr("Use headphones: from loudspeakers it comes back into the microphone.")
        self.device_row(tr("Where you hear yourself"), about, self.ears)
        monitor.changed.connect(self._devices)
        controls.devices_changed.connect(self._devices)
        self._devices()

    def _cable_row(self) -> None:
        """Where the virtual microphone needs somebody else's driver: which output leads into it."""
        cable = self.model.cable
        self.cable = Picker(tr("Into the virtual microphone"), cable.choose)
        about = tr("Solomic plays into this driver's output, and calls listen at its other end.")
        self.cable_row = self.device_row(tr("Into the virtual microphone"), about, self.cable)
        cable.changed.connect(self._cables)
        self._cables()

    def _cables(self) -> None:
        cable = self.model.cable
        self.cable.fill(cable.lines, cable.chosen)
        self.cable_row.setVisible(bool(cable.lines))

    def _devices(self) -> None:
        controls, monitor = self.model.controls, self.model.monitor
        self.note.setText(controls.microphone_note)
        self.note.setVisible(bool(controls.microphone_note))
        self.ears.fill(monitor.lines, monitor.device)
        self.microphone.fill(controls.microphone_lines, controls.microphone)


class CameraPage(Page):
    """Camera, rate, size."""

    def fill(self) -> None:
        """The device first."""
        controls = self.model.controls
        self.camera = Picker(tr("Camera"), controls.choose_camera)
        self.device_row(tr("Camera"), sharing_text(sys.platform), self.camera)
        self._rate = label("", "muted")
        super().fill()
        self.column.addWidget(self._rate)
        controls.devices_changed.connect(self._devices)
        self.model.preferences.measured.connect(self.refresh)
        self._devices()
        self.refresh()

    def _devices(self) -> None:
        controls = self.model.controls
        self.camera.fill(controls.camera_lines, controls.camera)

    def refresh(self) -> None:
        """Show how many images arrive."""
        self._rate.setText(self.model.preferences.camera_text)
