"""One camera image in the sizes the vision path works on, and its brightness made even."""

from __future__ import annotations

import math
from typing import Final

import cv2
import msgspec
import numpy as np

from engine.vision.base import Pixels
from engine.vision.geometry import Plane

_SEARCH_PIXELS: Final = 320 * 240
_BRIGHT_LEVEL: Final = 200.0
_MAX_GAIN: Final = 6.0
_GAIN_SHARE: Final = 0.02
_GAIN_WORTH_APPLYING: Final = 1.3


class Views(msgspec.Struct, frozen=True):
    """An image and its smaller, greyer copies."""

    pixels: Pixels
    """uint8 [height, width, 3] BGR, as the camera gave it."""
    colour: Plane
    """The same at search size."""
    search: Plane
    """uint8 [height, width] grey at search size, made bright."""
    half: Plane
    """Half of that."""
    enlarged: float
    """Size of ``pixels`` relative to search size."""
    gain: float
    """What grey levels of ``pixels`` are multiplied by to be as bright as ``search``."""
    bright: float
    """99th percentile of the grey image before the gain, 0 to 255."""

    def brightened(self, grey: Plane) -> Plane:
        """Grey levels of ``pixels`` made as bright as ``search``."""
        return grey if self.gain == 1.0 else cv2.convertScaleAbs(grey, alpha=self.gain)


class Exposure:
    """Makes dark images brighter by a slowly moving gain, 1 to 6.

    A cascade finds nothing in a quarter of the light, and everything after this.
    """

    def __init__(self) -> None:
        self._gain: float | None = None

    def views(self, pixels: Pixels) -> Views:
        """All sizes of one image, uint8 [height, width, 3] BGR."""
        height, width = pixels.shape[:2]
        shrink = min(1.0, math.sqrt(_SEARCH_PIXELS / (width * height)))
        size = (max(1, round(width * shrink)), max(1, round(height * shrink)))
        colour = pixels if shrink == 1.0 else cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
        search = cv2.cvtColor(colour, cv2.COLOR_BGR2GRAY)
        bright = float(np.percentile(search[::4, ::4], 99))
        gain = self._step(bright)
        if gain != 1.0:
            search = cv2.convertScaleAbs(search, alpha=gain)
        half_size = (max(1, size[0] // 2), max(1, size[1] // 2))
        half = cv2.resize(search, half_size, interpolation=cv2.INTER_AREA)
        return Views(pixels, colour, search, half, width / size[0], gain, bright)

    def _step(self, bright: float) -> float:
        """The gain to apply: 1 where it would hardly matter."""
        wanted = float(np.clip(_BRIGHT_LEVEL / (bright + 1.0), 1.0, _MAX_GAIN))
        if self._gain is None:
            self._gain = wanted
        self._gain += _GAIN_SHARE * (wanted - self._gain)
        return self._gain if self._gain > _GAIN_WORTH_APPLYING else 1.0
