"""Eyes in every state they take: how far the lids are closed, where they look."""

from __future__ import annotations

from typing import Final

import numpy as np

from engine.demo.looks import EYE_X, HEAD_ORIGIN, Look
from engine.demo.outlines import Points, curve, ellipse
from engine.demo.paint import Bgra, Canvas, Mask, Planes, blend

_LIDS: Final = 6
"""States from open to closed."""
_GAZES: Final = 3
"""States on either side of looking straight ahead."""
_GAZE_REACH: Final = 1.7
"""Pixels."""
BAND: Final = (
    slice(int(HEAD_ORIGIN[1]) - 20, int(HEAD_ORIGIN[1]) + 16),
    slice(int(HEAD_ORIGIN[0]) - 56, int(HEAD_ORIGIN[0]) + 56),
)
"""Rows and columns of a head's picture in which eyes are painted."""

_HALF_WIDTH: Final = 16.8
_UPPER: Final = 9.4
_LOWER: Final = 6.3


class Eyes:
    """Pictures of one person's eyes, each painted when it is first needed.

    May be used by several threads: at worst two of them paint the same picture.
    """

    def __init__(self, look: Look, head: Bgra) -> None:
        self._look = look
        self._bare: Planes = head[BAND][:, :, 2::-1].transpose(2, 0, 1).astype(np.float32)
        self._painted: dict[tuple[int, int], Bgra] = {}

    def picture(self, closed: float, gaze: float) -> Bgra:
        """What belongs into a head's BAND: lids 0 open to 1 closed, gaze -1 left to 1 right."""
        state = round(closed * (_LIDS - 1)), round(gaze * _GAZES)
        if state not in self._painted:
            self._painted[state] = self._paint(state[0] / (_LIDS - 1), state[1] / _GAZES)
        return self._painted[state]

    def _paint(self, closed: float, gaze: float) -> Bgra:
        rows, columns = BAND
        origin = (HEAD_ORIGIN[0] - columns.start, HEAD_ORIGIN[1] - rows.start)
        canvas = Canvas.on(self._bare, origin)
        for side in (-1.0, 1.0):
            _eye(canvas, self._look, side, closed, gaze * _GAZE_REACH)
        return canvas.picture()


def _eye(canvas: Canvas, look: Look, side: float, closed: float, gaze: float) -> None:
    top = -_UPPER + closed * (_UPPER + _LOWER * 0.72)

    def at(*points: tuple[float, float]) -> Points:
        """Line through points whose x goes from the inner (-1) to the outer corner (1)."""
        places = [(side * (EYE_X + _HALF_WIDTH * x), y) for x, y in points]
        return curve(places, closed=False)

    upper = at((-1, 2.6), (-0.62, 0.62 * top + 0.6), (-0.05, top), (0.55, 0.72 * top), (1, -0.8))
    low = _LOWER * (1 - 0.1 * closed)
    lower = at((1, -0.8), (0.5, low * 0.78), (-0.1, low), (-0.65, low * 0.78), (-1, 2.6))
    if closed < 0.95:
        opening = np.concatenate((upper, lower))
        canvas.fill(opening, (238, 231, 225))
        _ball(canvas, look, side * EYE_X + gaze, canvas.mask(opening, 0.35), top)
    fold_y = -_UPPER - 4.5 + 2.5 * closed
    fold = at((-0.8, 0.45 * fold_y), (-0.05, fold_y), (0.7, 0.75 * fold_y), (1.1, -4.5))
    canvas.stroke([fold], look.skin_deep, 1.2, opacity=0.55, blur=0.7)
    canvas.stroke([lower], look.skin_deep, 0.9, opacity=0.5, blur=0.5)
    _lashes(canvas, look, side, upper, top)


def _lashes(canvas: Canvas, look: Look, side: float, upper: Points, top: float) -> None:
    dark = (38, 24, 20)
    canvas.stroke([upper], dark, 1.5 + 0.6 * look.lash, opacity=0.9, blur=0.35)
    if look.lash > 0.5:
        x, y = float(upper[-1, 0]), float(upper[-1, 1])
        for back, rise in ((0.0, 3.2), (3.0, 3.8), (6.5, 3.6)):
            root = (x - side * back, y + (0.3 * top if top < 0 else 0.6) * back / 6.5)
            tip = (root[0] + side * 3.4, root[1] - (rise if top < 0 else -1.5))
            line = np.array([root, tip], np.float32)
            canvas.stroke([line], dark, 0.8, opacity=0.75, blur=0.3)


def _ball(canvas: Canvas, look: Look, x: float, inside: Mask, top: float) -> None:
    """Iris, pupil, the lids' shadow on the white, and two lights."""
    canvas.fill(ellipse(x, -0.4, 8.9, 8.9), look.iris_dark, inside=inside, blur=0.35)
    canvas.fill(ellipse(x, 0.2, 7.3, 7.5), look.iris, inside=inside, blur=0.8)
    canvas.fill(ellipse(x, 3.4, 5.0, 3.0), blend(look.iris, (255, 226, 170), 0.4),
                opacity=0.7, inside=inside, blur=1.1)  # fmt: skip
    canvas.fill(ellipse(x, -0.3, 3.8, 3.8), (18, 12, 10), inside=inside, blur=0.3)
    canvas.fill(ellipse(x, top - 1.0, 19, 5.2), (60, 36, 30), opacity=0.55, inside=inside, blur=1.6)
    canvas.fill(ellipse(x - 2.8, -3.2, 1.9, 1.9), (255, 255, 255), inside=inside, blur=0.3)
    canvas.fill(ellipse(x + 2.6, 2.8, 1.0, 1.0), (255, 255, 255), opacity=0.55, inside=inside)
