"""What lies between the camera's time and the microphone's. Pure.

Images come late: a webcam hands one over 30 to 100 ms after the light fell. The worker never waits
for them; it takes the newest cue and says how old it is.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

F64 = NDArray[np.float64]

_GRID_HZ: Final = 100.0
_LEAST_S: Final = 2.0


def cue_age_s(captured_at_s: float, cue_at_s: float) -> float:
    """How much older than the sound (at ``captured_at_s``) the cue is, seconds, never negative.

    Both are ``time.monotonic()``. A cue may seem newer than its sound, since sound waits as well.
    """
    return max(0.0, captured_at_s - cue_at_s)


def offset_s(
    cue_times_s: F64, cue: F64, sound_times_s: F64, sound: F64, *, most_s: float = 0.4
) -> tuple[float, float] | None:
    """By how many seconds the images lag behind the sound, and how sure that is (0 to 1).

    Normalised cross-correlation of a cue f64[n] and a sound level f64[m], both on a 10 ms grid, at
    offsets up to ``most_s``. None when they overlap by less than two seconds, or either is flat.
    """
    if len(cue_times_s) < 2 or len(sound_times_s) < 2:
        return None
    start = max(cue_times_s[0], sound_times_s[0])
    end = min(cue_times_s[-1], sound_times_s[-1])
    if end - start < _LEAST_S + 2 * most_s:
        return None
    grid = np.arange(start, end, 1.0 / _GRID_HZ)
    eyes = np.interp(grid, cue_times_s, cue)
    ears = np.interp(grid, sound_times_s, sound)
    reach = round(most_s * _GRID_HZ)
    middle = _standard(ears[reach : len(ears) - reach])
    if middle is None:
        return None
    scores = [
        _likeness(middle, eyes[reach + lag : len(eyes) - reach + lag])
        for lag in range(-reach, reach + 1)
    ]
    best = int(np.argmax(scores))
    return (best - reach) / _GRID_HZ, max(0.0, float(scores[best]))


def _standard(values: F64) -> F64 | None:
    """Zero mean, unit energy; None when flat."""
    centred = values - values.mean()
    size = float(np.linalg.norm(centred))
    return centred / size if size > 1e-9 else None


def _likeness(reference: F64, values: F64) -> float:
    other = _standard(values)
    return 0.0 if other is None else float(reference @ other)
