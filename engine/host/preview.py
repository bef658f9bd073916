"""A preview on its way to the window: the image, and the faces found in it, as bytes."""

from __future__ import annotations

import struct

import msgspec
import numpy as np

from engine.buffers.slot import LatestSlot
from engine.vision.base import Image, Pixels, VisionResult

_LENGTHS = struct.Struct("<III")  # height, width, bytes of the faces
_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(VisionResult)


def fitting(pixels: Pixels, most_width: int, most_height: int) -> Pixels:
    """``pixels`` or a smaller copy that fits."""
    height, width = pixels.shape[:2]
    share = min(most_width / width, most_height / height)
    if share >= 1.0:
        return np.ascontiguousarray(pixels)
    import cv2

    size = (int(width * share), int(height * share))
    smaller = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    return np.ascontiguousarray(smaller, dtype=np.uint8)


def write(slot: LatestSlot, image: Image, result: VisionResult, width: int, height: int) -> None:
    """Put a preview of at most ``width`` x ``height`` into ``slot``."""
    pixels = fitting(image.pixels, width, height)
    faces = _encoder.encode(result)
    slot.write(_LENGTHS.pack(*pixels.shape[:2], len(faces)), faces, pixels.data)


def unpack(data: bytes) -> tuple[Pixels, VisionResult]:
    """The image uint8 [height, width, 3] BGR (read-only) and its faces. Raises ValueError."""
    if len(data) < _LENGTHS.size:
        raise ValueError("a preview has a head")
    height, width, length = _LENGTHS.unpack_from(data)
    start = _LENGTHS.size + length
    if len(data) != start + height * width * 3:
        raise ValueError("a preview is as long as it says")
    try:
        result = _decoder.decode(data[_LENGTHS.size : start])
    except msgspec.DecodeError as error:
        raise ValueError("a preview has faces") from error
    pixels = np.frombuffer(data, np.uint8, height * width * 3, start)
    return pixels.reshape(height, width, 3), result
