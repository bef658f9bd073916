"""Where the window was, fitted to the screens there are now. Pure."""

from __future__ import annotations

from collections.abc import Sequence

Place = tuple[int, int, int, int]
"""Left, top, width, height; pixels."""

_VISIBLE = 80
"""So much of the title's width and height must be on some screen."""


def fitted(
    saved: tuple[int, ...], screens: Sequence[Place], least: tuple[int, int]
) -> Place | None:
    """The place to restore; None where nothing sensible was saved or its screen is gone."""
    if len(saved) != 4 or saved[2] <= 0 or saved[3] <= 0:
        return None
    left, top, width, height = saved
    for x, y, wide, high in screens:
        in_width = min(left + width, x + wide) - max(left, x)
        if in_width >= _VISIBLE and y - _VISIBLE < top <= y + high - _VISIBLE:
            width = max(least[0], min(width, wide))
            height = max(least[1], min(height, high))
            return left, max(y, top), width, height
    return None
