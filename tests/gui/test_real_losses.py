"""The real window while a camera and the sound server go away and come back: what it shows.

Read from the screen: the ground behind the sign of the line at the top says how bad it is, and the
kept face's green box says whether there is a picture. Pictures of each moment stay in the folder.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from app.widgets.tokens import DARK, OVERLAY_KEPT
from bench.microphones import TestMicrophone
from bench.servers import PrivateServer
from engine.demo.scene import DemoScene
from engine.virtual_mic.linux import SOURCE_ID
from engine.vision.base import Pixels
from tests.support import xvfb
from tests.support.mjpeg import MjpegServer
from tests.support.need import ROOT
from tests.support.real_window import PICTURE, SOON_S, START_S, Running, ended
from tests.support.running import listener
from tests.support.sound_servers import pulseaudio_server
from tests.support.xvfb import Screen, wait_until

__all__ = ["pulseaudio_server"]
pytestmark = [pytest.mark.integration, pytest.mark.timeout(300)]
_HEAD = (slice(30, 140), slice(180, 330))
"""Rows and columns of the screen where the sign of the line at the top is."""
_SIGN = 400
"""Pixels of the sign's ground that must be seen."""
_SETTINGS = 'schema_version = 2\n[window]\nsetup_done = true\nlanguage = "en"\ntheme = "dark"\n'


@dataclass
class Desktop:
    """The program with a camera and a microphone that can be taken away."""

    program: Running
    server: PrivateServer
    camera: MjpegServer
    folder: Path
    scene: DemoScene
    images: list[Pixels]

    def photograph(self, name: str) -> None:
        self.program.screen.save(self.folder / f"{name}.png")

    def says(self, ground: str) -> bool:
        """Whether the line at the top has this ground behind its sign."""
        return int(self.program.where(ground)[_HEAD].sum()) >= _SIGN

    def shows_a_kept_face(self) -> bool:
        return int(self.program.where(OVERLAY_KEPT)[PICTURE].sum()) >= 200

    def heard(self) -> float:
        """The loudest sample of a second of what a call hears."""
        words = ("parec", "--raw", "--format=float32le", "--channels=1", f"--device={SOURCE_ID}")
        env = os.environ | self.server.env
        with subprocess.Popen(words, env=env, stdout=subprocess.PIPE) as call:
            assert call.stdout is not None
            data = call.stdout.read(4 * 44_100)
            call.kill()
        return float(np.abs(np.frombuffer(data, np.float32)).max(initial=0.0))


def begin(screen: Screen, home: Path, server: PrivateServer, *words: str) -> Running:
    file = home / "CONFIG" / "solomic" / "settings.toml"
    file.parent.mkdir(parents=True)
    file.write_text(_SETTINGS)
    (home / "run").mkdir(mode=0o700)
    own = {f"XDG_{name}_HOME": str(home / name) for name in ("CONFIG", "DATA", "STATE")}
    env = os.environ | server.env | screen.env | own | {"XDG_RUNTIME_DIR": str(home / "run")}
    command = [sys.executable, str(ROOT / "solomic_main.py"), "run", *words]
    process = subprocess.Popen(
        command, env=env, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    return Running(screen, process, env, screen.window("Solomic", START_S))


@pytest.fixture
def desktop(pulseaudio_server: PrivateServer, tmp_path: Path) -> Iterator[Desktop]:
    scene = DemoScene()
    images = [scene.image(number / 10) for number in range(20)]
    with ExitStack() as stack:
        screen = stack.enter_context(xvfb.screen())
        # Short, because a socket's path may have 107 bytes only.
        home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="slmc-")))
        camera = MjpegServer(lambda number: images[number % 20], 10.0)
        camera.start()
        microphone = TestMicrophone(pulseaudio_server)
        stack.enter_context(microphone.play(scene.mixture(0, scene.loop_frames), loop=True))
        words = ("--mic", microphone.source, "--camera", camera.address)
        made = Desktop(
            begin(screen, home, pulseaudio_server, *words),
            pulseaudio_server, camera, tmp_path, scene, images,
        )  # fmt: skip
        try:
            wait_until(lambda: len(made.program.in_view()) == 2, START_S, "two faces")
            made.program.press("1")
            wait_until(lambda: len(made.program.kept() or ()) == 1, SOON_S, "one face kept")
            yield made
        finally:
            made.photograph("end")
            made.program.process.kill()
            made.program.process.communicate(timeout=10)
            made.camera.stop()


def test_a_camera_unplugged_and_back(desktop: Desktop) -> None:
    images, address = desktop.images, desktop.camera.address
    with listener(desktop.server):
        wait_until(lambda: desktop.says(DARK.good_ground), SOON_S, "others hear the person")
        wait_until(desktop.shows_a_kept_face, SOON_S, "the box of a kept face")
        desktop.photograph("1-all-is-well")
        desktop.camera.stop()
        wait_until(lambda: not desktop.program.status()["camera"]["ok"], SOON_S, "a lost camera")
        wait_until(lambda: not desktop.shows_a_kept_face(), SOON_S, "no picture of before")
        desktop.photograph("2-without-camera")
        assert desktop.says(DARK.good_ground), "the sound goes on without it"
        assert desktop.heard() > 0.01
        port = int(address.split(":")[2].split("/")[0])
        desktop.camera = MjpegServer(lambda number: images[number % 20], 10.0, port)
        desktop.camera.start()
        wait_until(lambda: len(desktop.program.in_view()) == 2, START_S, "both faces again")
        wait_until(desktop.shows_a_kept_face, SOON_S, "the kept face again")
        desktop.photograph("3-camera-back")
    desktop.program.press("ctrl+q")
    ended(desktop.program)


def test_the_sound_server_dies_and_comes_back(desktop: Desktop) -> None:
    with listener(desktop.server):
        wait_until(lambda: desktop.says(DARK.good_ground), SOON_S, "others hear the person")
        kept = desktop.program.kept()
        desktop.server.kill()
        wait_until(lambda: desktop.says(DARK.bad_ground), SOON_S, "that nobody hears the person")
        wait_until(lambda: not desktop.program.status()["output"]["ok"], SOON_S, "no output")
        time.sleep(0.5)  # until it is painted
        desktop.photograph("1-no-sound-server")
    desktop.server.start()
    again = TestMicrophone(desktop.server)
    voices = desktop.scene.mixture(0, desktop.scene.loop_frames)
    with again.play(voices, loop=True), listener(desktop.server):
        wait_until(lambda: desktop.says(DARK.good_ground), START_S, "that others hear again")
        desktop.photograph("2-sound-back")
        assert desktop.heard() > 0.01
        assert desktop.program.kept() == kept
        desktop.program.press("ctrl+q")
        ended(desktop.program)
