"""A face's outline out of pieces: whole, even, and the same as one that is stroked."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.state.geometry import Rect
from app.widgets import frames

COLOURS = ("#3fd6ae", "#aa101418")
SIZE = (900, 800)
Pixels = NDArray[np.int16]
"""Red, green and blue, [height, width, 3]."""


def drawn(
    rect: Rect, *, width: float, dashed: bool, scale: int, stroked: bool
) -> NDArray[np.int16]:
    """Red, green, blue of each pixel of a grey image with one outline, int16[height, width, 3]."""
    image = QImage(SIZE[0] * scale, SIZE[1] * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(0x808080)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if stroked:
        frames._paint_stroked(painter, rect, frames._pens(COLOURS, width), dashed)
    else:
        frames.paint_frame(painter, rect, COLOURS, width, dashed, scale)
    painter.end()
    shape = (image.height(), image.width(), 4)
    return np.frombuffer(image.constBits(), np.uint8).reshape(shape)[:, :, :3].astype(np.int16)


@pytest.mark.parametrize("scale", [1, 2])
@pytest.mark.parametrize(
    "rect", [Rect(20, 30, 210, 240), Rect(5, 5, 880, 780), Rect(100, 40, 34, 690)]
)
def test_a_whole_line_is_as_if_it_were_stroked(rect: Rect, scale: int, qapp: QApplication) -> None:
    """Sides longer than their picture, and ones without any length, included."""
    pieces, line = (
        drawn(rect, width=4.0, dashed=False, scale=scale, stroked=stroked)
        for stroked in (False, True)
    )
    assert np.abs(pieces - line).max() <= 12, "rounding at the corners' edges"
    assert (line != 128).any()


@pytest.mark.parametrize("scale", [1, 2])
def test_dashes_are_even_over_sides_longer_than_their_picture(
    scale: int, qapp: QApplication
) -> None:
    rect = Rect(5, 5, 880, 780)
    pixels = drawn(rect, width=2.0, dashed=True, scale=scale, stroked=False)
    side = pixels[5 * scale, (5 + 22) * scale : (880 - 22) * scale, 1]
    period = 15 * scale
    assert side.max() - side.min() > 60, "dashes and gaps"
    assert (side[period:] == side[:-period]).all()
