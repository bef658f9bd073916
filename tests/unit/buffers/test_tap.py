"""A tap carries pairs in order, is bounded, and its writer never notices a slow reader."""

import threading

import numpy as np
from numpy.typing import NDArray

from engine.buffers.tap import Tap

HOP = 4
F32 = NDArray[np.float32]


def hop(value: float) -> F32:
    return np.full(HOP, value, np.float32)


def read(tap: Tap) -> tuple[float, float] | None:
    before, after = hop(-1), hop(-1)
    return (float(before[0]), float(after[-1])) if tap.read_into(before, after) else None


def test_pairs_come_out_as_they_went_in() -> None:
    tap = Tap(3, HOP)
    tap.open()
    for number in range(8):
        tap.put(hop(number), hop(number + 0.5))
        assert read(tap) == (number, number + 0.5)
    assert read(tap) is None


def test_closed_it_takes_nothing_and_opened_again_it_has_nothing_old() -> None:
    tap = Tap(3, HOP)
    tap.put(hop(1), hop(1))
    assert tap.waiting == 0
    tap.open()
    tap.put(hop(2), hop(2))
    tap.close()
    tap.put(hop(3), hop(3))
    tap.open()
    assert tap.waiting == 0
    assert tap.left_out == 0


def test_a_slow_reader_costs_the_newest_pairs_and_no_more() -> None:
    tap = Tap(3, HOP)
    tap.open()
    for number in range(10):
        tap.put(hop(number), hop(number))
    assert tap.waiting == 3
    assert tap.left_out == 7
    assert [read(tap) for _ in range(4)] == [(0, 0), (1, 1), (2, 2), None]


def test_no_pair_is_torn_between_two_threads() -> None:
    tap, found = Tap(5, HOP), []
    tap.open()
    done = threading.Event()

    def write() -> None:
        for number in range(20_000):
            tap.put(hop(number), hop(-number))
        done.set()

    writer = threading.Thread(target=write)
    writer.start()
    before, after = hop(0), hop(0)
    while not done.is_set() or tap.waiting:
        if tap.read_into(before, after):
            found.append(float(before[0]))
            assert np.all(before == before[0])
            assert np.all(after == -before[0])
    writer.join()
    assert found == sorted(found)
    assert len(found) + tap.left_out == 20_000
