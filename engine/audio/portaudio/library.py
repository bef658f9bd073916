"""PortAudio through sounddevice: loaded late, its errors turned into ours."""

from __future__ import annotations

import importlib
from typing import Any, Final

from engine.errors import DeviceBusyError, DeviceError, DeviceNotFoundError, SoundServerError

INVALID_SAMPLE_RATE: Final = -9997
_INVALID_DEVICE: Final = -9996


def load() -> Any:
    """The sounddevice module. Raises SoundServerError where PortAudio is missing."""
    try:
        return importlib.import_module("sounddevice")
    except (ImportError, OSError) as error:
        raise SoundServerError(
            "PortAudio, the sound library, is not installed.",
            advice="Install libportaudio2 (Debian, Ubuntu) or portaudio (Fedora, macOS).",
        ) from error


def code(error: Exception) -> int:
    """PortAudio's number of an error; 0 where it has none."""
    return int(error.args[1]) if len(error.args) > 1 and isinstance(error.args[1], int) else 0


def refusal(error: Exception, name: str) -> DeviceError:
    """What it means that a device could not be opened."""
    if code(error) == _INVALID_DEVICE:
        return DeviceNotFoundError(f"There is no device called {name}.")
    reason = error.args[0] if error.args else type(error).__name__
    return DeviceBusyError(
        f"The device {name} cannot be opened ({reason}).",
        advice="Close the program that uses it, or choose another device.",
    )
