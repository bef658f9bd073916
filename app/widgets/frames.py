"""The outline of a face, put together from a small picture of it that is made once.

Stroking a rounded, dashed line anew for every face of every image took a third of all painting:
eight small copies do the same.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPoint, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from app.state.geometry import Rect

CORNER = 16.0
_CORNER_SIZE = 22
"""Of the corner's picture, pixels: the curve and half the line."""
_DASH, _GAP = 8, 7
_TILE = 2 * (_DASH + _GAP)
"""Length of the sides' picture, pixels: whole dashes."""
_SIDE = 2 * _CORNER_SIZE + _TILE
_TILES = 20
"""So many times the sides' picture is repeated beforehand: Qt copies one piece of a picture three
times as fast as it tiles a surface with it."""
_OUT = 5
"""How far the line reaches out of its box at most, pixels."""
_GROUND_WIDER = 2.5
"""The dark line below lets it be seen on any picture."""

Parts = tuple[QPixmap, ...]


def _pens(colours: tuple[str, str], width: float) -> tuple[QPen, QPen]:
    """Of the ground and of the line over it."""
    line, ground = colours
    return QPen(QColor(ground), width + _GROUND_WIDER), QPen(QColor(line), width)


def _stroke(painter: QPainter, pen: QPen) -> None:
    painter.setPen(pen)
    size = float(_SIDE - 2 * _OUT)
    painter.drawRoundedRect(QRectF(_OUT, _OUT, size, size), CORNER, CORNER)


def _gaps(painter: QPainter) -> None:
    """Take the gaps out of the four sides; the corners stay whole."""
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    for at in range(_CORNER_SIZE + _DASH, _CORNER_SIZE + _TILE, _DASH + _GAP):
        for far in (0, _SIDE - _CORNER_SIZE):
            painter.fillRect(at, far, _GAP, _CORNER_SIZE, Qt.GlobalColor.black)
            painter.fillRect(far, at, _CORNER_SIZE, _GAP, Qt.GlobalColor.black)


def _canvas(scale: float) -> QPixmap:
    found = QPixmap((QSizeF(_SIDE, _SIDE) * scale).toSize())
    found.setDevicePixelRatio(scale)
    found.fill(Qt.GlobalColor.transparent)
    return found


@lru_cache(maxsize=32)
def _parts(colours: tuple[str, str], width: float, dashed: bool, scale: float) -> Parts:
    """Corners and sides, clockwise from the upper left corner."""
    whole, line = _canvas(scale), _canvas(scale)
    for canvas, pen in zip((whole, line), _pens(colours, width), strict=True):
        painter = QPainter(canvas)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _stroke(painter, pen)
        if canvas is line and dashed:
            _gaps(painter)
        painter.end()
    painter = QPainter(whole)
    painter.drawPixmap(0, 0, line)
    painter.end()
    cut = [_cut(whole, at, scale) for at in _places(QRect(0, 0, _SIDE, _SIDE))]
    return tuple(_repeated(part, at) if at % 2 else part for at, part in enumerate(cut))


def _repeated(side: QPixmap, at: int) -> QPixmap:
    """Along its line; the upper and the lower side are every fourth part."""
    wide, tall = (_TILES, 1) if at % 4 == 1 else (1, _TILES)
    size = side.deviceIndependentSize()
    found = QPixmap(side.width() * wide, side.height() * tall)
    found.setDevicePixelRatio(side.devicePixelRatio())
    found.fill(Qt.GlobalColor.transparent)
    painter = QPainter(found)
    painter.drawTiledPixmap(QRectF(0, 0, size.width() * wide, size.height() * tall), side)
    painter.end()
    return found


def _cut(whole: QPixmap, part: QRect, scale: float) -> QPixmap:
    corner = QPoint(round(part.x() * scale), round(part.y() * scale))
    size = (QSizeF(part.size()) * scale).toSize()
    return whole.copy(QRect(corner, size))


def _places(outside: QRect) -> tuple[QRect, ...]:
    """Where corners and sides lie in a frame of this size, clockwise from the upper left one."""
    left, top, size = outside.x(), outside.y(), _CORNER_SIZE
    right, bottom = left + outside.width() - size, top + outside.height() - size
    wide, tall = right - left - size, bottom - top - size
    return (
        QRect(left, top, size, size),
        QRect(left + size, top, wide, size),
        QRect(right, top, size, size),
        QRect(right, top + size, size, tall),
        QRect(right, bottom, size, size),
        QRect(left + size, bottom, wide, size),
        QRect(left, bottom, size, size),
        QRect(left, top + size, size, tall),
    )


def paint_frame(
    painter: QPainter,
    rect: Rect,
    colours: tuple[str, str],
    width: float,
    dashed: bool,
    scale: float,
) -> None:
    """A rounded line around ``rect``; ``colours``: of the line, and of the ground below it."""
    if scale != round(scale):
        # Between the screen's pixels the parts would show their seams.
        _paint_stroked(painter, rect, _pens(colours, width), dashed)
        return
    outside = QRect(
        round(rect.x) - _OUT,
        round(rect.y) - _OUT,
        max(2 * _CORNER_SIZE, round(rect.width) + 2 * _OUT),
        max(2 * _CORNER_SIZE, round(rect.height) + 2 * _OUT),
    )
    parts = _parts(colours, width, dashed, scale)
    for part, place in zip(parts, _places(outside), strict=True):
        _fill(painter, place, part)


def _fill(painter: QPainter, place: QRect, part: QPixmap) -> None:
    """Copy a part as often as its place is long; a place without any length takes none."""
    size = part.deviceIndependentSize().toSize()
    scale = round(part.devicePixelRatio())
    for top in range(0, place.height(), size.height()):
        for left in range(0, place.width(), size.width()):
            wide = min(size.width(), place.width() - left)
            tall = min(size.height(), place.height() - top)
            where = QRect(place.x() + left, place.y() + top, wide, tall)
            painter.drawPixmap(where, part, QRect(0, 0, wide * scale, tall * scale))


def _paint_stroked(painter: QPainter, rect: Rect, pens: tuple[QPen, QPen], dashed: bool) -> None:
    ground, line = pens
    if dashed:
        line.setDashPattern([_DASH / line.widthF(), _GAP / line.widthF()])
    for pen in (ground, line):
        painter.setPen(pen)
        box = QRectF(rect.x, rect.y, rect.width, rect.height)
        painter.drawRoundedRect(box, CORNER, CORNER)
