"""The live score: against what is known, it says what is known."""

import functools
from collections.abc import Callable, Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine.demo.scene import DemoScene
from engine.demo.score import DemoScore

DELAY = 960
HOP = 480
Sound = NDArray[np.float32]
Output = Callable[[DemoScene, int], Sound]
"""What an engine gives at the time when mixture frame ``start`` comes in."""


@functools.cache
def scene() -> DemoScene:
    return DemoScene(0)


def run(
    output: Output,
    *,
    position: int | Sequence[int] | None = 1,
    start_s: float = 12.0,
    seconds: float = 6.0,
    delay: int = DELAY,
) -> DemoScore:
    score = DemoScore(scene(), delay)
    first = round(start_s * 100) * HOP
    for at in range(first, first + round(seconds * 100) * HOP, HOP):
        score.add(at, scene().mixture(at, HOP), output(scene(), at), position)
    return score


def improvement(score: DemoScore) -> float:
    value = score.si_snr_improvement_db()
    assert value is not None
    return value


def test_perfect_output_is_a_large_improvement() -> None:
    score = run(lambda s, at: s.truth(1, at - DELAY, HOP))
    assert improvement(score) > 60
    assert (score.si_snr_improvement_since_start_db() or 0) > 60


@given(start_s=st.floats(0, 60), position=st.sampled_from([1, 2, (1, 2)]))
@settings(max_examples=10, deadline=None)
def test_delayed_mixture_improves_nothing(start_s: float, position: int | tuple[int, ...]) -> None:
    score = run(lambda s, at: s.mixture(at - DELAY, HOP), position=position, start_s=start_s)
    value = score.si_snr_improvement_db()
    assert value is None or abs(value) < 0.1


@given(gain=st.floats(0.01, 10), leak=st.floats(0.02, 0.5))
@settings(max_examples=10, deadline=None)
def test_loudness_does_not_count_and_leakage_does(gain: float, leak: float) -> None:
    def leaky(s: DemoScene, at: int) -> Sound:
        wanted = s.truth(2, at - DELAY, HOP)
        return np.float32(gain) * (
            wanted + np.float32(leak) * (s.mixture(at - DELAY, HOP) - wanted)
        )

    # What is left of the others is `leak` of them, so the improvement is that, in decibels.
    assert improvement(run(leaky, position=2, seconds=4)) == pytest.approx(
        -20 * np.log10(leak), abs=0.6
    )


def test_wrong_person_is_worse_than_the_mixture() -> None:
    assert improvement(run(lambda s, at: s.truth(2, at - DELAY, HOP), position=1)) < -5


def test_unaligned_output_is_worse_than_the_mixture() -> None:
    assert improvement(run(lambda s, at: s.truth(1, at - DELAY + 48, HOP))) < 3


def test_delay_is_the_one_that_was_asked_for() -> None:
    score = run(lambda s, at: s.truth(1, at - 700, HOP), delay=700)
    assert improvement(score) > 60


def test_truth_of_several_is_their_sum() -> None:
    def both(s: DemoScene, at: int) -> Sound:
        return s.truth(1, at - DELAY, HOP) + s.truth(2, at - DELAY, HOP)

    assert improvement(run(both, position=(2, 1))) > 60
    assert improvement(run(both, position=1)) < 3


@pytest.mark.parametrize("nobody", [None, 0, ()])
def test_nobody_kept_is_no_figure(nobody: Sequence[int] | int | None) -> None:
    score = run(lambda s, at: s.mixture(at - DELAY, HOP), position=nobody)
    assert score.si_snr_improvement_db() is None
    assert score.si_snr_improvement_since_start_db() is None


def test_no_figure_before_a_second_of_the_kept_voice() -> None:
    def perfect(s: DemoScene, at: int) -> Sound:
        return s.truth(2, at - DELAY, HOP)

    # The first 5 seconds belong to person 1.
    assert run(perfect, position=2, start_s=0, seconds=5).si_snr_improvement_db() is None
    assert run(perfect, position=2, start_s=0, seconds=8).si_snr_improvement_db() is not None


def test_change_of_person_empties_the_window_but_not_the_total() -> None:
    score = run(lambda s, at: s.mixture(at - DELAY, HOP), position=1)
    assert improvement(score) == pytest.approx(0, abs=0.1)
    first = 18 * 100 * HOP
    for at in range(first, first + 300 * HOP, HOP):
        score.add(at, scene().mixture(at, HOP), scene().truth(2, at - DELAY, HOP), 2)
    assert improvement(score) > 30
    total = score.si_snr_improvement_since_start_db()
    assert total is not None
    assert 0 < total < 20


def test_silent_output_is_a_number() -> None:
    assert np.isfinite(improvement(run(lambda s, at: np.zeros(HOP, np.float32))))


def test_hops_dropped_by_the_capture_keep_the_alignment() -> None:
    score = DemoScore(scene())
    frames = [
        *range(12 * 100 * HOP, 15 * 100 * HOP, HOP),
        *range(16 * 100 * HOP, 19 * 100 * HOP, HOP),
    ]
    for place, at in enumerate(frames):
        if place < 2:
            output = np.zeros(HOP, np.float32)
        else:
            output = scene().truth(1, frames[place - 2], HOP)
        score.add(at, scene().mixture(at, HOP), output, 1)
    assert improvement(score) > 60
