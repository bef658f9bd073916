"""One engine process as its supervisor holds it: the process, the pipe, what it wrote last."""

from __future__ import annotations

import multiprocessing
import os
import threading
from multiprocessing.connection import Connection
from typing import Final

import msgspec

from engine.host.main import engine_main
from engine.host.start import EngineStart, SlotNames
from engine.host.start import encode as encode_start
from engine.messages import AnyCommand, EngineFailure, Stop, decode_failure, encode
from engine.supervisor.merging import Waiting, merge
from engine.supervisor.spawning import PATH_IS_WHOLE, large_pages

STOP_S: Final = 3.0
NAME: Final = "solomic-engine"


class EngineProcess:
    """Spawned at once; works only after ``begin``.

    Make it on a thread that lives as long as the engine: Linux ends the engine with that thread.
    """

    def __init__(self, names: SlotNames) -> None:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        self._pipe: Connection = ours
        self._process = context.Process(
            target=engine_main, args=(theirs, names, os.getpid()), name=NAME, daemon=True
        )
        with PATH_IS_WHOLE, large_pages():
            self._process.start()
        theirs.close()
        self._waiting: Waiting = ()
        self._changed = threading.Condition()
        self._closed = False
        self._sender = threading.Thread(target=self._send_all, name="commands", daemon=True)
        self.begun = False

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid or 0

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return self._process.is_alive()

    @property
    def sentinel(self) -> int:
        """Becomes ready when the process ends: for ``multiprocessing.connection.wait``."""
        return self._process.sentinel

    def begin(self, start: EngineStart) -> None:
        """Tell it what to do."""
        self.begun = True
        try:
            self._pipe.send_bytes(encode_start(start))
        except OSError:
            return  # it died: the sentinel tells
        self._sender.start()

    def send(self, command: AnyCommand) -> None:
        """Queue a command; never waits. Any thread."""
        with self._changed:
            self._waiting = merge(self._waiting, command)
            self._changed.notify_all()

    def unsent(self) -> Waiting:
        """What still waits. Call it after the process has ended."""
        with self._changed:
            return self._waiting

    def failure(self) -> EngineFailure | None:
        """Its last words, if it left any. Call it after the process has ended."""
        try:
            if self._pipe.poll(0):
                return decode_failure(self._pipe.recv_bytes())
        except (OSError, EOFError, msgspec.MsgspecError):
            pass
        return None

    def stop(self) -> None:
        """End it, kindly first; returns when it is gone."""
        if self.alive and self.begun:
            self.send(Stop())
            self._process.join(STOP_S)
        self.kill()

    def kill(self) -> None:
        """End it now, and let go of everything."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        if self.alive:
            self._process.kill()
        self._process.join(STOP_S)
        if self._sender.is_alive():
            self._sender.join(STOP_S)
        self._pipe.close()

    def _send_all(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._closed or self._waiting)
                if self._closed:
                    return
                waiting, self._waiting = self._waiting, ()
            try:
                for command in waiting:
                    self._pipe.send_bytes(encode(command))
            except OSError:
                return  # it died: the supervisor starts another with all that was chosen
