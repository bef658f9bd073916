"""Small video files made on the spot."""

from collections.abc import Sequence
from pathlib import Path

import av
import numpy as np

from engine.vision.base import Pixels


def write_film(path: Path, images: Sequence[Pixels], rate_hz: int = 25) -> Path:
    """Motion JPEG, so that every image is itself."""
    with av.open(str(path), "w") as container:
        height, width = images[0].shape[:2]
        stream = container.add_stream("mjpeg", rate=rate_hz)
        stream.width, stream.height, stream.pix_fmt = width, height, "yuvj420p"
        stream.codec_context.thread_count = 1
        for image in images:
            frame = av.VideoFrame.from_ndarray(image, format="bgr24")
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return path


def numbered(count: int, width: int = 64, height: int = 48) -> list[Pixels]:
    """Flat images whose grey level tells their number: 8, 16, 24, ..."""
    return [np.full((height, width, 3), 8 * (n + 1) % 256, np.uint8) for n in range(count)]


def number_of(image: Pixels) -> int:
    """Which image of `numbered` this is (of the first 31)."""
    return round(float(image.mean()) / 8) - 1
