"""Where networks lie: beside the program, or where the person put their own."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import platformdirs

OVERRIDE_VARIABLE = "SOLOMIC_MODELS"
"""A folder to take all networks from: for tests and for those who train."""


def shipped_dir() -> Path:
    """resources/models of the frozen program or of the checkout."""
    unpacked = getattr(sys, "_MEIPASS", None)
    root = Path(unpacked) if unpacked else Path(__file__).resolve().parents[2]
    return root / "resources" / "models"


def override_dir() -> Path | None:
    """The folder that SOLOMIC_MODELS names, or None."""
    named = os.environ.get(OVERRIDE_VARIABLE, "")
    return Path(named) if named else None


def own_dir() -> Path:
    """Where `solomic models add` keeps networks from elsewhere."""
    return Path(platformdirs.user_data_dir("solomic", appauthor=False)) / "models"
