"""The mouth, drawn anew in every image: lips, inner mouth, teeth, tongue."""

from __future__ import annotations

from typing import Final

import cv2
import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.demo.looks import HEAD_ORIGIN, MOUTH_Y, Look
from engine.demo.outlines import Points, curve, ellipse
from engine.demo.paint import Bgra, Colour

_FINE: Final = 2
_SHIFT: Final = 4
_REACH: Final = (40, 16, 40)
"""Pixels left and right of, above, and below the closed mouth's middle that may be drawn on."""
JAW_DROP: Final = 11.0
"""Pixels by which the chin sinks when the mouth is wide open."""
_GAP: Final = 20.0
"""Height of the inner mouth when it is wide open."""


class MouthShape(msgspec.Struct, frozen=True):
    """What the mouth does now."""

    opening: float
    """0 closed, 1 wide open."""
    rounding: float
    """-1 spread, 1 round."""
    smile: float
    """0 none, 1 gentle."""


class Mouth:
    """Draws one person's mouth into a head's picture. Not for two threads at once."""

    def __init__(self, look: Look) -> None:
        self._look = look
        side, above, below = _REACH
        x, y = int(HEAD_ORIGIN[0]), int(HEAD_ORIGIN[1] + MOUTH_Y)
        self._place = (slice(y - above, y + below), slice(x - side, x + side))
        self._size = (2 * side, above + below)
        self._origin = np.array([side, above], np.float32)
        fine = ((above + below) * _FINE, 2 * side * _FINE)
        self._colour = np.zeros((*fine, 3), np.uint8)
        self._inner = np.zeros((*fine, 3), np.uint8)
        self._mask = np.zeros(fine, np.uint8)
        self._cover = np.zeros(fine, np.uint8)

    def draw(self, head: Bgra, shape: MouthShape) -> None:
        """Blend the mouth into ``head`` (whose skin is opaque there)."""
        outlines = _Outlines(self._look, shape)
        self._lips(outlines)
        self._hollow(outlines)
        fine = cv2.cvtColor(self._colour, cv2.COLOR_BGR2BGRA)
        over, cover = (
            np.empty((*self._size[::-1], 4), np.uint8),
            np.empty(self._size[::-1], np.uint8),
        )
        cv2.resize(fine, self._size, dst=over, interpolation=cv2.INTER_AREA)
        cv2.resize(self._cover, self._size, dst=cover, interpolation=cv2.INTER_AREA)
        under = head[self._place]
        under[:] = _mixed(under, over, cover)

    def _lips(self, outlines: _Outlines) -> None:
        look = self._look
        self._colour[:] = _bgr(look.lips)
        self._polygon(self._colour, outlines.upper, look.lips_dark)
        self._polygon(self._colour, outlines.lower, look.lips)
        self._polygon(self._colour, outlines.shine, look.lips_light)
        cv2.GaussianBlur(self._colour, (9, 9), 2.4, dst=self._colour)
        self._cover[:] = 0
        self._polygon(self._cover, outlines.outer, (255, 255, 255))
        cv2.GaussianBlur(self._cover, (5, 5), 1.1, dst=self._cover)

    def _hollow(self, outlines: _Outlines) -> None:
        """Everything behind the lips."""
        inner, shape = self._inner, outlines.shape
        inner[:] = (26, 18, 52)
        if shape.opening > 0.03:
            self._polygon(inner, outlines.tongue, (176, 84, 84))
            self._polygon(inner, outlines.teeth, (238, 230, 220))
            cv2.GaussianBlur(inner, (5, 5), 1.2, dst=inner)
        self._mask[:] = 0
        self._polygon(self._mask, outlines.inner, (255, 255, 255))
        line = self._fixed(outlines.line)
        cv2.polylines(self._mask, [line], False, (185,), 2, cv2.LINE_AA, _SHIFT)
        cv2.GaussianBlur(self._mask, (3, 3), 0.7, dst=self._mask)
        self._colour[:] = _mixed(self._colour, inner, self._mask)

    def _polygon(self, image: NDArray[np.uint8], outline: Points, colour: Colour) -> None:
        cv2.fillPoly(image, [self._fixed(outline)], _bgr(colour), cv2.LINE_AA, _SHIFT)

    def _fixed(self, outline: Points) -> NDArray[np.int32]:
        place = (outline + self._origin) * _FINE - 0.5
        return np.round(place * (1 << _SHIFT)).astype(np.int32)


class _Outlines:
    """Where everything is, relative to the middle of the closed mouth."""

    def __init__(self, look: Look, shape: MouthShape) -> None:
        self.shape = shape
        gap = _GAP * shape.opening * (1 - 0.12 * max(0.0, shape.rounding))
        wide = look.mouth_half_width * (
            1 - 0.24 * max(0.0, shape.rounding) * (0.4 + 0.6 * shape.opening)
            + 0.07 * max(0.0, -shape.rounding) + 0.06 * shape.smile - 0.05 * shape.opening
        )  # fmt: skip
        full = look.lip_fullness
        corner = 1.2 - 6.0 * shape.smile + 0.36 * gap
        lift = 0.12 * gap
        low = 0.88 * gap
        thick = 9.5 * full - 0.10 * gap
        over = -7.0 * full - lift

        def toward(y: float, *shares: tuple[float, float]) -> list[tuple[float, float]]:
            """Points at shares of the width, at shares of the way from the corner to ``y``."""
            return [(x * wide, corner + (y - corner) * share) for x, share in shares]

        top = _arch((0, over + 2.0), *toward(over - 0.6, (0.2, 1), (0.56, 0.74), (0.84, 0.28),
                                             (1, 0)))  # fmt: skip
        roof = _arch((0, 0.6 - lift), *toward(-lift, (0.14, 1), (0.5, 0.84), (0.8, 0.36),
                                              (0.92, 0)))  # fmt: skip
        floor = _arch(*toward(low + 0.6, (0, 1), (0.3, 0.97), (0.62, 0.76), (0.84, 0.38),
                              (0.92, 0)))  # fmt: skip
        bottom = _arch(*toward(low + thick, (0, 1), (0.24, 0.99), (0.58, 0.79), (0.84, 0.38),
                               (1, 0)))  # fmt: skip
        self.outer = np.concatenate((top, bottom[::-1]))
        self.upper = np.concatenate((top, roof[::-1]))
        self.lower = np.concatenate((floor, bottom[::-1]))
        self.inner = np.concatenate((roof, floor[::-1]))
        self.line = roof
        self.shine = ellipse(0, low + 0.5 * thick, 0.42 * wide, 1.6)
        edge = min(6.4, 1.2 + 0.46 * gap) - lift
        self.teeth = _arch((0.3 * wide, edge), (0.6 * wide, edge - 1.2), (0.8 * wide, edge - 4.5),
                           (0.84 * wide, -12))  # fmt: skip
        self.tongue = _arch((0, 0.68 * low + 1), (0.34 * wide, 0.74 * low + 1),
                            (0.66 * wide, low + 6))  # fmt: skip


def _arch(*half: tuple[float, float]) -> Points:
    """Line from left to right, mirrored about x = 0, through the points of its right half."""
    left = [(-x, y) for x, y in reversed(half) if x > 0]
    return curve([*left, *half], closed=False)


def _mixed(
    under: NDArray[np.uint8], over: NDArray[np.uint8], cover: NDArray[np.uint8]
) -> NDArray[np.uint8]:
    """``over`` laid on ``under`` where ``cover`` [height, width] says; both uint8 [..., 3 or 4]."""
    share = cv2.merge([cover] * under.shape[2])
    one = cv2.multiply(over, share, scale=1 / 255)
    two = cv2.multiply(under, cv2.bitwise_not(share), scale=1 / 255)
    return np.asarray(cv2.add(one, two), np.uint8)


def _bgr(colour: Colour) -> tuple[int, int, int]:
    return colour[2], colour[1], colour[0]
