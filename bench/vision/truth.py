"""What was really said in a clip: its sound, how loud and whether somebody spoke, and when.

Written apart from training's, so that a mistake there shows here.
"""

from __future__ import annotations

import csv
import functools
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import soxr
from numpy.typing import NDArray

from engine.files.reading import open_sound
from engine.vision.base import Image
from engine.vision.video import read_video

F32 = NDArray[np.float32]
F64 = NDArray[np.float64]

RATE_HZ: Final = 16_000
CUE_HZ: Final = 25
LEVEL_HZ: Final = 100
_RANGE_DB: Final = 40.0
_SPEECH: Final = 0.45
_GROUPS: Final = {"grid": "grid", "hdtf": "address", "openav": "webcam"}
# Sound later than picture, seconds, from the note that comes with the clips.
_OFFSETS_S: Final = {"wda_katiehill_000": 0.12, "rd_radio34_000": -0.08}


@dataclass(frozen=True)
class Clip:
    """One talking face."""

    path: Path
    group: str
    """grid, address or webcam."""
    person: str
    length_s: float
    split: str

    @property
    def name(self) -> str:
        """The file's name without ending."""
        return self.path.stem

    @property
    def sound_late_s(self) -> float | None:
        """By how much the sound comes after the picture; None where nobody knows."""
        return None if self.group == "webcam" else _OFFSETS_S.get(self.name, 0.0)


def read_list(folder: Path) -> list[Clip]:
    """All clips of ``folder``/clips.csv."""
    with (folder / "clips.csv").open(newline="", encoding="utf-8") as file:
        return [
            Clip(
                folder / row["file"],
                _GROUPS[row["dataset"]],
                row["speaker"],
                float(row["duration_s"]),
                row["split"],
            )
            for row in csv.DictReader(file)
        ]


@functools.lru_cache(maxsize=4)
def film(path: Path) -> tuple[Image, ...]:
    """All images of a clip."""
    return tuple(read_video(path))


@functools.lru_cache(maxsize=32)
def sound(path: Path) -> F32:
    """f32 [frames] at 16 kHz, beginning at the picture's time 0."""
    with open_sound(path) as source:
        wave = np.concatenate([np.zeros(0, np.float32), *source.blocks])
        late = round(source.start_s * source.rate_hz)
        rate_hz = source.rate_hz
    wave = np.pad(wave, (late, 0)) if late >= 0 else wave[-late:]
    return np.asarray(soxr.resample(wave, rate_hz, RATE_HZ), np.float32)


def levels_db(wave: F32, times_s: F64, span_s: float) -> F64:
    """Level of the ``span_s`` after each time, f64 [times]."""
    power = np.concatenate([[0.0], np.cumsum(wave.astype(np.float64) ** 2)])
    start = np.clip(np.round(times_s * RATE_HZ).astype(int), 0, len(wave))
    stop = np.clip(start + round(span_s * RATE_HZ), 0, len(wave))
    mean = (power[stop] - power[start]) / np.maximum(stop - start, 1)
    return np.asarray(10.0 * np.log10(mean + 1e-9), np.float64)


def labels(wave: F32, times_s: F64, late_s: float) -> tuple[F64, F64]:
    """Level (0 to 1: the upper 40 dB) and speech (0 or 1) at each time of the picture."""
    whole = levels_db(wave, np.arange(0.0, len(wave) / RATE_HZ, 0.04), 0.04)
    top = float(np.percentile(whole, 97))

    def share(at_s: F64) -> F64:
        return np.clip((levels_db(wave, at_s, 0.04) - top) / _RANGE_DB + 1.0, 0.0, 1.0)

    around = [share(times_s + late_s + shift) > _SPEECH for shift in np.arange(-0.08, 0.081, 0.02)]
    return share(times_s + late_s), np.max(around, axis=0).astype(np.float64)
