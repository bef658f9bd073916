import numpy as np

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
