"""Reading the lips of one face: how loud and how surely this person is speaking."""

from __future__ import annotations

import math
from typing import Final, Protocol

import msgspec

from engine.vision import lip_network
from engine.vision.geometry import Plane
from engine.vision.lip_features import LipFeatures
from engine.vision.lip_network import DELAY_S, LipNetwork, Vector

CLOSEST_S: Final = 0.025
"""Images nearer than this add noise rather than motion: 60 a second are read as 30."""
LONGEST_GAP_S: Final = 0.3
"""After a longer gap the mouth is another picture, not the same one moved."""
_WARM_UP_S: Final = 0.3


class Reading(msgspec.Struct, frozen=True):
    """What the lips said up to one image."""

    a: float
    p: float
    at_s: float
    """The moment described: 80 ms before the newest image."""
    warm: bool
    """Enough images seen without a gap."""


SILENT: Final = Reading(0.0, 0.0, -math.inf, warm=False)


class Network(Protocol):
    """What turns features into a cue (engine.vision.lip_network.LipNetwork)."""

    def step(self, features: Vector, since_s: float) -> tuple[float, float]:
        """Level and probability of speech from f32 [18]."""
        ...


class LipReader:
    """The lip cue of one face, image by image.

    Raises ModelMissingError or ModelIntegrityError when made, unless given a ``network``.
    """

    def __init__(self, network: Network | None = None) -> None:
        self._features = LipFeatures()
        self._network = network or LipNetwork(lip_network.shipped())
        self._at_s = -math.inf
        self._since_s = -math.inf
        self.reading = SILENT

    def step(self, patch: Plane, at_s: float) -> Reading:
        """Take in the upright copy, uint8 [96, 80], of the image taken at ``at_s``."""
        gap_s = at_s - self._at_s
        if 0.0 <= gap_s < CLOSEST_S:
            return self.reading
        if not 0.0 < gap_s < LONGEST_GAP_S:
            self._features.cut()
            self._since_s = at_s
            gap_s = LONGEST_GAP_S
        self._at_s = at_s
        features = self._features.step(patch, gap_s)
        if features is not None:
            a, p = self._network.step(features, gap_s)
            warm = at_s - self._since_s >= _WARM_UP_S
            self.reading = Reading(a, p, at_s - DELAY_S, warm)
        return self.reading
