"""The newest value of something: one writer, any number of readers, who may miss values.

Three cells take turns (a triple buffer, see cubeb's), so a reader is disturbed only by a writer
who writes twice more while it copies; then the cell's sequence number has changed, and the
reader starts again. Works within a process and between two.
"""

from __future__ import annotations

import struct
import threading

from engine.buffers.shared import SharedMemory

Buffer = bytes | bytearray | memoryview

_HEADER = struct.Struct("<QQ")  # sequence number of the newest cell, capacity of a cell
_CELL = struct.Struct("<QQ")  # sequence number (0 while it is being written), length
_CELLS = 3
_ATTEMPTS = 4


def _size(capacity: int) -> int:
    return _HEADER.size + _CELLS * (_CELL.size + capacity)


class LatestSlot:
    """Bytes of any length up to ``capacity``; ``LatestSlot(n)`` lives within this process."""

    def __init__(self, capacity: int, *, memory: SharedMemory | None = None) -> None:
        self.capacity = capacity
        self._memory = memory
        self._view = memory.view if memory else memoryview(bytearray(_size(capacity)))
        self._fence_lock = threading.Lock()
        self._sequence: int = _HEADER.unpack_from(self._view, 0)[0]

    @classmethod
    def create(cls, what: str, capacity: int) -> LatestSlot:
        """Make one in shared memory, which others attach by ``name``. Raises OSError."""
        memory = SharedMemory.create(what, _size(capacity))
        _HEADER.pack_into(memory.view, 0, 0, capacity)
        return cls(capacity, memory=memory)

    @classmethod
    def attach(cls, name: str, capacity: int) -> LatestSlot:
        """Open the slot that another process created. Raises OSError, ValueError."""
        memory = SharedMemory.attach(name, _size(capacity))
        found = _HEADER.unpack_from(memory.view, 0)[1]
        if found != capacity:
            memory.close()
            raise ValueError(f"the slot {name} holds {found} bytes, not {capacity}")
        return cls(capacity, memory=memory)

    @property
    def name(self) -> str:
        """Name of the shared memory, "" within a process."""
        return self._memory.name if self._memory else ""

    def write(self, *parts: Buffer) -> int:
        """Put the concatenated ``parts`` as the newest value; returns its number. Writer's thread.

        Raises ValueError when they are longer than ``capacity``.
        """
        views = [memoryview(part).cast("B") for part in parts]
        length = sum(view.nbytes for view in views)
        if length > self.capacity:
            raise ValueError(f"{length} bytes do not fit a slot of {self.capacity}")
        sequence = self._sequence + 1
        cell = self._cell(sequence)
        _CELL.pack_into(self._view, cell, 0, length)
        self._fence()
        start = cell + _CELL.size
        for view in views:
            self._view[start : start + view.nbytes] = view
            start += view.nbytes
        self._fence()
        _CELL.pack_into(self._view, cell, sequence, length)
        self._fence()
        struct.pack_into("<Q", self._view, 0, sequence)
        self._sequence = sequence
        return sequence

    def read(self, last_sequence: int = 0) -> tuple[int, bytes] | None:
        """Return the newest value and its number; None if it is ``last_sequence``. Any thread."""
        for _ in range(_ATTEMPTS):
            newest = struct.unpack_from("<Q", self._view, 0)[0]
            if newest in (0, last_sequence):
                return None
            self._fence()
            cell = self._cell(newest)
            sequence, length = _CELL.unpack_from(self._view, cell)
            if sequence != newest or length > self.capacity:
                continue
            data = bytes(self._view[cell + _CELL.size : cell + _CELL.size + length])
            self._fence()
            if _CELL.unpack_from(self._view, cell)[0] == newest:
                return newest, data
        return None

    def close(self) -> None:
        """Let the memory go; the creator removes it. May be called twice."""
        self._view.release()
        if self._memory:
            self._memory.close()
            self._memory = None

    def _cell(self, sequence: int) -> int:
        return _HEADER.size + (sequence % _CELLS) * (_CELL.size + self.capacity)

    def _fence(self) -> None:
        # A released lock taken again is a full barrier on every processor we run on; without
        # one, ARM may show the new sequence number before the bytes it stands for.
        with self._fence_lock:
            pass
        with self._fence_lock:
            pass
