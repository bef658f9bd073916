"""Perfect reconstruction, guards and ramps for every size and every input."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as st_np

from engine.dsp.guards import LIMITER_KNEE, finite, limit, mend
from engine.dsp.levels import db_to_gain, gain_to_db, peak_db, rms_db
from engine.dsp.ramps import Ramp
from engine.dsp.stft import Analysis, Synthesis
from engine.dsp.windows import F32, analysis_window, synthesis_window

sizes = st.tuples(st.integers(1, 64), st.integers(2, 8)).flatmap(
    lambda pair: st.tuples(st.just(pair[0]), st.integers(2 * pair[0], pair[0] * pair[1]))
)
floats = st.floats(width=32, allow_nan=True, allow_infinity=True)
blocks = st_np.arrays(np.float32, st.integers(1, 64), elements=floats)
sane = st_np.arrays(np.float32, st.integers(1, 64), elements=st.floats(-8, 8, width=32))


@given(sizes)
def test_the_windows_overlap_to_one(size: tuple[int, int]) -> None:
    hop, window = size
    product = analysis_window(window, hop)[-2 * hop :] * synthesis_window(window, hop)
    assert product[:hop] + product[hop:] == pytest.approx(1.0, abs=1e-12)


@given(sizes)
def test_windows_are_between_zero_and_two(size: tuple[int, int]) -> None:
    hop, window = size
    assert analysis_window(window, hop).min() > 0.0
    assert analysis_window(window, hop).max() <= 1.0
    assert synthesis_window(window, hop).min() > 0.0
    assert synthesis_window(window, hop).max() < 2.0


@given(sizes.filter(lambda size: size[1] % 2 == 0), st.integers(0, 2**32 - 1))
@settings(max_examples=40)
def test_what_goes_in_comes_out_one_hop_later(size: tuple[int, int], seed: int) -> None:
    hop, window = size
    sound = np.random.default_rng(seed).uniform(-1, 1, 12 * hop).astype(np.float32)
    analysis, synthesis = Analysis(window, hop), Synthesis(window, hop)
    spectrum = np.zeros(window // 2 + 1, np.complex64)
    out = np.zeros_like(sound)
    for start in range(0, len(sound), hop):
        analysis.push(sound[start : start + hop], spectrum)
        synthesis.pull(spectrum, out[start : start + hop])
    assert np.abs(out[hop:] - sound[:-hop]).max() < 2e-6
    assert np.abs(out[:hop]).max() < 1e-6


@given(blocks)
def test_mended_is_finite_and_keeps_what_was_fine(block: F32) -> None:
    before = block.copy()
    fine = np.isfinite(before) & (np.abs(before) < 1e9)
    assert mend(block) == (not fine.all())
    assert finite(block)
    assert np.array_equal(block[fine], before[fine])
    assert not block[~fine].any()


@given(sane)
def test_the_limiter_is_odd_rising_and_never_over_full_scale(block: F32) -> None:
    loud, mirrored = block.copy(), -block
    limit(loud)
    limit(mirrored)
    assert np.abs(loud).max() <= 1.0
    assert np.array_equal(loud, -mirrored)
    quiet = np.abs(block) <= LIMITER_KNEE
    assert np.array_equal(loud[quiet], block[quiet])
    assert (np.diff(loud[np.argsort(block, kind="stable")]) >= 0).all()


@given(st.floats(-5, 5), st.floats(0.01, 1), st.lists(st.floats(-5, 5), max_size=30))
def test_a_ramp_never_jumps_and_arrives(start: float, step: float, targets: list[float]) -> None:
    ramp = Ramp(start, step)
    before = start
    for target in targets:
        value = ramp.towards(target)
        assert abs(value - before) <= step * (1 + 1e-9)
        assert abs(target - value) <= abs(target - before)
        before = value
    for _ in range(1100):
        ramp.towards(0.5)
    assert ramp.value == 0.5


@given(st.floats(-119, 40))
def test_decibels_go_there_and_back(level_db: float) -> None:
    assert gain_to_db(db_to_gain(level_db)) == pytest.approx(level_db, abs=1e-9)


@given(sane)
def test_no_mean_is_above_its_peak(block: F32) -> None:
    assert -120.0 <= rms_db(block) <= peak_db(block) + 1e-3
