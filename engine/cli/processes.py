"""What Solomic's processes cost: share of one core, and memory."""

from __future__ import annotations

import time
from collections.abc import Mapping

import msgspec
import psutil


class ProcessCost(msgspec.Struct, frozen=True):
    """One process."""

    name: str
    cpu_share: float | None
    """Of one core, since the watching began."""
    rss_mib: float | None


class CostWatch:
    """Measures processes by name from the moment each is first told of."""

    def __init__(self) -> None:
        self._begun: dict[str, tuple[psutil.Process, float, float]] = {}

    def watch(self, pids: Mapping[str, int | None]) -> None:
        """These are the processes now; a name with another pid begins anew."""
        for name, pid in pids.items():
            if pid is None or (name in self._begun and self._begun[name][0].pid == pid):
                continue
            try:
                process = psutil.Process(pid)
                self._begun[name] = (process, time.monotonic(), _cpu_s(process))
            except psutil.Error:
                continue

    def costs(self) -> tuple[ProcessCost, ...]:
        """Of all that still run."""
        found = []
        for name, (process, begun_s, cpu_s) in self._begun.items():
            try:
                elapsed_s = time.monotonic() - begun_s
                share = (_cpu_s(process) - cpu_s) / elapsed_s if elapsed_s > 0.2 else None
                rss = process.memory_info().rss / 2**20
            except psutil.Error:
                continue
            rounded = None if share is None else round(share, 4)
            found.append(ProcessCost(name, rounded, round(rss, 1)))
        return tuple(found)


def _cpu_s(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)
