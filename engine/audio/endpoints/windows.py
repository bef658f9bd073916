"""Windows' endpoints, by the old wave functions: cheap, without COM, and on every version.

Each wave device tells the id of the endpoint behind it, and the mapper tells the default one.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import cache
from typing import Any, Final

from engine.audio.endpoints.base import Endpoints

_ENDPOINT_ID: Final = 0x0811
_ENDPOINT_ID_BYTES: Final = 0x0812
_PREFERRED: Final = 0x2015
_MAPPER: Final = 0xFFFFFFFF
_NONE: Final = 0xFFFFFFFF
_UTF16_BYTES: Final = 2


def look() -> Endpoints:
    """What there is now. Raises OSError or AttributeError elsewhere than on Windows."""
    winmm = _winmm()
    inputs = _ids(winmm.waveInGetNumDevs(), winmm.waveInMessage)
    outputs = _ids(winmm.waveOutGetNumDevs(), winmm.waveOutMessage)
    return Endpoints(
        inputs,
        outputs,
        _preferred(inputs, winmm.waveInMessage),
        _preferred(outputs, winmm.waveOutMessage),
    )


@cache
def _winmm() -> Any:
    winmm = ctypes.CDLL("winmm")
    for name in ("waveInMessage", "waveOutMessage"):
        function = getattr(winmm, name)
        function.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_void_p, ctypes.c_void_p]
        function.restype = ctypes.c_uint
    return winmm


def _ids(count: int, message: Callable[..., int]) -> tuple[str, ...]:
    return tuple(_id(number, message) for number in range(count))


def _id(number: int, message: Callable[..., int]) -> str:
    """The endpoint's id; "" for one that vanished between two questions."""
    size = ctypes.c_size_t(0)
    if message(number, _ENDPOINT_ID_BYTES, ctypes.byref(size), None):
        return ""
    words = ctypes.create_string_buffer(size.value + _UTF16_BYTES)
    if message(number, _ENDPOINT_ID, ctypes.byref(words), ctypes.c_void_p(size.value)):
        return ""
    return words.raw.decode("utf-16-le").split("\0", 1)[0]


def _preferred(ids: tuple[str, ...], message: Callable[..., int]) -> str:
    number, flags = ctypes.c_uint(_NONE), ctypes.c_uint(0)
    failed = message(_MAPPER, _PREFERRED, ctypes.byref(number), ctypes.byref(flags))
    return ids[number.value] if not failed and number.value < len(ids) else ""
