"""Keeps one engine running, and perhaps a spare that takes over at once."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Final

import msgspec

from engine.host.start import EngineStart
from engine.messages import AnyCommand, EngineFailure
from engine.supervisor.merging import Waiting, merge
from engine.supervisor.process import EngineProcess
from engine.supervisor.slots import Slots
from engine.supervisor.watch import LIVED_S, Heartbeat, RestartPolicy

SPARE_AFTER_S: Final = 3.0
"""A spare is made once the engine has run for so long: it shall not slow the start."""

_log = logging.getLogger("solomic.supervisor")


class EngineKeeper:
    """Everything but ``send`` belongs to the supervisor's thread."""

    def __init__(
        self, slots: Slots, start: Callable[[], EngineStart], *, spare: bool = True
    ) -> None:
        self.restarts = 0
        self.failure: EngineFailure | None = None
        """Why the last engine ended, until one has run well."""
        self._slots = slots
        self._start = start
        self._wants_spare = spare
        self._lock = threading.Lock()
        self._waiting: Waiting = ()
        self._running: EngineProcess | None = None
        self._next: EngineProcess | None = EngineProcess(slots.names)
        self._began_s = 0.0
        self._due_s = 0.0
        self._begun_once = False
        self._heartbeat = Heartbeat(0.0)
        self._policy = RestartPolicy()

    @property
    def pid(self) -> int | None:
        """Process id of the engine that runs."""
        return self._running.pid if self._running else None

    @property
    def spare_pid(self) -> int | None:
        """Process id of the spare."""
        return self._next.pid if self._next and self._running else None

    def sentinels(self) -> list[int]:
        """What becomes ready when a process ends."""
        return [each.sentinel for each in (self._running, self._next) if each is not None]

    def send(self, command: AnyCommand) -> None:
        """Pass a command on; kept for the next engine while there is none. Any thread."""
        with self._lock:
            if self._running is not None:
                self._running.send(command)
            else:
                self._waiting = merge(self._waiting, command)

    def tick(self) -> None:
        """Look after the processes; call it often, and when a sentinel is ready."""
        now_s = time.monotonic()
        if self._running is None:
            if now_s >= self._due_s:
                self._begin(now_s)
            return
        if not self._running.alive:
            self._bury(now_s, "The engine ended unexpectedly.")
            return
        self._slots.telemetry()
        if not self._heartbeat.beat(self._slots.sequence, now_s):
            self._running.kill()
            self._bury(now_s, "The engine did not answer any more.")
            return
        if now_s - self._began_s > LIVED_S:
            self.failure = None
        self._look_after_spare(now_s)

    def stop(self) -> None:
        """End all processes."""
        for process in (self._running, self._next):
            if process is not None:
                process.stop()
        self._running = self._next = None

    def _begin(self, now_s: float) -> None:
        process = self._next if self._next and self._next.alive else None
        if process is None:
            process = EngineProcess(self._slots.names)
        self._next = None
        process.begin(self._message())
        self._began_s = now_s
        self._heartbeat = Heartbeat(now_s, self._slots.sequence)
        self._begun_once = True
        with self._lock:
            waiting, self._waiting = self._waiting, ()
            for command in waiting:
                process.send(command)
            self._running = process

    def _message(self) -> EngineStart:
        """As the run was asked to be; after a crash, as it was then."""
        start = self._start()
        resume = self._slots.resume() if self._begun_once else None
        if resume is None:
            return start
        return msgspec.structs.replace(start, resume=resume, demo=False, keep=())

    def _bury(self, now_s: float, why: str) -> None:
        dead = self._running
        if dead is None:
            return
        with self._lock:
            self._running = None
            for command in dead.unsent():
                self._waiting = merge(self._waiting, command)
        self.failure = dead.failure() or EngineFailure(why)
        dead.kill()
        pause_s = self._policy.pause_s(now_s - self._began_s)
        _log.error("%s Next one in %.1f s.", self.failure.message, pause_s)
        self.restarts += 1
        self._due_s = now_s + pause_s
        if pause_s == 0.0:
            self._begin(now_s)

    def _look_after_spare(self, now_s: float) -> None:
        if self._next is not None and not self._next.alive:
            self._next.kill()
            self._next = None
        due = self._wants_spare and now_s - self._began_s > SPARE_AFTER_S
        if due and self._next is None:
            self._next = EngineProcess(self._slots.names)
