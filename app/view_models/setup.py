"""The first start: one step after the other, left and resumed, and the try-out."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from app.state.engine import EngineStatus
from app.state.sentences import sentence_of
from app.state.setup import STEPS, Check, Step, check, what_it_is
from app.state.tuning import DEMO_ID
from app.view_models.controls import ControlsModel
from app.view_models.settings import SettingsModel
from app.words import tr
from engine.supervisor import Recorded, Side, TryOut

_LOOK_MS = 100


class Recorder(Protocol):
    """What the try-out needs; see ``engine.supervisor.TryOut``."""

    @property
    def state(self) -> str:
        """idle, recording, recorded, playing or failed."""
        ...

    @property
    def reason(self) -> str:
        """One sentence when something failed."""
        ...

    @property
    def recorded(self) -> Recorded | None:
        """What was recorded."""
        ...

    @property
    def progress(self) -> float:
        """Of what goes on, 0 to 1."""
        ...

    def record(self, microphone_id: str) -> None:
        """Begin to record."""
        ...

    def play(self, side: Side) -> None:
        """Begin to play."""
        ...

    def look(self) -> None:
        """Take note of what has ended."""
        ...

    def close(self) -> None:
        """End it and delete the recordings."""
        ...


class TryOutModel(QObject):
    """Ten seconds recorded, looked at, and heard before and after."""

    changed = Signal()

    def __init__(
        self, controls: ControlsModel, recorder: Recorder | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._controls = controls
        self._recorder: Recorder = recorder or TryOut()
        self._playing: Side | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def state(self) -> str:
        """idle, recording, recorded, playing or failed."""
        return self._recorder.state

    @property
    def recorded(self) -> Recorded | None:
        """What the try-out brought."""
        return self._recorder.recorded

    @property
    def progress(self) -> float:
        """Of what goes on, 0 to 1."""
        return self._recorder.progress

    @property
    def possible(self) -> bool:
        """Whether there is a microphone to try."""
        return self._controls.microphone != DEMO_ID and not self._controls.demo_running

    @property
    def text(self) -> str:
        """What goes on, in one sentence."""
        if not self.possible:
            return tr("The demo scene has no microphone to try. Choose a microphone first.")
        if self.state == "recording":
            return tr("Speak now, and let somebody else speak, too…")
        if self.state == "playing":
            if self._playing == "before":
                return tr("This is what your microphone hears.")
            return tr("This is what others hear.")
        if self._recorder.reason:
            return sentence_of(self._recorder.reason)
        if self.state == "recorded":
            return tr("Listen to both: on headphones you hear the difference best.")
        return tr("Records ten seconds of what goes in and what comes out, and deletes them after.")

    def record(self) -> None:
        """Begin."""
        self._recorder.record(self._controls.microphone)
        self._timer.start()
        self.changed.emit()

    def play(self, side: Side) -> None:
        """Listen to one side."""
        self._playing = side
        self._recorder.play(side)
        self._timer.start()
        self.changed.emit()

    def look(self) -> None:
        """See how it stands."""
        self._recorder.look()
        if self.state not in ("recording", "playing"):
            self._timer.stop()
        self.changed.emit()

    def close(self) -> None:
        """Delete what was recorded."""
        self._timer.stop()
        self._recorder.close()


class SetupModel(QObject):
    """Which step is open; the settings remember it."""

    step_changed = Signal()
    check_changed = Signal()
    finished = Signal()

    def __init__(
        self,
        settings: SettingsModel,
        controls: ControlsModel,
        recorder: Recorder | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self.tryout = TryOutModel(controls, recorder, self)
        self.check = Check("wait", "")
        self.virtual_mic_name = ""
        self.what_it_is = ""
        self.awaited = False
        """Whether its maker's page was opened, and it has not appeared yet."""

    @property
    def index(self) -> int:
        """Of the open step, from 0."""
        return min(self._settings.config.window.setup_step, len(STEPS) - 1)

    @property
    def step(self) -> Step:
        """The open step."""
        return STEPS[self.index]

    @property
    def last(self) -> bool:
        """Whether the open step is the last one."""
        return self.index == len(STEPS) - 1

    def begin_again(self) -> None:
        """From the first step, unless it was left in the middle."""
        window = self._settings.config.window
        if window.setup_done:
            self._go(0)

    def forward(self) -> None:
        """The next step, or the end."""
        if self.last:
            self._settings.remember_setup(0, done=True)
            self.finished.emit()
        else:
            self._go(self.index + 1)

    def back(self) -> None:
        """The step before."""
        if self.index:
            self._go(self.index - 1)

    def leave(self) -> None:
        """Not now: it is resumed from the settings, and never forced on anybody again."""
        self._settings.remember_setup(self.index, done=True)
        self.finished.emit()

    def _go(self, step: int) -> None:
        self._settings.remember_setup(step, done=False)
        self.step_changed.emit()

    def page_opened(self) -> None:
        """The person went to install something: it is looked for until it appears."""
        self.awaited = True
        self.check_changed.emit()

    def update(self, status: EngineStatus) -> None:
        """Take what is known of the virtual microphone; the engine's side goes on looking."""
        found = check(status)
        new = (found, status.virtual_mic_name, what_it_is(status))
        if new != (self.check, self.virtual_mic_name, self.what_it_is):
            self.check, self.virtual_mic_name, self.what_it_is = new
            self.awaited = self.awaited and found.state != "found"
            self.check_changed.emit()
