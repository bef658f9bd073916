"""Stands in for Qt's OpenGL bindings, which pyqtgraph imports and uses on OpenGL widgets only."""
