"""Windows' cameras by name, from Media Foundation, through plain COM calls.

The list has the order in which OpenCV numbers them, because OpenCV asks the same function.
"""

from __future__ import annotations

import ctypes
from functools import cache
from typing import Any, Final, NamedTuple
from uuid import UUID

from engine.system import com

_VERSION: Final = 0x00020070
_SOURCE_TYPE: Final = UUID("c60ac5fe-252a-478f-a0ef-bc8fa5f7cad3")
_CAMERAS: Final = UUID("8ac3587a-4ae7-42d8-99e0-0a6013eef90f")
_NAME: Final = UUID("60d0e559-52f8-4fa2-bbce-acdb34a8ec01")
_LINK: Final = UUID("58f0aad8-22bf-4f8a-bb3d-d2c4978c6e2f")
_RELEASE: Final = 2
_GET_ALLOCATED_STRING: Final = 13
_SET_GUID: Final = 24
"""Places of methods in the tables of IUnknown and IMFAttributes."""

Guid = ctypes.c_ubyte * 16


class Camera(NamedTuple):
    """A camera as Media Foundation lists it."""

    id: str
    """Its symbolic link, which stays the same in the same socket."""
    name: str


class _Libraries(NamedTuple):
    platform: Any
    sources: Any
    memory: Any


def cameras() -> tuple[Camera, ...]:
    """All of them; empty where Media Foundation does not answer."""
    try:
        libraries = _libraries()
        wish = _wish(libraries)
    except OSError:
        return ()
    try:
        return _enumerated(libraries, wish)
    finally:
        _call(wish, _RELEASE)


@cache
def _libraries() -> _Libraries:
    """Raises OSError elsewhere than on Windows, and where Windows came without media features."""
    com.share()
    found = _Libraries(ctypes.CDLL("mfplat.dll"), ctypes.CDLL("mf.dll"), ctypes.CDLL("ole32.dll"))
    found.memory.CoTaskMemFree.argtypes = [ctypes.c_void_p]
    if found.platform.MFStartup(_VERSION, 0) < 0:
        raise OSError("Media Foundation does not start")
    return found


def _wish(libraries: _Libraries) -> ctypes.c_void_p:
    """Attributes that say: cameras. Raises OSError."""
    wish = ctypes.c_void_p()
    if libraries.platform.MFCreateAttributes(ctypes.byref(wish), 1) < 0:
        raise OSError("Media Foundation has no memory")
    _call(wish, _SET_GUID, _guid(_SOURCE_TYPE), _guid(_CAMERAS))
    return wish


def _enumerated(libraries: _Libraries, wish: ctypes.c_void_p) -> tuple[Camera, ...]:
    array, count = ctypes.POINTER(ctypes.c_void_p)(), ctypes.c_uint32(0)
    failed = libraries.sources.MFEnumDeviceSources(wish, ctypes.byref(array), ctypes.byref(count))
    if failed < 0:
        return ()
    found = []
    for number in range(count.value):
        source = ctypes.c_void_p(array[number])
        found.append(Camera(_text(libraries, source, _LINK), _text(libraries, source, _NAME)))
        _call(source, _RELEASE)
    libraries.memory.CoTaskMemFree(array)
    return tuple(found)


def _text(libraries: _Libraries, source: ctypes.c_void_p, key: UUID) -> str:
    words, length = ctypes.c_void_p(), ctypes.c_uint32(0)
    failed = _call(
        source, _GET_ALLOCATED_STRING, _guid(key), ctypes.byref(words), ctypes.byref(length)
    )
    if failed < 0 or not words.value:
        return ""
    text = ctypes.string_at(words.value, 2 * length.value).decode("utf-16-le", "replace")
    libraries.memory.CoTaskMemFree(words)
    return text


def _guid(key: UUID) -> Any:
    return Guid.from_buffer_copy(key.bytes_le)


def _call(target: ctypes.c_void_p, place: int, *words: Any) -> int:
    """Call the method at ``place`` of a COM object's table."""
    table = ctypes.cast(target, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p))).contents
    method = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, *[ctypes.c_void_p] * len(words))
    pointers = [ctypes.cast(word, ctypes.c_void_p) for word in words]
    return int(method(table[place] or 0)(target, *pointers))
