"""Which programs of this person hold a device file open."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

_PROC: Final = Path("/proc")


def of_file(path: str, proc: Path = _PROC) -> tuple[str, ...]:
    """Names of the processes, apart from this one, that have ``path`` open."""
    if not path.startswith("/"):
        return ()
    found = {
        _name(process)
        for process in proc.iterdir()
        if process.name.isdecimal() and int(process.name) != os.getpid() and _holds(process, path)
    }
    return tuple(sorted(found))


def _holds(process: Path, path: str) -> bool:
    try:
        return any(str(handle.readlink()) == path for handle in (process / "fd").iterdir())
    except OSError:  # another person's, or gone meanwhile
        return False


def _name(process: Path) -> str:
    try:
        return (process / "comm").read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return process.name
