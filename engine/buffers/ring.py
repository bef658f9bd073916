"""A ring of samples between one writer and one reader, of fixed size, without a lock.

Each side advances only its own counter, and reads the other's; a plain ``int`` attribute is
read and written in one step by the interpreter, so neither side ever sees half a counter.
(The scheme of every SPSC ring, for example cubeb's; the counters never wrap, the indices do.)
"""

from __future__ import annotations

import threading

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]
"""Shape [n], mono."""


class RingBuffer:
    """Samples in order of writing, at most ``capacity_frames`` of them; nothing is allocated later.

    One thread writes and one thread reads. Outside ``python -O`` the first caller of each side
    is remembered and every later one compared with it.
    """

    def __init__(self, capacity_frames: int) -> None:
        if capacity_frames < 1:
            raise ValueError("a ring buffer holds at least one frame")
        self.capacity_frames = capacity_frames
        self._samples: Samples = np.zeros(capacity_frames, np.float32)
        self._written = 0
        self._taken = 0
        self._writer: int | None = None
        self._reader: int | None = None

    @property
    def available_frames(self) -> int:
        """Frames that can be read now. Any thread."""
        return self._written - self._taken

    @property
    def free_frames(self) -> int:
        """Frames that can be written now. Any thread."""
        return self.capacity_frames - self.available_frames

    def write(self, block: Samples) -> int:
        """Append as much of ``block`` f32[n] as fits; returns how many frames. Writer's thread."""
        assert self._is_writer()
        count = min(len(block), self.free_frames)
        start = self._written % self.capacity_frames
        first = min(count, self.capacity_frames - start)
        self._samples[start : start + first] = block[:first]
        self._samples[: count - first] = block[first:count]
        self._written += count
        return count

    def read_into(self, block: Samples) -> bool:
        """Fill ``block`` f32[n] with the oldest frames, or leave it and return False. Reader's."""
        if not self.peek_into(block):
            return False
        self._taken += len(block)
        return True

    def peek_into(self, block: Samples, skip_frames: int = 0) -> bool:
        """As ``read_into``, from ``skip_frames`` on, without taking anything. Reader's thread."""
        assert self._is_reader()
        count = len(block)
        if skip_frames + count > self.available_frames:
            return False
        start = (self._taken + skip_frames) % self.capacity_frames
        first = min(count, self.capacity_frames - start)
        block[:first] = self._samples[start : start + first]
        block[first:] = self._samples[: count - first]
        return True

    def skip(self, frames: int) -> int:
        """Drop up to ``frames`` of the oldest frames and return how many. Reader's thread."""
        assert self._is_reader()
        count = min(frames, self.available_frames)
        self._taken += count
        return count

    def _is_writer(self) -> bool:
        self._writer = self._writer or threading.get_ident()
        return self._writer == threading.get_ident()

    def _is_reader(self) -> bool:
        self._reader = self._reader or threading.get_ident()
        return self._reader == threading.get_ident()
