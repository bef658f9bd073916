"""Two simulated clocks: the output's backlog must neither grow nor run dry, whatever they do."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.audio.drift import MAX_PPM, BacklogController, VariableResampler
from engine.audio.fades import FADE_FRAMES, most_spliced, splice
from engine.audio.outlet import Outlet

HOP = 480
TARGET_MS = 20.0
CAP_MS = 60.0
MINUTE_HOPS = 6000

clock_ppm = st.floats(-250, 250)


@settings(max_examples=3, deadline=None)
@given(drift_ppm=clock_ppm, noise_ms=st.floats(0, 3), seed=st.integers(0, 2**32 - 1))
def test_half_an_hour_of_drift_settles_at_the_target(
    drift_ppm: float, noise_ms: float, seed: int
) -> None:
    controller = BacklogController(TARGET_MS)
    noise = np.random.default_rng(seed).uniform(-noise_ms, noise_ms, 30 * MINUTE_HOPS).tolist()
    backlog_ms = TARGET_MS + 3.0
    lowest, highest = backlog_ms, backlog_ms
    for index in range(30 * MINUTE_HOPS):
        ppm = controller.update(backlog_ms + noise[index])
        assert abs(ppm) <= MAX_PPM
        backlog_ms += (ppm - drift_ppm) * 1e-6 * 10
        if index > 3 * MINUTE_HOPS:
            lowest, highest = min(lowest, backlog_ms), max(highest, backlog_ms)
    assert lowest > TARGET_MS - 1
    assert highest < TARGET_MS + 3.1
    assert abs(backlog_ms - TARGET_MS) < 0.5


class Queue:
    """An output that plays at its own speed, and writers that come when the microphone says."""

    def __init__(self, drift_ppm: float, outlet: Outlet) -> None:
        self.frames = 0.0
        self.drift = 1 + drift_ppm * 1e-6
        self.outlet = outlet
        self.started = False
        self.levels: list[float] = []

    def pass_ms(self, duration_ms: float) -> bool:
        """Play for a while; whether it ran empty."""
        if not self.started:
            return False
        self.frames -= duration_ms * 48 * self.drift
        ran_empty = self.frames < 0
        if ran_empty:
            self.frames, self.started = 0.0, False
        return ran_empty

    def write(
        self,
        hop: np.ndarray[tuple[int], np.dtype[np.float32]],
        ran_empty: bool,
        coming_ms: float = 0.0,
    ) -> int:
        written = len(self.outlet.shape(hop, self.frames / 48, ran_empty, coming_ms))
        self.frames += written
        self.started = True
        self.levels.append(self.frames / 48)
        return written


@settings(max_examples=3, deadline=None)
@given(drift_ppm=clock_ppm, seed=st.integers(0, 2**32 - 1))
def test_late_hops_and_drift_cause_no_drop_and_no_gap(drift_ppm: float, seed: int) -> None:
    queue = Queue(drift_ppm, Outlet(TARGET_MS, CAP_MS))
    late_ms = np.random.default_rng(seed).exponential(0.7, MINUTE_HOPS).clip(0, 6).tolist()
    hop = np.zeros(HOP, np.float32)
    previous_ms = 0.0
    for index in range(MINUTE_HOPS):
        now_ms = index * 10.0 + late_ms[index]
        queue.write(hop, queue.pass_ms(now_ms - previous_ms))
        previous_ms = now_ms
    assert queue.outlet.xruns == 0
    assert queue.outlet.dropped_frames == 0
    assert max(queue.levels) < CAP_MS


@settings(max_examples=10, deadline=None)
@given(stalls_ms=st.lists(st.integers(0, 400), min_size=1, max_size=4), seed=st.integers(0, 99))
def test_after_any_stall_the_backlog_is_back_at_its_target(stalls_ms: list[int], seed: int) -> None:
    """A stalled worker finds a pile of hops and writes them all at once."""
    queue = Queue(0.0, Outlet(TARGET_MS, CAP_MS))
    hop = np.random.default_rng(seed).uniform(-1, 1, HOP).astype(np.float32)
    for stall_ms in stalls_ms:
        ran_empty = queue.pass_ms(stall_ms)
        for coming_hops in reversed(range(stall_ms // 10)):
            queue.write(hop, ran_empty, 10.0 * coming_hops)
            ran_empty = False
        for _ in range(200):
            queue.write(hop, queue.pass_ms(10.0))
        assert max(queue.levels) <= CAP_MS + 20
        assert queue.levels[-1] == pytest.approx(queue.outlet.wanted_ms, abs=4.5)
        assert queue.outlet.wanted_ms <= CAP_MS - 20


@settings(max_examples=30, deadline=None)
@given(speeds=st.lists(st.floats(-MAX_PPM, MAX_PPM), min_size=2, max_size=40))
def test_resampler_keeps_count_and_never_runs_out(speeds: list[float]) -> None:
    resampler = VariableResampler()
    hop = np.ones(HOP, np.float32)
    expected = 0.0
    total = 0
    for ppm in speeds:
        out = resampler.process(hop, ppm)
        assert HOP - 1 <= len(out) <= VariableResampler.MAX_FRAMES
        expected += HOP * (1 + ppm * 1e-6)
        total += len(out)
    assert abs(total - expected) < 1.5
    np.testing.assert_allclose(out, 1.0, atol=1e-4)


@settings(max_examples=50, deadline=None)
@given(drop=st.integers(-360, 360), count=st.integers(478, 482))
def test_splice_has_the_length_it_should(drop: int, count: int) -> None:
    drop = max(-most_spliced(count), min(most_spliced(count), drop))
    block = np.arange(count, dtype=np.float32)
    spliced = splice(block, drop)
    assert len(spliced) == count - drop
    np.testing.assert_allclose(spliced[[0, -1]], block[[0, -1]], atol=0.1)
    assert count - drop >= FADE_FRAMES
