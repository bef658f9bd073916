"""The supervisor in the window's words."""

from __future__ import annotations

import threading
from typing import Any, cast

import numpy as np
import pytest

from app.engine_client import DeviceWatch, SupervisorClient
from app.state.engine import Choice, DeviceLists
from engine.audio.base import SoundDevice
from engine.errors import AlreadyRunningError, EngineError, SoundServerError
from engine.messages import AnyCommand, EngineFailure, Mute, SetPreview, Telemetry
from engine.supervisor import DeviceLists as Found
from engine.supervisor import Supervisor, SupervisorStatus, VirtualMicStatus
from engine.vision.base import CameraDevice, FaceObservation, LipCue, VisionResult


class FakeSupervisor:
    """Answers as told."""

    def __init__(self) -> None:
        self.error: Exception | None = None
        self.now = SupervisorStatus()
        self.image: Any = None
        self.sent: list[AnyCommand] = []
        self.listed = threading.Event()
        self.found: Found | Exception = Found(
            (SoundDevice("m", "Mic", True, 48_000, 1),), (CameraDevice("c", "Cam", True),)
        )

    def start(self) -> None:
        if self.error:
            raise self.error

    def stop(self) -> None: ...

    def send(self, command: AnyCommand) -> None:
        self.sent.append(command)

    def telemetry(self) -> Telemetry | None:
        return Telemetry()

    def preview(self) -> Any:
        return self.image

    def status(self) -> SupervisorStatus:
        return self.now

    def devices(self) -> Found:
        self.listed.set()
        if isinstance(self.found, Exception):
            raise self.found
        return self.found


def pair() -> tuple[FakeSupervisor, SupervisorClient]:
    fake = FakeSupervisor()
    return fake, SupervisorClient(cast("Supervisor", fake))


def test_a_second_copy_is_told() -> None:
    fake, client = pair()
    fake.error = AlreadyRunningError("Solomic is running already.")
    with pytest.raises(AlreadyRunningError):
        client.start()


def test_trouble_at_the_start_becomes_a_sentence() -> None:
    fake, client = pair()
    fake.error = EngineError("The folder is not ours.", advice="Choose another.")
    client.start()
    failure = client.status().start_failure
    assert failure is not None
    assert (failure.message, failure.advice) == ("The folder is not ours.", "Choose another.")


def test_status_in_the_windows_words() -> None:
    fake, client = pair()
    fake.now = SupervisorStatus(
        started=True,
        engine_alive=True,
        restarts=2,
        last_failure=EngineFailure("It was killed."),
        virtual_mic=VirtualMicStatus(True, "Solomic Microphone"),
        listeners=3,
        raise_requests=1,
    )
    seen = client.status()
    assert (seen.started, seen.alive, seen.restarts, seen.listeners) == (True, True, 2, 3)
    assert seen.virtual_mic_present
    assert seen.raise_requests == 1
    assert seen.start_failure is None
    assert seen.last_failure is not None
    assert seen.last_failure.message == "It was killed."


def test_a_supervisor_that_never_got_going_has_failed() -> None:
    fake, client = pair()
    fake.now = SupervisorStatus(last_failure=EngineFailure("The supervisor failed."))
    assert client.status().start_failure is not None


def test_previews_keep_their_identity_and_their_memory() -> None:
    fake, client = pair()
    assert client.preview() is None
    pixels = np.zeros((4, 6, 3), np.uint8)
    cue = LipCue(0.0, 0.0, False, 0.0, 0.0)
    face = FaceObservation(7, (0.1, 0.2, 0.3, 0.4), True, 1.0, cue)
    fake.image = (pixels, VisionResult(1.5, (face,)))
    first = client.preview()
    assert first is not None
    assert first.pixels is pixels
    assert first.boxes[0].track_id == 7
    assert client.preview() is first
    fake.image = (pixels, VisionResult(1.6, ()))
    second = client.preview()
    assert second is not None
    assert second.sequence != first.sequence


def test_commands_go_through() -> None:
    fake, client = pair()
    client.send(Mute(True))
    assert fake.sent == [Mute(True)]
    assert client.telemetry() == Telemetry()


def test_devices_are_listed_only_while_somebody_looks() -> None:
    fake, client = pair()
    assert client.devices() == DeviceLists()
    assert not fake.listed.is_set()
    client.look(True)
    assert fake.listed.wait(5.0)
    client.stop()
    assert client.devices() == DeviceLists(
        (Choice("m", "Mic", True),), (Choice("c", "Cam", True),), listed=True
    )
    client.look(False)
    assert fake.sent == [SetPreview(True), SetPreview(False)]


def test_no_sound_server_means_no_devices() -> None:
    fake = FakeSupervisor()
    fake.found = SoundServerError("No sound server answers.")
    watch = DeviceWatch(cast("Supervisor", fake))
    watch.look(True)
    assert fake.listed.wait(5.0)
    watch.stop()
    assert watch.newest == DeviceLists(listed=True)


def test_a_watch_nobody_used_ends_at_once() -> None:
    DeviceWatch(cast("Supervisor", FakeSupervisor())).stop()
