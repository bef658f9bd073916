import threading
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.config import VisionConfig
from engine.errors import DeviceLostError
from engine.vision.base import Image
from engine.vision.cameras import open_camera
from engine.vision.grabber import ImageSource
from engine.vision.sources import FileSource, StreamSource
from tests.support.films import number_of, numbered, write_film
from tests.support.mjpeg import mjpeg_server

STOP = threading.Event()


def exhaust(source: ImageSource) -> None:
    while True:
        source.next(STOP)


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
