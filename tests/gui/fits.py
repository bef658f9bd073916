"""Whether everything in a window can be read: nothing cut off, nothing beyond its edge."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget

from app.widgets.picker import Picker

ROOM_OF_ARROW = 38
DEVICES = ("Desk microphone", "Webcam", "USB headphones", "Built-in loudspeakers")
"""Their makers' names may be as long as they like: they end in an ellipsis, the rest is a tip."""


def cut_off(window: QWidget) -> list[str]:
    """Texts that do not fit into their widgets."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.width() == 0:
            continue
        name = f"{type(widget).__name__}: "
        if isinstance(widget, QLabel) and widget.text():
            needed = widget.sizeHint().width()
            if widget.wordWrap():
                words_ = widget.text().split()
                needed = max(widget.fontMetrics().horizontalAdvance(word) for word in words_)
                tall = widget.heightForWidth(widget.width())
                if tall > widget.height() + 1:
                    found.append(f"{name}{widget.text()} ({tall} > {widget.height()} high)")
            if needed > widget.width() + 1:
                found.append(f"{name}{widget.text()} ({needed} > {widget.width()} wide)")
        elif isinstance(widget, Picker):
            room = widget.width() - ROOM_OF_ARROW
            metrics = widget.fontMetrics()
            found += [
                f"{name}{widget.itemText(at)}"
                for at in range(widget.count())
                if metrics.horizontalAdvance(widget.itemText(at)) > room
                and not any(device in widget.itemText(at) for device in DEVICES)
            ]
        elif isinstance(widget, QAbstractButton) and widget.text():
            needed = widget.minimumSizeHint().width()
            if needed > widget.width() + 1:
                found.append(f"{name}{widget.text()} ({needed} > {widget.width()} wide)")
    return found


def wider_than_seen(window: QWidget) -> list[str]:
    """What is scrolled from side to side: never, for there is no bar to do so."""
    found = []
    for area in window.findChildren(QScrollArea):
        inner, room = area.widget(), area.viewport().width()
        if inner is not None and area.isVisible() and inner.width() > room:
            found.append(f"{inner.width()} > {room}")
    return found
