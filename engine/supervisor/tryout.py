"""The try-out: records the microphone and what a call would hear, and plays both back.

"After" is recorded from the virtual microphone itself, as a call records it: what is heard here is
what others hear, the whole way. It runs in a process of its own, which the engine's sound does not
notice. The two files live in the state folder until the try-out is closed.
"""

from __future__ import annotations

import itertools
import shutil
import threading
import time
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path
from typing import Any, Final, Literal

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine import config, virtual_mic
from engine.audio import backends
from engine.audio.base import CaptureInfo, CaptureStream, PlaybackInfo
from engine.config import HOP_FRAMES, HOP_S, SAMPLE_RATE_HZ, state_dir
from engine.errors import SolomicError
from engine.supervisor.spawning import PATH_IS_WHOLE
from engine.supervisor.workers import one_worker

SECONDS: Final = 10.0
BANDS: Final = 48
COLUMNS: Final = 240
"""Of the pictures: more is not seen."""
PICTURE_FRAMES: Final = 1024
"""Each column shows so many frames."""
_TIMEOUT_S: Final = 0.1
_BACKLOG_MS: Final = 400
_FLOOR_DB: Final = -75.0

Side = Literal["before", "after"]
State = Literal["idle", "recording", "recorded", "playing", "failed"]


class Picture(msgspec.Struct, frozen=True):
    """A spectrogram: uint8 [BANDS, columns] row by row, low bands first, 255 is loudest."""

    columns: int
    levels: bytes


class Recorded(msgspec.Struct, frozen=True):
    """What the try-out brought."""

    seconds: float
    before_db: float
    """Peaks, dB of full scale."""
    after_db: float
    before: Picture
    after: Picture


class TryOut:
    """One at a time; ``look`` tells how it stands. Any thread."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None
        self._job: Future[Any] | None = None
        self._begun_s = 0.0
        self._seconds = SECONDS
        self.state: State = "idle"
        self.reason = ""
        """One sentence when it failed."""
        self.recorded: Recorded | None = None

    @property
    def progress(self) -> float:
        """Of the recording or the playing, 0 to 1."""
        if self.state not in ("recording", "playing"):
            return 0.0
        return min(1.0, (time.monotonic() - self._begun_s) / self._seconds)

    def record(self, microphone_id: str, seconds: float = SECONDS) -> None:
        """Begin to record; nothing happens while something is going on."""
        if self.state in ("recording", "playing"):
            return
        self.recorded = None
        self._begin("recording", seconds, record, microphone_id, seconds, str(folder()))

    def play(self, side: Side) -> None:
        """Begin to play on the default output."""
        if self.state == "recorded" and self.recorded is not None:
            path = str(folder() / f"{side}.wav")
            self._begin("playing", self.recorded.seconds, play, path)

    def look(self) -> None:
        """Take note of what has ended."""
        job = self._job
        if job is None or not job.done():
            return
        self._job = None
        try:
            found = job.result()
        except SolomicError as error:
            self._fail(str(error))
        except Exception as error:  # noqa: BLE001 -- a dead helper must not take the window along
            self._fail(f"The try-out did not work: {error}.")
        else:
            self.recorded = found if isinstance(found, Recorded) else self.recorded
            self.state = "recorded"

    def _fail(self, reason: str) -> None:
        # What was recorded can still be played, where another output is chosen meanwhile.
        self.state, self.reason = "failed" if self.recorded is None else "recorded", reason

    def close(self) -> None:
        """End it and delete the recordings."""
        if self._pool is not None:
            for process in list((self._pool._processes or {}).values()):
                process.terminate()
            self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = self._job = self.recorded = None
        self.state, self.reason = "idle", ""
        shutil.rmtree(folder(), ignore_errors=True)

    def _begin(self, state: State, seconds: float, job: Any, *words: object) -> None:
        if self._pool is None:
            self._pool = one_worker()
        self.state, self.reason, self._seconds = state, "", seconds
        self._begun_s = time.monotonic()
        with PATH_IS_WHOLE:
            self._job = self._pool.submit(job, *words)


def folder() -> Path:
    """Where the two recordings lie."""
    return state_dir() / "try-out"


def record(microphone_id: str, seconds: float, where: str) -> Recorded:
    """Record both sides into ``where``. Raises SolomicError."""
    import soundfile

    backend = backends.choose()
    before = backend.open_capture(microphone_id, backlog_cap_ms=_BACKLOG_MS)
    try:
        virtual_id = virtual_mic.recording_id(backend, config.load()[0].audio.cable)
        after = backend.open_capture(virtual_id, backlog_cap_ms=_BACKLOG_MS)
    except SolomicError:
        before.close()
        raise
    sounds = _both(before, after, round(seconds / HOP_S))
    Path(where).mkdir(parents=True, exist_ok=True)
    for side, sound in zip(("before", "after"), sounds, strict=True):
        soundfile.write(str(Path(where) / f"{side}.wav"), sound, SAMPLE_RATE_HZ, subtype="PCM_16")
    first, second = sounds
    return Recorded(seconds, _peak_db(first), _peak_db(second), picture(first), picture(second))


def _both(
    before: CaptureStream, after: CaptureStream, hops: int
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Read both at once, each on a thread; a stream that is silent stays silence."""
    sounds = (np.zeros(hops * HOP_FRAMES, np.float32), np.zeros(hops * HOP_FRAMES, np.float32))
    failures: list[SolomicError] = []
    end_s = time.monotonic() + hops * HOP_S + 2.0

    def read(stream: CaptureStream, sound: NDArray[np.float32]) -> None:
        hop, info, at = np.zeros(HOP_FRAMES, np.float32), CaptureInfo(), 0
        try:
            while at < len(sound) and time.monotonic() < end_s:
                if stream.read_into(hop, info, _TIMEOUT_S):
                    sound[at : at + HOP_FRAMES] = hop
                    at += HOP_FRAMES
        except SolomicError as error:
            failures.append(error)
        finally:
            stream.close()

    threads = [
        threading.Thread(target=read, args=pair)
        for pair in zip((before, after), sounds, strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    return sounds


def play(path: str) -> None:
    """Play a recording on the default output. Raises SolomicError."""
    import soundfile

    stream = backends.choose().open_playback("", target_ms=100, backlog_cap_ms=400)
    info = PlaybackInfo()
    try:
        due_s = time.monotonic()
        # Hop by hop: an hour of sound would not fit into memory.
        for hop in soundfile.blocks(path, HOP_FRAMES, dtype="float32", fill_value=0.0):
            stream.write(hop, info)
            due_s += HOP_S
            time.sleep(max(0.0, due_s - time.monotonic()))
        time.sleep(info.backlog_ms / 1000)
    finally:
        stream.close()


def _peak_db(sound: NDArray[np.float32]) -> float:
    return round(20 * float(np.log10(max(1e-6, float(np.abs(sound).max())))), 1)


def picture(sound: NDArray[np.float32]) -> Picture:
    """The spectrogram of f32[frames] at 48 kHz, up to 8 kHz, bands evenly spaced in pitch."""
    starts = picture_starts(len(sound))
    return picture_of(sound[starts[:, None] + np.arange(PICTURE_FRAMES)])


def picture_starts(frames: int) -> NDArray[np.intp]:
    """Where the blocks of a picture begin in so many frames of sound, intp [COLUMNS]."""
    return np.linspace(0, max(0, frames - PICTURE_FRAMES), COLUMNS).astype(np.intp)


def picture_of(blocks: NDArray[np.float32]) -> Picture:
    """The spectrogram of blocks f32[COLUMNS, PICTURE_FRAMES]."""
    size = PICTURE_FRAMES
    blocks = blocks * np.hanning(size).astype(np.float32)
    power = np.abs(np.fft.rfft(blocks, axis=1)) ** 2 / size
    edges = np.geomspace(2, 8000 / SAMPLE_RATE_HZ * size, BANDS + 1).astype(int)
    bands = [
        power[:, low : max(low + 1, high)].mean(axis=1) for low, high in itertools.pairwise(edges)
    ]
    decibels = 10 * np.log10(np.stack(bands) + 1e-12)
    levels = np.clip((decibels - _FLOOR_DB) / -_FLOOR_DB, 0.0, 1.0) * 255
    return Picture(COLUMNS, levels.astype(np.uint8).tobytes())
