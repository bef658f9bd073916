"""Where things are on the screen: fitting the image, mirroring, hit tests. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.state.engine import Box


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle in logical pixels."""

    x: float
    y: float
    width: float
    height: float

    def contains(self, x: float, y: float) -> bool:
        """Whether the point lies inside or on the edge."""
        return self.x <= x <= self.x + self.width and self.y <= y <= self.y + self.height

    def grown(self, by: float) -> Rect:
        """The rectangle with ``by`` pixels more on each side."""
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)


def fit(image_width: int, image_height: int, width: float, height: float) -> Rect:
    """The largest rectangle of the image's shape, centred in ``width`` x ``height``.

    Empty (all zeros) when there is no image or no room.
    """
    if min(image_width, image_height, width, height) <= 0:
        return Rect(0.0, 0.0, 0.0, 0.0)
    scale = min(width / image_width, height / image_height)
    fitted_width, fitted_height = round(image_width * scale), round(image_height * scale)
    return Rect(
        round((width - fitted_width) / 2),
        round((height - fitted_height) / 2),
        fitted_width,
        fitted_height,
    )


def mirrored(box: Box) -> Box:
    """The box in the mirrored image."""
    x, y, width, height = box
    return (1.0 - x - width, y, width, height)


def place(box: Box, area: Rect, mirror: bool) -> Rect:
    """Where a box of the unmirrored image is drawn inside ``area``."""
    x, y, width, height = mirrored(box) if mirror else box
    return Rect(
        area.x + x * area.width,
        area.y + y * area.height,
        width * area.width,
        height * area.height,
    )


def badge_rooms(rects: Sequence[Rect], area: Rect, height: float, full: float) -> list[float]:
    """How wide a badge of this height on each box's upper edge may be, pixels.

    It ends where the next box to the right begins, if that is at the same height. The last one of
    a row may begin left of its box, as far as the box before it, where it would not be ``full``.
    """
    end = area.x + area.width
    starts = []
    for rect in rects:
        row = [each for each in rects if abs(each.y - rect.y) < height]
        before = max((each.x + each.width for each in row if each.x < rect.x), default=area.x)
        last = all(each.x <= rect.x for each in row)
        starts.append(min(rect.x, max(before, end - full)) if last else rect.x)
    rooms = []
    for rect, start in zip(rects, starts, strict=True):
        pairs = zip(rects, starts, strict=True)
        right = [at for each, at in pairs if abs(each.y - rect.y) < height and each.x > rect.x]
        rooms.append(min(right, default=end) - start)
    return rooms
