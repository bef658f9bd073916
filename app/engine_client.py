"""The window's one door to the engine: what it asks for, and the supervisor behind it."""

from __future__ import annotations

import threading
from typing import Final, Protocol

from app.state.engine import (
    Choice,
    DeviceLists,
    EngineStatus,
    Failure,
    NetworkFigures,
    Networks,
    Preview,
    TrackBox,
)
from engine.errors import AlreadyRunningError, SolomicError
from engine.messages import AnyCommand, EngineFailure, SetPreview, Telemetry
from engine.supervisor import Supervisor, measure_networks

_STOP_S: Final = 2.0
_DEVICES_EVERY_S: Final = 4.0
"""Each listing is a new connection to the sound server: some 25 ms of work."""


class EngineClient(Protocol):
    """What the view models need of the engine. Nothing here blocks or raises."""

    def send(self, command: AnyCommand) -> None:
        """Send a command; it is lost when there is no engine."""
        ...

    def telemetry(self) -> Telemetry | None:
        """The newest telemetry; None before the first."""
        ...

    def preview(self) -> Preview | None:
        """The newest image; the same object as before when there is no newer one."""
        ...

    def status(self) -> EngineStatus:
        """The process and the virtual microphone."""
        ...

    def devices(self) -> DeviceLists:
        """The devices known now; refreshed in the background while somebody looks."""
        ...

    def look(self, visible: bool) -> None:
        """Whether the window is visible: previews are made and devices watched only then."""
        ...

    def measure_networks(self, threads: int) -> None:
        """Begin to measure this computer; ``networks`` tells when it is done."""
        ...

    def networks(self) -> Networks:
        """What is known of the networks' cost."""
        ...


class SupervisorClient:
    """The supervisor of this process, in the window's words."""

    def __init__(self, supervisor: Supervisor) -> None:
        self._supervisor = supervisor
        self._failure: Failure | None = None
        self._preview: Preview | None = None
        self._preview_of: object = None
        self._devices = DeviceWatch(supervisor)
        self._networks = Networks()

    def start(self) -> None:
        """Begin to start the engine; how it goes on is told by ``status``.

        Raises AlreadyRunningError; any other trouble becomes a sentence in the window.
        """
        try:
            self._supervisor.start()
        except AlreadyRunningError:
            raise
        except SolomicError as error:
            self._failure = Failure(str(error), error.advice)

    def stop(self) -> None:
        """End the engine and remove the virtual microphone; returns when it is done."""
        self._devices.stop()
        self._supervisor.stop()

    def send(self, command: AnyCommand) -> None:
        """Send a command; kept for the next engine while there is none."""
        self._supervisor.send(command)

    def telemetry(self) -> Telemetry | None:
        """The newest telemetry; None before the first."""
        return self._supervisor.telemetry()

    def preview(self) -> Preview | None:
        """The newest image; the same object as before when there is no newer one."""
        found = self._supervisor.preview()
        if found is not self._preview_of:
            self._preview_of = found
            self._preview = None
            if found is not None:
                pixels, result = found
                boxes = tuple(TrackBox(f.track_id, f.box, f.visible) for f in result.faces)
                self._preview = Preview(round(result.captured_at_s * 1e6), pixels, boxes)
        return self._preview

    def status(self) -> EngineStatus:
        """The process and the virtual microphone."""
        seen = self._supervisor.status()
        last = _failure(seen.last_failure)
        never_lived = last if not (seen.started or seen.engine_alive) else None
        return EngineStatus(
            started=seen.started,
            alive=seen.engine_alive,
            restarts=seen.restarts,
            last_failure=last,
            start_failure=self._failure or never_lived,
            virtual_mic_present=seen.virtual_mic.present,
            virtual_mic_name=seen.virtual_mic.name,
            virtual_mic_reason=seen.virtual_mic.reason,
            virtual_mic_advice=seen.virtual_mic.advice,
            virtual_mic_trouble=seen.virtual_mic.trouble,
            virtual_mic_page=seen.virtual_mic.page,
            listeners=seen.listeners,
            raise_requests=seen.raise_requests,
        )

    def devices(self) -> DeviceLists:
        """The devices known now."""
        return self._devices.newest

    def look(self, visible: bool) -> None:
        """Whether the window is visible."""
        self._supervisor.send(SetPreview(visible))
        self._devices.look(visible)

    def measure_networks(self, threads: int) -> None:
        """Begin to measure this computer, on a thread of its own."""
        if not self._networks.measuring:
            known = self._networks
            self._networks = Networks(measuring=True, costs=known.costs, threads=threads)
            threading.Thread(
                target=self._measure, args=(threads,), name="networks", daemon=True
            ).start()

    def _measure(self, threads: int) -> None:
        costs = tuple(
            NetworkFigures(
                found.rung, found.precision, found.per_hop_ms, found.clearer_db, found.provider
            )
            for found in measure_networks(threads)
        )
        self._networks = Networks(costs=costs, measured=True, threads=threads)

    def networks(self) -> Networks:
        """What is known of the networks' cost."""
        return self._networks


def _failure(found: EngineFailure | None) -> Failure | None:
    return None if found is None else Failure(found.message, found.advice)


class DeviceWatch:
    """Lists devices every few seconds while somebody looks, on a thread of its own."""

    def __init__(self, supervisor: Supervisor) -> None:
        self._supervisor = supervisor
        self._visible = threading.Event()
        self._stopping = False
        self._pause = threading.Event()
        self._thread: threading.Thread | None = None
        self.newest = DeviceLists()

    def look(self, visible: bool) -> None:
        """Whether somebody looks."""
        if not visible:
            self._visible.clear()
            return
        self._visible.set()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="devices", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """End the thread."""
        self._stopping = True
        self._pause.set()
        self._visible.set()
        if self._thread is not None:
            self._thread.join(_STOP_S)

    def _run(self) -> None:
        while not self._stopping:
            self._visible.wait()
            if not self._stopping:
                self.newest = self._listed()
            self._pause.wait(_DEVICES_EVERY_S)

    def _listed(self) -> DeviceLists:
        try:
            found = self._supervisor.devices()
        except SolomicError:
            return DeviceLists(listed=True)  # the health line says what is wrong
        return DeviceLists(
            tuple(
                Choice(mic.id, mic.name, mic.default, hands_free=mic.bluetooth_hands_free)
                for mic in found.microphones
            ),
            tuple(Choice(cam.id, cam.name, cam.default) for cam in found.cameras),
            tuple(Choice(out.id, out.name, out.default, out.ears) for out in found.outputs),
            tuple(Choice(cable.id, cable.name) for cable in found.cables),
            listed=True,
        )
