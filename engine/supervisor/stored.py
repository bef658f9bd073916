"""Everything Solomic keeps on this computer, by kind: to be shown, and to be deleted.

Whatever lies in one of Solomic's three folders and is of no known kind is listed as "other": the
list is complete even when a newer part of the program forgot to name its files here.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Final, Literal, get_args

import msgspec

from engine.config import config_path, state_dir
from engine.models.places import own_dir

Kind = Literal["settings", "logs", "voices", "networks", "recordings", "other"]
_PATTERNS: Final[dict[str, Kind]] = {
    "settings.toml*": "settings",
    "*.log": "logs",
    "*.log.*": "logs",
    "voices": "voices",
    "models": "networks",
    "try-out": "recordings",
    "recordings": "recordings",
}
_IN_USE: Final = ("run", "virtual-microphone.json", "*.lock", "*.part")
"""The running program's own: its socket, and which default microphone to give back."""


class Stored(msgspec.Struct, frozen=True):
    """One kind of data."""

    kind: Kind
    folders: tuple[str, ...]
    """Where it lies."""
    files: int
    size_bytes: int


def list_stored() -> tuple[Stored, ...]:
    """All kinds, those of which there is nothing included."""
    found: dict[Kind, list[Path]] = {kind: [] for kind in get_args(Kind)}
    for path in _entries():
        found[_kind(path)].append(path)
    return tuple(_stored(kind, paths) for kind, paths in found.items())


def delete_stored(kind: Kind) -> bool:
    """Delete all of this kind; False where something could not be deleted."""
    done = True
    for path in list(_entries()):
        if _kind(path) == kind:
            done &= _delete(path)
    return done


def _folders() -> tuple[Path, ...]:
    return tuple(dict.fromkeys((config_path().parent, state_dir(), own_dir().parent)))


def _entries() -> Iterator[Path]:
    for folder in _folders():
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            if not any(fnmatch(path.name, pattern) for pattern in _IN_USE):
                yield path


def _kind(path: Path) -> Kind:
    return next(
        (kind for pattern, kind in _PATTERNS.items() if fnmatch(path.name, pattern)), "other"
    )


def _stored(kind: Kind, paths: list[Path]) -> Stored:
    files = [file for path in paths for file in _files(path)]
    sizes = sum(file.lstat().st_size for file in files)
    folders = tuple(dict.fromkeys(str(path.parent) for path in paths))
    return Stored(kind, folders, len(files), sizes)


def _files(path: Path) -> list[Path]:
    if path.is_symlink() or not path.is_dir():
        return [path]
    return [file for file in path.rglob("*") if file.is_symlink() or not file.is_dir()]


def _delete(path: Path) -> bool:
    try:
        if path.is_symlink() or not path.is_dir():
            if path.suffix == ".log":
                path.write_bytes(b"")  # it is open in this very moment; an empty file is left
                return True
            path.unlink(missing_ok=True)
        else:
            shutil.rmtree(path)
    except OSError:
        return False
    return True
