import io
import urllib.error
from pathlib import Path

import pytest

from engine.errors import ModelError, ModelIntegrityError, ModelMissingError
from engine.vision import detectors, yunet_file
from tests.support import need


def official() -> bytes:
    return need.shared("reference_models", "yunet_s_640_640.onnx").read_bytes()


def test_the_official_file_is_fetched_from_its_place_and_kept(tmp_path: Path) -> None:
    asked = []

    def opener(address: str) -> io.BytesIO:
        asked.append(address)
        return io.BytesIO(official())

    target = tmp_path / "models" / yunet_file.NAME
    assert yunet_file.fetch(opener, target) == target
    assert asked == [yunet_file.ADDRESS]
    assert asked[0].startswith("https://github.com/opencv/")
    yunet_file.read(target)
    assert [path.name for path in target.parent.iterdir()] == [yunet_file.NAME]


def test_another_file_is_refused_and_nothing_is_left(tmp_path: Path) -> None:
    target = tmp_path / yunet_file.NAME
    with pytest.raises(ModelIntegrityError, match="not the official file"):
        yunet_file.fetch(lambda _: io.BytesIO(b"something else"), target)
    assert list(tmp_path.iterdir()) == []


def test_no_network_is_said(tmp_path: Path) -> None:
    def opener(_: str) -> io.BytesIO:
        raise urllib.error.URLError("no route")

    with pytest.raises(ModelError, match="no route") as caught:
        yunet_file.fetch(opener, tmp_path / yunet_file.NAME)
    assert "works without it" in caught.value.advice


def test_the_users_folder_is_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yunet_file, "_SHIPPED", tmp_path / "shipped")
    monkeypatch.setattr(yunet_file, "user_path", lambda: tmp_path / yunet_file.NAME)
    assert yunet_file.find() is None
    (tmp_path / yunet_file.NAME).write_bytes(b"x")
    assert yunet_file.find() == tmp_path / yunet_file.NAME


def test_a_missing_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(ModelMissingError):
        yunet_file.read(tmp_path / "none.onnx")


def test_auto_falls_back_to_haar_where_yunet_is_absent_or_broken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yunet_file, "find", lambda: None)
    assert detectors.choose("auto").name == "haar"
    with pytest.raises(ModelMissingError):
        detectors.choose("yunet")
    broken = tmp_path / "broken.onnx"
    broken.write_bytes(b"broken")
    monkeypatch.setattr(yunet_file, "find", lambda: broken)
    assert detectors.choose("auto").name == "haar"
    with pytest.raises(ModelIntegrityError):
        detectors.choose("yunet")


def test_auto_takes_yunet_where_it_is_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    path = need.shared("reference_models", "yunet_s_640_640.onnx")
    monkeypatch.setattr(yunet_file, "find", lambda: path)
    assert detectors.choose("auto").name == "yunet"
