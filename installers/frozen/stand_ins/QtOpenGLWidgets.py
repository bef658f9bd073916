"""Stands in for Qt's OpenGL widgets, of which the window has none."""

from PySide6.QtWidgets import QWidget


class QOpenGLWidget(QWidget):
    """What no widget of ours is: pyqtgraph derives from it, and asks whether a plot is one."""
