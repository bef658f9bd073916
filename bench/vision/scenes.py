"""Generated scenes: heads cut from clips (or drawings), moved and hidden as a test needs it.

A scene is a list of `Actor` before a plain room; every image is computed from its time alone, so a
scene has the same truth however it is sampled.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.vision.base import Image, Pixels

WIDTH: Final = 640
HEIGHT: Final = 480
HEAD: Final = 200
"""Side of a cut-out head, pixels."""

Place = Callable[[float], tuple[float, float] | None]
"""Centre of the head in pixels at a time; None while the person is away."""


def wall() -> Pixels:
    """A wall with soft light and a shelf: nothing that looks like a face."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    wall = 120.0 + 40.0 * x / WIDTH - 30.0 * y / HEIGHT
    wall[300:308] -= 50.0
    wall[:, 500:506] -= 25.0
    tint = np.array([1.0, 0.96, 0.9], np.float32)
    return _pixels(wall[..., None] * tint)


@dataclass(frozen=True)
class Head:
    """A head cut out of a film: uint8 [images, 200, 200, 3] and how opaque, f32 [200, 200, 1]."""

    film: NDArray[np.uint8]
    alpha: NDArray[np.float32]
    rate_hz: float = 25.0

    def at(self, t_s: float) -> Pixels:
        """The image at a time; the film runs to and fro for ever."""
        last = len(self.film) - 1
        step = int(t_s * self.rate_hz) % max(1, 2 * last)
        image: Pixels = self.film[step if step <= last else 2 * last - step]
        return image


@dataclass(frozen=True)
class Actor:
    """A head, where it goes, and what is held before it."""

    head: Head
    place: Place
    size: float = 1.0
    roll_degrees: Callable[[float], float] = lambda _: 0.0
    hidden: Sequence[tuple[float, float]] = ()
    """Spans of time in which a board hides the head, seconds."""


@dataclass(frozen=True)
class Scene:
    """Who is before the camera, the last one nearest."""

    actors: Sequence[Actor]
    light: float = 1.0
    grain: float = 1.5
    room: Pixels = field(default_factory=wall)

    def image(self, t_s: float) -> Pixels:
        """uint8 [480, 640, 3] at a time."""
        canvas = self.room.astype(np.float32)
        for actor in self.actors:
            _draw(canvas, actor, t_s)
        rng = np.random.default_rng(round(t_s * 1000))
        grain = rng.normal(0.0, self.grain, (HEIGHT, WIDTH, 1))
        return _pixels(canvas * self.light + grain)

    def images(self, length_s: float, rate_hz: float = 25.0) -> Iterator[Image]:
        """All images of the first ``length_s``."""
        for number in range(round(length_s * rate_hz)):
            t_s = number / rate_hz
            yield Image(self.image(t_s), t_s)


def cut_head(film: Sequence[Pixels], box: tuple[float, float, float, float]) -> Head:
    """The head around the face ``box`` (x, y, width, height in shares) of the first image."""
    height, width = film[0].shape[:2]
    face = box[2] * width
    centre_x, centre_y = (box[0] + 0.5 * box[2]) * width, (box[1] + 0.5 * box[3]) * height
    scale = 0.55 * HEAD / face
    matrix = np.array(
        [
            [scale, 0.0, 0.5 * HEAD - scale * centre_x],
            [0.0, scale, 0.48 * HEAD - scale * centre_y],
        ]
    )
    cut = [
        cv2.warpAffine(image, matrix, (HEAD, HEAD), borderMode=cv2.BORDER_REPLICATE)
        for image in film
    ]
    alpha = np.zeros((HEAD, HEAD), np.float32)
    cv2.ellipse(alpha, (HEAD // 2, HEAD // 2), (74, 94), 0.0, 0.0, 360.0, 1.0, -1)
    soft = cv2.GaussianBlur(alpha, (0, 0), 3.0)[..., None]
    return Head(np.array(cut, dtype=np.uint8), np.asarray(soft, dtype=np.float32))


def stay(x: float, y: float) -> Place:
    """In one place."""
    return lambda _: (x, y)


def cross(
    start: tuple[float, float], end: tuple[float, float], over_s: tuple[float, float]
) -> Place:
    """From ``start`` to ``end`` between two times, softly."""

    def place(t_s: float) -> tuple[float, float]:
        share = min(1.0, max(0.0, (t_s - over_s[0]) / (over_s[1] - over_s[0])))
        share = 0.5 - 0.5 * math.cos(math.pi * share)
        return (
            start[0] + share * (end[0] - start[0]),
            start[1] + share * (end[1] - start[1]),
        )

    return place


def sway(x: float, y: float, reach: float) -> Place:
    """Around one place, as somebody who talks does."""
    return lambda t_s: (
        x + reach * math.sin(2 * math.pi * 0.5 * t_s),
        y + 0.5 * reach * math.sin(2 * math.pi * 0.8 * t_s + 1.0),
    )


def away(place: Place, absent: tuple[float, float]) -> Place:
    """As ``place``, but gone between two times."""
    return lambda t_s: None if absent[0] <= t_s < absent[1] else place(t_s)


def _draw(canvas: NDArray[np.float32], actor: Actor, t_s: float) -> None:
    where = actor.place(t_s)
    if where is None:
        return
    matrix = cv2.getRotationMatrix2D((HEAD / 2, HEAD / 2), actor.roll_degrees(t_s), actor.size)
    matrix[:, 2] = matrix[:, 2] + np.array(where) - HEAD / 2
    size = (WIDTH, HEIGHT)
    alpha = cv2.warpAffine(actor.head.alpha, matrix, size)[..., None]
    head = cv2.warpAffine(actor.head.at(t_s), matrix, size)
    canvas += (alpha * (head - canvas)).astype(np.float32)
    if any(start <= t_s < end for start, end in actor.hidden):
        half = int(0.5 * HEAD * actor.size)
        x, y = int(where[0]), int(where[1])
        cv2.rectangle(canvas, (x - half, y - half), (x + half, y + half), (96.0, 140.0, 168.0), -1)


def _pixels(canvas: NDArray[np.floating[Any]]) -> Pixels:
    pixels: Pixels = np.clip(np.round(canvas), 0, 255).astype(np.uint8)
    return pixels
