"""PortAudio through sounddevice, and rtmixer's callbacks in C: loaded late."""

from __future__ import annotations

import importlib
from typing import Any, NamedTuple

from engine.errors import SoundServerError
from engine.system import com


class Library(NamedTuple):
    """The two modules everything here works with."""

    sound: Any
    """sounddevice: lists devices, and owns PortAudio."""
    mixer: Any
    """rtmixer: opens streams whose callback is compiled C."""


def load() -> Library:
    """Both modules. Raises SoundServerError where PortAudio or its callbacks are missing."""
    com.share()
    try:
        return Library(importlib.import_module("sounddevice"), importlib.import_module("rtmixer"))
    except (ImportError, OSError) as error:
        raise SoundServerError(
            "PortAudio, the sound library, is not installed.",
            advice="Install libportaudio2 (Debian, Ubuntu) or portaudio (Fedora, macOS).",
        ) from error
