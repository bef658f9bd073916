"""The first start on a real (virtual) screen, with a real sound server and xdotool's hand."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import tomllib
from pathlib import Path

import numpy as np
import pytest

from bench.servers import PrivateServer, TestMicrophone
from engine.virtual_mic.linux import SOURCE_ID
from tests.support import xvfb
from tests.support.need import ROOT
from tests.support.sound_servers import pulseaudio_server
from tests.support.xvfb import Screen, wait_until

__all__ = ["pulseaudio_server"]
pytestmark = [pytest.mark.integration, pytest.mark.timeout(300)]
_START_S = 90.0
STEPS = 5
FOOT = (60, 28)
"""From the window's lower right corner to the middle of its "Continue", pixels."""


def press_continue(screen: Screen, window: str) -> None:
    shape = dict(
        line.split("=") for line in screen.do("getwindowgeometry", "--shell", window).splitlines()
    )
    x, y = int(shape["WIDTH"]) - FOOT[0], int(shape["HEIGHT"]) - FOOT[1]
    screen.do("mousemove", "--window", window, str(x), str(y), "click", "1")


def hiss() -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    noise = np.random.default_rng(1).standard_normal(48_000)
    return (0.1 * noise).astype(np.float32)


def test_from_nothing_to_a_working_microphone_in_under_a_minute_of_clicks(
    pulseaudio_server: PrivateServer, tmp_path: Path
) -> None:
    microphone = TestMicrophone(pulseaudio_server)
    file = tmp_path / "config" / "solomic" / "settings.toml"
    with xvfb.screen() as screen, microphone.play(hiss(), loop=True):
        env = os.environ | pulseaudio_server.env | screen.env
        env |= {"XDG_CONFIG_HOME": str(tmp_path / "config")}
        words = ["run", "--mic", microphone.source, "--camera", str(tmp_path / "none.mp4")]
        program = subprocess.Popen(
            [sys.executable, str(ROOT / "solomic_main.py"), *words],
            env=env, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        try:
            window = screen.window("Set up Solomic", _START_S)
            begun_s = time.monotonic()
            for step in range(STEPS):
                time.sleep(0.5)  # as a person would
                screen.save(tmp_path / f"step{step}.png")
                press_continue(screen, window)
            wait_until(lambda: not screen.windows("Set up Solomic"), 20.0, "the end of the steps")
            assert time.monotonic() - begun_s < 60.0
            listed = pulseaudio_server.pactl("list", "short", "sources")
            assert SOURCE_ID in listed
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
