"""Where somebody new may be: only where the picture has changed since it was last searched.

A cascade over a whole image costs as much as reading the lips of a face for a second. Most of a
room stands still, and there it would find again what it has found before.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

import cv2
import numpy as np

from engine.vision.geometry import Plane, Pose, Region, box_of
from engine.vision.views import Views, shrunk

WHOLE_EVERY_S: Final = 9.5
"""The whole image all the same, for whom noise or bad light has hidden so far."""
WHOLE_WHILE_ALONE_S: Final = 0.95
"""The same while no face is known at all."""
_CELL: Final = 4
"""Side of what is compared, pixels at search size."""
_CHANGED: Final = 6.0
"""Grey levels as bright as ``search``: far above a webcam's noise, averaged over a cell."""
_LEAST_CHANGED: Final = 1.5
_FEWEST_CELLS: Final = 6
"""A tenth of the smallest face."""
_MARGIN: Final = 24
_NEARLY_WHOLE: Final = 0.7
_HEAD: Final = 0.35
"""What belongs to the head of a known face, beyond its box, in widths of the box."""


class Newcomers:
    """Remembers each part of the picture as it was when it was last searched."""

    def __init__(self) -> None:
        self._searched: Plane | None = None
        self._whole_at_s = -math.inf

    def regions(self, views: Views, known: Sequence[Pose], now_s: float) -> list[Region]:
        """What to search at ``now_s``, apart from the ``known`` faces in view; it counts as done.

        Without anybody known more is searched.
        """
        height, width = views.plain.shape
        cells = shrunk(views.plain, max(1, width // _CELL), max(1, height // _CELL))
        every_s = WHOLE_EVERY_S if known else WHOLE_WHILE_ALONE_S
        before = self._searched
        if before is None or before.shape != cells.shape:
            return self._whole(views, cells, now_s)
        if not 0.0 <= now_s - self._whole_at_s < every_s:
            return self._whole(views, cells, now_s)
        found = _merged(_changed(before, cells, known, views.gain), width, height)
        area = sum((right - left) * (bottom - top) for left, top, right, bottom in found)
        if area > _NEARLY_WHOLE * width * height:
            return self._whole(views, cells, now_s)
        for left, top, right, bottom in found:
            part = (slice(top // _CELL, bottom // _CELL), slice(left // _CELL, right // _CELL))
            before[part] = cells[part]
        return found

    def _whole(self, views: Views, cells: Plane, now_s: float) -> list[Region]:
        self._searched, self._whole_at_s = cells.copy(), now_s
        return [views.whole]


def _changed(before: Plane, now: Plane, known: Sequence[Pose], gain: float) -> list[Region]:
    """Boxes around connected changes, in pixels at search size."""
    least = max(_LEAST_CHANGED, _CHANGED / gain)
    changed = (cv2.absdiff(before, now) > least).astype(np.uint8)
    for pose in known:
        x, y, box_width, box_height = box_of(pose)
        rim = _HEAD * box_width
        left, top = max(0, round((x - rim) / _CELL)), max(0, round((y - rim) / _CELL))
        right, bottom = x + box_width + rim, y + box_height + rim
        changed[top : max(0, round(bottom / _CELL)), left : max(0, round(right / _CELL))] = 0
    if np.count_nonzero(changed) < _FEWEST_CELLS:
        return []
    joined = cv2.dilate(changed, np.ones((3, 3), np.uint8))
    count, labels, boxes, _ = cv2.connectedComponentsWithStats(joined)
    cells = np.bincount(labels[changed > 0], minlength=count)
    return [
        (_CELL * x, _CELL * y, _CELL * (x + wide), _CELL * (y + tall))
        for (x, y, wide, tall, _), number in zip(boxes[1:].tolist(), cells[1:], strict=True)
        if number >= _FEWEST_CELLS
    ]


def _merged(regions: list[Region], width: int, height: int) -> list[Region]:
    """With a margin, inside the image; those that touch become one."""
    out: list[Region] = []
    for left, top, right, bottom in regions:
        box = (
            max(0, left - _MARGIN),
            max(0, top - _MARGIN),
            min(width, right + _MARGIN),
            min(height, bottom + _MARGIN),
        )
        while (other := next((one for one in out if _touch(one, box)), None)) is not None:
            out.remove(other)
            box = (
                min(box[0], other[0]),
                min(box[1], other[1]),
                max(box[2], other[2]),
                max(box[3], other[3]),
            )
        out.append(box)
    return out


def _touch(a: Region, b: Region) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
