"""Upright mouth patches of every clip, by the engine's own vision path, kept in a cache."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from engine.vision.base import Image
from engine.vision.geometry import Plane
from engine.vision.lips import SILENT, Reading
from engine.vision.path import VisionPath
from engine.vision.video import read_video
from training.lips.clips import Clip

Detector = Literal["haar", "yunet"]


class Recorder:
    """Stands in for the lip reader and keeps what it is shown."""

    def __init__(self) -> None:
        self.patches: list[Plane] = []
        self.times_s: list[float] = []
        self.reading: Reading = SILENT

    def step(self, patch: Plane, at_s: float) -> Reading:
        """Keep one patch."""
        self.patches.append(patch.copy())
        self.times_s.append(at_s)
        return SILENT


def collect(
    clip: Clip, detector: Detector, change: Callable[[Image], Image] | None = None
) -> tuple[NDArray[np.uint8], NDArray[np.float64]]:
    """Patches u8 [images, 96, 80] and times f64 [images] of the clip's longest track."""
    recorders: list[Recorder] = []

    def recorder() -> Recorder:
        recorders.append(Recorder())
        return recorders[-1]

    path = VisionPath(detector, make_reader=recorder)
    for image in read_video(clip.path):
        path.process(change(image) if change else image)
    if not recorders:
        return np.zeros((0, 96, 80), np.uint8), np.zeros(0)
    longest = max(recorders, key=lambda one: len(one.patches))
    return np.array(longest.patches, dtype=np.uint8), np.array(longest.times_s)


def cached(
    clip: Clip, detector: Detector, folder: Path
) -> tuple[NDArray[np.uint8], NDArray[np.float64]]:
    """As ``collect``, kept in ``folder``."""
    file = folder / f"{clip.name}.{detector}.npz"
    if not file.exists():
        patches, times_s = collect(clip, detector)
        folder.mkdir(parents=True, exist_ok=True)
        np.savez(file, patches=patches, times_s=times_s)
    with np.load(file) as kept:
        return kept["patches"], kept["times_s"]
