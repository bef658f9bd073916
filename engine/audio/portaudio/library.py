"""PortAudio through sounddevice, and rtmixer's callbacks in C: loaded late."""

from __future__ import annotations

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
        # Imported late: without PortAudio the import itself fails.
        import rtmixer
        import sounddevice
    except (ImportError, OSError) as error:
        raise SoundServerError(
            "PortAudio, the sound library, is not installed.",
            advice="Install libportaudio2 (Debian, Ubuntu) or portaudio (Fedora, macOS).",
        ) from error
    return Library(sounddevice, rtmixer)
