import numpy as np
import pytest
from numpy.typing import NDArray

from engine.sync import Offset, OffsetEstimator, cue_age_s, evidence, likeness, odds


def test_age_is_never_negative() -> None:
    assert cue_age_s(10.0, 9.9) == pytest.approx(0.1)
    assert cue_age_s(10.0, 10.2) == 0.0


F64 = NDArray[np.float64]


def _envelope(times_s: F64) -> F64:
    rng = np.random.default_rng(3)
    knots = rng.uniform(0, 1, 400)
    return np.asarray(np.interp(times_s, np.arange(400) * 0.1, knots), np.float64)


def _listening(lag_s: float, seconds: float, known: Offset | None = None) -> OffsetEstimator:
    estimator = OffsetEstimator(known)
    for at_s in np.arange(0.0, seconds, 0.01):
        estimator.hear(float(at_s), -60.0 + 40.0 * float(_envelope(np.array([at_s + 1.0]))[0]))
    for at_s in np.arange(0.0, seconds, 0.04):
        estimator.see(float(at_s), float(_envelope(np.array([at_s - lag_s + 1.0]))[0]))
    return estimator


@pytest.mark.parametrize("lag_s", [-0.2, -0.04, 0.0, 0.12, 0.24])
def test_the_estimator_is_right_and_sure_after_five_seconds(lag_s: float) -> None:
    found = _listening(lag_s, 5.0).estimate()
    assert found is not None
    assert found.seconds == pytest.approx(lag_s, abs=0.02)
    assert found.confidence > 0.9


@pytest.mark.parametrize("lag_s", [-0.52, 0.52])
def test_half_a_second_is_rare_and_found_within_ten_seconds(lag_s: float) -> None:
    found = _listening(lag_s, 10.0).estimate()
    assert found is not None
    assert found.seconds == pytest.approx(lag_s, abs=0.02)
    assert found.confidence > 0.7


def test_the_estimator_says_nothing_of_little_or_of_silence() -> None:
    assert OffsetEstimator().estimate() is None
    assert _listening(0.0, 2.0).estimate() is None
    silent = OffsetEstimator()
    for at_s in np.arange(0.0, 8.0, 0.04):
        silent.hear(float(at_s), -80.0)
        silent.see(float(at_s), 0.2)
    assert silent.estimate() is None


def test_what_is_known_decides_while_little_is_heard_and_gives_way_to_more() -> None:
    wrong = Offset(-0.2, 0.9)
    found = _listening(0.12, 12.0, wrong).estimate()
    assert found is not None
    assert found.seconds == pytest.approx(0.12, abs=0.02)


def test_lips_that_have_nothing_to_do_with_the_sound_are_not_sure() -> None:
    rng = np.random.default_rng(0)
    estimator = OffsetEstimator()
    for at_s in np.arange(0.0, 6.0, 0.04):
        estimator.hear(float(at_s), float(rng.uniform(-60.0, -20.0)))
        estimator.see(float(at_s), float(rng.uniform()))
    found = estimator.estimate()
    assert found is None or found.confidence < 0.7


def test_lips_fit_their_own_sound_and_no_other() -> None:
    images_s, hops_s = np.arange(0.0, 3.0, 0.04), np.arange(0.0, 3.0, 0.01)
    sound = np.stack([hops_s, -60.0 + 40.0 * _envelope(hops_s)], axis=1)
    own = np.stack([images_s, _envelope(images_s)], axis=1)
    other = np.stack([images_s, _envelope(images_s + 7.0)], axis=1)
    assert likeness(own, sound) > 0.8
    assert likeness(own, sound) > likeness(other, sound) + 0.3
    # How loud, how near, and how it drifts over seconds makes no difference.
    far = sound + np.array([0.0, -20.0])
    assert likeness(own, far) == pytest.approx(likeness(own, sound))
    assert likeness(own * np.array([1.0, 0.3]), sound) == pytest.approx(likeness(own, sound))


def test_lips_without_a_sound_of_their_time_fit_nothing() -> None:
    images_s = np.arange(0.0, 3.0, 0.04)
    own = np.stack([images_s, _envelope(images_s)], axis=1)
    late = np.stack([images_s + 10.0, -20.0 + images_s], axis=1)
    assert likeness(own, late) == 0.0
    still = np.stack([images_s, np.full(len(images_s), 0.2)], axis=1)
    assert likeness(still, np.stack([images_s, -20.0 - images_s], axis=1)) == 0.0


def test_lips_speak_for_their_own_voice_against_its_opposite_and_say_nothing_of_nothing() -> None:
    images_s, hops_s = np.arange(0.0, 3.0, 0.04), np.arange(0.0, 3.0, 0.01)
    lips = np.stack([images_s, _envelope(images_s)], axis=1)
    own = np.stack([hops_s, -60.0 + 40.0 * _envelope(hops_s)], axis=1)
    opposite = np.stack([hops_s, -20.0 - 40.0 * _envelope(hops_s)], axis=1)
    assert evidence(lips, own) > 2.0
    assert evidence(lips, opposite) < -2.0
    assert evidence(lips[:30], own) < evidence(lips, own)
    assert evidence(lips, own[:1]) == 0.0
    assert evidence(lips, own + np.array([10.0, 0.0])) == 0.0


@pytest.mark.parametrize("off_s", [-0.12, 0.0, 0.12])
def test_a_camera_out_of_step_still_tells_whose_voice_is_whose(off_s: float) -> None:
    images_s, hops_s = np.arange(0.0, 6.0, 0.04), np.arange(0.0, 6.0, 0.01)
    lips, voices = [], []
    for begin_s in (0.0, 11.0):
        lips.append(np.stack([images_s + off_s, _envelope(images_s + begin_s)], axis=1))
        voices.append(np.stack([hops_s, -60.0 + 40.0 * _envelope(hops_s + begin_s)], axis=1))
    assert odds(*lips, *voices) > 3.0
    assert odds(*lips, *voices[::-1]) < -3.0
