"""The file of the face detector YuNet: where it may lie, whether it is whole, how to fetch it.

It is not part of Solomic (MIT, S. Yu and others); it is fetched on the user's word only.
"""

from __future__ import annotations

import hashlib
import os
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import IO, Final

import platformdirs

from engine.errors import ModelError, ModelIntegrityError, ModelMissingError

NAME: Final = "face_detection_yunet_2023mar.onnx"
SHA256: Final = "8f2383e4dd3cfbb4553ea8718107fc0423210dc964f9f4280604804ed2552fa4"
ADDRESS: Final = "https://github.com/opencv/opencv_zoo/raw/main/models/face_detection_yunet/" + NAME
_LARGEST_BYTES: Final = 2_000_000
_TIMEOUT_S: Final = 30.0
_SHIPPED: Final = Path(__file__).resolve().parents[2] / "resources" / "models" / "yunet"

Opener = Callable[[str], IO[bytes]]


def user_path() -> Path:
    """Where a fetched file lies."""
    return Path(platformdirs.user_data_dir("solomic", appauthor=False)) / "models" / NAME


def find() -> Path | None:
    """The file beside the program or in the user's data, or None."""
    return next((path for path in (_SHIPPED / NAME, user_path()) if path.is_file()), None)


def read(path: Path) -> bytes:
    """The file. Raises ModelMissingError or ModelIntegrityError unless it is the official one."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ModelMissingError(f"The face detector {path} cannot be read.") from error
    _check_bytes(data, str(path))
    return data


def fetch(opener: Opener | None = None, target: Path | None = None) -> Path:
    """Fetch the official file, check it, and put it in place in one step.

    Raises ModelIntegrityError if it is another file, ModelError if it cannot be fetched or kept.
    """
    target = target or user_path()
    part = target.with_suffix(f".{os.getpid()}.part")
    try:
        with (opener or _open)(ADDRESS) as reply:
            data = reply.read(_LARGEST_BYTES)
        _check_bytes(data, ADDRESS)
        target.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(data)
        part.replace(target)
    except (OSError, urllib.error.URLError) as error:
        raise ModelError(
            f"The face detector could not be fetched: {error}.",
            advice="Check the network connection and try again; Solomic works without it.",
        ) from error
    return target


def _open(address: str) -> IO[bytes]:
    reply: IO[bytes] = urllib.request.urlopen(address, timeout=_TIMEOUT_S)
    return reply


def _check_bytes(data: bytes, origin: str) -> None:
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise ModelIntegrityError(
            f"The face detector from {origin} is not the official file.",
            advice="Delete it and fetch it again.",
        )
