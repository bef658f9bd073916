"""What build.spec hands to PyInstaller beside the list of files: icons, versions, stand-ins."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from engine.config import APP_ID, APP_NAME
from engine.version import VERSION
from installers import icons
from installers.frozen import elf
from installers.frozen.contents import CODE, STOOD_IN_MODULES, Entry, slim
from installers.frozen.stand_ins import SOURCES
from installers.macos.plist import information
from installers.windows.resource import version_resource

CASCADE = "haarcascade_frontalface_alt2.xml"
"""The one of OpenCV's seventeen that engine.vision.detectors opens."""


def with_stood_in(modules: Sequence[Entry]) -> list[Entry]:
    """The modules of Python, a few lines in the place of those that are imported but not used."""
    kept = [entry for entry in modules if entry[0] not in STOOD_IN_MODULES]
    mine = [
        (name, str(SOURCES / f"{name.rpartition('.')[2]}.py"), "PYMODULE")
        for name in STOOD_IN_MODULES
    ]
    return [*kept, *mine]


def slimmed(entries: Iterable[Entry], work: Path) -> list[Entry]:
    """All that a Linux program needs, without symbols for debuggers."""
    return [
        _stripped(entry, work / "stripped") for entry in slim(list(entries), work / "stand-ins")
    ]


def dress(work: Path) -> dict[str, Any]:
    """The executable's icon, and on Windows what its properties say."""
    if sys.platform == "win32":
        resource = work / "version.txt"
        resource.parent.mkdir(parents=True, exist_ok=True)
        resource.write_text(version_resource(VERSION), encoding="utf-8")
        return {"icon": str(icons.write_ico(work / "solomic.ico")), "version": str(resource)}
    if sys.platform == "darwin":
        return {"icon": str(icons.write_icns(work / "solomic.icns"))}
    return {}


def bundle(work: Path) -> dict[str, Any]:
    """What the macOS bundle is made with."""
    return {
        "name": f"{APP_NAME}.app",
        "icon": str(work / "solomic.icns"),
        "bundle_identifier": APP_ID,
        "version": VERSION,
        "info_plist": information(VERSION),
    }


def _stripped(entry: Entry, folder: Path) -> Entry:
    source = Path(entry[1])
    if entry[2] not in CODE or not elf.is_elf(source):
        return entry
    target = folder / entry[0]
    return (entry[0], str(target), entry[2]) if elf.strip(source, target) else entry
