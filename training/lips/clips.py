"""The talking faces the lip cue is fitted on and measured with: pictures, sound, labels."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import av
import numpy as np
from numpy.typing import NDArray

SOUND_RATE_HZ: Final = 16_000
DELAY_S: Final = 0.08
"""How long after a moment the cue for it is delivered."""
_FRAME_S: Final = 0.04
_RANGE_DB: Final = 40.0
_SPEECH_LEVEL: Final = 0.45
_WIDEN_S: Final = 0.08

# Sound later than picture, seconds; from the note that comes with the clips.
_OFFSETS_S: Final = {"wda_katiehill_000": 0.12, "rd_radio34_000": -0.08}


@dataclass(frozen=True)
class Clip:
    """One talking face."""

    path: Path
    group: str
    """grid, address or webcam."""
    person: str
    offset_s: float

    @property
    def name(self) -> str:
        """The file's name without ending."""
        return self.path.stem


def read_list(folder: Path) -> list[Clip]:
    """All clips of ``folder``/clips.csv."""
    groups = {"grid": "grid", "hdtf": "address", "openav": "webcam"}
    with (folder / "clips.csv").open(newline="", encoding="utf-8") as file:
        return [
            Clip(
                folder / row["file"],
                groups[row["dataset"]],
                row["speaker"],
                _OFFSETS_S.get(Path(row["file"]).stem, 0.0),
            )
            for row in csv.DictReader(file)
        ]


def sound(path: Path) -> NDArray[np.float32]:
    """f32 [frames] at 16 kHz, mono, beginning at the picture's time 0."""
    return np.concatenate([np.zeros(0, np.float32), *_blocks(path)])


def _blocks(path: Path) -> Iterator[NDArray[np.float32]]:
    resampler = av.AudioResampler(format="flt", layout="mono", rate=SOUND_RATE_HZ)
    with av.open(str(path)) as container:
        first = True
        for frame in container.decode(audio=0):
            if first and frame.time:
                yield np.zeros(max(0, round(frame.time * SOUND_RATE_HZ)), np.float32)
            first = False
            for block in resampler.resample(frame):
                yield block.to_ndarray().ravel().astype(np.float32)
        for block in resampler.resample(None):
            yield block.to_ndarray().ravel().astype(np.float32)


def labels(
    wave: NDArray[np.float32], times_s: NDArray[np.float64], offset_s: float = 0.0
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Log level, 0 to 1, and speech, 0 or 1, each f32 [images]; of the 40 ms after each time.

    The level runs from 40 dB under the clip's 97th percentile up to it.
    """
    power = np.concatenate([[0.0], np.cumsum(wave.astype(np.float64) ** 2)])

    def level_db(start_s: NDArray[np.float64]) -> NDArray[Any]:
        start = np.clip(np.round(start_s * SOUND_RATE_HZ).astype(int), 0, len(wave))
        stop = np.clip(start + round(_FRAME_S * SOUND_RATE_HZ), 0, len(wave))
        span = np.maximum(stop - start, 1)
        return 10.0 * np.log10((power[stop] - power[start]) / span + 1e-9)

    whole = level_db(np.arange(0.0, len(wave) / SOUND_RATE_HZ, _FRAME_S))
    top = float(np.percentile(whole, 97))

    def share(start_s: NDArray[np.float64]) -> NDArray[Any]:
        return np.clip((level_db(start_s) - (top - _RANGE_DB)) / _RANGE_DB, 0.0, 1.0)

    start_s = times_s + offset_s
    shifts = np.arange(-_WIDEN_S, _WIDEN_S + 1e-6, 0.5 * _FRAME_S)
    loud = np.max([share(start_s + shift) > _SPEECH_LEVEL for shift in shifts], axis=0)
    return share(start_s).astype(np.float32), loud.astype(np.float32)
