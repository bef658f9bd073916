"""What the machine itself does to an urgent thread."""

import time

from bench.load.stalls import Probe, Stalls


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
    assert probe.report.keys() == Stalls().report(real_time=True).keys()
