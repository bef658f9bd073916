"""What Solomic keeps: listed in full, deleted by kind, nothing else touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.config import config_path, state_dir
from engine.models.places import own_dir
from engine.supervisor.stored import Stored, delete_stored, list_stored


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("CONFIG", "STATE", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def put(path: Path, text: str = "x") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def by_kind() -> dict[str, Stored]:
    return {stored.kind: stored for stored in list_stored()}


def test_nothing_is_stored_at_first() -> None:
    assert {stored.files for stored in list_stored()} == {0}


def test_everything_is_listed_also_what_nobody_named() -> None:
    put(config_path(), "12345")
    put(config_path().with_suffix(".toml.broken"))
    put(state_dir() / "engine.log", "123")
    put(state_dir() / "engine.log.1", "1234")
    put(own_dir() / "base" / "manifest.json")
    put(state_dir() / "surprise.bin", "12")
    put(state_dir() / "run" / "control.sock")
    found = by_kind()
    assert (found["settings"].files, found["settings"].size_bytes) == (2, 6)
    assert (found["logs"].files, found["logs"].size_bytes) == (2, 7)
    assert found["networks"].files == 1
    assert (found["other"].files, found["other"].folders) == (1, (str(state_dir()),))


def test_a_kind_is_deleted_and_nothing_else() -> None:
    kept = [put(config_path()), put(state_dir() / "run" / "control.sock")]
    log, old = put(state_dir() / "engine.log", "words"), put(state_dir() / "engine.log.1")
    network = put(own_dir() / "base" / "manifest.json")
    assert delete_stored("logs")
    assert log.read_text() == ""
    assert not old.exists()
    assert delete_stored("networks")
    assert not network.exists()
    assert all(path.exists() for path in kept)


def test_a_link_is_deleted_and_not_what_it_points_at(home: Path) -> None:
    precious = put(home / "elsewhere" / "precious.txt")
    state_dir().mkdir(parents=True)
    (state_dir() / "link").symlink_to(precious.parent)
    assert delete_stored("other")
    assert precious.exists()
    assert not (state_dir() / "link").exists()
