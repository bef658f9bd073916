"""Settings that are chosen together: one press, one step back. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from app.state.preferences import CAMERA_RATE, CAMERA_WIDTH, PRECISION, Value, paths_of
from app.words import mark
from engine.config import RUNGS, Rung


@dataclass(frozen=True, slots=True)
class Preset:
    """Settings that are chosen together."""

    key: str
    label: str
    about: str
    values: Mapping[str, Value]
    """By path; HIGHEST stands for the highest network that is here."""


HIGHEST: Final = "highest"
PRESETS: Final = (
    Preset(
        "battery",
        mark("Battery"),
        mark("The smallest network and a slow, small picture: least processor, shortest reach."),
        {
            "separation.quality": "lite",
            PRECISION.path: "auto",
            CAMERA_RATE.path: 15,
            CAMERA_WIDTH.path: 320,
        },
    ),
    Preset(
        "balanced",
        mark("Balanced"),
        mark("As Solomic comes: the network that leaves this computer room, the picture lips "
             "need."),
        {
            "separation.quality": "auto",
            PRECISION.path: "auto",
            CAMERA_RATE.path: 25,
            CAMERA_WIDTH.path: 640,
        },
    ),
    Preset(
        "best",
        mark("Best"),
        mark("The largest network here, exact numbers and more images: most processor."),
        {
            "separation.quality": HIGHEST,
            PRECISION.path: "fp32",
            CAMERA_RATE.path: 30,
            CAMERA_WIDTH.path: 640,
        },
    ),
)  # fmt: skip
PRESET_PAGE: Final = "quality"
"""Where they stand, and are undone."""


def preset_values(preset: Preset, rungs: Sequence[Rung]) -> dict[str, Value]:
    """What it sets where these networks are here."""
    highest = max(rungs, key=RUNGS.index, default="auto")
    return {path: highest if value == HIGHEST else value for path, value in preset.values.items()}


def undone_by(page: str) -> tuple[str, ...]:
    """All settings that a page can take back: its own, and what its presets set elsewhere."""
    more = tuple(PRESETS[0].values) if page == PRESET_PAGE else ()
    return tuple(dict.fromkeys((*paths_of(page), *more)))
