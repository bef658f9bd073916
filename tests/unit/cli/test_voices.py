"""`solomic voices` as it is typed, with the shipped network and recordings made on the spot."""

from __future__ import annotations

import json
import os
import stat
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from engine.cli import main
from tests.support.shapes import differences, golden


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_, **__: str(tmp_path / "data"))
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)


def recording(path: Path, pitch_hz: float = 120.0, seconds: float = 4.0) -> Path:
    """A swelling buzz: sound enough for the network."""
    times = np.arange(round(16_000 * seconds)) / 16_000
    buzz = sum(np.sin(2 * np.pi * pitch_hz * n * times) / n for n in range(1, 20))
    wave = 0.1 * buzz * (1.0 + 0.5 * np.sin(2 * np.pi * 3.0 * times))
    soundfile.write(path, wave.astype(np.float32), 16_000)
    return path


def listed(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    capsys.readouterr()
    assert main(["voices", "list", "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert differences(found, golden("voices")) == []
    return found


def test_a_voice_is_enrolled_listed_and_deleted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert listed(capsys)["voices"] == []
    assert main(["voices", "enroll", "Anna", str(recording(tmp_path / "a.wav"))]) == 0
    assert "agree" in capsys.readouterr().err
    (row,) = listed(capsys)["voices"]
    assert row["name"] == "Anna"
    assert row["usable"] is True
    assert main(["voices", "--json", "delete", "anna"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert differences(found, golden("voices")) == []
    assert found["voices"] == []


def test_nothing_readable_lies_on_disk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["voices", "enroll", "Anna", str(recording(tmp_path / "a.wav"))])
    folder = tmp_path / "data" / "voices"
    files = sorted(folder.iterdir())
    assert sorted(file.suffix for file in files) == ["", ".voice"]
    for file in files:
        assert b"Anna" not in file.read_bytes()
        assert "anna" not in file.name.lower()
        if sys.platform != "win32":
            assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert listed(capsys)["key_in"] == "file"
    assert main(["voices", "list"]) == 0
    assert "key that lies beside them" in capsys.readouterr().out


def test_a_voice_is_carried_to_another_computer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["voices", "enroll", "Anna", str(recording(tmp_path / "a.wav"))])
    carried = tmp_path / "anna.json"
    assert main(["voices", "export", "Anna", str(carried)]) == 0
    assert "not encrypted" in capsys.readouterr().err
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_, **__: str(tmp_path / "other"))
    assert main(["voices", "import", str(carried)]) == 0
    (row,) = listed(capsys)["voices"]
    assert row["name"] == "Anna"
    assert main(["voices", "import", str(carried)]) == 1
    assert "already" in capsys.readouterr().err


def test_more_speech_is_added_and_somebody_else_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = recording(tmp_path / "a.wav")
    main(["voices", "enroll", "Anna", str(path)])
    before = listed(capsys)["voices"][0]["seconds"]
    assert main(["voices", "enroll", "ANNA", str(path)]) == 0
    (row,) = listed(capsys)["voices"]
    assert row["seconds"] == pytest.approx(2 * before)
    monkeypatch.setattr("engine.voices.profiles.SAME_VOICE_COSINE", 1.1)
    assert main(["voices", "enroll", "Anna", str(path)]) == 1
    assert "does not sound like" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["delete", "Nobody"], 1, "No voice is remembered as Nobody"),
        (["export", "Nobody", "x.json"], 1, "No voice is remembered"),
        (["enroll", "Anna", "nowhere.wav"], 1, "There is no file"),
        (["enroll", " ", "nowhere.wav"], 1, "A name has"),
        (["import", "nowhere.json"], 1, "cannot be read"),
        (["enroll", "Anna"], 2, "required: FILE"),
        ([], 2, "required: WHAT"),
    ],
)
def test_what_is_wrong_is_one_sentence(
    words: list[str], code: int, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["voices", *words]) == code
    err = capsys.readouterr().err
    assert sentence in err
    assert "Traceback" not in err


def test_too_little_speech_and_garbage_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    short = recording(tmp_path / "short.wav", seconds=0.5)
    assert main(["voices", "enroll", "Anna", str(short)]) == 1
    assert "less than 1.5 seconds" in capsys.readouterr().err
    (tmp_path / "x.json").write_text("{}")
    assert main(["voices", "import", str(tmp_path / "x.json")]) == 1
    assert "no exported voice" in capsys.readouterr().err


def test_a_damaged_voice_is_said_and_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["voices", "enroll", "Anna", str(recording(tmp_path / "a.wav"))])
    (file,) = (tmp_path / "data" / "voices").glob("*.voice")
    data = bytearray(file.read_bytes())
    data[-1] ^= 1
    file.write_bytes(bytes(data))
    found = listed(capsys)
    assert found["voices"] == []
    assert len(found["problems"]) == 1
    assert file.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="the keyring's program is of Linux")
def test_a_keyring_keeps_the_key_where_there_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tool = tmp_path / "bin" / "secret-tool"
    tool.parent.mkdir()
    kept = tmp_path / "kept"
    tool.write_text(f'#!/bin/sh\n[ "$1" = store ] && exec cat > {kept}\nexec cat {kept}\n')
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tool.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    main(["voices", "enroll", "Anna", str(recording(tmp_path / "a.wav"))])
    assert listed(capsys)["key_in"] == "keyring"
    assert [file.suffix for file in (tmp_path / "data" / "voices").iterdir()] == [".voice"]
    kept.write_text("")
    found = listed(capsys)
    assert found["voices"] == []
    assert found["problems"]
