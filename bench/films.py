"""Small video files made on the spot, for benches and tests."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from pathlib import Path

import av

from engine.vision.base import Pixels


def write_film(path: Path, images: Iterable[Pixels], rate_hz: int = 25) -> Path:
    """Motion JPEG, as webcams send it, so that every image is itself; uint8 [height, width, 3]."""
    rest = iter(images)
    first = next(rest)
    with av.open(str(path), "w") as container:
        height, width = first.shape[:2]
        stream = container.add_stream("mjpeg", rate=rate_hz)
        stream.width, stream.height, stream.pix_fmt = width, height, "yuvj420p"
        stream.codec_context.thread_count = 1
        for image in chain((first,), rest):
            frame = av.VideoFrame.from_ndarray(image, format="bgr24")
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return path
