"""What is played, and how it is found again in two recordings. Pure functions."""

from __future__ import annotations

from typing import Final

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy.signal import correlate

from bench.latency.recorders import Recording
from engine.config import SAMPLE_RATE_HZ

Samples = NDArray[np.float32]

_CLICK_FRAMES: Final = 48
_CLICK_LEVEL: Final = 0.9
_THRESHOLD: Final = 0.3
_CLICK_GAP_FRAMES: Final = SAMPLE_RATE_HZ // 10
_REACH_S: Final = 0.3
_PIECE_FRAMES: Final = SAMPLE_RATE_HZ // 2
_PIECE_STEP_FRAMES: Final = SAMPLE_RATE_HZ // 5
_LEAST_LIKENESS: Final = 0.5


class Summary(msgspec.Struct, frozen=True):
    """Percentiles of one measurement; None where nothing was found."""

    p50_ms: float | None
    p95_ms: float | None
    p99_ms: float | None
    n: int


def summary(delays_ms: list[float]) -> Summary:
    """Percentiles of ``delays_ms``, rounded to a hundredth."""
    if not delays_ms:
        return Summary(None, None, None, 0)
    p50, p95, p99 = (round(float(x), 2) for x in np.percentile(delays_ms, (50, 95, 99)))
    return Summary(p50, p95, p99, len(delays_ms))


def clicks(seconds: float, seed: int = 0) -> Samples:
    """Clicks of 1 ms at odd moments, about five a second, f32[seconds * 48000].

    The moments are drawn, so that they meet every phase of the servers' cycles.
    """
    random = np.random.default_rng(seed)
    sound = np.zeros(int(seconds * SAMPLE_RATE_HZ), np.float32)
    at = 0
    while True:
        at += int(random.uniform(0.15, 0.25) * SAMPLE_RATE_HZ)
        if at + _CLICK_FRAMES > len(sound):
            return sound
        sound[at : at + _CLICK_FRAMES] = _CLICK_LEVEL


def click_moments(recording: Recording) -> list[float]:
    """When the clicks in a recording could be had, seconds."""
    loud = np.flatnonzero(np.abs(recording.samples) > _THRESHOLD)
    if not len(loud):
        return []
    begins = loud[np.flatnonzero(np.diff(loud, prepend=-_CLICK_GAP_FRAMES - 1) > _CLICK_GAP_FRAMES)]
    return [recording.moment_s(int(frame)) for frame in begins]


def click_delays_ms(near: Recording, far: Recording) -> list[float]:
    """For each click in ``near``, how much later it is in ``far``."""
    arrivals = np.asarray(click_moments(far))
    delays = []
    for moment_s in click_moments(near):
        later = arrivals[(arrivals > moment_s - 0.02) & (arrivals < moment_s + 0.14)]
        if len(later):
            delays.append((float(later[0]) - moment_s) * 1000)
    return delays


def voice_delays_ms(near: Recording, far: Recording) -> list[float]:
    """Delays of half-second pieces of ``near`` in ``far``, by normalised cross-correlation.

    Pieces that are quiet, or of which nothing enough alike is found, do not count.
    """
    delays = []
    loud = float(np.abs(near.samples).max(initial=0.0)) / 20
    for start in range(0, len(near.samples) - _PIECE_FRAMES, _PIECE_STEP_FRAMES):
        piece = near.samples[start : start + _PIECE_FRAMES]
        if np.sqrt(np.mean(piece**2)) < loud:
            continue
        middle = start + _PIECE_FRAMES // 2
        delay_ms = _delay_ms(piece, near.moment_s(middle), far)
        if delay_ms is not None:
            delays.append(delay_ms)
    return delays


def _delay_ms(piece: Samples, moment_s: float, far: Recording) -> float | None:
    """How much later than ``moment_s`` the middle of ``piece`` is in ``far``."""
    half, reach = len(piece) // 2, int(_REACH_S * SAMPLE_RATE_HZ)
    centre = _frame_at(far, moment_s)
    begin, end = centre - half - reach // 4, centre + half + reach
    if begin < 0 or end > len(far.samples):
        return None
    region = far.samples[begin:end].astype(np.float64)
    products = correlate(region, piece.astype(np.float64), "valid", "fft")
    sums = np.concatenate(([0.0], np.cumsum(region**2)))
    norms = np.sqrt(np.maximum(sums[len(piece) :] - sums[: -len(piece)], 1e-12))
    likeness = products / (norms * np.linalg.norm(piece))
    best = int(np.argmax(likeness))
    if likeness[best] < _LEAST_LIKENESS:
        return None
    return (far.moment_s(begin + best + half) - moment_s) * 1000


def _frame_at(recording: Recording, moment_s: float) -> int:
    """The frame that could be had at ``moment_s``, by bisection."""
    low, high = 0, len(recording.samples) - 1
    while low < high:
        middle = (low + high) // 2
        if recording.moment_s(middle) < moment_s:
            low = middle + 1
        else:
            high = middle
    return low
