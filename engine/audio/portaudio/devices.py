"""What PortAudio lists, as the inputs and outputs a person may choose. Pure functions.

PortAudio lists every device once for each interface of the system, so only the best interface
that has devices is shown. The same device has another number at the next start; what stays is
the name of its interface and its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from engine.audio.base import SoundDevice, SoundDevices

_BEST_FIRST: Final = ("Windows WASAPI", "Core Audio", "JACK Audio Connection Kit", "ALSA")
_NOT_A_MICROPHONE: Final = re.compile(
    r"monitor of|stereo mix|solomic|cable output|vb-audio|blackhole", re.IGNORECASE
)
_NOT_FOR_EARS: Final = re.compile(r"solomic", re.IGNORECASE)
_HANDS_FREE: Final = re.compile(r"hands-?free", re.IGNORECASE)

Listed = Mapping[str, Any]
"""An entry of sounddevice's ``query_devices`` or ``query_hostapis``."""


def identity(interface: str, name: str) -> str:
    """The id of a device."""
    return f"{interface}:{name}"


def best_interface(interfaces: Sequence[Listed]) -> int | None:
    """Index of the interface whose devices are shown; None when none has any."""
    names = [interface["name"] if interface["devices"] else None for interface in interfaces]
    for name in _BEST_FIRST:
        if name in names:
            return names.index(name)
    return next((index for index, name in enumerate(names) if name is not None), None)


def index_of(
    device_id: str, devices: Sequence[Listed], interfaces: Sequence[Listed], channels: str
) -> int | None:
    """PortAudio's number of a device now; ``channels``: which count must not be 0."""
    for index, device in enumerate(devices):
        name = identity(interfaces[device["hostapi"]]["name"], device["name"])
        if name == device_id and device[channels] > 0:
            return index
    return None


def choosable(devices: Sequence[Listed], interfaces: Sequence[Listed]) -> SoundDevices:
    """Microphones and outputs of the best interface, without monitors and virtual cables."""
    best = best_interface(interfaces)
    if best is None:
        return SoundDevices()
    interface = interfaces[best]
    microphones, outputs = [], []
    for index in interface["devices"]:
        device = devices[index]
        if device["max_input_channels"] > 0 and not _NOT_A_MICROPHONE.search(device["name"]):
            microphones.append(
                _described(device, interface, "max_input_channels", "default_input_device", index)
            )
        if device["max_output_channels"] > 0 and not _NOT_FOR_EARS.search(device["name"]):
            outputs.append(
                _described(device, interface, "max_output_channels", "default_output_device", index)
            )
    return SoundDevices(microphones=tuple(microphones), outputs=tuple(outputs))


def _described(
    device: Listed, interface: Listed, channels: str, default: str, index: int
) -> SoundDevice:
    return SoundDevice(
        id=identity(interface["name"], device["name"]),
        name=device["name"],
        default=interface[default] == index,
        rate_hz=round(device["default_samplerate"]) or None,
        channels=device[channels],
        bluetooth_hands_free=bool(_HANDS_FREE.search(device["name"])),
    )
