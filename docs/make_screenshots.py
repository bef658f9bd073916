"""Make the pictures in docs/images from the running program: drawn people, a real sound server.

    ./solomic exec python docs/make_screenshots.py [--seconds 66] [NAME ...]

Needs Xvfb, openbox and PulseAudio. The demo scene runs on a private screen beside a private sound
server, and a recorder listens to the virtual microphone as a call would. Nothing is retouched.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from bench.servers import PrivateServer, private_server  # noqa: E402 (the path comes first)
from tests.support import xvfb  # noqa: E402

IMAGES = ROOT / "docs" / "images"
_LISTEN_WITHIN_S = 30.0


@dataclass(frozen=True)
class Picture:
    """One picture to make."""

    name: str
    theme: str
    size: str = "1280x800"
    words: tuple[str, ...] = ()
    language: str = "en"
    seconds: float | None = None
    """None: as asked for on the command line."""


PICTURES = (
    Picture("window-dark", "dark"),
    Picture("window-light", "light"),
    Picture("window-small", "dark", size="900x600"),
    Picture("window-arabic", "dark", language="ar", seconds=20.0),
    Picture("window-contrast", "contrast", seconds=20.0),
    Picture("settings-sound", "light", words=("--page", "sound"), seconds=10.0),
    Picture("settings-quality", "dark", words=("--page", "quality"), seconds=15.0),
    Picture("settings-privacy", "light", words=("--page", "privacy"), seconds=10.0),
    Picture("first-start", "dark", words=("--setup",), seconds=12.0),
)


def settings(folder: Path, picture: Picture) -> None:
    """Write a settings file that chooses theme and language."""
    file = folder / "solomic" / "settings.toml"
    file.parent.mkdir(parents=True)
    chosen = f'theme = "{picture.theme}"\nlanguage = "{picture.language}"\nsetup_done = true\n'
    file.write_text(f"schema_version = 2\n[window]\n{chosen}")


def listen(server: PrivateServer) -> subprocess.Popen[bytes]:
    """Record the virtual microphone as a call would. Raises TimeoutError."""
    end_s = time.monotonic() + _LISTEN_WITHIN_S
    while time.monotonic() < end_s:
        lines = server.pactl("list", "short", "sources").splitlines()
        names = [line.split("\t")[1] for line in lines]
        found = [name for name in names if "solomic" in name and not name.endswith(".monitor")]
        if found:
            return subprocess.Popen(
                ["parec", f"--device={found[0]}", "--latency-msec=20"],
                env=os.environ | server.env,
                stdout=subprocess.DEVNULL,
            )
        time.sleep(0.2)
    raise TimeoutError("the virtual microphone did not appear")


def take(picture: Picture, seconds: float, server: PrivateServer, screen: xvfb.Screen) -> None:
    """Run the program and let it photograph itself. Raises CalledProcessError."""
    seconds = picture.seconds or seconds
    with tempfile.TemporaryDirectory(prefix="slmc-") as home:
        settings(Path(home), picture)
        env = os.environ | server.env | screen.env
        env |= {"XDG_CONFIG_HOME": home}
        command = [sys.executable, str(ROOT / "solomic_main.py"), "run", "--demo", *picture.words]
        command += ["--seconds", str(seconds), "--size", picture.size]
        command += ["--screenshot", str(IMAGES / f"{picture.name}.png")]
        with subprocess.Popen(command, env=env, cwd=ROOT) as program:
            listener = listen(server)
            try:
                code = program.wait(seconds + 60)
            finally:
                program.kill()
                listener.kill()
                listener.wait(5)
        if code:
            raise subprocess.CalledProcessError(code, command)


def main() -> None:
    """Make all pictures, or those named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--seconds", type=float, default=66.0, help="for a full minute of graph")
    asked = parser.parse_args()
    with private_server("pulseaudio") as server, xvfb.screen() as screen:
        for picture in PICTURES:
            if not asked.names or picture.name in asked.names:
                take(picture, asked.seconds, server, screen)
                print(IMAGES / f"{picture.name}.png")


if __name__ == "__main__":
    main()
