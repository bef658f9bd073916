"""What a recording looks like and how it came out: true of sounds whose answer is known."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from engine.config import HOP_FRAMES, SAMPLE_RATE_HZ, recordings_dir
from engine.errors import MediaError
from engine.supervisor.scores import SILENT_DB, Scores, look_at_recording, scores
from engine.supervisor.tryout import BANDS, COLUMNS

F32 = NDArray[np.float32]


@pytest.fixture(autouse=True)
def _home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("engine.config.state_dir", lambda: tmp_path / "state")


def noise(seconds: float, level_db: float) -> F32:
    found = np.random.default_rng(3).standard_normal(round(seconds * SAMPLE_RATE_HZ))
    return (found * 10 ** (level_db / 20)).astype(np.float32)


def speech(background_db: float) -> F32:
    """Half of it at -20 dB, half of it background."""
    return np.concatenate((noise(2.0, -20.0), noise(2.0, background_db)))


def recorded(before: F32, after: F32, name: str = "one") -> Scores:
    folder = recordings_dir() / name
    folder.mkdir(parents=True)
    for side, sound in (("before", before), ("after", after)):
        soundfile.write(str(folder / f"{side}.flac"), sound, SAMPLE_RATE_HZ)
    return look_at_recording(name).scores


def test_a_background_that_was_turned_down_is_measured() -> None:
    found = recorded(speech(-40.0), speech(-58.0))
    assert found.background_db == pytest.approx(18.0, abs=0.5)
    assert found.speech_db == pytest.approx(-20.0, abs=0.5)
    assert found.removed_db == pytest.approx(0.0, abs=0.1), "most of the sound is the speech"
    assert (found.clipped, found.silent_s) == (0.0, 0.0)


def test_what_was_taken_away_in_all_is_measured() -> None:
    assert recorded(noise(3.0, -20.0), noise(3.0, -26.0)).removed_db == pytest.approx(6.0, abs=0.1)


def test_too_loud_and_not_heard_are_counted() -> None:
    loud = np.clip(noise(4.0, 0.0), -1.0, 1.0)
    half = noise(4.0, -30.0)
    half[: len(half) // 2] = 0.0
    found = recorded(loud, half)
    assert found.clipped > 0.9
    assert found.silent_s == pytest.approx(2.0, abs=0.05)
    assert found.speech_db == pytest.approx(-30.0, abs=0.5), "silence does not count as soft speech"


def test_silence_and_nothing_have_scores_too() -> None:
    silence: F32 = np.zeros(SAMPLE_RATE_HZ, np.float32)
    found = recorded(noise(1.0, -20.0), silence)
    assert (found.speech_db, found.removed_db, found.silent_s) == (SILENT_DB, 0.0, 1.0)
    assert found.background_db == pytest.approx(70.0, abs=1.0)
    empty: F32 = np.zeros(0, np.float32)
    assert scores(empty, empty, empty).speech_db == SILENT_DB
    assert recorded(silence[: HOP_FRAMES // 2], silence[: HOP_FRAMES // 2], "short").silent_s == 0.0


def test_the_pictures_show_when_and_how_high() -> None:
    folder = recordings_dir() / "tone"
    folder.mkdir(parents=True)
    time_s = np.arange(3 * SAMPLE_RATE_HZ) / SAMPLE_RATE_HZ
    tone = np.where(time_s > 1.5, 0.3 * np.sin(2 * np.pi * 3000 * time_s), 0.0).astype(np.float32)
    for side in ("before", "after"):
        soundfile.write(str(folder / f"{side}.flac"), tone, SAMPLE_RATE_HZ)
    picture = look_at_recording("tone").before
    levels = np.frombuffer(picture.levels, np.uint8).reshape(BANDS, picture.columns)
    assert picture.columns == COLUMNS
    assert levels[:, : COLUMNS // 2 - 3].max() == 0
    assert levels[:, -1].argmax() > BANDS // 2


def test_a_damaged_file_is_said() -> None:
    recorded(noise(1.0, -20.0), noise(1.0, -20.0))
    (recordings_dir() / "one" / "after.flac").write_bytes(b"nothing")
    with pytest.raises(MediaError, match="cannot be read"):
        look_at_recording("one")
    with pytest.raises(MediaError, match="gone"):
        look_at_recording("../one")
