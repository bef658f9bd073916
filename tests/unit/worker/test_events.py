import logging

import pytest

from engine.worker.events import EventLog


def test_lines_come_out_in_order(caplog: pytest.LogCaptureFixture) -> None:
    log = EventLog()
    log.put(logging.INFO, "one")
    log.put(logging.WARNING, "two")
    with caplog.at_level(logging.INFO, "solomic.worker"):
        assert log.drain() == 2
    assert [(record.levelname, record.message) for record in caplog.records] == [
        ("INFO", "one"),
        ("WARNING", "two"),
    ]
    assert log.drain() == 0


def test_the_newest_are_dropped_and_counted_once(caplog: pytest.LogCaptureFixture) -> None:
    log = EventLog(capacity=2)
    for line in ("a", "b", "c", "d"):
        log.put(logging.INFO, line)
    with caplog.at_level(logging.INFO, "solomic.worker"):
        log.drain()
        log.drain()
    assert [record.message for record in caplog.records] == [
        "a",
        "b",
        "2 lines of the worker were dropped.",
    ]
