"""Whether a file's sound and picture belong together in time.

Real clips are up to an eighth of a second off, which a lip cue does not forgive. The lips of the
kept face are compared with the level of the whole sound. On single voices of eight seconds and more
this was right within 30 ms; on clips of three seconds with two voices it was often wrong, so short
clips and weak likeness give no answer.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.files.reading import SoundSource
from engine.sync import offset_s
from engine.vision.base import LipCue

F32 = NDArray[np.float32]
F64 = NDArray[np.float64]

LEAST_S: Final = 6.0
MOST_S: Final = 600.0
"""More of a long file is not looked at."""
MOST_OFFSET_S: Final = 0.3
LEAST_LIKENESS: Final = 0.6
WORTH_MENDING_S: Final = 0.06
"""Less than the lips' own scatter is left alone."""
QUIETEST_DB: Final = -60.0
LEVELS_HZ: Final = 100


def lag_of_sound_s(source: SoundSource, cues: Iterable[LipCue]) -> float | None:
    """By how much the sound comes after the lips; None when that is not clear.

    Goes through the blocks of ``source``, which cannot be read again.
    """
    seen = [cue for cue in cues if cue.valid]
    if not seen:
        return None
    levels = _levels_db(source)
    if len(levels) < LEAST_S * LEVELS_HZ:
        return None
    found = offset_s(
        np.array([cue.at_s for cue in seen]),
        np.array([cue.a for cue in seen]),
        (np.arange(len(levels), dtype=np.float64) + 0.5) / LEVELS_HZ,
        levels,
        most_s=MOST_OFFSET_S,
    )
    if found is None or found[1] < LEAST_LIKENESS:
        return None
    return -found[0]


def _levels_db(source: SoundSource) -> F64:
    """Level of every hundredth of a second, f64[n]."""
    size = source.rate_hz // LEVELS_HZ
    levels: list[F64] = []
    waiting: F32 = np.zeros(0, np.float32)
    for block in source.blocks:
        waiting = np.concatenate([waiting, block])
        whole = len(waiting) // size
        power = np.square(waiting[: whole * size].reshape(-1, size), dtype=np.float64).mean(axis=1)
        levels.append(np.maximum(10 * np.log10(power + 1e-12), QUIETEST_DB))
        waiting = waiting[whole * size :]
        if sum(map(len, levels)) > MOST_S * LEVELS_HZ:
            break
    return np.concatenate(levels)
