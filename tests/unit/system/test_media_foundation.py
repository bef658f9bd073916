"""Media Foundation's list, from COM objects with real tables of real functions."""

import ctypes
from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

import pytest

from engine.system import media_foundation
from engine.system.media_foundation import Camera

NAME = UUID("60d0e559-52f8-4fa2-bbce-acdb34a8ec01")
LINK = UUID("58f0aad8-22bf-4f8a-bb3d-d2c4978c6e2f")
SOURCE_TYPE = UUID("c60ac5fe-252a-478f-a0ef-bc8fa5f7cad3")
VIDEO = UUID("8ac3587a-4ae7-42d8-99e0-0a6013eef90f")
NOT_FOUND = -1072875802
POINTER_BYTES = ctypes.sizeof(ctypes.c_void_p)


def guid(address: int) -> UUID:
    return UUID(bytes_le=ctypes.string_at(address, 16))


class Function:
    """A library's, that can be told its types."""

    argtypes: Any = None

    def __init__(self, call: Callable[..., Any]) -> None:
        self.call = call

    def __call__(self, *words: Any) -> Any:
        return self.call(*words)


class World:
    """Windows' memory, and the libraries."""

    def __init__(self, cameras: list[dict[UUID, str]]) -> None:
        self.cameras = cameras
        self.alive: list[Any] = []
        self.given: set[int] = set()
        self.released = 0
        self.wishes: list[tuple[UUID, UUID]] = []
        self.starts = self.enumerates = self.creates = 0
        self.CoTaskMemFree = Function(self._free)
        self.objects = [self._source(each) for each in cameras]

    def _object(self, methods: dict[int, Any]) -> int:
        """The address of a COM object whose table has ``methods`` at their places."""
        table = (ctypes.c_void_p * 36)()
        for place, method in methods.items():
            table[place] = ctypes.cast(method, ctypes.c_void_p).value
        instance = ctypes.pointer(ctypes.c_void_p(ctypes.addressof(table)))
        self.alive += [table, instance, *methods.values()]
        return ctypes.addressof(instance.contents)

    def _release(self) -> Any:
        def release(_: int) -> int:
            self.released += 1
            return 0

        return ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p)(release)

    def _source(self, texts: dict[UUID, str]) -> int:
        def allocated(_: int, key: int, words: int, length: int) -> int:
            text = texts.get(guid(key))
            if text is None:
                return NOT_FOUND
            data = (text + "\0").encode("utf-16-le")
            ctypes.cast(words, ctypes.POINTER(ctypes.c_void_p))[0] = self._given(data)
            ctypes.cast(length, ctypes.POINTER(ctypes.c_uint32))[0] = len(data) // 2 - 1
            return 0

        method = ctypes.CFUNCTYPE(ctypes.c_int32, *[ctypes.c_void_p] * 4)(allocated)
        return self._object({2: self._release(), 13: method})

    def _given(self, data: bytes) -> int:
        memory = ctypes.create_string_buffer(data, len(data))
        self.alive.append(memory)
        self.given.add(ctypes.addressof(memory))
        return ctypes.addressof(memory)

    def _free(self, pointer: Any) -> None:
        self.given.remove(ctypes.cast(pointer, ctypes.c_void_p).value or 0)

    def MFStartup(self, version: int, flags: int) -> int:
        return self.starts

    def MFCreateAttributes(self, into: Any, size: int) -> int:
        def set_guid(_: int, key: int, value: int) -> int:
            self.wishes.append((guid(key), guid(value)))
            return 0

        method = ctypes.CFUNCTYPE(ctypes.c_int32, *[ctypes.c_void_p] * 3)(set_guid)
        into._obj.value = self._object({2: self._release(), 24: method})
        return self.creates

    def MFEnumDeviceSources(self, wish: Any, into: Any, count: Any) -> int:
        if self.enumerates < 0:
            return self.enumerates
        assert self.wishes[-1] == (SOURCE_TYPE, VIDEO)
        addresses = b"".join(each.to_bytes(POINTER_BYTES, "little") for each in self.objects)
        memory = self._given(addresses or b"\0")
        ctypes.memmove(into, ctypes.byref(ctypes.c_void_p(memory)), POINTER_BYTES)
        count._obj.value = len(self.objects)
        return 0


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[World], None]]:
    """Put a world where the libraries would be."""

    def use(world: World) -> None:
        monkeypatch.setattr("ctypes.CDLL", lambda name: world)

    media_foundation._libraries.cache_clear()
    yield use
    media_foundation._libraries.cache_clear()


def test_cameras_by_name_in_the_systems_order(windows: Callable[[World], None]) -> None:
    world = World(
        [
            {NAME: "Integrated Camera", LINK: r"\\?\usb#vid_1"},
            {NAME: "USB-Kamera ✓ 摄像头", LINK: r"\\?\usb#vid_2"},
            {LINK: r"\\?\usb#vid_3"},
        ]
    )
    windows(world)
    assert media_foundation.cameras() == (
        Camera(r"\\?\usb#vid_1", "Integrated Camera"),
        Camera(r"\\?\usb#vid_2", "USB-Kamera ✓ 摄像头"),
        Camera(r"\\?\usb#vid_3", ""),
    )
    assert world.given == set(), "what Windows gave is given back"
    assert world.released == 4


def test_no_camera(windows: Callable[[World], None]) -> None:
    windows(World([]))
    assert media_foundation.cameras() == ()


@pytest.mark.parametrize("failing", ["starts", "creates", "enumerates"])
def test_media_foundation_that_refuses(windows: Callable[[World], None], failing: str) -> None:
    """Windows N has no media features."""
    world = World([{NAME: "Camera", LINK: "link"}])
    setattr(world, failing, -1)
    windows(world)
    assert media_foundation.cameras() == ()
    assert world.given == set()


def test_elsewhere_there_is_no_such_library(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str) -> Any:
        raise OSError(name)

    monkeypatch.setattr("ctypes.CDLL", refuse)
    media_foundation._libraries.cache_clear()
    assert media_foundation.cameras() == ()
