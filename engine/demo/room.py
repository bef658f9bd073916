"""What does not move: the room, and what the two people wear."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np

from engine.demo import body
from engine.demo.looks import LOOKS, Look
from engine.demo.outlines import Points, curve, ellipse
from engine.demo.paint import Canvas, Plane, Planes, blend, rgb, rounded
from engine.vision.base import Pixels

WIDTH: Final = 640
HEIGHT: Final = 480
_BOOKS: Final = ("9c4f3f", "d8b26a", "4f6f73", "c9bfae", "6d5876", "a9713f", "5f7f5a", "d9c9a8")


def paint_room(seed: int) -> Pixels:
    """Room and bodies without heads, [480, 640, 3]."""
    canvas = Canvas(WIDTH, HEIGHT, (0.0, 0.0), scale=1)
    _wall(canvas)
    _shelf(canvas, seed)
    _plant(canvas, seed)
    _lamp(canvas)
    room = canvas.planes()
    for plane in room:
        # Out of focus, as a camera has it.
        cv2.GaussianBlur(plane, (0, 0), 2.5, dst=plane)
    for look in LOOKS:
        _seat(room, look)
    room *= _vignette()
    return np.asarray(cv2.merge([rounded(plane) for plane in room[::-1]]), np.uint8)


def _seat(room: Planes, look: Look) -> None:
    """Paint a body into the room; only its part of the picture is painted large."""
    rows, columns = body.region(look, WIDTH, HEIGHT)
    canvas = Canvas.on(room[:, rows, columns], (-columns.start, -rows.start))
    body.paint_body(canvas, look)
    room[:, rows, columns] = canvas.planes()


def _box(x: float, y: float, width: float, height: float) -> Points:
    corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
    return np.array(corners, np.float32)


def _wall(canvas: Canvas) -> None:
    canvas.fill(_box(-5, -5, 650, 490), rgb("d9c6ae"), solid=True)
    canvas.fill(ellipse(120, 110, 300, 260), rgb("f3e4cd"), opacity=0.95, blur=70)
    canvas.fill(ellipse(640, 420, 260, 300), rgb("a98f79"), opacity=0.75, blur=80)
    canvas.fill(_box(-5, 400, 650, 90), rgb("a88a70"), opacity=0.5, blur=30)


def _shelf(canvas: Canvas, seed: int) -> None:
    rng = np.random.default_rng([seed, 5])
    for top in (66.0, 176.0):
        canvas.fill(_box(250, top + 8, 170, 12), rgb("8d7460"), opacity=0.4, blur=5)
        canvas.fill(_box(250, top, 150, 8), rgb("b58a62"))
        x = 256.0
        while x < 384:
            width, height = rng.uniform(7, 15), rng.uniform(34, 54)
            colour = rgb(_BOOKS[int(rng.integers(len(_BOOKS)))])
            canvas.fill(_box(x, top - height, width, height), blend(colour, rgb("d9c6ae"), 0.25))
            x += width + (rng.uniform(8, 22) if rng.uniform() < 0.25 else 1.5)


def _plant(canvas: Canvas, seed: int) -> None:
    rng = np.random.default_rng([seed, 6])
    canvas.fill(curve([(562, 208), (620, 208), (612, 262), (570, 262)]), rgb("c9805a"))
    for _ in range(26):
        lean, reach = rng.uniform(-1.2, 1.2), rng.uniform(50, 120)
        tip = (592 + reach * np.sin(lean), 206 - reach * np.cos(lean) * 0.9)
        middle = (592 + 0.5 * (tip[0] - 592), 206 + 0.62 * (tip[1] - 206))
        leaf = curve([(592, 206), (middle[0] - 8, middle[1]), tip, (middle[0] + 8, middle[1] + 5)])
        green = blend(rgb("6f8f62"), rgb("3f6a4f"), float(rng.uniform()))
        canvas.fill(leaf, green, opacity=0.9)
    canvas.fill(_box(520, 262, 130, 8), rgb("b58a62"))


def _lamp(canvas: Canvas) -> None:
    canvas.fill(ellipse(40, 150, 120, 110), rgb("ffefcf"), opacity=0.8, blur=45)
    canvas.fill(curve([(18, 118), (62, 118), (78, 176), (2, 176)]), rgb("ffe9bf"))
    canvas.fill(_box(37, 176, 6, 130), rgb("8f7355"))


def _vignette() -> Plane:
    down = np.linspace(-1, 1, HEIGHT, dtype=np.float32)[:, None] ** 2
    across = np.linspace(-1, 1, WIDTH, dtype=np.float32) ** 2
    dark = np.clip(down + across - np.float32(0.5), 0, 2)
    return np.asarray(1 - np.float32(0.16) * dark, np.float32)
