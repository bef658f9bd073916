"""The output file: complete, or not there at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

from engine.errors import MediaError

F32 = NDArray[np.float32]

FORMATS = {
    ".wav": ("WAV", "FLOAT"),
    ".w64": ("W64", "FLOAT"),
    ".caf": ("CAF", "FLOAT"),
    ".aiff": ("AIFF", "FLOAT"),
    ".aif": ("AIFF", "FLOAT"),
    ".flac": ("FLAC", "PCM_24"),
    ".ogg": ("OGG", "VORBIS"),
    ".oga": ("OGG", "VORBIS"),
    ".opus": ("OGG", "OPUS"),
    ".mp3": ("MP3", "MPEG_LAYER_III"),
}
"""libsndfile's container and encoding by the name's end."""


class SoundWriter:
    """A mono file that gets exactly as many frames as it is told at the end."""

    def __init__(self, file: soundfile.SoundFile) -> None:
        self._file = file
        self.frames = 0

    def write(self, block: F32) -> None:
        """Append ``block`` f32[n]."""
        if len(block):
            self._file.write(block)
            self.frames += len(block)


def check_output(path: Path, input_path: Path) -> None:
    """Raise MediaError when ``path`` cannot become the output of ``input_path``."""
    if path.suffix.lower() not in FORMATS:
        known = ", ".join(sorted(FORMATS))
        raise MediaError(f"{path.name} names no kind of sound file; it may end in {known}.")
    if path.is_dir():
        raise MediaError(f"{path} is a folder, not a file.")
    if not path.parent.is_dir():
        raise MediaError(f"There is no folder {path.parent}.")
    if path.exists() and path.samefile(input_path):
        raise MediaError(f"{path} is the input; choose another name for the output.")


@contextmanager
def create_sound(path: Path, rate_hz: int) -> Iterator[SoundWriter]:
    """Write beside ``path`` and move it there at the end; after any error nothing is left.

    Raises MediaError.
    """
    part = path.with_name(f".{path.stem}.{os.getpid()}.part{path.suffix}")
    try:
        with _open(part, path, rate_hz) as file:
            yield SoundWriter(file)
        part.replace(path)
    except (soundfile.LibsndfileError, OSError) as error:
        reason = getattr(error, "strerror", None) or str(error).rstrip(".")
        raise MediaError(f"The file {path} cannot be written: {reason}.") from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _open(part: Path, path: Path, rate_hz: int) -> soundfile.SoundFile:
    container, encoding = FORMATS[path.suffix.lower()]
    part.touch()  # libsndfile does not say why a file cannot be made; this does
    try:
        return soundfile.SoundFile(str(part), "w", rate_hz, 1, format=container, subtype=encoding)
    except soundfile.LibsndfileError as error:
        raise MediaError(
            f"A {path.suffix} file cannot hold sound at {rate_hz} Hz; choose .wav or .flac."
        ) from error
