"""What a test cannot do without: each function returns the thing, or skips the test by name.

The reasons read `needs <kind> <what>: <what to do>`, so that `./solomic test` can list them and
decide which of them `--strict` refuses (see `tests.support.skips`).

    def test_click_latency() -> None:
        pulseaudio = need.program("pulseaudio")
        clip = need.shared("data", "av")
"""

import importlib
import shutil
import sys
from pathlib import Path
from types import ModuleType
from typing import NoReturn

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Debian's names, where the package is not called what the program is.
_PACKAGE_OF = {
    "Xvfb": "xvfb",
    "pactl": "pulseaudio-utils",
    "pw-cli": "pipewire-bin",
    "pw-dump": "pipewire-bin",
    "pw-loopback": "pipewire-bin",
    "dbus-run-session": "dbus",
}
_CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def _skip(kind: str, what: str, advice: str) -> NoReturn:
    pytest.skip(f"needs {kind} {what}: {advice}")


def program(name: str, package: str | None = None) -> Path:
    """Return the path of an installed program, or skip; `package` is what installs it."""
    found = shutil.which(name)
    if found is None:
        _skip("program", name, f"install {package or _PACKAGE_OF.get(name, name)}")
    return Path(found)


def pulseaudio() -> Path:
    """Return the PulseAudio daemon (its `pactl` is there too), or skip."""
    program("pactl")
    return program("pulseaudio")


def pipewire() -> Path:
    """Return the PipeWire daemon (with all that a private session needs), or skip."""
    for name in ("pactl", "dbus-run-session", "wireplumber", "pipewire-pulse"):
        program(name)
    return program("pipewire")


def chromium() -> Path:
    """Return a Chromium browser, or skip."""
    for name in _CHROMIUM_NAMES:
        found = shutil.which(name)
        if found is not None:
            return Path(found)
    _skip("program", "chromium", "install chromium")


def xvfb() -> Path:
    """Return the virtual X server (xdotool is there too), or skip."""
    program("xdotool")
    return program("Xvfb")


def module(name: str, advice: str = "run `./solomic test` once with a network") -> ModuleType:
    """Return an importable module, or skip."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        _skip("module", name, f"{advice} ({error})")


def torch() -> ModuleType:
    """Return torch, or skip: it is an extra that only training uses."""
    return module("torch", "`./solomic test` installs requirements/training.txt where it can")


def shared(*parts: str) -> Path:
    """Return a path under the folder `shared` beside the checkout, or skip: few have it."""
    path = ROOT.parent.joinpath("shared", *parts)
    if not path.exists():
        _skip("shared", "/".join(parts) or "folder", "it is not beside this checkout")
    return path


def frozen() -> Path:
    """Return the program that `./solomic package` built, or skip."""
    name = "solomic.exe" if sys.platform == "win32" else "solomic"
    path = ROOT / "dist" / "solomic" / name
    if not path.exists():
        _skip("frozen", "program", "run `./solomic package` first")
    return path


def linux() -> None:
    """Skip on another system than Linux."""
    if sys.platform != "linux":
        _skip("platform", "linux", f"this is {sys.platform}")


def device(kind: str, path: str) -> Path:
    """Return a device file such as /dev/video0, or skip: test machines have none."""
    node = Path(path)
    if not node.exists():
        _skip("device", kind, f"{path} is absent")
    return node
