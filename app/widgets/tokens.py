"""The colours and measures of the one style: dark, light, and two forms of high contrast.

Text on its ground has a contrast of at least 4.5 to 1, with high contrast of 7 to 1, and there
every frame and every part that can be worked stands out from its ground (tests/gui holds that).
"""

from __future__ import annotations

from dataclasses import dataclass

RADIUS = 12
"""Corners of cards, pixels."""
GAP = 12
"""Between cards."""
EDGE = 14
"""Between the cards and the window's frame."""
PAD = 14
"""Inside cards."""
SIDE_WIDTH = 344
"""Of the column beside the picture, at least."""
SIDE_MOST = 1.8
"""How much wider it may become where the picture leaves room."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours by what they mean, as #rrggbb."""

    dark: bool
    window: str
    card: str
    raised: str
    hover: str
    line: str
    strip: str
    """Frame of a notice; as its ground where the ground alone stands out."""
    text: str
    muted: str
    accent: str
    on_accent: str
    notice: str
    notice_ground: str
    bad: str
    bad_ground: str
    info: str
    info_ground: str
    good_ground: str
    track: str
    loud: str
    """Of a meter: nearly too loud."""
    stages: tuple[str, str, str, str, str]
    """Graph areas, in the order of ``app.state.latency.STAGES``."""


DARK = Tokens(
    dark=True,
    window="#0e1217",
    card="#171d25",
    raised="#222b36",
    hover="#2c3744",
    line="#2b3542",
    strip="transparent",
    text="#e9eef4",
    muted="#9dabbb",
    accent="#41d6b1",
    on_accent="#05231b",
    notice="#f4bb58",
    notice_ground="#33291a",
    bad="#ff8177",
    bad_ground="#3a1f21",
    info="#8bbcff",
    info_ground="#1b2a40",
    good_ground="#14322c",
    track="#0f141a",
    loud="#f4bb58",
    stages=("#4b5a6d", "#5f94f2", "#b58cf7", "#2fb795", "#f0a63e"),
)

LIGHT = Tokens(
    dark=False,
    window="#eff2f6",
    card="#ffffff",
    raised="#edf1f5",
    hover="#e1e7ee",
    line="#d5dde6",
    strip="transparent",
    text="#14202c",
    muted="#526070",
    accent="#087560",
    on_accent="#ffffff",
    notice="#875200",
    notice_ground="#fff2d9",
    bad="#b3261e",
    bad_ground="#fdeae8",
    info="#1b5bb8",
    info_ground="#e6effc",
    good_ground="#dff4ee",
    track="#dfe5ec",
    loud="#e08e14",
    stages=("#9fb0c3", "#3f7be0", "#8f5fe0", "#0f9a7c", "#e08e14"),
)

CONTRAST_DARK = Tokens(
    dark=True,
    window="#000000",
    card="#000000",
    raised="#000000",
    hover="#3a3a3a",
    line="#ffffff",
    strip="#ffffff",
    text="#ffffff",
    muted="#ffffff",
    accent="#ffee32",
    on_accent="#000000",
    notice="#ffc247",
    notice_ground="#000000",
    bad="#ff9d94",
    bad_ground="#000000",
    info="#7fd4ff",
    info_ground="#000000",
    good_ground="#000000",
    track="#4a4a4a",
    loud="#ffc247",
    stages=("#ffffff", "#3f7be0", "#d9b8ff", "#0f9a7c", "#ffee32"),
)

CONTRAST_LIGHT = Tokens(
    dark=False,
    window="#ffffff",
    card="#ffffff",
    raised="#ffffff",
    hover="#d6d6d6",
    line="#000000",
    strip="#000000",
    text="#000000",
    muted="#000000",
    accent="#00327a",
    on_accent="#ffffff",
    notice="#5c3700",
    notice_ground="#ffffff",
    bad="#8c0d08",
    bad_ground="#ffffff",
    info="#00458f",
    info_ground="#ffffff",
    good_ground="#ffffff",
    track="#b8b8b8",
    loud="#5c3700",
    stages=("#000000", "#3f7be0", "#4a148c", "#0f9a7c", "#7a4b00"),
)

STAGE_GROUND = "#0a0d11"
"""Behind the camera picture, in both forms."""
OVERLAY_KEPT = "#41d6b1"
OVERLAY_REMOVED = "#d3dae3"
OVERLAY_OPEN = "#ffffff"
OVERLAY_PILL = "#10151b"
OVERLAY_TEXT = "#f2f5f8"
OVERLAY_ADVICE = "#f4bb58"
"""Over the picture the colours are the same in both forms: the picture is what it is."""
