"""Is this sound in that recording, and how well: sounds made for it, and their comparison."""

import numpy as np
from numpy.typing import NDArray
from scipy.signal import butter, correlate, sosfilt

Samples = NDArray[np.float32]
RATE_HZ = 48_000
_REACH_S = 0.12  # a stall on a busy machine may shift the rest by so much


def speech_like(seconds: float, seed: int) -> Samples:
    """Noise with the spectrum and the syllables of speech, f32[seconds * 48000], peak 0.5."""
    random = np.random.default_rng(seed)
    count = int(seconds * RATE_HZ)
    band = butter(2, (150, 4000), "bandpass", fs=RATE_HZ, output="sos")
    noise = sosfilt(band, random.standard_normal(count))
    syllables = np.interp(
        np.arange(count),
        np.arange(0, count + 9600, 4800),
        random.uniform(0.05, 1, count // 4800 + 2),
    )
    voiced = noise * syllables
    return np.asarray(0.5 * voiced / np.abs(voiced).max(), np.float32)


def delay_frames(heard: Samples, played: Samples) -> int:
    """Where in ``heard`` f32[n] the sound ``played`` f32[m <= n] begins, by cross-correlation."""
    return int(np.argmax(np.abs(correlate(heard, played, "valid", "fft"))))


def best_match_db(
    heard: Samples, played: Samples, piece_s: float = 0.1, share: float = 0.5
) -> float:
    """SNR of ``played`` found in ``heard``, each piece aligned and scaled by itself.

    The quantile ``share`` of all pieces, the median by default.

    Short pieces, because programs between the two may correct for a drift of their clocks.
    """
    start = delay_frames(heard, played)
    size = int(piece_s * RATE_HZ)
    reach = int(_REACH_S * RATE_HZ)
    found = []
    for offset in range(reach, min(len(played), len(heard) - start) - size - reach, size):
        piece = played[offset : offset + size]
        region = heard[start + offset - reach : start + offset + size + reach]
        at = delay_frames(region, piece)
        found.append(snr_db(region[at : at + size], piece))
    return float(np.quantile(found, share))


def snr_db(heard: Samples, played: Samples) -> float:
    """Scale-invariant signal-to-noise ratio of two sounds of one length, within half a frame."""
    spectrum = np.fft.rfft(played)
    phase = np.exp(-2j * np.pi * np.fft.rfftfreq(len(played))[:, None] * np.linspace(-0.5, 0.5, 21))
    best = -np.inf
    for shift in phase.T:
        moved = np.fft.irfft(spectrum * shift, len(played))
        gain = np.dot(heard, moved) / np.dot(moved, moved)
        inner = slice(100, -100)
        error = np.sum((heard - gain * moved)[inner] ** 2)
        best = max(
            best, 10 * np.log10((np.sum((gain * moved)[inner] ** 2) + 1e-20) / (error + 1e-20))
        )
    return float(best)
