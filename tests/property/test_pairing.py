"""Whose voice is which: the evidence takes no side."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine.sync import odds

F64 = NDArray[np.float64]


@st.composite
def series(draw: st.DrawFn) -> F64:
    """Times and levels, of nothing up to four seconds."""
    count = draw(st.integers(0, 100))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    times_s = np.cumsum(rng.uniform(0.01, 0.06, count)) + draw(st.floats(0.0, 3.0))
    return np.stack([times_s, rng.uniform(-60.0, 0.0, count)], axis=1).reshape(-1, 2)


@given(series(), series(), series(), series(), st.booleans())
def test_changing_places_changes_the_sign(
    one: F64, other: F64, a: F64, b: F64, in_step: bool
) -> None:
    straight = odds(one, other, a, b, in_step=in_step)
    assert np.isfinite(straight)
    assert odds(one, other, b, a, in_step=in_step) == pytest.approx(-straight)
    assert odds(other, one, a, b, in_step=in_step) == pytest.approx(-straight)
    assert odds(other, one, b, a, in_step=in_step) == pytest.approx(straight)


@given(series(), series(), series())
def test_nobody_is_accused_by_lips_or_voices_that_are_the_same(one: F64, a: F64, b: F64) -> None:
    assert odds(one, one, a, b) == pytest.approx(0.0)
    assert odds(a, b, one, one) == pytest.approx(0.0)
