"""Every page, step and dialog at 100 % and 200 %, dark, light and high contrast, both directions.

Each scale takes a process of its own (tests/gui/gallery.py). Its pictures are left in the test's
folder, to be looked at.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app.options import PAGE_NAMES
from app.state.setup import STEPS
from tests.gui.gallery import LIKE_DARK
from tests.support.need import ROOT
from tools.translations import LANGUAGES

pytestmark = pytest.mark.timeout(600)
THEMES = ("dark", "light", "contrast")
EVERY_WAY, SIZES_ALONE = ("en", "de", "ar"), ("fr", "es")
"""The latter differ from the former in the lengths of their words only: drawn once."""
PLACES = {
    "window",
    "question",
    *(f"settings-{page}" for page in PAGE_NAMES),
    *(f"page-{page}" for page in PAGE_NAMES),
    *(f"setup-{step}" for step in STEPS),
}


def drawn(
    folder: Path, scale: int, languages: tuple[str, ...], themes: tuple[str, ...]
) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.gui.gallery", folder, ",".join(languages), ",".join(themes)],
        cwd=ROOT,
        env=os.environ | {"QT_SCALE_FACTOR": str(scale), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("scale", [1, 2])
def test_nothing_is_cut_off_or_forgotten(tmp_path: Path, scale: int) -> None:
    found = drawn(tmp_path, scale, EVERY_WAY, THEMES)
    assert set(found["drawn"]) == {
        f"{language}-{theme}-{place}"
        for language in EVERY_WAY
        for theme in THEMES
        for place in PLACES
        if language == EVERY_WAY[0] or theme != LIKE_DARK
    }
    assert found["drawn"]["en-dark-window"] == [1280 * scale, 800 * scale]
    assert found["cut"] == []
    assert found["warned"] == []
    assert found["mirrored"] == {"en": False, "de": False, "ar": True}
    assert len({(tmp_path / f"en-{theme}-window.png").read_bytes() for theme in THEMES}) == 3


def test_nothing_is_cut_off_in_the_other_languages(tmp_path: Path) -> None:
    found = drawn(tmp_path, 1, SIZES_ALONE, THEMES[:1])
    assert len(found["drawn"]) == len(SIZES_ALONE) * len(PLACES)
    assert found["cut"] == []
    assert found["warned"] == []


def test_no_language_is_forgotten() -> None:
    assert {*EVERY_WAY, *SIZES_ALONE} == {"en", *LANGUAGES}
