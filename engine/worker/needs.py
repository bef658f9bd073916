"""What the worker needs of others: each is a protocol, so that tests put their own in."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Protocol

from engine.audio.base import Hop
from engine.voices.alone import Speaker


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


class Score(Protocol):
    """What the worker needs of the demo's score."""

    def add(
        self, frame_index: int, mixture_hop: Hop, output_hop: Hop, position: tuple[int, ...]
    ) -> None:
        """Compare a hop with the truth."""
        ...
