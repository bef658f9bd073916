"""Voices and noises to mix, and the embeddings that stand for remembered voices.

Each speaker's utterances are parted into two halves: what is enrolled comes from one, what is heard
in the mixture from the other. Every speaker at another speed counts as another voice.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import soxr

from training.data.reader import SAMPLE_RATE_HZ, Corpus, DatasetError, Utterance
from training.mixing import levels, rooms

Samples = npt.NDArray[np.float32]
Embeddings = npt.NDArray[np.float32]

SPEEDS = (1.0, 0.88, 1.13)
ENROLLED_FRAMES = 5 * SAMPLE_RATE_HZ
SPEECH_DB = -24.0


@dataclass(frozen=True)
class Voice:
    """One person at one speed, and which half of the utterances is heard."""

    name: str
    speed: int
    half: int


def change_speed(sound: Samples, speed: float) -> Samples:
    """``sound`` played ``speed`` times as fast, pitch and formants with it."""
    if speed == 1.0:
        return sound
    return np.asarray(soxr.resample(sound, SAMPLE_RATE_HZ * speed, SAMPLE_RATE_HZ, "LQ"))


def two_halves(corpus: Corpus, name: str) -> tuple[list[Samples], list[Samples]]:
    """A speaker's utterances in two lists of about the same length; a single one is cut in two."""
    utterances = sorted(corpus.speakers[name], key=lambda u: -u.frames)
    if len(utterances) < 4:
        sound = corpus.read_all(utterances)
        middle = len(sound) // 2
        return [sound[:middle]], [sound[middle:]]
    halves: tuple[list[Utterance], list[Utterance]] = ([], [])
    length = [0, 0]
    for utterance in utterances:
        shorter = int(length[1] < length[0])
        halves[shorter].append(utterance)
        length[shorter] += utterance.frames
    return [corpus.read(u) for u in halves[0]], [corpus.read(u) for u in halves[1]]


class Sources:
    """Random speech, noise and rooms out of one corpus."""

    def __init__(self, corpus: Corpus, seed: int = 0) -> None:
        self.corpus = corpus
        self.names = sorted(corpus.speakers)
        self.rooms = rooms.RoomBank(seed)
        self._halves = {name: two_halves(corpus, name) for name in self.names}

    def voice(self, rng: np.random.Generator, *, other_than: list[Voice] | None = None) -> Voice:
        """A random voice of somebody who is not in ``other_than``."""
        taken = {voice.name for voice in other_than or []}
        if len(taken) >= len(self.names):
            raise DatasetError(f"a mixture needs more than the {len(taken)} speakers there are")
        while True:
            name = self.names[int(rng.integers(len(self.names)))]
            if name not in taken:
                return Voice(name, int(rng.integers(len(SPEEDS))), int(rng.integers(2)))

    def speech(self, rng: np.random.Generator, voice: Voice, frames: int) -> Samples:
        """``frames`` of a voice at -24 dBFS (active): random utterances, some pauses between."""
        speed = SPEEDS[voice.speed]
        needed = int(frames * speed) + 64
        parts, have = [], 0
        utterances = self._halves[voice.name][voice.half]
        for index in rng.permutation(len(utterances)):
            parts.append(utterances[int(index)])
            have += len(parts[-1])
            if have >= needed:
                break
            if rng.random() < 0.4:
                parts.append(np.zeros(int(rng.integers(0, SAMPLE_RATE_HZ // 2)), np.float32))
                have += len(parts[-1])
        sound = levels.fit_length(rng, np.concatenate(parts), needed, loop=False)
        return levels.scale_to(change_speed(sound, speed)[:frames], SPEECH_DB)

    def anonymous(self, rng: np.random.Generator, frames: int) -> Samples:
        """``frames`` of somebody unknown at -24 dBFS; falls back to a known voice."""
        if not self.corpus.anonymous:
            return self.speech(rng, self.voice(rng), frames)
        utterance = self.corpus.anonymous[int(rng.integers(len(self.corpus.anonymous)))]
        sound = change_speed(self.corpus.read(utterance), SPEEDS[int(rng.integers(len(SPEEDS)))])
        return levels.scale_to(levels.fit_length(rng, sound, frames, loop=False), SPEECH_DB)

    def noise(self, rng: np.random.Generator, frames: int) -> Samples:
        """``frames`` of a random noise at -24 dBFS (plain RMS)."""
        utterance = self.corpus.noises[int(rng.integers(len(self.corpus.noises)))]
        sound = levels.fit_length(rng, self.corpus.read(utterance), frames, loop=True)
        return levels.scale_to(sound, SPEECH_DB, active=False)

    def enrollment(self, rng: np.random.Generator, voice: Voice, *, clean: bool) -> Samples:
        """5 s of the half that is *not* heard, unless ``clean`` sometimes with room and noise."""
        other = Voice(voice.name, voice.speed, 1 - voice.half)
        sound = self.speech(rng, other, ENROLLED_FRAMES)
        if clean:
            return sound
        if rng.random() < 0.4:
            sound = rooms.apply(sound, self.rooms.pick(rng, 1)[0])[0]
        if rng.random() < 0.4:
            gain = np.float32(levels.db_to_gain(-rng.uniform(8.0, 25.0)))
            sound = sound + gain * self.noise(rng, ENROLLED_FRAMES)
        return levels.scale_to(sound, SPEECH_DB)


class Enrolled:
    """A pool of embeddings for every voice, made once: they cost nothing while training."""

    def __init__(self, pool: dict[Voice, Embeddings]) -> None:
        self.pool = pool

    def pick(self, rng: np.random.Generator, voice: Voice) -> Embeddings:
        """One of the voice's embeddings, float32 [64]."""
        embeddings = self.pool[voice]
        return embeddings[int(rng.integers(len(embeddings)))]

    def save(self, path: Path) -> None:
        """Write the pool as one .npz file."""
        voices = sorted(self.pool, key=lambda v: (v.name, v.speed, v.half))
        keys = np.array([f"{v.name}|{v.speed}|{v.half}" for v in voices])
        np.savez(path, keys=keys, embeddings=np.stack([self.pool[v] for v in voices]))

    @classmethod
    def load(cls, path: Path) -> Enrolled:
        """Read what :meth:`save` wrote."""
        with np.load(path) as file:
            pool = {}
            for key, embeddings in zip(file["keys"], file["embeddings"], strict=True):
                name, speed, half = str(key).rsplit("|", 2)
                pool[Voice(name, int(speed), int(half))] = embeddings
        return cls(pool)
