"""Notices that things in the sound server changed, or that the server itself went or came."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable
from typing import Any, Final

import pulsectl

from engine.audio.pulse.session import PULSE_ERRORS, connect
from engine.errors import SoundServerError

DEVICE_EVENTS: Final = ("source", "sink", "server")
SETTLE_S: Final = 0.2
_LONGEST_S: Final = 1.0
"""Where it never gets quiet, this long after the first change is late enough."""
_TURN_S: Final = 0.5
_RETRY_S: Final = 1.0


class Watcher:
    """A thread that calls ``changed`` once things have been quiet for ``settle_s`` after a change.

    ``events`` are pulsectl's names of what is watched; ``at_once``: also call when it begins.
    """

    def __init__(
        self,
        changed: Callable[[], None],
        *,
        events: tuple[str, ...] = DEVICE_EVENTS,
        settle_s: float = SETTLE_S,
        at_once: bool = False,
    ) -> None:
        self._changed = changed
        self._events = events
        self._settle_s = settle_s
        self._call_on_connect = at_once
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="sound-watcher", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the thread; may be called twice, and from ``changed`` itself."""
        self._stop.set()
        if threading.current_thread() is not self._thread:
            self._thread.join()

    def _run(self) -> None:
        while not self._stop.is_set():
            try:
                pulse = connect()
            except SoundServerError:
                self._call_on_connect = True
                self._stop.wait(_RETRY_S)
                continue
            with contextlib.suppress(*PULSE_ERRORS):
                self._listen(pulse)
            with contextlib.suppress(*PULSE_ERRORS):
                pulse.close()
            self._call_on_connect = True
            if not self._stop.is_set():
                self._changed()

    def _listen(self, pulse: Any) -> None:
        """Until stopped, or until the server is gone (PulseDisconnected)."""
        first_s: float | None = None
        last_s = 0.0

        def note(_event: Any) -> None:
            nonlocal first_s, last_s
            last_s = time.monotonic()
            first_s = last_s if first_s is None else first_s
            raise pulsectl.PulseLoopStop  # it ends this turn of the loop

        pulse.event_mask_set(*self._events)
        pulse.event_callback_set(note)
        if self._call_on_connect:
            self._changed()
        while not self._stop.is_set():
            if first_s is None or self._settle_s > 0:
                pulse.event_listen(timeout=_TURN_S if first_s is None else self._settle_s)
            now_s = time.monotonic()
            if first_s is not None and (
                now_s - last_s >= self._settle_s or now_s - first_s >= _LONGEST_S
            ):
                first_s = None
                self._changed()
