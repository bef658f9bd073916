"""Values that never jump.

Both sides of every crossfade in the pipeline are aligned versions of one sound, so their gains add
up to one (equal gain); equal power would raise the level by up to 3 dB in the middle. Gains act on
spectra once a hop: the synthesis windows turn the steps into raised cosines.
"""

from __future__ import annotations


class Ramp:
    """A value that moves to its target by at most ``step`` a hop."""

    def __init__(self, value: float, step: float) -> None:
        if step <= 0.0:
            raise ValueError("a ramp moves")
        self.value = value
        self.step = step

    def towards(self, target: float) -> float:
        """Move one hop towards ``target`` and return the new value; ends exactly on it."""
        gap = target - self.value
        if abs(gap) <= self.step:
            self.value = target
        else:
            self.value += self.step if gap > 0.0 else -self.step
        return self.value
