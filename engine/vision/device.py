"""A camera through the system's own back end, and why one gives nothing."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import cv2

from engine.config import VisionConfig
from engine.errors import (
    CameraError,
    DeviceBusyError,
    DeviceDeniedError,
    DeviceError,
    DeviceLostError,
    DeviceNotFoundError,
)
from engine.system import consent
from engine.vision.base import Image
from engine.vision.listing import Listed

BACK_ENDS: Final = {
    "linux": cv2.CAP_V4L2,
    "win32": cv2.CAP_MSMF,
    "darwin": cv2.CAP_AVFOUNDATION,
}
_FAILED_READS: Final = 10
_READ_PAUSE_S: Final = 0.03
_CLOSE_IT: Final = "Close the other program, or choose another camera."


class DeviceSource:
    """A camera through OpenCV: the size asked for, one image in its queue.

    Raises DeviceNotFoundError, DeviceBusyError, DeviceDeniedError or CameraError.
    """

    def __init__(
        self,
        listed: Listed,
        config: VisionConfig,
        capture: Callable[[str | int], Any] | None = None,
    ) -> None:
        self._listed = listed
        self._name = listed.device.name
        self._must_be_free()
        self._capture = (capture or _open_capture)(listed.target)
        if not self._capture.isOpened():
            self._capture.release()
            raise self._unopened()
        self._set_up(config)
        self._failures = 0
        self._seen = False

    def next(self, stop: threading.Event) -> Image | None:
        """The next image, stamped as it arrives."""
        good, pixels = self._capture.read()
        now_s = time.monotonic()
        if good and pixels is not None:
            self._failures, self._seen = 0, True
            return Image(pixels, now_s)
        self._failures += 1
        if self._failures >= _FAILED_READS:
            raise self._failed()
        stop.wait(_READ_PAUSE_S)
        return None

    def close(self) -> None:
        """Release the device."""
        self._capture.release()

    def _set_up(self, config: VisionConfig) -> None:
        if sys.platform == "linux":
            # The pixel format first: drivers list sizes and rates per format. The other systems
            # choose it by the size, and asking makes them open the camera once more.
            self._capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
        self._capture.set(cv2.CAP_PROP_FRAME_WIDTH, config.width)
        self._capture.set(cv2.CAP_PROP_FRAME_HEIGHT, config.height)
        self._capture.set(cv2.CAP_PROP_FPS, config.rate_hz)
        self._capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)

    def _must_be_free(self) -> None:
        """OpenCV only says that it failed; the system says why."""
        if consent.denied("camera"):
            raise self._denied()
        if self._listed.in_use:
            raise self._busy()
        if not isinstance(self._listed.target, str):
            return
        try:
            with Path(self._listed.target).open("rb", buffering=0):
                pass
        except FileNotFoundError as error:
            raise DeviceNotFoundError(f"There is no camera {self._name}.") from error
        except PermissionError as error:
            raise self._denied() from error
        except OSError as error:
            raise self._busy() from error

    def _unopened(self) -> DeviceError:
        if consent.asked("camera"):
            return DeviceDeniedError(
                f"The system asks whether Solomic may use the camera {self._name}.",
                advice="Say yes in its window.",
            )
        return self._busy()

    def _failed(self) -> DeviceError:
        if self._seen:
            return DeviceLostError(f"The camera {self._name} was unplugged or stopped.")
        # Media Foundation opens a camera that another program holds, and gives no image of it.
        if sys.platform == "win32" or self._users():
            return self._busy()
        return CameraError(f"The camera {self._name} gives no images.")

    def _users(self) -> tuple[str, ...]:
        return consent.users("camera", str(self._listed.target))

    def _busy(self) -> DeviceBusyError:
        users = self._users()
        if users:
            return DeviceBusyError(
                f"The camera {self._name} is in use by {', '.join(users)}.", advice=_CLOSE_IT
            )
        return DeviceBusyError(
            f"The camera {self._name} is in use by another program.", advice=_CLOSE_IT
        )

    def _denied(self) -> DeviceDeniedError:
        return DeviceDeniedError(
            f"The camera {self._name} may not be opened.", advice=consent.how_to_allow("camera")
        )


def _open_capture(target: str | int) -> Any:
    return cv2.VideoCapture(target, BACK_ENDS.get(sys.platform, cv2.CAP_ANY))
