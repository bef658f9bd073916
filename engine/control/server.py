"""Answers the control socket, on a thread of its own (Linux and macOS: a Unix socket)."""

from __future__ import annotations

import contextlib
import logging
import os
import selectors
import socket
import struct
import sys
import threading
from pathlib import Path
from typing import Final

from engine.control.protocol import Answer, Handler, Lines, RateLimit, answer_line, encode
from engine.errors import EngineError

MOST_CLIENTS: Final = 8
_RECEIVE_BYTES: Final = 4096
_SEND_S: Final = 0.5
_MOST_DISCARDED_BYTES: Final = 1 << 20

_log = logging.getLogger("solomic.control")


class _Client:
    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        self.lines = Lines()
        self.discarded: int | None = None
        """Bytes read after the last answer was given; None while lines are answered."""


class ControlServer:
    """Listens at ``path``, which only this user may open; a socket left behind is replaced.

    Make it only while the instance lock is held: nobody else listens then.
    """

    def __init__(self, path: Path, handle: Handler) -> None:
        self.path = path
        self._handle = handle
        self._limit = RateLimit()
        self._selector = selectors.DefaultSelector()
        self._clients = 0
        self._stopping = False
        self._listener = _listen(path)
        self._waker, self._woken = socket.socketpair()
        self._selector.register(self._listener, selectors.EVENT_READ, None)
        self._selector.register(self._woken, selectors.EVENT_READ, None)
        self._thread = threading.Thread(target=self._run, name="control", daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread and remove the socket."""
        self._stopping = True
        with contextlib.suppress(OSError):
            self._waker.send(b"x")
        if self._thread.is_alive():
            self._thread.join(2.0)
        for key in list(self._selector.get_map().values()):
            _socket_of(key).close()
        self._selector.close()
        self._waker.close()
        self.path.unlink(missing_ok=True)

    def _run(self) -> None:
        while not self._stopping:
            for key, _ in self._selector.select():
                if key.fileobj is self._listener:
                    self._accept()
                elif isinstance(key.data, _Client):
                    self._serve(key.data)

    def _accept(self) -> None:
        try:
            connection, _ = self._listener.accept()
        except OSError as error:
            _log.warning("A control connection failed: %s", error)
            return
        connection.settimeout(_SEND_S)
        if not _same_user(connection) or self._clients >= MOST_CLIENTS:
            connection.close()
            return
        self._clients += 1
        self._selector.register(connection, selectors.EVENT_READ, _Client(connection))

    def _serve(self, client: _Client) -> None:
        try:
            data = client.connection.recv(_RECEIVE_BYTES)
            if client.discarded is not None:
                client.discarded += len(data)
            if not data or (client.discarded or 0) > _MOST_DISCARDED_BYTES:
                self._drop(client)
            elif client.discarded is None:
                self._answer(client, data)
        except OSError:
            self._drop(client)

    def _answer(self, client: _Client, data: bytes) -> None:
        try:
            for line in client.lines.feed(data):
                client.connection.sendall(encode(answer_line(line, self._limit, self._handle)))
        except ValueError as error:
            client.connection.sendall(encode(Answer(ok=False, error=str(error))))
            # Closing with bytes unread would take the answer back: read on, and listen no more.
            client.connection.shutdown(socket.SHUT_WR)
            client.discarded = 0

    def _drop(self, client: _Client) -> None:
        self._selector.unregister(client.connection)
        client.connection.close()
        self._clients -= 1


def _listen(path: Path) -> socket.socket:
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        path.unlink(missing_ok=True)
        before = os.umask(0o177)
        try:
            listener.bind(str(path))
        finally:
            os.umask(before)
        listener.listen(MOST_CLIENTS)
        listener.setblocking(False)
    except OSError as error:
        listener.close()
        raise EngineError(
            f"The control socket {path} cannot be made: {error.strerror or error}.",
            advice="Set XDG_RUNTIME_DIR to a folder of your own with a short path.",
        ) from error
    return listener


def _same_user(connection: socket.socket) -> bool:
    """Whether the other side is this user, as the kernel says (0600 says so already)."""
    if sys.platform == "linux":
        size = struct.calcsize("3i")
        peer = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, size)
        return bool(struct.unpack("3i", peer)[1] == os.geteuid())
    return True


def _socket_of(key: selectors.SelectorKey) -> socket.socket:
    if not isinstance(key.fileobj, socket.socket):
        raise TypeError("only sockets are registered")
    return key.fileobj
