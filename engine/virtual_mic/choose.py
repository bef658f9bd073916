"""Which virtual microphone goes with a sound system."""

from __future__ import annotations

import sys
from collections.abc import Callable

from engine.audio.base import AudioBackend, SoundDevice
from engine.audio.cables import made_for
from engine.audio.portaudio.backend import PortAudioBackend
from engine.errors import VirtualMicError
from engine.virtual_mic.base import VirtualMic
from engine.virtual_mic.cable import CableVirtualMic
from engine.virtual_mic.fakes import NullVirtualMic


def choose(backend: AudioBackend, chosen: Callable[[], str] = lambda: "") -> VirtualMic:
    """The virtual microphone of ``backend``'s sound system; never raises.

    chosen: the id of the output a person chose where it needs somebody else's driver. Where none
    can be made, the answer is one whose ``create`` raises and says why.
    """
    if backend.name == "pulse":
        # Imported late: it needs libpulse.
        from engine.virtual_mic.linux import LinuxVirtualMic

        return LinuxVirtualMic()
    if isinstance(backend, PortAudioBackend) and made_for(sys.platform):
        return CableVirtualMic(backend, sys.platform, chosen)
    reason = getattr(backend, "reason", "")
    if sys.platform == "linux":
        return NullVirtualMic(reason or "No sound server answers.", "Start PulseAudio or PipeWire.")
    return NullVirtualMic(reason or "Solomic cannot make a virtual microphone on this system.")


def feeds(backend: AudioBackend) -> tuple[SoundDevice, ...]:
    """The outputs from which a person may choose the one that feeds the virtual microphone.

    Empty where Solomic makes a microphone of its own. Raises SoundServerError.
    """
    if isinstance(backend, PortAudioBackend) and made_for(sys.platform):
        return backend.every_device().outputs
    return ()


def recording_id(backend: AudioBackend, chosen: str) -> str:
    """The id of the microphone a call records.

    Raises VirtualMicError where there is none, or its other end is not known.
    """
    mic = choose(backend, lambda: chosen)
    if isinstance(mic, CableVirtualMic):
        mic.create()
        if mic.recording_device_id:
            return mic.recording_device_id
    elif backend.name == "pulse":
        from engine.virtual_mic.linux import SOURCE_ID

        return SOURCE_ID
    raise VirtualMicError("Nothing tells which microphone is the virtual one.")
