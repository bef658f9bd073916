"""The gain of what the network cannot hear."""

from __future__ import annotations

import numpy as np
import pytest

from engine.separation.high_band import FIRST_BIN, HighBandGain

RNG = np.random.default_rng(0)
MIXTURE = np.asarray(RNG.standard_normal((50, 512)), np.float32).view(np.complex64)


@pytest.mark.parametrize("share", [0.0, 0.3, 1.0])
def test_the_gain_is_the_share_of_the_mixture_that_is_kept(share: float) -> None:
    band = HighBandGain()
    gains = [band.update(row, np.asarray(share * row, np.complex64)) for row in MIXTURE]
    assert gains == pytest.approx([share] * len(gains), abs=1e-3)


def test_only_what_lies_just_below_counts() -> None:
    band = HighBandGain()
    for row in MIXTURE:
        estimate = row.copy()
        estimate[FIRST_BIN:] = 0.0
        assert band.update(row, estimate) == 0.0


def test_it_is_never_below_zero_or_above_one() -> None:
    band = HighBandGain()
    assert band.update(MIXTURE[0], np.asarray(-MIXTURE[0], np.complex64)) == 0.0
    band.reset()
    assert band.update(MIXTURE[0], np.asarray(3 * MIXTURE[0], np.complex64)) == 1.0


def test_silence_says_nothing() -> None:
    silence = np.zeros(256, np.complex64)
    assert HighBandGain().update(silence, silence) == 0.0


def test_it_falls_within_three_hops_when_the_voice_ends() -> None:
    band = HighBandGain()
    for row in MIXTURE[:10]:
        band.update(row, row)
    silent = [band.update(row, np.zeros(256, np.complex64)) for row in MIXTURE[10:13]]
    assert silent[0] < 0.5
    assert silent[2] < 0.05
