"""Hearing oneself: in step, without clicks, and switched off where its device is lost."""

from collections.abc import Iterator

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.audio.base import Hop, PlaybackInfo
from engine.config import HOP_FRAMES, AudioConfig, Hear
from engine.errors import DeviceLostError, DeviceNotFoundError
from engine.host.monitor import TAP_HOPS, Mix, Monitor
from tests.support.sound_servers import wait_until

F32 = NDArray[np.float32]


def tone(hops: int) -> F32:
    at = np.arange(hops * HOP_FRAMES)
    return (0.3 * np.sin(2 * np.pi * 440 * at / 48_000)).astype(np.float32).reshape(hops, -1)


@pytest.mark.parametrize(
    ("hear", "share"), [("processed", 0.25), ("microphone", 1.0), ("removed", 0.75)]
)
def test_each_side_is_itself_and_in_step(hear: Hear, share: float) -> None:
    """The result is a quarter of the microphone, one hop late, as the pipeline gives it."""
    sound, mix = tone(20), Mix()
    heard = [mix.mix(sound[n], sound[n - 1] / 4, hear, 0.5) for n in range(1, 20)]
    wanted = 0.5 * share * sound[1:19]
    assert np.allclose(np.concatenate(heard[1:]), wanted.ravel(), atol=1e-6)


def test_changing_sides_never_steps() -> None:
    sound, mix = tone(40), Mix()
    sides: list[Hear] = ["processed", "microphone", "removed", "microphone"]
    heard = [
        mix.mix(sound[n], sound[n - 1] / 4, sides[n // 5 % 4], 1.0 if n < 30 else 0.1)
        for n in range(1, 40)
    ]
    steps = np.abs(np.diff(np.concatenate(heard)))
    steepest = np.abs(np.diff(sound.ravel())).max()
    assert steps.max() < 1.5 * steepest


def test_what_is_not_finite_never_reaches_ears() -> None:
    mix = Mix()
    bad = np.full(HOP_FRAMES, np.nan, np.float32)
    loud = np.full(HOP_FRAMES, 3.0, np.float32)
    for before, after in ((bad, loud), (loud, bad), (loud, loud)):
        heard = mix.mix(before, after, "removed", 2.0)
        assert np.all(np.abs(heard) <= 1.0)


class Output:
    def __init__(self) -> None:
        self.hops: list[F32] = []
        self.lost = False
        self.closed = False

    def write(self, hop: Hop, info: PlaybackInfo, coming_frames: int = 0) -> None:
        if self.lost:
            raise DeviceLostError("The device ears vanished.")
        self.hops.append(hop.copy())

    def close(self) -> None:
        self.closed = True


class Room:
    """A monitor, its outputs by id, and its settings."""

    def __init__(self) -> None:
        self.settings = AudioConfig(monitor_device="ears", monitor_level_db=0.0)
        self.outputs = {"ears": Output(), "loud": Output(), "": Output()}
        self.opened: list[str] = []
        self.monitor = Monitor(self.open, lambda _: "USB headphones", lambda: self.settings)

    def open(self, device_id: str) -> Output:
        if device_id not in self.outputs:
            raise DeviceNotFoundError(f"There is no output called {device_id}.")
        self.opened.append(device_id)
        return self.outputs[device_id]

    def put(self, hops: int = 1) -> None:
        for row in tone(hops):
            self.monitor.tap.put(row, row)

    def listen(self) -> None:
        self.monitor.switch(True)
        assert wait_until(lambda: self.monitor.state.device.ok)


@pytest.fixture
def room() -> Iterator[Room]:
    made = Room()
    yield made
    made.monitor.stop()


def test_it_plays_only_while_it_is_on(room: Room) -> None:
    room.put(3)
    room.listen()
    room.put(3)
    assert wait_until(lambda: len(room.outputs["ears"].hops) == 3)
    assert room.monitor.state.device.name == "USB headphones"
    room.monitor.switch(None)
    assert wait_until(lambda: room.outputs["ears"].closed)
    assert wait_until(lambda: not room.monitor.state.on)
    room.put(3)
    assert room.monitor.tap.waiting == 0
    assert len(room.outputs["ears"].hops) == 3


def test_a_lost_device_switches_it_off_and_nothing_else_plays(room: Room) -> None:
    room.listen()
    room.outputs["ears"].lost = True
    room.put()
    assert wait_until(lambda: not room.monitor.state.on)
    assert room.monitor.state.device.reason == "The device ears vanished."
    assert room.opened == ["ears"]
    for _ in range(3 * TAP_HOPS):
        room.put()  # the audio thread goes on, and is never kept waiting
    assert room.monitor.tap.waiting == 0
    room.outputs["ears"].lost = False
    room.listen()
    assert room.monitor.state.device.reason == ""


def test_another_device_is_taken_at_once(room: Room) -> None:
    room.listen()
    room.settings = AudioConfig(monitor_device="loud")
    assert wait_until(lambda: room.opened == ["ears", "loud"])
    assert room.outputs["ears"].closed


def test_a_device_that_is_not_there_says_so(room: Room) -> None:
    room.settings = AudioConfig(monitor_device="gone")
    room.monitor.switch(True)
    assert wait_until(lambda: bool(room.monitor.state.device.reason))
    assert not room.monitor.on
