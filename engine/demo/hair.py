"""Hair: a mass with a soft light on it, and strands that follow it."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.demo.looks import Look
from engine.demo.outlines import Lines, Points, curve, ellipse
from engine.demo.paint import Canvas, Mask, blend

Numbers = NDArray[np.float64] | float

_SIDES: Final = (
    (-75, 10), (-80, -24), (-79, -62), (-64, -96), (0, -112), (66, -96), (80, -60), (81, -24),
    (75, 10), (70, 4), (69, -26), (63, -48), (48, -76), (-48, -76),
    (-62, -48), (-68, -26), (-70, 4),
)  # fmt: skip
_TOP: Final = (
    (-71, -50), (-79, -68), (-75, -96), (-57, -115), (-40, -128), (-22, -127), (-4, -136),
    (14, -130), (34, -132), (50, -119), (68, -106), (75, -86), (79, -66), (70, -48), (61, -57),
    (48, -56), (36, -64), (22, -61), (6, -69), (-10, -64), (-24, -68), (-36, -61), (-48, -62),
    (-58, -54), (-64, -56),
)  # fmt: skip
_BOB: Final = (
    (20, -84), (40, -73), (55, -52), (62, -22), (63, 14), (60, 48), (61, 80), (70, 108),
    (84, 122), (99, 108), (105, 64), (100, 10), (93, -42), (77, -90), (46, -122), (8, -132),
    (-34, -126), (-72, -98), (-93, -50), (-101, 8), (-106, 62), (-100, 108), (-84, 123),
    (-68, 108), (-60, 80), (-60, 48), (-65, 16), (-62, -12), (-50, -34), (-30, -54), (-4, -72),
)  # fmt: skip
_BOB_BACK: Final = (
    (0, -126), (60, -112), (94, -56), (105, 10), (109, 78), (100, 122), (70, 142), (30, 132),
    (-30, 132), (-72, 142), (-102, 122), (-110, 78), (-106, 10), (-95, -56), (-60, -112),
)  # fmt: skip


def bob_back() -> Points:
    """Outline of what hangs behind the neck."""
    return curve(_BOB_BACK)


def paint_front(canvas: Canvas, look: Look, face: Mask) -> None:
    """What falls over the forehead and beside the face, with the shadow it throws."""
    if look.cut == "short":
        _short(canvas, look, face)
    else:
        _bob(canvas, look, face)


def _shadow(canvas: Canvas, look: Look, outline: Points, face: Mask) -> None:
    thrown = outline + np.array([3, 6], np.float32)
    canvas.fill(thrown, look.skin_deep, opacity=0.5, blur=4, inside=face)


def _short(canvas: Canvas, look: Look, face: Mask) -> None:
    sides, top = curve(_SIDES), curve(_TOP)
    _shadow(canvas, look, top, face)
    canvas.fill(sides, blend(look.hair, look.skin, 0.12), solid=True, blur=0.8, opacity=0.97)
    canvas.fill(ellipse(-78, -14, 10, 22), look.skin, opacity=0.35, blur=6, inside=face)
    canvas.fill(ellipse(78, -14, 10, 22), look.skin_shade, opacity=0.35, blur=6, inside=face)
    under = top + np.array([0, 5], np.float32)
    canvas.fill(under, look.hair_dark, opacity=0.6, blur=4, inside=canvas.mask(sides))
    canvas.fill(top, look.hair, solid=True, blur=0.5)
    inside = canvas.mask(top)
    canvas.fill(ellipse(-24, -112, 46, 15, -14), look.hair_light, opacity=0.75, blur=9,
                inside=inside)  # fmt: skip
    canvas.fill(ellipse(70, -76, 22, 34), look.hair_dark, opacity=0.7, blur=9, inside=inside)
    light, dark = _tufts(look)
    canvas.stroke(dark, look.hair_dark, 1.1, opacity=0.55, blur=0.5, inside=inside)
    canvas.stroke(light, look.hair_light, 0.8, opacity=0.42, blur=0.4, inside=inside)


def _tufts(look: Look) -> tuple[Lines, Lines]:
    """Short strands, brushed up from the forehead and over to the right."""
    rng = np.random.default_rng(look.seed)
    x, y, reach, lean = rng.uniform((-78, -112, 14, -0.15), (72, -54, 34, 0.15), (190, 4)).T
    lean = 0.35 + 0.004 * x + lean
    lines = curve(
        _points((x, y), (x + reach * lean * 0.4, y - 0.55 * reach),
                (x + reach * lean * 1.5, y - reach)),
        closed=False,
    )  # fmt: skip
    return lines[:95], lines[95:]


def _points(*knots: tuple[Numbers, Numbers]) -> Lines:
    """One line per element of the knots' coordinates."""
    return np.stack([np.stack(np.broadcast_arrays(*knot), axis=-1) for knot in knots], axis=1)


def _bob(canvas: Canvas, look: Look, face: Mask) -> None:
    outline = curve(_BOB)
    _shadow(canvas, look, outline, face)
    canvas.fill(outline, look.hair, solid=True)
    inside = canvas.mask(outline)
    canvas.fill(ellipse(-38, -92, 44, 13, -36), look.hair_light, opacity=0.85, blur=8,
                inside=inside)  # fmt: skip
    canvas.fill(ellipse(62, -84, 26, 12, 48), look.hair_light, opacity=0.55, blur=8,
                inside=inside)  # fmt: skip
    canvas.fill(ellipse(-90, 52, 7, 40), look.hair_light, opacity=0.4, blur=6, inside=inside)
    for side in (-1, 1):
        edge = ellipse(side * 61, 50, 6, 62)
        canvas.fill(edge, look.hair_dark, opacity=0.7, blur=6, inside=inside)
    canvas.fill(ellipse(104, 40, 12, 90), look.hair_dark, opacity=0.6, blur=8, inside=inside)
    canvas.fill(curve([(12, -132), (22, -132), (20, -84), (14, -84)]), look.hair_dark, opacity=0.5,
                blur=2.5, inside=inside)  # fmt: skip
    light, dark = _bob_strands(look)
    canvas.stroke(light, look.hair_light, 0.7, opacity=0.36, blur=0.4, inside=inside)
    canvas.stroke(dark, look.hair_dark, 0.8, opacity=0.38, blur=0.4, inside=inside)


def _bob_strands(look: Look) -> tuple[Lines, Lines]:
    """Lines from the parting (a little right of the middle) down both sides."""
    rng = np.random.default_rng(look.seed)
    share = rng.uniform(0, 1, 120)
    out, top = 60 + 44 * share, -78 - 50 * share
    end = 112 + 10 * rng.uniform(-1, 1, 120)
    left = curve(
        _points((15, top), (-30 * (0.8 + share / 2), top * 0.9 + 6), (-out * 0.9, -38),
                (-out + 2, 20), (-out - 2, 70), (-out + 8, end)),
        closed=False,
    )  # fmt: skip
    right = curve(
        _points((20, top), (48, top * 0.86), (out * 0.88, -48), (out - 2, 20), (out + 1, 70),
                (out - 8, end)),
        closed=False,
    )  # fmt: skip
    return np.concatenate((left[::2], right[::2])), np.concatenate((left[1::2], right[1::2]))


def back_strands(look: Look) -> Lines:
    """Lines down the hair behind the neck."""
    x = np.random.default_rng(look.seed + 1).uniform(-106, 106, 90)
    return curve(_points((x, 20), (x * 1.04, 80), (x * 0.98, 138 - 0.0007 * x * x)), closed=False)
