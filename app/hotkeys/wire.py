"""D-Bus values and messages as bytes and back: the types the portal needs. Pure.

Little endian. Signatures may hold y b u t i s o g v, arrays, structs, and dictionaries.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

CALL, RETURN, ERROR, SIGNAL = 1, 2, 3, 4
"""Kinds of messages."""
HEAD_BYTES: Final = 16
"""Of a message before its fields; tells how long it is."""
MOST_BYTES: Final = 1 << 20
_FIXED: Final = {
    "y": ("B", 1), "b": ("I", 4), "u": ("I", 4), "i": ("i", 4), "t": ("Q", 8),
    "n": ("h", 2), "q": ("H", 2), "x": ("q", 8), "d": ("d", 8),
}  # fmt: skip
_ALIGN: Final = {"s": 4, "o": 4, "g": 1, "v": 1, "a": 4, "(": 8, "{": 8}
_FIELDS: Final = {1: ("path", "o"), 2: ("interface", "s"), 3: ("member", "s"), 4: ("error", "s"),
                  5: ("reply_to", "u"), 6: ("destination", "s"), 7: ("sender", "s"),
                  8: ("signature", "g")}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Variant:
    """A value with its type."""

    signature: str
    value: Any


@dataclass(frozen=True, slots=True)
class Message:
    """One message; ``body`` fits ``signature``."""

    kind: int
    serial: int = 0
    path: str = ""
    interface: str = ""
    member: str = ""
    error: str = ""
    reply_to: int = 0
    destination: str = ""
    sender: str = ""
    signature: str = ""
    body: tuple[Any, ...] = field(default=())


def first_type(signature: str) -> str:
    """The first complete type of a signature. Raises ValueError."""
    if not signature:
        raise ValueError("a type is missing")
    head = signature[0]
    if head == "a":
        return "a" + first_type(signature[1:])
    if head in "({":
        depth = 0
        for at, letter in enumerate(signature):
            depth += (letter in "({") - (letter in ")}")
            if not depth:
                return signature[: at + 1]
        raise ValueError(f"{signature} has no end")
    if head not in _FIXED and head not in "sogv":
        raise ValueError(f"{head} is no type")
    return head


def types(signature: str) -> list[str]:
    """All complete types of a signature. Raises ValueError."""
    found = []
    while signature:
        found.append(first_type(signature))
        signature = signature[len(found[-1]) :]
    return found


def _alignment(kind: str) -> int:
    return _FIXED[kind][1] if kind in _FIXED else _ALIGN[kind[0]]


class Writer:
    """Collects bytes."""

    def __init__(self) -> None:
        self.data = bytearray()

    def align(self, to: int) -> None:
        """Fill up with zeros."""
        self.data += bytes(-len(self.data) % to)

    def put(self, kind: str, value: Any) -> None:
        """Append a value of one complete type."""
        self.align(_alignment(kind))
        if kind in _FIXED:
            self.data += struct.pack("<" + _FIXED[kind][0], value)
        elif kind in ("s", "o"):
            raw = value.encode()
            self.data += struct.pack("<I", len(raw)) + raw + b"\0"
        elif kind == "g":
            self.data += bytes([len(value)]) + value.encode() + b"\0"
        elif kind == "v":
            self.put("g", value.signature)
            self.put(value.signature, value.value)
        elif kind[0] == "a":
            self._put_array(kind[1:], value)
        else:
            for inner, part in zip(types(kind[1:-1]), value, strict=True):
                self.put(inner, part)

    def _put_array(self, inner: str, values: Any) -> None:
        at = len(self.data)
        self.data += bytes(4)
        self.align(_alignment(inner))
        begin = len(self.data)
        for value in values.items() if isinstance(values, dict) else values:
            self.put(inner, value)
        struct.pack_into("<I", self.data, at, len(self.data) - begin)


class Reader:
    """Takes values off bytes. Raises ValueError or struct.error on what is damaged."""

    def __init__(self, data: bytes, at: int = 0) -> None:
        self._data, self._at = data, at

    def align(self, to: int) -> None:
        """Skip to the next multiple."""
        self._at += -self._at % to

    def take(self, kind: str) -> Any:
        """The next value, of one complete type."""
        self.align(_alignment(kind))
        if kind in _FIXED:
            letter, size = _FIXED[kind]
            (value,) = struct.unpack_from("<" + letter, self._data, self._at)
            self._at += size
            return bool(value) if kind == "b" else value
        if kind in ("s", "o", "g"):
            size = self.take("y" if kind == "g" else "u")
            raw = self._data[self._at : self._at + size]
            self._at += size + 1
            return raw.decode()
        if kind == "v":
            inner = self.take("g")
            return Variant(inner, self.take(first_type(inner)))
        if kind[0] == "a":
            return self._take_array(kind[1:])
        return tuple(self.take(inner) for inner in types(kind[1:-1]))

    def _take_array(self, inner: str) -> Any:
        size = self.take("u")
        self.align(_alignment(inner))
        end = self._at + size
        if end > len(self._data):
            raise ValueError("an array is longer than its message")
        values = []
        while self._at < end:
            values.append(self.take(inner))
        return dict(values) if inner[0] == "{" else values


def encoded(message: Message) -> bytes:
    """A message as bytes."""
    body = Writer()
    for kind, value in zip(types(message.signature), message.body, strict=True):
        body.put(kind, value)
    fields = [
        (code, Variant(kind, getattr(message, name)))
        for code, (name, kind) in _FIELDS.items()
        if getattr(message, name)
    ]
    head = Writer()
    head.data += b"l" + bytes([message.kind, 0, 1])
    head.put("u", len(body.data))
    head.put("u", message.serial)
    head.put("a(yv)", fields)
    head.align(8)
    return bytes(head.data + body.data)


def length(head: bytes) -> int:
    """How many bytes a message has, from its first HEAD_BYTES. Raises ValueError."""
    if head[:1] != b"l":
        raise ValueError("only little endian is spoken here")
    body, _, fields = struct.unpack_from("<III", head, 4)
    size = int(HEAD_BYTES + fields + -fields % 8 + body)
    if size > MOST_BYTES:
        raise ValueError("a message is too long")
    return size


def decoded(data: bytes) -> Message:
    """A message from its bytes. Raises ValueError or struct.error."""
    reader = Reader(data, 8)
    serial = reader.take("u")
    found = {
        _FIELDS[code][0]: variant.value for code, variant in reader.take("a(yv)") if code in _FIELDS
    }
    reader.align(8)
    kinds: Sequence[str] = types(found.get("signature", ""))
    body = tuple(reader.take(kind) for kind in kinds)
    return Message(kind=data[1], serial=serial, body=body, **found)
