"""Recordings, off until switched on: the microphone and what others hear, side by side, as FLAC.

Everything here happens on a thread of its own behind a bounded tap; a slow disk costs a gap in the
recording, which is counted, and nothing else. Each recording is a folder with ``before.flac``,
``after.flac`` and ``about.json``.
"""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.buffers.tap import Tap
from engine.config import HOP_FRAMES, HOP_S, PIPELINE_LAG_FRAMES, SAMPLE_RATE_HZ, RecordingsConfig
from engine.messages import RecordingState

F32 = NDArray[np.float32]

TAP_HOPS: Final = 400
"""Four seconds: what a disk may take to wake up."""
SIDES: Final = ("before", "after")
ABOUT: Final = "about.json"
_BLOCK_HOPS: Final = 50
_LOOK_S: Final = 0.05
_CHECK_S: Final = 2.0
"""Between two looks at the room that is left."""
_STOP_S: Final = 5.0

_log = logging.getLogger("solomic.recordings")


class About(msgspec.Struct, frozen=True):
    """What stands in ``about.json``."""

    began_at: str
    """ISO 8601 with the local offset."""
    seconds: float = 0.0
    """0 while it goes on, or where the program was killed."""
    people: tuple[str, ...] = ()
    """Names of remembered voices that were kept meanwhile."""
    left_out_ms: float = 0.0
    """What the disk was too slow for."""


def size_bytes(folder: Path) -> int:
    """Of all recordings."""
    return sum(file.lstat().st_size for file in folder.rglob("*") if file.is_file())


class Files:
    """One recording being written. Raises OSError and soundfile's RuntimeError."""

    def __init__(self, folder: Path) -> None:
        import soundfile

        folder.mkdir(parents=True, mode=0o700)
        self.folder = folder
        self.began_at = datetime.now(UTC).astimezone().isoformat(timespec="seconds")
        self.frames = 0
        self._sounds: list[Any] = [
            soundfile.SoundFile(str(folder / f"{side}.flac"), "w", SAMPLE_RATE_HZ, 1, "PCM_16")
            for side in SIDES
        ]
        self.tell(0.0, (), 0)

    def write(self, before: F32, after: F32) -> None:
        """Append f32[n] to each side."""
        for sound, block in zip(self._sounds, (before, after), strict=True):
            sound.write(block)
        self.frames += len(before)

    def tell(self, seconds: float, people: tuple[str, ...], left_out: int) -> None:
        """Write what is known of it."""
        about = About(self.began_at, round(seconds, 2), people, 1000 * HOP_S * left_out)
        (self.folder / ABOUT).write_bytes(msgspec.json.encode(about))

    def close(self) -> None:
        """End it."""
        for sound in self._sounds:
            sound.close()


class Recorder:
    """``switch`` and ``stop`` for the control thread; the rest is its own."""

    def __init__(
        self,
        folder: Path,
        settings: Callable[[], RecordingsConfig],
        people: Callable[[], tuple[str, ...]],
    ) -> None:
        self.tap = Tap(TAP_HOPS, HOP_FRAMES)
        self.state = RecordingState()
        """For telemetry; replaced as a whole."""
        self._folder, self._settings, self._people = folder, settings, people
        self._on = False
        self._wake = threading.Event()
        self._stopping = False
        self._lag: F32 = np.zeros(PIPELINE_LAG_FRAMES, np.float32)
        self._before: F32 = np.zeros(_BLOCK_HOPS * HOP_FRAMES, np.float32)
        self._after: F32 = np.zeros(_BLOCK_HOPS * HOP_FRAMES, np.float32)
        self._thread = threading.Thread(target=self._run, name="recorder", daemon=True)

    @property
    def on(self) -> bool:
        """Whether it records, or soon will."""
        return self._on

    def switch(self, on: bool | None) -> None:
        """On, off, or the other way round (None); nothing is recorded where it is not allowed."""
        self._on = not self._on if on is None else on
        if self._on and not self._settings().enabled:
            self._end("Recordings are switched off in the settings.")
            return
        if self._on and not self._thread.is_alive():
            self._thread.start()
        self._wake.set()

    def stop(self) -> None:
        """End it; what was recorded is finished first."""
        self._stopping = True
        self._on = False
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join(_STOP_S)

    def _run(self) -> None:
        while not self._stopping:
            self._wake.wait()
            self._wake.clear()
            if self._on:
                self._record()

    def _record(self) -> None:
        """One recording, from the beginning to its end."""
        problem = self._no_room()
        if problem:
            self._end(problem)
            return
        try:
            files = Files(self._folder / datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f"))
        except (OSError, RuntimeError) as error:
            self._end(f"The recording cannot be written: {error}.")
            return
        _log.info("A recording began.")
        self._lag[:] = 0.0
        left_out = self.tap.left_out
        self.tap.open()
        try:
            problem = self._write(files, left_out)
        except (OSError, RuntimeError) as error:
            problem = f"The recording cannot be written: {error}."
        finally:
            self.tap.close()
            with contextlib.suppress(OSError, RuntimeError):
                files.close()
        self._end(problem)

    def _write(self, files: Files, left_out: int) -> str:
        """Until it is switched off or must end; why it must, or ""."""
        people: dict[str, None] = {}
        problem, checked_s = "", time.monotonic()
        while not problem:
            hops = self._gather()
            if hops:
                files.write(*self._in_step(hops))
            elif not self._on:
                break
            else:
                time.sleep(_LOOK_S)
            people |= dict.fromkeys(self._people())
            self._say(files.frames / SAMPLE_RATE_HZ)
            if not self._settings().enabled:
                problem = "Recordings were switched off in the settings."
            elif time.monotonic() - checked_s > _CHECK_S:
                checked_s, problem = time.monotonic(), self._no_room()
        seconds = files.frames / SAMPLE_RATE_HZ
        files.tell(seconds, tuple(people), self.tap.left_out - left_out)
        return problem

    def _gather(self) -> int:
        """Take what waits, at most a block; returns how many hops."""
        hops = 0
        while hops < _BLOCK_HOPS:
            part = slice(hops * HOP_FRAMES, (hops + 1) * HOP_FRAMES)
            if not self.tap.read_into(self._before[part], self._after[part]):
                break
            hops += 1
        return hops

    def _in_step(self, hops: int) -> tuple[F32, F32]:
        """Both sides of so many hops; the microphone as late as the result."""
        size = hops * HOP_FRAMES
        delayed = np.concatenate((self._lag, self._before[:size]))
        self._lag[:] = delayed[size:]
        return np.nan_to_num(delayed[:size]).clip(-1.0, 1.0), self._after[:size]

    def _no_room(self) -> str:
        """Why no more may be recorded, or ""."""
        limit_mb = self._settings().limit_mb
        if self._folder.is_dir() and size_bytes(self._folder) > limit_mb * 1_000_000:
            return f"The recordings have reached their limit of {limit_mb} MB."
        return ""

    def _end(self, problem: str) -> None:
        self._on = False
        if problem:
            _log.warning("%s", problem)
        self.state = RecordingState(count=self.state.count + 1, problem=problem)

    def _say(self, seconds: float) -> None:
        self.state = RecordingState(on=True, seconds=round(seconds, 1), count=self.state.count)
