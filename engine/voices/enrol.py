"""A voice out of a recording of one person."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.config import HOP_FRAMES, HOP_S, WINDOW_FRAMES
from engine.dsp.stft import Analysis
from engine.errors import MediaError
from engine.models.manifest import BINS, NETWORK_SCALE
from engine.voices.memory import AUDIBLE_ENERGY, SEGMENT_HOPS, SHORTEST_HOPS, Embedder

F32 = NDArray[np.float32]

BELOW_LOUDEST = 1e-4
"""Hops more than 40 dB below the loud ones are pauses."""


def magnitudes(sound: F32) -> F32:
    """Magnitudes f32[hops, 256] at network scale of ``sound`` f32[n] at 48 kHz."""
    hops = len(sound) // HOP_FRAMES
    analysis = Analysis(WINDOW_FRAMES, HOP_FRAMES)
    spectrum = np.zeros(WINDOW_FRAMES // 2 + 1, np.complex64)
    rows = np.zeros((hops, BINS), np.float32)
    for index in range(hops):
        analysis.push(sound[index * HOP_FRAMES : (index + 1) * HOP_FRAMES], spectrum)
        np.abs(spectrum[:BINS], out=rows[index])
    rows *= np.float32(NETWORK_SCALE)
    return rows


def enrol(network: Embedder, sound: F32) -> tuple[F32, float]:
    """Embedding f32[E] of length one and the seconds of speech it came from.

    ``sound`` f32[n] at 48 kHz has one person alone in it. Raises MediaError when there is less than
    1.5 s of speech, ModelError when the network fails.
    """
    rows = magnitudes(sound)
    energy = np.einsum("tf,tf->t", rows, rows)
    loud = float(np.quantile(energy, 0.95)) if len(energy) else 0.0
    spoken = rows[energy >= max(loud * BELOW_LOUDEST, AUDIBLE_ENERGY)]
    if len(spoken) < SHORTEST_HOPS:
        raise MediaError("The recording of the voice holds less than 1.5 seconds of speech.")
    count = max(1, round(len(spoken) / SEGMENT_HOPS))
    parts = [network.embed(part) for part in np.array_split(spoken, count)]
    mean = np.mean(parts, axis=0)
    return np.asarray(mean / np.linalg.norm(mean), np.float32), len(spoken) * HOP_S
