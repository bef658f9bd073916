"""The Flatpak's manifest beside the files it takes, ready for flatpak-builder."""

from __future__ import annotations

import shutil
from pathlib import Path

from installers import icons, product
from installers.linux import texts

MANIFEST = Path(__file__).with_name(f"{product.APP_ID}.yml")


def build(folder: Path) -> Path:
    """Lay everything out in ``folder``/flatpak and return the manifest.

    Raises FileNotFoundError without a built program.
    """
    base = folder / "flatpak"
    sources = base / "sources"
    shutil.rmtree(sources, ignore_errors=True)
    shutil.copytree(product.program_folder(), sources / "program", symlinks=True)
    (sources / "solomic.desktop").write_text(texts.desktop_entry(), encoding="utf-8")
    (sources / "solomic.metainfo.xml").write_text(texts.metainfo(), encoding="utf-8")
    (sources / "solomic.svg").write_text(icons.svg(), encoding="utf-8")
    return Path(shutil.copy(MANIFEST, base))
