"""What the worker tells the pipeline at every hop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.config import SeparationConfig

F32 = NDArray[np.float32]

NOBODY: Final = -1
"""The track id of the extraction without any cue: noise reduction."""
MAX_TARGETS: Final = 3
"""People kept at once: each is a row more of the network's one run per hop."""
DEFAULT_STRENGTH_DB: Final = SeparationConfig().strength_db


@dataclass(frozen=True, slots=True)
class LipInput:
    """The lip cue of one face as the network takes it, held and aged by the worker."""

    a: float = 0.0
    """Predicted log level of the person's own voice, 0 to 1."""
    p: float = 0.0
    """Probability that the person is speaking, 0 to 1."""
    valid: bool = False
    age_s: float = 0.0
    """How long ago the image was taken."""
    confidence: float = 0.0
    """How well the mouth is seen, 0 to 1."""


NO_LIP: Final = LipInput()


@dataclass(frozen=True, slots=True)
class TargetCue:
    """One person to keep during one hop."""

    track_id: int
    lip: LipInput = NO_LIP
    voice: F32 | None = None
    """Embedding f32[E], or None while the voice is unknown."""
    gain: float = 1.0
    """0 to 1; changes are ramped over 200 ms."""
    rival: bool = False
    """Not kept, but seen to speak: what the network hears of them is held against those kept."""
    supposed: bool = False
    """``voice`` is a guess made while two people talk at once (`engine.pairing`)."""


@dataclass(frozen=True, slots=True)
class Controls:
    """What a person switches; every change is crossfaded and none changes the latency."""

    bypass: bool = False
    """Latency-matched dry sound; the network goes on running, so that coming back is at once."""
    mute: bool = False
    """Silence; the network goes on running."""
    strength_db: float = DEFAULT_STRENGTH_DB
    """By how much the others are turned down at most."""
    rest: bool = False
    """Let the network rest while bypass or mute have fully faded in (overload, idling)."""


NO_TARGET: Final = (TargetCue(NOBODY),)
PLAIN: Final = Controls()
