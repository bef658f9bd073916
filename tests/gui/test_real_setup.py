"""The first start on a real screen, by mouse alone: from nothing to a microphone that is heard."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import tomllib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from app.widgets.setup.pages import VIDEO_HEIGHT
from app.widgets.tokens import DARK
from bench.microphones import TestMicrophone
from bench.servers import PrivateServer
from engine.demo.scene import DemoScene
from engine.virtual_mic.linux import SOURCE_ID
from tests.support import xvfb
from tests.support.mjpeg import mjpeg_server
from tests.support.need import ROOT
from tests.support.sound_servers import pulseaudio_server
from tests.support.xvfb import Screen, wait_until

__all__ = ["pulseaudio_server"]
pytestmark = [pytest.mark.integration, pytest.mark.alone, pytest.mark.timeout(300)]
_START_S, _SOON_S = 90.0, 20.0
STEPS, CAMERA, TRY = 5, 1, 3
FOOT = (60, 28)
"""From the window's lower right corner to the middle of its "Continue", pixels."""
RECORD_Y = 97
"""From the window's upper edge to the middle of "Record ten seconds", pixels."""


def place_of(screen: Screen, window: str) -> dict[str, int]:
    lines = screen.do("getwindowgeometry", "--shell", window).splitlines()
    return {name: int(value) for name, value in (line.split("=") for line in lines)}


def click(screen: Screen, window: str, x: int, y: int) -> None:
    screen.do("mousemove", "--window", window, str(x), str(y), "click", "1")


def press_continue(screen: Screen, window: str) -> None:
    shape = place_of(screen, window)
    click(screen, window, shape["WIDTH"] - FOOT[0], shape["HEIGHT"] - FOOT[1])


def telemetry(runtime: Path) -> dict[str, Any]:
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(5.0)
        connection.connect(str(runtime / "solomic" / "control.sock"))
        connection.sendall(b'{"cmd": "report"}\n')
        found: dict[str, Any] = json.loads(connection.makefile().readline())["status"]["telemetry"]
    return found or {}


def click_a_face(screen: Screen, window: str, runtime: Path) -> None:
    """The first one in view, where the window draws it: as in a mirror, at a fixed height."""

    def in_view() -> list[dict[str, Any]]:
        return [face for face in telemetry(runtime).get("faces", ()) if face["visible"]]

    wait_until(lambda: bool(in_view()), _START_S, "a face in the picture")
    shape = place_of(screen, window)
    x, y, width, height = in_view()[0]["box"]
    across = round(shape["WIDTH"] / 2 + (0.5 - x - width / 2) * VIDEO_HEIGHT * 4 / 3)
    click(
        screen,
        window,
        across,
        top_of_picture(screen, shape) + round((y + height / 2) * VIDEO_HEIGHT),
    )
    wait_until(lambda: bool(telemetry(runtime).get("kept")), _SOON_S, "the clicked face kept")


def top_of_picture(screen: Screen, shape: dict[str, int]) -> int:
    """From the window's upper edge, pixels: the first of so many rows that are not the card's."""
    at_its_edge = shape["X"] + shape["WIDTH"] // 2 - VIDEO_HEIGHT * 2 // 3 + 15
    column = screen.pixels()[shape["Y"] : shape["Y"] + shape["HEIGHT"], at_its_edge]
    card = np.array([int(DARK.card[at : at + 2], 16) for at in (1, 3, 5)])
    picture = (np.abs(column.astype(int) - card).max(axis=1) > 3).astype(int)
    return int(np.convolve(picture, np.ones(VIDEO_HEIGHT - 20), "valid").argmax())


def try_it(screen: Screen, window: str) -> None:
    """Press "Record ten seconds" and wait for the picture of what was recorded."""
    shape = place_of(screen, window)
    click(screen, window, shape["WIDTH"] // 2, RECORD_Y)

    def drawn() -> bool:
        rows = slice(shape["Y"] + 200, shape["Y"] + 260)
        columns = slice(shape["X"] + 100, shape["X"] + shape["WIDTH"] - 100)
        return float(screen.pixels()[rows, columns].std()) > 20.0

    assert not drawn()
    wait_until(drawn, 2 * _SOON_S, "what was recorded")


def heard(server: PrivateServer, seconds: float = 1.0) -> NDArray[np.float32]:
    """What a call would hear."""
    words = ("parec", "--raw", "--format=float32le", "--channels=1", f"--device={SOURCE_ID}")
    with subprocess.Popen(words, env=os.environ | server.env, stdout=subprocess.PIPE) as call:
        assert call.stdout is not None
        data = call.stdout.read(round(seconds * 44_100) * 4)
        call.kill()
    return np.frombuffer(data, np.float32)


def test_from_nothing_to_a_working_microphone_in_under_a_minute_of_clicks(
    pulseaudio_server: PrivateServer, tmp_path: Path
) -> None:
    microphone, scene = TestMicrophone(pulseaudio_server), DemoScene()
    voices = scene.mixture(0, scene.loop_frames)
    images = [scene.image(number / 10) for number in range(20)]
    file = tmp_path / "config" / "solomic" / "settings.toml"
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    with (
        xvfb.screen() as screen,
        microphone.play(voices, loop=True),
        mjpeg_server(lambda number: images[number % 20], 10.0) as camera,
    ):
        env = os.environ | pulseaudio_server.env | screen.env
        env |= {"XDG_CONFIG_HOME": str(tmp_path / "config"), "XDG_RUNTIME_DIR": str(runtime)}
        words = ["run", "--mic", microphone.source, "--camera", camera.address]
        program = subprocess.Popen(
            [sys.executable, str(ROOT / "solomic_main.py"), *words],
            env=env, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        try:
            window = screen.window("Set up Solomic", _START_S)
            begun_s = time.monotonic()
            for step in range(STEPS):
                time.sleep(0.7)  # as a person would
                if step == CAMERA:
                    click_a_face(screen, window, runtime)
                    time.sleep(0.7)
                elif step == TRY:
                    try_it(screen, window)
                screen.save(tmp_path / f"step{step + 1}.png")
                press_continue(screen, window)
            wait_until(
                lambda: not screen.windows("Set up Solomic"), _SOON_S, "the end of the steps"
            )
            assert float(np.abs(heard(pulseaudio_server)).max()) > 0.01, "a call hears nothing"
            assert time.monotonic() - begun_s < 60.0
            time.sleep(1.0)
            screen.save(tmp_path / "afterwards.png")
            screen.do("windowactivate", "--sync", screen.window("Solomic"))
            screen.do("key", "ctrl+q")
            output, _ = program.communicate(timeout=30)
        finally:
            screen.save(tmp_path / "screen.png")
            program.kill()
            program.communicate(timeout=10)
    assert program.returncode == 0, output
    assert "Traceback" not in output
    window_settings = tomllib.loads(file.read_text())["window"]
    assert window_settings["setup_done"] is True
    assert window_settings["place"][2] > 0, "where the window was is remembered"
