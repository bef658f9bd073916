import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.control.protocol import (
    MOST_BYTES,
    MOST_PER_SECOND,
    Answer,
    AskStatus,
    Lines,
    RateLimit,
    Request,
    answer_line,
    decode_answer,
    decode_request,
    encode,
)
from engine.messages import Add, Bypass, Keep, SetStrength


class Clock:
    def __init__(self) -> None:
        self.now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


def _accept(request: Request) -> Answer:
    return Answer(ok=True, status={"got": type(request).__name__})


@pytest.mark.parametrize(
    ("line", "request_"),
    [
        (b'{"cmd":"keep","positions":[1,2]}', Keep((1, 2))),
        (b'{"cmd":"add","position":3}', Add(3)),
        (b'{"cmd":"bypass"}', Bypass()),
        (b'{"cmd":"strength","strength_db":12}', SetStrength(12.0)),
        (b'{"cmd":"status"}', AskStatus()),
    ],
)
def test_understands(line: bytes, request_: Request) -> None:
    assert decode_request(line) == request_
    assert decode_request(encode(request_)) == request_


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"garbage",
        b"\xff\xfe\x00",
        b"[]",
        b"null",
        b'{"cmd":"keep"}',
        b'{"cmd":"keep","positions":[0]}',
        b'{"cmd":"keep","positions":[1],"more":1}',
        b'{"cmd":"strength","strength_db":61}',
        b'{"cmd":"strength","strength_db":NaN}',
        b'{"cmd":"quality","quality":"best"}',
        b'{"cmd":"stop"}',
        b'{"cmd":"keep_tracks","track_ids":[1]}',
        b'{"cmd":"config","config":{}}',
        b'{"cmd":"listeners","count":0}',
    ],
)
def test_refuses_with_a_sentence(line: bytes) -> None:
    answer = answer_line(line, RateLimit(), _accept)
    assert not answer.ok
    assert answer.error is not None
    assert answer.error.startswith("Not understood")


@given(st.binary(max_size=200))
def test_nothing_a_line_holds_raises(line: bytes) -> None:
    answer = answer_line(line, RateLimit(), _accept)
    assert decode_answer(encode(answer)) == answer


def test_an_answer_is_one_json_object_on_one_line() -> None:
    line = encode(Answer(ok=False, error="No\nway."))
    assert line.count(b"\n") == 1
    assert json.loads(line) == {"ok": False, "error": "No\nway.", "status": None}


def test_fifty_in_a_second_and_no_more() -> None:
    clock = Clock()
    limit = RateLimit(clock=clock)
    assert [limit.allow() for _ in range(MOST_PER_SECOND + 5)].count(True) == MOST_PER_SECOND
    clock.now_s = 0.1
    assert [limit.allow() for _ in range(10)].count(True) == 5
    clock.now_s = 100.0
    assert [limit.allow() for _ in range(100)].count(True) == MOST_PER_SECOND


def test_over_the_limit_is_said() -> None:
    limit = RateLimit(per_second=0)
    answer = answer_line(b'{"cmd":"status"}', limit, _accept)
    assert answer.error == f"At most {MOST_PER_SECOND} commands a second."


@given(st.lists(st.binary(max_size=30).map(lambda b: b.replace(b"\n", b"")), max_size=8),
       st.integers(1, 20))  # fmt: skip
def test_lines_are_put_together_however_they_arrive(lines: list[bytes], size: int) -> None:
    data = b"".join(line + b"\n" for line in lines)
    reader, found = Lines(), []
    for start in range(0, len(data), size):
        found += reader.feed(data[start : start + size])
    assert found == [line for line in lines if line.strip()]


def test_a_line_has_an_end() -> None:
    reader = Lines()
    assert reader.feed(b"x" * (MOST_BYTES - 1)) == []
    with pytest.raises(ValueError, match="4096"):
        reader.feed(b"x")
    with pytest.raises(ValueError, match="4096"):
        Lines().feed(b"x" * MOST_BYTES + b"\n")
