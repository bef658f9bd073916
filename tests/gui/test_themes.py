"""Dark, light and high contrast: who decides, and whether everything can be read."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.widgets.look import tokens_for
from app.widgets.main_window import MainWindow
from app.widgets.style import sheet
from app.widgets.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Tokens
from tests.gui.conftest import Rig


def test_theme_can_be_chosen(window: MainWindow, rig: Rig, qapp: QApplication) -> None:
    rig.settings.set_theme("light")
    assert qapp.palette().window().color().name() == LIGHT.window
    rig.settings.set_theme("dark")
    assert qapp.palette().window().color().name() == DARK.window


@pytest.mark.parametrize(
    ("theme", "system", "tokens"),
    [
        ("system", Qt.ColorScheme.Light, LIGHT),
        ("system", Qt.ColorScheme.Dark, DARK),
        ("system", Qt.ColorScheme.Unknown, DARK),
        ("light", Qt.ColorScheme.Dark, LIGHT),
        ("dark", Qt.ColorScheme.Light, DARK),
        ("contrast", Qt.ColorScheme.Light, CONTRAST_LIGHT),
        ("contrast", Qt.ColorScheme.Unknown, CONTRAST_DARK),
    ],
)
def test_theme_follows_the_system(theme: str, system: Qt.ColorScheme, tokens: object) -> None:
    assert tokens_for(theme, system) is tokens  # type: ignore[arg-type]  # a Theme by value


def test_a_system_of_high_contrast_is_followed_unless_a_form_was_chosen() -> None:
    assert tokens_for("system", Qt.ColorScheme.Light, high_contrast=True) is CONTRAST_LIGHT
    assert tokens_for("system", Qt.ColorScheme.Unknown, high_contrast=True) is CONTRAST_DARK
    assert tokens_for("dark", Qt.ColorScheme.Light, high_contrast=True) is DARK


def test_light_differs_from_dark_in_its_colours_only() -> None:
    """What fits in one fits in the other: the gallery draws light in one language only."""

    def without_colours(tokens: Tokens) -> str:
        colours = r"#[0-9a-f]{6,8}|rgba?\([^)]*\)|for-(dark|light)"
        return re.sub(colours, "colour", sheet(tokens, 14))

    assert without_colours(LIGHT) == without_colours(DARK)
    assert without_colours(CONTRAST_DARK) != without_colours(DARK), "which has frames of its own"


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(
    "tokens",
    [DARK, LIGHT, CONTRAST_DARK, CONTRAST_LIGHT],
    ids=["dark", "light", "high dark", "high light"],
)
def test_contrast(tokens: object) -> None:
    """WCAG 2.1: at least 4.5 to 1 for text."""
    named = {name: getattr(tokens, name) for name in DARK.__dataclass_fields__}
    pairs = [(ink, ground) for ink in ("text", "muted") for ground in ("window", "card", "raised")]
    pairs += [("on_accent", "accent"), ("bad", "bad_ground"), ("notice", "notice_ground")]
    pairs += [("text", f"{tone}_ground") for tone in ("notice", "bad", "info", "good")]
    for ink, ground in pairs:
        assert contrast(named[ink], named[ground]) >= 4.5, (ink, ground)


def contrast(ink: str, ground: str) -> float:
    light, dark = sorted((luminance(ink), luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [CONTRAST_DARK, CONTRAST_LIGHT], ids=["dark", "light"])
def test_high_contrast(tokens: Tokens) -> None:
    """WCAG 2.1 at its highest step: text 7 to 1; frames and parts that tell something 3 to 1."""
    grounds = ("window", "card", "raised", "notice_ground", "bad_ground", "info_ground")
    for ground in (getattr(tokens, name) for name in (*grounds, "good_ground")):
        for ink in ("text", "muted", "accent", "notice", "bad", "info"):
            assert contrast(getattr(tokens, ink), ground) >= 7.0, (ink, ground)
        assert contrast(tokens.line, ground) >= 7.0
        assert contrast(tokens.strip, ground) >= 3.0
    assert contrast(tokens.on_accent, tokens.accent) >= 7.0
    assert contrast(tokens.text, tokens.hover) >= 7.0
    for part in (tokens.accent, tokens.loud, tokens.bad):
        assert contrast(part, tokens.track) >= 3.0, part
    for lower, upper in pairwise(tokens.stages):
        assert contrast(lower, upper) >= 1.5, "stages that lie on each other"


def test_high_contrast_dresses_the_window(window: MainWindow, rig: Rig, qapp: QApplication) -> None:
    rig.settings.set_theme("contrast")
    assert qapp.palette().window().color().name() == CONTRAST_DARK.window
    chosen = [action.data() for action in window.theme.menu().actions() if action.isChecked()]
    assert chosen == ["contrast"]
    bar = window.controls.grab().toImage()
    colours = {bar.pixelColor(x, bar.height() // 2).name() for x in range(bar.width())}
    assert {CONTRAST_DARK.line, CONTRAST_DARK.card} <= colours
    rig.settings.set_theme("dark")
