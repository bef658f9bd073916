"""Listing and opening cameras: devices by name, video files, stream addresses."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from engine.config import VisionConfig
from engine.errors import DeviceNotFoundError
from engine.vision.base import Camera, CameraDevice
from engine.vision.device import DeviceSource
from engine.vision.grabber import Grabber
from engine.vision.listing import Listed, listed
from engine.vision.sources import FileSource, StreamSource

_STREAM_PREFIXES: Final = ("http://", "https://", "rtsp://")


def list_cameras() -> tuple[CameraDevice, ...]:
    """All cameras, the default one first. Ids are what ``open_camera`` takes."""
    return tuple(each.device for each in listed())


def open_camera(device_id: str, config: VisionConfig, *, loop: bool = True) -> Camera:
    """Open a device id, a device's name, a video file or a stream address; "" is the first device.

    ``loop`` plays a file again and again. Raises DeviceNotFoundError, DeviceBusyError,
    DeviceDeniedError or CameraError.
    """
    if device_id.startswith(_STREAM_PREFIXES):
        return Grabber(StreamSource(device_id), config.rate_hz, device_id)
    found = _found(device_id)
    if found is not None:
        return Grabber(DeviceSource(found, config), config.rate_hz, found.device.name)
    if Path(device_id).is_file():
        return Grabber(FileSource(Path(device_id), loop=loop), config.rate_hz, device_id)
    raise DeviceNotFoundError(f"There is no camera and no video file called {device_id}.")


def _found(device_id: str) -> Listed | None:
    """The camera of an id, a name or a number. Raises DeviceNotFoundError where there is none."""
    known = listed()
    if not device_id:
        if not known:
            raise DeviceNotFoundError("There is no camera.", advice="Plug one in.")
        return known[0]
    for each in known:
        if each.device.id == device_id:
            return each
    for each in known:
        if each.device.name == device_id:
            return each
    target: str | int | None = None
    if device_id.isdecimal():
        target = int(device_id)
    elif device_id.startswith("/dev/"):
        target = device_id
    if target is None:
        return None
    return Listed(CameraDevice(device_id, device_id, default=False), target)
