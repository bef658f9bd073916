"""A level meter: bar, held peak, scale."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.state.levels import CLIP_DB, Meter, share, text
from app.widgets.look import Look

_HEIGHT = 12
_ZONES = ((-60.0, -12.0), (-12.0, -3.0), (-3.0, 0.0))
"""Comfortable, loud, too loud; dB of full scale."""
_TICKS_DB = (-40.0, -20.0)


class LevelMeter(QWidget):
    """Shows one ``Meter``. Repaints only when a pixel would differ."""

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._name = name
        self._meter = Meter()
        self._drawn: tuple[int, int] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """A thin bar."""
        return QSize(160, _HEIGHT)

    @property
    def words(self) -> str:
        """The peak, readable."""
        return text(self._meter.peak_db)

    def show_level(self, meter: Meter) -> None:
        """Draw this level."""
        self._meter = meter
        pixels = (
            round(share(meter.level_db) * self.width()),
            round(share(meter.peak_db) * self.width()),
        )
        if pixels != self._drawn:
            self._drawn = pixels
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Track, bar by zones, ticks, peak."""
        painter = QPainter(self)
        tokens = self._look.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        rounded = QPainterPath()
        rounded.addRoundedRect(QRectF(0, 0, self.width(), _HEIGHT), _HEIGHT / 2, _HEIGHT / 2)
        painter.setClipPath(rounded)
        painter.fillPath(rounded, QColor(tokens.track))
        colours = (tokens.accent, tokens.loud, tokens.bad)
        end = share(self._meter.level_db)
        for (low, high), colour in zip(_ZONES, colours, strict=True):
            left, right = share(low), min(end, share(high))
            if right > left:
                x = left * self.width()
                bar = QRectF(x, 0, (right - left) * self.width(), _HEIGHT)
                painter.fillRect(bar, QColor(colour))
        painter.setPen(QColor(tokens.card))
        for tick in _TICKS_DB:
            x = round(share(tick) * self.width())
            painter.drawLine(x, 0, x, _HEIGHT)
        self._paint_peak(painter)

    def _paint_peak(self, painter: QPainter) -> None:
        tokens = self._look.tokens
        at = share(self._meter.peak_db)
        if at <= 0.0:
            return
        colour = tokens.bad if self._meter.peak_db >= CLIP_DB else tokens.text
        x = min(self.width() - 3, round(at * self.width()))
        painter.fillRect(x, 0, 3, _HEIGHT, QColor(colour))
