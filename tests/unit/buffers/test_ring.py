import threading

import numpy as np
import pytest

from engine.buffers.ring import RingBuffer


def ramp(start: int, count: int) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.arange(start, start + count, dtype=np.float32)


def test_read_gives_what_was_written_across_the_seam() -> None:
    ring = RingBuffer(10)
    out = np.empty(4, np.float32)
    for start in range(0, 40, 4):
        assert ring.write(ramp(start, 4)) == 4
        assert ring.read_into(out)
        np.testing.assert_array_equal(out, ramp(start, 4))


def test_write_takes_only_what_fits() -> None:
    ring = RingBuffer(5)
    assert ring.write(ramp(0, 8)) == 5
    assert ring.free_frames == 0
    out = np.empty(5, np.float32)
    assert ring.read_into(out)
    np.testing.assert_array_equal(out, ramp(0, 5))


def test_read_of_too_much_leaves_the_block_and_the_ring_alone() -> None:
    ring = RingBuffer(8)
    ring.write(ramp(0, 3))
    out = np.full(4, -1, np.float32)
    assert not ring.read_into(out)
    assert (out == -1).all()
    assert ring.available_frames == 3


def test_peek_and_skip() -> None:
    ring = RingBuffer(8)
    ring.write(ramp(0, 6))
    out = np.empty(2, np.float32)
    assert ring.peek_into(out, skip_frames=3)
    np.testing.assert_array_equal(out, ramp(3, 2))
    assert ring.available_frames == 6
    assert ring.skip(4) == 4
    assert ring.skip(4) == 2
    assert ring.available_frames == 0


def test_a_second_writer_is_noticed() -> None:
    ring = RingBuffer(8)
    ring.write(ramp(0, 1))
    failures: list[AssertionError] = []

    def write() -> None:
        try:
            ring.write(ramp(1, 1))
        except AssertionError as error:
            failures.append(error)

    other = threading.Thread(target=write)
    other.start()
    other.join()
    assert failures


def test_two_threads_pass_every_sample_in_order() -> None:
    ring = RingBuffer(997)
    total = 100_000

    def write() -> None:
        sent = 0
        while sent < total:
            sent += ring.write(ramp(sent, min(131, total - sent)))

    writer = threading.Thread(target=write)
    writer.start()
    got = np.empty(total, np.float32)
    taken = 0
    while taken < total:
        count = min(200, total - taken, ring.available_frames)
        if count and ring.read_into(got[taken : taken + count]):
            taken += count
    writer.join()
    np.testing.assert_array_equal(got, ramp(0, total))


def test_an_empty_ring_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one frame"):
        RingBuffer(0)
