"""Films of the drawn scene through `process`: faces, places, cues, time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest
import soundfile

from engine.config import Config, SeparationConfig
from engine.demo.scene import DemoScene
from engine.errors import MediaError
from engine.files import ProcessOptions, ProcessReport, process_file
from engine.models.ladder import Ladder
from engine.voices.alone import Speaker
from tests.support.drawn_video import write_video
from tests.support.sounds import F32
from tests.support.tiny_model import Kind, make_models

SECONDS = 2.4
STRONG = Config(separation=SeparationConfig(strength_db=60.0))


@pytest.fixture(scope="module")
def scene() -> DemoScene:
    return DemoScene()


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory, scene: DemoScene) -> Path:
    path = tmp_path_factory.mktemp("film") / "talk.mkv"
    write_video(path, SECONDS, scene=scene)
    return path


def process(
    folder: Path,
    source: Path,
    kind: Kind = "identity",
    *,
    keep: tuple[int, ...] = (),
    video: Path | None = None,
) -> tuple[F32, ProcessReport]:
    models = folder / f"models-{kind}"
    ladder = Ladder(models, make_models(models, kind))
    made = ProcessOptions(
        input=source,
        output=folder / "out.wav",
        quality="lite",
        config=STRONG,
        keep=keep,
        video=video,
    )
    report = process_file(made, ladder)
    sound, _ = soundfile.read(folder / "out.wav", dtype="float32")
    return sound, report


def test_a_film_comes_back_on_its_own_time_axis_with_both_faces_found(
    tmp_path: Path, film: Path, scene: DemoScene
) -> None:
    out, report = process(tmp_path, film, keep=(1, 2))
    assert report.frames == round(SECONDS * 48_000)
    assert np.abs(out - scene.mixture(0, report.frames)).max() < 1e-4
    _, report = process(tmp_path, film)
    assert {face.position for face in report.faces} == {1, 2}
    centres = {face.position: face.box[0] + face.box[2] / 2 for face in report.faces}
    assert centres[1] < 0.5 < centres[2]
    for face in report.faces:
        assert 0.0 <= face.first_s < face.last_s <= SECONDS
        assert 0.0 <= face.speaking_s <= SECONDS
    assert len(report.kept) >= 1, "the largest face by default"
    assert report.cues.lip
    assert report.cue_missing_s is not None
    assert report.cue_missing_s < SECONDS / 2


def test_the_kept_face_s_lips_reach_the_network(tmp_path: Path, film: Path) -> None:
    left, one = process(tmp_path, film, "lip", keep=(1,))
    right, two = process(tmp_path, film, "lip", keep=(2,))
    both, three = process(tmp_path, film, "lip", keep=(2, 1))
    assert not set(one.kept) & set(two.kept)
    assert set(three.kept) == set(one.kept) | set(two.kept)
    assert np.abs(left - right).max() > 0.01, "different lips, different answers"
    assert np.sqrt(np.mean(both**2)) > np.sqrt(np.mean(left**2))


def test_a_picture_may_come_from_another_file(tmp_path: Path, film: Path, scene: DemoScene) -> None:
    sound = tmp_path / "sound.wav"
    soundfile.write(sound, scene.mixture(0, 48_000 * 2), 48_000, subtype="FLOAT")
    _, own = process(tmp_path, film, keep=(1,))
    out, report = process(tmp_path, sound, video=film, keep=(1,))
    assert len(out) == 48_000 * 2
    assert report.kept == own.kept


def test_a_face_that_is_not_there_cannot_be_kept(tmp_path: Path, film: Path) -> None:
    with pytest.raises(MediaError, match="no face 5 to keep: the picture has 2 faces"):
        process(tmp_path, film, keep=(5,))
    with pytest.raises(MediaError, match="At most 3"):
        process(tmp_path, film, keep=(1, 2, 3, 4))


def test_a_film_without_sound_or_a_picture_without_image_is_refused(
    tmp_path: Path, film: Path
) -> None:
    sound = tmp_path / "sound.wav"
    soundfile.write(sound, np.zeros(4800), 48_000)
    with pytest.raises(MediaError, match="has no picture"):
        process(tmp_path, sound, video=sound)
    with pytest.raises(MediaError, match="cannot be opened"):
        process(tmp_path, sound, video=tmp_path / "absent.mp4")


def test_a_voice_learned_anywhere_in_the_film_helps_from_its_first_word(
    tmp_path: Path, film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain, report = process(tmp_path, film, "voice", keep=(1,))
    assert not report.cues.voice, "both talk all the time"

    def alone(
        speakers: Sequence[Speaker], shares: Mapping[int, float], known: Sequence[int]
    ) -> int:
        return next(iter(shares))

    monkeypatch.setattr("engine.files.extractor.who_is_alone", alone)
    out, report = process(tmp_path, film, "voice", keep=(1,))
    assert report.cues.voice
    start = slice(0, 24_000)
    gain = float(np.dot(out[start], plain[start]) / np.dot(plain[start], plain[start]))
    assert gain != pytest.approx(1.0, abs=0.05), "known before it was heard"


@pytest.mark.slow
def test_sound_that_comes_late_is_found_and_mended(tmp_path: Path, scene: DemoScene) -> None:
    path = tmp_path / "late.mkv"
    write_video(path, 9.0, sound_delay_ms=160, keep=1, start_s=1.0, scene=scene)
    _, report = process(tmp_path, path, keep=(1,))
    assert report.av_offset_ms == pytest.approx(160, abs=50)
