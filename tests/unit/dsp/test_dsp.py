"""Known answers of the small functions of engine.dsp."""

from __future__ import annotations

import numpy as np
import pytest

from engine.config import HOP_FRAMES, WINDOW_FRAMES
from engine.dsp.guards import limit
from engine.dsp.levels import SILENCE_DB, peak_db, rms_db
from engine.dsp.ramps import Ramp
from engine.dsp.stft import Analysis, Synthesis
from engine.dsp.windows import analysis_window, synthesis_window
from tests.support.sounds import tone


def test_the_product_s_window_is_long_to_look_at_and_short_to_speak_with() -> None:
    analysis = analysis_window(WINDOW_FRAMES, HOP_FRAMES)
    assert len(analysis) == 1536
    assert analysis.argmax() in (1055, 1056)
    assert len(synthesis_window(WINDOW_FRAMES, HOP_FRAMES)) == 960


@pytest.mark.parametrize("size", [(959, 480), (2, 0)])
def test_a_window_without_two_hops_is_refused(size: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="two hops"):
        analysis_window(*size)


def test_a_sine_lies_in_its_bin() -> None:
    analysis = Analysis(WINDOW_FRAMES, HOP_FRAMES)
    spectrum = np.zeros(769, np.complex64)
    sound = tone(0.1, 3125.0)
    for start in range(0, len(sound), HOP_FRAMES):
        analysis.push(sound[start : start + HOP_FRAMES], spectrum)
    assert np.abs(spectrum).argmax() == 100


def test_reset_forgets() -> None:
    analysis, synthesis = Analysis(64, 16), Synthesis(64, 16)
    spectrum, hop = np.zeros(33, np.complex64), np.ones(16, np.float32)
    analysis.push(hop, spectrum)
    synthesis.pull(spectrum, hop)
    analysis.reset()
    synthesis.reset()
    analysis.push(np.zeros(16, np.float32), spectrum)
    synthesis.pull(spectrum, hop)
    assert not spectrum.any()
    assert not hop.any()


def test_levels_of_known_sounds() -> None:
    assert peak_db(np.array([0.1, -0.5], np.float32)) == pytest.approx(-6.02, abs=0.01)
    assert rms_db(tone(1.0, amplitude=1.0)) == pytest.approx(-3.01, abs=0.01)
    for empty in (np.zeros(0, np.float32), np.zeros(5, np.float32)):
        assert peak_db(empty) == SILENCE_DB
        assert rms_db(empty) == SILENCE_DB


def test_the_limiter_says_whether_it_had_to() -> None:
    assert not limit(np.array([0.5, -0.89], np.float32))
    loud = np.array([0.5, -0.95], np.float32)
    assert limit(loud)
    assert loud[0] == np.float32(0.5)
    assert -0.95 < loud[1] < -0.89


def test_a_ramp_that_cannot_move_is_refused() -> None:
    with pytest.raises(ValueError, match="moves"):
        Ramp(0.0, 0.0)
