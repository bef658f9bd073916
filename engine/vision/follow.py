"""Following one face from image to image, between detections."""

from __future__ import annotations

import math
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.vision.geometry import Plane, Pose, Region, moved, patch_to_image

_CORNERS: Final = 40
_FEWEST: Final = 6
_FEWEST_FOLLOWED: Final = 24
"""With fewer left from the last image, corners are looked for anew."""
_FEWEST_AGREEING: Final = 5
_MOST_GROWTH: Final = 1.1
_MARGIN: Final = 24
"""Around the still region, for where the face may have gone."""
_RIM: Final = 4
"""Around it, for what is on its edge to be recognised as a corner."""
# From the brows to the base of the nose, in the upright copy: all that speech leaves still.
_STILL_REGION: Final = np.array(
    [[14, 8], [66, 8], [66, 46], [50, 50], [30, 50], [14, 46]], dtype=np.float64
)


class Follower:
    """Follows one face by corners of its upper half, found once and followed on.

    Make a new one at every detection, so that none wanders far.
    """

    def __init__(self) -> None:
        self._corners: Plane | None = None
        """f32 [n, 1, 2] in pixels of the last image."""

    def step(self, before: Plane, now: Plane, pose: Pose) -> tuple[Pose, float]:
        """Where the face at ``pose`` of grey ``before`` is in ``now``, and how sure, 0 to 1.

        Pyramidal Lucas-Kanade (Bouguet 2001), then the similarity most corners agree on (RANSAC).
        Sureness 0: not followed, and the pose is unchanged. ``now`` is ``before`` the next time.
        """
        corners, self._corners = self._corners, None
        polygon, around = _still_region(pose)
        window = _window(around, _MARGIN, before)
        if window is None:
            return pose, 0.0
        if corners is None or len(corners) < _FEWEST_FOLLOWED:
            corners = _corners(before, _window(around, _RIM, before), polygon)
        if corners is None or len(corners) < _FEWEST:
            return pose, 0.0
        left, top, right, bottom = window
        origin = np.array((left, top), np.float32)
        matrix, followed = _similarity(
            before[top:bottom, left:right],
            now[top:bottom, left:right],
            corners - origin,
            pose.distance,
        )
        if matrix is None:
            return pose, 0.0
        self._corners = followed + origin
        # The similarity holds between the cut-outs; move it to the whole image.
        (a, b, x), (c, d, y) = matrix.tolist()
        matrix[0, 2] = x + left - (a * left + b * top)
        matrix[1, 2] = y + top - (c * left + d * top)
        return moved(pose, matrix), len(followed) / len(corners)


def _still_region(pose: Pose) -> tuple[NDArray[np.float64], tuple[float, ...]]:
    """Its corners f64 [6, 2] in the image, and its left, top, right and bottom."""
    matrix = patch_to_image(pose)
    polygon: NDArray[np.float64] = _STILL_REGION @ matrix[:, :2].T + matrix[:, 2]
    return polygon, (*polygon.min(axis=0).tolist(), *polygon.max(axis=0).tolist())


def _window(around: tuple[float, ...], margin: int, grey: Plane) -> Region | None:
    """Left, top, right, bottom with a margin, inside the image; None if little is left."""
    height, width = grey.shape
    left, top = (max(0, math.floor(value) - margin) for value in around[:2])
    right = min(width, math.ceil(around[2]) + margin)
    bottom = min(height, math.ceil(around[3]) + margin)
    if right - left < margin or bottom - top < margin:
        return None
    return left, top, right, bottom


def _corners(grey: Plane, region: Region | None, polygon: NDArray[np.float64]) -> Plane | None:
    """f32 [n, 1, 2] in pixels of ``grey``, or None where the polygon is empty or smooth."""
    if region is None:
        return None
    left, top, right, bottom = region
    cut = grey[top:bottom, left:right]
    mask = np.zeros(cut.shape, dtype=np.uint8)
    cv2.fillConvexPoly(mask, np.rint(polygon - (left, top)).astype(np.int32), 255)
    corners: Plane | None = cv2.goodFeaturesToTrack(cut, _CORNERS, 0.01, 3, mask=mask, blockSize=3)
    if corners is not None:
        corners += (left, top)
    return corners


def _similarity(
    old: Plane, new: Plane, corners: Plane, distance: float
) -> tuple[NDArray[np.float64] | None, Plane]:
    """The 2x3 matrix from ``old`` to ``new``, and the corners f32 [m, 1, 2] that agree, there."""
    side = int(min(max(0.35 * distance, 9), 21)) | 1
    found, status, _ = cv2.calcOpticalFlowPyrLK(
        old,
        new,
        corners,
        np.empty_like(corners),
        winSize=(side, side),
        maxLevel=2,
        criteria=(cv2.TERM_CRITERIA_COUNT | cv2.TERM_CRITERIA_EPS, 10, 0.03),
    )
    kept = status.ravel() == 1
    if np.count_nonzero(kept) < _FEWEST:
        return None, found
    found = found[kept]
    matrix, agreeing = cv2.estimateAffinePartial2D(
        corners[kept],
        found,
        method=cv2.RANSAC,
        ransacReprojThreshold=1.0,
        maxIters=200,
    )
    if matrix is None:
        return None, found
    found = found[agreeing.ravel() == 1]
    growth = math.hypot(matrix[0, 0], matrix[1, 0])
    if len(found) < _FEWEST_AGREEING or not 1.0 / _MOST_GROWTH < growth < _MOST_GROWTH:
        return None, found
    return np.asarray(matrix, dtype=np.float64), found
