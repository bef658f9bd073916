"""The window itself, on Qt's offscreen platform: clicks, keys, texts, looks."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.state.engine import Failure
from app.state.faces import visible_faces
from app.state.geometry import place
from app.state.people import level_text
from app.widgets.main_window import MainWindow
from app.widgets.overlay import badge_parts
from app.widgets.video import VideoView
from engine.config import SPECTRUM_BANDS
from engine.messages import (
    DeviceState,
    KeepTracks,
    Mute,
    SetQuality,
    SetStrength,
)
from tests.gui.conftest import Rig
from tests.gui.fake_engine import LEFT_BOX, RIGHT_BOX, face, preview, status, telemetry

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def spot(window: MainWindow, box: tuple[float, float, float, float], mirror: bool) -> QPoint:
    return spot_in(window.video, box, mirror)


def spot_in(video: VideoView, box: tuple[float, float, float, float], mirror: bool) -> QPoint:
    rect = place(box, video.image_area, mirror)
    return QPoint(round(rect.x + rect.width / 2), round(rect.y + rect.height / 2))


@pytest.mark.parametrize("mirror", [True, False])
def test_mouse_keeps_faces(window: MainWindow, rig: Rig, mirror: bool) -> None:
    rig.settings.set_mirror(mirror)
    QTest.mouseClick(window.video, LEFT, PLAIN, spot(window, LEFT_BOX, mirror))
    rig.look()
    QTest.mouseClick(window.video, LEFT, CTRL, spot(window, RIGHT_BOX, mirror))
    assert rig.engine.sent == [KeepTracks((11,)), KeepTracks((11, 22))]


def test_number_keys_keep_faces(window: MainWindow, rig: Rig) -> None:
    QTest.keyClick(window, Qt.Key.Key_2)
    QTest.keyClick(window, Qt.Key.Key_1, CTRL)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert rig.engine.sent == [KeepTracks((22,)), KeepTracks((22, 11)), KeepTracks(())]


def test_faces_are_reached_without_a_mouse(window: MainWindow, rig: Rig) -> None:
    window.video.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window.video, Qt.Key.Key_Right)
    QTest.keyClick(window.video, Qt.Key.Key_Space)
    rig.look()
    assert window.video.accessibleDescription() == "Face 2, Kept. 2 faces, 1 kept"
    QTest.keyClick(window.video, Qt.Key.Key_Right)
    assert window.video.accessibleDescription() == "Face 1, Removed. 2 faces, 1 kept"
    QTest.keyClick(window.video, Qt.Key.Key_Return, CTRL)
    assert rig.engine.sent == [KeepTracks((22,)), KeepTracks((22, 11))]


def test_m_and_b_switch(window: MainWindow, rig: Rig) -> None:
    QTest.keyClick(window, Qt.Key.Key_M)
    assert rig.engine.sent == [Mute(True)]
    assert window.controls.mute.isChecked()
    assert "Muted" in window.controls.mute.text()
    rig.look()
    assert "You are muted" in window.health.sentence.text()
    QTest.keyClick(window, Qt.Key.Key_B)
    assert window.controls.bypass.isChecked()


def test_a_press_that_is_not_obeyed_is_taken_back(window: MainWindow, rig: Rig) -> None:
    rig.engine.obedient = False
    QTest.mouseClick(window.controls.mute, LEFT)
    assert window.controls.mute.isChecked()
    rig.look()
    rig.look(2.0)
    assert not window.controls.mute.isChecked()


def test_strength_by_keyboard(window: MainWindow, rig: Rig) -> None:
    window.controls.strength.setFocus()
    QTest.keyClick(window.controls.strength, Qt.Key.Key_Left)
    assert rig.engine.sent == [SetStrength(39.0)]
    assert window.controls.strength_value.text() == "39 dB quieter"


def test_strength_follows_the_engine_without_echo(window: MainWindow, rig: Rig) -> None:
    rig.engine.tell(strength_db=12.0)
    rig.look()
    assert window.controls.strength.value() == 12
    assert rig.engine.sent == []


def test_quality_picker(window: MainWindow, rig: Rig) -> None:
    picker = window.devices.quality
    assert [picker.itemText(at) for at in range(picker.count())] == ["Auto", "Lite", "Base"]
    assert window.devices.running.text() == "Base runs, int8"
    picker.setFocus()
    QTest.keyClick(picker, Qt.Key.Key_Down)
    assert rig.engine.sent == [SetQuality("lite")]


def test_demo_names_itself(window: MainWindow, rig: Rig) -> None:
    scene = DeviceState(id="demo", name="Demo scene", ok=True)
    rig.engine.tell(demo=True, si_snri_db=9.94, microphone=scene, camera=scene)
    rig.look()
    assert window.devices.microphone.currentText() == "Demo scene"
    assert any("+9.9 dB" in text for text in window.notices.texts)


def test_restart_is_told_until_it_is_read(window: MainWindow, rig: Rig) -> None:
    rig.engine.state = status(restarts=1, last_failure=Failure("It was killed."))
    rig.look()
    assert any("was restarted" in text for text in window.notices.texts)
    close = window.notices.findChildren(QAbstractButton)[0]
    QTest.mouseClick(close, LEFT)
    assert window.notices.texts == []
    assert not window.notices.isVisible()


def test_start_failure_is_a_sentence(window: MainWindow, rig: Rig) -> None:
    rig.engine.now, rig.engine.image = None, None
    rig.engine.state = status(alive=False, start_failure=Failure("Model gone.", "Install again."))
    rig.look()
    assert "could not start" in window.health.sentence.text()
    assert window.health.advice.text() == "Model gone. Install again."


def test_the_picture_is_mirrored_on_the_screen(window: MainWindow, rig: Rig) -> None:
    """The fake image is dark on the left."""

    def left_is_dark() -> bool:
        area = window.video.image_area
        shot = window.video.grab().toImage()
        scale = shot.devicePixelRatio()
        y = round((area.y + area.height * 0.9) * scale)
        left = shot.pixelColor(round((area.x + area.width * 0.05) * scale), y)
        right = shot.pixelColor(round((area.x + area.width * 0.95) * scale), y)
        return left.lightness() < right.lightness()

    rig.settings.set_mirror(False)
    assert left_is_dark()
    rig.settings.set_mirror(True)
    assert not left_is_dark()


def test_kept_and_removed_differ_without_colour(window: MainWindow, rig: Rig) -> None:
    """Turned to grey, the two boxes still differ: one line is thick and whole."""
    rig.engine.image = preview(5)
    rig.model.picture.key(1, add=False)
    rig.look()

    def bright_share(box: tuple[float, float, float, float]) -> float:
        """Share of the box's lower edge that is drawn bright."""
        shot = window.video.grab().toImage()
        rect = place(box, window.video.image_area, mirror=rig.settings.mirror)
        y = round(rect.y + rect.height)
        xs = range(round(rect.x + 25), round(rect.x + rect.width - 25))
        bright = [QColor(shot.pixel(x, y)).lightness() > 110 for x in xs]
        return sum(bright) / len(bright)

    rig.settings.set_mirror(False)
    assert bright_share(LEFT_BOX) > 0.95
    rig.engine.tell(kept=(22,))
    rig.look(2.0)
    assert bright_share(LEFT_BOX) < 0.85


def operable(window: MainWindow) -> list[QWidget]:
    kinds = (QAbstractButton, QAbstractSlider, QComboBox)
    found = [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, kinds)
        and widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    return [*found, window.video]


def test_every_control_has_a_name(window: MainWindow) -> None:
    nameless = [type(widget) for widget in operable(window) if not widget.accessibleName()]
    assert nameless == []


def test_tab_reaches_every_control(window: MainWindow) -> None:
    window.activateWindow()
    at: QWidget | None = window.video
    window.video.setFocus()
    reached: list[QWidget] = []
    while at is not None and at not in reached:
        reached.append(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
    assert set(operable(window)) <= set(reached)


@pytest.mark.parametrize("size", [(1280, 800), (800, 460)])
def test_tab_goes_through_the_bar_as_it_is_read(
    window: MainWindow, qtbot: QtBot, size: tuple[int, int]
) -> None:
    window.resize(*size)
    qtbot.waitUntil(lambda: window.width() == size[0])
    bar = window.controls
    order = (window.video, bar.mute, bar.cough, bar.bypass, bar.whom, bar.strength)
    order[0].setFocus()
    for at, following in pairwise(order):
        QTest.keyClick(at, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is following


def test_small_windows_leave_things_out_instead_of_cutting(
    window: MainWindow, rig: Rig, qtbot: QtBot
) -> None:
    window.resize(900, 600)
    qtbot.waitUntil(lambda: window.width() == 900)
    bar = window.controls
    qtbot.waitUntil(lambda: bar.width() >= bar.minimumSizeHint().width())
    assert not window.health.path.isVisible()


@pytest.mark.qt_log_ignore("does not support raise")
def test_visibility_is_told_and_closing_ends(window: MainWindow, rig: Rig, qtbot: QtBot) -> None:
    assert rig.engine.looking == [True]
    window.showMinimized()
    qtbot.waitUntil(lambda: rig.engine.looking[-1] is False)
    window.come_forward()
    qtbot.waitUntil(lambda: rig.engine.looking[-1] is True)
    with qtbot.waitSignal(window.closed):
        window.close()
    assert rig.engine.looking[-1] is False


def test_hours_of_delay_can_be_seen(window: MainWindow, rig: Rig) -> None:
    for _ in range(40):
        rig.look(1.0)
        rig.engine.tell()
    for at in (1, 2, 0):
        window.delay.span.setCurrentIndex(at)
        window.delay.span.activated.emit(at)
        rig.look(1.0)
    window.delay.span.setCurrentIndex(1)
    window.delay.span.activated.emit(1)
    assert window.delay.plot._median.isVisible()
    assert len(window.delay.plot._median.getData()[0]) >= 3
    assert not window.delay.plot._areas[0].isVisible()


def test_the_spectrograms_move_while_somebody_looks(window: MainWindow, rig: Rig) -> None:
    before, after = window.sound.spectra
    assert not before.filled
    for _ in range(4):
        rig.engine.tell(
            input_bands=bytes([200] * SPECTRUM_BANDS), output_bands=bytes(SPECTRUM_BANDS)
        )
        rig.look()
    assert before.filled
    light, dark = (view.grab().toImage() for view in (before, after))
    at = (light.width() - 2, light.height() // 2)
    assert light.pixelColor(*at).lightness() > dark.pixelColor(*at).lightness() + 50


def test_nothing_has_to_be_scrolled_at_the_usual_size(window: MainWindow, rig: Rig) -> None:
    scene = DeviceState(id="demo", name="Demo scene", ok=True)
    rig.engine.tell(demo=True, microphone=scene, camera=scene)
    for _ in range(3):
        rig.look(1.0)
        QApplication.processEvents()
    assert window.notices.isVisible()
    assert window._side_area.verticalScrollBar().maximum() == 0


def test_why_there_is_no_picture_is_said_as_it_changes(window: MainWindow, rig: Rig) -> None:
    """With no image nothing else would have the view painted again."""
    rig.engine.image, rig.engine.now = None, None
    rig.look()
    painted: list[str] = []
    rig.model.picture.changed.connect(lambda: painted.append(rig.model.picture.empty_text))
    rig.engine.now = telemetry(faces=(), camera=DeviceState(reason="There is no camera."))
    rig.look()
    assert painted[-1] == "There is no camera."


def test_a_badge_gives_up_its_words_before_its_number() -> None:
    long_name = "Maximiliane-Alexandra von Hohenstein"
    (kept,) = visible_faces((face(11, 1, LEFT_BOX, name=long_name, level_db=-4.0),), (11,))
    metrics = QFontMetricsF(QFont())
    wide, narrow, least = (badge_parts(kept, metrics, room) for room in (600.0, 130.0, 20.0))
    assert [wide[0], wide[2], wide[3]] == ["1", "Kept", level_text(-4.0)]
    assert "Kept" not in narrow
    assert long_name.startswith(narrow[1][:2])
    assert narrow[1].endswith("…")
    assert sum(map(metrics.horizontalAdvance, narrow)) <= 130.0
    assert least == ["1"]


def test_an_empty_picture_says_that_nobody_is_in_it(window: MainWindow, rig: Rig) -> None:
    picture = rig.model.picture
    rig.engine.tell(faces=())
    rig.engine.image = preview(2)
    rig.look()
    assert picture.hint(wide=True) == "Nobody is in the picture yet"
    rig.engine.image = None
    rig.look()
    assert picture.hint(wide=True) == "", "without a picture, the reason stands there"
