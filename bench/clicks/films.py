"""Films of two people side by side, each in step with their own voice, and what is done to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from bench.quality.metrics import RATE_HZ
from bench.quality.mixtures import level
from bench.vision.joined import Joined
from bench.vision.truth import CUE_HZ
from engine.vision.base import Pixels

F32 = NDArray[np.float32]

PANEL_WIDTH: Final = 320
PANEL_HEIGHT: Final = 360
HIDDEN_S: Final = (2.0, 7.0)
LATE_S: Final = 0.12
_BOARD: Final = (96, 140, 168)


@dataclass(frozen=True)
class Film:
    """Two people, left and right, perhaps with a third who is only heard."""

    takes: tuple[Joined, Joined]
    third: Joined | None = None
    late_s: float = 0.0
    """By how much the camera comes after the microphone; whole images."""
    hidden: int | None = None
    """Which of the two is behind a board during HIDDEN_S."""

    @property
    def people(self) -> tuple[str, str]:
        """Left and right."""
        left, right = (take.clips[0].person for take in self.takes)
        return left, right

    @property
    def length_s(self) -> float:
        """Until the first of all takes ends, in whole images."""
        takes = self.takes if self.third is None else (*self.takes, self.third)
        images = min(int((t.length_s - abs(_lag_s(t))) * CUE_HZ + 1e-6) for t in takes)
        return images / CUE_HZ - self.late_s

    def images(self) -> Iterator[Pixels]:
        """uint8 [360, 640, 3], 25 a second."""
        sides = [_panels(take) for take in self.takes]
        for number in range(round(self.length_s * CUE_HZ)):
            panels = [next(side) for side in sides]
            if self.hidden is not None and HIDDEN_S[0] <= number / CUE_HZ < HIDDEN_S[1]:
                panels[self.hidden] = np.full_like(panels[self.hidden], _BOARD)
            yield np.hstack(panels)

    def voices(self) -> tuple[F32, ...]:
        """Left, right and the third, f32[frames] at 16 kHz, equally loud while they speak."""
        takes = self.takes if self.third is None else (*self.takes, self.third)
        first, frames = round(self.late_s * RATE_HZ), round(self.length_s * RATE_HZ)
        return tuple(level(_voice(take)[first : first + frames]) for take in takes)

    def with_hidden(self, side: int) -> Film:
        """The same with one of the two hidden."""
        return replace(self, hidden=side)


def _lag_s(take: Joined) -> float:
    """By how much the sound of the take's clips comes late, as far as that is known."""
    return take.clips[0].sound_late_s or 0.0


def _panels(take: Joined) -> Iterator[Pixels]:
    """One person's half, uint8 [360, 320, 3]; begins later where the picture comes first."""
    skipped = round(max(0.0, -_lag_s(take)) * CUE_HZ)
    for number, image in enumerate(take.images()):
        if number >= skipped:
            yield half(image.pixels)


def _voice(take: Joined) -> F32:
    """In step with `_panels`."""
    return take.sound()[round(max(0.0, _lag_s(take)) * RATE_HZ) :]


def half(pixels: Pixels) -> Pixels:
    """The middle of an image at the height of the film."""
    height, width = pixels.shape[:2]
    scale = max(PANEL_HEIGHT / height, PANEL_WIDTH / width)
    size = (max(PANEL_WIDTH, round(scale * width)), max(PANEL_HEIGHT, round(scale * height)))
    shown = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)
    left = (shown.shape[1] - PANEL_WIDTH) // 2
    top = (shown.shape[0] - PANEL_HEIGHT) // 2
    return np.asarray(shown[top : top + PANEL_HEIGHT, left : left + PANEL_WIDTH], np.uint8)
