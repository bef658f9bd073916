"""Memory that two processes see, named ``solomic-<pid>-<what>`` after the process that made it.

On Linux it is a file on /dev/shm, on macOS one in the temporary folder, on Windows a named
mapping that vanishes with its last user. ``multiprocessing.shared_memory`` is not used: up to
Python 3.12 its resource tracker removes a segment when any process that looked at it ends, and
it starts a process of its own.
"""

from __future__ import annotations

import mmap
import os
import re
import secrets
import sys
import tempfile
from pathlib import Path

import psutil

_NAME = re.compile(r"solomic-(?P<pid>\d+)-[a-z0-9-]+")


def folder() -> Path:
    """Where the segments lie (unused on Windows)."""
    memory = Path("/dev/shm")
    return memory if memory.is_dir() else Path(tempfile.gettempdir())


class SharedMemory:
    """A block of bytes under a name; ``view`` is writable on both sides."""

    def __init__(self, name: str, mapping: mmap.mmap, owner: bool) -> None:
        self.name = name
        self.view = memoryview(mapping)
        self._mapping = mapping
        self._owner = owner

    @classmethod
    def create(cls, what: str, size: int) -> SharedMemory:
        """Make ``size`` zeroed bytes, readable by this user only. Raises OSError.

        ``what``: lower-case letters, digits and hyphens.
        """
        name = f"solomic-{os.getpid()}-{what}-{secrets.token_hex(4)}"
        if not _NAME.fullmatch(name):
            raise ValueError(f"{what!r} cannot be part of a segment's name")
        if sys.platform == "win32":
            return cls(name, mmap.mmap(-1, size, tagname=name), owner=True)
        handle = os.open(folder() / name, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            os.ftruncate(handle, size)
            return cls(name, mmap.mmap(handle, size), owner=True)
        finally:
            os.close(handle)

    @classmethod
    def attach(cls, name: str, size: int) -> SharedMemory:
        """Map what another process created. Raises OSError, or ValueError for a foreign name."""
        if not _NAME.fullmatch(name):
            raise ValueError(f"{name!r} is not the name of a segment")
        if sys.platform == "win32":
            return cls(name, mmap.mmap(-1, size, tagname=name), owner=False)
        handle = os.open(folder() / name, os.O_RDWR | os.O_NOFOLLOW)
        try:
            if os.fstat(handle).st_uid != os.geteuid():
                raise PermissionError(f"{name} belongs to another user")
            return cls(name, mmap.mmap(handle, size), owner=False)
        finally:
            os.close(handle)

    def close(self) -> None:
        """Unmap; the creator also removes the name. May be called twice."""
        self.view.release()
        self._mapping.close()
        if self._owner and sys.platform != "win32":
            (folder() / self.name).unlink(missing_ok=True)
        self._owner = False


def cleanup_stale() -> tuple[str, ...]:
    """Remove the segments of processes that are gone, and return their names."""
    if sys.platform == "win32":
        return ()
    removed = []
    for path in folder().glob("solomic-*"):
        match = _NAME.fullmatch(path.name)
        if match is None or psutil.pid_exists(int(match["pid"])):
            continue
        try:
            path.unlink()
        except OSError:  # another user's, or another start was faster
            continue
        removed.append(path.name)
    return tuple(removed)
