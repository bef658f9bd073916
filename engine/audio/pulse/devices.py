"""What the sound server lists, as the inputs and outputs a person may choose. Pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, Protocol

import msgspec

from engine.audio.base import SoundDevice, SoundDevices

OWNER_PROPERTY: Final = "solomic.owner.pid"
"""On everything that a Solomic made in the sound server: the pid of its supervisor."""
NAME_PREFIX: Final = "solomic_"

_NO_INDEX: Final = 0xFFFFFFFF
_HANDS_FREE_WORDS: Final = ("headset-head-unit", "hfp", "hsp", "handsfree")
_EARS: Final = ("headphone", "headset", "hands-free", "handset")
_LOUD: Final = ("speaker", "hdmi", "lineout", "tv", "hifi", "internal")
_HANDS_FREE_KEYS: Final = (
    "bluetooth.protocol",
    "api.bluez5.profile",
    "device.profile.name",
    "device.profile.description",
)


class Listed(Protocol):
    """The part of a pulsectl source or sink that is looked at."""

    name: str
    description: str
    proplist: Mapping[str, str]
    sample_spec: Any
    channel_count: int


def is_ours(device: Listed) -> bool:
    """Whether a Solomic (this one or another) made it."""
    return OWNER_PROPERTY in device.proplist or device.name.startswith(NAME_PREFIX)


def is_monitor(source: Any) -> bool:
    """Whether a source only repeats what an output plays."""
    of_sink = getattr(source, "monitor_of_sink", _NO_INDEX)
    return of_sink not in (None, _NO_INDEX) or source.proplist.get("device.class") == "monitor"


def is_hands_free(device: Listed) -> bool:
    """Whether it is a Bluetooth headset in the telephone profile (narrow band)."""
    properties = device.proplist
    if "bluetooth" not in properties.get("device.bus", "") and not any(
        key.startswith(("api.bluez5", "bluetooth.")) for key in properties
    ):
        return False
    profile = " ".join(properties.get(key, "") for key in _HANDS_FREE_KEYS)
    return any(word in profile.lower().replace("_", "-") for word in _HANDS_FREE_WORDS)


def on_ears(device: Any) -> bool | None:
    """Whether an output is on ears: by the port in use, else by the form of the device."""
    port = getattr(getattr(device, "port_active", None), "name", "") or ""
    words = f"{port} {device.proplist.get('device.form_factor', '')}".lower()
    if any(word in words for word in _EARS):
        return True
    return False if any(word in words for word in _LOUD) else None


def _is_hardware(device: SoundDevice, listed: Mapping[str, Listed]) -> bool:
    properties = listed[device.id].proplist
    return "device.api" in properties or properties.get("device.class") == "sound"


def _described(devices: Iterable[Listed], default: str) -> tuple[SoundDevice, ...]:
    """``devices`` with one default among them: the first real one where the default is hidden."""
    listed = {device.name: device for device in devices}
    found = [
        SoundDevice(
            id=device.name,
            name=device.description or device.name,
            default=device.name == default,
            rate_hz=device.sample_spec.rate,
            channels=device.sample_spec.channels,
            bluetooth_hands_free=is_hands_free(device),
            ears=on_ears(device),
        )
        for device in listed.values()
    ]
    if found and not any(device.default for device in found):
        best = next((device for device in found if _is_hardware(device, listed)), found[0])
        found[found.index(best)] = msgspec.structs.replace(best, default=True)
    return tuple(found)


def choosable(
    sources: Iterable[Any], sinks: Iterable[Any], default_source: str, default_sink: str
) -> SoundDevices:
    """What pulsectl listed, without monitors among the inputs and without what is ours."""
    microphones = [item for item in sources if not is_monitor(item) and not is_ours(item)]
    outputs = [item for item in sinks if not is_ours(item)]
    return SoundDevices(
        microphones=_described(microphones, default_source),
        outputs=_described(outputs, default_sink),
    )
