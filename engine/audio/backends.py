"""Which sound system is used."""

from __future__ import annotations

import sys

from engine.audio.base import AudioBackend
from engine.audio.null import NullBackend
from engine.errors import DeviceError, SoundServerError


def choose() -> AudioBackend:
    """The best sound system that answers: the sound server, else PortAudio, else none.

    Never raises; a ``NullBackend`` says in ``reason`` why nothing better was found.
    """
    reason = "There is no sound system on this machine."
    if sys.platform == "linux":
        try:
            return _pulse()
        except DeviceError as error:
            reason = str(error)
    try:
        return _portaudio()
    except DeviceError as error:
        return NullBackend(reason if sys.platform == "linux" else str(error))


def _pulse() -> AudioBackend:
    """Raises DeviceError when no server answers."""
    # Imported late: without libpulse the import itself fails.
    try:
        from engine.audio.pulse.backend import PulseBackend
    except OSError as error:
        raise _no_library() from error
    backend = PulseBackend()
    backend.server_name()
    return backend


def _portaudio() -> AudioBackend:
    """Raises DeviceError where PortAudio is missing or lists nothing."""
    from engine.audio.portaudio.backend import PortAudioBackend

    backend = PortAudioBackend()
    found = backend.devices()
    if not found.microphones and not found.outputs:
        raise SoundServerError("There is no sound device on this machine.")
    return backend


def _no_library() -> DeviceError:
    from engine.audio.pulse.api import no_library

    return no_library()
