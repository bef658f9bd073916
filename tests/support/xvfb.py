"""A private screen with a window manager, for tests that use the real window.

with xvfb.screen() as screen:
    program = subprocess.Popen([...], env=os.environ | screen.env)
    window = screen.window("Solomic")
    screen.do("key", "--window", window, "m")
    pixels = screen.pixels()
"""

from __future__ import annotations

import contextlib
import os
import struct
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.support import need

SIZE = (1400, 900)
_START_S = 15.0
_HEADER_WORDS = 25


def wait_until(true: Callable[[], bool], within_s: float, what: str) -> None:
    """Poll until ``true``; an AssertionError names ``what`` was waited for."""
    end_s = time.monotonic() + within_s
    while not true():
        if time.monotonic() > end_s:
            raise AssertionError(f"waited {within_s:.0f} s in vain: {what}")
        time.sleep(0.05)


@dataclass(frozen=True)
class Screen:
    """A running X server of our own."""

    display: str
    folder: Path

    @property
    def env(self) -> dict[str, str]:
        """What a program needs to draw here."""
        return {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": ""}

    def pixels(self) -> NDArray[np.uint8]:
        """The whole screen, uint8 [height, width, 3], red-green-blue (out of Xvfb's XWD file)."""
        data = (self.folder / "Xvfb_screen0").read_bytes()
        words = struct.unpack(f">{_HEADER_WORDS}I", data[: 4 * _HEADER_WORDS])
        header, width, height, per_pixel, per_line, colours = (
            words[at] for at in (0, 4, 5, 11, 12, 19)
        )
        if per_pixel != 32:
            raise ValueError(f"32 bits per pixel were expected, not {per_pixel}")
        start = header + 12 * colours
        lines = np.frombuffer(data, np.uint8, height * per_line, start).reshape(height, per_line)
        return np.ascontiguousarray(lines[:, : 4 * width].reshape(height, width, 4)[:, :, 2::-1])

    def do(self, *words: str) -> str:
        """Run xdotool with these words; returns what it prints.

        Raises AssertionError with its words when it fails: a key sent to nobody is otherwise only
        noticed much later, as something the window did not do.
        """
        found = self._xdotool(words)
        assert found.returncode == 0, f"xdotool {' '.join(words)}: {found.stderr.strip()}"
        return found.stdout.strip()

    def ask(self, *words: str) -> str:
        """The same for what may fail: returns "" then (xdotool prints figures even so)."""
        found = self._xdotool(words)
        return found.stdout.strip() if found.returncode == 0 else ""

    def _xdotool(self, words: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["xdotool", *words],
            env=os.environ | self.env,
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )

    def windows(self, name: str) -> list[str]:
        """Ids of the windows to be seen whose title matches ``name``."""
        return self.ask("search", "--onlyvisible", "--name", name).split()

    def window(self, name: str, within_s: float = 20.0) -> str:
        """Id of a window, waited for."""
        wait_until(lambda: bool(self.windows(name)), within_s, f"a window {name}")
        return self.windows(name)[0]

    def save(self, path: Path) -> None:
        """Write the screen as a PNG."""
        import cv2

        cv2.imwrite(str(path), self.pixels()[:, :, ::-1])


@contextlib.contextmanager
def _ended(process: subprocess.Popen[bytes]) -> Iterator[None]:
    try:
        yield
    finally:
        process.terminate()
        process.wait(10)


def _display_of(reader: int) -> str:
    with os.fdopen(reader) as numbers:
        number = numbers.readline().strip()
    if not number:
        raise AssertionError("Xvfb did not start")
    return f":{number}"


@contextlib.contextmanager
def screen(size: tuple[int, int] = SIZE) -> Iterator[Screen]:
    """A screen with openbox; skips by name where it cannot be had."""
    server, manager = need.xvfb(), need.program("openbox")
    with tempfile.TemporaryDirectory(prefix="slmc-x-") as folder:
        reader, writer = os.pipe()
        command = [str(server), "-displayfd", str(writer), "-fbdir", folder, "-nolisten", "tcp"]
        # Or the server begins anew when its last client leaves: a first question asked before the
        # window manager had come in would throw the manager out, and no key reach any window.
        command += ["-noreset"]
        command += ["-screen", "0", f"{size[0]}x{size[1]}x24"]
        process = subprocess.Popen(
            command, pass_fds=(writer,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        os.close(writer)
        with _ended(process):
            made = Screen(_display_of(reader), Path(folder))
            with _ended(
                subprocess.Popen(
                    [str(manager)],
                    env=os.environ | made.env,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
            ):
                wait_until(lambda: bool(made.ask("get_num_desktops")), _START_S, "openbox")
                yield made
