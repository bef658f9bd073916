"""What is missing, broken or taken away: each with one clear sentence, and the sound goes on."""

from pathlib import Path

import numpy as np
import pytest

from bench.microphones import TestMicrophone
from bench.servers import PrivateServer
from engine.config import NO_CAMERA
from engine.demo.scene import DemoScene
from engine.messages import CAMERA_LEFT
from tests.support.mjpeg import mjpeg_server
from tests.support.running import Home, listener
from tests.support.sounds import speech_like
from tests.support.tiny_model import make_models

pytestmark = pytest.mark.integration


def _break(folder: Path) -> None:
    model = next(folder.glob("*.onnx"))
    model.write_bytes(model.read_bytes()[:-20])


def test_settings_of_garbage_are_kept_aside(home: Home) -> None:
    home.config.parent.mkdir(parents=True)
    home.config.write_text("this = is [ garbage")
    with home.run("--demo", "--seconds", "1", "--json") as program:
        assert program.wait() == 0, program.err
    assert "The settings cannot be used" in program.err
    assert home.config.with_suffix(".toml.broken").read_text() == "this = is [ garbage"
    assert "Traceback" not in program.err


def test_settings_that_ask_too_much_are_kept_aside(home: Home) -> None:
    home.config.parent.mkdir(parents=True)
    home.config.write_text("[vision]\nrate_hz = 1000\n")
    with home.run("--demo", "--seconds", "1") as program:
        assert program.wait() == 0, program.err
    assert "rate_hz" in program.err


def test_no_network_at_all(home: Home, tmp_path: Path) -> None:
    with home.run("--demo", "--json", SOLOMIC_MODELS=str(tmp_path)) as program:
        assert program.wait() == 1
    assert program.out == ""
    assert program.err.startswith("There is no network in") or "There is no network" in program.err
    assert "Traceback" not in program.err


def test_only_broken_networks(home: Home, tmp_path: Path) -> None:
    make_models(tmp_path)
    _break(tmp_path / "base")
    _break(tmp_path / "lite")
    with home.run("--demo", "--json", SOLOMIC_MODELS=str(tmp_path)) as program:
        assert program.wait() == 1
    assert program.out == ""
    assert "Traceback" not in program.err


def test_one_broken_network_is_replaced_and_said(home: Home, tmp_path: Path) -> None:
    make_models(tmp_path)
    _break(tmp_path / "base")
    words = ("--demo", "--quality", "base", "--seconds", "2", "--json")
    with home.run(*words, SOLOMIC_MODELS=str(tmp_path)) as program:
        assert program.wait() == 0, program.err
    assert program.json()["quality"] == "lite"
    assert "Lite is used instead." in program.err


def test_a_broken_voice_network_costs_the_voices_only(home: Home, tmp_path: Path) -> None:
    make_models(tmp_path)
    _break(tmp_path / "voice")
    with home.run("--demo", "--seconds", "2", SOLOMIC_MODELS=str(tmp_path)) as program:
        assert program.wait() == 0, program.err
    assert "Voices are not remembered." in program.err


def test_a_microphone_unplugged_in_mid_sentence(home: Home, sound_server: PrivateServer) -> None:
    spare = TestMicrophone(sound_server, name="spare_mic", description="Spare")
    chosen = TestMicrophone(sound_server, name="good_mic", description="Good")
    sound_server.make_default("source", spare.source)
    still = DemoScene().image(0.0)
    with (
        mjpeg_server(lambda _: still) as camera,
        spare.play(speech_like(5.0), loop=True),
        chosen.play(speech_like(5.0), loop=True),
        home.run("--mic", "Good", "--camera", camera.address) as program,
    ):
        # Somebody looks, so to speak: it must not fall asleep.
        before = program.wait_until(lambda seen: seen.hops > 0 and seen.microphone.ok)
        assert before.microphone.id == chosen.source
        chosen.unplug()
        lost = program.wait_until(lambda seen: "instead" in seen.microphone.reason)
        assert lost.microphone.id == ""
        program.wait_until(lambda seen: seen.input_db > -60.0)
        again = TestMicrophone(sound_server, name="good_mic", description="Good")
        with again.play(speech_like(5.0), loop=True):
            back = program.wait_until(
                lambda seen: seen.microphone.id == chosen.source and not seen.microphone.reason
            )
        assert back.engine_pid == before.engine_pid
    assert "Traceback" not in program.err


def test_the_sound_server_dies_and_comes_back(home: Home, sound_server: PrivateServer) -> None:
    with home.run("--demo") as program:
        before = program.wait_until(lambda seen: seen.output.ok and seen.hops > 0)
        sound_server.kill()
        lost = program.wait_until(lambda seen: not seen.output.ok)
        assert lost.output.reason
        sound_server.start()
        back, status = program.wait_until_both(
            lambda seen, status: seen.output.ok and status.virtual_mic.present
        )
        assert back.engine_pid == before.engine_pid
        program.wait_until(lambda seen: seen.hops > back.hops)
        assert "solomic" in sound_server.pactl("list", "short", "sources")
        assert status.restarts == 0
    assert "Traceback" not in program.err


def test_a_sound_server_that_comes_later_is_used(
    home: Home, pulseaudio_server: PrivateServer
) -> None:
    pulseaudio_server.stop()
    with home.run("--demo") as program:
        before = program.wait_until(lambda seen: seen.hops > 0)
        assert not before.output.ok
        pulseaudio_server.start()
        program.wait_until_both(lambda seen, status: seen.output.ok and status.virtual_mic.present)


def test_cameras_that_fail_and_come_back(home: Home, pulseaudio_server: PrivateServer) -> None:
    microphone = TestMicrophone(pulseaudio_server)
    scene = DemoScene()
    with (
        mjpeg_server(lambda number: scene.image(number / 25)) as camera,
        microphone.play(speech_like(5.0), loop=True),
        home.run("--mic", microphone.source, "--camera", camera.address) as program,
        listener(pulseaudio_server),
    ):
        program.wait_until(lambda seen: seen.camera.ok and len(seen.faces) == 2)
        camera.hang_up.set()
        lost = program.wait_until(lambda seen: not seen.camera.ok and bool(seen.camera.reason))
        program.wait_until(lambda seen: seen.hops > lost.hops + 20)
        camera.hang_up.clear()
        program.wait_until(lambda seen: seen.camera.ok and seen.camera_rate_hz > 0)
    assert "Traceback" not in program.err


def test_the_only_camera_can_be_left_to_the_call(
    home: Home, pulseaudio_server: PrivateServer
) -> None:
    """As the settings remember it; where there is no camera at all, it asks for no demo either."""
    microphone = TestMicrophone(pulseaudio_server)
    home.config.parent.mkdir(parents=True)
    home.config.write_text(f'schema_version = 2\n[vision]\ncamera = "{NO_CAMERA}"\n')
    with (
        microphone.play(speech_like(5.0), loop=True),
        home.run() as program,
        listener(pulseaudio_server),
    ):
        seen = program.wait_until(lambda seen: seen.hops > 100 and seen.output_db > -60.0)
        assert (seen.camera.id, seen.camera.reason, seen.demo) == (NO_CAMERA, CAMERA_LEFT, False)
        assert seen.microphone.ok
        assert home.cli("doctor").stdout.count(CAMERA_LEFT) == 1
    assert "camera" not in program.err.lower()


def test_a_frozen_camera_is_said_to_be_so(home: Home, pulseaudio_server: PrivateServer) -> None:
    microphone = TestMicrophone(pulseaudio_server)
    still = np.ascontiguousarray(DemoScene().image(0.0))
    with (
        mjpeg_server(lambda _: still) as camera,
        home.run("--mic", microphone.source, "--camera", camera.address) as program,
        listener(pulseaudio_server),
    ):
        seen = program.wait_until(lambda seen: "same image" in seen.camera.reason)
        assert not seen.camera.ok


def test_a_microphone_that_comes_later_is_used(
    home: Home, pulseaudio_server: PrivateServer
) -> None:
    still = DemoScene().image(0.0)
    with (
        mjpeg_server(lambda _: still) as camera,
        home.run("--camera", camera.address) as program,
    ):
        seen = program.wait_until(lambda seen: seen.hops == 0 and seen.state == "running")
        assert "microphone" in seen.microphone.reason or "open yet" in seen.microphone.reason
        microphone = TestMicrophone(pulseaudio_server)
        with microphone.play(speech_like(5.0), loop=True):
            program.wait_until(lambda seen: seen.microphone.ok)
