"""Metrics of one estimate. All sounds f32[n] at 16 kHz; None where a metric has no meaning."""

from __future__ import annotations

import warnings

import numpy as np
import scipy.linalg
import scipy.signal
from numpy.typing import NDArray

F32 = NDArray[np.float32]
F64 = NDArray[np.float64]

RATE_HZ = 16000
HOP_FRAMES = 160
SDR_TAPS = 512
_TINY = 1e-10


def si_snr_db(estimate: F32, target: F32) -> float:
    """Scale-invariant signal-to-noise ratio (Le Roux et al. 2019)."""
    e, t = (x.astype(np.float64) - x.mean(dtype=np.float64) for x in (estimate, target))
    wanted = (e @ t) / (t @ t + _TINY) * t
    rest = e - wanted
    return float(10 * np.log10((wanted @ wanted + _TINY) / (rest @ rest + _TINY)))


def sdr_db(estimate: F32, target: F32) -> float:
    """Signal-to-distortion ratio of BSS Eval: any filter of 512 taps is forgiven (Vincent 2006)."""
    e, t = estimate.astype(np.float64), target.astype(np.float64)
    size = scipy.fft.next_fast_len(len(t) + SDR_TAPS, real=True)
    spectrum = np.fft.rfft(t, size)
    column = np.fft.irfft(np.abs(spectrum) ** 2, size)[:SDR_TAPS]
    column[0] += 1e-8 * column[0] + _TINY
    cross = np.fft.irfft(np.conj(spectrum) * np.fft.rfft(e, size), size)[:SDR_TAPS]
    taps = scipy.linalg.solve_toeplitz(column, cross)
    wanted = scipy.signal.fftconvolve(t, taps)[: len(e)]
    rest = e - wanted
    return float(10 * np.log10((wanted @ wanted + _TINY) / (rest @ rest + _TINY)))


def pesq_wb(estimate: F32, target: F32) -> float | None:
    """PESQ wide band (ITU-T P.862.2); None where its package could not be compiled."""
    try:
        import pesq
    except ModuleNotFoundError:
        return None
    try:
        return float(pesq.pesq(RATE_HZ, target, estimate, "wb"))
    except pesq.NoUtterancesError:
        return None


def estoi(estimate: F32, target: F32) -> float | None:
    """Extended short-time objective intelligibility (Jensen and Taal 2016)."""
    import pystoi

    with warnings.catch_warnings():  # too little speech is an answer, not a fault
        warnings.simplefilter("error")
        try:
            return float(pystoi.stoi(target, estimate, RATE_HZ, extended=True))
        except RuntimeWarning:
            return None


def frame_power(sound: F32) -> F64:
    """Mean square of 10 ms frames, f64[hops]."""
    frames = sound[: len(sound) // HOP_FRAMES * HOP_FRAMES].reshape(-1, HOP_FRAMES)
    power: F64 = np.square(frames.astype(np.float64)).mean(1)
    return power


def over_suppression_rate(estimate: F32, target: F32) -> float | None:
    """Share of the target's active frames that the estimate cuts by more than 10 dB."""
    wanted, got = frame_power(target), frame_power(estimate)
    active = wanted > wanted.max() * 1e-3
    if wanted.max() <= 0.0:
        return None
    return float(np.mean(got[active] < 0.1 * wanted[active]))


def residual_db(estimate: F32, mixture: F32) -> float:
    """What is left of the mixture while the target is silent."""
    left, there = np.sum(estimate.astype(np.float64) ** 2), np.sum(mixture.astype(np.float64) ** 2)
    return float(10 * np.log10((left + _TINY) / (there + _TINY)))
