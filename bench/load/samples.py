"""Processor time and memory of a program and all it started, sampled over a run."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Final

import psutil

MIB: Final = 2**20
_WARM_UP_S: Final = 60.0
"""Growth counts from here: before, networks load and caches fill."""


@dataclass(slots=True)
class ProcessTrack:
    """One process over the run."""

    name: str
    cpu_at_start_s: float
    cpu_s: float = 0.0
    rss: list[tuple[float, float]] = field(default_factory=list)
    """(seconds since the start, MiB)."""

    def growth_mib(self) -> float | None:
        """Median of the last fifth minus median of the fifth after the first minute, MiB."""
        late = [mib for at_s, mib in self.rss if at_s >= _WARM_UP_S]
        share = len(late) // 5
        if share < 3:
            return None
        return _median(late[-share:]) - _median(late[:share])


class Sampler:
    """Samples a process tree; ``sample`` is called about once a second."""

    def __init__(self, root: psutil.Process) -> None:
        self._root = root
        self._started_s = time.monotonic()
        self._tracks: dict[int, ProcessTrack] = {}

    def sample(self) -> None:
        """Take one sample; processes that ended keep what they had."""
        at_s = time.monotonic() - self._started_s
        for process in self._tree():
            try:
                times = process.cpu_times()
                rss_mib = process.memory_info().rss / MIB
            except psutil.Error:
                continue
            cpu_s = times.user + times.system
            track = self._tracks.get(process.pid)
            if track is None:
                track = ProcessTrack(role_of(process), cpu_s)
                self._tracks[process.pid] = track
            track.cpu_s = cpu_s - track.cpu_at_start_s
            track.rss.append((at_s, rss_mib))

    def report(self) -> list[dict[str, object]]:
        """By process: name, cpu_share of one core, rss_mib at the end, growth_mib."""
        wall_s = max(time.monotonic() - self._started_s, 1e-9)
        return [
            {
                "name": track.name,
                "cpu_share": round(track.cpu_s / wall_s, 4),
                "rss_mib": round(track.rss[-1][1], 1),
                "growth_mib": _rounded(track.growth_mib()),
            }
            for track in self._tracks.values()
        ]

    def _tree(self) -> list[psutil.Process]:
        try:
            return [self._root, *self._root.children(recursive=True)]
        except psutil.Error:
            return []


def role_of(process: psutil.Process) -> str:
    """What a process of ours is there for: window, parent, engine or helper."""
    try:
        words = " ".join(process.cmdline())
    except psutil.Error:
        return "gone"
    if "resource_tracker" in words:
        return "helper"
    if "spawn_main" in words or "--multiprocessing-fork" in words:
        return "engine"
    return "parent" if "--headless" in words else "window"


def _median(values: list[float]) -> float:
    ordered = sorted(values)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) / 2


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)
