"""The upright, size-normalised grey copy of a face from which the lips are read."""

from __future__ import annotations

import cv2

from engine.vision.geometry import (
    PATCH_DISTANCE,
    PATCH_HEIGHT,
    PATCH_WIDTH,
    Plane,
    Pose,
    patch_to_image,
    scaled,
)
from engine.vision.views import Views


def upright(views: Views, pose: Pose) -> Plane:
    """uint8 [96, 80]: the face at ``pose`` with the mouth at (40, 62), 32 pixels to the eyes.

    Taken from the smallest copy of the image that still has every pixel of it, which is cheaper
    and keeps a large face from being sampled with holes.
    """
    if 0.5 * pose.distance >= PATCH_DISTANCE:
        return _warped(views.half, scaled(pose, 0.5))
    if pose.distance >= PATCH_DISTANCE:
        return _warped(views.search, pose)
    return views.brightened(_warped(views.grey, scaled(pose, views.enlarged)))


def _warped(image: Plane, pose: Pose) -> Plane:
    return cv2.warpAffine(
        image,
        patch_to_image(pose),
        (PATCH_WIDTH, PATCH_HEIGHT),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
