import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine.sync import cue_age_s, offset_s


def test_age_is_never_negative() -> None:
    assert cue_age_s(10.0, 9.9) == pytest.approx(0.1)
    assert cue_age_s(10.0, 10.2) == 0.0


F64 = NDArray[np.float64]


def _envelope(times_s: F64) -> F64:
    rng = np.random.default_rng(3)
    knots = rng.uniform(0, 1, 400)
    return np.asarray(np.interp(times_s, np.arange(400) * 0.1, knots), np.float64)


@given(st.floats(-0.3, 0.3))
def test_finds_by_how_much_the_images_lag(lag_s: float) -> None:
    sound_s = np.arange(0, 12, 0.01)
    images_s = np.arange(0, 12, 0.04)
    found = offset_s(images_s, _envelope(images_s - lag_s + 1), sound_s, _envelope(sound_s + 1))
    assert found is not None
    assert found[0] == pytest.approx(lag_s, abs=0.025)
    assert found[1] > 0.8


def test_too_little_or_flat_is_no_answer() -> None:
    short, times = np.arange(0, 2, 0.04), np.arange(0, 12, 0.01)
    assert offset_s(short, short, times, times) is None
    assert offset_s(short[:1], short[:1], times, times) is None
    images = np.arange(0, 12, 0.04)
    assert offset_s(images, images, times, np.ones_like(times)) is None


def test_unlike_signals_are_not_sure() -> None:
    rng = np.random.default_rng(0)
    times = np.arange(0, 12, 0.01)
    found = offset_s(times, rng.normal(size=times.size), times, rng.normal(size=times.size))
    assert found is not None
    assert found[1] < 0.3
