"""The asymmetric windows of the front end: long to look at, short to speak with.

The analysis window spans K frames for a fine frequency resolution, the synthesis window only the
last 2M of them (M is the hop), so that sound is complete after two hops. Their product over the
overlap is a Hann window, which adds up to one: perfect reconstruction. Method: Mauler and Martin,
"A low delay, variable resolution, perfect reconstruction spectral analysis-synthesis system for
speech enhancement", EUSIPCO 2007; formulas as in the project's ENGINE notes.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

F32 = NDArray[np.float32]
F64 = NDArray[np.float64]


def raised(length: int) -> F64:
    """H_L[n] = sin^2(pi (n + 0.5) / L), f64[length]."""
    sine: F64 = np.sin(np.pi * (np.arange(length) + 0.5) / length)
    return sine * sine


def _check(window_frames: int, hop_frames: int) -> None:
    if hop_frames < 1 or window_frames < 2 * hop_frames:
        raise ValueError("a window holds at least two hops")


def analysis_window(window_frames: int, hop_frames: int) -> F64:
    """Analysis window f64[window_frames]: a long rise, then the fall of a short window."""
    _check(window_frames, hop_frames)
    rise = window_frames - hop_frames
    power = np.concatenate([raised(2 * rise)[:rise], raised(2 * hop_frames)[hop_frames:]])
    window: F64 = np.sqrt(power)
    return window


def synthesis_window(window_frames: int, hop_frames: int) -> F64:
    """The part of the synthesis window that is not zero, f64[2 * hop_frames]: the last frames."""
    _check(window_frames, hop_frames)
    hann = raised(2 * hop_frames)
    analysis = analysis_window(window_frames, hop_frames)
    rising = hann[:hop_frames] / analysis[-2 * hop_frames : -hop_frames]
    return np.concatenate([rising, np.sqrt(hann[hop_frames:])])
