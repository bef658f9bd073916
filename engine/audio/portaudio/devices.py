"""What PortAudio lists, as the inputs and outputs a person may choose. Pure functions.

PortAudio lists every device once for each interface of the system, so only the best interface
that has devices is shown. The same device has another number at the next start; what stays is
the name of its interface and its own, and its place among those of the same name.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from itertools import chain, count
from typing import Any, Final, Literal

from engine.audio.base import SoundDevice, SoundDevices
from engine.audio.cables import is_cable
from engine.audio.portaudio.opening import CORE_AUDIO, WASAPI, Place

_BEST_FIRST: Final = (WASAPI, CORE_AUDIO, "JACK Audio Connection Kit", "ALSA")
_NOT_A_MICROPHONE: Final = re.compile(r"monitor of|stereo mix|solomic", re.IGNORECASE)
_NOT_FOR_EARS: Final = re.compile(r"solomic", re.IGNORECASE)
_HANDS_FREE: Final = re.compile(r"hands-?free", re.IGNORECASE)
_HEADSET: Final = re.compile(r"headset|headphone|airpods|buds|bluetooth", re.IGNORECASE)
_TELEPHONE_HZ: Final = 16_000
"""The most that a Bluetooth microphone gives over the hands-free profile, on Windows."""

Listed = Mapping[str, Any]
"""An entry of sounddevice's ``query_devices`` or ``query_hostapis``."""
Direction = Literal["input", "output"]


def best_interface(interfaces: Sequence[Listed]) -> int | None:
    """Index of the interface whose devices are shown; None when none has any."""
    names = [interface["name"] if interface["devices"] else None for interface in interfaces]
    for name in _BEST_FIRST:
        if name in names:
            return names.index(name)
    return next((index for index, name in enumerate(names) if name is not None), None)


def place_of(
    device_id: str,
    devices: Mapping[int, Listed],
    interfaces: Sequence[Listed],
    direction: Direction,
) -> Place | None:
    """Where a device is now; None when it is not there."""
    for interface in interfaces:
        for id_, index in _identified(devices, interface, direction):
            if id_ == device_id:
                return Place(index, devices[index], interface["name"])
    return None


def listed(
    devices: Mapping[int, Listed], interfaces: Sequence[Listed], bluetooth: Sequence[str] = ()
) -> SoundDevices:
    """All microphones and outputs of the best interface, virtual cables included.

    devices: by PortAudio's number, and only those whose names can be read; bluetooth: names of
    microphones that are known to be.
    """
    best = best_interface(interfaces)
    if best is None:
        return SoundDevices()
    interface = interfaces[best]
    return SoundDevices(
        microphones=tuple(
            _described(id_, index, devices[index], interface, "input", bluetooth)
            for id_, index in _identified(devices, interface, "input")
        ),
        outputs=tuple(
            _described(id_, index, devices[index], interface, "output")
            for id_, index in _identified(devices, interface, "output")
        ),
    )


def choosable(everything: SoundDevices) -> SoundDevices:
    """Without monitors, virtual cables and what is Solomic's own."""
    return SoundDevices(
        microphones=tuple(
            each
            for each in everything.microphones
            if not (_NOT_A_MICROPHONE.search(each.name) or is_cable(each.name))
        ),
        outputs=tuple(
            each
            for each in everything.outputs
            if not (_NOT_FOR_EARS.search(each.name) or is_cable(each.name))
        ),
    )


def _identified(
    devices: Mapping[int, Listed], interface: Listed, direction: Direction
) -> list[tuple[str, int]]:
    """Ids and numbers of one interface's devices of one direction, in its order."""
    found: dict[str, int] = {}
    for index in interface["devices"]:
        device = devices.get(index)
        if device is not None and device[f"max_{direction}_channels"] > 0:
            found[_identity(f"{interface['name']}:{device['name']}", found)] = index
    return list(found.items())


def _identity(words: str, taken: Container[str]) -> str:
    """``words``, with a number behind them for the second device of that name, and so on."""
    numbered = (f"{words} #{number}" for number in count(2))
    return next(each for each in chain((words,), numbered) if each not in taken)


def _described(
    device_id: str,
    index: int,
    device: Listed,
    interface: Listed,
    direction: Direction,
    bluetooth: Sequence[str] = (),
) -> SoundDevice:
    return SoundDevice(
        id=device_id,
        name=device["name"],
        default=interface[f"default_{direction}_device"] == index,
        rate_hz=round(device["default_samplerate"]) or None,
        channels=device[f"max_{direction}_channels"],
        bluetooth_hands_free=_is_hands_free(device, direction, bluetooth),
    )


def _is_hands_free(device: Listed, direction: Direction, bluetooth: Sequence[str]) -> bool:
    """Whether it is a headset as over the telephone.

    Windows says so in the name, or lists a headset of one channel at a telephone's rate; on macOS
    every Bluetooth microphone is one.
    """
    name = device["name"]
    if _HANDS_FREE.search(name) or name in bluetooth:
        return True
    telephone = (
        direction == "input"
        and device["max_input_channels"] == 1
        and 0 < device["default_samplerate"] <= _TELEPHONE_HZ
    )
    return telephone and _HEADSET.search(name) is not None
