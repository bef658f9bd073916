"""What the rest of the engine tells the worker: one frozen object, replaced as a whole."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.config import Overload
from engine.pipeline import LipInput, TargetCue
from engine.sync import cue_age_s
from engine.voices.alone import Speaker

F32 = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Target:
    """One person to keep, or to hold against them, with the newest cues."""

    track_id: int
    a: float = 0.0
    p: float = 0.0
    valid: bool = False
    confidence: float = 0.0
    at_s: float = 0.0
    """time.monotonic() of the image the lip cue describes."""
    voice: F32 | None = None
    """Embedding f32[E]."""
    gain: float = 1.0
    rival: bool = False
    """Not kept, but seen to speak."""

    def cue(self, captured_at_s: float, *, believed: bool = True) -> TargetCue:
        """As the pipeline takes it, for sound of ``captured_at_s``; lips may not be believed."""
        age_s = cue_age_s(captured_at_s, self.at_s)
        valid = self.valid and believed
        lip = LipInput(self.a, self.p, valid, age_s, self.confidence if believed else 0.0)
        return TargetCue(self.track_id, lip, self.voice, self.gain, self.rival)


@dataclass(frozen=True, slots=True, eq=False)
class Orders:
    """What to do with the next hops."""

    targets: tuple[Target, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    """Every face in view, as far as its speech goes: whoever speaks alone has their voice learned.
    """
    bypass: bool = False
    mute: bool = False
    strength_db: float = 40.0
    asleep: bool = False
    """Nobody listens and nobody looks: the network rests."""
    on_overload: Overload = "mute"
    scored: tuple[int, ...] = ()
    """Demo: the positions whose truth the output is compared with."""
