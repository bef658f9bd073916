"""One Solomic per user: a lock on a file in the runtime folder, let go by the system at death."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import IO

from engine.config import runtime_dir
from engine.errors import AlreadyRunningError, EngineError

LOCK_NAME = "solomic.lock"


def private_runtime_dir() -> Path:
    """The runtime folder, made if need be, for this user alone. Raises EngineError."""
    folder = runtime_dir()
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if sys.platform != "win32":
            found = folder.stat()
            if found.st_uid != os.geteuid():
                raise EngineError(f"The folder {folder} belongs to another user.")
            if stat.S_IMODE(found.st_mode) & 0o077:
                folder.chmod(0o700)
    except OSError as error:
        raise EngineError(
            f"The folder {folder} cannot be used: {error.strerror}.",
            advice="Set XDG_RUNTIME_DIR to a folder of your own.",
        ) from error
    return folder


class InstanceLock:
    """Held while Solomic runs."""

    def __init__(self) -> None:
        self._file: IO[str] | None = None

    def take(self) -> None:
        """Raises AlreadyRunningError when another copy has it."""
        path = private_runtime_dir() / LOCK_NAME
        file = path.open("a+", encoding="utf-8")
        try:
            _lock(file)
        except OSError as error:
            file.close()
            raise AlreadyRunningError(
                "Solomic is running already.", advice="Use its window, or: solomic status"
            ) from error
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        self._file = file

    def release(self) -> None:
        """Let it go; may be called twice. The file stays: removing it would race with a taker."""
        if self._file is not None:
            self._file.close()
            self._file = None


def _lock(file: IO[str]) -> None:
    """Raises OSError when another process holds it."""
    if sys.platform == "win32":
        import msvcrt

        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
