import numpy as np
import pytest

from engine.audio.base import PlaybackInfo
from engine.audio.outlet import Outlet

HOP = np.full(480, 0.5, np.float32)


def settled(target_ms: float = 20, cap_ms: float = 60, *, out_of_reach_ms: float = 0.0) -> Outlet:
    """An outlet that has started and sees its target after every write."""
    outlet = Outlet(target_ms, cap_ms, out_of_reach_ms)
    outlet.shape(HOP, 0.0, False)
    for _ in range(200):
        outlet.shape(HOP, target_ms - 10, False)
    return outlet


def test_first_hop_comes_after_the_missing_silence_and_fades_in() -> None:
    frames = Outlet(20, 60).shape(HOP, 0.0, False)
    assert len(frames) == 480 + 480
    assert not frames[:480].any()
    assert np.abs(np.diff(frames)).max() < 0.03


def test_at_the_target_hops_pass_as_they_are() -> None:
    outlet = settled()
    np.testing.assert_allclose(outlet.shape(HOP, 10.0, False), HOP, atol=1e-4)
    assert outlet.xruns == outlet.dropped_frames == 0


def test_an_empty_queue_is_an_xrun_refilled_by_stretching_and_faded_in() -> None:
    outlet = settled()
    frames = outlet.shape(HOP, 0.0, True).copy()
    assert outlet.xruns == 1
    assert len(frames) == pytest.approx(480 + 360, abs=2)
    assert abs(frames[0]) < 0.01
    np.testing.assert_allclose(frames[120:], 0.5, atol=1e-3)
    more = outlet.shape(HOP, len(frames) / 48 - 10, False)
    assert len(frames) + len(more) == pytest.approx(2 * 480 + 15 * 48, abs=3)
    assert len(outlet.shape(HOP, 15.0, False)) == pytest.approx(480, abs=2)
    assert outlet.dropped_frames == 0


def test_an_empty_queue_at_the_start_is_refilled_with_silence() -> None:
    outlet = Outlet(20, 60)
    outlet.shape(HOP, 0.0, False)
    frames = outlet.shape(HOP, 0.0, True)
    assert len(frames) == 480 + 480
    assert not frames[:480].any()


def test_over_the_cap_most_of_a_hop_is_spliced_out() -> None:
    outlet = settled()
    frames = outlet.shape(HOP, 55.0, False)
    assert len(frames) < 200
    assert outlet.dropped_frames == pytest.approx(360, abs=2)
    np.testing.assert_allclose(frames, 0.5, atol=1e-3)


def test_far_over_the_cap_nothing_is_written_after_one_fade_out() -> None:
    outlet = settled()
    first = outlet.shape(HOP, 200.0, False)
    assert len(first) == 120
    assert abs(first[-1]) < 0.01
    assert len(outlet.shape(HOP, 190.0, False)) == 0
    resumed = outlet.shape(HOP, 10.0, False)
    assert len(resumed) == 480
    assert abs(resumed[0]) < 0.01


def test_a_backlog_that_lingers_over_the_target_is_spliced_right_once() -> None:
    outlet = settled()
    lengths = [len(outlet.shape(HOP, 18.0, False)) for _ in range(60)]
    short = [length for length in lengths if length < 470]
    assert sum(480 - length for length in short) == pytest.approx(8 * 48, abs=100)
    assert len(short) <= 3


def test_what_follows_at_once_is_not_replaced_by_silence() -> None:
    outlet = settled()
    assert len(outlet.shape(HOP, 0.0, True, coming_ms=20.0)) == pytest.approx(480, abs=2)
    assert outlet.dropped_frames == 0


def test_a_near_miss_makes_more_wait_before_anything_is_lost() -> None:
    outlet = settled()
    outlet.shape(HOP, 3.5, False)
    assert outlet.wanted_ms == 20.0
    outlet.shape(HOP, 2.0, False)
    assert outlet.wanted_ms == 25.0
    outlet.shape(HOP, 2.0, False)
    assert outlet.wanted_ms == 25.0  # the same event
    for _ in range(4):
        for _ in range(101):
            outlet.shape(HOP, outlet.wanted_ms - 10, False)
        outlet.shape(HOP, 2.0, False)
    assert outlet.wanted_ms == 30.0
    assert outlet.xruns == 0


def test_what_the_output_holds_already_is_no_reserve() -> None:
    outlet = settled(out_of_reach_ms=2.5)
    outlet.shape(HOP, 6.0, False)
    assert outlet.wanted_ms == 20.0
    outlet.shape(HOP, 5.0, False)
    assert outlet.wanted_ms == 25.0


def test_report_fills_the_info() -> None:
    outlet = settled()
    outlet.shape(HOP, 0.0, True)
    info = PlaybackInfo()
    outlet.report(info, 12.5)
    assert (info.backlog_ms, info.xruns) == (12.5, 1)
    outlet.report(info, -0.5)
    assert info.backlog_ms == 0.0


def test_after_an_xrun_more_waits_until_it_was_calm_for_a_while() -> None:
    outlet = settled()
    outlet.shape(HOP, 0.0, True)
    assert outlet.wanted_ms == 25.0
    for _ in range(6000):
        outlet.shape(HOP, outlet.wanted_ms - 10, False)
    assert outlet.wanted_ms == 25.0
    for _ in range(3000):
        outlet.shape(HOP, outlet.wanted_ms - 10, False)
    assert outlet.wanted_ms == 20.0
    for _ in range(20):
        outlet.shape(HOP, 0.0, True)
    assert outlet.wanted_ms == 25.0  # one event, however long
    for _ in range(10):
        for _ in range(101):
            outlet.shape(HOP, outlet.wanted_ms - 10, False)
        outlet.shape(HOP, 0.0, True)
    assert outlet.wanted_ms == 40.0


def test_a_new_aim_forgets_nothing_that_was_counted() -> None:
    """A device that takes more at once, after one that ran empty: counters never go back."""
    outlet = settled()
    outlet.shape(HOP, 0.0, ran_empty=True)
    counted = outlet.xruns
    outlet.aim(40, 50)
    assert outlet.xruns == counted == 1
    assert outlet.target_ms == 40
    assert outlet.cap_ms == 60  # never less than two hops over the target
