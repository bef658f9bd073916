"""The recordings for the window: listed, played, carried elsewhere, deleted.

Everything here looks at the disk: not for the window's own thread.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import shutil
import time
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Final

import msgspec

from engine.config import recordings_dir
from engine.errors import MediaError, SolomicError
from engine.host.recorder import ABOUT, SIDES, About
from engine.supervisor.spawning import PATH_IS_WHOLE
from engine.supervisor.tryout import Side, play

_STOP_S: Final = 2.0


class Recording(msgspec.Struct, frozen=True):
    """One recording."""

    id: str
    began_at: str
    """ISO 8601 with the local offset."""
    seconds: float
    people: tuple[str, ...]
    size_bytes: int
    left_out_ms: float = 0.0


def list_recordings() -> tuple[Recording, ...]:
    """All recordings, the newest first. Never raises; what cannot be read is left out."""
    folder = recordings_dir()
    found = [_read(each) for each in folder.iterdir()] if folder.is_dir() else []
    return tuple(sorted(filter(None, found), key=lambda each: each.id, reverse=True))


def sound_file(recording_id: str, side: Side) -> Path:
    """Where one side of it lies. Raises MediaError for what is no recording's name."""
    path = recordings_dir() / recording_id / f"{side}.flac"
    if Path(recording_id).name != recording_id or not path.is_file():
        raise MediaError("This recording is gone.")
    return path


def delete_recording(recording_id: str) -> None:
    """Delete it. Raises MediaError."""
    folder = sound_file(recording_id, "before").parent
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise MediaError(f"The recording cannot be deleted: {error.strerror}.") from error


def export_recording(recording_id: str, target: Path) -> None:
    """Copy both sides into a folder. Raises MediaError."""
    for side in SIDES:
        source = sound_file(recording_id, "before" if side == "before" else "after")
        try:
            shutil.copyfile(source, target / f"{recording_id}-{side}.flac")
        except OSError as error:
            raise MediaError(f"The recording cannot be written: {error.strerror}.") from error


def _read(folder: Path) -> Recording | None:
    try:
        about = msgspec.json.decode((folder / ABOUT).read_bytes(), type=About)
        files = [folder / f"{side}.flac" for side in SIDES]
        size = sum(file.stat().st_size for file in files)
    except (OSError, msgspec.MsgspecError):
        return None
    seconds = about.seconds or _seconds(files[0])
    return Recording(folder.name, about.began_at, seconds, about.people, size, about.left_out_ms)


def _seconds(path: Path) -> float:
    """Of a recording whose end was never written, or that still goes on."""
    import soundfile

    try:
        return float(soundfile.info(str(path)).duration)
    except RuntimeError:
        return 0.0


class Player:
    """Plays one side of one recording at a time, in a process of its own."""

    def __init__(self) -> None:
        self.reason = ""
        """One sentence when it could not be played."""
        self._process: BaseProcess | None = None
        self._answer: Connection | None = None
        self._began_s: float | None = None

    @property
    def seconds(self) -> float | None:
        """For how long it has played; None: nothing plays."""
        if self._process is None:
            return None
        return 0.0 if self._began_s is None else time.monotonic() - self._began_s

    def play(self, path: Path) -> None:
        """Begin to play on the default output; what played before ends."""
        self.stop()
        context = multiprocessing.get_context("spawn")
        self._answer, theirs = context.Pipe(duplex=False)
        self._process = context.Process(target=_play, args=(str(path), theirs), daemon=True)
        with PATH_IS_WHOLE:
            self._process.start()
        theirs.close()
        self.reason, self._began_s = "", None

    def look(self) -> None:
        """Take note of what has ended."""
        if self._process is None or self._answer is None:
            return
        alive = self._process.is_alive()
        with contextlib.suppress(EOFError, OSError):
            while self._answer.poll():
                said = str(self._answer.recv())
                if said:
                    self.reason = said
                else:
                    self._began_s = time.monotonic()
        if not alive:
            self.stop()

    def stop(self) -> None:
        """Be silent."""
        process, self._process = self._process, None
        if process is not None:
            process.terminate()
            process.join(_STOP_S)
        if self._answer is not None:
            self._answer.close()
            self._answer = None


def _play(path: str, answer: Connection) -> None:
    answer.send("")  # the process is there: sound begins
    try:
        play(path)
    except (SolomicError, OSError, RuntimeError) as error:
        answer.send(str(error))
