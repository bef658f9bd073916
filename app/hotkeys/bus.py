"""A connection to the session's message bus, over its local socket only."""

from __future__ import annotations

import contextlib
import itertools
import os
import socket
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from app.hotkeys.wire import (
    CALL,
    ERROR,
    HEAD_BYTES,
    RETURN,
    SIGNAL,
    Message,
    decoded,
    encoded,
    length,
)

BUS: Final = "org.freedesktop.DBus"
_TIMEOUT_S: Final = 5.0


class BusError(Exception):
    """The bus, or who was called on it, cannot do what was asked."""


def addresses() -> list[str]:
    """Paths of the session's bus; a leading NUL is Linux's abstract name space."""
    found = []
    for address in os.environ.get("DBUS_SESSION_BUS_ADDRESS", "").split(";"):
        kind, _, words = address.partition(":")
        values = dict(word.split("=", 1) for word in words.split(",") if "=" in word)
        if kind == "unix" and "path" in values:
            found.append(values["path"])
        elif kind == "unix" and "abstract" in values:
            found.append("\0" + values["abstract"])
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    if not found and runtime:
        found.append(str(Path(runtime, "bus")))
    return found


class Bus:
    """One connection, used by one thread; only ``close`` may come from another."""

    def __init__(self) -> None:
        """Connect. Raises BusError."""
        self._serials = itertools.count(1)
        self._signals: list[Message] = []
        self._socket = self._connected()
        try:
            self._log_in()
            self.name = str(self.call(BUS, "/org/freedesktop/DBus", BUS, "Hello")[0])
        except BaseException:
            self.close()
            raise

    def call(
        self, to: str, path: str, interface: str, member: str, signature: str = "", *body: Any
    ) -> tuple[Any, ...]:
        """Call a method and wait for the answer. Raises BusError."""
        serial = next(self._serials)
        self._send(
            Message(
                CALL,
                serial,
                path=path,
                interface=interface,
                member=member,
                destination=to,
                signature=signature,
                body=body,
            )
        )
        while True:
            found = self._receive()
            if found.kind == SIGNAL:
                self._signals.append(found)
            elif found.reply_to == serial and found.kind == RETURN:
                return found.body
            elif found.reply_to == serial and found.kind == ERROR:
                raise BusError(str(found.body[0]) if found.body else found.error)

    def match(self, rule: str) -> None:
        """Want signals that fit this rule. Raises BusError."""
        self.call(BUS, "/org/freedesktop/DBus", BUS, "AddMatch", "s", rule)

    def wait_for(self, fits: Callable[[Message], bool], timeout_s: float | None = None) -> Message:
        """The next signal that fits; others are let go. Raises BusError."""
        self._socket.settimeout(timeout_s)
        try:
            while True:
                found = self._signals.pop(0) if self._signals else self._receive()
                if found.kind == SIGNAL and fits(found):
                    return found
        finally:
            with contextlib.suppress(OSError):
                self._socket.settimeout(_TIMEOUT_S)

    def close(self) -> None:
        """End; whoever waits is woken with BusError."""
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    def _connected(self) -> socket.socket:
        for address in addresses():
            made = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            made.settimeout(_TIMEOUT_S)
            try:
                made.connect(address)
            except OSError:
                made.close()
                continue
            return made
        raise BusError("There is no session bus.")

    def _log_in(self) -> None:
        identity = str(os.getuid()).encode().hex().encode()
        try:
            self._socket.sendall(b"\0AUTH EXTERNAL " + identity + b"\r\n")
            answer = self._socket.recv(512)
            if not answer.startswith(b"OK "):
                raise BusError("The session bus does not know this user.")
            self._socket.sendall(b"BEGIN\r\n")
        except OSError as error:
            raise BusError(str(error)) from error

    def _send(self, message: Message) -> None:
        try:
            self._socket.sendall(encoded(message))
        except OSError as error:
            raise BusError(str(error)) from error

    def _receive(self) -> Message:
        try:
            head = self._exactly(HEAD_BYTES)
            return decoded(head + self._exactly(length(head) - HEAD_BYTES))
        except (OSError, ValueError, struct.error) as error:
            raise BusError(str(error)) from error

    def _exactly(self, size: int) -> bytes:
        data = b""
        while len(data) < size:
            part = self._socket.recv(size - len(data))
            if not part:
                raise BusError("The session bus went away.")
            data += part
        return data
