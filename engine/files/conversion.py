"""Between a file's rate and the pipeline's hops at 48 kHz, without losing or moving a frame."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import soxr
from numpy.typing import NDArray

from engine.config import HOP_FRAMES, SAMPLE_RATE_HZ

F32 = NDArray[np.float32]

QUALITY = "VHQ"
"""libsoxr's very high quality; its delay is taken out by the library."""


class Resampler:
    """One direction; passes through untouched where the rates are equal."""

    def __init__(self, from_hz: int, to_hz: int) -> None:
        self._stream = (
            None
            if from_hz == to_hz
            else soxr.ResampleStream(from_hz, to_hz, 1, dtype="float32", quality=QUALITY)
        )

    def push(self, block: F32, *, last: bool = False) -> F32:
        """What is ready after ``block`` f32[n]; everything after the last one."""
        if self._stream is None:
            return block
        return np.asarray(self._stream.resample_chunk(block, last=last), np.float32)


def to_hops(blocks: Iterator[F32], rate_hz: int) -> Iterator[tuple[F32, int]]:
    """Hops f32[480] at 48 kHz of ``blocks`` at ``rate_hz``, each with how many frames are real.

    The last one may be filled up with silence.
    """
    resampler = Resampler(rate_hz, SAMPLE_RATE_HZ)
    waiting = np.zeros(0, np.float32)
    for block in blocks:
        waiting = np.concatenate([waiting, resampler.push(block)])
        whole = len(waiting) // HOP_FRAMES * HOP_FRAMES
        for hop in waiting[:whole].reshape(-1, HOP_FRAMES):
            yield hop, HOP_FRAMES
        waiting = waiting[whole:]
    rest = resampler.push(np.zeros(0, np.float32), last=True)
    waiting = np.concatenate([waiting, rest])
    for start in range(0, len(waiting), HOP_FRAMES):
        hop = np.zeros(HOP_FRAMES, np.float32)
        part = waiting[start : start + HOP_FRAMES]
        hop[: len(part)] = part
        yield hop, len(part)


def resample_all(sound: F32, from_hz: int, to_hz: int) -> F32:
    """All of ``sound`` f32[n] at another rate."""
    resampler = Resampler(from_hz, to_hz)
    return resampler.push(sound, last=True)
