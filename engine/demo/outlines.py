"""Outlines and lines, from a few points each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float32]
"""Shape [n, 2], x and y."""
Lines = NDArray[np.float32]
"""Shape [lines, n, 2]."""

_angle = np.linspace(0, 2 * np.pi, 48, endpoint=False)
_CIRCLE: Final = np.stack((np.cos(_angle), np.sin(_angle)), axis=1).astype(np.float32)
_step = np.linspace(0, 1, 8, endpoint=False)
_HERMITE: Final = np.stack(
    (
        2 * _step**3 - 3 * _step**2 + 1,
        _step**3 - 2 * _step**2 + _step,
        3 * _step**2 - 2 * _step**3,
        _step**3 - _step**2,
    ),
    axis=1,
).astype(np.float32)
"""Cubic Hermite basis at eight steps, [8, 4]."""


def ellipse(x: float, y: float, rx: float, ry: float, turn_deg: float = 0.0) -> Points:
    """Outline of an ellipse."""
    turn = np.deg2rad(turn_deg)
    c, s = float(np.cos(turn)), float(np.sin(turn))
    axes = np.array([[rx * c, rx * s], [-ry * s, ry * c]], np.float32)
    return np.asarray(_CIRCLE @ axes + np.array([x, y], np.float32), np.float32)


def curve(points: Sequence[tuple[float, float]] | Points, *, closed: bool = True) -> Points:
    """Smooth line through ``points`` (Catmull-Rom), eight steps from each to the next.

    Many lines at once when ``points`` is [lines, n, 2].
    """
    knots = np.asarray(points, np.float32)
    start, end = knots[..., :1, :], knots[..., -1:, :]
    around = np.concatenate((end, knots, start) if closed else (start, knots, end), axis=-2)
    slopes = (around[..., 2:, :] - around[..., :-2, :]) / 2
    if closed:
        knots = np.concatenate((knots, start), axis=-2)
        slopes = np.concatenate((slopes, slopes[..., :1, :]), axis=-2)
    # [..., segment, 4, 2]: both ends and the slopes there.
    ends = np.stack(
        (knots[..., :-1, :], slopes[..., :-1, :], knots[..., 1:, :], slopes[..., 1:, :]), axis=-2
    )
    line = np.matmul(_HERMITE, ends).reshape(*knots.shape[:-2], -1, 2)
    return np.asarray(line if closed else np.concatenate((line, end), axis=-2), np.float32)


def mirrored(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Close the right half of an outline (from top to bottom) with its mirror image."""
    left = [(-x, y) for x, y in reversed(points) if abs(x) > 0.5]
    return [*points, *left]


def flipped(points: Points) -> Points:
    """Mirror image in the vertical axis x = 0."""
    return points * np.array([-1, 1], np.float32)
