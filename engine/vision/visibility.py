"""How well the mouth can be seen, and if not well, why."""

from __future__ import annotations

from typing import Final

import cv2
import msgspec
import numpy as np

from engine.vision.geometry import Plane

# Codes, not sentences: the window has the words.
TURNED: Final = "turned"
COVERED: Final = "covered"
DARK: Final = "dark"
SMALL: Final = "small"
BLURRED: Final = "blurred"

_LOWER: Final = (slice(50, 90), slice(20, 60))
_WHOLE: Final = (slice(8, 90), slice(14, 66))
_MEAN_SHARE: Final = 0.1
_WELL: Final = 0.5
"""Below this a reason is given."""


class Sight(msgspec.Struct, frozen=True):
    """The measures of one face in one image."""

    bright: float
    """99th percentile of the image's grey levels, 0 to 255."""
    distance: float
    """Eyes to mouth in pixels of the camera."""
    turn: float
    """How far the nose is off the eyes' middle, in shares of the eyes' distance."""
    undetected_s: float
    """How long the face has only been followed."""
    likeness: float
    """Correlation of the lower face with its slow mean, -1 to 1."""
    sharpness: float
    """Fine detail against coarse, about 0 to 1."""


class LowerFace:
    """The slow mean of one lower face, to notice a hand or a cup before it."""

    def __init__(self) -> None:
        self._mean: Plane | None = None

    def likeness(self, patch: Plane) -> float:
        """Correlation of uint8 [96, 80] with the mean; a face that fits moves the mean."""
        lower = cv2.resize(patch[_LOWER], (10, 10), interpolation=cv2.INTER_AREA)
        now = lower.astype(np.float32) - np.float32(lower.mean())
        now /= float(np.linalg.norm(now)) + 1e-6
        if self._mean is None:
            self._mean = now
        alike = float((self._mean * now).sum()) / (float(np.linalg.norm(self._mean)) + 1e-6)
        # What covers the mouth must not become the new mean, except after long.
        share = _MEAN_SHARE if alike > 0.6 else 0.1 * _MEAN_SHARE
        self._mean = self._mean + share * (now - self._mean)
        return alike


def sharpness(patch: Plane) -> float:
    """Energy between neighbouring pixels against energy over eight, from uint8 [96, 80]."""
    face = patch[_WHOLE].astype(np.float32)
    fine = face - cv2.GaussianBlur(face, (0, 0), 1.0)
    coarse = cv2.GaussianBlur(face, (0, 0), 1.0) - cv2.GaussianBlur(face, (0, 0), 6.0)
    return float(fine.std()) / (float(coarse.std()) + 1.0)


def judge(sight: Sight) -> tuple[float, str]:
    """Confidence 0 to 1, and the worst reason against it or ""."""
    marks = {
        TURNED: min(_ramp(abs(sight.turn), 0.42, 0.18), _ramp(sight.undetected_s, 1.5, 0.5)),
        COVERED: _ramp(sight.likeness, 0.0, 0.35),
        DARK: _ramp(sight.bright, 12.0, 50.0),
        SMALL: _ramp(sight.distance, 7.0, 20.0),
        BLURRED: _ramp(sight.sharpness, 0.06, 0.16),
    }
    reason, worst = min(marks.items(), key=lambda item: item[1])
    confidence = float(np.prod(list(marks.values())))
    return confidence, reason if worst < _WELL else ""


def _ramp(value: float, bad: float, good: float) -> float:
    """0 at ``bad`` and beyond, 1 at ``good`` and beyond."""
    return min(1.0, max(0.0, (value - bad) / (good - bad)))
