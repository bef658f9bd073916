"""The supervisor: owns the virtual microphone and the engine's process, and watches both."""

from __future__ import annotations

import logging
import threading
import time
from multiprocessing.connection import wait
from typing import Any, Final

import msgspec

from engine.buffers.shared import cleanup_stale
from engine.config import Config
from engine.host.start import EngineStart, Resume
from engine.messages import (
    AnyCommand,
    EngineFailure,
    SetConfig,
    SetListeners,
    SetOutput,
    SetPreview,
    Telemetry,
)
from engine.supervisor.devices import DeviceLists, list_devices
from engine.supervisor.engines import EngineKeeper
from engine.supervisor.lock import InstanceLock
from engine.supervisor.merging import Waiting, merge
from engine.supervisor.microphone import MicrophoneKeeper
from engine.supervisor.options import RunOptions, SupervisorStatus
from engine.supervisor.remote import open_server, request_handler
from engine.supervisor.slots import Preview, Slots

TICK_S: Final = 0.1
LISTENERS_EVERY_S: Final = 1.0
"""Beside the events that tell at once."""
MICROPHONE_EVERY_S: Final = 2.0
_STOP_S: Final = 15.0

_log = logging.getLogger("solomic.supervisor")


class Supervisor:
    """One per program. All methods are thread-safe and know no Qt."""

    def __init__(self, options: RunOptions) -> None:
        self._options = options
        self._lock = threading.Lock()
        self._status = SupervisorStatus()
        self._instance = InstanceLock()
        self._slots: Slots | None = None
        self._engines: EngineKeeper | None = None
        self._early: Waiting = ()
        self._visible = not options.headless
        self._cable = options.config.audio.cable
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="supervisor", daemon=True)

    def start(self) -> None:
        """Begin; returns soon. Raises AlreadyRunningError or EngineError before anything slow.

        How it went on is told by ``status``.
        """
        self._instance.take()
        try:
            cleanup_stale()
            self._slots = Slots()
            handler = request_handler(self.send, self.telemetry, self.status, self._raise_requested)
            self._server = open_server(handler)
            self._server.start()
        except BaseException:
            self._instance.release()
            raise
        self._thread.start()

    def stop(self) -> None:
        """End the engine and remove the virtual microphone; may be called twice."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(_STOP_S)

    def send(self, command: AnyCommand) -> None:
        """Pass a command to the engine; kept for the next one while there is none."""
        if isinstance(command, SetPreview):
            self._visible = command.visible
        if isinstance(command, SetConfig):
            self._cable = command.config.audio.cable
        with self._lock:
            if self._engines is None:
                self._early = merge(self._early, command)
                return
        self._engines.send(command)

    def telemetry(self) -> Telemetry | None:
        """The newest telemetry; None before the first."""
        return self._slots.telemetry() if self._slots else None

    def preview(self) -> Preview | None:
        """The newest image and its faces; the same object while there is no newer one."""
        return self._slots.preview() if self._slots else None

    def status(self) -> SupervisorStatus:
        """The engine's process and the virtual microphone."""
        with self._lock:
            return self._status

    def devices(self) -> DeviceLists:
        """The devices there are now. May take a moment; any thread."""
        return list_devices()

    def _raise_requested(self) -> None:
        with self._lock:
            count = self._status.raise_requests + 1
            self._status = msgspec.structs.replace(self._status, raise_requests=count)

    def _note(self, **changes: Any) -> None:
        with self._lock:
            self._status = msgspec.structs.replace(self._status, **changes)

    def _run(self) -> None:
        if self._slots is None:
            return
        # The engine's process first: while it imports, the virtual microphone is made. It is born
        # on this thread, because Linux ends it together with the thread that bore it.
        keeper = EngineKeeper(self._slots, self._start_message, spare=self._options.spare)
        self._mic = MicrophoneKeeper(lambda: self._cable)
        try:
            self._prepare_microphone()
            with self._lock:
                self._engines = keeper
                early, self._early = self._early, ()
            for command in early:
                keeper.send(command)
            self._mic.watch(self._listened)
            self._live(keeper)
        except Exception as error:  # noqa: BLE001 -- a dead supervisor must say so
            _log.exception("The supervisor failed.")
            self._note(last_failure=EngineFailure(f"The supervisor failed: {error}."))
        finally:
            self._end(keeper)

    def _prepare_microphone(self) -> None:
        self._mic.cleanup()
        self._mic.ensure()
        self._note(virtual_mic=self._mic.status(), listeners=self._mic.listeners())

    def _live(self, keeper: EngineKeeper) -> None:
        microphone_s = listeners_s = time.monotonic()
        while not self._stop.is_set():
            keeper.tick()
            now_s = time.monotonic()
            if now_s - microphone_s >= MICROPHONE_EVERY_S:
                microphone_s = now_s
                self._look_after_microphone(keeper)
            if now_s - listeners_s >= LISTENERS_EVERY_S:
                listeners_s = now_s
                self._listened(self._mic.listeners())
            self._note(
                started=True,
                engine_alive=keeper.pid is not None,
                engine_pid=keeper.pid,
                spare_pid=keeper.spare_pid,
                restarts=keeper.restarts,
                last_failure=keeper.failure,
            )
            wait(keeper.sentinels(), TICK_S)

    def _look_after_microphone(self, keeper: EngineKeeper) -> None:
        if self._mic.missing() and self._mic.ensure():
            status = self._mic.status()
            keeper.send(SetOutput(self._mic.output_id, status.name, status.reason))
        self._note(virtual_mic=self._mic.status())

    def _listened(self, count: int | None) -> None:
        """So many programs record the virtual microphone now. Any thread."""
        with self._lock:
            changed = count != self._status.listeners
            self._status = msgspec.structs.replace(self._status, listeners=count)
        if changed and self._engines is not None:
            self._engines.send(SetListeners(count))

    def _start_message(self) -> EngineStart:
        options, mic = self._options, self._mic.status()
        chosen = options.mic is not None or options.camera is not None
        return EngineStart(
            resume=Resume(_settings(options)),
            demo=False if options.demo is None and chosen else options.demo,
            keep=options.keep,
            output_id=self._mic.output_id,
            output_name=mic.name,
            output_reason=mic.reason,
            listeners=self.status().listeners,
            preview=self._visible,
            may_sleep=options.may_sleep,
        )

    def _end(self, keeper: EngineKeeper) -> None:
        keeper.stop()
        self._mic.remove()
        self._server.stop()
        if self._slots is not None:
            self._slots.telemetry()
            self._slots.close()
        self._note(engine_alive=False, engine_pid=None, spare_pid=None)
        self._instance.release()


def _settings(options: RunOptions) -> Config:
    """The settings with what was typed put over them."""
    replace = msgspec.structs.replace
    config = options.config
    if options.mic is not None:
        config = replace(config, audio=replace(config.audio, microphone=options.mic))
    if options.camera is not None:
        config = replace(config, vision=replace(config.vision, camera=options.camera))
    if options.quality is not None:
        config = replace(config, separation=replace(config.separation, quality=options.quality))
    return config
