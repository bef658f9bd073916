"""The films that other tests use are what they say they are."""

import functools
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from engine.demo.scene import DemoScene
from tests.support.drawn_video import write_video


@functools.cache
def scene() -> DemoScene:
    return DemoScene()


def heard(path: Path) -> NDArray[np.float32]:
    with av.open(str(path)) as container:
        resampler = av.AudioResampler(format="flt", layout="mono", rate=48_000)
        blocks = [
            block.to_ndarray()[0]
            for frame in container.decode(audio=0)
            for block in resampler.resample(frame)
        ]
    return np.concatenate(blocks).astype(np.float32)


def seen(path: Path) -> list[tuple[float, NDArray[np.uint8]]]:
    with av.open(str(path)) as container:
        return [
            (float(frame.time or 0), np.asarray(frame.to_ndarray(format="bgr24"), np.uint8))
            for frame in container.decode(video=0)
        ]


@pytest.mark.parametrize("suffix", [".mp4", ".mkv"])
def test_film_shows_and_plays_the_scene(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"talk{suffix}"
    write_video(path, 1.5, start_s=6.0, scene=scene())
    images = seen(path)
    assert len(images) == 38
    for number in (0, 20):
        time_s, pixels = images[number]
        assert time_s == pytest.approx(number / 25, abs=0.002)
        drawn = scene().image(6.0 + number / 25).astype(int)
        assert np.mean(np.abs(pixels.astype(int) - drawn)) < 6
    sound = heard(path)
    wanted = scene().mixture(6 * 48_000, 72_000)
    together = min(len(sound), len(wanted))
    assert together > 70_000
    assert np.corrcoef(sound[:together], wanted[:together])[0, 1] > 0.97


def test_matroska_keeps_every_sample(tmp_path: Path) -> None:
    assert write_video(tmp_path / "talk.mkv", 0.5, start_s=6.0, scene=scene()) is scene()
    sound = heard(tmp_path / "talk.mkv")
    assert sound == pytest.approx(scene().mixture(6 * 48_000, 24_000), abs=1e-4)


def test_sound_can_be_late_and_of_one_person(tmp_path: Path) -> None:
    write_video(tmp_path / "late.mkv", 0.4, start_s=7.0, sound_delay_ms=100, keep=2, scene=scene())
    sound = heard(tmp_path / "late.mkv")
    assert sound == pytest.approx(scene().truth(2, round(6.9 * 48_000), 19_200), abs=1e-4)
