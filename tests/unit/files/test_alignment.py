"""Finding out by how much sound and picture are apart."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from engine.files.alignment import lag_of_sound_s
from engine.files.faces import Person
from engine.files.reading import SoundSource
from engine.vision.base import LipCue
from engine.vision.lip_network import DELAY_S
from tests.support.sounds import F32, noise

RATE_HZ = 16_000


def syllables(seconds: float, seed: int) -> F32:
    """A level between 0 and 1, 100 a second, that never repeats."""
    rng = np.random.default_rng(seed)
    steps = rng.uniform(0.0, 1.0, int(seconds * 5) + 2)
    t = np.arange(round(seconds * 100)) / 100
    return np.interp(t * 5, np.arange(len(steps)), steps).astype(np.float32)


def source(level: F32, seed: int = 0) -> SoundSource:
    """Noise whose level in decibels goes up and down with ``level``."""
    carrier = noise(len(level) / 100 / 3, -6.0, seed)[: len(level) * 160]
    gain = np.repeat(10 ** (2 * level - 2), 160)
    sound = np.asarray(gain * carrier, np.float32)
    blocks = iter(np.array_split(sound, 7))
    return SoundSource(Path("x"), RATE_HZ, len(sound), blocks)


def cues(level: F32, lag_s: float, *, valid: bool = True) -> list[LipCue]:
    """Lips 25 times a second that come ``lag_s`` before the sound."""
    return [
        LipCue(float(level[i]), 0.5, valid, 1.0, i / 100 - lag_s) for i in range(0, len(level), 4)
    ]


@pytest.mark.parametrize("lag_s", [-0.2, -0.08, 0.0, 0.12, 0.25])
def test_the_lag_is_found_in_either_direction(lag_s: float) -> None:
    level = syllables(10.0, 1)
    assert lag_of_sound_s(source(level), [cues(level, lag_s)]) == pytest.approx(lag_s, abs=0.03)


def test_no_answer_is_better_than_a_guess() -> None:
    level = syllables(10.0, 1)
    assert lag_of_sound_s(source(level), [cues(syllables(10.0, 2), 0.0)]) is None
    assert lag_of_sound_s(source(level), [cues(level, 0.0, valid=False)]) is None
    assert lag_of_sound_s(source(level), []) is None
    short = syllables(2.9, 1)
    assert lag_of_sound_s(source(short), [cues(short, 0.0)]) is None


def test_moved_lips_are_where_they_belong() -> None:
    level = syllables(10.0, 1)
    made = cues(level, 0.2)
    person = Person([], cues=made, cue_times_s=[cue.at_s for cue in made])
    person.shift(0.2)
    now_s = 5.0 + DELAY_S
    assert person.lip_at(now_s).a == pytest.approx(float(level[500]), abs=1e-6)
    assert person.lip_at(now_s).age_s == pytest.approx(DELAY_S, abs=1e-9)
    assert not person.lip_at(-1.0).valid
