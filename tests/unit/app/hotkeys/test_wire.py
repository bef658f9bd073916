"""D-Bus as bytes: what goes in comes out, and damaged messages are refused."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.hotkeys.wire import (
    CALL,
    HEAD_BYTES,
    Message,
    Variant,
    decoded,
    encoded,
    first_type,
    length,
    types,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
VARIANT = st.one_of(
    TEXT.map(lambda value: Variant("s", value)),
    st.integers(0, 2**32 - 1).map(lambda value: Variant("u", value)),
    st.booleans().map(lambda value: Variant("b", value)),
    st.lists(TEXT, max_size=3).map(lambda value: Variant("as", value)),
)
VALUES = st.dictionaries(TEXT, VARIANT, max_size=3)


@given(
    st.lists(st.tuples(TEXT, VALUES), max_size=4),
    VALUES,
    st.integers(0, 2**64 - 1),
    st.integers(1, 2**32 - 1),
)
def test_what_goes_in_comes_out(
    listed: list[tuple[str, dict[str, Variant]]],
    options: dict[str, Variant],
    stamp: int,
    serial: int,
) -> None:
    message = Message(
        CALL,
        serial,
        path="/org/freedesktop/portal/desktop",
        interface="a.b",
        member="Bind",
        destination="c.d",
        signature="oa(sa{sv})ta{sv}",
        body=("/a", listed, stamp, options),
    )
    data = encoded(message)
    assert length(data[:HEAD_BYTES]) == len(data)
    assert decoded(data) == message


def test_a_message_as_the_specification_lays_it_out() -> None:
    """Byte by byte: header, fields each on 8, the body after padding to 8."""
    data = encoded(Message(CALL, 7, path="/a", member="M", signature="s", body=("hi",)))
    fields = b"\x01\x01o\0" + struct.pack("<I", 2) + b"/a\0" + bytes(5)
    fields += b"\x03\x01s\0" + struct.pack("<I", 1) + b"M\0" + bytes(6)
    fields += b"\x08\x01g\0\x01s\0"
    body = struct.pack("<I", 2) + b"hi\0"
    head = b"l\x01\0\x01" + struct.pack("<III", len(body), 7, len(fields))
    assert data == head + fields + bytes(-len(fields) % 8) + body


def test_types_are_told_apart() -> None:
    assert types("oa(sa{sv})sa{sv}") == ["o", "a(sa{sv})", "s", "a{sv}"]
    for bad in ("", "(s", "z"):
        with pytest.raises(ValueError, match=r"type|end"):
            first_type(bad)


@given(st.binary(max_size=200))
def test_garbage_is_refused_and_nothing_worse(data: bytes) -> None:
    try:
        length(data[:HEAD_BYTES].ljust(HEAD_BYTES, b"\0"))
        decoded(data)
    except (ValueError, struct.error, IndexError, KeyError):
        pass


def test_what_is_too_long_is_not_waited_for() -> None:
    with pytest.raises(ValueError, match="too long"):
        length(b"l\x01\0\x01" + struct.pack("<III", 1 << 30, 1, 0))
    with pytest.raises(ValueError, match="endian"):
        length(b"B".ljust(HEAD_BYTES, b"\0"))
