"""Log lines from the audio thread: a bounded queue that another thread empties."""

from __future__ import annotations

import logging
from collections import deque
from typing import Final

CAPACITY: Final = 256

_log = logging.getLogger("solomic.worker")


class EventLog:
    """At most CAPACITY waiting lines; the newest are dropped, and counted."""

    def __init__(self, capacity: int = CAPACITY) -> None:
        self._capacity = capacity
        # append and popleft of a deque are single steps of the interpreter: no lock to wait for.
        self._lines: deque[tuple[int, str]] = deque()
        self.dropped = 0
        self._told = 0

    def put(self, level: int, line: str) -> None:
        """Queue a line; never waits. Worker's thread."""
        if len(self._lines) >= self._capacity:
            self.dropped += 1
            return
        self._lines.append((level, line))

    def drain(self) -> int:
        """Hand all waiting lines to ``logging`` and return how many. One other thread."""
        count = 0
        while self._lines:
            level, line = self._lines.popleft()
            _log.log(level, "%s", line)
            count += 1
        dropped = self.dropped - self._told
        if dropped:
            self._told += dropped
            _log.warning("%d lines of the worker were dropped.", dropped)
        return count
