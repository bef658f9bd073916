"""One side of the sound path: its stream is opened and closed on a thread of its own.

The worker only ever sees a finished stream, or none; it never waits for a device. Lost devices are
opened again with growing pauses; until the chosen one is back, the default one serves.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Final, Generic, Protocol, TypeVar

from engine.errors import SolomicError
from engine.messages import DeviceState

FIRST_PAUSE_S: Final = 0.1
LONGEST_PAUSE_S: Final = 2.0
LOOK_BACK_S: Final = 3.0
"""How often a device that is away is tried, where no event tells of its return."""
_STOP_S: Final = 3.0

_log = logging.getLogger("solomic.devices")


class Closable(Protocol):
    """All that a line asks of a stream."""

    def close(self) -> None:
        """Let the device go."""
        ...


S = TypeVar("S", bound=Closable)


class Line(Generic[S]):
    """Keeps one stream open on the device a person chose ("" is the default one).

    ``open_stream`` opens by id; ``name_of`` says what a person reads. Both may raise SolomicError
    and may take their time.
    """

    def __init__(
        self,
        what: str,
        open_stream: Callable[[str], S],
        name_of: Callable[[str], str],
        device_id: str = "",
        *,
        may_fall_back: bool = True,
    ) -> None:
        self.state = DeviceState(id=device_id, reason="It is not open yet.")
        """For telemetry; replaced as a whole."""
        self._what = what
        self._open_stream = open_stream
        self._name_of = name_of
        self._may_fall_back = may_fall_back
        self._changed = threading.Condition()
        self._wanted = device_id
        self._opened: str | None = None
        self._stream: S | None = None
        self._taken: S | None = None
        self._retired: list[S] = []
        self._look = True
        self._stopping = False
        self._next_try_s = 0.0
        self._pause_s = FIRST_PAUSE_S
        self._thread = threading.Thread(target=self._run, name=f"{what} devices", daemon=True)

    def start(self) -> None:
        """Begin to open."""
        self._thread.start()

    def stop(self) -> None:
        """Close everything; call it when the worker has ended."""
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        if self._thread.is_alive():
            self._thread.join(_STOP_S)

    def choose(self, device_id: str) -> None:
        """Change the device. Any thread."""
        with self._changed:
            self._wanted = device_id
            if device_id == self._opened:
                self._say(self.state.id, self.state.name, ok=True)
            self._try_now()

    def devices_changed(self) -> None:
        """Devices came or went: look at once. Any thread."""
        with self._changed:
            self._try_now()

    def take(self) -> S | None:
        """The stream to use for this hop, or None. Worker's thread.

        A stream that was replaced is given back to be closed; only then is a lock taken.
        """
        if self._stream is self._taken:
            return self._taken
        with self._changed:
            if self._taken is not None:
                self._retired.append(self._taken)
            self._taken = self._stream
            self._changed.notify_all()
            return self._taken

    def lose(self, reason: str) -> None:
        """The stream that was taken failed: close it, and open it or another. Worker's thread."""
        with self._changed:
            if self._taken is None:
                return
            self._retired.append(self._taken)
            if self._stream is self._taken:
                self._stream = self._opened = None
                self._say(self.state.id, self.state.name, ok=False, reason=reason)
            self._taken = None
            self._try_now()

    def _try_now(self) -> None:
        self._pause_s = FIRST_PAUSE_S
        self._next_try_s = 0.0
        self._look = True
        self._changed.notify_all()

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(self._has_work, self._rest_s())
                self._look = False
                retired, self._retired = self._retired, []
                stopping, wanted = self._stopping, self._wanted
            for stream in retired:
                stream.close()
            if stopping:
                return self._close()
            if self._opened != wanted and time.monotonic() >= self._next_try_s:
                self._work(wanted)

    def _close(self) -> None:
        with self._changed:
            stream, self._stream, self._taken = self._stream, None, None
        if stream is not None:
            stream.close()

    def _has_work(self) -> bool:
        return bool(self._stopping or self._retired or self._look)

    def _rest_s(self) -> float | None:
        if self._opened == self._wanted:
            return None
        return max(0.0, self._next_try_s - time.monotonic())

    def _work(self, wanted: str) -> None:
        """Try to get the wanted device, else keep what is open or get the default one."""
        trouble = self._try(wanted)
        if trouble is None:
            return
        state = self.state
        if self._stream is not None:
            self._tell(state.id, state.name, f"{trouble} {state.name} is used instead.", ok=True)
        elif not (wanted and self._may_fall_back and self._try("", trouble) is None):
            self._tell(wanted, self._named(wanted), str(trouble), ok=False)
        with self._changed:
            if not self._look:
                pause_s = self._pause_s if self._stream is None else LOOK_BACK_S
                self._next_try_s = time.monotonic() + pause_s
                self._pause_s = min(2 * self._pause_s, LONGEST_PAUSE_S)

    def _try(self, device_id: str, because: SolomicError | None = None) -> SolomicError | None:
        """Open a device and make it the stream; returns what went wrong, or None."""
        try:
            stream = self._open_stream(device_id)
        except SolomicError as error:
            return error
        name = self._named(device_id)
        unused = None
        with self._changed:
            if self._stream is not self._taken:
                unused = self._stream
            self._stream, self._opened = stream, device_id
        if unused is not None:
            unused.close()
        reason = f"{because} {name} is used instead." if because else ""
        self._tell(device_id, name, reason, ok=True)
        return None

    def _named(self, device_id: str) -> str:
        try:
            return self._name_of(device_id)
        except SolomicError:
            return device_id

    def _tell(self, device_id: str, name: str, reason: str, *, ok: bool) -> None:
        before = self.state
        self._say(device_id, name, ok=ok, reason=reason)
        if before != self.state:
            _log.log(
                logging.WARNING if reason else logging.INFO,
                "%s: %s %s. %s",
                self._what,
                name or "the default one",
                "is open" if ok else "is not open",
                reason,
            )

    def _say(self, device_id: str, name: str, *, ok: bool, reason: str = "") -> None:
        self.state = DeviceState(device_id, name, ok=ok, reason=reason)
