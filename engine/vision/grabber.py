"""A thread that empties an image source, so that whoever reads gets the newest image only."""

from __future__ import annotations

import threading
from typing import Final, Protocol

from engine.errors import CameraError, DeviceError
from engine.vision.base import Image

_JOIN_S: Final = 2.0
_RATE_SLACK: Final = 0.6
"""Images closer than this share of the wanted interval are dropped: 60 a second become 30."""


class ImageSource(Protocol):
    """Where a grabber gets images: a device, a file or a stream."""

    def next(self, stop: threading.Event) -> Image | None:
        """The next image; blocks, but returns None soon after ``stop`` is set.

        Raises DeviceError when there will be none.
        """
        ...

    def close(self) -> None:
        """Let go; called by the grabber's thread, once."""
        ...


class Grabber:
    """A camera (see `engine.vision.base.Camera`) made of an image source and a thread."""

    def __init__(self, source: ImageSource, rate_hz: float, name: str) -> None:
        self._source = source
        self._closest_s = _RATE_SLACK / rate_hz
        self._changed = threading.Condition()
        self._newest: Image | None = None
        self._last_s = float("-inf")
        self._error: DeviceError | None = None
        self._dropped = 0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"camera {name}", daemon=True)
        self._thread.start()

    @property
    def dropped(self) -> int:
        """Images that came and were replaced before anybody read them."""
        with self._changed:
            return self._dropped

    def read(self, timeout_s: float) -> Image | None:
        """The newest image not yet read, or None after ``timeout_s``.

        Raises CameraError, DeviceLostError or DeviceBusyError once the source has failed.
        """
        with self._changed:
            self._changed.wait_for(
                lambda: self._newest is not None or self._error is not None, timeout_s
            )
            image, self._newest = self._newest, None
            if image is None and self._error is not None:
                raise self._error
            return image

    def close(self) -> None:
        """Stop the thread and let the source go; may be called twice."""
        self._stop.set()
        if self._thread is not threading.current_thread():
            self._thread.join(_JOIN_S)

    def _run(self) -> None:
        try:
            while not self._stop.is_set():
                image = self._source.next(self._stop)
                if image is not None:
                    self._put(image)
        except DeviceError as error:
            self._fail(error)
        except Exception as error:  # noqa: BLE001 -- a thread's last words must reach the reader
            self._fail(CameraError(f"The camera failed: {error}."))
        finally:
            self._source.close()

    def _put(self, image: Image) -> None:
        if image.captured_at_s - self._last_s < self._closest_s:
            return
        self._last_s = image.captured_at_s
        with self._changed:
            self._dropped += self._newest is not None
            self._newest = image
            self._changed.notify_all()

    def _fail(self, error: DeviceError) -> None:
        with self._changed:
            self._error = error
            self._changed.notify_all()
