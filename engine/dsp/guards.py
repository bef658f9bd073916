"""What stands at the exit: nothing but finite sound below full scale leaves the pipeline."""

from __future__ import annotations

import numpy as np

from engine.dsp.windows import F32

LIMITER_KNEE = 0.891
"""Sound up to here, -1 dB of full scale, passes untouched."""
SANE = 1e9
"""Nothing in a sound or a spectrum is ever this large; squares of it still fit a float."""


def finite(block: F32) -> bool:
    """Whether all of ``block`` f32[...] is finite and below SANE.

    The extremes instead of a mask: NaN passes through both and fails every comparison. (A sum of
    squares would be one look less, but warns where it overflows.)
    """
    lowest, highest = np.minimum.reduce(block, None), np.maximum.reduce(block, None)
    return float(lowest) > -SANE and float(highest) < SANE


def plain(block: F32) -> bool:
    """Whether ``block`` f32[n] needs neither mending nor limiting: the common case, in one look."""
    highest, lowest = np.maximum.reduce(block), np.minimum.reduce(block)
    return float(highest) <= LIMITER_KNEE and float(lowest) >= -LIMITER_KNEE


def mend(block: F32) -> bool:
    """Replace what is not finite in ``block`` f32[n] by 0, in place; returns whether it did."""
    if finite(block):
        return False
    np.nan_to_num(block, copy=False, nan=0.0, posinf=0.0, neginf=0.0)
    block[np.abs(block) >= SANE] = 0.0
    return True


def limit(block: F32) -> bool:
    """Bend ``block`` f32[n] softly below full scale, in place; returns whether it had to.

    Memoryless, so it adds no latency: untouched up to the knee, then a hyperbolic tangent whose
    slope is one at the knee and which never passes full scale.
    """
    if plain(block):
        return False
    room = 1.0 - LIMITER_KNEE
    size = np.abs(block)
    bent = LIMITER_KNEE + room * np.tanh((size - LIMITER_KNEE) / room)
    np.copyto(block, np.copysign(bent, block), where=size > LIMITER_KNEE)
    return True
