"""The keyboard alone reaches and works everything, and everything has a name to be read out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
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
from app.widgets.settings.window import SettingsWindow
from app.widgets.setup.window import SetupWindow
from app.widgets.video import VideoView
from tests.gui.conftest import Rig

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
