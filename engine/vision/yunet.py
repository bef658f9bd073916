"""The network YuNet (Wu, Peng, Yu, 2023): faces with eyes, nose and mouth corners.

Its file says that images have 640 by 640 pixels, and nothing in the network needs that: the size is
replaced by a name before it is loaded, so that an image is looked at as large as it is.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.models.sessions import open_session
from engine.vision import yunet_file

F32 = NDArray[np.float32]

_SIZE: Final = b"\x0a\x03\x08\x80\x05"
"""As the file writes that a side of the image has 640 pixels."""
_NAMES: Final = (b"\x0a\x03\x12\x01h", b"\x0a\x03\x12\x01w")
_STRIDES: Final = (8, 16, 32)
"""The network answers in cells of so many pixels."""
_SCORE: Final = 0.6
_OVERLAP: Final = 0.3
_MOST: Final = 50
"""Candidates that are looked at, the likeliest first."""


class YuNet:
    """Raises ModelMissingError or ModelIntegrityError unless ``path`` is the official file."""

    def __init__(self, path: Path) -> None:
        data = yunet_file.read(path)
        for name in _NAMES:
            data = data.replace(_SIZE, name, 1)
        self._session = open_session(data, yunet_file.NAME)
        self._outputs = [each.name for each in self._session.get_outputs()]

    def find(self, image: NDArray[np.uint8]) -> F32:
        """Faces of ``image`` (blue, green, red), f32[faces, 15], the likeliest first: left, top,
        width, height, the five points' x and y, and the score, 0 to 1; pixels.
        """
        height, width = image.shape[:2]
        below, beside = -height % _STRIDES[-1], -width % _STRIDES[-1]
        whole = cv2.copyMakeBorder(image, 0, below, 0, beside, cv2.BORDER_CONSTANT)
        planes = np.ascontiguousarray(whole.transpose(2, 0, 1)[None], np.float32)
        answers = self._session.run(None, {"input": planes})
        told = dict(zip(self._outputs, answers, strict=True))
        across = whole.shape[1]
        return _apart(np.concatenate([_faces(told, across, stride) for stride in _STRIDES]))


def _faces(told: dict[str, F32], across: int, stride: int) -> F32:
    """What the cells of one size say, f32[faces, 15]; ``across``: pixels of a row of cells."""
    likely = told[f"cls_{stride}"][0, :, 0].clip(0.0, 1.0)
    likely = np.sqrt(likely * told[f"obj_{stride}"][0, :, 0].clip(0.0, 1.0))
    seen = np.flatnonzero(likely >= _SCORE)
    cell = np.stack([seen % (across // stride), seen // (across // stride)], axis=1)
    box, points = told[f"bbox_{stride}"][0, seen], told[f"kps_{stride}"][0, seen]
    size = np.exp(box[:, 2:])
    corner = cell + box[:, :2] - 0.5 * size
    points = (points.reshape(-1, 5, 2) + cell[:, None]).reshape(-1, 10)
    rows = np.concatenate([corner, size, points], axis=1) * stride
    return np.concatenate([rows, likely[seen, None]], axis=1, dtype=np.float32)


def _apart(faces: F32) -> F32:
    """Without those that a likelier one mostly covers."""
    waiting = faces[np.argsort(-faces[:, 14], kind="stable")[:_MOST]]
    kept = []
    while len(waiting):
        kept.append(waiting[0])
        waiting = waiting[_shared(waiting[0], waiting) <= _OVERLAP]
    return np.array(kept, np.float32).reshape(-1, 15)


def _shared(face: F32, faces: F32) -> F32:
    """What ``face`` has in common with each of ``faces``, in shares of both together."""
    least = np.maximum(face[:2], faces[:, :2])
    most = np.minimum(face[:2] + face[2:4], faces[:, :2] + faces[:, 2:4])
    common = np.prod((most - least).clip(0.0), axis=1)
    shared: F32 = common / (np.prod(face[2:4]) + np.prod(faces[:, 2:4], axis=1) - common)
    return shared
