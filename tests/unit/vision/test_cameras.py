from pathlib import Path

import pytest

from engine.config import VisionConfig
from engine.errors import CameraError, DeviceNotFoundError
from engine.vision import cameras
from tests.support.films import numbered, write_film


def node(sysfs: Path, number: int, name: str, index: int = 0) -> None:
    folder = sysfs / f"video{number}"
    folder.mkdir()
    (folder / "name").write_text(f"{name}\n")
    (folder / "index").write_text(f"{index}\n")


def test_linux_lists_one_entry_per_camera_by_name(tmp_path: Path) -> None:
    node(tmp_path, 10, "Capture Stick")
    node(tmp_path, 0, "Integrated Camera: Integrated C")
    node(tmp_path, 1, "Integrated Camera: Integrated C", index=1)
    (tmp_path / "v4l-subdev0").mkdir()
    found = cameras.list_cameras(tmp_path, "linux")
    assert [(c.id, c.name, c.default) for c in found] == [
        ("/dev/video0", "Integrated Camera: Integrated C", True),
        ("/dev/video10", "Capture Stick", False),
    ]


def test_a_node_that_says_nothing_is_called_by_its_own_name(tmp_path: Path) -> None:
    (tmp_path / "video3").mkdir()
    assert [c.name for c in cameras.list_cameras(tmp_path, "linux")] == ["video3"]


def test_without_a_kernel_module_there_is_no_camera(tmp_path: Path) -> None:
    assert cameras.list_cameras(tmp_path / "absent", "linux") == ()


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_elsewhere_the_indices_that_open_are_listed(
    platform: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cameras, "_opens", lambda index: index < 2)
    found = cameras.list_cameras(tmp_path, platform)
    assert [(c.id, c.name, c.default) for c in found] == [
        ("0", "Camera 1", True),
        ("1", "Camera 2", False),
    ]


def test_no_camera_at_all_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cameras, "list_cameras", lambda: ())
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
