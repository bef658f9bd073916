"""The AppImage: the program in one file for distributions without .deb.

Needs `appimagetool`, which no distribution carries: SOLOMIC_APPIMAGETOOL says where it is.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import tempfile
from pathlib import Path

from engine.version import VERSION
from installers import icons, product
from installers.linux import texts

TOOL = "SOLOMIC_APPIMAGETOOL"

# Of tools/packages.py those that no desktop is sure to have; the rest (X11, OpenGL, fontconfig,
# glib) must be the desktop's own, or drawing and fonts break.
CARRIED = (
    "libportaudio.so.2",
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-image.so.0",
    "libxcb-keysyms.so.1",
    "libxcb-render-util.so.0",
    "libxcb-util.so.1",
    "libxkbcommon-x11.so.0",
)

_APP_RUN = """\
#!/bin/sh
here=$(dirname -- "$(readlink -f -- "$0")")
[ $# -eq 0 ] && set -- run
exec "$here/usr/lib/solomic/solomic" "$@"
"""


def build(folder: Path) -> Path:
    """Make the AppImage in ``folder`` and return its file.

    Raises OSError without the tool, the program, or a library to carry.
    """
    tool = os.environ.get(TOOL) or shutil.which("appimagetool")
    if not tool:
        raise OSError(f"appimagetool is needed: say where it is in {TOOL}")
    made = folder / f"Solomic-{VERSION}-{platform.machine()}.AppImage"
    with tempfile.TemporaryDirectory() as scratch:
        tree = fill(Path(scratch) / "Solomic.AppDir", product.program_folder())
        subprocess.run([tool, "--no-appstream", str(tree), str(made)], check=True)
    return made


def fill(tree: Path, program: Path) -> Path:
    """The folder that becomes the AppImage: program, desktop entry, icon, what starts it."""
    target = tree / "usr/lib/solomic"
    shutil.copytree(program, target, symlinks=True)
    for name in CARRIED:
        shutil.copy(library(name), target / "_internal" / name)
    (tree / "AppRun").write_text(_APP_RUN, encoding="utf-8")
    (tree / "AppRun").chmod(0o755)
    share = tree / "usr/share/metainfo"
    share.mkdir(parents=True)
    (share / f"{product.APP_ID}.metainfo.xml").write_text(texts.metainfo(), encoding="utf-8")
    (tree / f"{product.APP_ID}.desktop").write_text(texts.desktop_entry(), encoding="utf-8")
    (tree / f"{product.APP_ID}.svg").write_text(icons.svg(), encoding="utf-8")
    (tree / ".DirIcon").symlink_to(f"{product.APP_ID}.svg")
    return tree


def library(name: str) -> Path:
    """Where the system has the library ``name``. Raises FileNotFoundError."""
    told = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=True)
    for line in told.stdout.splitlines():
        first, _, path = line.partition(" => ")
        if first.split()[:1] == [name] and "x86-64" in first:
            return Path(path)
    raise FileNotFoundError(f"{name} is not installed; tools/packages.py names its package")
