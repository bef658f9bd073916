"""What a person looks like: enough to tell the few people before one camera apart."""

from __future__ import annotations

from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.vision.geometry import PATCH_MOUTH, Plane, Pose, patch_to_image

Look = NDArray[np.float32]
"""f32 [LOOK_SIZE], length 1: the inner product of two looks is their likeness."""

_HEAD_SIZE: Final = 48
_HEAD_SPAN: Final = 130.0
_HEAD_ABOVE_MOUTH: Final = 20.0
_HUES, _SATURATIONS, _VALUES = 12, 4, 4
_GREY_SIDE: Final = 12
LOOK_SIZE: Final = _HUES * _SATURATIONS + 2 * _VALUES + _GREY_SIDE * _GREY_SIDE


def look_of(colour: Plane, pose: Pose) -> Look:
    """The look of the head at ``pose`` in a BGR image: colours of hair, skin and collar, and shape.

    Colours are kept as square roots of their shares, so that the inner product is
    Bhattacharyya's coefficient; the grey copy is normalised, so that it is a correlation.
    """
    head = _head(colour, pose)
    hsv = cv2.cvtColor(head, cv2.COLOR_BGR2HSV)
    hues: NDArray[Any] = cv2.calcHist(
        [hsv], [0, 1], None, [_HUES, _SATURATIONS], [0, 180, 0, 256]
    ).ravel()
    # The upper half is hair and brow, the lower half cheeks and collar.
    values = [
        cv2.calcHist([part], [2], None, [_VALUES], [0, 256]).ravel()
        for part in (hsv[: _HEAD_SIZE // 2], hsv[_HEAD_SIZE // 2 :])
    ]
    grey = cv2.resize(
        cv2.cvtColor(head, cv2.COLOR_BGR2GRAY),
        (_GREY_SIDE, _GREY_SIDE),
        interpolation=cv2.INTER_AREA,
    ).astype(np.float32)
    grey -= grey.mean()
    parts = [
        np.sqrt(0.35 * hues / (hues.sum() + 1e-6)),
        np.sqrt(0.15 * np.concatenate(values) / (_HEAD_SIZE * _HEAD_SIZE)),
        np.sqrt(0.5) * grey.ravel() / (float(np.linalg.norm(grey)) + 1e-6),
    ]
    return _unit(np.concatenate(parts))


def mixed(old: Look, new: Look, share: float) -> Look:
    """``old`` moved towards ``new``."""
    return _unit((1.0 - share) * old + share * new)


def unlikeness(a: Look, b: Look) -> float:
    """0 for the same look, about 1 for nothing in common."""
    return float(1.0 - a @ b)


def _head(colour: Plane, pose: Pose) -> Plane:
    """uint8 [48, 48, 3]: the whole head upright, with some collar."""
    shrink = _HEAD_SPAN / _HEAD_SIZE
    corner_x = PATCH_MOUTH[0] - 0.5 * _HEAD_SPAN
    corner_y = PATCH_MOUTH[1] - _HEAD_ABOVE_MOUTH - 0.5 * _HEAD_SPAN
    to_patch = np.array([[shrink, 0.0, corner_x], [0.0, shrink, corner_y], [0.0, 0.0, 1.0]])
    matrix = patch_to_image(pose) @ to_patch
    return cv2.warpAffine(
        colour,
        matrix,
        (_HEAD_SIZE, _HEAD_SIZE),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )


def _unit(vector: NDArray[Any]) -> Look:
    length = float(np.linalg.norm(vector)) + 1e-9
    return np.asarray(vector / length, dtype=np.float32)
