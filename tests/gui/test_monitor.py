"""Hearing oneself, in the window: mouse and keyboard, warnings, and what ends it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.widgets.main_window import MainWindow
from engine.messages import DeviceState, MonitorState, SetConfig, SetHear, SetMonitor
from tests.gui.conftest import Rig


def test_a_click_begins_and_ends_it(window: MainWindow, rig: Rig) -> None:
    assert not window.monitor.isVisible()
    QTest.mouseClick(window.sound.listen, Qt.MouseButton.LeftButton)
    assert rig.engine.sent[-1] == SetMonitor(True)
    rig.look()
    assert window.monitor.isVisible()
    assert window.sound.listen.isChecked()
    QTest.mouseClick(window.sound.listen, Qt.MouseButton.LeftButton)
    rig.look()
    assert rig.engine.sent[-1] == SetMonitor(False)
    assert not window.monitor.isVisible()


def test_keys_alone(window: MainWindow, rig: Rig) -> None:
    QTest.keyClick(window, Qt.Key.Key_H)
    rig.look()
    assert window.monitor.isVisible()
    heard = []
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
        rig.look()
        heard.append(rig.engine.sent[-1])
    assert heard == [SetHear("microphone"), SetHear("removed"), SetHear("processed")]
    window.monitor.sides["processed"].setFocus()
    QTest.keyClick(window.monitor.sides["processed"], Qt.Key.Key_Right)
    assert rig.engine.sent[-1] == SetHear("microphone")
    names = [button.accessibleName() for button in window.monitor.sides.values()]
    assert names == ["What others hear", "The microphone as it is", "Only what was taken away"]


def test_what_ctl_chose_is_shown(window: MainWindow, rig: Rig) -> None:
    rig.engine.tell(monitor=MonitorState(on=True, hear="removed"))
    rig.look()
    assert window.monitor.sides["removed"].isChecked()
    assert not window.monitor.sides["processed"].isChecked()


def test_loudspeakers_are_warned_of(window: MainWindow, rig: Rig) -> None:
    QTest.keyClick(window, Qt.Key.Key_H)
    rig.look(2.0)
    assert not window.monitor.advice.isVisible(), "headphones need no advice"
    rig.model.monitor.choose_device("loud")
    assert "loudspeakers" in window.monitor.advice.text()
    assert window.monitor.advice.isVisible()
    command = rig.engine.sent[-1]
    assert isinstance(command, SetConfig)
    assert command.config.audio.monitor_device == "loud"


def test_why_it_ended_by_itself_is_said(window: MainWindow, rig: Rig) -> None:
    gone = DeviceState("ears", reason="The device ears vanished.")
    rig.engine.tell(monitor=MonitorState(device=gone))
    rig.look()
    assert window.monitor.advice.text() == "The device ears vanished."
    assert window.monitor.advice.isVisible()
    assert not window.monitor.output.isVisible()


def test_the_level_is_one_step_back(window: MainWindow, rig: Rig) -> None:
    QTest.keyClick(window, Qt.Key.Key_H)
    rig.look()
    for value in (-10, -12, -20):
        window.monitor.level.setValue(value)
    assert rig.settings.config.audio.monitor_level_db == -20
    assert window.monitor.level_value.text() == "\u221220 dB"
    rig.model.preferences.undo("sound")
    assert rig.settings.config.audio.monitor_level_db == -6
    assert window.monitor.level.value() == -6
