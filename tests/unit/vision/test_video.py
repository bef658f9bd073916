import contextlib
from pathlib import Path

import av
import numpy as np
import pytest
import soundfile

from engine.errors import MediaError
from engine.vision.video import read_video
from tests.support.films import number_of, numbered, write_film


def test_images_come_in_order_with_the_files_times(tmp_path: Path) -> None:
    images = list(read_video(write_film(tmp_path / "film.avi", numbered(12), 30)))
    assert [number_of(image.pixels) for image in images] == list(range(12))
    assert [image.captured_at_s for image in images] == pytest.approx(np.arange(12) / 30, abs=1e-3)
    assert images[0].pixels.dtype == np.uint8


@pytest.mark.parametrize("ending", ["avi", "mp4"])
def test_grey_is_the_same_picture_as_colour(tmp_path: Path, ending: str) -> None:
    """Motion JPEG keeps 256 steps of brightness, most other films 219."""
    ramp = np.repeat(np.tile(np.arange(256, dtype=np.uint8), (48, 1))[..., None], 3, axis=2)
    path = tmp_path / f"film.{ending}"
    if ending == "avi":
        write_film(path, [ramp])
    else:
        with av.open(str(path), "w") as container:
            stream = container.add_stream("mpeg4", rate=25)
            stream.width, stream.height, stream.pix_fmt = 256, 48, "yuv420p"
            container.mux(stream.encode(av.VideoFrame.from_ndarray(ramp, format="bgr24")))
            container.mux(stream.encode())
    (image,) = read_video(path)
    assert image.grey.shape == (48, 256)
    off = image.grey.astype(np.int16) - ramp[..., 0]
    assert np.abs(off).mean() < 3.0
    assert np.abs(image.pixels.astype(np.int16) - ramp).mean() < 3.0


def test_an_absent_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(MediaError, match="no such file"):
        next(read_video(tmp_path / "absent.mp4"))


@pytest.mark.parametrize("content", [b"", b"no video at all", b"\0" * 5000])
def test_garbage_is_said(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "garbage.mp4"
    path.write_bytes(content)
    with pytest.raises(MediaError, match=r"garbage\.mp4"):
        list(read_video(path))


def test_sound_alone_has_no_picture(tmp_path: Path) -> None:
    path = tmp_path / "sound.wav"
    soundfile.write(path, np.zeros(800), 8000)
    with pytest.raises(MediaError, match="no picture"):
        list(read_video(path))


def test_a_truncated_file_gives_what_it_has(tmp_path: Path) -> None:
    whole = write_film(tmp_path / "film.mkv", numbered(20)).read_bytes()
    short = tmp_path / "short.mkv"
    short.write_bytes(whole[: len(whole) // 2])
    images = read_video(short)
    assert number_of(next(images).pixels) == 0
    rest: list[int] = []
    with contextlib.suppress(MediaError):
        rest.extend(number_of(image.pixels) for image in images)
    assert rest == list(range(1, len(rest) + 1))
    assert len(rest) < 19
