"""The demo scene as a microphone and a camera: paced by the clock, like real ones."""

from __future__ import annotations

import time
from typing import Final

import numpy as np

from engine.audio.base import CaptureInfo, Hop
from engine.config import HOP_FRAMES, HOP_S
from engine.demo.scene import DemoScene
from engine.errors import CameraError, DeviceLostError
from engine.vision.base import Image

_FADE: Final = np.linspace(0, 1, HOP_FRAMES, dtype=np.float32)


class DemoCapture:
    """CaptureStream of the scene: hop ``k`` can be read at ``epoch_s`` + (k + 1) * 10 ms.

    ``epoch_s`` is the ``time.monotonic()`` at which the scene began. Belongs to one thread.
    """

    def __init__(self, scene: DemoScene, epoch_s: float, backlog_cap_ms: int = 60) -> None:
        self._scene = scene
        self._epoch_s = epoch_s
        self._cap_hops = max(1, int(backlog_cap_ms / 1000 / HOP_S))
        self._next = max(0, self._ready())
        self._last = self._next
        self._dropped_frames = 0
        self._closed = False

    @property
    def frame_index(self) -> int:
        """Where in the scene the last hop that was read began: what DemoScore asks for."""
        return self._last * HOP_FRAMES

    def read_into(self, hop: Hop, info: CaptureInfo, timeout_s: float) -> bool:
        """Fill ``hop`` with the next 480 frames; False when ``timeout_s`` passed without a hop.

        Hops over the backlog cap are dropped: the hop fades from the oldest to the newest.
        Raises DeviceLostError after ``close``.
        """
        if self._closed:
            raise DeviceLostError("The demo's microphone was closed.")
        if not self._wait(timeout_s):
            return False
        behind = self._ready() - self._next - 1
        hop[:] = self._hop(self._next)
        if behind > self._cap_hops:
            self._next += behind
            self._dropped_frames += behind * HOP_FRAMES
            hop += (self._hop(self._next) - hop) * _FADE
            behind = 0
        self._last = self._next
        self._next += 1
        self._tell(info, behind)
        return True

    def close(self) -> None:
        """Let the microphone go; may be called twice."""
        self._closed = True

    def _ready(self) -> int:
        """Hops of the scene that are complete now."""
        # A nanosecond of grace: the clock's own rounding must not cost a whole sleep.
        return int((time.monotonic() - self._epoch_s + 1e-9) / HOP_S)

    def _wait(self, timeout_s: float) -> bool:
        due_s = self._epoch_s + (self._next + 1) * HOP_S
        give_up_s = time.monotonic() + timeout_s
        while self._ready() <= self._next:
            now_s = time.monotonic()
            if now_s >= give_up_s:
                return False
            time.sleep(max(0.0, min(due_s, give_up_s) - now_s))
        return True

    def _hop(self, number: int) -> Hop:
        return self._scene.mixture(number * HOP_FRAMES, HOP_FRAMES)

    def _tell(self, info: CaptureInfo, behind: int) -> None:
        info.captured_at_s = self._epoch_s + (self._last + 1) * HOP_S
        info.device_ms = 0.0
        info.backlog_frames = behind * HOP_FRAMES
        info.dropped_frames = self._dropped_frames
        info.xruns = 0


class DemoCamera:
    """Camera of the scene: ``rate_hz`` images a second, each drawn when it is read.

    Belongs to one thread.
    """

    def __init__(self, scene: DemoScene, epoch_s: float, rate_hz: float = 25.0) -> None:
        self._scene = scene
        self._epoch_s = epoch_s
        self._period_s = 1.0 / rate_hz
        self._last = -1
        self._closed = False

    def read(self, timeout_s: float) -> Image | None:
        """The newest image not yet read (older ones are never drawn), or None.

        Raises CameraError after ``close``.
        """
        if self._closed:
            raise CameraError("The demo's camera was closed.")
        give_up_s = time.monotonic() + timeout_s
        while (number := self._newest()) <= self._last:
            now_s = time.monotonic()
            if now_s >= give_up_s:
                return None
            due_s = self._epoch_s + (self._last + 1) * self._period_s
            time.sleep(max(0.0, min(due_s, give_up_s) - now_s))
        self._last = number
        t_s = number * self._period_s
        return Image(self._scene.image(t_s), self._epoch_s + t_s)

    def close(self) -> None:
        """Let the camera go; may be called twice."""
        self._closed = True

    def _newest(self) -> int:
        """Number of the newest image; -1 before the scene begins."""
        return int(np.floor((time.monotonic() - self._epoch_s + 1e-9) / self._period_s))
