"""One camera and two programs: said where a camera is chosen, and left to the call where asked."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.state.sharing import sharing_text
from app.widgets.look import Look
from app.widgets.main_window import MainWindow
from app.widgets.settings.pages import CameraPage
from app.widgets.settings.window import SettingsWindow
from app.widgets.setup.pages import AppsStep, CameraStep
from app.widgets.setup.window import SetupWindow
from engine.config import NO_CAMERA
from engine.messages import CAMERA_LEFT, DeviceState, SetCamera
from tests.gui.conftest import Rig

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|propagateSizeHints)")
BUSY = DeviceState("cam", "Webcam", reason="The camera Webcam is in use by zoom.")
LEFT_TO_THE_CALL = DeviceState(NO_CAMERA, reason=CAMERA_LEFT)


@pytest.mark.parametrize(
    ("platform", "words"),
    [
        ("linux", ("one program at a time", "OBS Studio", "No camera")),
        ("win32", ("Advanced camera options", "OBS Studio", "No camera")),
        ("darwin", ("Several programs",)),
        ("plan9", ("one program at a time",)),
    ],
)
def test_each_system_is_told_what_is_so_there(platform: str, words: tuple[str, ...]) -> None:
    for each in words:
        assert each in sharing_text(platform)


@pytest.fixture
def steps(rig: Rig, qtbot: QtBot, qapp: QApplication) -> SetupWindow:
    made = SetupWindow(rig.model, Look(qapp, "dark"))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_camera_the_call_has_is_told_with_a_way_round(steps: SetupWindow, rig: Rig) -> None:
    rig.model.setup.forward()
    page = steps.pages["camera"]
    assert isinstance(page, CameraStep)
    rig.look()
    assert not page.sharing.isVisible(), "nobody is bothered with it while there is a picture"
    rig.engine.tell(camera=BUSY)
    rig.look()
    assert page.said.text() == "This camera gives no picture."
    assert rig.model.picture.empty_text == "The camera Webcam is in use by zoom."
    assert page.sharing.isVisible()
    assert page.sharing.text() == sharing_text(sys.platform)
    rig.engine.tell(camera=DeviceState("cam", "Webcam", ok=True))
    rig.look()
    assert not page.sharing.isVisible()


def test_who_sets_up_a_call_is_told_before_its_picture_fails(steps: SetupWindow) -> None:
    page = steps.pages["apps"]
    assert isinstance(page, AppsStep)
    assert page.sharing.text() == sharing_text(sys.platform)


def test_no_camera_is_a_choice_that_is_remembered(
    rig: Rig, qtbot: QtBot, qapp: QApplication
) -> None:
    settings = SettingsWindow(rig.model, Look(qapp, "dark"))
    qtbot.addWidget(settings)
    settings.open("camera")
    page = settings.page
    assert isinstance(page, CameraPage)
    at = [line.text for line in rig.model.controls.camera_lines].index("No camera")
    page.camera.setCurrentIndex(at)
    page.camera.activated.emit(at)
    assert rig.engine.sent == [SetCamera(NO_CAMERA)]
    assert rig.settings.config.vision.camera == NO_CAMERA
    assert page.camera.currentText() == "No camera"
    assert [line.id for line in rig.model.controls.camera_lines].count(NO_CAMERA) == 1


def test_a_camera_left_to_the_call_is_no_fault(window: MainWindow, rig: Rig) -> None:
    rig.engine.tell(camera=LEFT_TO_THE_CALL, kept=(11,), faces=())
    rig.look()
    picture = rig.model.picture
    assert picture.empty_text == "No camera is used. Who was chosen stays chosen, by voice alone."
    assert not picture.camera_failed
    assert window.health.sentence.text() == "Others hear only the person you chose."
    assert "camera" not in window.health.advice.text()
    rig.engine.tell(camera=LEFT_TO_THE_CALL, kept=(), faces=())
    rig.look()
    assert picture.empty_text == "No camera is used: choose one to pick a face."
    assert window.health.advice.text() == picture.empty_text
