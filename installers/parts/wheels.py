"""A package built from its pinned source instead of taken as a wheel."""

from __future__ import annotations

import tempfile
from pathlib import Path

from installers.parts.recipes import Wheel
from installers.parts.workshop import Workshop, pinned


def build(wheel: Wheel, workshop: Workshop) -> Path:
    """The folder with the package, to be put on Python's path. Raises LaunchError."""
    recipe = (wheel, pinned(wheel.name))
    return workshop.once(wheel.name, recipe, lambda folder: _into(folder, wheel, workshop))


def _into(folder: Path, wheel: Wheel, workshop: Workshop) -> None:
    pip = [str(workshop.tools.python), "-m", "pip", "--disable-pip-version-check"]
    with tempfile.TemporaryDirectory() as scratch:
        asked = Path(scratch) / "asked.txt"
        asked.write_text(pinned(wheel.name) + "\n", encoding="utf-8")
        words = [*pip, "wheel", "-v", "--no-deps", "--no-build-isolation", "--require-hashes"]
        words += ["--no-binary", ":all:", "-r", str(asked), "-w", scratch]
        workshop.run(words, f"building {wheel.name}", dict(wheel.variables))
        (made,) = Path(scratch).glob("*.whl")
        words = [*pip, "install", "--no-deps", "--no-index", "--target", str(folder), str(made)]
        workshop.run(words, f"unpacking {wheel.name}")
