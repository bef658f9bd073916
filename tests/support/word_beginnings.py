"""Where words begin in a voice, and how much of their beginnings comes through.

A cleaner that opens too late eats the first sounds of a word. So the voice's own part of what
comes out is compared in the first 100 ms of each word and in the rest of it: by projection on the
true voice, which leaves out whatever else comes through with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.config import HOP_FRAMES, HOP_S, PIPELINE_LAG_FRAMES
from engine.demo.scene import DemoScene
from engine.demo.sound import Track, articulation, log_level
from engine.models.separator import Separator
from engine.pipeline import Controls, LipInput, Pipeline, TargetCue

F32 = NDArray[np.float32]

ONSET_HOPS, BEGINNING_HOPS = 5, 10
"""The first 50 and 100 ms: the soft first half hardly counts in the power of the whole."""
_PAUSE_HOPS, _LEAST_HOPS = 15, 25
"""A word follows a pause of 150 ms, and lasts for 250 ms at least."""
_SPOKEN: Final = 0.35
"""Of ``log_level``: from here on somebody speaks (26 dB under their loudest)."""
_CUE_AGE_S: Final = 0.08
"""Camera, detector and lips need so long in a call."""


@dataclass(frozen=True, slots=True)
class Beginnings:
    """How the voice came through, dB against the microphone."""

    words: int
    onset_db: float
    """The first 50 ms of all words together."""
    first_db: float
    """The first 100 ms of all words together."""
    rest_db: float
    """What follows, until each word's end."""
    worst_db: float
    """The beginning of the word that lost most, against that word's own rest."""
    cut: int
    """Words whose beginning is more than 6 dB softer than their own rest."""

    @property
    def onset_loss_db(self) -> float:
        """How much softer the first 50 ms are than the rest."""
        return self.rest_db - self.onset_db

    @property
    def loss_db(self) -> float:
        """How much softer the beginnings are than the rest."""
        return self.rest_db - self.first_db


def words_of(voice: F32) -> list[tuple[int, int]]:
    """First and last hop of each word (or words said without a pause)."""
    spoken = log_level(voice) > _SPOKEN
    edges = np.flatnonzero(np.diff(spoken.astype(np.int8), prepend=0, append=0))
    runs = [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    joined: list[tuple[int, int]] = []
    for begin, end in runs:
        if joined and begin - joined[-1][1] < _PAUSE_HOPS:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((begin, end))
    return [(begin, end) for begin, end in joined if end - begin >= _LEAST_HOPS and begin]


def measured(separator: Separator, position: int, others: float) -> Beginnings:
    """Keep the demo's person at ``position`` by their lips; the other one is ``others`` as loud."""
    scene = DemoScene()
    voice = scene.truth(position, 0, scene.loop_frames)
    beside = scene.truth(3 - position, 0, scene.loop_frames)
    heard = scene.noise(0, scene.loop_frames) + voice + np.float32(others) * beside
    kept = _separated(separator, heard.astype(np.float32), articulation(voice).opening, voice)
    came, went = kept[PIPELINE_LAG_FRAMES:], voice[: len(kept) - PIPELINE_LAG_FRAMES]
    return figures(came, went, words_of(voice))


def _separated(separator: Separator, heard: F32, opening: Track, voice: F32) -> F32:
    pipeline, out = Pipeline(separator), np.zeros_like(heard)
    late = round(_CUE_AGE_S / HOP_S)
    speaks = log_level(voice) > _SPOKEN
    for hop in range(len(heard) // HOP_FRAMES):
        seen = max(0, hop - late)
        lips = LipInput(float(opening[seen]), 0.9 if speaks[seen] else 0.1, True, _CUE_AGE_S, 0.9)
        span = slice(hop * HOP_FRAMES, (hop + 1) * HOP_FRAMES)
        pipeline.process_hop(heard[span], (TargetCue(1, lips),), Controls(), out[span])
    return out


def figures(came: F32, went: F32, words: list[tuple[int, int]]) -> Beginnings:
    """How ``went`` came through as ``came``, both f32[frames] and in step."""
    onset, first, rest = np.zeros(2), np.zeros(2), np.zeros(2)
    each = []
    for begin, end in words:
        a = _sums(came, went, begin, begin + BEGINNING_HOPS)
        b = _sums(came, went, begin + BEGINNING_HOPS, end)
        onset = onset + _sums(came, went, begin, begin + ONSET_HOPS)
        first, rest = first + a, rest + b
        each.append(_db(a) - _db(b))
    return Beginnings(
        len(words),
        round(_db(onset), 2),
        round(_db(first), 2),
        round(_db(rest), 2),
        round(min(each), 2),
        sum(apart < -6.0 for apart in each),
    )


def _sums(came: F32, went: F32, begin: int, end: int) -> NDArray[np.float64]:
    """Product of what came and the true voice, and the true voice's energy."""
    span = slice(begin * HOP_FRAMES, end * HOP_FRAMES)
    true = went[span].astype(np.float64)
    return np.array([came[span] @ true, true @ true])


def _db(sums: NDArray[np.float64]) -> float:
    return float(20 * np.log10(max(sums[0] / sums[1], 1e-4)))
