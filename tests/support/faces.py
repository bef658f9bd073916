"""Faces for tests of vision: cut from the demo's drawing, which every checkout has."""

import functools

import numpy as np

from bench.vision.scenes import Head, cut_head
from engine.vision.base import Image
from engine.vision.path import VisionPath

IMAGES = 50


@functools.cache
def demo_heads() -> tuple[Head, ...]:
    """The demo's two people, two seconds of each, from left to right."""
    from engine.demo.scene import DemoScene

    scene = DemoScene(0)
    film = [scene.image(number / 25) for number in range(IMAGES)]
    path = VisionPath("haar")
    for number in range(3):
        found = path.process(Image(film[number], number / 25))
    boxes = sorted(face.box for face in found.faces)
    assert len(boxes) == 2, "the cascade no longer finds the drawn faces"
    return tuple(cut_head(film, box) for box in boxes)


def grey_image(level: int = 128) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """A picture with nothing in it."""
    return np.full((480, 640, 3), level, np.uint8)
