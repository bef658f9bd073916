"""Augmentations: what distance, microphones, sound cards and networks do to a voice.

Each takes a generator and a sound and returns a new sound of the same length. What changes one
voice (:data:`VOICE`) changes the reference with it; what happens to the mixture (:data:`MIXTURE`)
is to be undone or at least survived. Rooms, speed, noise and levels are in their own modules.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import scipy.fft
import soundfile

Samples = npt.NDArray[np.float32]
Augment = Callable[[np.random.Generator, Samples], Samples]

SAMPLE_RATE_HZ = 16000
PACKET_FRAMES = 320  # 20 ms
_CODECS = (("OGG", "OPUS"), ("WAV", "IMA_ADPCM"), ("WAV", "GSM610"), ("WAV", "ALAW"))


@dataclass(frozen=True)
class Augmentation:
    """How often each augmentation is applied, 0 to 1, by its name."""

    colour: float = 0.4
    band_limit: float = 0.05
    gain_envelope: float = 0.1
    clip: float = 0.03
    mu_law: float = 0.01
    few_bits: float = 0.01
    codec: float = 0.02
    packet_loss: float = 0.02
    hum: float = 0.03
    offset: float = 0.03
    hiss: float = 0.1
    click: float = 0.02


def colour(rng: np.random.Generator, sound: Samples) -> Samples:
    """Equaliser: a smooth random frequency response, mostly within 8 dB."""
    spectrum = scipy.fft.rfft(sound)
    curve_db = np.interp(
        np.linspace(0, 1, len(spectrum)) ** 0.5, np.linspace(0, 1, 7), rng.normal(0.0, 3.0, 7)
    )
    gain = np.power(10.0, curve_db / 20).astype(np.float32)
    return np.asarray(scipy.fft.irfft(spectrum * gain, len(sound)), np.float32)


def band_limit(rng: np.random.Generator, sound: Samples) -> Samples:
    """Nothing above a random frequency between 3 and 7 kHz, as on telephones and headsets."""
    spectrum = scipy.fft.rfft(sound)
    edge = int(rng.uniform(3000.0, 7000.0) / (SAMPLE_RATE_HZ / 2) * len(spectrum))
    fall = np.clip((edge - np.arange(len(spectrum))) / (0.03 * len(spectrum)) + 1, 0, 1)
    filtered = scipy.fft.irfft(spectrum * fall.astype(np.float32), len(sound))
    return np.asarray(filtered, np.float32)


def gain_envelope(rng: np.random.Generator, sound: Samples) -> Samples:
    """A person who turns and leans: the level wanders by some dB, about once a second."""
    points = max(2, len(sound) // SAMPLE_RATE_HZ + 2)
    level_db = np.interp(
        np.linspace(0, 1, len(sound)), np.linspace(0, 1, points), rng.normal(0.0, 3.0, points)
    )
    return (sound * np.power(10.0, level_db / 20)).astype(np.float32)


def clip(rng: np.random.Generator, sound: Samples) -> Samples:
    """Peaks cut at 15 to 60 % of the highest one."""
    limit = float(np.abs(sound).max()) * rng.uniform(0.15, 0.6)
    return np.clip(sound, -limit, limit)


def mu_law(rng: np.random.Generator, sound: Samples) -> Samples:
    """Companded to 6 to 8 bits (ITU-T G.711's curve)."""
    peak = float(np.abs(sound).max()) + 1e-6
    steps = 2.0 ** (int(rng.integers(6, 9)) - 1)
    bent = np.sign(sound) * np.log1p(255.0 * np.abs(sound) / peak) / np.log(256.0)
    held = np.round(bent * steps) / steps
    return (np.sign(held) * (np.power(256.0, np.abs(held)) - 1) / 255.0 * peak).astype(np.float32)


def few_bits(rng: np.random.Generator, sound: Samples) -> Samples:
    """A converter of 8 to 11 bits."""
    peak = float(np.abs(sound).max()) + 1e-6
    steps = 2.0 ** (int(rng.integers(8, 12)) - 1)
    return (np.round(sound / peak * steps) / steps * peak).astype(np.float32)


def codec(rng: np.random.Generator, sound: Samples) -> Samples:
    """Through a real codec and back: Opus, IMA ADPCM, GSM 06.10 or A-law."""
    kind, subtype = _CODECS[int(rng.integers(len(_CODECS)))]
    peak = float(np.abs(sound).max()) + 1e-6
    with io.BytesIO() as file:
        soundfile.write(file, sound / peak * 0.9, SAMPLE_RATE_HZ, format=kind, subtype=subtype)
        file.seek(0)
        heard, _ = soundfile.read(file, dtype="float32")
    result = np.zeros_like(sound)
    frames = min(len(heard), len(sound))
    result[:frames] = heard[:frames] * (peak / 0.9)
    return result


def packet_loss(rng: np.random.Generator, sound: Samples) -> Samples:
    """Up to a tenth of the 20 ms packets are silent or repeat the one before."""
    result = sound.copy()
    packets = len(sound) // PACKET_FRAMES
    share, repeat = rng.uniform(0.01, 0.1), rng.random() < 0.5
    for packet in np.flatnonzero(rng.random(packets) < share):
        first = int(packet) * PACKET_FRAMES
        before = result[max(0, first - PACKET_FRAMES) : first]
        lost = result[first : first + PACKET_FRAMES]
        lost[:] = before if repeat and len(before) == len(lost) else 0.0
    return result


def hum(rng: np.random.Generator, sound: Samples) -> Samples:
    """Mains at 50 or 60 Hz with harmonics, 20 to 40 dB under the sound."""
    tone = np.zeros(len(sound), np.float64)
    base_hz = float(rng.choice([50.0, 60.0]))
    seconds = np.arange(len(sound)) / SAMPLE_RATE_HZ
    for harmonic in range(1, 6):
        phase = rng.uniform(0, 2 * np.pi)
        strength = rng.uniform(0.2, 1.0) / harmonic
        tone += strength * np.sin(2 * np.pi * base_hz * harmonic * seconds + phase)
    return _add_below(sound, tone, rng.uniform(20.0, 40.0))


def offset(rng: np.random.Generator, sound: Samples) -> Samples:
    """A constant voltage of up to a tenth of the peak."""
    peak = float(np.abs(sound).max())
    return (sound + np.float32(peak * rng.uniform(-0.1, 0.1))).astype(np.float32)


def hiss(rng: np.random.Generator, sound: Samples) -> Samples:
    """A preamplifier's noise, white to pink, 25 to 50 dB under the sound."""
    spectrum = scipy.fft.rfft(rng.standard_normal(len(sound)))
    slope = np.maximum(np.arange(len(spectrum)), 20.0) ** -rng.uniform(0.0, 0.5)
    noise = scipy.fft.irfft(spectrum * slope, len(sound))
    return _add_below(sound, noise, rng.uniform(25.0, 50.0))


def click(rng: np.random.Generator, sound: Samples) -> Samples:
    """One to five clicks of a millisecond, as loud as the sound's peak."""
    result = sound.copy()
    peak = float(np.abs(sound).max())
    for first in rng.integers(0, max(1, len(sound) - 16), int(rng.integers(1, 6))):
        burst = rng.standard_normal(16) * np.exp(-np.arange(16) / 4) * peak * rng.uniform(0.2, 1.0)
        part = result[first : first + 16]
        part += burst[: len(part)].astype(np.float32)
    return result


def _add_below(sound: Samples, added: npt.NDArray[np.float64], below_db: float) -> Samples:
    level = float(np.sqrt(np.mean(np.square(sound, dtype=np.float64))))
    scale = level * 10 ** (-below_db / 20) / (float(np.sqrt(np.mean(added**2))) + 1e-9)
    return (sound + added * scale).astype(np.float32)


VOICE: dict[str, Augment] = {
    "colour": colour,
    "band_limit": band_limit,
    "gain_envelope": gain_envelope,
}
MIXTURE: dict[str, Augment] = {
    "hiss": hiss,
    "hum": hum,
    "click": click,
    "clip": clip,
    "offset": offset,
    "few_bits": few_bits,
    "mu_law": mu_law,
    "codec": codec,
    "packet_loss": packet_loss,
}


def augment_voice(rng: np.random.Generator, sound: Samples, shares: Augmentation) -> Samples:
    """What changes one voice, and the reference with it."""
    return _apply(rng, sound, shares, VOICE)


def augment_mixture(rng: np.random.Generator, sound: Samples, shares: Augmentation) -> Samples:
    """What happens to the whole mixture on its way to the network."""
    return _apply(rng, sound, shares, MIXTURE)


def _apply(
    rng: np.random.Generator, sound: Samples, shares: Augmentation, chain: dict[str, Augment]
) -> Samples:
    for name, augment in chain.items():
        if rng.random() < getattr(shares, name):
            sound = augment(rng, sound)
    return sound
