"""Pairs of hops, before and after, from the audio worker to one thread that may be slow.

Of fixed size and without a lock, by the scheme of ``RingBuffer``. Where the reader is too slow the
newest pairs are left out and counted: whoever writes never waits and never notices.
"""

from __future__ import annotations

import threading

import numpy as np
from numpy.typing import NDArray

F32 = NDArray[np.float32]


class Tap:
    """One thread writes, one reads, and the reader opens and closes it."""

    def __init__(self, capacity: int, hop_frames: int) -> None:
        self.left_out = 0
        """Pairs the reader was too slow for."""
        self._pairs: F32 = np.zeros((capacity, 2, hop_frames), np.float32)
        self._capacity = capacity
        self._open = False
        self._written = 0
        self._taken = 0
        self._writer: int | None = None

    @property
    def waiting(self) -> int:
        """Pairs that can be read now. Any thread."""
        return self._written - self._taken

    def put(self, before: F32, after: F32) -> None:
        """Append two hops f32[hop_frames], or leave them out. Writer's thread; never waits."""
        if not self._open:
            return
        assert self._is_writer()
        if self.waiting >= self._capacity:
            self.left_out += 1
            return
        pair = self._pairs[self._written % self._capacity]
        pair[0] = before
        pair[1] = after
        self._written += 1

    def read_into(self, before: F32, after: F32) -> bool:
        """Fill both with the oldest pair, or leave them and return False. Reader's thread."""
        if not self.waiting:
            return False
        pair = self._pairs[self._taken % self._capacity]
        before[:] = pair[0]
        after[:] = pair[1]
        self._taken += 1
        return True

    def open(self) -> None:
        """Want pairs from now on; what waited from before is gone. Reader's thread."""
        self._taken = self._written
        self._open = True

    def close(self) -> None:
        """Want no more. Reader's thread."""
        self._open = False

    def _is_writer(self) -> bool:
        self._writer = self._writer or threading.get_ident()
        return self._writer == threading.get_ident()
