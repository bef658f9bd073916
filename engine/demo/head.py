"""The parts of a head that never change: face, shading, nose, brows, ears, hair."""

from __future__ import annotations

import numpy as np

from engine.demo import hair
from engine.demo.looks import EYE_X, HEAD_ORIGIN, HEAD_SIZE, MOUTH_Y, Look
from engine.demo.outlines import curve, ellipse, flipped, mirrored
from engine.demo.paint import Bgra, Canvas, Mask, blend


def paint_head(look: Look) -> Bgra:
    """Head without eyes and mouth, on transparent ground."""
    canvas = Canvas(*HEAD_SIZE, HEAD_ORIGIN)
    if look.cut == "short":
        _ears(canvas, look)
    outline = curve(mirrored(look.face))
    canvas.fill(outline, look.skin, solid=True)
    face = canvas.mask(outline)
    _volume(canvas, look, face)
    _sockets(canvas, look, face)
    _cheeks(canvas, look, face)
    _mouth_surroundings(canvas, look, face)
    _nose(canvas, look, face)
    _stubble(canvas, look, face)
    canvas.grain(look.seed, 1.7, 0.8, face)
    canvas.grain(look.seed + 1, 1.3, 3.0, face)
    hair.paint_front(canvas, look, face)
    _brows(canvas, look)
    return canvas.picture()


def _volume(canvas: Canvas, look: Look, face: Mask) -> None:
    """Light from the upper left: rounder than it is flat."""
    shade, deep, light = look.skin_shade, look.skin_deep, look.skin_light
    # What is not near the middle turns away from the light.
    rim = face.without(canvas.mask(ellipse(-6, 2, 62, 104), 12))
    canvas.fill(ellipse(0, 10, 130, 160), shade, opacity=0.75, inside=rim)
    far = face.without(canvas.mask(ellipse(-22, 0, 78, 128), 12))
    canvas.fill(ellipse(0, 10, 130, 160), deep, opacity=0.4, inside=far)
    canvas.fill(ellipse(-8, -56, 40, 22), light, opacity=0.75, blur=14, inside=face)
    canvas.fill(ellipse(-5, 106, 15, 9), light, opacity=0.5, blur=5, inside=face)
    under = curve([(-60, 96), (0, 118), (60, 92), (60, 135), (-60, 135)])
    canvas.fill(under, shade, opacity=0.55, blur=6, inside=face)


def _sockets(canvas: Canvas, look: Look, face: Mask) -> None:
    for side in (-1, 1):
        canvas.fill(
            ellipse(side * EYE_X, -7, 24, 13), look.skin_shade, opacity=0.62, blur=6, inside=face
        )
        corner = ellipse(side * 15, -4, 7, 12)
        canvas.fill(corner, look.skin_deep, opacity=0.42, blur=4.5, inside=face)
        below = curve([(side * 17, 10), (side * 32, 17), (side * 50, 10)], closed=False)
        canvas.stroke([below], look.skin_shade, 2.0, opacity=0.5, blur=1.5, inside=face)


def _cheeks(canvas: Canvas, look: Look, face: Mask) -> None:
    for side in (-1, 1):
        light = 0.75 if side < 0 else 0.5
        canvas.fill(
            ellipse(side * 40, 30, 17, 12), look.skin_light, opacity=light, blur=8, inside=face
        )
        canvas.fill(
            ellipse(side * 45, 42, 16, 12),
            look.blush,
            opacity=look.blush_share,
            blur=8,
            inside=face,
        )
        hollow = curve([(side * 72, 40), (side * 50, 64), (side * 40, 84), (side * 66, 74)])
        canvas.fill(hollow, look.skin_shade, opacity=0.32, blur=7, inside=face)


def _mouth_surroundings(canvas: Canvas, look: Look, face: Mask) -> None:
    shade = look.skin_shade
    for side in (-1, 1):
        fold = curve([(side * 19, 44), (side * 29, 56), (side * 35, 70)], closed=False)
        canvas.stroke([fold], shade, 2.2, opacity=0.55, blur=1.8, inside=face)
        canvas.fill(
            ellipse(side * (look.mouth_half_width + 5), MOUTH_Y + 2, 5, 7),
            shade, opacity=0.5, blur=3, inside=face,
        )  # fmt: skip
    canvas.fill(ellipse(0, 56, 4, 7), shade, opacity=0.4, blur=2.4, inside=face)
    canvas.fill(ellipse(0, 92, 17, 5), shade, opacity=0.75, blur=3.5, inside=face)
    canvas.fill(ellipse(0, 60, 26, 5), look.skin_light, opacity=0.25, blur=5, inside=face)


def _stubble(canvas: Canvas, look: Look, face: Mask) -> None:
    if not look.stubble:
        return
    jaw = curve([(-66, 30), (-40, 62), (-20, 54), (20, 54), (40, 62), (66, 30), (70, 90), (30, 130),
                 (-30, 130), (-70, 90)])  # fmt: skip
    canvas.fill(jaw, (92, 82, 80), opacity=look.stubble, blur=7, inside=face)
    canvas.grain(look.seed + 2, 20 * look.stubble, 0.5, face.both(canvas.mask(jaw, 7)))


def _nose(canvas: Canvas, look: Look, face: Mask) -> None:
    shade, light, wide = look.skin_shade, look.skin_light, look.nose_width
    flank = curve([(8, -12), (9, 10), (15 * wide, 32), (20 * wide, 40), (8, 40), (4, 12)])
    canvas.fill(flank, shade, opacity=0.62, blur=3.5, inside=face)
    canvas.fill(flipped(flank), shade, opacity=0.32, blur=3.5, inside=face)
    bridge = curve([(-4, -14), (1, -14), (3, 14), (5, 34), (-5, 36), (-5, 14)])
    canvas.fill(bridge, light, opacity=0.85, blur=2.6, inside=face)
    canvas.fill(ellipse(0, 50, 24 * wide, 6), shade, opacity=0.62, blur=4, inside=face)
    _nostrils(canvas, look, face)
    canvas.fill(ellipse(-2.5, 35, 5, 4), light, opacity=0.9, blur=2, inside=face)
    canvas.fill(ellipse(-3, 34, 1.8, 1.4), (255, 246, 236), opacity=0.7, blur=0.8, inside=face)


def _nostrils(canvas: Canvas, look: Look, face: Mask) -> None:
    deep, wide = look.skin_deep, look.nose_width
    for side in (-1, 1):
        out = side * wide
        wing = curve([(out * 16, 31), (out * 20.5, 39), (out * 16, 45)], closed=False)
        canvas.stroke([wing], deep, 1.5, opacity=0.5, blur=0.8, inside=face)
        nostril = ellipse(out * 8, 45.5, 4.8 * wide, 2.1, side * -12)
        canvas.fill(nostril, blend(deep, (40, 20, 16), 0.45), opacity=0.8, blur=0.7, inside=face)
    base = curve([(-13, 45), (-5, 48), (0, 49), (5, 48), (13, 45)], closed=False)
    canvas.stroke([base], deep, 1.3, opacity=0.35, blur=0.8, inside=face)


def _brows(canvas: Canvas, look: Look) -> None:
    thick = 6.2 * look.brow_weight
    over = [(13.5, -25), (25, -29), (38, -30), (48, -26.5), (54, -20.5)]
    under = [
        (47, -25 + 0.25 * thick),
        (37, -29.6 + 0.75 * thick),
        (25, -28 + thick),
        (14, -23.4 + thick),
    ]
    shape = curve([*over, *under])
    rng = np.random.default_rng(look.seed)
    for brow in (shape, flipped(shape)):
        canvas.fill(brow, look.hair_dark, opacity=0.72, blur=0.9)
        inside = canvas.mask(brow, 0.6)
        side = np.sign(brow[:, 0].mean())
        roots = np.stack((rng.uniform(10, 50, 40), rng.uniform(-3, 6, 40)), axis=1)
        grown = np.array([(0, -20), (3, -24), (7, -27)])
        hairs = (roots[:, None] + grown) * (side, 1)
        canvas.stroke(curve(hairs, closed=False), look.hair_dark, 0.5, opacity=0.5, inside=inside)


def _ears(canvas: Canvas, look: Look) -> None:
    shape = curve([(68, -6), (80, -10), (86, 0), (84, 18), (77, 34), (69, 38)])
    for ear, light in ((flipped(shape), 0.1), (shape, 0.45)):
        canvas.fill(ear, blend(look.skin, look.skin_shade, light), solid=True)
        inside = canvas.mask(ear)
        side = float(np.sign(ear[:, 0].mean()))
        inner = curve([(side * 70, 0), (side * 79, -1), (side * 80, 14), (side * 72, 28)])
        canvas.fill(inner, look.skin_deep, opacity=0.5, blur=2.2, inside=inside)
        rim = curve([(side * 74, -6), (side * 82, 0), (side * 81, 16)], closed=False)
        canvas.stroke([rim], look.skin_light, 1.6, opacity=0.5, blur=0.9, inside=inside)
