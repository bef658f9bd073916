"""Neck, shoulders and clothes of a person, and the hair behind them: they hardly move."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from engine.demo import hair
from engine.demo.looks import Look
from engine.demo.outlines import Points, curve, ellipse
from engine.demo.paint import Canvas, Mask, blend, rgb

_Place = Callable[[Points], Points]


def region(look: Look, width: int, height: int) -> tuple[slice, slice]:
    """Rows and columns of an image of this size that paint_body may change."""
    x, y = look.place
    half = (look.shoulders + 70) * look.scale
    top = y + (-150 if look.cut == "bob" else 0) * look.scale
    return (
        slice(max(0, int(top)), height),
        slice(max(0, int(x - half)), min(width, int(x + half))),
    )


def paint_body(canvas: Canvas, look: Look) -> None:
    """Paint in the image's coordinates what belongs to the person at rest."""

    def place(points: Points) -> Points:
        moved = points * look.scale + np.asarray(look.place, np.float32)
        return np.asarray(moved, np.float32)

    wide = look.shoulders
    shadow = curve(
        [(-wide - 10, 330), (-wide, 215), (-60, 172), (60, 172), (wide + 20, 215), (wide + 28, 330)]
    )
    canvas.fill(place(shadow), rgb("5d4838"), opacity=0.3, blur=12)
    if look.cut == "bob":
        _hair_behind(canvas, look, place)
    _clothes(canvas, look, place)
    _neck(canvas, look, place)
    _collar(canvas, look, place)


def _hair_behind(canvas: Canvas, look: Look, place: _Place) -> None:
    outline = place(hair.bob_back())
    canvas.fill(outline, blend(look.hair, look.hair_dark, 0.5))
    inside = canvas.mask(outline)
    canvas.fill(place(ellipse(0, 90, 78, 70)), look.hair_dark, opacity=0.9, blur=12, inside=inside)
    strands = place(hair.back_strands(look))
    canvas.stroke(strands[::2], look.hair_light, 0.7, opacity=0.25, blur=0.4, inside=inside)
    canvas.stroke(strands[1::2], look.hair_dark, 0.8, opacity=0.4, blur=0.4, inside=inside)


def _shoulders(look: Look) -> Points:
    wide = look.shoulders
    return curve(
        [(-44, 158), (-70, 172), (-wide + 30, 190), (-wide + 4, 222), (-wide - 12, 330),
         (0, 360), (wide + 12, 330), (wide - 4, 222), (wide - 30, 190), (70, 172), (44, 158)]
    )  # fmt: skip


def _clothes(canvas: Canvas, look: Look, place: _Place) -> None:
    outline = place(_shoulders(look))
    canvas.fill(outline, look.cloth)
    inside = canvas.mask(outline)
    wide = look.shoulders
    canvas.fill(place(ellipse(-70, 205, 62, 26, -22)), look.cloth_light, opacity=0.75, blur=14,
                inside=inside)  # fmt: skip
    canvas.fill(place(ellipse(wide - 10, 280, 46, 90)), look.cloth_dark, opacity=0.85, blur=18,
                inside=inside)  # fmt: skip
    canvas.fill(place(ellipse(0, 320, 120, 40)), look.cloth_dark, opacity=0.45, blur=20,
                inside=inside)  # fmt: skip
    _folds(canvas, look, place, inside)
    canvas.grain(look.seed + 7, 2.4, 0.6, inside)


def _folds(canvas: Canvas, look: Look, place: _Place, inside: Mask) -> None:
    wide = look.shoulders
    for side in (-1, 1):
        sleeve = ((wide - 38, 226), (wide - 48, 262), (wide - 50, 330))
        arm = curve([(side * x, y) for x, y in sleeve], closed=False)
        canvas.stroke([place(arm)], look.cloth_dark, 3.0, opacity=0.7, blur=2.2, inside=inside)
        fold = curve([(side * 84, 196), (side * 66, 230), (side * 30, 262)], closed=False)
        canvas.stroke([place(fold)], look.cloth_dark, 3.0, opacity=0.35, blur=3, inside=inside)
        canvas.stroke([place(fold - np.array([side * 4, 5], np.float32))], look.cloth_light, 3.0,
                      opacity=0.4, blur=3, inside=inside)  # fmt: skip


def _neck(canvas: Canvas, look: Look, place: _Place) -> None:
    half = 42 if look.cut == "short" else 33
    deep = 176 if look.cut == "short" else 214
    outline = place(
        curve([(-half, 70), (half, 70), (half, 130), (half + 8, 160), (half * 0.7, deep - 8),
               (0, deep), (-half * 0.7, deep - 8), (-half - 8, 160), (-half, 130)])
    )  # fmt: skip
    canvas.fill(outline, blend(look.skin, look.skin_shade, 0.25))
    inside = canvas.mask(outline)
    under_chin = place(curve([(-60, 60), (60, 60), (56, 118), (14, 146), (-40, 128)]))
    canvas.fill(under_chin, look.skin_deep, opacity=0.75, blur=7, inside=inside)
    canvas.fill(place(ellipse(half + 2, 140, 14, 50)), look.skin_deep, opacity=0.5, blur=7,
                inside=inside)  # fmt: skip
    for side in (-1, 1):
        cord = curve([(side * (half - 6), 126), (side * 22, 152), (side * 9, 168)], closed=False)
        canvas.stroke([place(cord)], look.skin_shade, 2.5, opacity=0.6, blur=2.2, inside=inside)


def _collar(canvas: Canvas, look: Look, place: _Place) -> None:
    if look.cut == "short":
        ring = [(-50, 154), (-36, 169), (0, 181), (36, 169), (50, 154), (57, 166), (40, 185),
                (0, 197), (-40, 185), (-57, 166)]  # fmt: skip
        outline = place(curve(ring))
        canvas.fill(place(curve(ring) - np.array([0, 4], np.float32)), look.skin_deep, opacity=0.35,
                    blur=3)  # fmt: skip
        canvas.fill(outline, blend(look.cloth, look.cloth_dark, 0.35))
        ribs = [
            place(np.array([(x, 162 + 22 * (1 - (x / 56) ** 2)), (x * 1.05, 200)], np.float32))
            for x in np.linspace(-54, 54, 34)
        ]
        canvas.stroke(ribs, look.cloth_light, 0.7, opacity=0.35, inside=canvas.mask(outline))
        return
    chain = curve([(-32, 158), (-18, 182), (0, 194), (18, 182), (32, 158)], closed=False)
    canvas.stroke([place(chain)], rgb("c79a4a"), 0.8, opacity=0.9)
    canvas.fill(place(ellipse(0, 197, 3, 3.6)), rgb("e0b765"))
    for side in (-1, 1):
        lapel = place(curve([(side * 44, 150), (side * 40, 178), (side * 8, 226), (side * 2, 236),
                             (side * 20, 232), (side * 56, 186), (side * 58, 160)]))  # fmt: skip
        canvas.fill(lapel + np.array([0, 4], np.float32), look.cloth_dark, opacity=0.5, blur=3)
        canvas.fill(lapel, blend(look.cloth, look.cloth_light, 0.55))
