"""Paints faces over the picture: box, badge, speaking halo, advice.

Who is kept is told by line (solid and thick, or dashed), by sign (tick, or crossed speaker), by
word, and only then by colour.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from app.state.faces import MARK_WORDS, FaceView, Mark
from app.state.geometry import Rect
from app.state.people import level_text
from app.widgets.frames import CORNER, paint_frame
from app.widgets.icons import pixmap
from app.widgets.tokens import (
    OVERLAY_ADVICE,
    OVERLAY_KEPT,
    OVERLAY_OPEN,
    OVERLAY_PILL,
    OVERLAY_REMOVED,
    OVERLAY_TEXT,
)
from app.words import tr

_RINGS = 24
_RING_STEP = 1.2
_BRIGHTEST = 0.34
_REACH = (_RINGS + 1.0) * _RING_STEP
"""How far a halo goes beyond its box, pixels."""
_LEVELS = 5
_SIZE_STEP = 12
"""Halos are made for boxes in steps of so many pixels, and stretched a little."""
PILL_HEIGHT = 26.0
BADGE_FULL = 300.0
"""A badge with everything in it is hardly wider, pixels."""
_AUDIBLE = 0.08
_NAME_WIDTH = 140.0
"""A longer name ends in an ellipsis, pixels."""
_GOOD_NAME, _LEAST_NAME = 64.0, 28.0
"""Room for a name that can be told from another one; less than the second is worth none, pixels."""
_MARGIN = 10.0
"""Between a box's corner and its badge, and beside the next one, pixels."""
_WAVE = 23.0
"""From where the voice is drawn to the end of its badge, pixels."""
_BETWEEN = 6.0
"""Two words of a badge, pixels."""
_SIGNS = {Mark.KEPT: "check", Mark.REMOVED: "speaker-off", Mark.OPEN: ""}
_GROUND = "#73" + OVERLAY_PILL.removeprefix("#")
"""Below a line, so that it shows on any picture: not quite half opaque."""
_COLOURS = {
    Mark.KEPT: OVERLAY_KEPT,
    Mark.REMOVED: OVERLAY_REMOVED,
    Mark.OPEN: OVERLAY_OPEN,
}


@dataclass(frozen=True, slots=True)
class Brush:
    """What the paint functions share for one frame."""

    painter: QPainter
    area: Rect
    """Where the image is drawn."""
    text_px: int
    scale: float
    """Device pixels per logical pixel."""


def _translucent(colour: str, alpha: float) -> QColor:
    found = QColor(colour)
    found.setAlphaF(alpha)
    return found


def qrect(rect: Rect) -> QRectF:
    """The same rectangle in Qt's words."""
    return QRectF(rect.x, rect.y, rect.width, rect.height)


def _font(brush: Brush, bold: bool) -> QFont:
    font = QFont(brush.painter.font())
    font.setPixelSize(brush.text_px)
    font.setBold(bold)
    return font


@lru_cache(maxsize=128)
def _glow(width: int, height: int, colour: str, reach: float, scale: float) -> QPixmap:
    """The halo of a box of this size, with ``_REACH`` pixels around it; made once, used often.

    Stroking these rings anew for every image took a third of all painting.
    """
    size = QSizeF(width + 2 * _REACH, height + 2 * _REACH) * scale
    found = QPixmap(size.toSize())
    found.setDevicePixelRatio(scale)
    found.fill(Qt.GlobalColor.transparent)
    painter = QPainter(found)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for ring in range(_RINGS):
        by = ring * _RING_STEP * reach
        alpha = _BRIGHTEST * (1.0 - ring / _RINGS) ** 2
        # Wider than the step: rings that overlap melt into one glow.
        painter.setPen(QPen(_translucent(colour, alpha), 2.0 * _RING_STEP))
        box = qrect(Rect(_REACH, _REACH, width, height).grown(by))
        painter.drawRoundedRect(box, CORNER + by, CORNER + by)
    painter.end()
    return found


def _stepped(value: float, step: int) -> int:
    return max(step, round(value / step) * step)


def paint_halo(brush: Brush, rect: Rect, face: FaceView) -> None:
    """A glow around the box that widens and brightens as the person speaks."""
    if face.speaking < _AUDIBLE:
        return
    level = math.ceil(face.speaking * _LEVELS) / _LEVELS
    glow = _glow(
        _stepped(rect.width, _SIZE_STEP),
        _stepped(rect.height, _SIZE_STEP),
        _COLOURS[face.mark],
        0.45 + 0.55 * level,
        brush.scale,
    )
    brush.painter.setOpacity(face.speaking)
    brush.painter.drawPixmap(qrect(rect.grown(_REACH)), glow, QRectF(glow.rect()))
    brush.painter.setOpacity(1.0)


def paint_box(brush: Brush, rect: Rect, face: FaceView, hot: bool) -> None:
    """The outline, on a dark one so that it shows on any picture."""
    if hot:
        brush.painter.setPen(Qt.PenStyle.NoPen)
        brush.painter.setBrush(_translucent(OVERLAY_OPEN, 0.10))
        brush.painter.drawRoundedRect(qrect(rect), CORNER, CORNER)
    brush.painter.setBrush(Qt.BrushStyle.NoBrush)
    width = 4.0 if face.mark is Mark.KEPT else 2.0
    colours = _COLOURS[face.mark], _GROUND
    paint_frame(brush.painter, rect, colours, width, face.mark is Mark.REMOVED, brush.scale)


def _paint_wave(painter: QPainter, left: float, middle: float, speaking: float, ink: str) -> None:
    """Three bars that grow with the voice: speaking, told without colour."""
    painter.setPen(QPen(QColor(ink), 2.4, c=Qt.PenCapStyle.RoundCap))
    for index, reach in enumerate((0.6, 1.0, 0.75)):
        half = 1.0 + 5.0 * reach * speaking
        x = left + 2.0 + index * 5.0
        painter.drawLine(QPointF(x, middle - half), QPointF(x, middle + half))


def badge_parts(face: FaceView, metrics: QFontMetricsF, room: float) -> list[str]:
    """Number, name, word and level, as far as ``room`` pixels go: the number is never left out.

    Line and sign say the word, too, so it goes first, then the level; the name is shortened.
    """
    kept = face.mark is Mark.KEPT
    level = level_text(face.level_db) if kept and face.level_db else ""
    word = tr(MARK_WORDS[face.mark])
    wanted = min(_GOOD_NAME, metrics.horizontalAdvance(face.name))
    for parts in ((face.key, word, level), (face.key, level), (face.key,)):
        texts = [text for text in parts if text]
        left = room - sum(metrics.horizontalAdvance(text) + _BETWEEN for text in texts)
        if left >= wanted:
            break
    if face.name and left >= _LEAST_NAME:
        least = min(left, _NAME_WIDTH)
        name = metrics.elidedText(face.name, Qt.TextElideMode.ElideRight, least)
        texts.insert(1 if face.key else 0, name)
    return texts


@lru_cache(maxsize=64)
def _badge(parts: tuple[str, ...], kind: Mark, wave: bool, font: str, scale: float) -> QPixmap:
    """A badge as it stands: only the voice beside it moves. ``font``: as Qt writes it."""
    drawn = QFont()
    drawn.fromString(font)
    metrics = QFontMetricsF(drawn)
    text_width = [metrics.horizontalAdvance(text) for text in parts]
    width = _around(kind, wave) + sum(text_width) + _BETWEEN * max(0, len(parts) - 1)
    found = QPixmap((QSizeF(width + 2.0, PILL_HEIGHT + 2.0) * scale).toSize())
    found.setDevicePixelRatio(scale)
    found.fill(Qt.GlobalColor.transparent)
    painter = QPainter(found)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(drawn)
    pill = QRectF(1.0, 1.0, width, PILL_HEIGHT)
    _paint_words(painter, pill, parts, text_width, kind, scale)
    painter.end()
    return found


def _paint_words(
    painter: QPainter,
    pill: QRectF,
    parts: tuple[str, ...],
    text_width: list[float],
    kind: Mark,
    scale: float,
) -> None:
    ground, ink = _pill_colours(kind)
    sign = _SIGNS[kind]
    painter.setPen(QPen(_translucent(OVERLAY_PILL, 0.5), 1.0))
    painter.setBrush(_translucent(ground, 1.0 if kind is Mark.KEPT else 0.88))
    painter.drawRoundedRect(pill, PILL_HEIGHT / 2, PILL_HEIGHT / 2)
    x = pill.left() + 9.0
    painter.setPen(QColor(ink))
    for index, text in enumerate(parts):
        place = QRectF(x, pill.top(), text_width[index] + 2.0, PILL_HEIGHT)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
        x += text_width[index] + _BETWEEN
        if index == 0 and sign:
            painter.drawPixmap(QPointF(x - 1.0, pill.top() + 5.0), pixmap(sign, ink, 16, scale))
            x += 20.0


def _pill_colours(kind: Mark) -> tuple[str, str]:
    """Ground and ink."""
    return (OVERLAY_KEPT, OVERLAY_PILL) if kind is Mark.KEPT else (OVERLAY_PILL, OVERLAY_TEXT)


def _around(kind: Mark, wave: bool) -> float:
    """What a badge needs beside its words, pixels."""
    return 18.0 + (20.0 if _SIGNS[kind] else 0.0) + (20.0 if wave else 0.0)


def paint_badge(brush: Brush, rect: Rect, face: FaceView, room: float) -> None:
    """Number, sign, word and voice in a pill on the box's upper edge, ``room`` pixels wide."""
    font, wave = _font(brush, bold=True), face.speaking >= _AUDIBLE
    parts = badge_parts(face, QFontMetricsF(font), room - _around(face.mark, wave) - _MARGIN)
    made = _badge(tuple(parts), face.mark, wave, font.toString(), brush.scale)
    size = made.deviceIndependentSize()
    pill = QRectF(rect.x + 8.0, rect.y - 13.0, size.width() - 2.0, PILL_HEIGHT)
    pill = _inside(brush.area, pill)
    brush.painter.drawPixmap(QPointF(round(pill.left() - 1.0), round(pill.top() - 1.0)), made)
    if wave:
        middle, ink = round(pill.top()) + PILL_HEIGHT / 2, _pill_colours(face.mark)[1]
        _paint_wave(brush.painter, round(pill.right()) - _WAVE, middle, face.speaking, ink)


def _inside(area: Rect, pill: QRectF) -> QRectF:
    """The pill, moved so that all of it lies in the picture."""
    margin = 4.0
    right = area.x + area.width - margin - pill.width()
    bottom = area.y + area.height - margin - pill.height()
    pill.moveLeft(max(area.x + margin, min(pill.left(), right)))
    pill.moveTop(max(area.y + margin, min(pill.top(), bottom)))
    return pill


def paint_pill(
    brush: Brush, text: str, centre: QPointF, sign: str = "", ink: str = OVERLAY_TEXT
) -> None:
    """A line of text on a dark pill."""
    painter = brush.painter
    painter.setFont(_font(brush, bold=False))
    width = QFontMetricsF(painter.font()).horizontalAdvance(text)
    icon_width = 22.0 if sign else 0.0
    pill = QRectF(0.0, 0.0, width + icon_width + 22.0, PILL_HEIGHT)
    pill.moveCenter(centre)
    pill = _inside(brush.area, pill)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_translucent(OVERLAY_PILL, 0.86))
    painter.drawRoundedRect(pill, PILL_HEIGHT / 2, PILL_HEIGHT / 2)
    if sign:
        painter.drawPixmap(
            QPointF(pill.left() + 9.0, pill.top() + 5.0), pixmap(sign, ink, 16, brush.scale)
        )
    painter.setPen(QColor(ink))
    room = pill.adjusted(11.0 + icon_width, 0.0, -11.0, 0.0)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)


def paint_face(
    brush: Brush, rect: Rect, face: FaceView, hot: bool, focused: bool, room: float
) -> None:
    """Everything about one face; ``room``: how wide its badge may be, pixels."""
    paint_halo(brush, rect, face)
    paint_box(brush, rect, face, hot)
    if focused:
        brush.painter.setPen(QPen(QColor(OVERLAY_OPEN), 2.0, Qt.PenStyle.DotLine))
        brush.painter.drawRoundedRect(qrect(rect.grown(7.0)), CORNER + 6.0, CORNER + 6.0)
    paint_badge(brush, rect, face, room)
    if face.advice:
        below = QPointF(rect.x + rect.width / 2, rect.y + rect.height + 18.0)
        paint_pill(brush, face.advice, below, "warning", OVERLAY_ADVICE)
