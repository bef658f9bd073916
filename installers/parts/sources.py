"""The tarballs that parts are built from: fetched once, and only ever what was pinned."""

from __future__ import annotations

import hashlib
import os
import tarfile
import urllib.request
from pathlib import Path

from installers.parts.recipes import Source
from installers.parts.workshop import PARTS
from tools.console import say

VARIABLE = "SOLOMIC_SOURCES"
"""Names a folder with the tarballs, for who builds without a network."""
_TIMEOUT_S = 60.0


def unpacked(source: Source, folder: Path) -> Path:
    """Unpack it into ``folder``; returns the folder inside. Raises as `tarball` does."""
    with tarfile.open(tarball(source)) as archive:
        archive.extractall(folder, filter="data")
    return folder / f"{source.name}-{source.version}"


def tarball(source: Source) -> Path:
    """The file. Raises OSError where it cannot be had, ValueError where it is another one."""
    folder = Path(os.environ.get(VARIABLE) or PARTS / "sources")
    # As its makers call it, or as Debian does, who hands it on unchanged.
    debians = f"{source.name}_{source.version}.orig.tar.xz"
    names = [source.address.rpartition("/")[2], debians]
    there = [folder / name for name in names if (folder / name).is_file()]
    path = there[0] if there else fetched(source, folder / names[0])
    if hashlib.sha256(path.read_bytes()).hexdigest() != source.sha256:
        raise ValueError(f"{path} is not the one that was pinned")
    return path


def fetched(source: Source, path: Path) -> Path:
    """Fetch it from its makers to ``path``. Raises OSError with what to do instead."""
    say(f"fetching {source.address}")
    try:
        with urllib.request.urlopen(source.address, timeout=_TIMEOUT_S) as reply:
            content = reply.read()
    except OSError as error:
        raise OSError(
            f"{source.address} is needed ({error}): put it into {path.parent}, or say in "
            f"{VARIABLE} which folder it is in"
        ) from error
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path
