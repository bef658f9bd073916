"""The cards beside the picture: levels, devices."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from app.state.spectrum import COLUMNS
from app.view_models.controls import ControlsModel
from app.view_models.sound import SoundModel
from app.widgets.icons import pixmap
from app.widgets.look import Look
from app.widgets.meter import LevelMeter
from app.widgets.picker import Picker
from app.widgets.spectrogram import SpectrogramView
from app.widgets.tokens import PAD
from app.words import tr

LIVE_HEIGHT = 22


def card(parent: QWidget | None = None) -> tuple[QFrame, QVBoxLayout]:
    """An empty card and its column."""
    frame = QFrame(parent)
    frame.setProperty("card", True)
    column = QVBoxLayout(frame)
    column.setContentsMargins(PAD, 10, PAD, 12)
    column.setSpacing(8)
    return frame, column


def text(words: str, role: str) -> QLabel:
    """A label in one of the style's roles."""
    label = QLabel(words)
    label.setProperty("role", role)
    return label


def leading() -> Qt.AlignmentFlag:
    """Where a line begins, for names in another script: Qt would take theirs for the line's."""
    return _side(QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft)


def trailing() -> Qt.AlignmentFlag:
    """Where a line ends, for figures."""
    return _side(QApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight)


def _side(right: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


class SoundCard(QFrame):
    """What comes in, what goes out, and who takes it."""

    def __init__(
        self,
        model: SoundModel,
        listen: QAbstractButton,
        record: QAbstractButton,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        """``listen`` and ``record`` stand beside the level of what they are about."""
        super().__init__(parent)
        self._model = model
        self.listen, self.record = listen, record
        self._look = look
        self.setProperty("card", True)
        self.before = LevelMeter(tr("Microphone level"), look)
        self.after = LevelMeter(tr("Level of what others hear"), look)
        self.spectra = (
            SpectrogramView(tr("Spectrogram of the microphone"), LIVE_HEIGHT),
            SpectrogramView(tr("Spectrogram of what others hear"), LIVE_HEIGHT),
        )
        self._before_text, self._after_text = text("", "muted"), text("", "muted")
        self._call = QLabel()
        self.name = text("", "title")
        self.listeners = text("", "muted")
        self._arrange()
        model.meters_changed.connect(self.refresh_meters)
        model.spectra_changed.connect(self.refresh_spectra)
        model.listeners_changed.connect(self.refresh_listeners)
        look.changed.connect(self.refresh_listeners)
        self.refresh_meters()
        self.refresh_listeners()

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(PAD, 12, PAD, 12)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(5)
        rows = (
            (tr("Microphone"), self.before, self._before_text),
            (tr("What others hear"), self.after, self._after_text),
        )
        for index, (words, meter, value) in enumerate(rows):
            value.setAlignment(trailing())
            grid.addWidget(text(words, "muted"), 3 * index, 0)
            grid.addWidget(value, 3 * index, 2)
            grid.addWidget(meter, 3 * index + 1, 0, 1, 3)
            grid.addWidget(self.spectra[index], 3 * index + 2, 0, 1, 3)
        beside = QHBoxLayout()
        beside.setSpacing(6)
        beside.addStretch()
        beside.addWidget(self.listen)
        beside.addWidget(self.record)
        beside.addStretch()
        grid.addLayout(beside, 3, 1)
        grid.setColumnStretch(1, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._call)
        foot.addWidget(self.name)
        foot.addStretch()
        foot.addWidget(self.listeners)
        grid.setRowMinimumHeight(6, 6)
        grid.addLayout(foot, 7, 0, 1, 3)

    def refresh_meters(self) -> None:
        """Show the model's levels."""
        self.before.show_level(self._model.before)
        self.after.show_level(self._model.after)
        for label, meter in ((self._before_text, self.before), (self._after_text, self.after)):
            if label.text() != meter.words:
                label.setText(meter.words)

    def set_compact(self, compact: bool) -> None:
        """Leave the spectrograms out where there is little room."""
        for view in self.spectra:
            view.setVisible(not compact)

    def refresh_spectra(self) -> None:
        """Show the model's last seconds."""
        for view, found in zip(self.spectra, self._model.spectra, strict=True):
            if view.isVisible():
                view.show_levels(found.levels, COLUMNS)

    def refresh_listeners(self) -> None:
        """Show the virtual microphone and who records it."""
        model, tokens = self._model, self._look.tokens
        heard = model.virtual_mic_present and model.listeners != 0
        colour = tokens.accent if heard else tokens.muted
        self._call.setPixmap(pixmap("virtual-mic", colour, 18, self.devicePixelRatioF()))
        self.name.setText(model.virtual_mic_name)
        self.listeners.setText(model.listeners_text)


class DevicesCard(QFrame):
    """Microphone, camera and quality."""

    def __init__(self, model: ControlsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setProperty("card", True)
        self.microphone = Picker(tr("Microphone"), model.choose_microphone)
        self.camera = Picker(tr("Camera"), model.choose_camera)
        self.quality = Picker(tr("Quality"), model.choose_quality)
        self.running = text("", "muted")
        self.running.setAccessibleName(tr("Network that runs now"))
        self.note = text("", "notice")
        self.note.setWordWrap(True)
        self._arrange()
        model.devices_changed.connect(self.refresh_devices)
        model.quality_changed.connect(self.refresh_quality)
        self.refresh_devices()
        self.refresh_quality()

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(PAD, 12, PAD, 12)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(7)
        rows = (
            (tr("Microphone"), self.microphone),
            (tr("Camera"), self.camera),
            (tr("Quality"), self.quality),
        )
        for index, (words, picker) in zip((0, 2, 3), rows, strict=True):
            label = text(words, "muted")
            label.setBuddy(picker)
            grid.addWidget(label, index, 0)
            grid.addWidget(picker, index, 1, 1, 1 if picker is self.quality else 2)
        grid.addWidget(self.note, 1, 0, 1, 3)
        grid.addWidget(self.running, 3, 2)
        grid.setColumnStretch(1, 1)

    def refresh_devices(self) -> None:
        """Show the devices there are."""
        model = self._model
        self.microphone.fill(model.microphone_lines, model.microphone)
        self.camera.fill(model.camera_lines, model.camera)
        words = model.short_note
        self.note.setText(f"⚠ {words}" if words else "")
        self.note.setToolTip(model.microphone_note)
        self.note.setVisible(bool(words))
        self.microphone.setAccessibleDescription(model.microphone_note)

    def refresh_quality(self) -> None:
        """Show the rungs there are and the one that runs."""
        self.quality.fill(self._model.quality_lines, self._model.quality)
        self.running.setText(self._model.running_text)
