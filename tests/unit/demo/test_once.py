"""What is made at its first use is made once, whoever asks."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from engine.demo.once import Once

THREADS = 4


def test_made_once_for_all_threads() -> None:
    made: list[object] = []
    all_here = threading.Barrier(THREADS)

    def make() -> object:
        made.append(object())
        return made[-1]

    value = Once(make)

    def ask() -> object:
        all_here.wait(10)
        return value()

    assert not made
    with ThreadPoolExecutor(THREADS) as pool:
        answers = [pool.submit(ask) for _ in range(THREADS)]
        assert {id(answer.result(10)) for answer in answers} == {id(made[0])}
    assert len(made) == 1


def test_nothing_is_a_value_too() -> None:
    calls: list[int] = []
    value = Once(lambda: calls.append(1))
    assert value() is None
    assert value() is None
    assert len(calls) == 1


def test_failure_is_told_and_tried_again() -> None:
    answers = iter(["not yet", "ready"])

    def make() -> str:
        answer = next(answers)
        if answer == "not yet":
            raise ValueError(answer)
        return answer

    value = Once(make)
    with pytest.raises(ValueError, match="not yet"):
        value()
    assert value() == "ready"
