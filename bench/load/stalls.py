"""How long the machine itself keeps even the most urgent thread waiting.

A program that sleeps to a grid of 5 ms with real-time priority and notes when it wakes late. What
it meets, no program on this machine can avoid, so it is reported beside the xruns of ours.
Run as ``python -m bench.load.stalls``: it prints a line when it begins, counts until its standard
input closes, and prints what it met.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from typing import Final, Self

import psutil

from engine.worker.priority import raise_priority

GRID_S: Final = 0.005
COUNTED_MS: Final = (5.0, 10.0, 20.0)


class Stalls:
    """Lateness in milliseconds, counted."""

    def __init__(self) -> None:
        self.worst_ms = 0.0
        self.counts = dict.fromkeys(COUNTED_MS, 0)

    def add(self, late_ms: float) -> None:
        """One awakening."""
        self.worst_ms = max(self.worst_ms, late_ms)
        for limit_ms in COUNTED_MS:
            self.counts[limit_ms] += late_ms > limit_ms

    def report(self, real_time: bool) -> dict[str, object]:
        """As it is printed; one stall is counted once, however many grid points it covers."""
        counts = {f"over_{limit_ms:.0f}_ms": count for limit_ms, count in self.counts.items()}
        return {"worst_ms": round(self.worst_ms, 1), **counts, "real_time": real_time}


class Stolen:
    """How much of this machine's processors its host gave to others, on a virtual machine."""

    def __init__(self) -> None:
        self._before = psutil.cpu_times()

    def share(self) -> float | None:
        """Since it was made; None where the system does not tell."""
        now = psutil.cpu_times()
        if not hasattr(now, "steal"):
            return None
        spent_s = float(sum(now) - sum(self._before))
        return round(float(now.steal - self._before.steal) / max(spent_s, 1e-9), 4)


class Probe:
    """The program, for as long as a ``with`` block lasts; ``report`` is there afterwards."""

    def __init__(self) -> None:
        self._stolen = Stolen()
        self.report: dict[str, object] | None = None
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bench.load.stalls"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Self:
        assert self._process.stdout is not None
        self._process.stdout.readline()  # it counts from here on, however long its start took
        self._stolen = Stolen()
        return self

    def __exit__(self, *_: object) -> None:
        printed, _errors = self._process.communicate("", timeout=10.0)
        if printed:
            self.report = {**json.loads(printed), "stolen_share": self._stolen.share()}


def _wait_for_the_end(ended: threading.Event) -> None:
    sys.stdin.read()
    ended.set()


def main() -> int:
    """Say so, count until standard input closes, then print one JSON object."""
    ended = threading.Event()
    threading.Thread(target=_wait_for_the_end, args=(ended,), daemon=True).start()
    real_time = raise_priority()
    stalls = Stalls()
    print("counting", flush=True)
    due_s = time.monotonic()
    while not ended.is_set():
        due_s += GRID_S
        time.sleep(max(0.0, due_s - time.monotonic()))
        late_s = time.monotonic() - due_s
        stalls.add(late_s * 1000)
        if late_s > GRID_S:
            due_s = time.monotonic()
    print(json.dumps(stalls.report(real_time)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
