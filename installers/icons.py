"""The program's icon as each system wants it, drawn from resources/icons/solomic.svg."""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE = Path(__file__).resolve().parents[1] / "resources" / "icons" / "solomic.svg"
COLOUR = "#41d6b1"
"""Of the bars: the accent of the dark window."""
ICO_SIZES = (16, 24, 32, 48, 64, 256)
# Apple's names of PNG pictures by their side in pixels.
ICNS_TYPES = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}


def svg() -> str:
    """The icon, its one open colour set."""
    return SOURCE.read_text(encoding="utf-8").replace("currentColor", COLOUR)


def png(side: int) -> bytes:
    """The icon as a PNG picture of ``side`` pixels."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg().encode())).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # it refuses the bytes of its stubs
    return bytes(buffer.data().data())


def write_ico(path: Path) -> Path:
    """Write the icon for Windows: PNG pictures behind a table of contents; returns ``path``."""
    pictures = {side: png(side) for side in ICO_SIZES}
    offset = 6 + 16 * len(pictures)
    table = struct.pack("<HHH", 0, 1, len(pictures))
    for side, picture in pictures.items():
        table += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    return _written(path, table + b"".join(pictures.values()))


def write_icns(path: Path) -> Path:
    """Write the icon for macOS: PNG pictures, each with its type and length; returns ``path``."""
    parts = b""
    for side, kind in ICNS_TYPES.items():
        picture = png(side)
        parts += kind + struct.pack(">I", 8 + len(picture)) + picture
    return _written(path, b"icns" + struct.pack(">I", 8 + len(parts)) + parts)


def _written(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path
