"""Films of the demo scene, for whoever needs a video of two people that may be shown to anyone.

write_video(tmp_path / "talk.mp4", seconds=8)
write_video(tmp_path / "late.mkv", seconds=8, sound_delay_ms=120, keep=2)
"""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.video.stream import VideoStream
from numpy.typing import NDArray

from engine.config import SAMPLE_RATE_HZ
from engine.demo.scene import HEIGHT, WIDTH, DemoScene

_SOUND_CODECS = {".mp4": "aac", ".mkv": "flac"}
_BLOCK_FRAMES = 4096


def write_video(
    path: Path,
    seconds: float,
    *,
    start_s: float = 0.0,
    image_rate_hz: int = 25,
    sound_delay_ms: int = 0,
    keep: int | None = None,
    scene: DemoScene | None = None,
) -> DemoScene:
    """Film ``seconds`` of the scene from ``start_s`` on; returns the scene, which knows the truth.

    ``path`` ends with .mp4 (sound as AAC, 48 kHz mono) or .mkv (FLAC: the scene's own samples,
    rounded to 16 bits). ``sound_delay_ms`` makes what is heard later than what is seen.
    ``keep`` leaves the mixture away and lets one person (1 or 2) be heard alone.
    """
    scene = scene or DemoScene()
    frames = round(seconds * SAMPLE_RATE_HZ)
    first = round((start_s - sound_delay_ms / 1000) * SAMPLE_RATE_HZ)
    sound = scene.mixture(first, frames) if keep is None else scene.truth(keep, first, frames)
    with av.open(str(path), "w") as container:
        film = _film_stream(container, image_rate_hz)
        track = container.add_stream(_SOUND_CODECS[path.suffix], rate=SAMPLE_RATE_HZ)
        assert isinstance(track, AudioStream)
        track.layout = "mono"
        shots = _shots(film, scene, start_s, round(seconds * image_rate_hz), image_rate_hz)
        for packet in shots:
            container.mux(packet)
        for sounds in _sounds(track, sound):
            container.mux(sounds)
    return scene


def _film_stream(container: OutputContainer, image_rate_hz: int) -> VideoStream:
    codec = "libx264" if "libx264" in av.codecs_available else "mpeg4"
    stream = container.add_stream(codec, rate=image_rate_hz)
    assert isinstance(stream, VideoStream)
    stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
    stream.bit_rate = 2_000_000
    stream.thread_count = 1
    if codec == "libx264":
        stream.options = {"preset": "veryfast"}
    return stream


def _shots(
    stream: VideoStream, scene: DemoScene, start_s: float, count: int, rate_hz: int
) -> Iterator["av.Packet[VideoStream]"]:
    for number in range(count):
        pixels = scene.image(start_s + number / rate_hz)
        shot = av.VideoFrame.from_ndarray(pixels, "bgr24")
        shot.pts, shot.time_base = number, Fraction(1, rate_hz)
        yield from stream.encode(shot)
    yield from stream.encode(None)


def _sounds(stream: AudioStream, sound: NDArray[np.float32]) -> Iterator["av.Packet[AudioStream]"]:
    whole = np.round(np.clip(sound, -1, 1) * 32767).astype(np.int16)
    for at in range(0, len(whole), _BLOCK_FRAMES):
        block = av.AudioFrame.from_ndarray(whole[None, at : at + _BLOCK_FRAMES], "s16", "mono")
        block.sample_rate = SAMPLE_RATE_HZ
        block.pts, block.time_base = at, Fraction(1, SAMPLE_RATE_HZ)
        yield from stream.encode(block)
    yield from stream.encode(None)
