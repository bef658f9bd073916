"""Seeded sounds for tests, f32[n] at 48 kHz."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.config import SAMPLE_RATE_HZ

F32 = NDArray[np.float32]


def noise(seconds: float, level_db: float = -25.0, seed: int = 0) -> F32:
    """White noise with this root mean square."""
    rng = np.random.default_rng(seed)
    gain = 10 ** (level_db / 20)
    return (gain * rng.standard_normal(round(seconds * SAMPLE_RATE_HZ))).astype(np.float32)


def tone(seconds: float, frequency_hz: float = 440.0, amplitude: float = 0.1) -> F32:
    """A sine."""
    t = np.arange(round(seconds * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ
    return (amplitude * np.sin(2 * np.pi * frequency_hz * t)).astype(np.float32)


def speech_like(seconds: float, level_db: float = -25.0, seed: int = 0) -> F32:
    """Buzz and hiss in syllables: harmonics of a wandering pitch, formants, unvoiced parts, pauses.

    Not speech, but with its level range, its silences and its full-band fricatives.
    """
    rng = np.random.default_rng(seed)
    frames = round(seconds * SAMPLE_RATE_HZ)
    t = np.arange(frames) / SAMPLE_RATE_HZ
    syllables = rng.uniform(0.0, 1.0, int(seconds * 5) + 2)
    envelope = np.interp(t * 5, np.arange(len(syllables)), np.clip(syllables - 0.3, 0, None))
    pitch_hz = 120 + 40 * np.sin(2 * np.pi * 0.3 * t + rng.uniform(0, 6))
    phase = 2 * np.pi * np.cumsum(pitch_hz) / SAMPLE_RATE_HZ
    buzz = sum(np.sin(k * phase) / k for k in range(1, 25))
    hiss = rng.standard_normal(frames) * (np.sin(2 * np.pi * 1.3 * t) > 0.6)
    sound = envelope * (buzz + hiss)
    return np.asarray(sound * 10 ** (level_db / 20) / np.sqrt(np.mean(sound**2)), np.float32)
