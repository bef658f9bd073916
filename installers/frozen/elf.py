"""What a shared library of Linux asks for and offers, read with binutils."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)", re.MULTILINE)


@dataclass(frozen=True, order=True, slots=True)
class Symbol:
    """A function or a datum of a library, with its version, "" where it has none."""

    name: str
    version: str


def is_elf(path: Path) -> bool:
    """Whether ``path`` is a program or library of Linux."""
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


@cache
def needed(path: Path) -> frozenset[str]:
    """The names of the libraries that ``path`` is linked to. Raises CalledProcessError."""
    return frozenset(_NEEDED.findall(_told("objdump", "-p", str(path))))


def asked(paths: Iterable[Path]) -> set[Symbol]:
    """The symbols that ``paths`` expect from others. Raises CalledProcessError."""
    return {symbol for path in paths for symbol in _symbols(path, "--undefined-only")}


def offered(path: Path) -> set[Symbol]:
    """The symbols that ``path`` has for others. Raises CalledProcessError."""
    return _symbols(path, "--defined-only")


def _symbols(path: Path, which: str) -> set[Symbol]:
    lines = _told("nm", "-D", "--with-symbol-versions", which, str(path)).splitlines()
    names = [line.split()[-1].replace("@@", "@") for line in lines if line.strip()]
    return {Symbol(*_parted(name)) for name in names}


def _parted(name: str) -> tuple[str, str]:
    first, _, version = name.partition("@")
    return first, version


def _told(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def is_loadable(path: Path) -> bool:
    """Whether each part of ``path`` lies in the file as it has to in memory. `strip` moves parts of
    what auditwheel rewrote, and the result no longer loads. Raises CalledProcessError.
    """
    parts = [line.split() for line in _told("readelf", "-lW", str(path)).splitlines()]
    loads = [part for part in parts if part[:1] == ["LOAD"]]
    return all((int(p[1], 16) - int(p[2], 16)) % int(p[-1], 16) == 0 for p in loads)


def strip(path: Path, target: Path) -> bool:
    """Write ``path`` without what only debuggers read; False where that would not load or fails."""
    target.parent.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        ["strip", "--strip-unneeded", "-o", str(target), str(path)],
        capture_output=True,
        check=False,
    )
    return done.returncode == 0 and is_loadable(target)
