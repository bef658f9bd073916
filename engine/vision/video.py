"""Images of a video file with the file's own timestamps."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Final

import av
import numpy as np

from engine.errors import MediaError
from engine.vision.base import Grey, Image, Pixels

_FULL_RANGE: Final = frozenset({"yuvj420p", "yuvj422p", "yuvj444p", "gray"})
"""As motion JPEG comes; other pictures use 219 steps of brightness."""


def read_video(path: Path | str) -> Iterator[Image]:
    """Images of ``path`` in order, not paced; times in seconds on the file's own axis.

    Rotation marks of phones are obeyed. Raises MediaError at the first image or where it breaks.
    """
    container = _open(Path(path))
    with closing(container):
        if not container.streams.video:
            raise MediaError(f"{path} has no picture.")
        stream = container.streams.video[0]
        stream.codec_context.thread_count = 1
        last_s = -np.inf
        try:
            for frame in container.decode(stream):
                # A picture without a time cannot be put beside the sound.
                if frame.pts is None or frame.time <= last_s:
                    continue
                last_s = frame.time
                yield image_of(frame, float(frame.time))
        except av.FFmpegError as error:
            raise MediaError(f"{path} cannot be read to its end: {error.strerror}.") from error
        if last_s == -np.inf:
            raise MediaError(f"{path} has no picture.")


def _open(path: Path) -> av.container.InputContainer:
    try:
        return av.open(str(path))
    except (av.FFmpegError, OSError) as error:
        reason = "there is no such file" if not path.exists() else "it is no video file"
        raise MediaError(f"The video {path} cannot be opened: {reason}.") from error


def image_of(frame: av.VideoFrame, at_s: float) -> Image:
    """A decoded picture: grey at once, colour when it is asked for."""
    return Image(partial(_colour, frame), at_s, _grey(frame))


def _colour(frame: av.VideoFrame) -> Pixels:
    return _turned(frame, np.asarray(frame.to_ndarray(format="bgr24"), np.uint8))


def _grey(frame: av.VideoFrame) -> Grey:
    """The brightness a picture was compressed with, where it has all 256 steps; else made so."""
    if frame.format.name not in _FULL_RANGE:
        return _turned(frame, np.asarray(frame.to_ndarray(format="gray"), np.uint8))
    plane = frame.planes[0]
    rows = np.frombuffer(memoryview(plane), np.uint8).reshape(-1, plane.line_size)
    return _turned(frame, rows[: frame.height, : frame.width])


def _turned(frame: av.VideoFrame, pixels: Pixels) -> Pixels:
    turns = round(frame.rotation / 90) % 4
    return np.ascontiguousarray(np.rot90(pixels, turns)) if turns else pixels
