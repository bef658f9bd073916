"""Finding faces in one image: the cascade that comes with OpenCV, or YuNet where it is present."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, Literal, Protocol

import cv2
import msgspec
import numpy as np

from engine.config import DetectorChoice
from engine.errors import ModelIntegrityError, ModelMissingError
from engine.vision import yunet_file
from engine.vision.geometry import Pose, box_of, pose_from_box, pose_from_landmarks
from engine.vision.views import Views

_HAAR_FILE: Final = "haarcascade_frontalface_alt2.xml"
_HAAR_STEP: Final = 1.1
_HAAR_NEIGHBOURS: Final = 3
_HAAR_SMALLEST: Final = 32
_HAAR_FULL_EVERY: Final = 5
_NEAR_MARGIN: Final = 0.45

_YUNET_SCORE: Final = 0.6
_YUNET_SURE: Final = 0.85
_YUNET_OVERLAP: Final = 0.3
_YUNET_MOST: Final = 50


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

    def detect(self, views: Views, near: Sequence[Pose]) -> list[Detection]:
        """Faces of this image; ``near`` is where they are expected, which may save work."""
        ...


class HaarDetector:
    """Viola and Jones (2001) with OpenCV's frontal cascade ``alt2``.

    Looks near the expected faces most times, and everywhere every fifth time.
    """

    name: Literal["haar", "yunet"] = "haar"

    def __init__(self) -> None:
        self._cascade = cv2.CascadeClassifier(str(Path(cv2.__file__).parent / "data" / _HAAR_FILE))
        if self._cascade.empty():
            raise ModelMissingError("OpenCV's face cascade is not installed.")
        self._calls = 0

    def detect(self, views: Views, near: Sequence[Pose]) -> list[Detection]:
        """Faces of this image."""
        everywhere = not near or self._calls % _HAAR_FULL_EVERY == 0
        self._calls += 1
        if everywhere:
            return self._search(views, (0, 0, views.search.shape[1], views.search.shape[0]), None)
        found = []
        for pose in near:
            found += self._search(views, _window(pose, views), box_of(pose)[2])
        return _without_doubles(found)

    def _search(
        self, views: Views, window: tuple[int, int, int, int], width: float | None
    ) -> list[Detection]:
        left, top, right, bottom = window
        region = views.search[top:bottom, left:right]
        if min(region.shape) < _HAAR_SMALLEST:
            return []
        smallest = _HAAR_SMALLEST if width is None else max(_HAAR_SMALLEST, int(0.75 * width))
        largest = min(region.shape) if width is None else int(1.33 * width) + 1
        boxes = self._cascade.detectMultiScale(
            region,
            _HAAR_STEP,
            _HAAR_NEIGHBOURS,
            minSize=(smallest, smallest),
            maxSize=(largest, largest),
        )
        return [
            Detection(pose_from_box(left + x, top + y, w, h), sure=False, knows_roll=False)
            for x, y, w, h in boxes
        ]


class YuNetDetector:
    """YuNet (Wu, Peng, Yu, 2023) through OpenCV, with eyes, nose and mouth corners.

    Raises ModelMissingError or ModelIntegrityError.
    """

    name: Literal["haar", "yunet"] = "yunet"

    def __init__(self, path: Path) -> None:
        yunet_file.check(path)
        self._net: Any = cv2.FaceDetectorYN.create(
            str(path), "", (320, 240), _YUNET_SCORE, _YUNET_OVERLAP, _YUNET_MOST
        )

    def detect(self, views: Views, near: Sequence[Pose]) -> list[Detection]:  # noqa: ARG002 -- always looks everywhere: that is cheap enough
        """Faces of this image."""
        height, width = views.colour.shape[:2]
        self._net.setInputSize((width, height))
        rows = self._net.detect(views.colour)[1]
        return [] if rows is None else [_from_row(row) for row in rows]


def _from_row(row: np.ndarray[Any, np.dtype[np.float32]]) -> Detection:
    points = row[4:14].reshape(5, 2)
    across = points[1] - points[0]
    length = max(float(np.hypot(*across)), 1.0)
    middle = 0.5 * (points[0] + points[1])
    turn = float((points[2] - middle) @ across) / (length * length)
    return Detection(
        pose_from_landmarks(points), sure=float(row[14]) > _YUNET_SURE, knows_roll=True, turn=turn
    )


def _window(pose: Pose, views: Views) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of the region around an expected face."""
    x, y, width, height = box_of(pose)
    margin = _NEAR_MARGIN * width
    rows, columns = views.search.shape
    return (
        max(0, int(x - margin)),
        max(0, int(y - margin)),
        min(columns, int(x + width + margin)),
        min(rows, int(y + height + margin)),
    )


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
