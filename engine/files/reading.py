"""Any sound or video file as blocks of mono samples at the file's own rate.

libsndfile reads wav, flac, ogg, opus, mp3 and their like; FFmpeg (PyAV) reads the rest, videos
among them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import av
import numpy as np
import soundfile
from numpy.typing import NDArray

from engine.errors import MediaError

F32 = NDArray[np.float32]

BLOCK_FRAMES = 1 << 16
LOWEST_RATE_HZ = 1_000
HIGHEST_RATE_HZ = 768_000


@dataclass(slots=True)
class SoundSource:
    """A file being read; ``blocks`` can be gone through once."""

    path: Path
    rate_hz: int
    expected_frames: int
    """As the file's header says; 0 where it does not."""
    blocks: Iterator[F32]
    """f32[n], mono: the mean of all channels, always finite."""
    start_s: float = 0.0
    """Time of the first frame on the axis of the file's own picture."""
    has_picture: bool = False
    warnings: list[str] = field(default_factory=list)
    """Grows while the blocks are read."""


@contextmanager
def open_sound(path: Path) -> Iterator[SoundSource]:
    """Open ``path`` for reading. Raises MediaError with one sentence, also while reading."""
    _refuse_unreadable(path)
    try:
        file = soundfile.SoundFile(str(path))
    except (soundfile.LibsndfileError, TypeError):
        # TypeError: a name that ends in .raw is taken for headerless sound.
        with closing(_open_container(path)) as container:
            yield _from_container(path, container)
        return
    with file:
        yield _from_soundfile(path, file)


def read_all(path: Path) -> tuple[F32, int]:
    """All of ``path``, f32[n] mono, and its rate in Hz. Raises MediaError."""
    with open_sound(path) as source:
        blocks = list(source.blocks)
        rate_hz = source.rate_hz
    return np.concatenate([np.zeros(0, np.float32), *blocks]), rate_hz


def _refuse_unreadable(path: Path) -> None:
    try:
        with path.open("rb") as file:
            empty = not file.read(1)
    except FileNotFoundError as error:
        raise MediaError(f"There is no file {path}.") from error
    except OSError as error:
        raise MediaError(f"The file {path} cannot be read: {error.strerror}.") from error
    if empty:
        raise MediaError(f"The file {path} is empty.")


def _checked_rate(path: Path, rate_hz: int) -> int:
    if not LOWEST_RATE_HZ <= rate_hz <= HIGHEST_RATE_HZ:
        raise MediaError(f"The file {path} has a sample rate of {rate_hz} Hz, which is no sound.")
    return rate_hz


def _from_soundfile(path: Path, file: soundfile.SoundFile) -> SoundSource:
    if file.frames == 0:
        raise MediaError(f"The file {path} holds no sound.")
    source = SoundSource(path, _checked_rate(path, file.samplerate), file.frames, iter(()))
    source.blocks = _mono(source, _soundfile_blocks(path, file))
    return source


def _soundfile_blocks(path: Path, file: soundfile.SoundFile) -> Iterator[F32]:
    while True:
        try:
            block = file.read(BLOCK_FRAMES, dtype="float32", always_2d=True)
        except soundfile.LibsndfileError as error:
            raise MediaError(f"The file {path} cannot be read to its end: {error}") from error
        if not len(block):
            return
        yield block


def _open_container(path: Path) -> av.container.InputContainer:
    try:
        return av.open(str(path))
    except (av.FFmpegError, OSError, ValueError) as error:
        raise MediaError(f"The file {path} is neither a sound file nor a video.") from error


def _from_container(path: Path, container: av.container.InputContainer) -> SoundSource:
    if not container.streams.audio:
        # FFmpeg takes many a text file for a picture, so this says no more than it knows.
        raise MediaError(f"The file {path} holds no sound.")
    stream = container.streams.audio[0]
    rate_hz = _checked_rate(path, stream.codec_context.sample_rate or 0)
    seconds = (container.duration or 0) / av.time_base
    source = SoundSource(path, rate_hz, round(max(seconds, 0.0) * rate_hz), iter(()))
    frames = _decoded(path, container, stream, rate_hz)
    first = next(frames, None)
    if first is None:
        raise MediaError(f"The file {path} holds no sound.")
    source.start_s = float(first.time or 0.0)
    source.has_picture = any(
        not stream.disposition & av.stream.Disposition.attached_pic
        for stream in container.streams.video
    )
    source.blocks = _mono(source, _frame_blocks(first, frames))
    return source


def _decoded(
    path: Path, container: av.container.InputContainer, stream: av.AudioStream, rate_hz: int
) -> Iterator[av.AudioFrame]:
    """Frames as planar 32-bit floats; whatever channels and rate the stream began with."""
    resampler = av.AudioResampler(format="fltp", rate=rate_hz)
    try:
        for frame in container.decode(stream):
            yield from resampler.resample(frame)
        yield from resampler.resample(None)
    except (av.FFmpegError, ValueError) as error:
        raise MediaError(f"The file {path} cannot be read to its end: {error}.") from error


def _frame_blocks(first: av.AudioFrame, rest: Iterator[av.AudioFrame]) -> Iterator[F32]:
    """Blocks f32[n, channels]."""
    frame: av.AudioFrame | None = first
    while frame is not None:
        yield np.asarray(frame.to_ndarray(), np.float32).T
        frame = next(rest, None)


def _mono(source: SoundSource, blocks: Iterator[F32]) -> Iterator[F32]:
    """The mean of all channels, with what is not finite replaced by 0 and counted."""
    bad = frames = 0
    for block in blocks:
        finite = np.isfinite(block)
        if not finite.all():
            bad += int(np.count_nonzero(~finite.all(axis=1)))
            block = np.where(finite, block, np.float32(0.0))  # noqa: PLW2901
        frames += len(block)
        yield np.asarray(block.mean(axis=1, dtype=np.float32))
    if not frames:
        raise MediaError(f"The file {source.path} holds no sound.")
    if bad:
        source.warnings.append(f"{bad} of {frames} frames were not numbers and became silence.")
