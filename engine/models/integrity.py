"""Whether a network's files are the ones that were pinned.

A shipped file must carry the hash in :mod:`engine.models.pins`; the bytes that were checked are the
bytes that are loaded, so nothing can be swapped between the two.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from engine.errors import ModelIntegrityError, ModelMissingError

REINSTALL = (
    "Install Solomic again, or fetch the file resources/models from where Solomic came from."
)


def sha256_of(data: bytes) -> str:
    """Lower-case hexadecimal SHA-256."""
    return hashlib.sha256(data).hexdigest()


def read_file(path: Path) -> bytes:
    """The bytes of a network's file. Raises ModelMissingError with one sentence."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ModelMissingError(
            f"The network file {path.name} is missing from {path.parent}.", advice=REINSTALL
        ) from error
    except OSError as error:
        raise ModelMissingError(
            f"The network file {path} cannot be read: {error.strerror}.", advice=REINSTALL
        ) from error


def check(data: bytes, expected_sha256: str, path: Path, expected_bytes: int | None = None) -> None:
    """Raise ModelIntegrityError unless ``data`` of the file ``path`` has the expected hash."""
    if expected_bytes is not None and len(data) < expected_bytes:
        raise ModelIntegrityError(
            f"The network file {path.name} is cut short: {len(data)} of {expected_bytes} bytes.",
            advice=REINSTALL,
        )
    if sha256_of(data) != expected_sha256:
        raise ModelIntegrityError(
            f"The network file {path.name} is not the one that was checked: its SHA-256 differs.",
            advice=REINSTALL,
        )
