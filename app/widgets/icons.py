"""Our own line icons, tinted and sharp at any scale."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "icons"
_SCALES = (1.0, 2.0, 3.0)


def path(name: str) -> Path:
    """The file of an icon."""
    return FOLDER / f"{name}.svg"


@lru_cache(maxsize=256)
def pixmap(name: str, colour: str, size: int, scale: float = 1.0) -> QPixmap:
    """An icon of ``size`` logical pixels, its ``currentColor`` replaced by ``colour``."""
    text = path(name).read_text(encoding="utf-8").replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(text.encode()))
    side = round(size * scale)
    found = QPixmap(side, side)
    found.fill(Qt.GlobalColor.transparent)
    painter = QPainter(found)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    found.setDevicePixelRatio(scale)
    return found


def icon(name: str, colour: str, size: int = 20, selected: str = "") -> QIcon:
    """An icon for buttons, in every scale a screen may have; ``selected``: its colour in a list
    where its line is chosen.
    """
    made = QIcon()
    for scale in _SCALES:
        made.addPixmap(pixmap(name, colour, size, scale))
        if selected:
            made.addPixmap(pixmap(name, selected, size, scale), QIcon.Mode.Selected)
    return made


def app_icon() -> QIcon:
    """The program's own sign, for the window's frame and the task bar."""
    made = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(pixmap("solomic", "#41d6b1", size))
    return made
