"""CoreAudio's devices, by its property functions."""

from __future__ import annotations

import ctypes
from functools import cache
from typing import Any, Final, NamedTuple

from engine.audio.endpoints.base import Endpoints

_AUDIO: Final = "/System/Library/Frameworks/CoreAudio.framework/CoreAudio"
_FOUNDATION: Final = "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation"
_SYSTEM: Final = 1
_UTF8: Final = 0x08000100
_MOST_BYTES: Final = 1024
_BLUETOOTH: Final = ("blue", "blea")


class Address(ctypes.Structure):
    """AudioObjectPropertyAddress."""

    _fields_ = (
        ("selector", ctypes.c_uint32),
        ("scope", ctypes.c_uint32),
        ("element", ctypes.c_uint32),
    )


class _Libraries(NamedTuple):
    audio: Any
    foundation: Any


class _Device(NamedTuple):
    number: int
    uid: str
    name: str
    rate_hz: float
    bluetooth: bool
    records: bool
    plays: bool

    @property
    def line(self) -> str:
        return f"{self.uid} {self.name} {self.rate_hz:.0f}"


def look() -> Endpoints:
    """What there is now. Raises OSError elsewhere than on macOS."""
    devices = [_device(number) for number in _numbers(_SYSTEM, "dev#")]
    uids = {device.number: device.uid for device in devices}
    return Endpoints(
        inputs=tuple(device.line for device in devices if device.records),
        outputs=tuple(device.line for device in devices if device.plays),
        default_input=uids.get(_number(_SYSTEM, "dIn "), ""),
        default_output=uids.get(_number(_SYSTEM, "dOut"), ""),
        bluetooth=tuple(each.name for each in devices if each.bluetooth and each.records),
    )


@cache
def _libraries() -> _Libraries:
    found = _Libraries(ctypes.CDLL(_AUDIO), ctypes.CDLL(_FOUNDATION))
    found.foundation.CFStringGetCString.argtypes = [
        ctypes.c_void_p,
        ctypes.c_char_p,
        ctypes.c_long,
        ctypes.c_uint32,
    ]
    found.foundation.CFRelease.argtypes = [ctypes.c_void_p]
    return found


def _device(number: int) -> _Device:
    transport = _number(number, "tran").to_bytes(4, "big").decode("latin-1")
    return _Device(
        number,
        _text(number, "uid "),
        _text(number, "lnam"),
        _rate_hz(number),
        transport in _BLUETOOTH,
        bool(_size(number, "stm#", "inpt")),
        bool(_size(number, "stm#", "outp")),
    )


def _four(letters: str) -> int:
    return int.from_bytes(letters.encode(), "big")


def _address(selector: str, scope: str = "glob") -> Address:
    return Address(_four(selector), _four(scope), 0)


def _size(number: int, selector: str, scope: str = "glob") -> int:
    """Bytes of a property; 0 where the device has none."""
    size = ctypes.c_uint32(0)
    address = _address(selector, scope)
    failed = _libraries().audio.AudioObjectGetPropertyDataSize(
        number, ctypes.byref(address), 0, None, ctypes.byref(size)
    )
    return 0 if failed else size.value


def _read(number: int, selector: str, value: Any) -> bool:
    """Put a property into ``value``, a ctypes object; False where the device has none."""
    size = ctypes.c_uint32(ctypes.sizeof(value))
    address = _address(selector)
    failed = _libraries().audio.AudioObjectGetPropertyData(
        number, ctypes.byref(address), 0, None, ctypes.byref(size), ctypes.byref(value)
    )
    return not failed


def _numbers(number: int, selector: str) -> tuple[int, ...]:
    values = (ctypes.c_uint32 * (_size(number, selector) // 4))()
    return tuple(values) if _read(number, selector, values) else ()


def _number(number: int, selector: str) -> int:
    value = ctypes.c_uint32(0)
    return int(value.value) if _read(number, selector, value) else 0


def _rate_hz(number: int) -> float:
    value = ctypes.c_double(0.0)
    return float(value.value) if _read(number, "nsrt", value) else 0.0


def _text(number: int, selector: str) -> str:
    string = ctypes.c_void_p()
    if not _read(number, selector, string) or not string.value:
        return ""
    foundation = _libraries().foundation
    words = ctypes.create_string_buffer(_MOST_BYTES)
    read = foundation.CFStringGetCString(string, words, _MOST_BYTES, _UTF8)
    foundation.CFRelease(string)
    return words.value.decode() if read else ""
