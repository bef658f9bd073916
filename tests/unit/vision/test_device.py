"""Camera devices: opened by the system's own back end, and why one gives nothing."""

import sys
import threading
import time
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from engine.config import VisionConfig
from engine.errors import (
    CameraError,
    DeviceBusyError,
    DeviceDeniedError,
    DeviceError,
    DeviceLostError,
    DeviceNotFoundError,
)
from engine.system import consent
from engine.vision.base import CameraDevice
from engine.vision.device import DeviceSource
from engine.vision.listing import Listed

STOP = threading.Event()


class FakeCapture:
    """Stands in for cv2.VideoCapture: gives what it was given, then fails."""

    def __init__(self, images: int, *, opens: bool = True) -> None:
        self.left, self.opens = images, opens
        self.set_calls: list[tuple[int, float]] = []
        self.released = False

    def isOpened(self) -> bool:
        return self.opens

    def set(self, key: int, value: float) -> None:
        self.set_calls.append((key, value))

    def read(self) -> tuple[bool, Any]:
        self.left -= 1
        return (True, np.zeros((4, 4, 3), np.uint8)) if self.left >= 0 else (False, None)

    def release(self) -> None:
        self.released = True


def exhaust(source: DeviceSource) -> None:
    while True:
        source.next(STOP)


def camera(target: str | int = 0, in_use: bool = False) -> Listed:
    return Listed(CameraDevice("id", "Test Camera", default=True), target, in_use)


def device(capture: FakeCapture, listed: Listed | None = None) -> DeviceSource:
    config = VisionConfig(width=320, height=240)
    return DeviceSource(listed or camera(), config, lambda _: capture)


@pytest.fixture(autouse=True)
def system(monkeypatch: pytest.MonkeyPatch) -> "System":
    """A Linux on which nothing is forbidden and nobody uses the camera."""
    return System(monkeypatch)


class System:
    """What a test says of the system."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._patch = monkeypatch
        self.on("linux")
        self.says()

    def on(self, platform: str) -> None:
        self._patch.setattr(sys, "platform", platform)

    def says(
        self, *, denied: bool = False, asked: bool = False, users: tuple[str, ...] = ()
    ) -> None:
        self._patch.setattr(consent, "denied", lambda kind: denied)
        self._patch.setattr(consent, "asked", lambda kind: asked)
        self._patch.setattr(consent, "users", lambda kind, device="": users)


def test_a_device_is_asked_for_motion_jpeg_size_rate_and_a_short_queue() -> None:
    capture = FakeCapture(1)
    device(capture)
    assert [value for _, value in capture.set_calls[1:]] == [320, 240, 25, 1]


def test_a_device_that_does_not_open_is_busy() -> None:
    capture = FakeCapture(0, opens=False)
    with pytest.raises(DeviceBusyError, match="Test Camera is in use by another program"):
        device(capture)
    assert capture.released


def test_a_device_that_ends_was_unplugged() -> None:
    source = device(FakeCapture(2))
    before_s = time.monotonic()
    first = source.next(STOP)
    assert first is not None
    assert before_s <= first.captured_at_s <= time.monotonic()
    source.next(STOP)
    with pytest.raises(DeviceLostError, match="unplugged"):
        exhaust(source)


def test_a_device_that_never_gave_an_image_is_no_usable_camera() -> None:
    source = device(FakeCapture(0))
    with pytest.raises(CameraError, match="gives no images"):
        exhaust(source)


def test_a_device_file_that_is_absent_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(DeviceNotFoundError):
        DeviceSource(camera(str(tmp_path / "video0")), VisionConfig())


def test_the_other_systems_are_not_asked_for_motion_jpeg(system: System) -> None:
    """Media Foundation opens the camera once more for it."""
    system.on("win32")
    capture = FakeCapture(1)
    device(capture)
    assert [value for _, value in capture.set_calls] == [320, 240, 25, 1]


def test_who_uses_it_is_named(system: System) -> None:
    system.says(users=("Zoom", "obs"))
    with pytest.raises(DeviceBusyError, match=r"in use by Zoom, obs\.") as caught:
        device(FakeCapture(0, opens=False))
    assert caught.value.advice
    with pytest.raises(DeviceBusyError, match="in use by Zoom"):
        exhaust(device(FakeCapture(0)))


def test_media_foundation_opens_a_camera_in_use_and_gives_no_image(system: System) -> None:
    system.on("win32")
    with pytest.raises(DeviceBusyError, match="in use by another program"):
        exhaust(device(FakeCapture(0)))


def test_macos_tells_of_a_camera_in_use() -> None:
    capture = FakeCapture(1)
    with pytest.raises(DeviceBusyError):
        device(capture, camera(in_use=True))
    assert capture.set_calls == []


def test_a_forbidden_camera_is_not_touched(system: System) -> None:
    system.says(denied=True)
    capture = FakeCapture(1)
    with pytest.raises(DeviceDeniedError, match="may not be opened") as caught:
        device(capture)
    assert caught.value.advice
    assert capture.left == 1


def test_the_first_time_macos_asks(system: System) -> None:
    system.says(asked=True)
    with pytest.raises(DeviceDeniedError, match="asks whether") as caught:
        device(FakeCapture(0, opens=False))
    assert "yes" in caught.value.advice


@pytest.mark.parametrize(
    ("refusal", "kind"),
    [(PermissionError(13, "no"), DeviceDeniedError), (OSError(16, "busy"), DeviceBusyError)],
)
def test_what_a_device_file_refuses(
    refusal: OSError, kind: type[DeviceError], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any, **__: Any) -> Any:
        raise refusal

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(kind):
        device(FakeCapture(1), camera("/dev/video0"))


@pytest.mark.parametrize(
    ("platform", "back_end"),
    [
        ("linux", cv2.CAP_V4L2),
        ("win32", cv2.CAP_MSMF),
        ("darwin", cv2.CAP_AVFOUNDATION),
        ("freebsd13", cv2.CAP_ANY),
    ],
)
def test_each_system_has_its_own_back_end(
    platform: str, back_end: int, system: System, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = []

    def open_capture(target: str | int, api: int) -> FakeCapture:
        opened.append((target, api))
        return FakeCapture(1)

    system.on(platform)
    monkeypatch.setattr(cv2, "VideoCapture", open_capture)
    DeviceSource(camera(3), VisionConfig()).close()
    assert opened == [(3, back_end)]
