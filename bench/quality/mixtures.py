"""The fixed lists of mixtures, one per condition. Everything follows from the seed."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field

import numpy as np
import scipy.signal
from numpy.typing import NDArray

from bench.quality import lip_cue
from bench.quality.corpus import RATE_HZ, Corpus, Speaker

F32 = NDArray[np.float32]

SECONDS = 6.0
ENROLLED_S = 5.0
HOP_FRAMES = 160
TARGET_RMS = 10 ** (-25 / 20)
MAIN = "two_0db"
RATIOS_DB = {"two_m5db": -5.0, "two_0db": 0.0, "two_5db": 5.0}
LAGS_MS = {"lag_m160": -160.0, "lag_m80": -80.0, "lag_p80": 80.0, "lag_p160": 160.0}
CONDITIONS = (
    *RATIOS_DB,
    *("three", "four", "noise", "room", "noise_room", "same_speaker", "silent_target", "clean"),
    *("face_loss_5s", "swap", *LAGS_MS),
)
FACE_LOSS_S = (4.0, 9.0)


@dataclass
class Mixture:
    """Sounds f32[n] at 16 kHz; ``lip`` f32[hops, 5]; ``scored`` is the part that counts."""

    condition: str
    mixture: F32
    target: F32
    interferers: list[F32]
    noise: F32
    enrollment: F32
    lip: F32
    child: bool
    scored: slice = field(default_factory=lambda: slice(None))


class TooFewVoicesError(Exception):
    """The corpus has not enough people or utterances for a condition."""


def make(corpus: Corpus, condition: str, count: int, seed: int) -> list[Mixture]:
    """``count`` mixtures of a condition; fewer are the first ones of more."""
    key = zlib.crc32(condition.encode())
    found = []
    for index in range(count):
        rng = np.random.default_rng((seed, key, index))
        found.append(_Maker(corpus, rng, condition).make())
    return found


class _Maker:
    def __init__(self, corpus: Corpus, rng: np.random.Generator, condition: str) -> None:
        self.corpus, self.rng, self.condition = corpus, rng, condition
        self.seconds = 12.0 if condition == "face_loss_5s" else SECONDS
        self.frames = int(self.seconds * RATE_HZ)

    def make(self) -> Mixture:
        rng, condition = self.rng, self.condition
        people = self._people()
        enrollment, target = self._parted(people[0])
        others = self._others(people)
        noise = self._noise() if "noise" in condition else np.zeros(self.frames, np.float32)
        dry = target
        wet = target
        if "room" in condition:
            wet, target = _room(rng, target)
            others = [_room(rng, other)[0] for other in others]
        if condition == "swap":  # the face and the voice of the other one
            target, others = others[0], [target]
            wet, dry = target, target
            enrollment = self._parted(people[1])[0]
        if condition == "silent_target":
            others, wet, dry = [wet, *others], np.zeros_like(wet), np.zeros_like(wet)
            target = wet
            enrollment = self._parted(people[-1])[0]
        lag_ms = LAGS_MS.get(condition, 0.0 if "face" in condition else None)
        lip = lip_cue.simulate(rng, dry, self.frames // HOP_FRAMES, lag_ms)
        scored = slice(None)
        if condition == "face_loss_5s":
            first, last = (int(second * 100) for second in FACE_LOSS_S)
            lip[first:last, 2] = 0.0
            scored = slice(first * HOP_FRAMES, last * HOP_FRAMES)
        mixture = wet + np.sum([noise, *others], axis=0, dtype=np.float32)
        return Mixture(
            condition, mixture, target, others, noise, enrollment, lip, people[0].child, scored
        )

    def _people(self) -> list[Speaker]:
        """The target first; the silent target's own voice is the last one's."""
        count = {"three": 3, "four": 4, "noise": 1, "clean": 1, "same_speaker": 1}
        needed = count.get(self.condition, 3 if self.condition == "silent_target" else 2)
        usable = self.corpus.speakers
        if self.condition == "same_speaker":
            usable = [s for s in usable if len(s.utterances) >= 3 and s.seconds > 20.0]
        if self.condition == "face_loss_5s":
            usable = [s for s in usable if s.seconds > self.seconds + ENROLLED_S + 5.0]
        if len(usable) < needed:
            raise TooFewVoicesError(f"{self.condition} needs {needed} people")
        return [usable[int(i)] for i in self.rng.permutation(len(usable))[:needed]]

    def _others(self, people: list[Speaker]) -> list[F32]:
        gain = 10 ** (-RATIOS_DB.get(self.condition, 0.0) / 20)
        if self.condition == "same_speaker":
            return [self._second]
        others = people[1:-1] if self.condition == "silent_target" else people[1:]
        return [self._parted(person)[1] * np.float32(gain) for person in others]

    def _parted(self, speaker: Speaker) -> tuple[F32, F32]:
        """Enrollment and target at -25 dBFS from different utterances, or parts of the only one."""
        order = [speaker.utterances[int(i)] for i in self.rng.permutation(len(speaker.utterances))]
        if len(order) < 3:
            whole = np.concatenate(order)
            cut = min(int(ENROLLED_S * RATE_HZ), len(whole) // 2)
            return level(whole[:cut]), level(_cut(whole[cut:], self.frames))
        needed, spoken, first = int(ENROLLED_S * RATE_HZ), 0, 0
        while spoken < needed and first < len(order) - 2:
            spoken += len(order[first])
            first += 1
        enrollment = np.concatenate(order[:first])[:needed]
        if self.condition == "same_speaker":
            half = (first + len(order) + 1) // 2
            self._second = level(_cut(np.concatenate(order[half:]), self.frames))
            return level(enrollment), level(_cut(np.concatenate(order[first:half]), self.frames))
        return level(enrollment), level(_cut(np.concatenate(order[first:]), self.frames))

    def _noise(self) -> F32:
        """5 dB under the target."""
        noises = self.corpus.noises
        noise = noises[int(self.rng.integers(len(noises)))]
        noise = np.tile(noise, self.frames // len(noise) + 2)
        first = int(self.rng.integers(0, len(noise) - self.frames))
        part = noise[first : first + self.frames]
        scale = TARGET_RMS * 10 ** (-5 / 20) / (np.sqrt(np.mean(part**2)) + 1e-9)
        scaled: F32 = (part * scale).astype(np.float32)
        return scaled


def active_rms(sound: F32) -> float:
    """RMS of the 20 ms blocks within 30 dB of the loudest."""
    blocks = sound[: len(sound) // 320 * 320].reshape(-1, 320).astype(np.float64)
    power = np.square(blocks).mean(1)
    return float(np.sqrt(power[power >= power.max() * 1e-3].mean())) if len(power) else 0.0


def level(sound: F32) -> F32:
    """``sound`` at -25 dBFS while it is active."""
    return (sound * (TARGET_RMS / max(active_rms(sound), 1e-5))).astype(np.float32)


def _cut(sound: F32, frames: int) -> F32:
    """The first ``frames`` of ``sound``; what is missing is silence."""
    return np.pad(sound[:frames], (0, max(0, frames - len(sound)))).astype(np.float32)


def _room(rng: np.random.Generator, sound: F32) -> tuple[F32, F32]:
    """Exponentially decaying reflections; heard, and the reference with the first 50 ms of them."""
    t60_s = rng.uniform(0.2, 0.5)
    time = np.arange(int(t60_s * RATE_HZ)) / RATE_HZ
    impulse = rng.standard_normal(len(time)) * np.exp(-6.908 * time / t60_s)
    impulse[: int(rng.uniform(0.002, 0.006) * RATE_HZ)] = 0.0
    impulse *= 10 ** (rng.uniform(-6.0, 0.0) / 20) / np.sqrt(np.sum(impulse**2))
    impulse[0] = 1.0
    early = impulse[: RATE_HZ // 20]
    heard, reference = (
        scipy.signal.fftconvolve(sound, part)[: len(sound)].astype(np.float32)
        for part in (impulse, early)
    )
    return heard, reference
