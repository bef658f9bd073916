"""The recordings on disk: listed, carried elsewhere, deleted, and nothing beside them touched."""

from pathlib import Path

import msgspec
import numpy as np
import pytest
import soundfile

from engine.config import recordings_dir
from engine.errors import MediaError
from engine.host.recorder import ABOUT, About
from engine.supervisor.recordings import (
    delete_recording,
    export_recording,
    list_recordings,
    sound_file,
)


def make(name: str, seconds: float = 1.0, written: bool = True) -> Path:
    folder = recordings_dir() / name
    folder.mkdir(parents=True)
    for side in ("before", "after"):
        sound = np.zeros(round(seconds * 48_000), np.float32)
        soundfile.write(str(folder / f"{side}.flac"), sound, 48_000)
    about = About("2026-03-04T10:00:00+01:00", seconds if written else 0.0, ("Anna",))
    (folder / ABOUT).write_bytes(msgspec.json.encode(about))
    return folder


@pytest.fixture(autouse=True)
def _home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("engine.config.state_dir", lambda: tmp_path / "state")


def test_they_are_listed_newest_first_and_what_is_damaged_is_left_out() -> None:
    assert list_recordings() == ()
    make("20260101T100000")
    make("20260102T100000", seconds=0.5, written=False)
    broken = make("20260103T100000")
    (broken / ABOUT).write_text("{")
    (recordings_dir() / "stray").write_text("x")
    first, second = list_recordings()
    assert (first.id, first.seconds) == ("20260102T100000", 0.5), "its end was never written"
    assert (second.people, second.seconds) == (("Anna",), 1.0)
    assert second.size_bytes > 0


def test_one_is_deleted_and_the_others_stay() -> None:
    make("a")
    make("b")
    delete_recording("a")
    assert [each.id for each in list_recordings()] == ["b"]
    with pytest.raises(MediaError, match="gone"):
        delete_recording("a")


@pytest.mark.parametrize("name", ["..", "../recordings/b", "b/../b", ""])
def test_no_name_leads_elsewhere(name: str) -> None:
    make("b")
    with pytest.raises(MediaError, match="gone"):
        sound_file(name, "before")


def test_both_sides_are_carried_elsewhere(tmp_path: Path) -> None:
    make("a")
    export_recording("a", tmp_path)
    assert sorted(path.name for path in tmp_path.glob("*.flac")) == [
        "a-after.flac",
        "a-before.flac",
    ]
    with pytest.raises(MediaError, match="cannot be written"):
        export_recording("a", tmp_path / "nowhere")
