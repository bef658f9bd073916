"""The steps of the first start."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.state.setup import APPS
from app.state.sharing import sharing_text
from app.state.stations import Level
from app.view_models.window import WindowModel
from app.widgets.look import Look
from app.widgets.meter import LevelMeter
from app.widgets.picker import Picker
from app.widgets.settings.rows import label
from app.widgets.spectrogram import SpectrogramView
from app.widgets.tokens import PAD
from app.widgets.video import VideoView
from app.words import tr
from engine.supervisor import Side

VIDEO_HEIGHT = 300


class StepPage(QFrame):
    """A column of words and controls."""

    def __init__(self, model: WindowModel, look: Look) -> None:
        super().__init__()
        self.model, self.look = model, look
        self.setObjectName("page")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(PAD, PAD, PAD, PAD)
        self.column.setSpacing(12)
        self.fill()

    def fill(self) -> None:
        """Add what stands on the page."""


class MicrophoneStep(StepPage):
    """Which microphone, and whether it moves."""

    def fill(self) -> None:
        """Picker and meter."""
        controls = self.model.controls
        self.picker = Picker(tr("Microphone"), controls.choose_microphone)
        self.meter = LevelMeter(tr("Microphone level"), self.look)
        self.column.addWidget(label(tr("Which microphone do you speak into?"), "cell"))
        self.column.addWidget(self.picker)
        self.note = label("", "cell")
        self.column.addWidget(self.note)
        self.column.addWidget(label(tr("Say something: the bar should move."), "cell"))
        self.column.addWidget(self.meter)
        self.said = label("", "title")
        self.column.addWidget(self.said)
        self.column.addStretch()
        controls.devices_changed.connect(self.refresh)
        self.model.sound.meters_changed.connect(self._level)
        self.model.health.health_changed.connect(self._tell)
        self.refresh()

    def refresh(self) -> None:
        """Show the microphones there are."""
        controls = self.model.controls
        self._heard = False
        self._tell()
        self.picker.fill(controls.microphone_lines, controls.microphone)
        self.note.setText(controls.microphone_note)
        self.note.setVisible(bool(controls.microphone_note))

    def _level(self) -> None:
        if not self.isVisible():
            return
        before = self.model.sound.before
        self.meter.show_level(before)
        self._heard = self._heard or before.level_db > -35.0
        self._tell()

    def _tell(self) -> None:
        words = tr("It hears you.") if self._heard else tr("Nothing to be heard yet.")
        health = self.model.health.health
        if not self._heard and (health is None or health.level is Level.WAIT):
            words = tr("Just a moment: Solomic is starting.")
        if self.said.text() != words:
            self.said.setText(words)


class CameraStep(StepPage):
    """Which camera, and whether it sees a face."""

    def fill(self) -> None:
        """Picker and picture."""
        controls = self.model.controls
        self.picker = Picker(tr("Camera"), controls.choose_camera)
        self.video = VideoView(self.model.picture, self.model.people, self.look)
        self.video.on_card = True
        self.said = label("", "title")
        self.column.addWidget(label(tr("Which camera sees you? Click your face."), "cell"))
        self.column.addWidget(self.picker)
        self.video.setMaximumHeight(VIDEO_HEIGHT)
        self.column.addWidget(self.video, 1)
        self.column.addWidget(self.said)
        self.column.addWidget(
            label(
                tr("Without a camera Solomic goes on with less noise, but cannot choose a face."),
                "muted",
            )
        )
        self.sharing = label(sharing_text(sys.platform), "muted")
        self.column.addWidget(self.sharing)
        self.column.addStretch()  # or the words would drift apart below a picture of full height
        controls.devices_changed.connect(self.refresh)
        self.model.picture.changed.connect(self._faces)
        self._faces()
        self.refresh()

    def refresh(self) -> None:
        """Show the cameras there are."""
        controls = self.model.controls
        self.picker.fill(controls.camera_lines, controls.camera)

    def _faces(self) -> None:
        picture = self.model.picture
        self.sharing.setVisible(picture.camera_failed)
        if picture.camera_failed:
            words = tr("This camera gives no picture.")
        elif picture.kept:
            words = tr("Chosen. Others will hear this person alone.")
        elif picture.faces:
            words = tr("Click your face to choose it.")
        else:
            words = tr("No face in the picture yet.")
        if self.said.text() != words:
            self.said.setText(words)


class TryStep(StepPage):
    """Ten seconds, before and after."""

    def fill(self) -> None:
        """Button, progress, two pictures with a player each."""
        model = self.model.setup.tryout
        self.said = label("", "cell")
        self.record = QPushButton(tr("Record ten seconds"))
        self.record.setAccessibleName(tr("Record ten seconds"))
        self.record.clicked.connect(model.record)
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress"))
        self._pressed: QPushButton | None = None
        row = QHBoxLayout()
        row.addWidget(self.record)
        row.addWidget(self.bar, 1)
        self.column.addWidget(self.said)
        self.column.addLayout(row)
        self.views: dict[str, SpectrogramView] = {}
        self.players: dict[str, QPushButton] = {}
        self._side("before", tr("Before: your microphone"))
        self._side("after", tr("After: what others hear"))
        model.changed.connect(self.refresh)
        self.model.controls.devices_changed.connect(self.refresh)
        self.refresh()

    def _side(self, side: Side, words: str) -> None:
        view = SpectrogramView(words)
        player = QPushButton(tr("Listen"))
        player.setAccessibleName(tr("Listen: {what}", what=words))
        player.clicked.connect(lambda: self.model.setup.tryout.play(side))
        row = QHBoxLayout()
        row.addWidget(label(words, "title"), 1)
        row.addWidget(player)
        self.column.addLayout(row)
        self.column.addWidget(view, 1)
        self.views[side], self.players[side] = view, player

    def refresh(self) -> None:
        """Show how it stands."""
        model = self.model.setup.tryout
        busy = model.state in ("recording", "playing")
        self.said.setText(model.text)
        self.bar.setValue(round(100 * model.progress))
        self.bar.setVisible(busy)
        self._hold_focus(busy)
        self.record.setEnabled(model.possible and not busy)
        found = model.recorded
        for side, picture in (
            ("before", found.before if found else None),
            ("after", found.after if found else None),
        ):
            self.players[side].setEnabled(found is not None and not busy)
            view = self.views[side]
            if view.filled != (picture is not None):
                view.show_levels(picture.levels if picture else b"",
                                 picture.columns if picture else 0)  # fmt: skip
        if not busy and self._pressed is not None:
            self._pressed.setFocus()
            self._pressed = None

    def _hold_focus(self, busy: bool) -> None:
        """A button that is switched off would hand the keyboard to the next one: "Not now"."""
        if not busy or self._pressed is not None:
            return
        buttons = (self.record, *self.players.values())
        self._pressed = next((button for button in buttons if button.hasFocus()), None)
        if self._pressed is not None:
            self.bar.setFocus()


class AppsStep(StepPage):
    """What to set in each app; ticked off as one goes."""

    def fill(self) -> None:
        """One block per app."""
        self.column.addWidget(
            label(tr("In your call, choose the virtual microphone and let it be the only cleaner. "
                     "Tick off what you use."), "cell")
        )  # fmt: skip
        self._picks: list[tuple[QLabel, str]] = []
        for app in APPS:
            frame = QFrame()
            frame.setProperty("rung", True)
            grid = QGridLayout(frame)
            grid.setContentsMargins(10, 6, 10, 6)
            grid.setVerticalSpacing(1)
            tick = QCheckBox(app.name)
            tick.setAccessibleName(app.name)
            pick, off = label("", "cell"), label(tr(app.turn_off), "muted")
            pick.setTextFormat(Qt.TextFormat.PlainText)
            grid.addWidget(tick, 0, 0, Qt.AlignmentFlag.AlignTop)
            words = QWidget()
            rows = QVBoxLayout(words)
            rows.setContentsMargins(0, 0, 0, 0)
            rows.setSpacing(1)
            rows.addWidget(pick)
            rows.addWidget(off)
            grid.addWidget(words, 0, 1)
            grid.setColumnMinimumWidth(0, 160)
            grid.setColumnStretch(1, 1)
            self._picks.append((pick, app.pick))
            self.column.addWidget(frame)
        self.column.addWidget(
            label(tr("Leave the call's echo cancellation on: Solomic takes no echo away. "
                     "Headphones are the surest way to have none."), "muted")
        )  # fmt: skip
        self.sharing = label(sharing_text(sys.platform), "muted")
        self.column.addWidget(self.sharing)
        self.column.addStretch()
        self.model.setup.check_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the device's name."""
        for pick, words in self._picks:
            pick.setText(tr(words, name=self.model.setup.virtual_mic_name))
