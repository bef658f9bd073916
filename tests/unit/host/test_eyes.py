"""The camera is left to another program where none is wanted, and taken again when one is."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from engine.buffers.slot import LatestSlot
from engine.config import NO_CAMERA
from engine.errors import DeviceBusyError
from engine.host.eyes import Eyes
from engine.messages import CAMERA_LEFT, CLOSED_WHILE_IDLE
from engine.vision.base import Camera
from tests.support.sound_servers import wait_until


class System:
    """A camera that one program at a time can open, and a desk without people."""

    def __init__(self) -> None:
        self.awake = True
        self.opened = 0
        self.taken: threading.Event | None = None
        self.by_another = False
        desk: Any = SimpleNamespace(tick=self._tick)
        self.ticks = 0
        self.eyes = Eyes(desk, self._open, "cam", "haar", LatestSlot(100))

    def _tick(self) -> bool:
        self.ticks += 1
        return self.awake

    def _open(self, device_id: str) -> tuple[Camera, str]:
        if self.by_another or self.taken is not None:
            raise DeviceBusyError("The camera Webcam is in use by zoom.")
        assert device_id != NO_CAMERA
        self.opened += 1
        taken = self.taken = threading.Event()

        def close() -> None:
            taken.set()
            self.taken = None

        def read(timeout_s: float) -> None:
            taken.wait(min(timeout_s, 0.01))

        camera: Any = SimpleNamespace(read=read, close=close)
        return camera, "Webcam"


@pytest.fixture
def system() -> Iterator[System]:
    made = System()
    made.eyes.start()
    try:
        yield made
    finally:
        made.eyes.stop()


def test_without_a_camera_it_is_free_for_the_call_and_taken_again(system: System) -> None:
    assert wait_until(lambda: system.eyes.state.ok)
    system.eyes.choose(NO_CAMERA)
    assert wait_until(lambda: system.eyes.state.reason == CAMERA_LEFT)
    assert system.taken is None, "another program can open it now"
    assert (system.eyes.state.id, system.eyes.state.ok) == (NO_CAMERA, False)
    ticks = system.ticks
    assert wait_until(lambda: system.ticks > ticks + 2), "time goes on for who was chosen"
    assert system.opened == 1
    system.awake = False
    system.eyes.choose("cam")
    assert wait_until(lambda: system.eyes.state.reason == CLOSED_WHILE_IDLE)
    system.awake = True
    system.eyes.wake()
    assert wait_until(lambda: system.eyes.state.ok)
    assert system.opened == 2


def test_a_camera_the_call_took_first_is_named_and_had_once_it_is_free(system: System) -> None:
    assert wait_until(lambda: system.eyes.state.ok)
    system.by_another = True
    system.eyes.choose(NO_CAMERA)
    assert wait_until(lambda: system.taken is None)
    system.eyes.choose("cam")
    assert wait_until(lambda: "in use by zoom" in system.eyes.state.reason)
    assert not system.eyes.state.ok
    system.by_another = False
    assert wait_until(lambda: system.eyes.state.ok)
