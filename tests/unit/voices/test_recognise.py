"""Who has come back, by voices drawn at random."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine.voices.recognise import likest, who_returned

F32 = NDArray[np.float32]


def voice(seed: int) -> F32:
    """A direction of its own; two of them are hardly alike."""
    row = np.random.default_rng(seed).normal(size=64)
    return np.asarray(row / np.linalg.norm(row), np.float32)


def like(one: F32, cosine: float) -> F32:
    """A voice that is alike to ``one`` by ``cosine``."""
    other = voice(999)
    other = other - (other @ one) * one
    mixed = cosine * one + np.sqrt(1 - cosine**2) * other / np.linalg.norm(other)
    return np.asarray(mixed, np.float32)


def test_the_person_is_known_again_and_a_stranger_is_not() -> None:
    assert who_returned({1: voice(1)}, {5: like(voice(1), 0.8)}) == ((1, 5),)
    assert who_returned({1: voice(1)}, {5: voice(2)}) == ()


def test_in_the_same_place_less_likeness_is_enough() -> None:
    newcomer = {5: like(voice(1), 0.62)}
    assert who_returned({1: voice(1)}, newcomer) == ()
    assert who_returned({1: voice(1)}, newcomer, near={(1, 5)}) == ((1, 5),)
    assert who_returned({1: voice(1)}, {5: like(voice(1), 0.5)}, near={(1, 5)}) == ()


def test_two_who_sound_alike_are_not_guessed_at() -> None:
    twin = like(voice(1), 0.95)
    assert who_returned({1: voice(1), 2: twin}, {5: voice(1)}) == ()
    assert who_returned({1: voice(1)}, {5: voice(1), 6: twin}) == ()
    assert who_returned({1: voice(1)}, {5: like(voice(1), 0.9)}, [like(voice(1), 0.89)]) == ()


def test_nobody_known_is_nobody() -> None:
    assert likest(voice(1), {}) is None
    assert who_returned({}, {1: voice(1)}) == ()


@given(st.lists(st.integers(0, 50), max_size=4), st.lists(st.integers(0, 50), max_size=4))
def test_every_return_is_of_somebody_missing_and_once(old: list[int], new: list[int]) -> None:
    missing = {track: voice(seed) for track, seed in enumerate(old)}
    newcomers = {100 + track: voice(seed) for track, seed in enumerate(new)}
    pairs = who_returned(missing, newcomers)
    assert len({a for a, _ in pairs}) == len({b for _, b in pairs}) == len(pairs)
    for a, b in pairs:
        assert old[a] == new[b - 100]
