"""Which films are judged: every pair of people once, and what is done to the film."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from bench.clicks.films import HIDDEN_S, LATE_S
from bench.vision import joined
from bench.vision.joined import Joined
from bench.vision.truth import Clip

CONDITIONS: Final = ("plain", "delay", "hidden", "third")
"""Nothing; the camera 120 ms late; the chosen face 5 s behind a board; a third voice off camera."""
LENGTHS: Final = ("short", "long")
"""Clips of 3 s and more cut to the shorter one; films in which both have more than 7.5 s."""
_SHORTEST_S: Final = 2.9
_LONG_S: Final = HIDDEN_S[1] + 0.5
_MANY: Final = "s1"
"""One man with hundreds of clips, joined to long ones; the others of GRID have one or two."""
_SCENES_OF_MANY: Final = 2


@dataclass(frozen=True)
class Trial:
    """One film to be judged by both its clicks."""

    condition: str
    length: str
    takes: tuple[Joined, Joined]
    third: Joined | None

    @property
    def late_s(self) -> float:
        """By how much the camera comes late."""
        return LATE_S if self.condition == "delay" else 0.0

    @property
    def name(self) -> str:
        """Both takes, by their first clips."""
        return "+".join(take.clips[0].name for take in self.takes)


def trials(
    clips: Sequence[Clip], conditions: Sequence[str], lengths: Sequence[str], most: int | None
) -> list[Trial]:
    """All of them; ``most`` of each condition and length, spread over the list."""
    out = []
    for length in LENGTHS:
        takes = _takes(clips, length)
        pairs = [
            (one, other) if number % 2 else (other, one)
            for number, (one, other) in enumerate(combinations(takes, 2))
            if _person(one) != _person(other)
        ]
        for condition in CONDITIONS:
            # Five seconds behind a board need a film that is longer.
            if condition in conditions and length in lengths and (condition, length) != _TOO_SHORT:
                made = [_trial(condition, length, pair, takes) for pair in pairs]
                out += made[:: max(1, -(-len(made) // most))] if most else made
    return out


_TOO_SHORT: Final = ("hidden", "short")


def _takes(clips: Sequence[Clip], length: str) -> list[Joined]:
    """The clips, or long ones and scenes of the man with many."""
    many = [clip for clip in clips if clip.person == _MANY and clip.split == "dev"]
    least_s = _LONG_S if length == "long" else _SHORTEST_S
    few = [clip for clip in clips if clip.split == "test" and clip.length_s >= least_s]
    takes = [Joined((clip,)) for clip in few]
    return takes + (joined.scenes(many, _SCENES_OF_MANY) if length == "long" else [])


def _trial(
    condition: str, length: str, pair: tuple[Joined, Joined], takes: Sequence[Joined]
) -> Trial:
    here = {_person(take) for take in pair}
    others = [take for take in takes if _person(take) not in here]
    third = others[takes.index(pair[0]) % len(others)] if condition == "third" else None
    return Trial(condition, length, pair, third)


def _person(take: Joined) -> str:
    return take.clips[0].person
