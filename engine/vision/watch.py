"""Is the camera alive? A small state machine over what it delivers. Pure: it is told the time.

Use: ``look(image)`` for every image, ``wait(now_s)`` when none came; both return the verdict.
"""

from __future__ import annotations

import math
from enum import Enum
from typing import Final

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.vision.base import Image

FROZEN_AFTER_S: Final = 2.0
BLACK_AFTER_S: Final = 1.0
LOST_AFTER_S: Final = 2.0
SETTLE_S: Final = 1.0
"""A camera opens dark and brightens: nothing is called black before this."""
_BLACK_LEVEL: Final = 20
_BRIGHT_SHARE: Final = 0.01
"""So much of an image must be brighter than black, in one colour at least."""


class CameraState(Enum):
    """What a camera gives."""

    STARTING = "starting"
    OK = "ok"
    FROZEN = "frozen"
    BLACK = "black"
    LOST = "lost"


class Verdict(msgspec.Struct, frozen=True):
    """How the camera stands, and one sentence for the user ("" while it is well)."""

    state: CameraState
    reason: str = ""

    @property
    def usable(self) -> bool:
        """Whether images may be believed."""
        return self.state in {CameraState.STARTING, CameraState.OK}


_STARTING: Final = Verdict(CameraState.STARTING)
_OK: Final = Verdict(CameraState.OK)
_FROZEN: Final = Verdict(CameraState.FROZEN, "The camera shows the same image again and again.")
_BLACK: Final = Verdict(
    CameraState.BLACK, "The camera's image is black: is its cover closed, or the room dark?"
)
_LOST: Final = Verdict(CameraState.LOST, "The camera gives no images.")


class CameraWatch:
    """Watches one open camera; make a new one when it is opened again at ``now_s``."""

    def __init__(self, now_s: float) -> None:
        self._opened_s = now_s
        self._image_s = now_s
        self._changed_s = now_s
        self._bright_s = -math.inf
        self._sample = b""
        """Every eighth row of the last image."""
        self.verdict = _STARTING

    def look(self, image: Image) -> Verdict:
        """Judge after a new image."""
        now_s = image.captured_at_s
        rows = image.grey[::8]
        sample = rows.tobytes()
        if sample != self._sample:
            self._changed_s = now_s
        self._sample = sample
        self._image_s = now_s
        if _is_bright(rows[:, ::8]) or _is_bright(image.pixels[::8, ::8]):
            self._bright_s = now_s
        self.verdict = self._judge(now_s)
        return self.verdict

    def wait(self, now_s: float) -> Verdict:
        """Judge after a time without any image."""
        if now_s - self._image_s > LOST_AFTER_S:
            self.verdict = _LOST
        return self.verdict

    def _judge(self, now_s: float) -> Verdict:
        # A closed cover gives the same black bytes for ever: black explains it better.
        dark_since_s = max(self._bright_s, self._opened_s + SETTLE_S - BLACK_AFTER_S)
        if now_s - dark_since_s > BLACK_AFTER_S:
            return _BLACK
        if now_s - self._changed_s > FROZEN_AFTER_S:
            return _FROZEN
        return _STARTING if self._bright_s == -math.inf else _OK


def _is_bright(levels: NDArray[np.uint8]) -> bool:
    return bool(np.count_nonzero(levels >= _BLACK_LEVEL) > _BRIGHT_SHARE * levels.size)
