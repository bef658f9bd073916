"""What the machine itself does to an urgent thread."""

import time
from typing import NamedTuple

import pytest

from bench.load.stalls import Probe, Stalls, Stolen


def test_lateness_is_counted_by_size() -> None:
    stalls = Stalls()
    for late_ms in (0.1, 6.0, 12.0, 33.0):
        stalls.add(late_ms)
    assert stalls.report(real_time=True) == {
        "worst_ms": 33.0,
        "over_5_ms": 3,
        "over_10_ms": 2,
        "over_20_ms": 1,
        "real_time": True,
    }


def test_the_probe_reports_when_it_is_ended() -> None:
    with Probe() as probe:
        time.sleep(0.5)
    assert probe.report is not None
    assert float(str(probe.report["worst_ms"])) > 0.0
    assert probe.report.keys() == {*Stalls().report(real_time=True), "stolen_share"}


def test_what_the_host_took_is_a_share_or_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    class Linux(NamedTuple):
        user: float
        idle: float
        steal: float

    class Mac(NamedTuple):
        user: float
        idle: float

    now: list[NamedTuple] = [
        Linux(1.0, 5.0, 0.5),
        Linux(2.0, 8.0, 1.5),
        Mac(1.0, 2.0),
        Mac(2.0, 2.0),
    ]
    monkeypatch.setattr("psutil.cpu_times", lambda: now.pop(0))
    assert Stolen().share() == 0.2
    assert Stolen().share() is None
