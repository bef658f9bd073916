"""Finding faces in one image: the cascade that comes with OpenCV, or YuNet where it is present."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, Literal, Protocol

import cv2
import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.config import DetectorChoice
from engine.errors import ModelIntegrityError, ModelMissingError
from engine.vision import yunet_file
from engine.vision.geometry import (
    Plane,
    Pose,
    Region,
    box_of,
    moved,
    pose_from_box,
    pose_from_landmarks,
    scaled,
)
from engine.vision.views import Views
from engine.vision.yunet import YuNet

_HAAR_FILE: Final = "haarcascade_frontalface_alt2.xml"
_HAAR_STEP: Final = 1.1
_HAAR_NEIGHBOURS: Final = 3
_HAAR_SMALLEST: Final = 32
_HAAR_LEAST: Final = 24
_NEAR_MARGIN: Final = 0.45
_NEAR_WIDTH: Final = 48.0
"""How wide an expected face is in the copy it is looked for in, pixels, at most."""
_TOO_LARGE: Final = 0.03
"""Taken off what is found in a copy (logarithm), which comes out larger than in the whole image:
by 0.045 in the mean of six people. A face that is only ever looked for where it is grew by a tenth
without this, and with it is as large as the whole image shows it.
"""
_LEANS: Final = 0.2
"""Radians; the cascade finds 97 % of faces that lean by 15 degrees and a third at 25."""

_YUNET_SURE: Final = 0.85


class Detection(msgspec.Struct, frozen=True):
    """One face found."""

    pose: Pose
    sure: bool
    """Sure enough to be believed at first sight."""
    knows_roll: bool
    turn: float = 0.0
    """How far the nose is off the eyes' middle, in shares of the eyes' distance; 0: frontal."""


class Detector(Protocol):
    """Finds faces in images at search size."""

    name: Literal["haar", "yunet"]

    def detect(
        self, views: Views, near: Sequence[Pose], regions: Sequence[Region]
    ) -> list[Detection]:
        """Faces where they are expected (``near``) and in ``regions`` of the search image.

        What else is found may be told as well.
        """
        ...


class HaarDetector:
    """Viola and Jones (2001) with OpenCV's frontal cascade ``alt2``.

    Near an expected face it looks at an upright copy of one size: a large face costs no more than
    a small one, and a leaning one, for which the cascade is blind, is found like any other.
    """

    name: Literal["haar", "yunet"] = "haar"

    def __init__(self) -> None:
        self._cascade = cv2.CascadeClassifier(str(Path(cv2.__file__).parent / "data" / _HAAR_FILE))
        if self._cascade.empty():
            raise ModelMissingError("OpenCV's face cascade is not installed.")

    def detect(
        self, views: Views, near: Sequence[Pose], regions: Sequence[Region]
    ) -> list[Detection]:
        """Faces near the expected ones and in ``regions``."""
        found = [one for pose in near for one in self._beside(views, pose)]
        for left, top, right, bottom in regions:
            poses = self._poses(views.search[top:bottom, left:right], None)
            found += [_upright(pose._replace(x=pose.x + left, y=pose.y + top)) for pose in poses]
        return _without_doubles(found)

    def _beside(self, views: Views, pose: Pose) -> list[Detection]:
        to_search, side, width = _to_copy(pose)
        plane, matrix = views.search, to_search
        if box_of(pose)[2] >= 2.0 * width:
            # Sampled from the full size, the copy would have holes.
            plane, matrix = views.half, _to_copy(scaled(pose, 0.5))[0]
        copy = cv2.warpAffine(
            plane,
            matrix,
            (side, side),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        )
        found = [moved(one, to_search) for one in self._poses(copy, width)]
        return [_leaning(one._replace(log_distance=one.log_distance - _TOO_LARGE)) for one in found]

    def _poses(self, region: Plane, width: float | None) -> list[Pose]:
        """Faces in ``region``, about ``width`` wide if that is known."""
        if min(region.shape) < _HAAR_SMALLEST:
            return []
        smallest = _HAAR_SMALLEST if width is None else max(_HAAR_LEAST, int(0.75 * width))
        largest = min(region.shape) if width is None else int(1.33 * width) + 1
        boxes = self._cascade.detectMultiScale(
            region,
            _HAAR_STEP,
            _HAAR_NEIGHBOURS,
            minSize=(smallest, smallest),
            maxSize=(largest, largest),
        )
        return [pose_from_box(*box) for box in boxes]


class YuNetDetector:
    """YuNet, with eyes, nose and mouth corners. Raises ModelMissingError or ModelIntegrityError."""

    name: Literal["haar", "yunet"] = "yunet"

    def __init__(self, path: Path) -> None:
        self._net = YuNet(path)

    def detect(
        self,
        views: Views,
        near: Sequence[Pose],  # noqa: ARG002 -- always looks everywhere: that is cheap enough
        regions: Sequence[Region],  # noqa: ARG002 -- as above
    ) -> list[Detection]:
        """Faces of this image."""
        return [_from_row(row) for row in self._net.find(views.colour)]


def _from_row(row: np.ndarray[Any, np.dtype[np.float32]]) -> Detection:
    points = row[4:14].reshape(5, 2)
    across = points[1] - points[0]
    length = max(float(np.hypot(*across)), 1.0)
    middle = 0.5 * (points[0] + points[1])
    turn = float((points[2] - middle) @ across) / (length * length)
    return Detection(
        pose_from_landmarks(points), sure=float(row[14]) > _YUNET_SURE, knows_roll=True, turn=turn
    )


def _to_copy(pose: Pose) -> tuple[NDArray[np.float64], int, float]:
    """Matrix from an upright copy around ``pose`` to its image, the copy's side, and the face's.

    The copy is never larger than life: that would cost and show nothing new.
    """
    box_width = box_of(pose)[2]
    shrink = max(1.0, box_width / _NEAR_WIDTH)
    width = box_width / shrink
    side = math.ceil((1.0 + 2.0 * _NEAR_MARGIN) * width)
    centre = box_of(pose)[1] + 0.5 * box_width - pose.y
    mouth_x, mouth_y = 0.5 * side, 0.5 * side - centre / shrink
    cos, sin = shrink * math.cos(pose.roll), shrink * math.sin(pose.roll)
    matrix = np.array(
        [
            [cos, -sin, pose.x - cos * mouth_x + sin * mouth_y],
            [sin, cos, pose.y - sin * mouth_x - cos * mouth_y],
        ]
    )
    return matrix, side, width


def _upright(pose: Pose) -> Detection:
    return Detection(pose, sure=False, knows_roll=False)


def _leaning(pose: Pose) -> Detection:
    """A face found upright in a copy that was turned by ``pose.roll``.

    Where the cascade would have found it without that, the roll may be nothing but the follower's
    slow drift: it is then drawn back to none.
    """
    return _upright(pose if abs(pose.roll) > _LEANS else pose._replace(roll=0.0))


def _without_doubles(found: list[Detection]) -> list[Detection]:
    """Faces seen from two neighbouring windows, once."""
    kept: list[Detection] = []
    for one in found:
        x, y, log_distance, _ = one.pose
        reach = 0.8 * one.pose.distance
        if all(
            abs(x - other.pose.x) > reach
            or abs(y - other.pose.y) > reach
            or abs(log_distance - other.pose.log_distance) > 0.5
            for other in kept
        ):
            kept.append(one)
    return kept


def choose(choice: DetectorChoice) -> Detector:
    """The detector asked for; "auto" is YuNet where its file is present and whole, else Haar.

    Raises ModelMissingError or ModelIntegrityError if YuNet was asked for by name.
    """
    if choice == "haar":
        return HaarDetector()
    path = yunet_file.find()
    if path is None:
        if choice == "yunet":
            raise ModelMissingError(
                "The face detector YuNet is not installed.",
                advice="Fetch it from the settings, or choose the detector haar.",
            )
        return HaarDetector()
    try:
        return YuNetDetector(path)
    except ModelIntegrityError:
        if choice == "yunet":
            raise
        return HaarDetector()
