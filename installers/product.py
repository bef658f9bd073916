"""What every installer says about the program, in one place; the version is engine.version's."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from engine.config import APP_ID, APP_NAME
from engine.version import RELEASES_PAGE, VERSION

__all__ = ["APP_ID", "APP_NAME", "RELEASES_PAGE", "VERSION"]

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = ROOT / "dist" / "solomic"
"""The folder that `./solomic package` makes."""
PACKAGE = "solomic"
LICENSE = "Apache-2.0"
MAINTAINER = "The Solomic authors <solomic@localhost>"
"""No address of ours is public yet, and none is made up."""
SUMMARY = "Virtual microphone that keeps the voice of the face you chose"
PARAGRAPHS = (
    (
        "The webcam sees who is speaking, you click a face, and your call hears that person, from "
        "a device called Solomic Microphone, without the people around."
    ),
    (
        "Everything happens on this computer: nothing is sent anywhere, and no sound, picture or "
        "voice is stored unless you ask."
    ),
)


def built_at() -> datetime:
    """The time that goes into files: of the last change, so that two builds of it are equal."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        told = subprocess.run(
            ["git", "log", "-1", "--format=%ct"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        epoch = told.stdout.strip()
    return datetime.fromtimestamp(int(epoch or (ROOT / "CHANGELOG.md").stat().st_mtime), UTC)


def program_folder() -> Path:
    """The built program. Raises FileNotFoundError with what to do."""
    if not (PROGRAM / "_internal").is_dir():
        raise FileNotFoundError(f"there is no program in {PROGRAM}: run `./solomic package` first")
    return PROGRAM
