"""The keyboard alone reaches and works everything, and everything has a name to be read out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.widgets.look import Look
from app.widgets.main_window import MainWindow
from app.widgets.settings.ask import confirmed
from app.widgets.settings.window import SettingsWindow
from app.widgets.setup.window import SetupWindow
from app.widgets.video import VideoView
from engine.config import AudioConfig, Config, RecordingsConfig
from engine.messages import MonitorState
from tests.gui.conftest import Rig
from tests.gui.fake_engine import status

# Qt's offscreen platform cannot raise windows, nor hint at their sizes.
pytestmark = pytest.mark.qt_log_ignore("does not support (raise|propagateSizeHints)")
KINDS = (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit, QListWidget, VideoView)


def operable(window: QWidget) -> set[QWidget]:
    """What can be worked with a mouse now."""
    return {
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, KINDS)
        and not isinstance(widget, QScrollBar)
        and widget.isVisible()
        and widget.isEnabled()
        and not isinstance(widget.parent(), QComboBox)
    }


def walked(window: QWidget, key: Qt.Key) -> set[QWidget]:
    """What the key reaches, from where the focus is until it is there again."""
    window.activateWindow()
    start = window.focusWidget()
    if start is None:
        window.setFocus()
        QTest.keyClick(window, key)
        start = window.focusWidget()
    assert start is not None
    at: QWidget | None = start
    reached: set[QWidget] = set()
    while at is not None and at not in reached:
        reached.add(at)
        QTest.keyClick(at, key)
        at = window.focusWidget()
    return reached


def check(window: QWidget) -> None:
    wanted = operable(window)
    nameless = [type(widget).__name__ for widget in wanted if not widget.accessibleName()]
    assert nameless == []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        missed = wanted - walked(window, key)
        # Of a group of round buttons Tab reaches the chosen one, and the arrows the others.
        grouped = {
            widget
            for widget in missed
            if isinstance(widget, QAbstractButton) and widget.group() is not None
        }
        assert [widget.accessibleName() for widget in missed - grouped] == []


@pytest.fixture
def settings(rig: Rig, qtbot: QtBot, qapp: QApplication) -> Iterator[SettingsWindow]:
    made = SettingsWindow(rig.model, Look(qapp, "dark"))
    qtbot.addWidget(made)
    made.open("sound")
    qtbot.waitExposed(made)
    rig.look(2.0)
    yield made
    rig.model.stop()


PAGES = ("sound", "camera", "quality", "voices", "recordings", "window", "keys", "privacy", "about")


@pytest.mark.parametrize("page", PAGES)
def test_every_settings_page(settings: SettingsWindow, rig: Rig, page: str) -> None:
    settings.open(page)
    rig.look(2.0)
    check(settings)


def test_the_pages_are_turned_by_arrows(settings: SettingsWindow) -> None:
    seen = []
    for _ in PAGES:
        seen.append(settings.page.key)
        QTest.keyClick(settings.list, Qt.Key.Key_Down)
    assert tuple(seen) == PAGES


def test_the_ladder_is_climbed_by_arrows(settings: SettingsWindow, rig: Rig) -> None:
    settings.open("quality")
    rig.look(2.0)
    auto = next(
        button
        for button in settings.page.findChildren(QAbstractButton)
        if button.accessibleName() == "Auto"
    )
    auto.setFocus()
    QTest.keyClick(auto, Qt.Key.Key_Down)
    assert rig.settings.config.separation.quality == "lite"


def test_every_step_of_the_first_start(rig: Rig, qtbot: QtBot, qapp: QApplication) -> None:
    window = SetupWindow(rig.model, Look(qapp, "dark"))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    for step in window.pages:
        rig.look(2.0)
        assert rig.model.setup.step == step
        check(window)
        window.forward.setFocus()
        QTest.keyClick(window.forward, Qt.Key.Key_Space)
    assert not window.isVisible()


def test_the_window_with_everything_open(
    make_rig: Callable[[Config], Rig], qtbot: QtBot, qapp: QApplication
) -> None:
    """Levels of two people, hearing oneself, recordings, push to talk, and a notice to dismiss."""
    config = Config(recordings=RecordingsConfig(enabled=True), audio=AudioConfig(push_to_talk=True))
    rig = make_rig(config)
    rig.engine.state = status(restarts=1)
    rig.engine.tell(kept=(11, 22), monitor=MonitorState(on=True))
    window = MainWindow(rig.model, Look(qapp, "dark"))
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    rig.look(2.0)
    names = {widget.accessibleName() for widget in operable(window)}
    assert {"Dismiss this notice", "Record", "Hold to talk (T)"} <= names
    assert sum(name.startswith("How loud others hear") for name in names) == 2
    check(window)
    rig.model.stop()


def test_a_question_is_answered_by_keyboard(qtbot: QtBot, qapp: QApplication) -> None:
    answers = []
    for keys in ((Qt.Key.Key_Return,), (Qt.Key.Key_Tab, Qt.Key.Key_Return)):

        def press(keys: tuple[Qt.Key, ...] = keys) -> None:
            box = QApplication.activeModalWidget()
            assert box is not None
            assert {button.text() for button in box.findChildren(QAbstractButton)}
            for key in keys:
                QTest.keyClick(box.focusWidget(), key)

        QTimer.singleShot(50, press)
        answers.append(confirmed(QWidget(), "Forget it?", "Delete"))
    assert answers == [False, True]
