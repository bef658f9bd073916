"""Following one face from image to image, between detections."""

from __future__ import annotations

import math
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.vision.geometry import Plane, Pose, moved, patch_to_image

_CORNERS: Final = 40
_FEWEST: Final = 6
_FEWEST_AGREEING: Final = 5
_MOST_GROWTH: Final = 1.1
_MARGIN: Final = 24
# From the brows to the base of the nose, in the upright copy: all that speech leaves still.
_STILL_REGION: Final = np.array(
    [[14, 8], [66, 8], [66, 46], [50, 50], [30, 50], [14, 46]], dtype=np.float64
)


def follow(before: Plane, now: Plane, pose: Pose) -> tuple[Pose, float]:
    """Where the face at ``pose`` of grey image ``before`` is in ``now``, and how sure, 0 to 1.

    Corners of the upper face by pyramidal Lucas-Kanade (Bouguet 2001), then the similarity most of
    them agree on (RANSAC). Sureness 0: not followed, and the pose is unchanged.
    """
    polygon = _polygon(pose)
    window = _window(polygon, before.shape[0], before.shape[1])
    if window is None:
        return pose, 0.0
    left, top, right, bottom = window
    old = before[top:bottom, left:right]
    corners = _corners(old, polygon - (left, top))
    if corners is None or len(corners) < _FEWEST:
        return pose, 0.0
    matrix, sureness = _similarity(old, now[top:bottom, left:right], corners, pose.distance)
    if matrix is None:
        return pose, 0.0
    # The similarity holds between the cut-outs; move it to the whole image.
    origin = np.array([left, top], dtype=np.float64)
    matrix[:, 2] += origin - matrix[:, :2] @ origin
    return moved(pose, matrix), sureness


def _polygon(pose: Pose) -> NDArray[np.float64]:
    matrix = patch_to_image(pose)
    corners: NDArray[np.float64] = _STILL_REGION @ matrix[:, :2].T + matrix[:, 2]
    return corners


def _window(
    polygon: NDArray[np.float64], height: int, width: int
) -> tuple[int, int, int, int] | None:
    """Left, top, right, bottom around the polygon, inside the image; None if nothing is left."""
    left, top = np.floor(polygon.min(axis=0)).astype(int) - _MARGIN
    right, bottom = np.ceil(polygon.max(axis=0)).astype(int) + _MARGIN
    left, top = max(0, int(left)), max(0, int(top))
    right, bottom = min(width, int(right)), min(height, int(bottom))
    if right - left < _MARGIN or bottom - top < _MARGIN:
        return None
    return left, top, right, bottom


def _corners(grey: Plane, polygon: NDArray[np.float64]) -> Plane | None:
    """f32 [n, 1, 2], or None where the region is empty or smooth."""
    mask = np.zeros(grey.shape, dtype=np.uint8)
    cv2.fillConvexPoly(mask, np.round(polygon).astype(np.int32), 255)
    corners: Plane | None = cv2.goodFeaturesToTrack(grey, _CORNERS, 0.01, 3, mask=mask, blockSize=3)
    return corners


def _similarity(
    old: Plane, new: Plane, corners: Plane, distance: float
) -> tuple[NDArray[np.float64] | None, float]:
    side = int(np.clip(0.35 * distance, 9, 21)) | 1
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
    if kept.sum() < _FEWEST:
        return None, 0.0
    matrix, agreeing = cv2.estimateAffinePartial2D(
        corners[kept],
        found[kept],
        method=cv2.RANSAC,
        ransacReprojThreshold=1.0,
        maxIters=200,
    )
    if matrix is None or agreeing.sum() < _FEWEST_AGREEING:
        return None, 0.0
    growth = math.hypot(matrix[0, 0], matrix[1, 0])
    if not 1.0 / _MOST_GROWTH < growth < _MOST_GROWTH:
        return None, 0.0
    return np.asarray(matrix, dtype=np.float64), float(agreeing.sum()) / len(corners)
