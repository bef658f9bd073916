"""Levels: how loud a voice is while it speaks, and mixing at an asked ratio."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Samples = npt.NDArray[np.float32]

FLOOR_RMS = 1e-4
_BLOCK_FRAMES = 320
_ACTIVE_BELOW_PEAK = 1e-3


def db_to_gain(level_db: float) -> float:
    """Amplitude factor of a level in dB."""
    return float(10.0 ** (level_db / 20.0))


def rms(sound: Samples) -> float:
    """Root mean square over all of ``sound``; 0 for an empty one."""
    return float(np.sqrt(np.mean(np.square(sound, dtype=np.float64)))) if len(sound) else 0.0


def active_rms(sound: Samples) -> float:
    """Root mean square over the 20 ms blocks within 30 dB of the loudest one; 0 for silence."""
    blocks = len(sound) // _BLOCK_FRAMES
    if blocks == 0:
        return rms(sound)
    power = np.square(sound[: blocks * _BLOCK_FRAMES].reshape(blocks, _BLOCK_FRAMES)).mean(1)
    loudest = float(power.max())
    if loudest <= 0.0:
        return 0.0
    return float(np.sqrt(power[power >= loudest * _ACTIVE_BELOW_PEAK].mean()))


def scale_to(sound: Samples, level_db: float, *, active: bool = True) -> Samples:
    """``sound`` brought to ``level_db`` re full scale (active RMS, or plain RMS).

    What is quieter than -80 dB counts as silence and comes back unchanged.
    """
    now = active_rms(sound) if active else rms(sound)
    if now < FLOOR_RMS:
        return sound
    return (sound * np.float32(db_to_gain(level_db) / now)).astype(np.float32)


def fit_length(rng: np.random.Generator, sound: Samples, frames: int, *, loop: bool) -> Samples:
    """A random cut of ``frames`` frames; a shorter sound is looped, or laid at a random place."""
    if len(sound) >= frames:
        first = int(rng.integers(0, len(sound) - frames + 1))
        return sound[first : first + frames]
    if loop and len(sound):
        copies = -(-frames // len(sound)) + 1
        return fit_length(rng, np.tile(sound, copies), frames, loop=False)
    laid = np.zeros(frames, np.float32)
    first = int(rng.integers(0, frames - len(sound) + 1))
    laid[first : first + len(sound)] = sound
    return laid
