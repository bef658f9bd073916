import numpy as np
import pytest
from scipy.signal import butter, sosfilt

from tests.support.sounds_compared import Samples, best_match_db, delay_frames, seams, speech_like

VOICE = speech_like(seconds=1.5, seed=1)
SILENCE = np.zeros(9_600, np.float32)


def torn(sound: Samples) -> Samples:
    """With two gaps in it and a piece left out, after a silence."""
    return np.concatenate(
        (SILENCE, sound[:20_000], SILENCE, sound[20_000:50_000], SILENCE[:500], sound[53_000:])
    )


def test_a_sound_is_found_where_it_begins_beside_something_louder() -> None:
    louder = 5 * speech_like(seconds=1, seed=2)
    assert delay_frames(np.concatenate((louder, SILENCE, VOICE)), VOICE) == len(louder) + 9_600


def test_what_is_torn_apart_is_still_the_same_sound() -> None:
    assert best_match_db(torn(VOICE), VOICE) > 50
    assert seams(torn(VOICE), VOICE) == 2
    assert seams(VOICE, VOICE) == 0


@pytest.mark.parametrize(
    "spoilt",
    [
        speech_like(seconds=1.5, seed=2),
        np.clip(VOICE, -0.05, 0.05),
        np.float32(VOICE + 0.02 * np.random.default_rng(1).standard_normal(len(VOICE))),
        sosfilt(butter(4, 1500, fs=48_000, output="sos"), VOICE).astype(np.float32),
        np.roll(VOICE.reshape(-1, 480), 24, axis=1).reshape(-1),
    ],
    ids=["another", "clipped", "noisy", "muffled", "torn every 10 ms"],
)
def test_another_sound_is_not(spoilt: Samples) -> None:
    assert best_match_db(spoilt, VOICE) < 20
