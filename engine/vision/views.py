"""One camera image in the sizes the vision path works on, and its brightness made even."""

from __future__ import annotations

import math
from functools import cached_property
from typing import Final

import cv2
import numpy as np

from engine.vision.base import Image
from engine.vision.geometry import Plane, Region

_SEARCH_PIXELS: Final = 320 * 240
_BRIGHT_LEVEL: Final = 200.0
_BRIGHT_SHARE: Final = 0.99
_MAX_GAIN: Final = 6.0
_GAIN_SHARE: Final = 0.02
_GAIN_WORTH_APPLYING: Final = 1.3


class Views:
    """An image and its smaller copies; those that are not always wanted are made when asked for."""

    def __init__(self, image: Image, plain: Plane, gain: float, bright: float) -> None:
        self.grey: Plane = image.grey
        """uint8 [height, width], as the camera gave it."""
        self.plain = plain
        """The same at search size."""
        self.search = plain if gain == 1.0 else cv2.convertScaleAbs(plain, alpha=gain)
        """The same made bright."""
        self.enlarged = self.grey.shape[1] / plain.shape[1]
        """Size of the camera's image relative to search size."""
        self.gain = gain
        """What grey levels of the camera are multiplied by to be as bright as ``search``."""
        self.bright = bright
        """99th percentile of the grey image before the gain, 0 to 255."""
        self._image = image

    @cached_property
    def half(self) -> Plane:
        """``search`` at half its size."""
        height, width = self.search.shape
        return shrunk(self.search, max(1, width // 2), max(1, height // 2))

    @cached_property
    def colour(self) -> Plane:
        """uint8 [height, width, 3] BGR at search size, as the camera gave it."""
        height, width = self.search.shape
        return shrunk(self._image.pixels, width, height)

    @property
    def whole(self) -> Region:
        """All of ``search``."""
        height, width = self.search.shape
        return 0, 0, width, height

    def brightened(self, grey: Plane) -> Plane:
        """Grey levels of the camera made as bright as ``search``."""
        return grey if self.gain == 1.0 else cv2.convertScaleAbs(grey, alpha=self.gain)


class Exposure:
    """Makes dark images brighter by a slowly moving gain, 1 to 6.

    A cascade finds nothing in a quarter of the light, and everything after this.
    """

    def __init__(self) -> None:
        self._gain: float | None = None

    def views(self, image: Image) -> Views:
        """All sizes of one image."""
        height, width = image.grey.shape
        shrink = min(1.0, math.sqrt(_SEARCH_PIXELS / (width * height)))
        plain = shrunk(image.grey, max(1, round(width * shrink)), max(1, round(height * shrink)))
        bright = _percentile(plain[::4, ::4])
        return Views(image, plain, self._step(bright), bright)

    def _step(self, bright: float) -> float:
        """The gain to apply: 1 where it would hardly matter."""
        wanted = min(max(_BRIGHT_LEVEL / (bright + 1.0), 1.0), _MAX_GAIN)
        if self._gain is None:
            self._gain = wanted
        self._gain += _GAIN_SHARE * (wanted - self._gain)
        return self._gain if self._gain > _GAIN_WORTH_APPLYING else 1.0


def shrunk(image: Plane, width: int, height: int) -> Plane:
    """``image`` made smaller: averaged by whole numbers first, the rest interpolated.

    Averaging by broken numbers costs ten times as much and shows no more.
    """
    tall, wide = image.shape[:2]
    if (tall, wide) == (height, width):
        return image
    whole = max(1, min(wide // width, tall // height))
    if whole > 1:
        image = image[: tall // whole * whole, : wide // whole * whole]
        size = (wide // whole, tall // whole)
        image = cv2.resize(image, size, interpolation=cv2.INTER_AREA)
    if image.shape[:2] == (height, width):
        return image
    return cv2.resize(image, (width, height), interpolation=cv2.INTER_LINEAR)


def _percentile(levels: Plane) -> float:
    """The 99th percentile as numpy gives it, at a quarter of the cost."""
    flat = levels.ravel()
    place = _BRIGHT_SHARE * (flat.size - 1)
    below = int(place)
    above = min(below + 1, flat.size - 1)
    low, high = np.partition(flat, (below, above))[[below, above]].tolist()
    return float(low + (place - below) * (high - low))
