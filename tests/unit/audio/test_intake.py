import numpy as np
import pytest

from engine.audio.intake import Intake


def ramp(start: int, count: int) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.arange(start, start + count, dtype=np.float32)


def test_blocks_of_any_size_become_hops_in_order() -> None:
    intake = Intake(backlog_cap_ms=60)
    hop = np.zeros(480, np.float32)
    taken = sent = 0
    for size in (1, 479, 700, 100, 160, 480, 960):
        intake.put(ramp(sent, size))
        sent += size
        while intake.take(hop):
            np.testing.assert_array_equal(hop, ramp(taken, 480))
            taken += 480
    assert taken == sent
    assert intake.dropped_frames == 0


def test_too_much_waiting_is_skipped_to_the_newest_hop() -> None:
    intake = Intake(backlog_cap_ms=60)
    intake.put(ramp(0, 480 * 20 + 7))
    hop = np.zeros(480, np.float32)
    assert intake.take(hop)
    assert intake.waiting_frames == 7
    assert intake.dropped_frames == 480 * 19
    np.testing.assert_array_equal(hop[120:], ramp(480 * 19 + 120, 360))
    assert hop[0] < 20  # it begins where the last hop ended
    assert (np.diff(hop) > 0).all()


def test_what_waits_under_the_cap_is_kept() -> None:
    intake = Intake(backlog_cap_ms=60)
    intake.put(ramp(0, 480 * 7))
    hop = np.zeros(480, np.float32)
    assert intake.take(hop)
    assert intake.waiting_frames == 480 * 6
    assert intake.dropped_frames == 0


def test_of_many_seconds_at_once_the_newest_second_stays() -> None:
    intake = Intake(backlog_cap_ms=60)
    intake.put(ramp(0, 100))
    intake.put(np.zeros(200_000, np.float32))
    assert intake.waiting_frames == 48_000
    assert intake.dropped_frames == 200_100 - 48_000
    hop = np.zeros(480, np.float32)
    assert intake.take(hop)
    assert intake.waiting_frames < 480


def deliver(intake: Intake, sizes: list[int], hops: int) -> tuple[list[int], np.ndarray]:
    """Blocks of ``sizes`` round and round until ``hops`` hops were taken: what stayed, the last."""
    hop = np.zeros(480, np.float32)
    sent, turn = 0, 0
    stayed: list[int] = []
    while len(stayed) < hops:
        size = sizes[turn % len(sizes)]
        intake.put(ramp(sent, size))
        sent, turn = sent + size, turn + 1
        while len(stayed) < hops and intake.take(hop):
            stayed.append(intake.waiting_frames)
    return stayed, hop


def test_what_no_hop_ever_needs_does_not_wait_for_ever() -> None:
    intake = Intake(backlog_cap_ms=60)
    intake.put(np.zeros(167, np.float32))
    stayed, hop = deliver(intake, [240], 40)
    assert stayed[:16] == [167] * 16
    assert stayed[20:] == [0] * 20
    assert intake.dropped_frames == 0  # at the start nobody has heard what could be missed
    assert (np.diff(hop) == 1).all()


def test_a_surplus_that_comes_later_is_left_out_and_counted() -> None:
    intake = Intake(backlog_cap_ms=60)
    deliver(intake, [240], 300)
    intake.put(np.zeros(100, np.float32))
    stayed, _ = deliver(intake, [240], 600)
    assert stayed[0] == 100
    assert stayed[-1] == 0
    assert intake.dropped_frames == 100


@pytest.mark.parametrize("sizes", [[256], [512], [1024], [441], [240, 250, 230]])
def test_a_beat_of_deliveries_and_hops_is_no_surplus(sizes: list[int]) -> None:
    intake = Intake(backlog_cap_ms=60)
    deliver(intake, sizes, 2000)
    assert intake.dropped_frames == 0
