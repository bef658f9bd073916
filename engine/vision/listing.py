"""The cameras there are, by name, and what opens each. No camera is opened for it."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from engine.system import mac_capture, media_foundation
from engine.vision.base import CameraDevice

_SYSFS: Final = Path("/sys/class/video4linux")


class Listed(NamedTuple):
    """A camera, and what OpenCV opens it by."""

    device: CameraDevice
    target: str | int
    """A device file, or the camera's place in the system's list."""
    in_use: bool = False
    """By another program, which has it for itself alone."""


def listed(sysfs: Path = _SYSFS) -> tuple[Listed, ...]:
    """All cameras, the default one first."""
    if sys.platform == "linux":
        return _of_linux(sysfs)
    if sys.platform == "darwin":
        mac_capture.ask_for_camera()
        return _numbered([(each.id, each.name, each.in_use) for each in mac_capture.cameras()])
    if sys.platform == "win32":
        found = media_foundation.cameras()
        return _numbered([(each.id, each.name, False) for each in found])
    return ()


def _numbered(found: Sequence[tuple[str, str, bool]]) -> tuple[Listed, ...]:
    """In the order of the system's list, which is OpenCV's too."""
    return tuple(
        Listed(CameraDevice(id_ or str(number), name or id_, default=number == 0), number, in_use)
        for number, (id_, name, in_use) in enumerate(found)
    )


def _of_linux(sysfs: Path) -> tuple[Listed, ...]:
    """By Video4Linux. One camera has several nodes; the one of index 0 gives the images."""
    if not sysfs.is_dir():
        return ()
    nodes = [node for node in sysfs.iterdir() if re.fullmatch(r"video\d+", node.name)]
    found = [
        (f"/dev/{node.name}", _text(node / "name", node.name))
        for node in sorted(nodes, key=lambda node: int(node.name[5:]))
        if _text(node / "index", "0") == "0"
    ]
    return tuple(
        Listed(CameraDevice(id_, name, default=n == 0), id_) for n, (id_, name) in enumerate(found)
    )


def _text(path: Path, otherwise: str) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip() or otherwise
    except OSError:
        return otherwise
