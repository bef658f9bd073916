import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine.vision.assignment import assign

LIMIT = 5.0


@st.composite
def costs(draw: st.DrawFn) -> NDArray[np.float64]:
    rows, columns = draw(st.integers(0, 5)), draw(st.integers(0, 5))
    value = st.one_of(st.floats(0.0, 8.0), st.just(np.inf))
    cells = draw(st.lists(value, min_size=rows * columns, max_size=rows * columns))
    return np.array(cells, dtype=np.float64).reshape(rows, columns)


def total(cost: NDArray[np.float64], pairs: list[tuple[int, int]]) -> float:
    paired = [float(cost[pair]) for pair in pairs]
    return float(sum(paired) + LIMIT * (cost.shape[0] - len(pairs)))


def least(cost: NDArray[np.float64]) -> float:
    """By trying everything."""
    rows, columns = cost.shape
    choices = [*range(columns), *[None] * rows]
    return min(
        total(cost, [(r, c) for r, c in enumerate(order) if c is not None and cost[r, c] < LIMIT])
        for order in itertools.permutations(choices, rows)
    )


@given(costs())
@settings(max_examples=150, deadline=None)
def test_no_other_pairing_is_cheaper(cost: NDArray[np.float64]) -> None:
    pairs = assign(cost, LIMIT)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert all(cost[pair] < LIMIT for pair in pairs)
    if cost.size:
        assert total(cost, pairs) == pytest.approx(least(cost))
    else:
        assert pairs == []
