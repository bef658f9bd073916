"""Levels in decibels of full scale, and what decibels are as factors."""

from __future__ import annotations

import math

import numpy as np

from engine.dsp.windows import F32

SILENCE_DB = -120.0


def db_to_gain(level_db: float) -> float:
    """Factor of an amplitude change by ``level_db``."""
    return math.exp(level_db * (math.log(10.0) / 20.0))


def gain_to_db(gain: float) -> float:
    """Decibels of an amplitude; never below SILENCE_DB."""
    return 20.0 * math.log10(gain) if gain > 1e-6 else SILENCE_DB


def peak_db(block: F32) -> float:
    """Peak of ``block`` f32[n] in dB of full scale."""
    if not block.size:
        return SILENCE_DB
    return gain_to_db(max(float(np.maximum.reduce(block)), -float(np.minimum.reduce(block))))


def rms_db(block: F32) -> float:
    """Root mean square of ``block`` f32[n] in dB of full scale."""
    if not block.size:
        return SILENCE_DB
    return gain_to_db(math.sqrt(float(np.dot(block, block)) / block.size))
