"""Log files in the state folder, rotating; on stderr only what a person must read."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from typing import Final

from engine.config import state_dir

MOST_BYTES: Final = 1_000_000
KEPT_FILES: Final = 3
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
