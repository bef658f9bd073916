"""Devices as a person types them: by id or by name."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from engine.config import NO_CAMERA
from engine.errors import DeviceNotFoundError

_ADVICE: Final = "List what is there: solomic devices"
_ADDRESSES: Final = ("http://", "https://", "rtsp://")


def microphone_id(typed: str) -> str:
    """The id of a microphone. Raises DeviceNotFoundError, SoundServerError."""
    from engine.audio import backends

    known = {device.id: device.name for device in backends.choose().devices().microphones}
    return _found(typed, known, "microphone")


def camera_id(typed: str) -> str:
    """The id of a camera; files, addresses and NO_CAMERA stand for themselves.

    Raises DeviceNotFoundError.
    """
    if typed == NO_CAMERA or typed.startswith(_ADDRESSES):
        return typed
    if Path(typed).is_file():
        return str(Path(typed).resolve())
    from engine.vision import cameras

    return _found(typed, {each.id: each.name for each in cameras.list_cameras()}, "camera")


def _found(typed: str, known: dict[str, str], what: str) -> str:
    if typed in known or not typed:
        return typed
    named = [id_ for id_, name in known.items() if name.casefold() == typed.casefold()]
    if len(named) == 1:
        return named[0]
    if len(named) > 1:
        raise DeviceNotFoundError(f"Several {what}s are called {typed}.", advice=_ADVICE)
    raise DeviceNotFoundError(f"There is no {what} called {typed}.", advice=_ADVICE)
