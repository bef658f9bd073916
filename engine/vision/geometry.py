"""Where a face is, and how images are mapped onto its upright, size-normalised copy.

All positions here are pixels of the *search image*: the camera's image shrunk to about 320x240
(see `engine.vision.views`).
"""

from __future__ import annotations

import math
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

Plane = NDArray[Any]
"""An image as OpenCV returns it: uint8, [height, width] or [height, width, 3]."""

Region = tuple[int, int, int, int]
"""Left, top, right, bottom; the last two are outside."""

PATCH_WIDTH: Final = 80
PATCH_HEIGHT: Final = 96
PATCH_MOUTH: Final = (40.0, 62.0)
"""x, y of the mouth's centre in the upright copy."""
PATCH_DISTANCE: Final = 32.0
"""Eye-to-mouth distance in the upright copy, pixels."""

# A Haar box of width w around a face: measured on 28 people (docs: vision).
_BOX_MOUTH_X: Final = 0.503
_BOX_MOUTH_Y: Final = 0.79
_BOX_DISTANCE: Final = 0.385


class Pose(NamedTuple):
    """A face as a similarity: mouth centre, size and roll."""

    x: float
    y: float
    log_distance: float
    """Natural logarithm of the distance between the eyes' middle and the mouth, pixels."""
    roll: float
    """Radians; positive: the head leans to the right of the image."""

    @property
    def distance(self) -> float:
        """Distance between the eyes' middle and the mouth, pixels."""
        return math.exp(self.log_distance)


def pose_from_box(x: float, y: float, width: float, height: float) -> Pose:
    """The pose of an upright face in the square box that the Haar cascade draws."""
    return Pose(
        float(x + _BOX_MOUTH_X * width),
        float(y + _BOX_MOUTH_Y * height),
        math.log(_BOX_DISTANCE * width),
        0.0,
    )


def pose_from_landmarks(points: NDArray[np.float32]) -> Pose:
    """The pose from points [5, 2]: two eyes, nose, two mouth corners, each left to right."""
    eyes = points[:2].mean(axis=0)
    mouth = points[3:].mean(axis=0)
    across = points[1] - points[0]
    down = mouth - eyes
    # A turned head brings the eyes closer, a nodding one the mouth: the larger is the truer.
    distance = max(float(np.hypot(*down)), 0.6 * float(np.hypot(*across)), 1.0)
    # YuNet's eyes stay nearly level when a head leans; the line from eyes to mouth does not.
    roll = math.atan2(-float(down[0]), float(down[1]))
    return Pose(float(mouth[0]), float(mouth[1]), math.log(distance), roll)


def box_of(pose: Pose) -> tuple[float, float, float, float]:
    """x, y, width, height of the box that `pose_from_box` would read as ``pose`` (no roll)."""
    width = pose.distance / _BOX_DISTANCE
    return (pose.x - _BOX_MOUTH_X * width, pose.y - _BOX_MOUTH_Y * width, width, width)


def patch_to_image(pose: Pose) -> NDArray[np.float64]:
    """The 2x3 matrix that takes points of the upright copy to the image of ``pose``."""
    scale = pose.distance / PATCH_DISTANCE
    cos, sin = scale * math.cos(pose.roll), scale * math.sin(pose.roll)
    mouth_x, mouth_y = PATCH_MOUTH
    return np.array(
        [
            [cos, -sin, pose.x - cos * mouth_x + sin * mouth_y],
            [sin, cos, pose.y - sin * mouth_x - cos * mouth_y],
        ]
    )


def moved(pose: Pose, similarity: NDArray[np.float64]) -> Pose:
    """``pose`` after the 2x3 similarity that took the last image to this one."""
    x, y = similarity[:, :2] @ (pose.x, pose.y) + similarity[:, 2]
    scale = math.hypot(similarity[0, 0], similarity[1, 0])
    turn = math.atan2(similarity[1, 0], similarity[0, 0])
    return Pose(float(x), float(y), pose.log_distance + math.log(scale), pose.roll + turn)


def scaled(pose: Pose, factor: float) -> Pose:
    """``pose`` in an image ``factor`` times as large; pixel centres stay pixel centres."""
    return Pose(
        (pose.x + 0.5) * factor - 0.5,
        (pose.y + 0.5) * factor - 0.5,
        pose.log_distance + math.log(factor),
        pose.roll,
    )


def blend(old: Pose, new: Pose, share: float, roll_share: float) -> Pose:
    """``old`` moved towards ``new``."""
    return Pose(
        old.x + share * (new.x - old.x),
        old.y + share * (new.y - old.y),
        old.log_distance + share * (new.log_distance - old.log_distance),
        old.roll + roll_share * (new.roll - old.roll),
    )


def gap(a: Pose, b: Pose) -> float:
    """How far apart two mouths are, in mean eye-to-mouth distances."""
    return math.hypot(a.x - b.x, a.y - b.y) / (0.5 * (a.distance + b.distance))
