"""What the worker needs of others: each is a protocol, so that tests put their own in."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from engine.audio.base import Hop
from engine.pipeline import TargetCue
from engine.voices.alone import Speaker

Spectrum = NDArray[np.complex64]


class VoiceLearner(Protocol):
    """What the worker needs of the voice memory."""

    def offer(self, magnitude: Hop, track_id: int | None) -> None:
        """Take a hop's magnitudes f32[256] of whoever alone speaks (None: nobody)."""
        ...


class Doubter(Protocol):
    """What the worker needs of the witness."""

    @property
    def doubted(self) -> Container[int]:
        """Tracks whose lips are not believed."""
        ...

    def offer(self, magnitude: Hop, faces: Sequence[Speaker]) -> None:
        """Take a hop's magnitudes f32[256] and the lips of all faces in view."""
        ...


class Pairer(Protocol):
    """What the worker needs of the guesses at voices."""

    def guess(self, targets: Sequence[TargetCue]) -> Sequence[TargetCue]:
        """``targets`` with guessed voices where two people talk and nobody is known."""
        ...

    def offer(
        self, mixture: Spectrum, estimate: Callable[[int], Spectrum], targets: Sequence[TargetCue]
    ) -> None:
        """Take a hop's mixture c64[256] and the network's estimates by track."""
        ...


@dataclass(frozen=True, slots=True)
class Listeners:
    """Who learns from every hop, as far as they are there."""

    voices: VoiceLearner | None = None
    witness: Doubter | None = None
    pairing: Pairer | None = None


class Score(Protocol):
    """What the worker needs of the demo's score."""

    def add(
        self, frame_index: int, mixture_hop: Hop, output_hop: Hop, position: tuple[int, ...]
    ) -> None:
        """Compare a hop with the truth."""
        ...
