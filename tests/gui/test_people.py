"""How loud each chosen person is heard, and presets: mouse, wheel and keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.state.geometry import place
from app.state.presets import PRESETS
from app.view_models.preferences import PreferencesModel
from app.widgets.look import Look
from app.widgets.main_window import MainWindow
from app.widgets.settings.window import SettingsWindow
from engine.messages import SetConfig, SetLevel, SetQuality
from tests.gui.conftest import Rig
from tests.gui.fake_engine import LEFT_BOX, RIGHT_BOX, face

# Qt's offscreen platform cannot raise windows, nor hint at their sizes.
pytestmark = pytest.mark.qt_log_ignore("does not support (raise|propagateSizeHints)")


def two_kept(rig: Rig) -> None:
    faces = (face(11, 1, LEFT_BOX, kept=True), face(22, 2, RIGHT_BOX, kept=True, name="Anna"))
    rig.engine.tell(kept=(11, 22), faces=faces)
    rig.look()


def test_sliders_come_with_the_second_person(window: MainWindow, rig: Rig) -> None:
    rig.engine.tell(kept=(11,))
    rig.look()
    assert not window.people.isVisible()
    two_kept(rig)
    assert window.people.isVisible()
    names = [row.slider.accessibleName() for row in window.people.rows.values()]
    assert names == ["How loud others hear Face 1", "How loud others hear Anna"]
    slider = window.people.rows[22].slider
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Left)
    assert rig.engine.sent[-1] == SetLevel(22, -1.0)
    rig.look()
    assert window.people.rows[22].slider is slider, "it is not made anew under the hand"
    assert window.people.rows[22].value.text() == "\u22121 dB"
    rig.engine.tell(kept=(22,))
    rig.look()
    assert list(window.people.rows) == [22], "who was turned down can be turned up again"


def test_plus_and_minus_weigh_the_face_of_the_keyboard(window: MainWindow, rig: Rig) -> None:
    two_kept(rig)
    window.video.setFocus()
    for _ in range(20):
        QTest.keyClicks(window.video, "-")
        rig.look()
    assert rig.engine.sent[-1] == SetLevel(11, -24.0)
    QTest.keyClicks(window.video, "+")
    assert rig.engine.sent[-1] == SetLevel(11, -22.0)
    rig.look()
    (view,) = (view for view in rig.model.picture.faces if view.track_id == 11)
    assert view.level_db == -22.0


def test_a_removed_face_has_no_level(window: MainWindow, rig: Rig) -> None:
    rig.engine.tell(kept=(22,))
    rig.look()
    sent = len(rig.engine.sent)
    QTest.keyClicks(window.video, "-")
    assert len(rig.engine.sent) == sent


def test_the_wheel_over_a_chosen_face(window: MainWindow, rig: Rig) -> None:
    two_kept(rig)
    rect = place(RIGHT_BOX, window.video.image_area, rig.model.picture.mirror)
    at = QPointF(rect.x + rect.width / 2, rect.y + rect.height / 2)
    turned = QWheelEvent(
        at,
        QPointF(window.video.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(window.video, turned)
    assert rig.engine.sent[-1] == SetLevel(22, -2.0)


def values(model: PreferencesModel) -> list[object]:
    return [model.value(path) for path in PRESETS[0].values]


def test_a_preset_is_one_step_back_even_where_it_reaches_other_pages(
    rig: Rig, qtbot: QtBot, qapp: QApplication
) -> None:
    window = SettingsWindow(rig.model, Look(qapp, "dark"))
    qtbot.addWidget(window)
    window.open("quality")
    rig.look(2.0)
    model = rig.model.preferences
    before = values(model)
    assert model.preset == "balanced"
    page = window.pages["quality"]
    buttons = page.presets  # type: ignore[attr-defined]  # it is the quality page
    buttons["battery"].setFocus()
    QTest.keyClick(buttons["battery"], Qt.Key.Key_Space)
    assert values(model) == ["lite", "auto", 15, 320]
    assert rig.settings.config.vision.height == 240
    assert SetQuality("lite") in rig.engine.sent
    last = [command for command in rig.engine.sent if isinstance(command, SetConfig)][-1]
    assert (last.config.vision.rate_hz, last.config.vision.width) == (15, 320)
    model.change("quality", "separation.precision", "int8")
    assert not any(button.isChecked() for button in buttons.values())
    model.undo("quality")
    assert model.preset == "battery"
    buttons["best"].click()
    assert values(model) == ["base", "fp32", 30, 640], "the highest network that is here"
    model.undo("quality")
    model.undo("quality")
    assert values(model) == before
    assert buttons["balanced"].isChecked()


def test_reset_of_the_page_leaves_the_camera_alone(rig: Rig) -> None:
    rig.model.preferences.use_preset("battery")
    rig.model.preferences.reset("quality")
    assert values(rig.model.preferences) == ["auto", "auto", 15, 320]
