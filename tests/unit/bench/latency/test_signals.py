import numpy as np
import pytest

from bench.latency.recorders import Recording
from bench.latency.signals import (
    Summary,
    click_delays_ms,
    click_moments,
    clicks,
    summary,
    voice_delays_ms,
)
from tests.support.sounds_compared import Samples, speech_like


def recorded(samples: Samples, began_s: float, block: int = 480) -> Recording:
    """As if ``samples`` had arrived in blocks, the first frame at ``began_s``."""
    blocks = [samples[start : start + block] for start in range(0, len(samples), block)]
    ends = np.cumsum([len(part) for part in blocks])
    return Recording(blocks, [began_s + (end - 1) / 48_000 for end in ends])


def delayed(samples: Samples, frames: int) -> Samples:
    return np.concatenate((np.zeros(frames, np.float32), samples))


def test_a_frame_could_be_had_when_it_would_have_ended_a_block() -> None:
    recording = recorded(np.zeros(1000, np.float32), 10.0)
    for frame in (0, 1, 479, 480, 999):
        assert recording.moment_s(frame) == pytest.approx(10.0 + frame / 48_000)


@pytest.mark.parametrize("block", [480, 512, 1000])
def test_clicks_are_found_again_with_their_delay(block: int) -> None:
    sound = clicks(5.0)
    near, far = recorded(sound, 3.0), recorded(delayed(sound, 1440), 3.0, block)
    delays = click_delays_ms(near, far)
    assert len(delays) == len(click_moments(near)) >= 20
    assert delays == pytest.approx([30.0] * len(delays), abs=0.05)


def test_a_click_that_is_lost_does_not_count() -> None:
    sound = clicks(3.0)
    far = sound.copy()
    far[: len(far) // 2] = 0
    near = recorded(sound, 0.0)
    assert 0 < len(click_delays_ms(near, recorded(far, 0.01))) < len(click_moments(near))


def test_a_changed_voice_is_found_with_its_delay() -> None:
    voice = speech_like(seconds=4, seed=5)
    noise = np.random.default_rng(0).normal(0, 0.01, len(voice) + 2400).astype(np.float32)
    delays = voice_delays_ms(
        recorded(voice, 1.0), recorded(0.3 * delayed(voice, 2400) + noise, 1.0)
    )
    assert len(delays) > 5
    assert delays == pytest.approx([50.0] * len(delays), abs=0.05)


def test_another_voice_is_not_taken_for_it() -> None:
    near, far = speech_like(seconds=3, seed=1), speech_like(seconds=4, seed=2)
    assert voice_delays_ms(recorded(near, 0.0), recorded(far, 0.0)) == []


def test_nothing_recorded_is_nothing_measured() -> None:
    empty = Recording([], [])
    assert click_delays_ms(empty, empty) == []
    assert voice_delays_ms(empty, empty) == []
    assert summary([]) == Summary(None, None, None, 0)


def test_summary() -> None:
    assert summary([1.0, 2.0, 3.0]) == Summary(2.0, 2.9, 2.98, 3)
