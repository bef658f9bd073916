"""Small video files made on the spot."""

import numpy as np

from bench.films import write_film
from engine.vision.base import Pixels

__all__ = ["number_of", "numbered", "write_film"]


def numbered(count: int, width: int = 64, height: int = 48) -> list[Pixels]:
    """Flat images whose grey level tells their number: 8, 16, 24, ..."""
    return [np.full((height, width, 3), 8 * (n + 1) % 256, np.uint8) for n in range(count)]


def number_of(image: Pixels) -> int:
    """Which image of `numbered` this is (of the first 31)."""
    return round(float(image.mean()) / 8) - 1
