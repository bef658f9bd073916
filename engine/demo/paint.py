"""A small painter: smooth shapes with soft edges on a canvas with transparency.

People are painted SCALE times larger and shrunk: that is what makes edges clean. Everything happens
inside the boxes of what is painted, one colour plane after the other, because painting is what a
start of the demo waits for.
Coordinates are in pixels of the final picture, relative to an origin of the canvas's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.demo.outlines import Points

SCALE: Final = 2
_SHIFT: Final = 4
_BLUR_REACH: Final = 2.6
_WIDE_BLUR: Final = 3.0
_WIDE_STEP: Final = 4
_FULL: Final = np.float32(1 / 255)

Colour = tuple[int, int, int]
"""Red, green, blue, 0 to 255, as people write them."""
Bgra = NDArray[np.uint8]
"""Shape [height, width, 4], premultiplied."""
Plane = NDArray[np.float32]
"""Shape [height, width]."""
Planes = NDArray[np.float32]
"""Shape [3, height, width]: red, green, blue, 0 to 255."""


def rgb(text: str) -> Colour:
    """Colour from "c89070"."""
    return int(text[0:2], 16), int(text[2:4], 16), int(text[4:6], 16)


def blend(first: Colour, second: Colour, share: float) -> Colour:
    """``share`` of ``second`` mixed into ``first``."""
    one, two, three = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return one, two, three


class Box:
    """Rows and columns of a canvas, in its own (large) pixels."""

    __slots__ = ("bottom", "left", "right", "top")

    def __init__(self, top: int, bottom: int, left: int, right: int) -> None:
        self.top, self.bottom, self.left, self.right = top, bottom, left, right

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width, 0 for what is empty."""
        return max(0, self.bottom - self.top), max(0, self.right - self.left)

    @property
    def empty(self) -> bool:
        """Whether there is nothing in it."""
        return self.bottom <= self.top or self.right <= self.left

    def common(self, other: Box, margin: int = 0) -> Box:
        """What lies in this box and in ``other``, after that grew by ``margin``."""
        return Box(
            max(self.top, other.top - margin),
            min(self.bottom, other.bottom + margin),
            max(self.left, other.left - margin),
            min(self.right, other.right + margin),
        )

    def within(self, outer: Box) -> tuple[slice, slice]:
        """Where this box is in an array that holds ``outer``."""
        rows = slice(self.top - outer.top, self.bottom - outer.top)
        return rows, slice(self.left - outer.left, self.right - outer.left)


class Mask:
    """How far each pixel lies inside a shape, 0 to 1; 0 everywhere outside ``box``."""

    __slots__ = ("box", "plane")

    def __init__(self, box: Box, plane: Plane) -> None:
        self.box, self.plane = box, plane

    def part(self, box: Box) -> Plane:
        """The part of it that lies in ``box``, which must lie in its own."""
        return self.plane[box.within(self.box)]

    def both(self, other: Mask) -> Mask:
        """What lies in both."""
        box = self.box.common(other.box)
        return Mask(box, self.part(box) * other.part(box))

    def without(self, other: Mask) -> Mask:
        """What lies in this one and not in ``other``."""
        box = self.box.common(other.box)
        plane = self.plane.copy()
        plane[box.within(self.box)] *= 1 - other.part(box)
        return Mask(self.box, plane)


class Canvas:
    """What is painted on: colour and cover, ``scale`` times larger than the final picture."""

    def __init__(
        self, width: int, height: int, origin: tuple[float, float], scale: int = SCALE
    ) -> None:
        self.origin = np.asarray(origin, np.float32)
        self._scale = scale
        self._size = (width, height)
        self._box = Box(0, height * scale, 0, width * scale)
        self.colour: Planes = np.zeros((3, *self._box.shape), np.float32)
        self.cover: Plane = np.zeros(self._box.shape, np.float32)

    @classmethod
    def on(cls, picture: Planes, origin: tuple[float, float]) -> Canvas:
        """A canvas with an opaque ``picture`` (of final size) on it already."""
        height, width = picture.shape[1:]
        canvas = cls(width, height, origin)
        for large, plane in zip(canvas.colour, picture, strict=True):
            cv2.resize(plane, large.shape[::-1], dst=large, interpolation=cv2.INTER_NEAREST)
        canvas.cover[:] = 1
        return canvas

    def fill(
        self,
        shape: Points,
        colour: Colour,
        *,
        opacity: float = 1.0,
        blur: float = 0.0,
        inside: Mask | None = None,
        solid: bool = False,
    ) -> None:
        """Paint ``shape``; ``solid`` shapes cover what is empty, others only tint what is there."""
        box = self._near(shape, blur, inside)
        if not box.empty:
            self._apply(self._drawn(shape, box), box, colour, opacity, blur, inside, solid)

    def stroke(
        self,
        lines: Sequence[Points] | NDArray[np.float32],
        colour: Colour,
        width: float,
        *,
        opacity: float = 1.0,
        blur: float = 0.0,
        inside: Mask | None = None,
    ) -> None:
        """Paint lines (all with as many points) over what is there."""
        points = np.asarray(lines, np.float32)
        box = self._near(points.reshape(-1, 2), blur + width, inside)
        if box.empty:
            return
        drawn = np.zeros(box.shape, np.uint8)
        thick = max(1, round(width * self._scale))
        fixed = list(self._fixed(points, box))
        cv2.polylines(drawn, fixed, False, (255,), thick, cv2.LINE_AA, _SHIFT)
        self._apply(drawn, box, colour, opacity, blur, inside, False)

    def mask(self, shape: Points, blur: float = 0.0) -> Mask:
        """How far each pixel lies inside ``shape``, for ``inside``."""
        box = self._near(shape, blur, None)
        return Mask(box, self._softened(self._drawn(shape, box), blur, 1.0))

    def grain(self, seed: int, strength: float, size: float, inside: Mask) -> None:
        """Add a fine random texture (grey levels) that moves with what is painted."""
        height, width = inside.box.shape
        sigma = size * self._scale
        # Coarse grain is made small and enlarged, as wide blurs are.
        step = _WIDE_STEP if sigma > _WIDE_STEP else 1
        small = (height // step + 1, width // step + 1)
        noise = np.random.default_rng(seed).standard_normal(small, np.float32)
        cv2.GaussianBlur(noise, (0, 0), sigma / step, dst=noise)
        noise *= strength / noise.std()
        if step > 1:
            noise = np.asarray(cv2.resize(noise, (width, height)), np.float32)
        grain = noise[:height, :width] * inside.plane
        for plane in self.colour:
            plane[inside.box.within(self._box)] += grain

    def planes(self) -> Planes:
        """The colours, at the final size."""
        return np.stack([self._shrunk(plane) for plane in self.colour])

    def picture(self) -> Bgra:
        """The finished picture, premultiplied."""
        planes = [self._shrunk(plane * self.cover) for plane in self.colour[::-1]]
        planes.append(self._shrunk(self.cover) * np.float32(255))
        return np.asarray(cv2.merge([rounded(plane) for plane in planes]), np.uint8)

    def _shrunk(self, plane: Plane) -> Plane:
        if self._scale == 1:
            return plane
        return np.asarray(cv2.resize(plane, self._size, interpolation=cv2.INTER_AREA), np.float32)

    def _near(self, shape: Points, blur: float, inside: Mask | None) -> Box:
        """The pixels that ``shape`` reaches when it is blurred, and that count for ``inside``."""
        margin = _BLUR_REACH * blur + 2
        low = np.floor((shape.min(axis=0) - margin + self.origin) * self._scale).astype(int)
        high = np.ceil((shape.max(axis=0) + margin + self.origin) * self._scale).astype(int)
        box = Box(int(low[1]), int(high[1]), int(low[0]), int(high[0])).common(self._box)
        return box if inside is None else box.common(inside.box, int(margin * self._scale))

    def _fixed(self, points: Points, box: Box) -> NDArray[np.int32]:
        """Points of any leading shape in what OpenCV draws with."""
        corner = np.array([box.left, box.top], np.float32)
        place = (points + self.origin) * self._scale - corner - 0.5
        return np.asarray(np.rint(place * (1 << _SHIFT)), np.int32)

    def _drawn(self, shape: Points, box: Box) -> NDArray[np.uint8]:
        drawn = np.zeros(box.shape, np.uint8)
        cv2.fillPoly(drawn, [self._fixed(shape, box)], (255,), cv2.LINE_AA, _SHIFT)
        return drawn

    def _softened(self, drawn: NDArray[np.uint8], blur: float, opacity: float) -> Plane:
        """What was drawn, blurred, 0 to ``opacity``."""
        full = np.float32(opacity) * _FULL
        if blur < _WIDE_BLUR:
            if blur > 0:
                sigma = blur * self._scale
                cv2.GaussianBlur(drawn, (0, 0), sigma, dst=drawn, borderType=cv2.BORDER_REPLICATE)
            return drawn * full
        # Wide blurs are made on a smaller picture: nobody sees it, and it is many times faster.
        height, width = drawn.shape
        size = (max(1, width // _WIDE_STEP), max(1, height // _WIDE_STEP))
        small = cv2.resize(drawn, size, interpolation=cv2.INTER_AREA) * full
        sigma = blur * self._scale / _WIDE_STEP
        cv2.GaussianBlur(small, (0, 0), sigma, dst=small, borderType=cv2.BORDER_REPLICATE)
        return np.asarray(cv2.resize(small, (width, height)), np.float32)

    def _apply(
        self,
        drawn: NDArray[np.uint8],
        box: Box,
        colour: Colour,
        opacity: float,
        blur: float,
        inside: Mask | None,
        solid: bool,
    ) -> None:
        share = self._softened(drawn, blur, opacity)
        if inside is not None:
            kept = box.common(inside.box)
            share = share[kept.within(box)] * inside.part(kept)
            box = kept
        here = box.within(self._box)
        if solid:
            cover = self.cover[here]
            cover += share * (1 - cover)
            share /= np.maximum(cover, np.float32(1e-6))
        change = np.empty_like(share)
        for plane, value in zip(self.colour, colour, strict=True):
            np.subtract(np.float32(value), plane[here], out=change)
            change *= share
            plane[here] += change


def rounded(plane: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Grey levels as whole numbers from 0 to 255."""
    return np.asarray(np.clip(plane + np.float32(0.5), 0, 255), np.uint8)
