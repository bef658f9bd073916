"""The view models over a fake engine: what is sent, and what is shown until it is answered."""

from __future__ import annotations

import tomllib
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.state.engine import Choice, DeviceLists, TrackBox
from app.state.faces import Mark
from app.state.geometry import Rect, place
from app.state.stations import Level
from app.state.tuning import with_window
from app.view_models.settings import SettingsModel
from engine.config import Config
from engine.messages import (
    Bypass,
    DeviceState,
    KeepTracks,
    Lost,
    Mute,
    Percentiles,
    SetCamera,
    SetMicrophone,
    SetQuality,
    SetStrength,
    StagePercentiles,
    StageValues,
)
from tests.gui.conftest import Rig
from tests.gui.fake_engine import LEFT_BOX, RIGHT_BOX, face, preview, status, telemetry

AREA = Rect(0.0, 0.0, 800.0, 600.0)


def centre(box: tuple[float, float, float, float], mirror: bool) -> tuple[float, float]:
    rect = place(box, AREA, mirror)
    return rect.x + rect.width / 2, rect.y + rect.height / 2


@pytest.mark.parametrize("mirror", [True, False])
def test_clicks_keep_the_face_that_was_clicked(
    make_rig: Callable[[Config], Rig], mirror: bool
) -> None:
    rig = make_rig(with_window(Config(), mirror=mirror))
    rig.look()
    picture = rig.model.picture
    assert picture.click(*centre(LEFT_BOX, mirror), AREA, add=False)
    assert rig.engine.sent[-1] == KeepTracks((11,))
    assert picture.click(*centre(RIGHT_BOX, mirror), AREA, add=True)
    assert rig.engine.sent[-1] == KeepTracks((11, 22))
    assert picture.click(*centre(RIGHT_BOX, mirror), AREA, add=False)
    assert rig.engine.sent[-1] == KeepTracks((22,))
    assert picture.click(*centre(RIGHT_BOX, mirror), AREA, add=False)
    assert rig.engine.sent[-1] == KeepTracks(())


def test_a_click_beside_the_faces_sends_nothing(rig: Rig) -> None:
    assert not rig.model.picture.click(2.0, 2.0, AREA, add=False)
    assert rig.engine.sent == []


def test_the_choice_is_shown_before_the_engine_answers(rig: Rig) -> None:
    rig.engine.obedient = False
    rig.model.picture.key(1, add=False)
    assert [view.mark for view in rig.model.picture.faces] == [Mark.KEPT, Mark.REMOVED]
    rig.look(0.5)
    assert list(rig.model.picture.kept) == [11]
    rig.look(2.0)
    assert list(rig.model.picture.kept) == []


def test_keys_without_a_face_are_answered(rig: Rig, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rig.model.picture.said) as heard:
        rig.model.picture.key(7, add=False)
    assert "number 7" in heard.args[0]
    assert rig.engine.sent == []


def test_escape_keeps_everyone(rig: Rig) -> None:
    rig.model.picture.keep_everyone()
    assert rig.engine.sent == []
    rig.engine.tell(kept=(11, 22))
    rig.look()
    rig.model.picture.keep_everyone()
    assert rig.engine.sent == [KeepTracks(())]


def test_an_unchanged_image_is_not_painted_again(rig: Rig, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(rig.model.picture.changed):
        rig.look()
    rig.engine.image = preview(2, (TrackBox(11, (0.4, 0.4, 0.1, 0.1)),))
    with qtbot.waitSignal(rig.model.picture.changed):
        rig.look()
    assert rig.model.picture.faces[0].box == (0.4, 0.4, 0.1, 0.1)


def test_words_where_there_is_no_picture(rig: Rig) -> None:
    rig.engine.image = None
    rig.engine.tell(camera=DeviceState(ok=False, reason="another program uses the camera"))
    rig.look()
    assert rig.model.picture.empty_text == "Another program uses the camera."
    rig.engine.now = None
    rig.look()
    assert rig.model.picture.empty_text


def test_mute_and_bypass_say_what_they_want_and_follow_the_engine(rig: Rig) -> None:
    controls = rig.model.controls
    controls.mute.toggle()
    assert controls.mute.on
    rig.look()
    controls.mute.toggle()
    controls.bypass.toggle()
    assert rig.engine.sent == [Mute(True), Mute(False), Bypass(True)]
    rig.look()
    assert controls.bypass.on
    rig.engine.tell(bypass=False)  # somebody used `solomic ctl`
    rig.look()
    assert not controls.bypass.on


def test_two_quick_presses_undo_each_other(rig: Rig) -> None:
    rig.engine.obedient = False
    rig.model.controls.mute.toggle()
    rig.model.controls.mute.toggle()
    assert rig.engine.sent == [Mute(True), Mute(False)]


def test_choices_are_sent_and_remembered(rig: Rig) -> None:
    controls = rig.model.controls
    controls.choose_microphone("mic2")
    controls.choose_camera("cam")
    controls.choose_quality("lite")
    controls.choose_strength(25.0)
    assert rig.engine.sent == [
        SetMicrophone("mic2"),
        SetCamera("cam"),
        SetQuality("lite"),
        SetStrength(25.0),
    ]
    rig.settings.flush()
    written = tomllib.loads(rig.file.read_text())
    assert written["audio"]["microphone"] == "mic2"
    assert written["separation"] == written["separation"] | {
        "quality": "lite",
        "strength_db": 25.0,
    }


def test_the_demo_can_be_chosen_and_left_and_is_not_remembered(rig: Rig) -> None:
    controls = rig.model.controls
    controls.choose_microphone("demo")
    rig.look()  # the engine has not got there yet
    assert controls.microphone == "demo"
    scene = DeviceState(id="demo", name="Demo scene", ok=True)
    rig.engine.tell(microphone=scene, camera=scene)
    rig.look()
    assert controls.camera == "demo"
    controls.choose_microphone("")
    assert controls.microphone == ""
    assert rig.engine.sent == [SetMicrophone("demo"), SetMicrophone("")]
    assert rig.settings.config == Config()


def test_the_same_choice_again_is_not_sent(rig: Rig) -> None:
    rig.model.controls.choose_microphone("")
    rig.model.controls.choose_quality("auto")
    rig.model.controls.choose_quality("enormous")
    assert rig.engine.sent == []


def test_the_command_line_is_in_force_but_not_remembered(rig: Rig) -> None:
    config = Config()
    typed = with_window(config, theme="light")
    settings = SettingsModel(typed, saved=config, path=rig.file)
    settings.set_mirror(False)
    settings.flush()
    assert settings.theme == "light"
    window = tomllib.loads(rig.file.read_text())["window"]
    assert (window["theme"], window["mirror"]) == ("system", False)


def test_settings_that_cannot_be_written_are_said(rig: Rig) -> None:
    rig.file.mkdir()
    rig.settings.set_mirror(False)
    rig.settings.flush()
    assert any("cannot be written" in notice.text for notice in rig.model.health.notices)


def test_hot_plug_reaches_the_pickers(rig: Rig, qtbot: QtBot) -> None:
    rig.engine.lists = DeviceLists(microphones=(Choice("new", "Conference phone"),))
    with qtbot.waitSignal(rig.model.controls.devices_changed):
        rig.look(1.5)
    assert "Conference phone" in [line.text for line in rig.model.controls.microphone_lines]


def test_unknown_telemetry_breaks_nothing(rig: Rig) -> None:
    rig.engine.now = telemetry(
        listeners=None,
        quality=None,
        precision=None,
        qualities=(),
        latency_ms=StagePercentiles(),
        faces=(),
        hops=0,
    )
    rig.engine.state = status(listeners=None)
    rig.look(1.0)
    assert rig.model.sound.listeners_text == "ready"
    assert rig.model.delay.figures["total"] == ("-", "-", "-")
    rig.engine.now = None
    rig.look(1.0)
    assert rig.model.health.health is not None
    assert rig.model.health.health.level is Level.WAIT


def test_the_graph_gets_five_points_a_second_and_no_spike_is_lost(rig: Rig) -> None:
    before = rig.model.delay.stack.shape[1]
    for at in range(60):
        spike = StageValues(model=200.0 if at == 31 else 2.0)
        rig.engine.tell(newest_ms=spike)
        rig.look(1 / 30)
    totals = rig.model.delay.stack[-1][before:]
    assert 9 <= len(totals) <= 11
    assert (totals > 200.0).sum() == 1


def test_a_new_engine_starts_a_new_graph(rig: Rig) -> None:
    for _ in range(10):
        rig.look(0.2)
    rig.engine.tell(engine_pid=4343)
    rig.look(0.2)
    assert rig.model.delay.stack.shape[1] == 1


def test_losses_in_words(rig: Rig) -> None:
    total = StagePercentiles(total=Percentiles(30.0, 33.0, 36.0))
    rig.engine.tell(xruns=1, late_hops=2, dropped_ms=20.0, latency_ms=total)
    rig.look(1.0)
    assert rig.model.delay.losses_text == "1 xrun · 2 late hops · 20 ms dropped"
    assert rig.model.delay.figures["total"] == ("30", "33", "36")


def test_an_engine_that_stands_still_is_noticed(rig: Rig) -> None:
    rig.look(1.0)
    rig.look(2.0)
    health = rig.model.health.health
    assert health is not None
    assert "does not answer" in health.sentence
    rig.engine.tell()
    rig.look()
    assert rig.model.health.health is not None
    assert rig.model.health.health.level is Level.GOOD


def test_a_silent_microphone_is_noticed(rig: Rig) -> None:
    for _ in range(8):
        rig.engine.tell(input_db=-120.0)
        rig.look(0.5)
    health = rig.model.health.health
    assert health is not None
    assert "only silence" in health.sentence


def test_a_face_lost_for_a_blink_changes_no_sentence(rig: Rig) -> None:
    rig.engine.tell(kept=(11,))
    rig.look()
    gone = (face(11, 0, LEFT_BOX, visible=False),)
    rig.engine.tell(faces=gone, lost=Lost("voice"))
    rig.look(0.3)
    assert rig.model.health.health is not None
    assert rig.model.health.health.level is Level.GOOD
    rig.engine.tell(faces=gone, lost=Lost("voice"))
    rig.look(1.0)
    assert "out of view" in rig.model.health.health.advice


def test_hidden_windows_ask_for_no_preview(rig: Rig) -> None:
    rig.model.set_visible(True)
    rig.model.set_visible(True)
    rig.model.set_visible(False)
    assert rig.engine.looking == [True, False]


def test_the_first_copy_comes_forward_once_per_call(rig: Rig, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(rig.model.come_forward):
        rig.look()
    rig.engine.state = status(raise_requests=1)
    with qtbot.waitSignal(rig.model.come_forward):
        rig.look()
    with qtbot.assertNotEmitted(rig.model.come_forward):
        rig.look()
