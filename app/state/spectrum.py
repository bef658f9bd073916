"""The last seconds of a spectrogram, column by column. Pure but for its ring."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.config import SPECTRUM_BANDS

COLUMNS = 240
"""Eight seconds at 30 a second."""


class Spectrogram:
    """The newest ``COLUMNS`` columns, the newest one last. One thread."""

    def __init__(self) -> None:
        self._levels: NDArray[np.uint8] = np.zeros((SPECTRUM_BANDS, COLUMNS), np.uint8)
        self._count = 0

    def add(self, column: bytes) -> int:
        """Append a column; how many there were so far. One of another height is left out."""
        if len(column) == SPECTRUM_BANDS:
            self._levels[:, :-1] = self._levels[:, 1:]
            self._levels[:, -1] = np.frombuffer(column, np.uint8)
            self._count += 1
        return self._count

    @property
    def levels(self) -> bytes:
        """uint8 [SPECTRUM_BANDS, COLUMNS] row by row, low bands first."""
        return self._levels.tobytes()
