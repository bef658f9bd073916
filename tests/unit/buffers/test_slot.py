import sys
import threading
from collections.abc import Iterator

import pytest

from engine.buffers.slot import LatestSlot


@pytest.fixture
def eager_switching() -> Iterator[None]:
    """Threads change over as often as they can, so that they meet in the middle of things."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def test_newest_value_wins_and_is_read_once() -> None:
    slot = LatestSlot(16)
    assert slot.read() is None
    slot.write(b"old")
    slot.write(b"new", b"er")
    found = slot.read()
    assert found == (2, b"newer")
    assert slot.read(last_sequence=2) is None
    assert slot.read(last_sequence=1) == (2, b"newer")


def test_too_long_a_value_is_refused_and_the_old_one_stays() -> None:
    slot = LatestSlot(4)
    slot.write(b"1234")
    with pytest.raises(ValueError, match="do not fit"):
        slot.write(b"12345")
    assert slot.read() == (1, b"1234")


def test_shared_slot_is_seen_through_its_name_and_removed_by_its_creator() -> None:
    creator = LatestSlot.create("test", 32)
    reader = LatestSlot.attach(creator.name, 32)
    creator.write(b"hello")
    assert reader.read() == (1, b"hello")
    reader.close()
    name = creator.name
    creator.close()
    creator.close()
    with pytest.raises(OSError, match=name):
        LatestSlot.attach(name, 32)


def test_a_writer_that_attaches_goes_on_counting() -> None:
    with_creator = LatestSlot.create("test", 8)
    with_creator.write(b"a")
    writer = LatestSlot.attach(with_creator.name, 8)
    assert writer.write(b"b") == 2
    assert with_creator.read(1) == (2, b"b")
    writer.close()
    with_creator.close()


def test_attach_refuses_another_capacity() -> None:
    slot = LatestSlot.create("test", 8)
    try:
        with pytest.raises(ValueError, match="not 4"):
            LatestSlot.attach(slot.name, 4)
    finally:
        slot.close()


def test_a_reader_never_sees_half_a_value(eager_switching: None) -> None:
    slot = LatestSlot(4096)
    stop = threading.Event()

    def write() -> None:
        count = 0
        while not stop.is_set():
            count += 1
            slot.write(bytes([count % 251]) * (1 + count % 4096))

    writer = threading.Thread(target=write)
    writer.start()
    last = seen = 0
    while seen < 500:
        found = slot.read(last)
        if found is None:
            continue
        last, data = found
        seen += 1
        assert data == bytes([last % 251]) * (1 + last % 4096)
    stop.set()
    writer.join()
