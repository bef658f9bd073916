"""Push-to-talk and cough in the window, and the desktop's hotkeys for them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.hotkeys.portal import Bound
from app.shell import Shell
from app.state.preferences import with_value
from app.widgets.look import Look
from app.widgets.main_window import MainWindow
from app.widgets.settings.other_pages import KeysPage
from app.widgets.settings.window import SettingsWindow
from engine.messages import Cough, KeepTracks, Talk
from tests.gui.conftest import Rig
from tests.gui.fake_engine import LEFT_BOX, RIGHT_BOX, face
from tests.support.fake_portal import FakePortal, private_bus

# Qt's offscreen platform cannot raise windows, nor hint at their sizes.
pytestmark = pytest.mark.qt_log_ignore("does not support (raise|propagateSizeHints)")


@pytest.fixture
def shell(rig: Rig, qapp: QApplication, qtbot: QtBot) -> Iterator[Shell]:
    made = Shell(qapp, rig.model, with_tray=False)
    made.start()
    qtbot.waitExposed(made.window)
    rig.look()
    yield made
    made.end()
    made.window.deleteLater()
    made.deleteLater()


def test_keys_count_while_they_are_held(shell: Shell, rig: Rig) -> None:
    window = shell.window
    QTest.keyPress(window, Qt.Key.Key_C)
    assert rig.engine.sent[-1] == Cough(True)
    sent = len(rig.engine.sent)
    for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):  # what holding a key down sends
        again = QKeyEvent(kind, Qt.Key.Key_C, Qt.KeyboardModifier.NoModifier, "c", True)
        QApplication.sendEvent(window, again)
    assert len(rig.engine.sent) == sent
    QTest.keyRelease(window, Qt.Key.Key_C)
    assert rig.engine.sent[-1] == Cough(False)
    QTest.keyPress(window, Qt.Key.Key_T)
    QTest.keyRelease(window, Qt.Key.Key_T)
    assert rig.engine.sent[-2:] == [Talk(True), Talk(False)]


def test_who_types_neither_talks_nor_coughs(shell: Shell, rig: Rig, qtbot: QtBot) -> None:
    line = QLineEdit(shell.window)
    line.show()
    line.setFocus()
    sent = len(rig.engine.sent)
    QTest.keyClicks(line, "cat")
    assert line.text() == "cat"
    assert len(rig.engine.sent) == sent


def test_a_window_that_loses_the_keyboard_lets_go(shell: Shell, rig: Rig) -> None:
    QTest.keyPress(shell.window, Qt.Key.Key_T)
    assert rig.model.talk.down
    shell._app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert rig.engine.sent[-1] == Talk(False)


def test_the_button_is_held_by_mouse_and_by_space(window: MainWindow, rig: Rig) -> None:
    button = window.controls.cough
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    assert rig.engine.sent[-1] == Cough(True)
    assert button.property("held")
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert rig.engine.sent[-1] == Cough(False)
    button.setFocus()
    QTest.keyPress(button, Qt.Key.Key_Space)
    assert rig.engine.sent[-1] == Cough(True)
    QTest.keyRelease(button, Qt.Key.Key_Space)
    assert rig.engine.sent[-1] == Cough(False)


def test_two_hands_hold_it_until_both_let_go(window: MainWindow, rig: Rig) -> None:
    rig.model.talk.press("key")
    rig.model.talk.press("desktop")
    rig.model.talk.release("key")
    assert rig.engine.sent[-1] == Talk(True)
    rig.model.talk.release("desktop")
    assert rig.engine.sent[-1] == Talk(False)


def test_the_button_to_talk_comes_with_push_to_talk(window: MainWindow, rig: Rig) -> None:
    assert not window.controls.talk.isVisible()
    rig.model.preferences.change("sound", "audio.push_to_talk", True)
    assert window.controls.talk.isVisible()
    rig.engine.tell(silenced="push_to_talk")
    rig.look()
    assert window.health.sentence.text() == "Push to talk: nobody hears you."
    assert rig.model.life.tray.state == "mute"
    rig.engine.tell(silenced="cough")
    rig.look()
    assert "cough" in window.health.sentence.text()


def test_n_goes_from_person_to_person(window: MainWindow, rig: Rig) -> None:
    rig.engine.tell(faces=(face(11, 1, LEFT_BOX), face(22, 2, RIGHT_BOX)))
    chosen = []
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_N)
        chosen.append(rig.engine.sent[-1])
        rig.look()
    assert chosen == [KeepTracks((11,)), KeepTracks((22,)), KeepTracks((11,))]


def test_the_desktops_hotkeys_from_the_settings_to_the_engine(
    rig: Rig, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    with private_bus(monkeypatch):
        desktop = FakePortal()
        window = SettingsWindow(rig.model, Look(qapp, "dark"))
        qtbot.addWidget(window)
        window.open("keys")
        page = window.pages["keys"]
        assert isinstance(page, KeysPage)
        assert not page.state.isVisible()
        rig.model.preferences.change("keys", "window.global_keys", True)
        qtbot.waitUntil(lambda: rig.model.hotkeys.bound.state == "bound")
        assert "has bound" in page.state.text()
        assert ("Press talk", "Hold to talk") in rig.model.hotkeys.rows
        desktop.press("talk")
        qtbot.waitUntil(lambda: rig.engine.sent[-1:] == [Talk(True)])
        desktop.release("talk")
        qtbot.waitUntil(lambda: rig.engine.sent[-1:] == [Talk(False)])
        desktop.press("mute")
        qtbot.waitUntil(lambda: rig.model.controls.mute.on)
        desktop.press("talk")
        qtbot.waitUntil(lambda: rig.model.talk.down)
        rig.model.preferences.undo("keys")
        assert not rig.model.talk.down, "a key that was given back holds nothing"
        qtbot.waitUntil(lambda: rig.model.hotkeys.bound == Bound())
        desktop.end()


def test_a_desktop_without_hotkeys_is_told_with_what_to_do(
    rig: Rig, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    with private_bus(monkeypatch):
        window = SettingsWindow(rig.model, Look(qapp, "dark"))
        qtbot.addWidget(window)
        window.open("keys")
        rig.model.preferences.change("keys", "window.global_keys", True)
        qtbot.waitUntil(lambda: rig.model.hotkeys.bound.state == "absent")
        page = window.pages["keys"]
        assert isinstance(page, KeysPage)
        assert page.state.text().startswith("This desktop offers no hotkeys to programs")
        assert page.state.isVisible()
        rig.settings.change(lambda config: with_value(config, "window.global_keys", False))
