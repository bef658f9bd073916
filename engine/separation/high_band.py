"""The band above the network's 8 kHz: it follows what the network did just below.

The network sees bins 0 to 255. Everything higher gets one gain: how much of the mixture between
6 and 8 kHz is in the estimate (its least-squares gain), smoothed lightly so that it follows
consonants and does not flutter from hop to hop. One gain for all bins makes no musical noise.

Measured on 24 mixtures of two people from full-band films with a perfect estimate below 8 kHz, gain
of SNR above 8 kHz: 8.1 dB as here; 7.0 dB from 5 kHz on with twice the smoothing, 4.4 dB from 4 kHz
on with a tenth of a second; 8.4 dB without any smoothing.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.models.manifest import BINS

C64 = NDArray[np.complex64]

FIRST_BIN = 192
"""6 kHz: 192 times 31.25 Hz."""
REMEMBER = 0.3
"""Share of the past kept at each hop: less than 10 ms."""
QUIET = 1e-6
"""Energy below which the band says nothing (bins at the network's scale)."""


class HighBandGain:
    """One gain a hop for all bins above the network."""

    def __init__(self) -> None:
        self._kept = 0.0
        self._all = 0.0

    def update(self, mixture: C64, estimate: C64) -> float:
        """Gain 0 to 1, from ``mixture`` and ``estimate`` c64[256] of this hop."""
        upper, voice = mixture[FIRST_BIN:BINS], estimate[FIRST_BIN:BINS]
        self._kept = REMEMBER * self._kept + float(np.vdot(upper, voice).real)
        self._all = REMEMBER * self._all + float(np.vdot(upper, upper).real)
        return min(max(self._kept / (self._all + QUIET), 0.0), 1.0)

    def reset(self) -> None:
        """Forget the past."""
        self._kept = self._all = 0.0
