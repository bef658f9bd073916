"""What the desk shows to others, and what it needs of the voices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from engine.config import Config
from engine.following import Looked
from engine.messages import Face, Lost, Silenced
from engine.vision.base import FaceObservation
from engine.voices.alone import Speaker


class Voices(Protocol):
    """What the desk needs of the voice memory."""

    def embedding(self, track_id: int) -> NDArray[np.float32] | None:
        """The voice of a track."""
        ...

    def quality(self, track_id: int) -> float:
        """How well it is known, 0 to 1."""
        ...

    def known(self) -> tuple[int, ...]:
        """Tracks whose voice is known."""
        ...

    def name(self, track_id: int) -> str:
        """Under which name it is remembered, or ""."""
        ...


@dataclass(frozen=True, slots=True)
class View:
    """What telemetry says of the desk."""

    config: Config
    bypass: bool
    mute: bool
    silenced: Silenced
    asleep: bool
    listeners: int | None
    kept: tuple[int, ...]
    faces: tuple[Face, ...]
    lost: Lost


@dataclass(frozen=True, slots=True)
class About:
    """Who is about, by track."""

    missing: tuple[int, ...]
    newcomers: tuple[int, ...]
    present: tuple[int, ...]
    near: frozenset[tuple[int, int]]
    """Pairs (missing, newcomer) in one place."""


def looked(face: FaceObservation, mine: bool = False) -> Looked:
    """What following somebody needs of a face."""
    _, _, width, height = face.box
    return Looked(face.track_id, width * height, face.cue.p if face.cue.valid else 0.0, mine)


def speaker_of(face: FaceObservation) -> Speaker:
    """What learning voices needs of a face."""
    return Speaker(face.track_id, face.cue.p, face.cue.valid, face.cue.confidence)
