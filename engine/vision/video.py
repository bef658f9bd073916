"""Images of a video file with the file's own timestamps."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import av
import numpy as np

from engine.errors import MediaError
from engine.vision.base import Image, Pixels


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
                yield Image(_upright(frame), float(frame.time))
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


def _upright(frame: av.VideoFrame) -> Pixels:
    pixels: Pixels = np.asarray(frame.to_ndarray(format="bgr24"), dtype=np.uint8)
    turns = round(frame.rotation / 90) % 4
    return np.ascontiguousarray(np.rot90(pixels, turns)) if turns else pixels
