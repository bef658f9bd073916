"""How the two people look: colours and outlines, in head coordinates.

The origin lies between the eyes; x to the right of the image, y down, pixels of a head whose mouth
is MOUTH_Y below its eyes. Nobody alive was drawn.
"""

from __future__ import annotations

from typing import Final, Literal

import msgspec

from engine.demo.paint import Colour, rgb

EYE_X: Final = 33.0
MOUTH_Y: Final = 72.0
HEAD_SIZE: Final = (264, 312)
"""Width and height of a head's picture."""
HEAD_ORIGIN: Final = (132.0, 150.0)

Outline = tuple[tuple[float, float], ...]


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """One drawn person."""

    name: str
    seed: int
    place: tuple[float, float]
    """Where the head's origin is in the image, at rest."""
    scale: float
    skin: Colour
    skin_light: Colour
    skin_shade: Colour
    skin_deep: Colour
    blush: Colour
    lips: Colour
    lips_dark: Colour
    lips_light: Colour
    iris: Colour
    iris_dark: Colour
    hair: Colour
    hair_light: Colour
    hair_dark: Colour
    cloth: Colour
    cloth_light: Colour
    cloth_dark: Colour
    shirt: Colour
    face: Outline
    """Right half of the face's outline, from top to chin."""
    cut: Literal["short", "bob"]
    brow_weight: float
    lip_fullness: float
    mouth_half_width: float
    lash: float
    nose_width: float
    stubble: float
    blush_share: float
    shoulders: float
    """Half of their width."""


HE: Final = Look(
    name="he",
    seed=11,
    place=(186.0, 213.0),
    scale=0.94,
    skin=rgb("d9a180"),
    skin_light=rgb("efc3a0"),
    skin_shade=rgb("b87a5c"),
    skin_deep=rgb("8a5440"),
    blush=rgb("cf7f66"),
    lips=rgb("b86f60"),
    lips_dark=rgb("8c4a42"),
    lips_light=rgb("d39483"),
    iris=rgb("6b4a2e"),
    iris_dark=rgb("352214"),
    hair=rgb("3a2a22"),
    hair_light=rgb("6b4f3d"),
    hair_dark=rgb("231814"),
    cloth=rgb("3f7f86"),
    cloth_light=rgb("5c9ea3"),
    cloth_dark=rgb("2a5a62"),
    shirt=rgb("e9e4da"),
    face=(
        (0, -100),
        (40, -94),
        (66, -66),
        (74, -25),
        (74, 12),
        (71, 42),
        (63, 72),
        (48, 98),
        (26, 114),
        (0, 118),
    ),
    cut="short",
    brow_weight=1.0,
    lip_fullness=0.82,
    mouth_half_width=27.0,
    lash=0.4,
    nose_width=1.0,
    stubble=0.15,
    blush_share=0.25,
    shoulders=152.0,
)

SHE: Final = Look(
    name="she",
    seed=23,
    place=(456.0, 222.0),
    scale=0.9,
    skin=rgb("edbd9f"),
    skin_light=rgb("fadbc4"),
    skin_shade=rgb("cf927a"),
    skin_deep=rgb("a5654f"),
    blush=rgb("e58a79"),
    lips=rgb("c4605c"),
    lips_dark=rgb("963f40"),
    lips_light=rgb("e29188"),
    iris=rgb("5d7d5a"),
    iris_dark=rgb("2c3f2d"),
    hair=rgb("7c4226"),
    hair_light=rgb("b8713f"),
    hair_dark=rgb("4e2717"),
    cloth=rgb("d98e5f"),
    cloth_light=rgb("ebab80"),
    cloth_dark=rgb("b06a42"),
    shirt=rgb("f4ece0"),
    face=(
        (0, -98),
        (38, -92),
        (63, -64),
        (71, -25),
        (71, 12),
        (67, 42),
        (56, 74),
        (38, 98),
        (19, 112),
        (0, 116),
    ),
    cut="bob",
    brow_weight=0.72,
    lip_fullness=1.12,
    mouth_half_width=25.0,
    lash=1.0,
    nose_width=0.86,
    stubble=0.0,
    blush_share=0.38,
    shoulders=132.0,
)

LOOKS: Final = (HE, SHE)
"""From left to right: positions 1 and 2."""
