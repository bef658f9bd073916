"""The AppImage: the program in one file for distributions without .deb.

Such a file is a small program, the runtime, and behind it a squashfs image, which the runtime
mounts. No distribution carries the runtime: SOLOMIC_APPIMAGE_RUNTIME says where it is.
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

RUNTIME = "SOLOMIC_APPIMAGE_RUNTIME"
_MARK = slice(8, 11), b"AI\x02"
"""Where a runtime says that it is one, of the second type, and how."""

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


def build(folder: Path, program: Path | None = None) -> Path:
    """Make the AppImage of ``program`` (default: the built one) in ``folder``; returns its file.

    Raises OSError without a runtime, the program, or a library to carry, ValueError for what is no
    runtime, CalledProcessError where mksquashfs fails.
    """
    first = runtime()
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / f"Solomic-{VERSION}-{platform.machine()}.AppImage"
    with tempfile.TemporaryDirectory() as scratch:
        tree = fill(Path(scratch) / "Solomic.AppDir", program or product.program_folder())
        image = pack(tree, Path(scratch) / "image")
        with made.open("wb") as file, image.open("rb") as packed:
            file.write(first)
            shutil.copyfileobj(packed, file)
    made.chmod(0o755)
    return made


def runtime() -> bytes:
    """What an AppImage begins with. Raises OSError where it is not, ValueError for another file."""
    place = os.environ.get(RUNTIME)
    if not place:
        raise OSError(
            f"the AppImage runtime is needed: say in {RUNTIME} where runtime-{platform.machine()} "
            "of the project AppImage/type2-runtime is"
        )
    content = Path(place).read_bytes()
    where, mark = _MARK
    if content[:4] != b"\x7fELF" or content[where] != mark:
        raise ValueError(f"{place} is no AppImage runtime of type 2")
    return content


def pack(tree: Path, image: Path) -> Path:
    """The folder ``tree`` as a squashfs image. Equal for equal programs. Raises
    CalledProcessError.
    """
    words = ["mksquashfs", str(tree), str(image), "-root-owned", "-noappend", "-comp", "zstd"]
    subprocess.run(
        [*words, "-quiet", "-no-progress"],
        env={**os.environ, "SOURCE_DATE_EPOCH": f"{product.built_at().timestamp():.0f}"},
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return image


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
