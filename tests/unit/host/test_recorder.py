"""Recordings: only where allowed, both sides in step, ended at the limit, never in the way."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from engine.config import HOP_FRAMES, RecordingsConfig
from engine.host import recorder as module
from engine.host.recorder import ABOUT, TAP_HOPS, About, Recorder
from tests.support.sound_servers import wait_until

F32 = NDArray[np.float32]
HOPS = 120


def sound() -> F32:
    rng = np.random.default_rng(4)
    return (0.2 * rng.standard_normal((HOPS, HOP_FRAMES))).astype(np.float32)


class Room:
    def __init__(self, folder: Path) -> None:
        self.folder = folder / "recordings"
        self.settings = RecordingsConfig(enabled=True)
        self.people: tuple[str, ...] = ("Anna",)
        self.recorder = Recorder(self.folder, lambda: self.settings, lambda: self.people)

    def begin(self) -> None:
        self.recorder.switch(True)
        assert wait_until(lambda: self.recorder.state.on), self.recorder.state

    def feed(self, hops: F32) -> None:
        """As the pipeline gives it: the result is the microphone's hop before, at half."""
        for at, hop in enumerate(hops):
            before = hops[at - 1] if at else np.zeros_like(hop)
            self.recorder.tap.put(hop, before / 2)

    def ended(self) -> bool:
        return not self.recorder.state.on and self.recorder.state.count > 0

    def only(self) -> Path:
        (found,) = self.folder.iterdir()
        return found


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path)
    yield made
    made.recorder.stop()


def test_nothing_is_recorded_where_it_is_not_allowed(room: Room) -> None:
    room.settings = RecordingsConfig()
    room.recorder.switch(True)
    room.feed(sound())
    assert "switched off" in room.recorder.state.problem
    assert not room.recorder.on
    assert not room.folder.exists()
    assert room.recorder.tap.waiting == 0


def test_both_sides_are_there_and_in_step(room: Room) -> None:
    hops = sound()
    room.begin()
    room.feed(hops)
    assert wait_until(lambda: room.recorder.state.seconds >= HOPS / 100 - 0.1)
    room.recorder.switch(None)
    assert wait_until(room.ended)
    folder = room.only()
    before, rate = soundfile.read(str(folder / "before.flac"), dtype="float32")
    after, _ = soundfile.read(str(folder / "after.flac"), dtype="float32")
    assert rate == 48_000
    assert len(before) == len(after) == HOPS * HOP_FRAMES
    np.testing.assert_allclose(before, 2 * after, atol=2e-4)
    assert np.abs(before).max() > 0.1
    about = msgspec.json.decode((folder / ABOUT).read_bytes(), type=About)
    assert about.seconds == HOPS / 100
    assert about.people == ("Anna",)
    assert about.left_out_ms == 0.0
    assert folder.stat().st_mode & 0o077 == 0, "readable by this user only"


def test_what_the_disk_was_too_slow_for_is_counted(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_LOOK_S", 0.5)  # it looks so seldom that the tap runs full
    room.begin()
    silence = np.zeros(HOP_FRAMES, np.float32)
    for _ in range(3 * TAP_HOPS):
        room.recorder.tap.put(silence, silence)
    room.recorder.switch(False)
    assert wait_until(room.ended)
    about = msgspec.json.decode((room.only() / ABOUT).read_bytes(), type=About)
    lost = about.left_out_ms / 10
    assert lost > 0
    assert round(about.seconds * 100) + lost == 3 * TAP_HOPS


def test_at_the_limit_it_ends_and_deletes_nothing(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_CHECK_S", 0.0)
    old = room.folder / "old"
    old.mkdir(parents=True)
    room.begin()
    (old / "before.flac").write_bytes(bytes(51_000_000))
    room.settings = RecordingsConfig(enabled=True, limit_mb=50)
    room.feed(sound())
    assert wait_until(room.ended)
    assert room.recorder.state.problem == "The recordings have reached their limit of 50 MB."
    assert old.is_dir()
    room.recorder.switch(True)
    assert wait_until(lambda: room.recorder.state.count == 2)
    assert len(list(room.folder.iterdir())) == 2, "none was begun"


def test_switching_recordings_off_ends_the_one_that_goes_on(room: Room) -> None:
    room.begin()
    room.settings = RecordingsConfig(enabled=False)
    assert wait_until(room.ended)
    assert "switched off" in room.recorder.state.problem


def test_a_disk_that_cannot_be_written_is_said(room: Room) -> None:
    room.folder.write_text("in the way")
    room.recorder.switch(True)
    assert wait_until(lambda: bool(room.recorder.state.problem))
    assert "cannot be written" in room.recorder.state.problem
