"""Long calls, made minute by minute: one person kept, others coming and going, pauses, noise.

The first and the last minute are the same sounds, so that what differs between their estimates is
what the network still remembers of the time between.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bench.quality import lip_cue
from bench.quality.corpus import RATE_HZ, Corpus, Speaker
from bench.quality.mixtures import ENROLLED_S, HOP_FRAMES, TooFewVoicesError, level

F32 = NDArray[np.float32]

MINUTE_S = 60
MINUTE_FRAMES = MINUTE_S * RATE_HZ
LEAST_SPOKEN_S = 20.0
"""Of a person who is kept: less would be the same few words for half an hour."""
_PAUSE_S = (0.3, 4.0)
_ALONE_SHARE = 0.2
_SILENT_SHARE = 0.2
_NOISE_DB = (-30.0, -10.0)


@dataclass(frozen=True)
class Minute:
    """Sounds f32[960000] at 16 kHz and the lip cue f32[6000, 5] of one minute of a call."""

    mixture: F32
    target: F32
    lip: F32


@dataclass(frozen=True)
class Call:
    """Who is kept, from which seconds their voice is known, and where the rest comes from."""

    target: Speaker
    enrollment: F32
    others: list[Speaker]
    noises: list[F32]
    seed: tuple[int, ...]

    def minutes(self, count: int) -> Iterator[Minute]:
        """``count`` minutes, the last like the first: two voices at one level, without a pause."""
        for index in range(count):
            if index in (0, count - 1):
                yield self._judged(np.random.default_rng((*self.seed, 0)))
            else:
                yield self._between(np.random.default_rng((*self.seed, index)))

    def _judged(self, rng: np.random.Generator) -> Minute:
        target = _talk(rng, self.target, (0.0, 0.0))
        other = _talk(rng, self._other(rng), (0.0, 0.0))
        return _minute(rng, target, target + other)

    def _between(self, rng: np.random.Generator) -> Minute:
        target = _talk(rng, self.target, _PAUSE_S)
        if rng.random() < _SILENT_SHARE:
            target = np.zeros_like(target)
        mixture = target.copy()
        if rng.random() >= _ALONE_SHARE:
            gain = 10 ** (rng.normal(0.0, 4.0) / 20)
            mixture += _talk(rng, self._other(rng), _PAUSE_S) * np.float32(gain)
        noise = self.noises[int(rng.integers(len(self.noises)))]
        gain = 10 ** (rng.uniform(*_NOISE_DB) / 20)
        mixture += np.resize(level(noise), MINUTE_FRAMES) * np.float32(gain)
        return _minute(rng, target, mixture)

    def _other(self, rng: np.random.Generator) -> Speaker:
        return self.others[int(rng.integers(len(self.others)))]


def make(corpus: Corpus, count: int, seed: int) -> list[Call]:
    """``count`` calls that keep different people. Raises TooFewVoicesError."""
    talkers = [s for s in corpus.speakers if s.seconds > LEAST_SPOKEN_S and len(s.utterances) > 2]
    if len(talkers) < count or len(corpus.speakers) < 2:
        raise TooFewVoicesError(f"{count} calls need as many people of {LEAST_SPOKEN_S:.0f} s")
    order = np.random.default_rng(seed).permutation(len(talkers))[:count]
    return [_call(corpus, talkers[int(index)], (seed, int(index))) for index in order]


def _call(corpus: Corpus, target: Speaker, seed: tuple[int, ...]) -> Call:
    """The voice is known from the first utterances, which are not said again in the call."""
    needed, spoken, first = ENROLLED_S * RATE_HZ, 0, 0
    while spoken < needed and first < len(target.utterances) - 2:
        spoken += len(target.utterances[first])
        first += 1
    enrollment = level(np.concatenate(target.utterances[:first])[: int(needed)])
    said = Speaker(target.name, target.child, target.utterances[first:])
    others = [speaker for speaker in corpus.speakers if speaker.name != target.name]
    return Call(said, enrollment, others, corpus.noises, seed)


def _talk(rng: np.random.Generator, speaker: Speaker, pause_s: tuple[float, float]) -> F32:
    """A minute of a person's utterances in any order, at -25 dBFS, with pauses between."""
    pieces: list[F32] = []
    missing = MINUTE_FRAMES
    while missing > 0:
        utterance = speaker.utterances[int(rng.integers(len(speaker.utterances)))]
        pause = np.zeros(round(rng.uniform(*pause_s) * RATE_HZ), np.float32)
        pieces += [level(utterance), pause]
        missing -= len(utterance) + len(pause)
    return np.concatenate(pieces)[:MINUTE_FRAMES]


def _minute(rng: np.random.Generator, target: F32, mixture: F32) -> Minute:
    lip = lip_cue.simulate(rng, target, MINUTE_FRAMES // HOP_FRAMES)
    return Minute(mixture.astype(np.float32), target, lip)
