"""The window's side of the remembered voices: on the real disk, in a folder of the test's own."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from engine.errors import ProfileError
from engine.supervisor import delete_voice, export_voice, import_voice, list_voices
from engine.voices import profiles
from engine.voices.profiles import Profile, Store


def profile(name: str) -> Profile:
    vector = np.zeros(64, np.float32)
    vector[3] = 1.0
    return Profile(
        name=name,
        embedding=vector.tobytes(),
        network="n",
        seconds=12.5,
        likeness=0.91,
        consent_at="2026-11-20T10:00:00+00:00",
        changed_at="2026-11-20T10:00:00+00:00",
    )


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    found = tmp_path / "voices"
    monkeypatch.setattr(profiles, "profiles_dir", lambda: found)
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    return found


def test_nobody_is_remembered_at_first(folder: Path) -> None:
    found = list_voices()
    assert (found.voices, found.key_in, found.problems) == ((), None, ())
    assert not folder.exists(), "looking writes nothing"


def test_voices_are_listed_carried_and_deleted(tmp_path: Path) -> None:
    Store().put(profile("Ben"))
    Store().put(profile("Anna"))
    found = list_voices()
    assert [voice.name for voice in found.voices] == ["Anna", "Ben"]
    assert (found.voices[0].seconds, found.voices[0].likeness) == (12.5, 0.91)
    assert found.key_in == "file"
    target = tmp_path / "anna.json"
    export_voice("Anna", target)
    if os.name == "posix":
        assert target.stat().st_mode & 0o777 == 0o600
    with pytest.raises(ProfileError, match="already remembered as Anna"):
        import_voice(target)
    delete_voice("Anna")
    assert [voice.name for voice in list_voices().voices] == ["Ben"]
    assert import_voice(target) == "Anna"
    assert [voice.name for voice in list_voices().voices] == ["Anna", "Ben"]


def test_what_cannot_be_read_is_said(folder: Path) -> None:
    Store().put(profile("Anna"))
    (folder / "key").write_text("nonsense", encoding="ascii")
    found = list_voices()
    assert found.voices == ()
    assert "is damaged" in found.problems[0]
    with pytest.raises(ProfileError):
        delete_voice("Anna")
