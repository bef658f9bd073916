import numpy as np
import pytest

from engine.audio.fades import FADE_FRAMES, fade_in, fade_out, join, most_spliced, splice


def test_fades_change_their_ends_only() -> None:
    block = np.ones(480, np.float32)
    fade_in(block)
    fade_out(block)
    assert block[0] < 0.001
    assert block[-1] < 0.001
    np.testing.assert_array_equal(block[FADE_FRAMES:-FADE_FRAMES], 1.0)
    assert (np.diff(block[:FADE_FRAMES]) > 0).all()


def test_joining_equal_sounds_changes_nothing() -> None:
    sound = np.linspace(-1, 1, FADE_FRAMES, dtype=np.float32)
    out = np.empty_like(sound)
    join(sound, sound, out)
    np.testing.assert_allclose(out, sound, atol=1e-6)


@pytest.mark.parametrize("drop", [0, 1, 100, 360, -1, -100, -360])
def test_splice_keeps_both_ends_and_has_no_step(drop: int) -> None:
    assert abs(drop) <= most_spliced(480)
    block = np.sin(2 * np.pi * 200 * np.arange(480) / 48_000).astype(np.float32)
    spliced = splice(block, drop)
    assert len(spliced) == 480 - drop
    assert spliced[0] == pytest.approx(block[0], abs=1e-6)
    assert spliced[-1] == pytest.approx(block[-1], abs=0.01)
    # A sine of 200 Hz moves by 0.026 a frame at most; the crossfade may double that.
    assert np.abs(np.diff(spliced)).max() < 0.06
