"""One drawn person in one image: eyes and mouth put on the head, the head put into the image."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.demo.eyes import BAND, Eyes
from engine.demo.head import paint_head
from engine.demo.looks import HEAD_ORIGIN, HEAD_SIZE, Look
from engine.demo.motion import Pose
from engine.demo.mouth import JAW_DROP, Mouth
from engine.vision.base import Pixels

_LOWER: Final = (slice(170, 294), slice(46, 218))
"""Rows and columns of the head's picture that the jaw may move."""
_TURN_Y: Final = 130.0
"""The head turns about a point this far under the eyes: the neck."""
_MARGIN: Final = 8


class Puppet:
    """A person whose parts are painted once. Drawing is thread-safe: each call has its buffers."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._head = paint_head(look)
        self._eyes = Eyes(look, self._head)
        self._grid, self._sink, self._pull = _jaw_maps()
        self._region = _region(look)

    def draw(self, image: Pixels, pose: Pose) -> None:
        """Draw the person into ``image``."""
        head = self._head.copy()
        head[BAND] = self._eyes.picture(pose.closed, pose.gaze)
        self._move_jaw(head, pose)
        Mouth(self._look).draw(head, pose.mouth)
        rows, columns = self._region
        size = (columns.stop - columns.start, rows.stop - rows.start)
        placed = cv2.warpAffine(head, self._similarity(pose), size, flags=cv2.INTER_LINEAR)
        rest = cv2.cvtColor(cv2.bitwise_not(cv2.extractChannel(placed, 3)), cv2.COLOR_GRAY2BGR)
        under = image[rows, columns]
        cv2.multiply(under, rest, dst=rest, scale=1 / 255)
        under[:] = cv2.add(rest, cv2.cvtColor(placed, cv2.COLOR_BGRA2BGR))

    def _move_jaw(self, head: Pixels, pose: Pose) -> None:
        """Chin and cheeks follow the mouth: down with it, inwards when it is round."""
        drop = JAW_DROP * pose.mouth.opening
        inward = -1.6 * max(0.0, pose.mouth.rounding) - 1.2 * pose.mouth.opening
        inward += 1.0 * pose.mouth.smile
        across = self._grid[0] - np.float32(inward) * self._pull
        down = self._grid[1] - np.float32(drop) * self._sink
        head[_LOWER] = cv2.remap(self._head, across, down, cv2.INTER_LINEAR)

    def _similarity(self, pose: Pose) -> NDArray[np.float64]:
        """Head's picture to region of the image."""
        scale = self._look.scale
        turn = np.deg2rad(pose.roll_deg)
        c, s = scale * np.cos(turn), scale * np.sin(turn)
        pivot = (HEAD_ORIGIN[0], HEAD_ORIGIN[1] + _TURN_Y)
        rows, columns = self._region
        x = self._look.place[0] + pose.shift[0] - columns.start
        y = self._look.place[1] + scale * _TURN_Y + pose.shift[1] - rows.start
        return np.array(
            [[c, -s, x - c * pivot[0] + s * pivot[1]], [s, c, y - s * pivot[0] - c * pivot[1]]]
        )


def _jaw_maps() -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
    """Places of the LOWER part's pixels, and how much each sinks and is pulled aside, 0 to 1."""
    rows, columns = _LOWER
    y, x = np.mgrid[rows, columns].astype(np.float32)
    across, down = x - HEAD_ORIGIN[0], y - HEAD_ORIGIN[1]
    sideways = np.clip((70 - np.abs(across)) / 42, 0, 1)
    sideways = sideways * sideways * (3 - 2 * sideways)
    start = 40 + 26 * np.clip(1 - np.abs(across) / 50, 0, 1)
    low = np.clip((down - start) / 28, 0, 1)
    sink = (low * low * (3 - 2 * low) * sideways).astype(np.float32)
    near = np.exp(-((np.abs(across) - 40) ** 2) / 300 - (down - 68) ** 2 / 500)
    pull = (np.sign(across) * near).astype(np.float32)
    return np.stack((x, y)), sink, pull


def _region(look: Look) -> tuple[slice, slice]:
    """Rows and columns of the image in which the head always stays."""
    left, top = (look.place[i] - HEAD_ORIGIN[i] * look.scale for i in (0, 1))
    right, bottom = (look.place[i] + (HEAD_SIZE[i] - HEAD_ORIGIN[i]) * look.scale for i in (0, 1))
    return (
        slice(max(0, int(top) - _MARGIN), min(480, int(bottom) + _MARGIN)),
        slice(max(0, int(left) - _MARGIN), min(640, int(right) + _MARGIN)),
    )
