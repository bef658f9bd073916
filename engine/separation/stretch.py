"""What the network heard of two people at once, and the two voices in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.models.manifest import BINS
from engine.separation.cues import TargetCue

F32 = NDArray[np.float32]
F64 = NDArray[np.float64]
C64 = NDArray[np.complex64]

STRETCH_HOPS: Final = 150
"""So much is heard before the first guess, and between one guess and the next."""
ALIKE: Final = 0.97
"""Estimates for two people that are more alike are one voice, and what is left is the other."""

Pair = tuple[int, int]
"""Track ids, the lower one first."""


class Stretch:
    """What was heard of two people at once; made beforehand. First is always the lower track."""

    def __init__(self) -> None:
        self.pair: Pair = (-1, -1)
        self.turned = False
        """Whether the network was told the second voice for the first person."""
        self.mixture: C64 = np.zeros((STRETCH_HOPS, BINS), np.complex64)
        self.estimates: C64 = np.zeros((2, STRETCH_HOPS, BINS), np.complex64)
        """What the network gave for the first person, and for the second."""
        self.lips: F64 = np.zeros((2, STRETCH_HOPS, 3), np.float64)
        """Of both people's lips the time (not finite where they are not seen), the level, and the
        probability of speaking."""
        self.first_hop = 0
        self.hops = 0

    def begin(self, pair: Pair, first_hop: int, *, turned: bool) -> None:
        """Nothing was heard yet. Allocates nothing."""
        self.pair, self.turned = pair, turned
        self.first_hop, self.hops = first_hop, 0

    def take(
        self,
        now_s: float,
        mixture: C64,
        estimate: Callable[[int], C64],
        targets: Sequence[TargetCue],
    ) -> None:
        """Add a hop's ``mixture`` c64[256], both estimates and both lips. Allocates nothing."""
        row = self.hops
        self.mixture[row] = mixture
        for target in targets:
            lip, side = target.lip, int(target.track_id != self.pair[0])
            at_s = now_s - lip.age_s if lip.valid else np.inf
            self.lips[side, row] = at_s, lip.a, lip.p if lip.valid else 0.0
            self.estimates[side, row] = estimate(target.track_id)
        self.hops += 1

    def streams(self) -> tuple[F32, F32]:
        """Magnitudes f32[T, 256] of the first and the second person's voice, as far as they are
        told apart: both estimates settled by the mixture.

        Where both are one voice there is nothing to settle: then the first is it, and what is left
        of the mixture the other.
        """
        mixture = self.mixture[: self.hops]
        one, other = self.estimates[:, : self.hops]
        if _alike(one, other) > ALIKE:
            return np.abs(one), np.abs(mixture - one)
        apart = one - other
        first, second = np.abs(mixture + apart) / 2, np.abs(mixture - apart) / 2
        whole = np.sqrt(first**2 + second**2) + np.float32(1e-9)
        return first * first / whole, second * second / whole


def _alike(one: C64, other: C64) -> float:
    """Coherence of two estimates c64[T, 256], at most 1; 0 where one is silent."""
    size = float(np.sqrt(np.vdot(one, one).real * np.vdot(other, other).real))
    return float(np.vdot(one, other).real) / size if size > 0.0 else 0.0
