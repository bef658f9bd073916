"""A spectrogram: time to the right, pitch upwards, loudness as light."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_STOPS = ((0.0, "#0a0d11"), (0.35, "#17486b"), (0.65, "#2fb795"), (0.85, "#f4bb58"),
          (1.0, "#fff6df"))  # fmt: skip


def _colours() -> list[int]:
    """256 colours from dark to light: lightness rises all the way, so it reads in grey, too."""
    at = np.linspace(0.0, 1.0, 256)
    places = [stop for stop, _ in _STOPS]
    parts = [QColor(colour) for _, colour in _STOPS]
    red = np.interp(at, places, [part.red() for part in parts])
    green = np.interp(at, places, [part.green() for part in parts])
    blue = np.interp(at, places, [part.blue() for part in parts])
    return [
        0xFF000000 | int(r) << 16 | int(g) << 8 | int(b)
        for r, g, b in zip(red, green, blue, strict=True)
    ]


class SpectrogramView(QWidget):
    """Shows levels uint8 [bands, columns], low bands first."""

    def __init__(self, name: str, height: int = 0) -> None:
        """``height``: a fixed one, pixels; 0: it grows with its room."""
        super().__init__()
        self._image: QImage | None = None
        self._table = _colours()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(56)
        if height:
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(300, 90)

    @property
    def filled(self) -> bool:
        """Whether there is something to see."""
        return self._image is not None

    def show_levels(self, levels: bytes, columns: int) -> None:
        """Draw these; empty ones clear the view."""
        if not columns or not levels:
            self._image = None
        else:
            bands = len(levels) // columns
            upright = np.frombuffer(levels, np.uint8).reshape(bands, columns)[::-1]
            held = np.ascontiguousarray(upright)
            image = QImage(held.data, columns, bands, columns, QImage.Format.Format_Indexed8)
            image.setColorTable(self._table)
            self._image = image.copy()  # its own memory
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture, stretched, with round corners."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        rounded = QPainterPath()
        rounded.addRoundedRect(QRectF(self.rect()), 8, 8)
        painter.setClipPath(rounded)
        painter.fillPath(rounded, QColor(_STOPS[0][1]))
        if self._image is not None:
            painter.drawImage(QRectF(self.rect()), self._image)
