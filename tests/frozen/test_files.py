"""Files that the built program reads and writes: what a smaller FFmpeg could have lost."""

import json
import subprocess
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
import soundfile
import soxr

from tests.support import need

pytestmark = [pytest.mark.frozen, pytest.mark.timeout(240)]

RATE_HZ = 48_000
SECONDS = 2
SOUNDS = {
    "wav": "PCM_16", "flac": "PCM_16", "ogg": "VORBIS", "opus": "OPUS", "mp3": "MPEG_LAYER_III",
}  # fmt: skip
FILMS = (
    ("phone.mp4", "libx264", "aac"),
    ("tablet.mov", "libx265", "aac"),
    ("camera.avi", "mjpeg", "pcm_s16le"),
    ("browser.webm", "libvpx", "libopus"),
    ("new.mkv", "libvpx-vp9", "flac"),
    ("newest.mp4", "libsvtav1", "aac"),
)


def speech() -> np.ndarray:
    sound, rate_hz = soundfile.read(
        need.ROOT / "resources" / "demo" / "voice1.ogg", dtype="float32"
    )
    return np.asarray(soxr.resample(sound[: rate_hz * SECONDS], rate_hz, RATE_HZ), np.float32)


def process(given: Path, made: Path, home: Path) -> dict[str, object]:
    words = ["process", str(given), "--out", str(made), "--quality", "lite", "--json"]
    done = subprocess.run(
        [str(need.frozen()), *words],
        env={"HOME": str(home), "PATH": "/nonexistent", "LANG": "C.UTF-8"},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    answer: dict[str, object] = json.loads(done.stdout)
    return answer


@pytest.mark.parametrize("kind", SOUNDS)
def test_sound_files_are_read_and_written(kind: str, tmp_path: Path) -> None:
    given, made = tmp_path / f"given.{kind}", tmp_path / f"made.{kind}"
    container = {"opus": "OGG"}.get(kind, kind.upper())
    soundfile.write(given, speech(), RATE_HZ, format=container, subtype=SOUNDS[kind])
    process(given, made, tmp_path)
    sound, rate_hz = soundfile.read(made, dtype="float32")
    assert rate_hz == RATE_HZ
    assert abs(len(sound) / RATE_HZ - SECONDS) < 0.1
    assert np.abs(sound).max() > 0.01


@pytest.mark.parametrize(("name", "picture", "sound"), FILMS)
def test_films_are_read(name: str, picture: str, sound: str, tmp_path: Path) -> None:
    given = film(tmp_path / name, picture, sound)
    process(given, tmp_path / "made.wav", tmp_path)
    heard, rate_hz = soundfile.read(tmp_path / "made.wav", dtype="float32")
    assert abs(len(heard) / rate_hz - SECONDS) < 0.2
    assert np.abs(heard).max() > 0.01


def film(path: Path, picture: str, sound: str) -> Path:
    """A moving grey square with the demo's voice."""
    with av.open(str(path), "w") as container:
        video = container.add_stream(picture, rate=10)
        assert isinstance(video, av.VideoStream)
        video.width, video.height = 128, 96
        video.pix_fmt = "yuvj420p" if picture == "mjpeg" else "yuv420p"
        audio = container.add_stream(sound, rate=RATE_HZ, layout="mono")
        assert isinstance(audio, av.AudioStream)
        for frame in pictures():
            container.mux(video.encode(frame))
        for part in sounds():
            container.mux(audio.encode(part))
        container.mux(video.encode())
        container.mux(audio.encode())
    return path


def pictures() -> Iterator[av.VideoFrame]:
    for n in range(10 * SECONDS):
        image = np.zeros((96, 128, 3), np.uint8)
        image[20:60, 3 * n : 3 * n + 40] = 180
        yield av.VideoFrame.from_ndarray(image, format="bgr24")


def sounds() -> Iterator[av.AudioFrame]:
    samples = (speech().clip(-1, 1) * 32767).astype(np.int16)[None, :]
    for start in range(0, samples.shape[1], 960):
        frame = av.AudioFrame.from_ndarray(
            np.ascontiguousarray(samples[:, start : start + 960]), format="s16", layout="mono"
        )
        frame.sample_rate, frame.pts, frame.time_base = RATE_HZ, start, Fraction(1, RATE_HZ)
        yield frame
