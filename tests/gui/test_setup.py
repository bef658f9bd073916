"""The first start: shown once, left and resumed, each step with what is really there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.state.engine import Choice
from app.state.setup import APPS, STEPS, check, shown_at_start
from app.view_models.setup import SetupModel
from app.widgets.look import Look
from app.widgets.setup.pages import AppsStep, CameraStep, MicrophoneStep, TryStep
from app.widgets.setup.virtual import VirtualStep
from app.widgets.setup.window import SetupWindow
from engine.messages import DeviceState, KeepTracks, SetConfig, SetMicrophone
from engine.supervisor import Recorded, Side
from engine.supervisor.tryout import Picture
from tests.gui.conftest import Rig
from tests.gui.fake_engine import LEFT_BOX, status
from tests.gui.test_window import spot_in

# Qt's offscreen platform cannot raise windows, nor hint at their sizes.
pytestmark = pytest.mark.qt_log_ignore("does not support (raise|propagateSizeHints)")
LEFT = Qt.MouseButton.LeftButton


@dataclass
class FakeRecorder:
    """Does what it is told, at once when ``look`` is called."""

    state: str = "idle"
    reason: str = ""
    recorded: Recorded | None = None
    progress: float = 0.5
    calls: list[str] = field(default_factory=list)
    fails: str = ""

    def record(self, microphone_id: str) -> None:
        self.calls.append(f"record {microphone_id}")
        self.state = "recording"

    def play(self, side: Side) -> None:
        self.calls.append(f"play {side}")
        self.state = "playing"

    def look(self) -> None:
        if self.fails:
            self.state, self.reason = "failed", self.fails
            return
        quiet, loud = Picture(4, bytes(8)), Picture(4, bytes(range(100, 108)))
        self.recorded = Recorded(10.0, -12.0, -14.0, loud, quiet)
        self.state = "recorded"

    def close(self) -> None:
        self.calls.append("close")
        self.state, self.recorded = "idle", None


@pytest.fixture
def recorder(rig: Rig) -> FakeRecorder:
    made = FakeRecorder()
    rig.model.setup = SetupModel(rig.settings, rig.model.controls, made, rig.model)
    rig.look(2.0)
    return made


@pytest.fixture
def setup(
    rig: Rig, recorder: FakeRecorder, qtbot: QtBot, qapp: QApplication
) -> Iterator[SetupWindow]:
    made = SetupWindow(rig.model, Look(qapp, "dark"))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    rig.look()
    yield made
    rig.model.stop()


def go(setup: SetupWindow, step: str) -> None:
    while setup._model.setup.step != step:
        QTest.mouseClick(setup.forward, LEFT)


@pytest.mark.parametrize(
    ("done", "demo", "asked", "shown"),
    [
        (False, None, False, True),
        (False, True, False, False),
        (True, None, False, False),
        (True, True, True, True),
        (False, True, True, True),
    ],
)
def test_it_is_shown_at_the_first_real_start_only(
    done: bool, demo: bool | None, asked: bool, shown: bool
) -> None:
    assert shown_at_start(done, demo, asked) is shown


def test_from_the_first_step_to_the_end(setup: SetupWindow, rig: Rig) -> None:
    seen = []
    for _ in STEPS:
        assert setup.isVisible()
        seen.append(setup.title.text())
        QTest.mouseClick(setup.forward, LEFT)
    assert len(set(seen)) == len(STEPS)
    assert not setup.isVisible()
    assert rig.settings.config.window.setup_done


def test_it_is_left_and_resumed_where_it_was(setup: SetupWindow, rig: Rig) -> None:
    go(setup, "virtual")
    QTest.mouseClick(setup.back, LEFT)
    assert rig.model.setup.step == "camera"
    QTest.keyClick(setup, Qt.Key.Key_Escape)
    assert not setup.isVisible()
    saved = rig.settings.config.window
    assert (saved.setup_step, saved.setup_done) == (1, True)
    again = SetupModel(rig.settings, rig.model.controls, FakeRecorder())
    assert again.step == "camera"


def test_a_program_that_ends_in_the_middle_resumes_there(setup: SetupWindow, rig: Rig) -> None:
    go(setup, "camera")
    saved = rig.settings.config.window
    assert (saved.setup_step, saved.setup_done) == (1, False)


def test_microphone(setup: SetupWindow, rig: Rig) -> None:
    page = setup.pages["microphone"]
    assert isinstance(page, MicrophoneStep)
    rig.engine.tell(input_db=-90.0)
    page.refresh()
    for _ in range(60):
        rig.look(0.1)
    page.refresh()
    rig.look()
    assert page.said.text() == "Nothing to be heard yet."
    rig.engine.tell(input_db=-10.0)
    rig.look()
    assert page.said.text() == "It hears you."
    page.picker.setCurrentIndex(2)
    page.picker.activated.emit(2)
    assert rig.engine.sent == [SetMicrophone("mic2")]


def test_camera_with_a_live_picture_where_the_face_is_chosen(setup: SetupWindow, rig: Rig) -> None:
    go(setup, "camera")
    page = setup.pages["camera"]
    assert isinstance(page, CameraStep)
    assert page.said.text() == "Click your face to choose it."
    QTest.mouseClick(page.video, LEFT, pos=spot_in(page.video, LEFT_BOX, rig.settings.mirror))
    assert rig.engine.sent == [KeepTracks((11,))]
    assert page.said.text().startswith("Chosen.")


def test_virtual_microphone(setup: SetupWindow, rig: Rig) -> None:
    go(setup, "virtual")
    page = setup.pages["virtual"]
    assert isinstance(page, VirtualStep)
    assert page.sentence.text() == "Solomic Microphone is there: every program can choose it."
    rig.engine.state = status(virtual_mic_present=False, virtual_mic_reason="no sound server")
    rig.look(2.0)
    assert page.sentence.text() == "Solomic Microphone could not be made."
    assert page.advice.text() == "No sound server."


MISSING = {
    "virtual_mic_present": False,
    "virtual_mic_name": "VB-CABLE",
    "virtual_mic_reason": "VB-CABLE is missing.",
    "virtual_mic_advice": "Install this free driver from https://x.y/, then restart the computer.",
    "virtual_mic_trouble": "missing",
    "virtual_mic_page": "https://x.y/",
}


@pytest.mark.parametrize(
    ("trouble", "state"),
    [
        ("missing", "missing"),
        ("not listed", "not listed"),
        ("no output", "not listed"),
        ("no microphone", "not listed"),
        ("away", "not listed"),
    ],
)
def test_what_is_wrong_with_a_driver_is_told_apart(trouble: str, state: str) -> None:
    found = check(status(**MISSING | {"virtual_mic_trouble": trouble}))
    assert found.state == state
    assert (found.sentence, found.page) == ("VB-CABLE is missing.", "https://x.y/")
    assert found.advice.startswith("Install")


def test_a_missing_driver_is_fetched_and_waited_for(
    setup: SetupWindow, rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    go(setup, "virtual")
    page = setup.pages["virtual"]
    assert isinstance(page, VirtualStep)
    assert not page.page.isVisible()
    rig.engine.state = status(**MISSING)
    rig.look(2.0)
    assert page.sentence.text() == "VB-CABLE is missing."
    assert not page.awaited.isVisible()
    QTest.mouseClick(page.page, LEFT)
    assert opened == ["https://x.y/"]
    assert page.awaited.isVisible()
    name = "CABLE Output (VB-Audio Virtual Cable)"
    rig.engine.state = status(virtual_mic_name=name)
    rig.look(2.0)
    assert page.sentence.text() == f"{name} is there: every program can choose it."
    assert not page.awaited.isVisible()
    assert not page.page.isVisible()
    assert "belongs to its driver" in page.about.text()
    go(setup, "apps")
    apps = setup.pages["apps"]
    assert isinstance(apps, AppsStep)
    assert all(name in pick.text() for pick, _ in apps._picks), "what to pick, in every app"


def test_what_must_be_set_in_the_driver_is_said(setup: SetupWindow, rig: Rig) -> None:
    go(setup, "virtual")
    page = setup.pages["virtual"]
    assert isinstance(page, VirtualStep)
    hint = "VoiceMeeter must run, and B1 must be lit in its virtual input's strip."
    rig.engine.state = status(virtual_mic_name="Voicemeeter Out B1", virtual_mic_advice=hint)
    rig.look(2.0)
    assert page.advice.text() == hint
    assert page.advice.isVisible()


def test_the_person_may_choose_the_cable(setup: SetupWindow, rig: Rig) -> None:
    go(setup, "virtual")
    page = setup.pages["virtual"]
    assert isinstance(page, VirtualStep)
    assert not page.picker.isVisible(), "where Solomic makes its microphone there is no choice"
    rig.engine.lists = replace(rig.engine.lists, cables=(Choice("c1", "Kabel ✓"), Choice("c2", "")))
    rig.look(2.0)
    assert page.picker.isVisible()
    assert [page.picker.itemText(n) for n in range(3)] == ["Found by its name", "Kabel ✓", "c2"]
    page.picker.activated.emit(1)
    assert rig.settings.config.audio.cable == "c1"
    sent = rig.engine.sent[-1]
    assert isinstance(sent, SetConfig)
    assert sent.config.audio.cable == "c1"
    count = len(rig.engine.sent)
    page.picker.activated.emit(1)
    assert len(rig.engine.sent) == count
    rig.engine.lists = replace(rig.engine.lists, cables=(Choice("c2", "Other"),))
    rig.look(2.0)
    assert page.picker.itemText(2) == "c1 (not found)"


def test_a_bluetooth_microphone_is_explained(setup: SetupWindow, rig: Rig) -> None:
    page = setup.pages["microphone"]
    assert isinstance(page, MicrophoneStep)
    assert not page.note.isVisible()
    microphones = (Choice("mic", "AirPods", True, hands_free=True), Choice("mic2", "Desk"))
    rig.engine.lists = replace(rig.engine.lists, microphones=microphones)
    rig.look(2.0)
    assert "telephone" in page.note.text()
    assert page.note.isVisible()
    page.picker.activated.emit(2)
    rig.look(2.0)
    assert not page.note.isVisible()


def test_try_it(setup: SetupWindow, rig: Rig, recorder: FakeRecorder) -> None:
    go(setup, "try")
    page = setup.pages["try"]
    assert isinstance(page, TryStep)
    assert not page.players["before"].isEnabled()
    QTest.mouseClick(page.record, LEFT)
    assert recorder.calls == ["record "]
    assert not page.record.isEnabled()
    assert "Speak now" in page.said.text()
    rig.model.setup.tryout.look()
    assert page.views["before"].filled
    assert page.views["after"].filled
    QTest.mouseClick(page.players["after"], LEFT)
    assert recorder.calls[-1] == "play after"
    assert page.said.text() == "This is what others hear."
    rig.model.setup.tryout.look()
    go(setup, "apps")
    setup.close()
    assert recorder.calls[-1] == "close"


def test_a_try_out_that_fails_says_why(
    setup: SetupWindow, rig: Rig, recorder: FakeRecorder
) -> None:
    go(setup, "try")
    page = setup.pages["try"]
    assert isinstance(page, TryStep)
    recorder.fails = "The microphone is used by another program."
    QTest.mouseClick(page.record, LEFT)
    rig.model.setup.tryout.look()
    assert page.said.text() == recorder.fails
    assert page.record.isEnabled()


def test_the_demo_cannot_be_tried(setup: SetupWindow, rig: Rig) -> None:
    go(setup, "try")
    page = setup.pages["try"]
    assert isinstance(page, TryStep)
    rig.engine.tell(microphone=DeviceState(id="demo", name="Demo scene", ok=True))
    rig.look()
    assert not page.record.isEnabled()
    assert "demo scene" in page.said.text()


def test_every_app_names_the_device_and_its_own_cleaner(setup: SetupWindow, rig: Rig) -> None:
    go(setup, "apps")
    page = setup.pages["apps"]
    assert isinstance(page, AppsStep)
    assert [app.name.split()[-1] for app in APPS] == ["Zoom", "Teams", "Meet", "Discord", "Studio"]
    for pick, _ in page._picks:
        assert "Solomic Microphone" in pick.text()
        assert "{" not in pick.text()


def test_while_it_records_the_keyboard_does_not_slip_to_another_button(
    setup: SetupWindow, rig: Rig, recorder: FakeRecorder
) -> None:
    """It would go to "Not now", and the next press of Space would end the first start."""
    go(setup, "try")
    page = setup.pages["try"]
    assert isinstance(page, TryStep)
    page.record.setFocus()
    QTest.keyClick(page.record, Qt.Key.Key_Space)
    assert not page.record.isEnabled()
    assert page.bar.hasFocus()
    QTest.keyClick(page.bar, Qt.Key.Key_Space)
    assert setup.isVisible()
    rig.model.setup.tryout.look()
    assert page.record.hasFocus()


def test_the_first_step_waits_for_the_engine(setup: SetupWindow, rig: Rig) -> None:
    page = setup.pages["microphone"]
    assert isinstance(page, MicrophoneStep)
    rig.engine.tell(state="starting", input_db=-120.0)
    rig.look(5.0)  # until the meter has come down
    page.refresh()
    assert page.said.text() == "Just a moment: Solomic is starting."
    rig.engine.tell(state="running")
    rig.look()
    assert page.said.text() == "Nothing to be heard yet."
    rig.engine.tell(input_db=-12.0)
    rig.look()
    assert page.said.text() == "It hears you."
