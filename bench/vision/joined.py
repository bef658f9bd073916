"""Scenes longer than a clip: different clips of one person, each dissolving into the next.

Pictures and sound are crossed over 200 ms. Figures from such scenes are marked as joined.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from bench.vision.truth import CUE_HZ, RATE_HZ, Clip, film, sound
from engine.vision.base import Image, Pixels

F32 = NDArray[np.float32]

DISSOLVE_S: Final = 0.2
LONGEST_S: Final = 16.0


@dataclass(frozen=True)
class Joined:
    """Clips of one person in order."""

    clips: tuple[Clip, ...]

    def _starts_s(self) -> list[float]:
        starts, now_s = [], 0.0
        for clip in self.clips:
            starts.append(now_s)
            now_s += _whole(clip) - DISSOLVE_S
        return starts

    @property
    def length_s(self) -> float:
        """Of the whole scene."""
        return self._starts_s()[-1] + _whole(self.clips[-1])

    def images(self) -> Iterator[Image]:
        """25 a second, all of the first clip's size."""
        height, width = film(self.clips[0].path)[0].pixels.shape[:2]
        spans = list(zip(self.clips, self._starts_s(), strict=True))
        for number in range(int(self.length_s * CUE_HZ)):
            now_s = number / CUE_HZ
            here = [(c, now_s - s) for c, s in spans if 0.0 <= now_s - s < _whole(c)]
            shown = [_sized(_at(clip, at_s), width, height) for clip, at_s in here]
            image = shown[0]
            if len(shown) == 2:
                share = min(1.0, here[1][1] / DISSOLVE_S)
                image = cv2.addWeighted(shown[0], 1.0 - share, shown[1], share, 0.0).astype(
                    np.uint8
                )
            yield Image(image, now_s)

    def sound(self) -> F32:
        """f32 [frames] at 16 kHz."""
        out = np.zeros(int(self.length_s * RATE_HZ) + 1, np.float32)
        fade = int(DISSOLVE_S * RATE_HZ)
        ramp = np.linspace(0.0, 1.0, fade, dtype=np.float32)
        for number, (clip, start_s) in enumerate(zip(self.clips, self._starts_s(), strict=True)):
            start, frames = int(start_s * RATE_HZ), int(_whole(clip) * RATE_HZ)
            wave = np.pad(sound(clip.path)[:frames], (0, max(0, frames - len(sound(clip.path)))))
            if number:
                wave[:fade] *= ramp
            if number < len(self.clips) - 1:
                wave[-fade:] *= ramp[::-1]
            end = min(len(out), start + frames)
            out[start:end] += wave[: end - start]
        return out


def scenes(clips: Sequence[Clip], most: int) -> list[Joined]:
    """Up to ``most`` scenes of 16 s or less, no clip twice; of one person's ``clips``."""
    found: list[Joined] = []
    waiting: list[Clip] = []
    for clip in clips:
        waiting.append(clip)
        if sum(map(_whole, waiting)) >= LONGEST_S - 3.0:
            found.append(Joined(tuple(waiting)))
            waiting = []
    if len(waiting) > 1:
        found.append(Joined(tuple(waiting)))
    return found[:most]


def _whole(clip: Clip) -> float:
    """Length to whole images."""
    return int(clip.length_s * CUE_HZ) / CUE_HZ


def _at(clip: Clip, at_s: float) -> Pixels:
    images = film(clip.path)
    index = int(np.searchsorted([image.captured_at_s for image in images], at_s + 1e-3)) - 1
    return images[max(0, index)].pixels


def _sized(image: Pixels, width: int, height: int) -> Pixels:
    if image.shape[:2] == (height, width):
        return image
    return np.asarray(cv2.resize(image, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
