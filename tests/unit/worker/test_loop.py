import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.audio.base import CaptureInfo, CaptureStream, Hop, PlaybackInfo, PlaybackStream
from engine.buffers.tap import Tap
from engine.config import HOP_FRAMES, PIPELINE_LAG_FRAMES
from engine.errors import DeviceLostError
from engine.models.ladder import Ladder
from engine.pipeline import Pipeline
from engine.separation.bank import Bank
from engine.worker import Line, Orders, Target, Worker
from engine.worker import loop as loop_module
from tests.support.sound_servers import wait_until
from tests.support.tiny_model import make_models


class Microphone:
    """Gives the hops it holds, as fast as they are asked for; then waits for more."""

    def __init__(self, hops: list[Hop]) -> None:
        self.hops = hops
        self.next = 0
        self.lost = False
        self.xruns = 0
        self.dropped_frames = 0
        self.more = threading.Semaphore(len(hops))

    def read_into(self, hop: Hop, info: CaptureInfo, timeout_s: float) -> bool:
        if self.lost:
            raise DeviceLostError("It was unplugged.")
        if not self.more.acquire(timeout=min(timeout_s, 0.01)):
            return False
        hop[:] = self.hops[self.next]
        self.next += 1
        info.captured_at_s = time.monotonic()
        info.device_ms = 1.0
        info.xruns = self.xruns
        info.dropped_frames = self.dropped_frames
        return True

    def add(self, hops: list[Hop]) -> None:
        self.hops += hops
        for _ in hops:
            self.more.release()

    def close(self) -> None:
        """Nothing to let go."""


class Recorder:
    """Keeps what is written."""

    def __init__(self) -> None:
        self.hops: list[Hop] = []
        self.xruns = 0
        self.lost = False

    def write(self, hop: Hop, info: PlaybackInfo, coming_frames: int = 0) -> None:
        if self.lost:
            raise DeviceLostError("It is gone.")
        self.hops.append(hop.copy())
        info.backlog_ms = 20.0
        info.xruns = self.xruns
        info.drift_ppm = 12.0

    def close(self) -> None:
        """Nothing to let go."""


class Desk:
    """A worker between a microphone and a recorder."""

    def __init__(self, ladder: Ladder, hops: list[Hop], **parts: Any) -> None:
        self.microphone, self.recorder = Microphone(hops), Recorder()
        self.opened = 0
        self.capture = Line[CaptureStream]("Microphone", self._open, lambda _: "Test")
        self.playback = Line[PlaybackStream]("Output", lambda _: self.recorder, lambda _: "Out")
        self.steps: list[int] = []
        self.separator = ladder.load("base", "fp32")
        self.tap = Tap(8, HOP_FRAMES)
        self.worker = Worker(
            Pipeline(self.separator),
            self.capture,
            self.playback,
            taps=(self.tap,),
            rung_wanted=self.steps.append,
            **parts,
        )
        self.playback.start()
        assert wait_until(lambda: self.playback.state.ok)
        self.capture.start()

    def _open(self, device_id: str) -> Microphone:
        del device_id
        self.opened += 1
        self.microphone.lost = False
        return self.microphone

    def start(self) -> None:
        self.worker.start()

    def wait_for(self, hops: int) -> None:
        assert wait_until(lambda: len(self.recorder.hops) >= hops), self.worker.failure

    def stop(self) -> None:
        self.worker.stop()
        self.capture.stop()
        self.playback.stop()


@pytest.fixture(scope="module")
def ladder(tmp_path_factory: pytest.TempPathFactory) -> Ladder:
    folder: Path = tmp_path_factory.mktemp("models")
    make_models(folder)
    return Ladder(folder, pins=_pins(folder))


def _pins(folder: Path) -> dict[str, str]:
    import hashlib

    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def desk(ladder: Ladder) -> Iterator[Callable[[list[Hop]], Desk]]:
    made: list[Desk] = []

    def make(hops: list[Hop]) -> Desk:
        made.append(Desk(ladder, hops))
        return made[-1]

    yield make
    for each in made:
        each.stop()


def _noise(hops: int) -> list[Hop]:
    rng = np.random.default_rng(1)
    return [(0.1 * rng.standard_normal(HOP_FRAMES)).astype(np.float32) for _ in range(hops)]


Make = Callable[[list[Hop]], Desk]


def test_bypass_gives_the_microphone_back_one_hop_later(desk: Make) -> None:
    hops = _noise(60)
    path = desk(hops)
    path.worker.orders = Orders(bypass=True)
    path.start()
    path.wait_for(60)
    heard, spoken = np.concatenate(path.recorder.hops), np.concatenate(hops)
    # The first ones fade in, and the switch to bypass takes its 20 ms.
    np.testing.assert_allclose(
        heard[10 * HOP_FRAMES :],
        spoken[10 * HOP_FRAMES - PIPELINE_LAG_FRAMES : -PIPELINE_LAG_FRAMES],
        atol=1e-5,
    )


def test_it_counts_what_it_does(desk: Make) -> None:
    path = desk(_noise(30))
    path.start()
    path.wait_for(30)
    meters = path.worker.meters
    assert wait_until(lambda: meters.hops == 30)
    assert meters.first_hop_at_s is not None
    newest = meters.stages.newest()
    # 20 ms wait after a write; 10 of them are the hop itself, which the algorithm's part has.
    assert (newest.capture, newest.output) == (1.0, 10.0)
    assert meters.drift_ppm == 12.0
    assert meters.input.peak_db() > -30.0
    path.microphone.xruns, path.microphone.dropped_frames, path.recorder.xruns = 2, 960, 3
    path.microphone.add(_noise(1))
    assert wait_until(lambda: meters.hops == 31)
    assert (meters.overruns, meters.underruns, meters.dropped_ms) == (2, 3, 20.0)


def test_asleep_it_only_empties_the_microphone(desk: Make) -> None:
    path = desk(_noise(20))
    path.worker.orders = Orders(asleep=True)
    path.start()
    assert wait_until(lambda: path.microphone.next == 20)
    assert path.recorder.hops == []
    assert path.worker.meters.hops == 0
    path.microphone.xruns, path.recorder.xruns = 3, 4  # what happens in sleep does not count
    path.microphone.add(_noise(1))
    assert wait_until(lambda: path.microphone.next == 21)
    path.worker.orders = Orders(bypass=True)
    path.microphone.add(_noise(20))
    path.wait_for(20)
    assert np.concatenate(path.recorder.hops[10:]).any()
    assert wait_until(lambda: path.worker.meters.hops == 20)
    assert path.worker.meters.xruns == 0


def test_a_lost_microphone_is_opened_again_and_the_sound_goes_on(desk: Make) -> None:
    path = desk(_noise(10))
    path.start()
    path.wait_for(10)
    path.microphone.lost = True
    assert wait_until(lambda: path.opened == 2)
    path.microphone.add(_noise(10))
    path.wait_for(20)
    assert path.worker.alive


def test_a_microphone_without_sound_is_opened_again(
    desk: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loop_module, "SILENT_AFTER_S", 0.05)
    path = desk([])
    path.start()
    assert wait_until(lambda: path.opened >= 2)
    assert path.worker.alive


def test_a_lost_output_costs_no_hop_count(desk: Make) -> None:
    path = desk(_noise(10))
    path.start()
    path.wait_for(10)
    path.recorder.lost = True
    path.microphone.add(_noise(5))
    assert wait_until(lambda: path.worker.meters.hops == 15)
    path.recorder.lost = False
    path.microphone.add(_noise(5))
    assert wait_until(lambda: path.worker.meters.hops == 20)
    assert path.worker.alive


class _Slow:
    """A network whose every hop strains the machine."""

    def __init__(self, real: Callable[..., None]) -> None:
        self._real = real
        self.slow = True

    def __call__(self, *words: object) -> None:
        if self.slow:
            time.sleep(0.0005)
        self._real(*words)


def test_overload_steps_down_then_mutes(desk: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loop_module, "STRAINED_MS", 0.4)
    path = desk(_noise(1000))
    path.worker.rungs_below = 1
    real = path.worker._pipeline.process_hop
    monkeypatch.setattr(path.worker._pipeline, "process_hop", _Slow(real))
    path.start()
    assert wait_until(lambda: path.worker.overloaded == "muted", 30.0)
    assert path.steps == [1]
    assert path.worker.steps == 2
    path.wait_for(len(path.microphone.hops))
    assert not np.concatenate(path.recorder.hops[-20:]).any()


def test_overload_bypasses_where_the_person_chose_that(
    desk: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loop_module, "STRAINED_MS", 0.0)
    hops = _noise(600)
    path = desk(hops)
    path.worker.orders = Orders(on_overload="bypass")
    path.start()
    assert wait_until(lambda: path.worker.overloaded == "bypassed", 30.0)
    path.wait_for(600)
    np.testing.assert_allclose(path.recorder.hops[-1], hops[-2], atol=1e-5)


def test_another_network_takes_over(desk: Make, ladder: Ladder) -> None:
    path = desk(_noise(10))
    path.start()
    path.wait_for(10)
    path.worker.use(Bank(ladder.load("lite", "fp32")))
    path.microphone.add(_noise(40))
    path.wait_for(50)
    assert path.worker._pipeline.facts.rung == "lite"


def test_what_nobody_foresaw_ends_it_with_a_sentence(
    desk: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = desk(_noise(5))

    def broken(*words: object) -> None:
        raise ValueError("no")

    monkeypatch.setattr(path.worker._pipeline, "process_hop", broken)
    path.start()
    assert wait_until(lambda: not path.worker.alive)
    assert str(path.worker.failure) == "The sound path failed: no."


def test_cue_age_is_that_of_the_sound() -> None:
    cue = Target(3, a=0.4, p=0.9, valid=True, confidence=0.8, at_s=9.9).cue(10.0)
    assert cue.track_id == 3
    assert cue.lip.age_s == pytest.approx(0.1)
    assert (cue.lip.a, cue.lip.p, cue.lip.valid, cue.lip.confidence) == (0.4, 0.9, True, 0.8)


def test_a_tap_gets_both_sides_of_every_hop_and_a_full_one_stops_nothing(desk: Make) -> None:
    hops = _noise(40)
    path = desk(hops)
    path.worker.orders = Orders(bypass=True)
    path.tap.open()
    path.start()
    path.wait_for(40)
    assert path.tap.left_out == 40 - 8
    before, after = np.zeros(HOP_FRAMES, np.float32), np.zeros(HOP_FRAMES, np.float32)
    for number in range(8):
        assert path.tap.read_into(before, after)
        np.testing.assert_array_equal(before, hops[number])
        np.testing.assert_array_equal(after, path.recorder.hops[number])
