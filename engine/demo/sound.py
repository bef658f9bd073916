"""The sound of the demo scene: two voices from small files, and a room noise made here."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec
import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from engine.config import HOP_FRAMES, SAMPLE_RATE_HZ
from engine.errors import MediaError

Sound = NDArray[np.float32]
"""Shape [frames], mono, 48 kHz."""
Track = NDArray[np.float32]
"""Shape [hops], one value per 10 ms."""

VOICES_DIR: Final = Path(__file__).resolve().parents[2] / "resources" / "demo"
PEOPLE: Final = 2
NOISE_RMS_DBFS: Final = -45.0
"""The voices are made for -25 dBFS while they speak: the noise lies 20 dB under them."""
NOISE_LOOP_S: Final = 10
_FILE_RATE_HZ: Final = 16_000
"""The voices hold nothing above 8 kHz, and small files are read many times faster."""


def load_voice(position: int, folder: Path = VOICES_DIR) -> Sound:
    """Voice of the person at ``position`` (from 1), float32 [frames]. Raises MediaError."""
    path = folder / f"voice{position}.ogg"
    try:
        sound, rate_hz = soundfile.read(path, dtype="float32")
    except (soundfile.LibsndfileError, OSError) as error:
        message = f"The demo's voice {path} cannot be read: {error}"
        raise MediaError(message, advice="Install Solomic again.") from error
    if rate_hz != _FILE_RATE_HZ or sound.ndim != 1:
        raise MediaError(f"The demo's voice {path} is not mono at 16 kHz.")
    return np.asarray(soxr.resample(sound, rate_hz, SAMPLE_RATE_HZ), np.float32)


def equally_long(voices: Sequence[Sound]) -> tuple[Sound, ...]:
    """All voices cut to the shortest, and to whole hops, so that they loop together."""
    frames = min(len(voice) for voice in voices) // HOP_FRAMES * HOP_FRAMES
    return tuple(voice[:frames] for voice in voices)


def room_noise(seed: int) -> Sound:
    """Soft noise of a room [NOISE_LOOP_S seconds] that loops without a seam.

    Made in the frequency domain, so it is periodic: brown under 300 Hz, pink above, no rumble.
    """
    frames = NOISE_LOOP_S * SAMPLE_RATE_HZ
    rng = np.random.default_rng([seed, 77])
    hz = np.fft.rfftfreq(frames, 1 / SAMPLE_RATE_HZ)
    shape = (hz / (hz + 60)) ** 2 / np.sqrt(1 + (hz / 120) ** 1.0) / np.sqrt(1 + (hz / 300))
    parts = rng.standard_normal((len(hz), 2), np.float32) * shape.astype(np.float32)[:, None]
    noise = np.fft.irfft(parts.view(np.complex64)[:, 0], frames)
    gain = 10 ** (NOISE_RMS_DBFS / 20) / np.sqrt(np.mean(noise**2))
    return np.asarray(noise * gain, np.float32)


def looped(sound: Sound, start_frame: int, out: Sound) -> None:
    """Fill ``out`` with ``sound`` repeated endlessly, from ``start_frame`` on."""
    at = start_frame % len(sound)
    done = 0
    while done < len(out):
        part = min(len(out) - done, len(sound) - at)
        out[done : done + part] = sound[at : at + part]
        done += part
        at = 0


class Articulation(msgspec.Struct, frozen=True):
    """What a mouth does for a voice, each value per 10 ms of the loop."""

    opening: Track
    """0 (closed) to 1 (wide open)."""
    rounding: Track
    """-1 (spread, as in "see") to 1 (round, as in "who")."""
    effort: Track
    """Slowly smoothed level, 0 to 1: how much the whole head takes part."""


def articulation(voice: Sound) -> Articulation:
    """Mouth movements that fit ``voice``: its level opens the mouth, its spectrum shapes it.

    Smoothing is symmetric in time (about 60 ms wide), because lips move before they are heard.
    """
    level = log_level(voice)
    shape = _vowel_shape(voice)
    # Hisses ("s", "sh") are loud enough, but made with closed teeth.
    shut = 1 - 0.5 * np.clip((shape.hiss - 0.55) / 0.3, 0, 1)
    wide = 0.62 + 0.38 * shape.openness
    speaking = smooth((level > 0.3).astype(np.float32), 4)
    return Articulation(
        opening=smooth(np.clip((level - 0.3) / 0.7, 0, 1) ** 1.6 * shut * wide, 2.5),
        rounding=smooth(shape.rounding * speaking, 4),
        effort=smooth(level, 25),
    )


def log_level(voice: Sound) -> Track:
    """Log level of each hop's surrounding 40 ms: 0 at 40 dB under the 97th percentile, 1 at it."""
    blocks = _hops(voice)
    power = np.einsum("hf,hf->h", blocks, blocks) / blocks.shape[1]
    power = sum(np.roll(power, shift) for shift in (-2, -1, 0, 1)) / 4
    db = 10 * np.log10(power + 1e-9)
    top = np.percentile(db, 97)
    return np.asarray(np.clip((db - (top - 40)) / 40, 0, 1), np.float32)


def _hops(voice: Sound) -> NDArray[np.float32]:
    """The voice hop by hop, [hops, 160]: as it ends at 8 kHz, every third sample is enough."""
    step = SAMPLE_RATE_HZ // _FILE_RATE_HZ
    hops = len(voice) // HOP_FRAMES
    return voice[: hops * HOP_FRAMES : step].reshape(hops, HOP_FRAMES // step)


class _VowelShape(msgspec.Struct, frozen=True):
    """Rough measures of the spectrum, each per hop, smoothed over 50 ms."""

    hiss: Track
    """Share of the (amplitude) spectrum above 2.8 kHz, 0 to 1."""
    openness: Track
    """First formant: 0 low ("ee", "oo"), 1 high ("ah")."""
    rounding: Track
    """Second formant: 1 low ("oo"), -1 high ("ee")."""


def _vowel_shape(voice: Sound) -> _VowelShape:
    blocks = _hops(voice)
    # Bins of 100 Hz.
    magnitude = np.abs(np.fft.rfft(blocks * np.hanning(blocks.shape[1]).astype(np.float32)))

    def band(low_hz: int, high_hz: int) -> Track:
        return smooth(magnitude[:, low_hz // 100 : high_hz // 100].sum(axis=1), 2.5)

    floor = 0.05
    openness = band(500, 1100) / (band(100, 500) + band(500, 1100) + floor)
    front = band(1400, 2800) / (band(600, 1400) + band(1400, 2800) + floor)
    return _VowelShape(
        hiss=band(2800, 8000) / (band(100, 8000) + floor),
        openness=np.asarray(np.clip((openness - 0.08) / 0.35, 0, 1), np.float32),
        rounding=np.asarray(np.clip((np.median(front) - front) / 0.3, -1, 1), np.float32),
    )


def smooth(values: NDArray[np.floating], sigma_hops: float) -> Track:
    """Gaussian smoothing around the loop's seam."""
    reach = int(np.ceil(3 * sigma_hops))
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma_hops) ** 2)
    padded = np.concatenate((values[-reach:], values, values[:reach]))
    return np.convolve(padded, kernel / kernel.sum(), "valid").astype(np.float32)


def at_time(track: Track, t_s: float) -> float:
    """Value of a looped track at ``t_s``, interpolated between hops' middles."""
    place = t_s * SAMPLE_RATE_HZ / HOP_FRAMES - 0.5
    low = int(np.floor(place))
    share = place - low
    return float((1 - share) * track[low % len(track)] + share * track[(low + 1) % len(track)])
