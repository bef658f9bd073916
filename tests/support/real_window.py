"""The whole program with its window, on a screen of the test's own.

desk = Desk(screen, folder)
program = desk.program()
program.press("m")
wait_until(lambda: program.status()["mute"], SOON_S, "silence")
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.widgets.tokens import OVERLAY_KEPT
from tests.support.need import ROOT
from tests.support.xvfb import Screen, wait_until

START_S = 90.0
SOON_S = 20.0
"""Generous: a build machine may be busy with other things."""
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
PICTURE = (slice(250, 720), slice(80, 780))
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
        wait_until(lambda: not self.screen.windows("Settings"), SOON_S, "no settings")
        for cmd, fields in _AT_FIRST:
            assert self.told(cmd, **fields)["ok"]
        self.screen.do("windowactivate", "--sync", self.window)
        self.screen.do("mousemove", *map(str, _BESIDE_THE_FACES), "click", "1")
        wait_until(lambda: len(self.kept() or ()) == 1, START_S, "one kept face")

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
            ys, xs = np.nonzero(self.where(OVERLAY_KEPT)[PICTURE])
            if len(xs) > 200:
                middle = int(xs.min() + xs.max()) // 2, int(ys.min() + ys.max()) // 2
                found.append((middle[0] + PICTURE[1].start, middle[1] + PICTURE[0].start))
            return bool(found)

        wait_until(look, SOON_S, "the box of a kept face")
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
    settings: str = ""
    """What stands in the settings file."""
    env: dict[str, str] = field(default_factory=dict)
    """What the program's environment has besides."""

    def program(self) -> Running:
        """The one that runs, or a new one with folders of its own."""
        if self.running is None or self.running.process.poll() is not None:
            self.started += 1
            home = self.folder / str(self.started)
            runtime = home / "run"
            runtime.mkdir(mode=0o700, parents=True)
            own = {f"XDG_{name}_HOME": str(home / name) for name in ("CONFIG", "DATA", "STATE")}
            file = home / "CONFIG" / "solomic" / "settings.toml"
            file.parent.mkdir(parents=True)
            if self.settings:
                file.write_text(self.settings)
            own["XDG_RUNTIME_DIR"] = str(runtime)
            env = os.environ | self.screen.env | own | self.env
            self.running = Running(self.screen, start(env), env)
            self.running.window = self.screen.window("Solomic", START_S)
        return self.running

    def end(self) -> None:
        """End it, however it stands."""
        if self.running is not None:
            self.running.process.kill()
            self.running.process.communicate(timeout=10)


def ended(running: Running) -> str:
    """What the program printed; it has to end by itself, and well."""
    output, _ = running.process.communicate(timeout=20)
    assert running.process.returncode == 0, output
    assert "Traceback" not in output
    return output
