"""Which virtual microphone goes with a sound system."""

from __future__ import annotations

import sys

from engine.audio.base import AudioBackend
from engine.virtual_mic.base import VirtualMic
from engine.virtual_mic.fakes import NullVirtualMic


def choose(backend: AudioBackend) -> VirtualMic:
    """The virtual microphone of ``backend``'s sound system; never raises.

    Where none can be made, the answer is one whose ``create`` raises and says why.
    """
    if backend.name == "pulse":
        # Imported late: it needs libpulse.
        from engine.virtual_mic.linux import LinuxVirtualMic

        return LinuxVirtualMic()
    if sys.platform == "linux":
        reason = getattr(backend, "reason", "") or "No sound server answers."
        return NullVirtualMic(reason, "Start PulseAudio or PipeWire.")
    return NullVirtualMic("Solomic cannot make a virtual microphone on this system yet.")
