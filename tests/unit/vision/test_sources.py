import threading
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.config import VisionConfig
from engine.errors import CameraError, DeviceBusyError, DeviceLostError, DeviceNotFoundError
from engine.vision.base import Image
from engine.vision.cameras import open_camera
from engine.vision.grabber import ImageSource
from engine.vision.sources import DeviceSource, FileSource, StreamSource
from tests.support.films import number_of, numbered, write_film
from tests.support.mjpeg import mjpeg_server

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


def exhaust(source: ImageSource) -> None:
    while True:
        source.next(STOP)


def device(capture: FakeCapture) -> DeviceSource:
    return DeviceSource(0, "Test Camera", VisionConfig(width=320, height=240), lambda _: capture)


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
        DeviceSource(str(tmp_path / "video0"), "Gone", VisionConfig())


def play(source: FileSource, count: int) -> list[Image]:
    found: list[Image] = []
    while len(found) < count:
        image = source.next(STOP)
        if image is not None:
            found.append(image)
    return found


def test_a_file_is_paced_by_its_timestamps(tmp_path: Path) -> None:
    source = FileSource(write_film(tmp_path / "film.avi", numbered(10), 50), loop=False)
    before_s = time.monotonic()
    images = play(source, 10)
    assert [number_of(image.pixels) for image in images] == list(range(10))
    gaps = np.diff([image.captured_at_s for image in images])
    assert gaps == pytest.approx(np.full(9, 0.02), abs=1e-3)
    # Each was given out when it was due, not before.
    assert time.monotonic() - before_s >= 0.18
    with pytest.raises(DeviceLostError, match="has ended"):
        source.next(STOP)


def test_a_looped_file_goes_on_at_the_same_pace(tmp_path: Path) -> None:
    source = FileSource(write_film(tmp_path / "film.avi", numbered(4), 50), loop=True)
    images = play(source, 10)
    assert [number_of(image.pixels) for image in images] == [0, 1, 2, 3, 0, 1, 2, 3, 0, 1]
    gaps = np.diff([image.captured_at_s for image in images])
    assert gaps == pytest.approx(np.full(9, 0.02), abs=1e-3)


def test_a_reader_who_was_away_gets_no_old_images(tmp_path: Path) -> None:
    source = FileSource(write_film(tmp_path / "film.avi", numbered(30), 50), loop=False)
    play(source, 1)
    STOP.wait(0.45)
    later = play(source, 1)[0]
    assert number_of(later.pixels) > 10
    assert time.monotonic() - later.captured_at_s < 0.3


def painted(number: int) -> Any:
    return np.full((48, 64, 3), 40 + 8 * (number % 20), np.uint8)


def test_a_stream_gives_its_images_as_they_come() -> None:
    with mjpeg_server(painted) as server:
        camera = open_camera(server.address, VisionConfig())
        images = [image for _ in range(6) if (image := camera.read(5.0)) is not None]
        camera.close()
    assert len(images) == 6
    levels = [float(image.pixels.mean()) for image in images]
    assert levels == sorted(levels)
    assert len(set(levels)) == 6
    now_s = time.monotonic()
    assert all(now_s - 10 < image.captured_at_s <= now_s for image in images)


def test_a_stream_that_breaks_off_is_connected_again() -> None:
    with mjpeg_server(painted) as server:
        camera = open_camera(server.address, VisionConfig())
        assert camera.read(5.0) is not None
        server.hang_up.set()
        while camera.read(0.2) is not None:
            pass
        server.hang_up.clear()
        assert camera.read(10.0) is not None
        assert server.connections >= 2
        camera.close()


def test_a_stream_that_is_gone_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.vision.sources._STREAM_PAUSES_S", (0.01, 0.01))
    with mjpeg_server(painted) as server:
        source = StreamSource(server.address)
        assert source.next(STOP) is not None
    with pytest.raises(DeviceLostError, match="broke off"):
        exhaust(source)
    source.close()
