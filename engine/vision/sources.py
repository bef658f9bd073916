"""Image sources that are no devices: a video file, a stream address."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import av

from engine.errors import (
    CameraError,
    DeviceError,
    DeviceLostError,
    DeviceNotFoundError,
    MediaError,
)
from engine.vision.base import Image
from engine.vision.video import image_of, read_video

_LATE_S: Final = 0.2
_STREAM_TIMEOUT_S: Final = 3.0
_STREAM_PAUSES_S: Final = (0.2, 0.5, 1.0, 2.0)


class FileSource:
    """A video file, paced by its timestamps against the clock from the first image on.

    Images that are already late are dropped, so that picture and clock never drift apart.
    """

    def __init__(self, path: Path, *, loop: bool) -> None:
        if not path.is_file():
            raise DeviceNotFoundError(f"There is no video file {path}.")
        self._path = path
        self._loop = loop
        self._images: Iterator[Image] = iter(())
        self._start_s: float | None = None
        self._first_s = 0.0
        self._last_s = 0.0
        self._interval_s = 0.04
        # Fails here, where whoever opens it can be told, and not later in a thread.
        self._waiting: Image | None = self._restart()

    def next(self, stop: threading.Event) -> Image | None:
        """The next image at the moment it is due."""
        image = self._waiting or self._advance()
        self._waiting = None
        if self._start_s is None:
            self._start_s = time.monotonic()
        due_s = self._start_s + image.captured_at_s - self._first_s
        wait_s = due_s - time.monotonic()
        if wait_s < -_LATE_S or stop.wait(max(0.0, wait_s)):
            return None
        return image.at(due_s)

    def close(self) -> None:
        """Close the file."""
        self._images = iter(())

    def _restart(self) -> Image:
        try:
            self._images = read_video(self._path)
            image = next(self._images)
        except MediaError as error:
            raise CameraError(str(error)) from error
        self._first_s = self._last_s = image.captured_at_s
        return image

    def _advance(self) -> Image:
        try:
            image = next(self._images, None)
        except MediaError as error:
            raise CameraError(str(error)) from error
        if image is not None:
            self._interval_s = image.captured_at_s - self._last_s
            self._last_s = image.captured_at_s
            return image
        if not self._loop:
            raise DeviceLostError(f"The video file {self._path} has ended.")
        assert self._start_s is not None
        self._start_s += self._last_s - self._first_s + self._interval_s
        return self._restart()


class StreamSource:
    """A stream (http or rtsp), which paces itself; connected again when it breaks off."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._attempt = 0
        self._container: Any = self._connect()
        self._frames: Iterator[Any] = self._container.decode(video=0)

    def next(self, stop: threading.Event) -> Image | None:
        """The next image, stamped as it arrives."""
        try:
            frame = next(self._frames, None)
        except (av.FFmpegError, OSError):
            frame = None
        if frame is None:
            self._again(stop)
            return None
        now_s = time.monotonic()
        self._attempt = 0
        return image_of(frame, now_s)

    def close(self) -> None:
        """Hang up."""
        self._container.close()

    def _connect(self) -> Any:
        options = {"fflags": "nobuffer", "flags": "low_delay", "probesize": "200000"}
        try:
            container = av.open(self._address, options=options, timeout=_STREAM_TIMEOUT_S)
        except (av.FFmpegError, OSError) as error:
            reason = getattr(error, "strerror", None) or error
            raise DeviceNotFoundError(
                f"The stream {self._address} cannot be opened: {reason}."
            ) from error
        if not container.streams.video:
            container.close()
            raise CameraError(f"The stream {self._address} has no picture.")
        container.streams.video[0].codec_context.thread_count = 1
        return container

    def _again(self, stop: threading.Event) -> None:
        """Try to connect again, more and more seldom."""
        if self._attempt >= len(_STREAM_PAUSES_S):
            raise DeviceLostError(f"The stream {self._address} broke off.")
        if stop.wait(_STREAM_PAUSES_S[self._attempt]):
            return
        self._attempt += 1
        try:
            container = self._connect()
        except DeviceError:
            return
        self._container.close()
        self._container = container
        self._frames = container.decode(video=0)
