"""What may be said over the control socket: one JSON object a line, one answer a line. Pure."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, Final

import msgspec

from engine.messages import (
    Add,
    Bypass,
    Command,
    Cough,
    Keep,
    Mute,
    Record,
    SetFaceLoss,
    SetHear,
    SetKeepWho,
    SetLevelAt,
    SetMonitor,
    SetQuality,
    SetStrength,
    Talk,
)

MOST_BYTES: Final = 4096
"""Of a line, its end included."""
MOST_PER_SECOND: Final = 50
SOCKET_NAME: Final = "control.sock"


class AskStatus(Command, frozen=True, tag="status"):
    """How does it stand?"""


class AskReport(Command, frozen=True, tag="report"):
    """Everything telemetry says: for ``solomic doctor``."""


class Show(Command, frozen=True, tag="show"):
    """Bring the window to the front: a second copy was started."""


Request = (
    Keep
    | Add
    | Bypass
    | Mute
    | Talk
    | Cough
    | SetQuality
    | SetStrength
    | SetKeepWho
    | SetFaceLoss
    | SetLevelAt
    | SetMonitor
    | Record
    | SetHear
    | AskStatus
    | AskReport
    | Show
)


class Answer(msgspec.Struct, frozen=True):
    """The answer to a request."""

    ok: bool
    error: str | None = None
    status: dict[str, Any] | None = None
    """Of AskStatus and AskReport."""


_requests = msgspec.json.Decoder(Request)
_answers = msgspec.json.Decoder(Answer)
_encoder = msgspec.json.Encoder()


def encode(message: Request | Answer) -> bytes:
    """As a line, its end included."""
    return _encoder.encode(message) + b"\n"


def decode_request(line: bytes) -> Request:
    """Raises msgspec.DecodeError or msgspec.ValidationError on anything unknown."""
    request: Request = _requests.decode(line)
    return request


def decode_answer(line: bytes) -> Answer:
    """Raises msgspec.DecodeError or msgspec.ValidationError."""
    return _answers.decode(line)


class RateLimit:
    """At most so many in any second; what is refused counts as well."""

    def __init__(
        self, per_second: int = MOST_PER_SECOND, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._tokens = float(per_second)
        self._per_second = per_second
        self._clock = clock
        self._at_s = clock()

    def allow(self) -> bool:
        """Whether one more may pass now (a bucket that refills evenly)."""
        now_s = self._clock()
        refill = (now_s - self._at_s) * self._per_second
        self._tokens = min(float(self._per_second), self._tokens + refill)
        self._at_s = now_s
        if self._tokens < 1.0:
            return False
        self._tokens -= 1.0
        return True


class Lines:
    """Puts lines together from what arrives; owned by one connection."""

    def __init__(self) -> None:
        self._rest = b""

    def feed(self, data: bytes) -> list[bytes]:
        """The lines now complete. Raises ValueError once a line is too long."""
        *whole, self._rest = (self._rest + data).split(b"\n")
        if len(self._rest) >= MOST_BYTES or any(len(line) >= MOST_BYTES for line in whole):
            raise ValueError(f"A line has at most {MOST_BYTES} bytes.")
        return [line for line in whole if line.strip()]


Handler = Callable[[Request], Answer]


def answer_line(line: bytes, limit: RateLimit, handle: Handler) -> Answer:
    """Answer one line; never raises because of what is in it."""
    if not limit.allow():
        return Answer(ok=False, error=f"At most {MOST_PER_SECOND} commands a second.")
    try:
        request = decode_request(line)
    except (msgspec.DecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        return Answer(ok=False, error=f"Not understood: {error}.")
    return handle(request)
