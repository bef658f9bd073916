"""Two estimates of one mixture, of those kept and of a rival in view: who gets what.

A network that hears a stranger may take the other voice for theirs, and then gives the same voice
whoever is clicked. Asked for both people, it contradicts itself, and the mixture settles it: what
is left of it without the rival speaks for those kept, too. With K and R the estimates, X the
mixture:

    k = (K + X - R) / 2,  r = (R + X - K) / 2,  output = k * |k| / sqrt(|k|^2 + |r|^2)

Measured on films of two real people at one level, 3 s (108 clicks) and 8 s and more (28), nobody's
voice known: right voice 62 % and 68 % with the kept person's estimate alone, 77 % and 86 % so;
-1.6 and -1.4 dB become 1.2 and 2.4. With noise or a third voice the price is that half of what
nobody claims comes through, so where the kept voice is known, half of the old estimate stays.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.models.manifest import BINS

C64 = NDArray[np.complex64]
F32 = NDArray[np.float32]

WEIGHT_KNOWN: Final = 0.5
"""With noise 5 dB below, or a third voice, and the kept voice known: 5.7 and 4.3 dB at this weight,
5.7 and 3.8 without any rival, 4.7 and 4.0 at full weight (32 clicks each)."""
LEANING: Final = 0.5
"""With the rival's voice known and the kept one's not, 21 clicks on films of two real people: 5.0
dB, all of the right voice, at this value; 3.0 dB and one wrong without, 4.9 dB at 1."""
_TINY = np.float32(1e-12)


class Contest:
    """Memory made beforehand; one thread uses it."""

    def __init__(self) -> None:
        self.rival: C64 = np.zeros(BINS, np.complex64)
        """The rival's estimate of this hop; whoever calls :meth:`settle` fills it."""
        self._kept: C64 = np.zeros(BINS, np.complex64)
        self._other: C64 = np.zeros(BINS, np.complex64)
        self._share: F32 = np.zeros(BINS, np.float32)
        self._power: F32 = np.zeros(BINS, np.float32)
        self._scratch: F32 = np.zeros(BINS, np.float32)

    def settle(
        self, mixture: C64, total: C64, weight: float, gain: float, leaning: float = 0.0
    ) -> None:
        """Move ``total`` c64[256], the sum of those kept, by ``weight`` (0 to 1) to what is fair.

        ``leaning`` (0 to 1): how far the rival's estimate, of a voice that is known, is believed
        more than the one of who is kept and is not known: what it leaves counts as theirs by half.

        ``gain`` (over 0) is how loud the loudest of them is made: the mixture knows people only as
        loud as they are, so they are compared like that, and made soft again afterwards. With
        several kept at different levels the softer ones come out a little louder than wished.
        ``mixture`` c64[256]; nothing is allocated.
        """
        kept, other, share, power = self._kept, self._other, self._share, self._power
        np.multiply(total, np.float32(1.0 / gain), out=other)
        if leaning:
            np.subtract(mixture, self.rival, out=kept)
            np.subtract(kept, other, out=kept)
            np.multiply(kept, np.float32(LEANING * leaning), out=kept)
            np.add(other, kept, out=other)
        np.subtract(other, self.rival, out=other)
        np.add(mixture, other, out=kept)
        np.subtract(mixture, other, out=other)
        _squared(kept, share, self._scratch)
        _squared(other, power, self._scratch)
        np.add(power, share, out=power)
        np.maximum(power, _TINY, out=power)
        np.divide(share, power, out=share)
        np.sqrt(share, out=share)
        np.multiply(kept, share, out=kept)
        np.multiply(kept, np.float32(0.5 * weight * gain), out=kept)
        np.multiply(total, np.float32(1.0 - weight), out=total)
        np.add(total, kept, out=total)


def _squared(spectrum: C64, out: F32, scratch: F32) -> None:
    """|spectrum|^2 f32[256] into ``out``; ``scratch`` f32[256] is used up."""
    np.multiply(spectrum.real, spectrum.real, out=out)
    np.multiply(spectrum.imag, spectrum.imag, out=scratch)
    np.add(out, scratch, out=out)
