"""A note on disk of what was changed in the sound server, for the start after a crash."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from engine.config import state_dir


class Breadcrumb(msgspec.Struct, frozen=True):
    """Who made a virtual microphone, from which modules, and what was the default before."""

    pid: int
    started_s: int
    modules: tuple[int, ...] = ()
    default_source: str = ""
    default_sink: str = ""


def path() -> Path:
    """Where the note lies."""
    return state_dir() / "virtual-microphone.json"


def write(breadcrumb: Breadcrumb) -> None:
    """Put the note down, atomically. Raises OSError."""
    target = path()
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(f".{os.getpid()}.part")
    part.write_bytes(msgspec.json.encode(breadcrumb))
    part.replace(target)


def read() -> Breadcrumb | None:
    """The note, or None where there is none that can be understood."""
    try:
        return msgspec.json.decode(path().read_bytes(), type=Breadcrumb)
    except (OSError, msgspec.MsgspecError):
        return None


def remove() -> None:
    """Take the note away."""
    path().unlink(missing_ok=True)
