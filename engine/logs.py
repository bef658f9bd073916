"""Log files in the state folder, rotating; on stderr only what a person must read."""

from __future__ import annotations

import logging
import os
import platform
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from logging.handlers import RotatingFileHandler
from typing import Final

from engine.config import state_dir
from engine.version import VERSION

MOST_BYTES: Final = 1_000_000
KEPT_FILES: Final = 3
START_LOG: Final = "start.log"
_FORMAT: Final = "%(asctime)s %(levelname)s %(name)s [%(process)d] %(message)s"


def set_up_logging(what: str) -> None:
    """Send everything logged by Solomic to ``<what>.log``; a folder that refuses is no problem.

    Each process has a file of its own: a rotating file has one writer.
    """
    log = logging.getLogger("solomic")
    log.setLevel(logging.INFO)
    log.propagate = False
    for handler in list(log.handlers):
        log.removeHandler(handler)
        handler.close()
    try:
        state_dir().mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            state_dir() / f"{what}.log", maxBytes=MOST_BYTES, backupCount=KEPT_FILES, delay=True
        )
    except OSError:
        log.addHandler(logging.NullHandler())
        return
    handler.setFormatter(logging.Formatter(_FORMAT))
    log.addHandler(handler)


@contextmanager
def noted_start(verb: str) -> Iterator[None]:
    """Note in ``start.log`` that ``verb`` was started, and why it broke off if it does.

    The one place to look where a window never came: it needs neither a terminal nor a program that
    got as far as its own log. Errors pass on; a folder that refuses is no problem.
    """
    kind = "frozen" if getattr(sys, "frozen", False) else "checkout"
    python = platform.python_version()
    _note(f"Solomic {VERSION} ({kind}, {platform.platform()}, Python {python}): {verb}")
    try:
        yield
    except Exception:
        _note(traceback.format_exc())
        raise


def _note(text: str) -> None:
    """Append one piece in one write, so that two programs that start do not mix their lines."""
    stamp = time.strftime("%Y-%m-%d %H:%M:%S")
    with suppress(OSError):
        path = state_dir() / START_LOG
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > MOST_BYTES:
            path.replace(path.with_name(f"{START_LOG}.1"))
        with path.open("ab", buffering=0) as file:
            file.write(f"{stamp} [{os.getpid()}] {text}\n".encode())
