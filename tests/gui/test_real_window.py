"""The whole program with its window on a real (virtual) screen: drawn people, xdotool's hands."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from app.widgets.tokens import DARK, OVERLAY_KEPT
from tests.support import xvfb
from tests.support.need import ROOT
from tests.support.xvfb import Screen, wait_until

pytestmark = [pytest.mark.integration, pytest.mark.timeout(300)]
_START_S = 90.0
_SOON_S = 20.0
"""Generous: a build machine may be busy with other things."""
_PICTURE = (slice(250, 720), slice(80, 780))
"""Rows and columns of the screen where the camera picture is, and nothing else."""


@dataclass
class Running:
    """The program, and what its control socket says."""

    screen: Screen
    process: subprocess.Popen[str]
    env: dict[str, str]
    window: str = ""

    def status(self) -> dict[str, Any]:
        """Telemetry as the control socket tells it; empty while nobody answers."""
        path = Path(self.env["XDG_RUNTIME_DIR"], "solomic", "control.sock")
        try:
            with socket.socket(socket.AF_UNIX) as connection:
                connection.settimeout(3.0)
                connection.connect(str(path))
                connection.sendall(b'{"cmd":"report"}\n')
                answer = json.loads(connection.makefile().readline())
        except OSError:
            return {}
        found: dict[str, Any] = answer["status"]["telemetry"] or {}
        return found

    def in_view(self) -> set[int]:
        """Track ids of the faces the camera sees."""
        faces = self.status().get("faces", ())
        return {face["track_id"] for face in faces if face["visible"]}

    def kept(self) -> list[int] | None:
        """Track ids that are kept; None while nobody answers."""
        return self.status().get("kept")

    def press(self, keys: str) -> None:
        self.screen.do("windowactivate", "--sync", self.window)
        self.screen.do("key", keys)

    def where(self, colour: str) -> NDArray[np.bool_]:
        """The screen's pixels that have this colour, bool [height, width]."""
        wanted = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)], np.int16)
        apart = np.abs(self.screen.pixels().astype(np.int16) - wanted).max(axis=2)
        return np.asarray(apart <= 2)

    def shows(self, colour: str, pixels: int) -> bool:
        """Whether so many pixels of the screen have this colour."""
        return int(self.where(colour).sum()) >= pixels

    def kept_box(self) -> tuple[int, int]:
        """The middle of the green box, waited for: it is the only green in the picture."""
        found: list[tuple[int, int]] = []

        def look() -> bool:
            ys, xs = np.nonzero(self.where(OVERLAY_KEPT)[_PICTURE])
            if len(xs) > 200:
                middle = int(xs.min() + xs.max()) // 2, int(ys.min() + ys.max()) // 2
                found.append((middle[0] + _PICTURE[1].start, middle[1] + _PICTURE[0].start))
            return bool(found)

        wait_until(look, _SOON_S, "the box of a kept face")
        return found[0]


def start(env: dict[str, str], *words: str) -> subprocess.Popen[str]:
    command = [sys.executable, str(ROOT / "solomic_main.py"), "run", "--demo", *words]
    return subprocess.Popen(
        command, env=env, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Running]:
    with xvfb.screen() as screen:
        runtime = tmp_path / "run"
        runtime.mkdir(mode=0o700)
        own = {"XDG_RUNTIME_DIR": str(runtime), "XDG_DATA_HOME": str(tmp_path / "data")}
        env = os.environ | screen.env | own
        running = Running(screen, start(env), env)
        try:
            running.window = screen.window("Solomic", _START_S)
            wait_until(lambda: len(running.in_view()) == 2, _START_S, "two faces")
            wait_until(lambda: bool(running.kept()), _START_S, "a kept face")
            running.kept_box()
            yield running
        finally:
            screen.save(tmp_path / "screen.png")
            running.process.kill()
            running.process.communicate(timeout=10)


def ended(running: Running) -> str:
    """What the program printed; it has to end by itself, and well."""
    output, _ = running.process.communicate(timeout=20)
    assert running.process.returncode == 0, output
    assert "Traceback" not in output
    return output


def test_keys_choose_mute_and_close(program: Running) -> None:
    before = program.kept() or []
    assert len(before) == 1
    program.press("ctrl+1")
    wait_until(lambda: program.kept() != before, _SOON_S, "face 1 added or taken away")
    program.press("ctrl+2")
    wait_until(lambda: len(program.kept() or ()) == 1, _SOON_S, "one face kept")
    assert program.kept() != before
    assert not program.status()["mute"]
    program.press("m")
    wait_until(lambda: program.status()["mute"], _SOON_S, "silence")
    wait_until(lambda: program.shows(DARK.bad_ground, 2000), _SOON_S, "a red mute button")
    program.press("m")
    wait_until(lambda: not program.shows(DARK.bad_ground, 2000), _SOON_S, "no red mute button")
    program.press("Escape")
    wait_until(lambda: program.kept() == [], _SOON_S, "nobody kept")
    program.press("ctrl+q")
    ended(program)


def test_a_click_on_the_kept_face_lets_it_go_and_keeps_it_again(program: Running) -> None:
    before = program.kept()
    x, y = program.kept_box()
    program.screen.do("mousemove", str(x), str(y), "click", "1")
    wait_until(lambda: program.kept() == [], _SOON_S, "nobody kept")
    program.screen.do("click", "1")
    wait_until(lambda: program.kept() == before, _SOON_S, "the same face kept again")
    program.process.send_signal(signal.SIGINT)
    ended(program)


def test_a_kept_voice_is_remembered_by_keyboard_alone(program: Running) -> None:
    """Keep somebody, let them speak, name them with consent: encrypted on disk, named in view."""
    folder = Path(program.env["XDG_DATA_HOME"], "solomic", "voices")

    def known() -> bool:
        faces = program.status().get("faces", ())
        return any(face["kept"] and face["voice_quality"] > 0.5 for face in faces)

    wait_until(known, 60.0, "a voice that was learned")
    assert not list(folder.glob("*.voice"))
    program.press("ctrl+comma")
    settings = program.screen.window("Settings", _SOON_S)
    program.screen.do("windowactivate", "--sync", settings)
    program.screen.do("key", "Down", "Down", "Down", "Tab", "Tab")
    program.screen.do("type", "Anna")
    program.screen.do("key", "Tab", "space", "Tab", "space")
    wait_until(lambda: bool(program.status().get("remembered", {}).get("count")), _SOON_S, "answer")
    assert program.status()["remembered"] == {"count": 1, "name": "Anna", "problem": ""}
    (file,) = folder.glob("*.voice")
    assert b"Anna" not in file.read_bytes()

    def named() -> bool:
        return {face["name"] for face in program.status()["faces"] if face["kept"]} == {"Anna"}

    wait_until(named, _SOON_S, "the name beside the face")
    program.process.send_signal(signal.SIGINT)
    ended(program)


def test_whoever_speaks_is_chosen_by_keyboard(program: Running) -> None:
    program.screen.do("windowactivate", "--sync", program.window)
    program.screen.do("key", "Tab", "Tab", "Tab", "Tab", "Down", "Down")
    wait_until(lambda: program.status().get("keep_who") == "speaker", _SOON_S, "the choice")
    program.process.send_signal(signal.SIGINT)
    ended(program)


def test_a_killed_engine_is_told(program: Running) -> None:
    pid = program.status()["engine_pid"]
    kept = program.kept()
    os.kill(pid, signal.SIGKILL)
    wait_until(
        lambda: program.status().get("engine_pid") not in (None, pid), _SOON_S, "another engine"
    )
    wait_until(lambda: program.shows(DARK.notice_ground, 15000), _SOON_S, "the strip that says so")
    wait_until(lambda: program.kept() == kept, _SOON_S, "the same face kept")
    program.process.terminate()
    ended(program)


def test_a_second_copy_brings_the_first_forward(program: Running) -> None:
    program.screen.do("windowminimize", program.window)
    wait_until(lambda: not program.screen.windows("Solomic"), _SOON_S, "the window minimised")
    second = start(program.env)
    output, _ = second.communicate(timeout=30)
    assert second.returncode == 0, output
    wait_until(lambda: bool(program.screen.windows("Solomic")), _SOON_S, "the window back")
    program.press("alt+F4")
    ended(program)


def test_keys_that_are_held_weigh_and_listen(program: Running) -> None:
    """Cough while it is held; a person softer; oneself on headphones: to the engine and back."""
    program.screen.do("windowactivate", "--sync", program.window)
    program.screen.do("keydown", "c")
    wait_until(lambda: program.status().get("silenced") == "cough", _SOON_S, "silence while held")
    program.screen.do("keyup", "c")
    wait_until(lambda: program.status().get("silenced") == "", _SOON_S, "sound again")
    program.screen.do("key", "ctrl+1", "ctrl+2")
    wait_until(lambda: bool(program.kept()), _SOON_S, "somebody kept")
    program.screen.do("key", "Right", "minus", "minus", "Right", "minus", "minus")
    wait_until(
        lambda: {face["level_db"] for face in program.status()["faces"] if face["kept"]} == {-4.0},
        _SOON_S,
        "who is kept softer, who is not as before",
    )
    program.screen.do("key", "h")
    wait_until(lambda: program.status()["monitor"]["on"], _SOON_S, "oneself is heard")
    program.screen.do("key", "shift+h")
    wait_until(
        lambda: program.status()["monitor"]["hear"] == "microphone", _SOON_S, "the other side"
    )
    program.process.send_signal(signal.SIGINT)
    ended(program)
