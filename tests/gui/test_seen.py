"""What the window adds to what is chosen: a headset that spoils it, and who is not in view."""

from __future__ import annotations

from dataclasses import replace

from app.state.engine import Choice
from app.widgets.main_window import MainWindow
from engine.messages import OFF_CAMERA, DeviceState, Turn
from tests.gui.conftest import Rig


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
