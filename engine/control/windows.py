"""The control socket's equivalent on Windows: a named pipe, with a key only this user can read.

Both sides prove by HMAC that they know the key (``multiprocessing.connection``), which lies in the
user's own runtime folder.
"""

from __future__ import annotations

import logging
import os
import secrets
import threading
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path
from typing import Final

from engine.config import runtime_dir
from engine.control.protocol import MOST_BYTES, Handler, RateLimit, answer_line, encode
from engine.errors import EngineError, NotRunningError

_KEY_NAME: Final = "control.key"
_KEY_BYTES: Final = 32

_log = logging.getLogger("solomic.control")


def address() -> str:
    """The pipe of this user's Solomic."""
    return rf"\\.\pipe\solomic-{os.environ.get('USERNAME', 'user')}"


def _key_path() -> Path:
    return runtime_dir() / _KEY_NAME


class PipeServer:
    """Answers one connection after the other; each carries lines as messages."""

    def __init__(self, handle: Handler, *, place: str | None = None) -> None:
        key = secrets.token_bytes(_KEY_BYTES)
        self._place = place or address()
        self._handle = handle
        self._limit = RateLimit()
        self._stopping = False
        try:
            path = _key_path()
            path.unlink(missing_ok=True)
            handle_ = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            os.write(handle_, key)
            os.close(handle_)
            self._listener = Listener(self._place, authkey=key)
        except OSError as error:
            raise EngineError(f"The control pipe cannot be made: {error}.") from error
        self._thread = threading.Thread(target=self._run, name="control", daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread within two seconds; a last connection of our own wakes it."""
        self._stopping = True
        # In a thread of its own, because greeting a server that is busy would wait for ever.
        threading.Thread(target=self._wake, name="control wake", daemon=True).start()
        self._thread.join(2.0)
        self._listener.close()
        _key_path().unlink(missing_ok=True)

    def _wake(self) -> None:
        try:
            Client(self._place, authkey=_key_path().read_bytes()).close()
        except (OSError, EOFError, AuthenticationError) as error:
            _log.info("The control pipe was closed already: %s", error)

    def _run(self) -> None:
        while True:
            try:
                with self._listener.accept() as connection:
                    if self._stopping:
                        return
                    self._serve(connection)
            except (OSError, EOFError, AuthenticationError) as error:
                _log.info("A control connection ended: %s", error)
                if self._stopping:
                    return

    def _serve(self, connection: Connection) -> None:
        while not self._stopping:
            line = connection.recv_bytes(MOST_BYTES)
            connection.send_bytes(encode(answer_line(line, self._limit, self._handle)))


def exchange(line: bytes, *, place: str | None = None) -> bytes:
    """Send a line, return the answer. Raises NotRunningError."""
    try:
        key = _key_path().read_bytes()
        with Client(place or address(), authkey=key) as connection:
            connection.send_bytes(line)
            return connection.recv_bytes(MOST_BYTES)
    except (OSError, EOFError, AuthenticationError) as error:
        raise NotRunningError("Solomic is not running.", advice="Start it: solomic run") from error
