"""The sets of scenes: two and four people, crossing, hidden, dark, leaning, slow, coarse."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from bench.vision.scenes import Actor, Head, Scene, away, cross, stay, sway
from engine.vision.base import Image

_LEFT: Final = (165.0, 240.0)
_RIGHT: Final = (475.0, 240.0)


@dataclass(frozen=True)
class Trial:
    """A scene and how the camera films it."""

    scene: Scene
    length_s: float = 4.0
    rate_hz: float = 25.0
    jpeg_quality: int | None = None

    def images(self) -> Iterator[Image]:
        """All its images."""
        for image in self.scene.images(self.length_s, self.rate_hz):
            yield image if self.jpeg_quality is None else _coarse(image, self.jpeg_quality)


def _coarse(image: Image, quality: int) -> Image:
    data = cv2.imencode(".jpg", image.pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
    return Image(np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8), image.captured_at_s)


def _crossing(a: Head, b: Head) -> Trial:
    there, back = cross(_LEFT, _RIGHT, (1, 3)), cross((475, 252), (165, 228), (1, 3))
    return Trial(Scene([Actor(a, there), Actor(b, back)]), 4.5)


def _occlusion(a: Head, b: Head) -> Trial:
    hidden = Actor(a, sway(*_LEFT, 12.0), hidden=[(1.5, 3.5)])
    return Trial(Scene([hidden, Actor(b, stay(*_RIGHT))]), 5.5)


def _return(a: Head, b: Head) -> Trial:
    actors = [Actor(a, away(stay(*_LEFT), (1.5, 8.0))), Actor(b, stay(*_RIGHT))]
    return Trial(Scene(actors), 10.0, 15.0)


def _dark(a: Head, b: Head) -> Trial:
    return Trial(Scene([Actor(a, stay(*_LEFT)), Actor(b, stay(*_RIGHT))], light=0.15))


def _roll(degrees: float) -> Callable[[Head, Head], Trial]:
    def lean(t_s: float) -> float:
        return degrees * math.sin(0.5 * math.pi * min(1.0, t_s))

    def trial(a: Head, b: Head) -> Trial:
        actors = [
            Actor(a, stay(*_LEFT), roll_degrees=lean),
            Actor(b, stay(*_RIGHT), roll_degrees=lambda t_s: -lean(t_s)),
        ]
        return Trial(Scene(actors))

    return trial


def _slow(a: Head, b: Head) -> Trial:
    return Trial(Scene([Actor(a, sway(*_LEFT, 12.0)), Actor(b, stay(*_RIGHT))]), rate_hz=15.0)


def _sway(a: Head, b: Head) -> Trial:
    return Trial(Scene([Actor(a, sway(*_LEFT, 25.0)), Actor(b, sway(*_RIGHT, 25.0))]))


def _jpeg(a: Head, b: Head) -> Trial:
    return Trial(Scene([Actor(a, stay(*_LEFT)), Actor(b, stay(*_RIGHT))]), jpeg_quality=30)


def _two(a: Head, b: Head) -> Trial:
    return Trial(Scene([Actor(a, stay(*_LEFT)), Actor(b, stay(*_RIGHT))]))


SETS: Final[dict[str, Callable[[Head, Head], Trial]]] = {
    "two": _two,
    "crossing": _crossing,
    "occlusion": _occlusion,
    "return": _return,
    "dark": _dark,
    "roll_15": _roll(15.0),
    "roll_25": _roll(25.0),
    "roll_35": _roll(35.0),
    "slow": _slow,
    "sway": _sway,
    "jpeg": _jpeg,
}


def four(heads: Sequence[Head]) -> Trial:
    """Four people side by side, two of them swaying."""
    actors = [
        Actor(head, sway(85.0 + 157.0 * n, 240.0, 8.0 * (n % 2)), size=0.75)
        for n, head in enumerate(heads[:4])
    ]
    return Trial(Scene(actors))
