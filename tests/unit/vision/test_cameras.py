import threading
from pathlib import Path

import pytest

from engine.config import VisionConfig
from engine.errors import CameraError, DeviceNotFoundError
from engine.vision import cameras
from engine.vision.base import CameraDevice
from engine.vision.listing import Listed
from tests.support.films import numbered, write_film


def test_no_camera_at_all_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cameras, "listed", lambda: ())
    with pytest.raises(DeviceNotFoundError, match=r"There is no camera\."):
        cameras.open_camera("", VisionConfig())


@pytest.mark.parametrize("name", ["No Such Camera", "/dev/video99", "/tmp/absent.mp4"])
def test_an_unknown_camera_is_named(name: str) -> None:
    with pytest.raises(DeviceNotFoundError, match=name):
        cameras.open_camera(name, VisionConfig())


def test_a_file_that_is_no_video_is_a_camera_error(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("no video")
    with pytest.raises(CameraError, match="no video file"):
        cameras.open_camera(str(path), VisionConfig())


def test_a_stream_nobody_serves_is_not_found() -> None:
    with pytest.raises(DeviceNotFoundError, match="refused"):
        cameras.open_camera("http://127.0.0.1:9/none", VisionConfig())


def test_a_video_file_is_a_camera(tmp_path: Path) -> None:
    path = write_film(tmp_path / "film.avi", numbered(5))
    camera = cameras.open_camera(str(path), VisionConfig())
    image = camera.read(5.0)
    assert image is not None
    assert image.pixels.shape == (48, 64, 3)
    camera.close()


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> list[Listed]:
    """Two cameras of one name; what was opened."""
    known = tuple(
        Listed(CameraDevice(f"usb-{number}", "Webcam ✓", default=number == 0), number)
        for number in range(2)
    )
    opened: list[Listed] = []

    class Source:
        def __init__(self, listed: Listed, config: VisionConfig) -> None:
            opened.append(listed)

        def next(self, stop: threading.Event) -> None:
            stop.wait(0.01)

        def close(self) -> None:
            pass

    monkeypatch.setattr(cameras, "listed", lambda: known)
    monkeypatch.setattr(cameras, "DeviceSource", Source)
    return opened


@pytest.mark.parametrize(
    ("typed", "target"), [("", 0), ("usb-1", 1), ("Webcam ✓", 0), ("7", 7), ("/dev/video9",) * 2]
)
def test_by_id_by_name_and_by_number(two: list[Listed], typed: str, target: str | int) -> None:
    cameras.open_camera(typed, VisionConfig()).close()
    assert [each.target for each in two] == [target]
    assert [each.id for each in cameras.list_cameras()] == ["usb-0", "usb-1"]
