"""Which cameras there are, on each system, without opening any."""

import sys
from pathlib import Path

import pytest

from engine.system import mac_capture, media_foundation
from engine.system.mac_capture import CaptureDevice
from engine.vision.listing import listed


def node(sysfs: Path, number: int, name: str, index: int = 0) -> None:
    folder = sysfs / f"video{number}"
    folder.mkdir()
    (folder / "name").write_text(f"{name}\n")
    (folder / "index").write_text(f"{index}\n")


@pytest.fixture
def linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")


@pytest.mark.usefixtures("linux")
def test_linux_lists_one_entry_per_camera_by_name(tmp_path: Path) -> None:
    node(tmp_path, 10, "Capture Stick")
    node(tmp_path, 0, "Integrated Camera: Integrated C")
    node(tmp_path, 1, "Integrated Camera: Integrated C", index=1)
    (tmp_path / "v4l-subdev0").mkdir()
    found = listed(tmp_path)
    assert [(each.device.id, each.device.name, each.device.default) for each in found] == [
        ("/dev/video0", "Integrated Camera: Integrated C", True),
        ("/dev/video10", "Capture Stick", False),
    ]
    assert [each.target for each in found] == ["/dev/video0", "/dev/video10"]


@pytest.mark.usefixtures("linux")
def test_a_node_that_says_nothing_is_called_by_its_own_name(tmp_path: Path) -> None:
    (tmp_path / "video3").mkdir()
    assert [each.device.name for each in listed(tmp_path)] == ["video3"]


@pytest.mark.usefixtures("linux")
def test_without_a_kernel_module_there_is_no_camera(tmp_path: Path) -> None:
    assert listed(tmp_path / "absent") == ()


def test_macos(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    known = (CaptureDevice("0x1", "FaceTime HD", False), CaptureDevice("0x2", "Kamera ✓", True))
    asked: list[bool] = []
    monkeypatch.setattr(mac_capture, "cameras", lambda: known)
    monkeypatch.setattr(mac_capture, "ask_for_camera", lambda: asked.append(True))
    found = listed()
    assert [(each.device.id, each.device.name, each.target) for each in found] == [
        ("0x1", "FaceTime HD", 0),
        ("0x2", "Kamera ✓", 1),
    ]
    assert [each.in_use for each in found] == [False, True]
    assert asked, "before that macOS lists none"
    assert [each.device.default for each in found] == [True, False]


def test_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    known = (media_foundation.Camera("link", ""), media_foundation.Camera("", ""))
    monkeypatch.setattr(media_foundation, "cameras", lambda: known)
    assert [(each.device.id, each.device.name, each.target) for each in listed()] == [
        ("link", "link", 0),
        ("1", "", 1),
    ]


def test_systems_nobody_knows_have_no_cameras(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "freebsd13")
    assert listed() == ()
