"""What the window adds to what is chosen: a headset that spoils it, and who is not in view."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.state.engine import Choice, DeviceLists
from app.widgets.main_window import MainWindow
from engine.config import AudioConfig, Config
from engine.messages import OFF_CAMERA, DeviceState, Percentiles, StagePercentiles, Turn
from tests.gui.conftest import Rig
from tests.gui.fake_engine import preview


def test_a_bluetooth_microphone_is_advised_against_where_it_is_chosen(
    window: MainWindow, rig: Rig
) -> None:
    assert not window.devices.note.isVisible()
    headset = Choice("bluez_input.a", "Headset", True, hands_free=True)
    rig.engine.lists = replace(rig.engine.lists, microphones=(headset, Choice("desk", "Desk")))
    rig.engine.tell(microphone=DeviceState(id="", name="Headset", ok=True), kept=(11,))
    rig.look(2.0)
    rig.look()
    assert window.devices.note.isVisible()
    assert "telephone" in window.devices.note.text()
    assert "Choose another microphone" in window.devices.microphone.accessibleDescription()
    assert window.health.sentence.text() == "Others hear only the person you chose."
    assert "Bluetooth" in window.health.advice.text()
    window.devices.microphone.activated.emit(2)
    rig.engine.tell(microphone=DeviceState(id="desk", name="Desk", ok=True))
    rig.look()
    assert not window.devices.note.isVisible()
    assert "Bluetooth" not in window.health.advice.text()


def test_who_is_heard_off_camera_is_shown_over_the_picture(window: MainWindow, rig: Rig) -> None:
    def pill() -> int:
        area = window.video.image_area
        edge = window.video.grab().toImage()
        ratio = edge.width() / window.video.width()
        at = (area.x + 20, area.y + area.height / 2)
        return int(edge.pixelColor(*(round(ratio * where) for where in at)).lightness())

    rig.look()
    before = pill()
    rig.engine.tell(turns=(Turn(11, 1.0, None), Turn(OFF_CAMERA, 1.0, None)), kept=(11,))
    rig.look()
    assert rig.model.picture.off_camera_text == "Heard off camera: removed"
    assert window.video.accessibleDescription().endswith("Heard off camera: removed")
    assert pill() != before
    rig.engine.tell(turns=(Turn(OFF_CAMERA, 1.0, 2.0),))
    rig.look()
    assert rig.model.picture.off_camera_text == "", "it is over"
    rig.engine.tell(turns=(Turn(OFF_CAMERA, 3.0),), kept=())
    rig.look()
    assert rig.model.picture.off_camera_text == "Heard off camera", "nothing is removed"


def test_a_camera_that_is_gone_leaves_no_picture_of_before(window: MainWindow, rig: Rig) -> None:
    """Faces that stand still for ever would look as if they were still seen."""
    rig.look()
    assert rig.model.picture.preview is not None
    broke = DeviceState(id="cam", name="Webcam", reason="The camera Webcam was unplugged.")
    rig.engine.tell(camera=broke)
    rig.look()
    assert rig.model.picture.preview is None
    assert rig.model.picture.empty_text == "The camera Webcam was unplugged."
    assert rig.model.picture.camera_failed
    rig.engine.tell(camera=DeviceState(id="cam", name="Webcam", ok=True))
    rig.engine.image = preview(9)
    rig.look()
    assert rig.model.picture.preview is not None


def test_levels_of_devices_that_are_gone_fall(window: MainWindow, rig: Rig) -> None:
    rig.look()
    rig.look()
    assert rig.model.sound.before.level_db > -30.0
    gone = DeviceState(reason="No sound server answers.")
    rig.engine.tell(microphone=gone, output=gone)
    for _ in range(20):
        rig.look(0.3)
    assert rig.model.sound.before.level_db == rig.model.sound.after.level_db == -60.0


def test_a_microphone_that_is_away_keeps_its_name(window: MainWindow, rig: Rig) -> None:
    rig.look(2.0)
    rig.model.controls.choose_microphone("mic2")
    rig.engine.lists = replace(rig.engine.lists, microphones=())
    rig.look(2.0)
    assert window.devices.microphone.currentText() == "Headset (not found)"


def test_a_microphone_is_not_called_missing_before_anybody_looked(
    make_rig: Callable[[Config], Rig],
) -> None:
    rig = make_rig(Config(audio=AudioConfig(microphone="usb-1")))
    rig.engine.lists = DeviceLists()
    rig.engine.tell(microphone=DeviceState(id="usb-1", reason="It is not open yet."))
    rig.look(2.0)
    assert rig.model.controls.microphone_lines[-2].text == "usb-1"
    rig.engine.tell(microphone=DeviceState(id="usb-1", name="Desk", ok=True))
    rig.look()
    assert rig.model.controls.microphone_lines[-2].text == "Desk"
    rig.engine.lists = DeviceLists(listed=True)
    rig.look(2.0)
    assert rig.model.controls.microphone_lines[-2].text == "Desk (not found)"


def test_the_delays_words_agree_with_its_figure(window: MainWindow, rig: Rig) -> None:
    def told(p50: float, p95: float) -> tuple[str, bool]:
        total = Percentiles(p50, p95, p95)
        rig.engine.tell(latency_ms=StagePercentiles(total=total))
        rig.look(2.0)
        return window.delay.budget.text(), bool(window.delay.total.property("over"))

    assert told(33.0, 40.0) == ("Budget 45 ms, last minute", False)
    assert told(42.0, 48.0) == ("Budget 45 ms, exceeded at times", False)
    assert told(46.0, 48.0) == ("Budget 45 ms, exceeded", True)
