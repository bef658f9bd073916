"""Listing and opening cameras: devices by name, video files, stream addresses."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import cv2

from engine.config import VisionConfig
from engine.errors import DeviceNotFoundError
from engine.vision.base import Camera, CameraDevice
from engine.vision.grabber import Grabber
from engine.vision.sources import DeviceSource, FileSource, StreamSource

_SYSFS: Final = Path("/sys/class/video4linux")
_MOST_INDICES: Final = 4
_STREAM_PREFIXES: Final = ("http://", "https://", "rtsp://")


def list_cameras(sysfs: Path = _SYSFS, platform: str = sys.platform) -> tuple[CameraDevice, ...]:
    """All cameras, the default one first. Ids are what ``open_camera`` takes."""
    if platform == "linux":
        return _list_linux(sysfs)
    return _list_by_index(_opens)


def open_camera(device_id: str, config: VisionConfig, *, loop: bool = True) -> Camera:
    """Open a device id, a device's name, a video file or a stream address; "" is the first device.

    ``loop`` plays a file again and again. Raises DeviceNotFoundError, DeviceBusyError or
    CameraError.
    """
    if device_id.startswith(_STREAM_PREFIXES):
        return Grabber(StreamSource(device_id), config.rate_hz, device_id)
    known = list_cameras()
    if not device_id:
        if not known:
            raise DeviceNotFoundError("There is no camera.", advice="Plug one in.")
        device_id = known[0].id
    name = next((d.name for d in known if d.id == device_id), device_id)
    device_id = next((d.id for d in known if d.name == device_id), device_id)
    if device_id.isdecimal():
        return Grabber(DeviceSource(int(device_id), name, config), config.rate_hz, name)
    if device_id.startswith("/dev/"):
        return Grabber(DeviceSource(device_id, name, config), config.rate_hz, name)
    if Path(device_id).is_file():
        return Grabber(FileSource(Path(device_id), loop=loop), config.rate_hz, device_id)
    raise DeviceNotFoundError(f"There is no camera and no video file called {device_id}.")


def _list_linux(sysfs: Path) -> tuple[CameraDevice, ...]:
    """By Video4Linux. One camera has several nodes; the one of index 0 gives the images."""
    if not sysfs.is_dir():
        return ()
    nodes = [node for node in sysfs.iterdir() if re.fullmatch(r"video\d+", node.name)]
    found = [
        (f"/dev/{node.name}", _text(node / "name", node.name))
        for node in sorted(nodes, key=lambda node: int(node.name[5:]))
        if _text(node / "index", "0") == "0"
    ]
    return tuple(CameraDevice(id_, name, default=n == 0) for n, (id_, name) in enumerate(found))


def _list_by_index(opens: Callable[[int], bool]) -> tuple[CameraDevice, ...]:
    """Where the system tells OpenCV no names: the indices that open, up to the first that fails."""
    found: list[CameraDevice] = []
    for index in range(_MOST_INDICES):
        if not opens(index):
            break
        found.append(CameraDevice(str(index), f"Camera {index + 1}", default=index == 0))
    return tuple(found)


def _opens(index: int) -> bool:
    capture = cv2.VideoCapture(index)
    good = capture.isOpened()
    capture.release()
    return good


def _text(path: Path, otherwise: str) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip() or otherwise
    except OSError:
        return otherwise
