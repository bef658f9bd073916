"""Where sound and images come from and go to: devices, or the demo scene."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from functools import cached_property
from typing import Final

from engine.audio import backends
from engine.audio.base import AudioBackend, CaptureStream, PlaybackStream, SoundDevice
from engine.audio.null import NullBackend, NullPlayback
from engine.config import NO_CAMERA, Config
from engine.demo.scene import DemoScene
from engine.demo.sources import DemoCamera, DemoCapture
from engine.errors import SolomicError
from engine.vision import cameras
from engine.vision.base import Camera

DEMO_ID: Final = "demo"
"""The id of the demo's microphone and camera."""
DEMO_NAME: Final = "Demo scene"
NOWHERE: Final = ""
MONITOR_TARGET_MS: Final = 40
"""More than for the virtual microphone: nobody answers what they hear here, and it must not
crackle while a busy thread of the lowest worth feeds it."""
MONITOR_CAP_MS: Final = 120
_LOOK_EVERY_S: Final = 5.0
"""For a sound system, while there is none: to start PortAudio takes 25 ms of a core each time."""


class Sources:
    """Opens by id; every method may be called from the thread that needs it."""

    def __init__(self, config: Callable[[], Config], seed: int) -> None:
        self._config = config
        self._seed = seed
        self._backend = backends.choose()
        self._looked_at_s = time.monotonic()
        self._changed: Callable[[], None] | None = None
        self._unwatch: Callable[[], None] = lambda: None
        self._epoch_s: float | None = None
        self._epoch_lock = threading.Lock()

    @cached_property
    def scene(self) -> DemoScene:
        """The demo scene, painted at its first use. Raises MediaError."""
        return DemoScene(self._seed)

    def _epoch(self) -> float:
        """When the scene began: with the first who looked or listened; nothing is missed."""
        with self._epoch_lock:
            if self._epoch_s is None:
                self._epoch_s = time.monotonic()
            return self._epoch_s

    def wants_demo(self, wish: bool | None) -> tuple[bool, str]:
        """Whether to show the demo scene, and one sentence where nobody asked for it."""
        if wish is not None:
            return wish, ""
        absent = []
        if not self._microphones():
            absent.append("microphone")
        if self._config().vision.camera != NO_CAMERA and not cameras.list_cameras():
            absent.append("camera")
        if not absent:
            return False, ""
        return True, f"There is no {' and no '.join(absent)} here: this is the demo scene."

    def watch(self, changed: Callable[[], None]) -> None:
        """Call ``changed`` after devices came or went."""
        self._changed = changed
        self._unwatch = self._backend.watch(changed)

    def close(self) -> None:
        """Stop watching."""
        self._unwatch()

    def open_capture(self, device_id: str) -> CaptureStream:
        """Open a microphone by id. Raises SolomicError."""
        cap_ms = self._config().audio.capture_backlog_cap_ms
        if device_id == DEMO_ID:
            return DemoCapture(self.scene, self._epoch(), cap_ms)
        return self._sound().open_capture(device_id, backlog_cap_ms=cap_ms)

    def microphone_name(self, device_id: str) -> str:
        """What a person reads. Raises SolomicError."""
        if device_id == DEMO_ID:
            return DEMO_NAME
        for device in self._backend.devices().microphones:
            if device.id == device_id or (device.default and not device_id):
                return device.name
        return device_id or "The default microphone"

    def open_playback(self, device_id: str) -> PlaybackStream:
        """Open the virtual microphone's output, or the one that leads nowhere."""
        audio = self._config().audio
        target_ms, cap_ms = audio.playback_target_ms, audio.playback_backlog_cap_ms
        if device_id == NOWHERE:
            return NullPlayback(target_ms=target_ms, backlog_cap_ms=cap_ms)
        return self._sound().open_playback(device_id, target_ms=target_ms, backlog_cap_ms=cap_ms)

    def open_monitor(self, device_id: str) -> PlaybackStream:
        """Open an output a person listens to ("": the default one). Raises SolomicError."""
        return self._sound().open_playback(
            device_id, target_ms=MONITOR_TARGET_MS, backlog_cap_ms=MONITOR_CAP_MS
        )

    def output_name(self, device_id: str) -> str:
        """What a person reads. Raises SolomicError."""
        for device in self._backend.devices().outputs:
            if device.id == device_id or (device.default and not device_id):
                return device.name
        return device_id

    def open_camera(self, device_id: str) -> tuple[Camera, str]:
        """Open a camera by id, with its name. Raises SolomicError."""
        vision = self._config().vision
        if device_id == DEMO_ID:
            return DemoCamera(self.scene, self._epoch(), vision.rate_hz), DEMO_NAME
        return cameras.open_camera(device_id, vision), self._camera_name(device_id)

    def _microphones(self) -> tuple[SoundDevice, ...]:
        try:
            return self._backend.devices().microphones
        except SolomicError:
            return ()

    def _camera_name(self, device_id: str) -> str:
        for device in cameras.list_cameras():
            if device.id == device_id or (device.default and not device_id):
                return device.name
        return device_id

    def _sound(self) -> AudioBackend:
        """The sound system; looked for again while there is none."""
        now = time.monotonic()
        if isinstance(self._backend, NullBackend) and now > self._looked_at_s + _LOOK_EVERY_S:
            self._looked_at_s = now
            self._backend = backends.choose()
            if self._changed is not None and not isinstance(self._backend, NullBackend):
                self._unwatch()
                self._unwatch = self._backend.watch(self._changed)
        return self._backend
