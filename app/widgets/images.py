"""Camera images as Qt draws them."""

from __future__ import annotations

from PySide6.QtGui import QImage

from app.state.engine import Preview


def image_of(preview: Preview) -> QImage:
    """The preview as Qt draws it fastest, RGB32.

    Qt turns red-green-blue into four bytes much faster than blue-green-red, and needs not know
    which of the two it has: blue, green, red and one more is RGB32 in memory.
    """
    height, width = preview.pixels.shape[:2]
    stride = preview.pixels.strides[0]
    seen = QImage(preview.pixels.data, width, height, stride, QImage.Format.Format_RGB888)
    made = seen.convertToFormat(QImage.Format.Format_RGBX8888)
    made.reinterpretAsFormat(QImage.Format.Format_RGB32)
    return made
