"""Is this sound in that recording, and how well: sounds made for it, and their comparison."""

import numpy as np
from numpy.typing import NDArray
from scipy.signal import butter, oaconvolve, sosfilt

Samples = NDArray[np.float32]
RATE_HZ = 48_000
_PIECE_S = 0.03
"""So short that most pieces lie between the seams of a machine that often stalls."""
_QUIET_DB = -25.0
"""Under the loudest piece: a pause fits everywhere."""
_FOUND_DB = 10.0
_SEAM_FRAMES = 48


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
    """Where in ``heard`` f32[n] ``played`` f32[m <= n] begins, by normalised correlation."""
    squares = np.concatenate(([0.0], np.cumsum(heard.astype(np.float64) ** 2)))
    there = squares[len(played) :] - squares[: -len(played)]
    alike = np.abs(oaconvolve(heard, played[::-1], "valid"))
    return int(np.argmax(alike / np.sqrt(there + 1e-4 * there.max() + 1e-12)))


def best_match_db(
    heard: Samples, played: Samples, share: float = 0.5, piece_s: float = _PIECE_S
) -> float:
    """SNR of ``played`` found in ``heard``, each piece wherever it fits best, scaled by itself.

    The quantile ``share`` of all pieces that are not pauses, the median by default. Where a piece
    lies is not asked: programs between the two correct for a drift of their clocks, and a machine
    that stalls tears the sound apart (:func:`seams` counts how often).
    """
    return float(np.quantile([snr for snr, _ in _pieces_found(heard, played, piece_s)], share))


def seams(heard: Samples, played: Samples) -> int:
    """How often the delay between the two jumps by more than a millisecond."""
    found = _pieces_found(heard, played, _PIECE_S)
    delays = [delay for snr, delay in found if snr > _FOUND_DB]
    return int((np.abs(np.diff(delays)) > _SEAM_FRAMES).sum())


def _pieces_found(heard: Samples, played: Samples, piece_s: float) -> list[tuple[float, int]]:
    """Of each piece of ``played``: SNR in dB and delay in frames where it fits ``heard`` best."""
    size = round(piece_s * RATE_HZ)
    pieces = played[: len(played) // size * size].reshape(-1, size)
    energy = (pieces.astype(np.float64) ** 2).sum(1)
    found = []
    for index in np.flatnonzero(energy > energy.max() * 10 ** (_QUIET_DB / 10)):
        at = delay_frames(heard, pieces[index])
        found.append((snr_db(heard[at : at + size], pieces[index]), at - int(index) * size))
    return found


def snr_db(heard: Samples, played: Samples) -> float:
    """Scale-invariant signal-to-noise ratio of two sounds of one length, within half a frame."""
    spectrum = np.fft.rfft(played)
    shifts = np.linspace(-0.5, 0.5, 21)[:, None]
    moved = np.fft.irfft(
        spectrum * np.exp(-2j * np.pi * np.fft.rfftfreq(len(played)) * shifts), len(played)
    )
    gain = (moved @ heard / (moved**2).sum(1))[:, None]
    inner = slice(100, -100)
    error = ((heard - gain * moved)[:, inner] ** 2).sum(1)
    wanted = ((gain * moved)[:, inner] ** 2).sum(1)
    return float((10 * np.log10((wanted + 1e-20) / (error + 1e-20))).max())
