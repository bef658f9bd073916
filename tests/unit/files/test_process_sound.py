"""Sound files through the pipeline: every kind, every rate, and everything that can be wrong."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

from engine.config import Config, SeparationConfig
from engine.errors import MediaError
from engine.files import ProcessOptions, ProcessReport, process_file
from engine.models.ladder import Ladder
from tests.support.sounds import F32, noise, speech_like
from tests.support.tiny_model import Kind, make_models

STRONG = Config(separation=SeparationConfig(strength_db=60.0))


def keep(
    folder: Path,
    source: Path,
    kind: Kind = "identity",
    name: str = "out.wav",
    voice: Path | None = None,
) -> tuple[F32, ProcessReport]:
    """The output and the report of processing ``source`` with a tiny network."""
    models = folder / f"models-{kind}"
    ladder = Ladder(models, make_models(models, kind))
    options = ProcessOptions(
        input=source, output=folder / name, quality="lite", config=STRONG, voice=voice
    )
    report = process_file(options, ladder)
    sound, rate_hz = soundfile.read(folder / name, dtype="float32", always_2d=True)
    assert sound.shape == (report.frames, 1)
    assert rate_hz == report.sample_rate_hz
    assert not list(folder.glob(".*part*")), "nothing half-written stays"
    return sound[:, 0], report


def write(path: Path, sound: F32, rate_hz: int, subtype: str | None = None) -> Path:
    soundfile.write(path, sound, rate_hz, subtype=subtype)
    return path


def likeness(a: F32, b: F32) -> float:
    """Cosine of two sounds on one time axis."""
    return float(np.dot(a, b) / np.linalg.norm(a) / np.linalg.norm(b))


@pytest.mark.parametrize("frames", [1, 2, 479, 480, 481, 959, 48_000, 48_001])
def test_at_48_khz_every_frame_comes_back_in_its_place(tmp_path: Path, frames: int) -> None:
    sound = noise(2.0)[:frames]
    out, report = keep(tmp_path, write(tmp_path / "in.wav", sound, 48_000, "FLOAT"))
    assert len(out) == frames
    assert np.abs(out - sound).max() < 3e-5
    assert soundfile.info(tmp_path / "out.wav").subtype == "FLOAT"
    assert report.cues.lip is False
    assert report.kept == ()


@pytest.mark.parametrize("rate_hz", [8_000, 11_025, 16_000, 22_050, 32_000, 44_100, 96_000])
def test_other_rates_keep_their_frames_and_their_time(tmp_path: Path, rate_hz: int) -> None:
    t = np.arange(int(1.5 * rate_hz) + 7) / rate_hz
    sound = np.asarray(0.2 * np.sin(2 * np.pi * (200 + 800 * t) * t), np.float32)
    out, report = keep(tmp_path, write(tmp_path / "in.wav", sound, rate_hz, "FLOAT"))
    assert (report.frames, report.sample_rate_hz) == (len(sound), rate_hz)
    middle = slice(rate_hz // 20, -rate_hz // 20)
    # A shift by a tenth of a frame would already be over this.
    assert np.abs(out - sound)[middle].max() < 2e-3


@pytest.mark.parametrize("name", ["in.flac", "in.ogg", "in.mp3", "in.aiff"])
def test_other_containers_are_read(tmp_path: Path, name: str) -> None:
    sound = speech_like(1.0)
    write(tmp_path / name, sound, 44_100)
    expected, _ = soundfile.read(tmp_path / name, dtype="float32")
    out, _ = keep(tmp_path, tmp_path / name)
    assert len(out) == len(expected)
    # What differs is the top tenth of the spectrum, where the converters fade out.
    assert likeness(out, expected) > 0.98


def test_opus_is_read_and_written(tmp_path: Path) -> None:
    path = tmp_path / "in.opus"
    soundfile.write(path, speech_like(1.0), 48_000, format="OGG", subtype="OPUS")
    out, report = keep(tmp_path, path, name="out.opus")
    assert report.frames == len(out) == soundfile.info(path).frames


@pytest.mark.parametrize("name", ["out.flac", "out.ogg", "out.mp3", "out.aiff", "out.caf"])
def test_the_output_follows_its_name(tmp_path: Path, name: str) -> None:
    sound = speech_like(1.0)
    source = write(tmp_path / "in.wav", sound, 48_000, "FLOAT")
    out, _ = keep(tmp_path, source, name=name)
    assert len(out) == len(sound)
    assert likeness(out, sound) > 0.85


def test_channels_are_averaged_and_nothing_is_normalised(tmp_path: Path) -> None:
    channels = np.stack([noise(0.5, seed=k) for k in range(8)], axis=1)
    out, _ = keep(tmp_path, write(tmp_path / "in.wav", channels, 48_000, "FLOAT"))
    assert np.abs(out - channels.mean(axis=1)).max() < 1e-6


def test_without_a_face_or_a_voice_only_noise_is_reduced(tmp_path: Path) -> None:
    sound = noise(0.5)
    out, report = keep(tmp_path, write(tmp_path / "in.wav", sound, 48_000, "FLOAT"), "voice")
    assert np.abs(out - 0.5 * sound).max() < 2e-3
    assert (report.cues.lip, report.cues.voice) == (False, False)


def test_a_recorded_voice_is_the_cue(tmp_path: Path) -> None:
    sound = noise(0.5)
    enrolled = write(tmp_path / "voice.wav", noise(3.0), 44_100, "FLOAT")
    source = write(tmp_path / "in.wav", sound, 48_000, "FLOAT")
    out, report = keep(tmp_path, source, "voice", voice=enrolled)
    assert (report.cues.lip, report.cues.voice) == (False, True)
    gain = float(np.dot(out, sound) / np.dot(sound, sound))
    assert gain != pytest.approx(0.5, abs=0.05)
    assert np.abs(out - gain * sound).max() < 2e-3


def test_numbers_that_are_none_become_silence_and_are_reported(tmp_path: Path) -> None:
    sound = noise(0.5)
    sound[100:110] = np.nan
    sound[2000] = np.inf
    out, report = keep(tmp_path, write(tmp_path / "in.wav", sound, 48_000, "FLOAT"))
    expected = np.nan_to_num(sound, posinf=0.0)
    assert np.abs(out - expected).max() < 1e-6
    assert report.warnings == ("11 of 24000 frames were not numbers and became silence.",)


def refused(tmp_path: Path, source: Path, name: str = "out.wav") -> str:
    """The sentence with which processing is refused; nothing may be left."""
    before = _files(tmp_path)
    with pytest.raises(MediaError) as caught:
        process_file(ProcessOptions(input=source, output=tmp_path / name), _ladder(tmp_path))
    assert _files(tmp_path) == before
    return str(caught.value)


def _files(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if "models" not in path.parts]


def _ladder(tmp_path: Path) -> Ladder:
    models = tmp_path / "models"
    return Ladder(models, make_models(models))


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("empty.wav", b"", "is empty"),
        ("text.txt", b"to be or not to be\n" * 50, "holds no sound"),
        ("text.wav", b"to be or not to be\n" * 50, "neither a sound file nor a video"),
        ("noise.mp4", bytes(range(256)) * 20, "neither a sound file nor a video"),
        ("cut.wav", b"RIFF\x00\x00", "neither a sound file nor a video"),
        ("sound.raw", b"\x00" * 100, "holds no sound"),
    ],
)
def test_what_is_no_sound_is_refused_in_one_sentence(
    tmp_path: Path, name: str, content: bytes, expected: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    message = refused(tmp_path, path)
    assert expected in message
    assert name in message


def test_absent_and_unreadable_files_are_refused(tmp_path: Path) -> None:
    assert "There is no file" in refused(tmp_path, tmp_path / "absent.wav")
    (tmp_path / "folder.wav").mkdir()
    assert "cannot be read" in refused(tmp_path, tmp_path / "folder.wav")
    write(tmp_path / "header.wav", np.zeros(0, np.float32), 48_000)
    assert "holds no sound" in refused(tmp_path, tmp_path / "header.wav")


def test_an_output_that_cannot_be_is_refused_before_any_work(tmp_path: Path) -> None:
    source = write(tmp_path / "in.wav", noise(0.1), 44_100)
    assert "may end in" in refused(tmp_path, source, "out.xyz")
    assert "no folder" in refused(tmp_path, source, "nowhere/out.wav")
    assert "is the input" in refused(tmp_path, source, "in.wav")
    assert "cannot hold sound at 44100 Hz" in refused(tmp_path, source, "out.opus")
    (tmp_path / "out.flac").mkdir()
    assert "is a folder" in refused(tmp_path, source, "out.flac")


def test_an_old_output_survives_a_failure(tmp_path: Path) -> None:
    (tmp_path / "out.wav").write_bytes(b"precious")
    (tmp_path / "in.wav").write_bytes(b"")
    refused(tmp_path, tmp_path / "in.wav")
    assert (tmp_path / "out.wav").read_bytes() == b"precious"


def test_faces_to_keep_need_a_picture(tmp_path: Path) -> None:
    source = write(tmp_path / "in.wav", noise(0.1), 48_000)
    options = ProcessOptions(input=source, output=tmp_path / "o.wav", keep=(2,))
    with pytest.raises(MediaError, match=r"no face 2 to keep: the picture has no face"):
        process_file(options, _ladder(tmp_path))
