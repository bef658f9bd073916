"""How a drawn person moves at a given moment: sway, blinks, glances, smiles. No state, no clock."""

from __future__ import annotations

from typing import Final

import msgspec
import numpy as np

from engine.demo.mouth import MouthShape
from engine.demo.sound import Articulation, at_time

_TABLE: Final = 64
_BLINK_EVERY_S: Final = 3.7
_BLINK_S: Final = 0.22
_GLANCE_EVERY_S: Final = 2.3


class Pose(msgspec.Struct, frozen=True):
    """Everything that changes from image to image."""

    shift: tuple[float, float]
    """Pixels by which the head left its place."""
    roll_deg: float
    closed: float
    """Lids: 0 open, 1 closed."""
    gaze: float
    """-1 left in the image, 1 right."""
    mouth: MouthShape


class Motion:
    """One person's habits. Reading is thread-safe."""

    def __init__(self, articulation: Articulation, seed: int) -> None:
        rng = np.random.default_rng([seed, 3])
        self._articulation = articulation
        self._phases = rng.uniform(0, 2 * np.pi, 9)
        self._blink_s = rng.uniform(0.2, _BLINK_EVERY_S - 0.5, _TABLE)
        self._glance = rng.uniform(-1, 1, _TABLE)

    def at(self, t_s: float) -> Pose:
        """Pose ``t_s`` seconds into the scene."""
        effort = at_time(self._articulation.effort, t_s)
        opening = at_time(self._articulation.opening, t_s)
        mouth = MouthShape(
            opening=opening,
            rounding=at_time(self._articulation.rounding, t_s),
            smile=0.25 + (1 - effort) * (0.45 + 0.3 * self._wave(6, 0.11, t_s)),
        )
        lively = 0.6 + 0.8 * effort
        shift = (
            2.6 * self._wave(0, 0.13, t_s) + 1.0 * lively * self._wave(1, 0.41, t_s),
            1.1 * self._wave(2, 0.17, t_s) + 1.1 * lively * self._wave(3, 0.53, t_s)
            + 1.4 * (effort - 0.5),
        )  # fmt: skip
        roll = 1.5 * self._wave(4, 0.10, t_s) + 0.7 * lively * self._wave(5, 0.33, t_s)
        return Pose(shift, roll, self._lids(t_s), self._gaze(t_s), mouth)

    def _wave(self, which: int, rate_hz: float, t_s: float) -> float:
        return float(np.sin(2 * np.pi * rate_hz * t_s + self._phases[which]))

    def _lids(self, t_s: float) -> float:
        """A quick closing and a slower opening, once in every few seconds."""
        number = int(np.floor(t_s / _BLINK_EVERY_S))
        since = t_s - number * _BLINK_EVERY_S - self._blink_s[number % _TABLE]
        if not 0 <= since < _BLINK_S:
            return 0.0
        share = since / _BLINK_S
        return float(np.sin(np.pi * share**0.7) ** 0.8)

    def _gaze(self, t_s: float) -> float:
        """Where the eyes rest: mostly at the camera, now and then a little aside."""
        aside = self._glance[int(np.floor(t_s / _GLANCE_EVERY_S)) % _TABLE]
        return float(np.sign(aside) * max(0.0, abs(aside) - 0.4) / 0.6)
