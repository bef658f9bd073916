"""Talks to the running Solomic."""

from __future__ import annotations

import socket
import sys
from pathlib import Path
from typing import Final

import msgspec

from engine.config import runtime_dir
from engine.control.protocol import (
    MOST_BYTES,
    SOCKET_NAME,
    Answer,
    Request,
    decode_answer,
    encode,
)
from engine.errors import NotRunningError, UsageError

TIMEOUT_S: Final = 3.0
_ADVICE: Final = "Start it: solomic run"


def socket_path() -> Path:
    """Where the running Solomic listens."""
    return runtime_dir() / SOCKET_NAME


def ask(request: Request) -> Answer:
    """Send ``request`` and return the answer.

    Raises NotRunningError when nobody listens, UsageError when the request was refused.
    """
    if sys.platform == "win32":
        from engine.control import windows

        line = windows.exchange(encode(request))
    else:
        line = _exchange(encode(request))
    try:
        answer = decode_answer(line)
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        raise NotRunningError("What listens there is not Solomic.", advice=_ADVICE) from error
    if not answer.ok:
        raise UsageError(answer.error or "The command was refused.")
    return answer


def _exchange(line: bytes) -> bytes:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.settimeout(TIMEOUT_S)
        try:
            connection.connect(str(socket_path()))
            connection.sendall(line)
            answer = b""
            while not answer.endswith(b"\n") and len(answer) < 4 * MOST_BYTES:
                data = connection.recv(MOST_BYTES)
                if not data:
                    break
                answer += data
        except OSError as error:
            raise NotRunningError("Solomic is not running.", advice=_ADVICE) from error
    return answer
