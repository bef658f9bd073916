"""When to start an engine again: at once after a crash, with growing pauses when it cannot live.

Pure: it is told the time.
"""

from __future__ import annotations

from typing import Final

HANGS_AFTER_S: Final = 3.0
"""Without new telemetry for so long, a running engine hangs."""
STARTS_WITHIN_S: Final = 60.0
"""Long, for machines that are busy with something else."""
LIVED_S: Final = 5.0
"""An engine that ran for so long was well."""
FIRST_PAUSE_S: Final = 0.5
LONGEST_PAUSE_S: Final = 30.0


class Heartbeat:
    """Told by the sequence numbers of telemetry."""

    def __init__(self, now_s: float, sequence: int = 0) -> None:
        self._sequence = sequence
        self._at_s = now_s
        self.began = False

    def beat(self, sequence: int, now_s: float) -> bool:
        """Take the newest sequence number; False when the engine hangs."""
        if sequence != self._sequence:
            self.began = True
            self._sequence, self._at_s = sequence, now_s
        limit_s = HANGS_AFTER_S if self.began else STARTS_WITHIN_S
        return now_s - self._at_s <= limit_s


class RestartPolicy:
    """Pauses before the next engine."""

    def __init__(self) -> None:
        self._quick_deaths = 0

    def pause_s(self, lived_s: float) -> float:
        """How long to wait after an engine that lived for ``lived_s``."""
        if lived_s >= LIVED_S:
            self._quick_deaths = 0
            return 0.0
        self._quick_deaths += 1
        if self._quick_deaths == 1:
            return 0.0
        return min(FIRST_PAUSE_S * 2.0 ** (self._quick_deaths - 2), LONGEST_PAUSE_S)
