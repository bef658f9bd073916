"""The judge of a long run: who is who, and what counts as growth."""

import subprocess
import sys

import psutil
import pytest

from bench.load.samples import ProcessTrack, Sampler, role_of

_PARENT = "import subprocess, sys; subprocess.run([sys.executable, '-c', sys.argv[1]]); input()"


def track(rss: list[tuple[float, float]]) -> ProcessTrack:
    return ProcessTrack("engine", 0.0, rss=rss)


def test_growth_ignores_the_first_minute() -> None:
    steady = [(float(s), 500.0 if s < 60 else 100.0) for s in range(200)]
    assert track(steady).growth_mib() == 0.0


def test_growth_is_seen() -> None:
    leaking = [(float(s), 100.0 + s * 0.1) for s in range(200)]
    growth = track(leaking).growth_mib()
    assert growth is not None
    assert growth == pytest.approx(11.2, abs=0.3)


def test_growth_is_unknown_in_a_short_run() -> None:
    assert track([(float(s), 100.0) for s in range(65)]).growth_mib() is None


def test_sampler_counts_children_and_survives_their_end() -> None:
    burn = "import time; e = time.process_time() + 0.3\nwhile time.process_time() < e: pass"
    parent = subprocess.Popen(
        [sys.executable, "-c", _PARENT, burn],
        stdin=subprocess.PIPE,
    )
    sampler = Sampler(psutil.Process(parent.pid))
    root = psutil.Process(parent.pid)
    while not root.children():
        pass
    while root.children():
        sampler.sample()
    sampler.sample()
    parent.communicate(b"\n")
    sampler.sample()
    assert len(sampler.report()) == 2


def test_roles() -> None:
    assert role_of(psutil.Process()) in {"window", "parent"}
