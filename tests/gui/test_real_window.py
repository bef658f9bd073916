"""The whole program with its window on a real (virtual) screen: drawn people, xdotool's hands.

One running program serves the tests one after another, because starting it takes longer than most
of them; each finds it as it was at the start, and the next gets another one where it was ended.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
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
_LEARN_S = 180.0
"""Takes 7 s; an engine that gets a third of a core leaves most of what is said unheard."""
_AT_FIRST: tuple[tuple[str, dict[str, object]], ...] = (
    ("mute", {"on": False}),
    ("monitor", {"on": False}),
    ("hear", {"hear": "processed"}),
    ("keep_who", {"who": "chosen"}),
    ("level_at", {"position": 1, "level_db": 0.0}),
    ("level_at", {"position": 2, "level_db": 0.0}),
    ("keep", {"positions": [1]}),
)
_BESIDE_THE_FACES = (100, 700)
"""On the picture, near its lower left corner: no face is ever there."""
_PICTURE = (slice(250, 720), slice(80, 780))
"""Rows and columns of the screen where the camera picture is, and nothing else."""


@dataclass
class Running:
    """The program, and what its control socket says."""

    screen: Screen
    process: subprocess.Popen[str]
    env: dict[str, str]
    window: str = ""

    def told(self, cmd: str, **fields: object) -> dict[str, Any]:
        """The control socket's answer to a command; empty while nobody answers."""
        path = Path(self.env["XDG_RUNTIME_DIR"], "solomic", "control.sock")
        try:
            with socket.socket(socket.AF_UNIX) as connection:
                connection.settimeout(3.0)
                connection.connect(str(path))
                connection.sendall(json.dumps({"cmd": cmd, **fields}).encode() + b"\n")
                answer: dict[str, Any] = json.loads(connection.makefile().readline())
        except OSError:
            return {}
        return answer

    def status(self) -> dict[str, Any]:
        """Telemetry as the control socket tells it; empty while nobody answers."""
        answer = self.told("report")
        found: dict[str, Any] = answer["status"]["telemetry"] or {} if answer else {}
        return found

    def begin_again(self) -> None:
        """Undo what an earlier test did, and give the picture the keyboard."""
        for window in self.screen.windows("Settings"):
            self.screen.do("windowactivate", "--sync", window, "key", "Escape")
        for cmd, fields in _AT_FIRST:
            assert self.told(cmd, **fields)["ok"]
        self.screen.do("windowactivate", "--sync", self.window)
        self.screen.do("mousemove", *map(str, _BESIDE_THE_FACES), "click", "1")
        wait_until(lambda: len(self.kept() or ()) == 1, _START_S, "one kept face")

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


@dataclass
class Desk:
    """A screen, and at most one program on it."""

    screen: Screen
    folder: Path
    running: Running | None = None
    started: int = 0

    def program(self) -> Running:
        """The one that runs, or a new one with folders of its own."""
        if self.running is None or self.running.process.poll() is not None:
            self.started += 1
            home = self.folder / str(self.started)
            runtime = home / "run"
            runtime.mkdir(mode=0o700, parents=True)
            own = {f"XDG_{name}_HOME": str(home / name) for name in ("CONFIG", "DATA", "STATE")}
            env = os.environ | self.screen.env | own | {"XDG_RUNTIME_DIR": str(runtime)}
            self.running = Running(self.screen, start(env), env)
            self.running.window = self.screen.window("Solomic", _START_S)
        return self.running

    def end(self) -> None:
        """End it, however it stands."""
        if self.running is not None:
            self.running.process.kill()
            self.running.process.communicate(timeout=10)


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    # Short, because a socket's path may have 107 bytes only.
    with xvfb.screen() as screen, tempfile.TemporaryDirectory(prefix="slmc-") as folder:
        made = Desk(screen, Path(folder))
        try:
            yield made
        finally:
            made.end()


@pytest.fixture
def program(desk: Desk, tmp_path: Path) -> Iterator[Running]:
    """As after a start: two faces, one kept, nothing else open, the keyboard on the picture."""
    running = desk.program()
    try:
        wait_until(lambda: len(running.in_view()) == 2, _START_S, "two faces")
        running.begin_again()
        running.kept_box()
        yield running
    finally:
        desk.screen.save(tmp_path / "screen.png")


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


def test_a_click_on_the_kept_face_lets_it_go_and_keeps_it_again(program: Running) -> None:
    before = program.kept()
    x, y = program.kept_box()
    program.screen.do("mousemove", str(x), str(y), "click", "1")
    wait_until(lambda: program.kept() == [], _SOON_S, "nobody kept")
    program.screen.do("click", "1")
    wait_until(lambda: program.kept() == before, _SOON_S, "the same face kept again")


def test_a_kept_voice_is_remembered_by_keyboard_alone(program: Running) -> None:
    """Keep somebody, let them speak, name them with consent: encrypted on disk, named in view."""
    folder = Path(program.env["XDG_DATA_HOME"], "solomic", "voices")

    def known() -> bool:
        faces = program.status().get("faces", ())
        # A share of eight seconds: more than the three that are needed to remember a voice.
        return any(face["kept"] and face["voice_quality"] > 0.4 for face in faces)

    wait_until(known, _LEARN_S, "a voice that was learned")
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


def test_whoever_speaks_is_chosen_by_keyboard(program: Running) -> None:
    program.screen.do("windowactivate", "--sync", program.window)
    program.screen.do("key", "Tab", "Tab", "Tab", "Tab", "Down", "Down")
    wait_until(lambda: program.status().get("keep_who") == "speaker", _SOON_S, "the choice")


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


def test_a_second_copy_brings_the_first_forward(program: Running) -> None:
    program.screen.do("windowminimize", program.window)
    wait_until(lambda: not program.screen.windows("Solomic"), _SOON_S, "the window minimised")
    second = start(program.env)
    output, _ = second.communicate(timeout=30)
    assert second.returncode == 0, output
    wait_until(lambda: bool(program.screen.windows("Solomic")), _SOON_S, "the window back")


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


@pytest.mark.parametrize("way", ["alt+F4", "SIGINT"])
def test_it_ends_in_order(desk: Desk, way: str) -> None:
    """Ctrl+Q and SIGTERM end other tests."""
    program = desk.program()
    if way == "SIGINT":
        program.process.send_signal(signal.SIGINT)
    else:
        program.press(way)
    ended(program)
