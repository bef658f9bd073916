"""The delay of a camera is found, corrected, remembered, and belongs to its pair of devices."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from engine.config import HOP_FRAMES
from engine.host.cues import HALF_IMAGE_S, CueShelf
from engine.host.lag import LagKeeper, Remembered
from engine.pipeline import DEFAULT_CUE_MAX_AGE_S
from engine.sync import Offset
from engine.telemetry import LoudnessTrace
from engine.vision.base import FaceObservation, LipCue, VisionResult
from engine.vision.lip_network import DELAY_S
from engine.worker.orders import Target

BOX = (0.1, 0.1, 0.2, 0.2)


def level(at_s: float) -> float:
    """Syllables and pauses, 0 to 1."""
    knots = np.clip(np.random.default_rng(5).normal(0.6, 0.5, 400), 0.0, 1.0)
    return float(np.interp(at_s, np.arange(400) * 0.15, knots))


class Bench:
    """A keeper on sound and lips that are made up, the images late by so much."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.pair = "camera|microphone"
        self.corrected: list[float] = []
        self.now_s = 1.0
        self.again()

    def again(self) -> None:
        """As after a restart."""
        self.trace = LoudnessTrace()
        self.keeper = LagKeeper(
            self.trace, lambda: self.pair, self.corrected.append, Remembered(self.path)
        )

    def run(self, seconds: float, late_s: float, *, still: bool = False) -> None:
        hop = np.ones(HOP_FRAMES, np.float32)
        for tick in range(round(seconds * 100)):
            self.now_s += 0.01
            gain = 10 ** ((-60.0 + 40.0 * level(self.now_s)) / 20)
            self.trace.add(hop * np.float32(gain), self.now_s)
            if tick % 4 == 0:
                shown_s = self.now_s - 0.08
                a = 0.1 if still else level(shown_s - late_s)
                cue = LipCue(a, a, valid=True, confidence=1.0, at_s=shown_s)
                face = FaceObservation(1, BOX, True, shown_s, cue)
                self.keeper.see(VisionResult(shown_s, (face,)))
            if tick % 200 == 199:
                self.keeper.step()


@pytest.mark.parametrize("late_s", [-0.15, 0.0, 0.12])
def test_a_delay_is_found_within_ten_seconds(tmp_path: Path, late_s: float) -> None:
    bench = Bench(tmp_path / "offsets.json")
    bench.run(10.0, late_s)
    assert bench.keeper.offset is not None
    assert bench.keeper.offset.seconds == pytest.approx(late_s, abs=0.02)
    assert bench.keeper.offset.confidence > 0.7
    assert bench.corrected[-1] == bench.keeper.offset.seconds


@pytest.mark.parametrize("late_s", [-0.5, 0.5])
def test_a_camera_that_lies_by_half_a_second_is_found_out(tmp_path: Path, late_s: float) -> None:
    """Its early lips are then used in step; its late ones are too old to be used at all."""
    bench = Bench(tmp_path / "offsets.json")
    bench.run(16.0, late_s)
    shelf = CueShelf()
    shelf.offset_s = bench.corrected[-1]
    assert shelf.offset_s == pytest.approx(late_s, abs=0.02)
    for number in range(30):
        at_s = 10.0 + number / 30
        newest = LipCue(0.5, 0.5, valid=True, confidence=1.0, at_s=at_s - DELAY_S)
        shelf.put([FaceObservation(1, BOX, True, at_s, newest)])
    cue, belongs_s = shelf.in_step(1, newest)
    age_s = Target(1, valid=cue.valid, at_s=belongs_s).cue(at_s).lip.age_s
    if late_s > 0.0:
        assert age_s > DEFAULT_CUE_MAX_AGE_S
    else:
        assert cue.at_s == pytest.approx(at_s - DELAY_S + late_s, abs=HALF_IMAGE_S)
        assert age_s < 0.12


def test_still_lips_correct_nothing(tmp_path: Path) -> None:
    bench = Bench(tmp_path / "offsets.json")
    bench.run(12.0, 0.1, still=True)
    assert bench.keeper.offset is None
    assert bench.corrected == [0.0]


def test_it_is_remembered_for_the_pair_and_for_no_other(tmp_path: Path) -> None:
    bench = Bench(tmp_path / "offsets.json")
    bench.run(10.0, 0.12)
    bench.again()
    bench.keeper.step()
    assert bench.corrected[-1] == pytest.approx(0.12, abs=0.02)
    bench.pair = "camera|headset"
    bench.keeper.step()
    assert bench.keeper.offset is None
    assert bench.corrected[-1] == 0.0


def test_a_change_of_the_delay_is_followed(tmp_path: Path) -> None:
    bench = Bench(tmp_path / "offsets.json")
    bench.run(10.0, 0.0)
    bench.run(40.0, 0.14)
    assert bench.keeper.offset is not None
    assert bench.keeper.offset.seconds == pytest.approx(0.14, abs=0.02)


def test_a_file_of_garbage_is_no_memory(tmp_path: Path) -> None:
    path = tmp_path / "offsets.json"
    path.write_bytes(b"\xff{")
    remembered = Remembered(path)
    assert remembered.get("a|b") is None
    remembered.put("a|b", Offset(0.1, 0.9))
    assert Remembered(path).get("a|b") == Offset(0.1, 0.9)
    Remembered(tmp_path / "offsets.json" / "under a file").put("a|b", Offset(0.1, 0.9))


def test_the_trace_gives_every_hop_once_and_keeps_twenty_seconds() -> None:
    trace = LoudnessTrace(hops=200)
    hop = np.full(HOP_FRAMES, 0.1, np.float32)
    for number in range(50):
        trace.add(hop, float(number))
    count, first = trace.since(0)
    assert [at_s for at_s, _ in first] == list(map(float, range(50)))
    assert first[0][1] == pytest.approx(-20.0, abs=0.01)
    assert trace.since(count) == (50, [])
    for number in range(500):
        trace.add(hop, float(number))
    count, rest = trace.since(count)
    assert count == 550
    assert len(rest) == 100
    assert rest[-1][0] == 499.0
