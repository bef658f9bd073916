"""Short fades: how sound is stopped, started and joined without a click. Pure functions."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]
"""Shape [n], mono."""

FADE_FRAMES: Final = 120
"""2.5 ms at 48 kHz: inaudible as a fade, and long enough not to click."""

# A raised cosine; up and down add to one, so joining equal sounds changes nothing.
_UP: Final[Samples] = (
    0.5 - 0.5 * np.cos(np.pi * (np.arange(FADE_FRAMES) + 0.5) / FADE_FRAMES)
).astype(np.float32)
_DOWN: Final[Samples] = _UP[::-1].copy()


def fade_in(block: Samples) -> None:
    """Raise the first FADE_FRAMES of ``block`` f32[n >= FADE_FRAMES] from silence, in place."""
    block[:FADE_FRAMES] *= _UP


def fade_out(block: Samples) -> None:
    """Lower the last FADE_FRAMES of ``block`` f32[n >= FADE_FRAMES] to silence, in place."""
    block[-FADE_FRAMES:] *= _DOWN


def join(leaving: Samples, entering: Samples, out: Samples) -> None:
    """Cross from ``leaving`` f32[FADE_FRAMES] to ``entering`` f32[FADE_FRAMES] in ``out``.

    ``out`` may be ``leaving``, not ``entering``.
    """
    np.multiply(leaving, _DOWN, out=out)
    out += entering * _UP


def most_spliced(frames: int) -> int:
    """How many of ``frames`` one ``splice`` can drop or repeat at most."""
    return frames - FADE_FRAMES


def splice(block: Samples, drop: int) -> Samples:
    """``block`` f32[n] without ``drop`` frames (with ``-drop`` more of them, when negative).

    It begins and ends as ``block`` does, so it still fits its neighbours; in between it jumps,
    with a crossfade. ``abs(drop) <= most_spliced(n)``. Returns f32[n - drop].
    """
    count = len(block)
    seam = count - FADE_FRAMES - max(drop, 0)
    result = np.empty(count - drop, np.float32)
    result[: seam + FADE_FRAMES] = block[: seam + FADE_FRAMES]
    entering = seam + drop
    crossing = result[seam : seam + FADE_FRAMES]
    join(crossing, block[entering : entering + FADE_FRAMES], crossing)
    result[seam + FADE_FRAMES :] = block[entering + FADE_FRAMES :]
    return result
