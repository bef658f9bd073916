"""The vision thread: opens the camera, looks at every image, tells the desk who is there."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Final

from engine.buffers.slot import LatestSlot
from engine.config import NO_CAMERA, DetectorChoice
from engine.errors import ModelError, SolomicError
from engine.host import preview
from engine.host.desk import Desk
from engine.host.start import PREVIEW_HEIGHT, PREVIEW_WIDTH
from engine.messages import CAMERA_LEFT, CLOSED_WHILE_IDLE, DeviceState
from engine.vision.base import Camera, Image, VisionResult
from engine.vision.path import VisionPath
from engine.vision.watch import CameraWatch

READ_TIMEOUT_S: Final = 0.2
FIRST_PAUSE_S: Final = 0.5
LONGEST_PAUSE_S: Final = 5.0
_RATE_IMAGES: Final = 25

_log = logging.getLogger("solomic.camera")

OpenCamera = Callable[[str], tuple[Camera, str]]
"""By id: the camera and its name. Raises SolomicError."""


class Eyes:
    """Owns the camera and the vision path; both belong to its thread."""

    def __init__(
        self,
        desk: Desk,
        open_camera: OpenCamera,
        device_id: str,
        detector: DetectorChoice,
        slot: LatestSlot,
        seen: Callable[[VisionResult], None] = lambda _: None,
    ) -> None:
        self.state = DeviceState(id=device_id, reason="It is not open yet.")
        """For telemetry; replaced as a whole."""
        self.visible = False
        """Whether anybody looks at the preview. Any thread may set it."""
        self.warning = ""
        self._desk = desk
        self._open_camera = open_camera
        self._wanted = device_id
        self._detector = detector
        self._slot = slot
        self._seen = seen
        self._times: deque[float] = deque(maxlen=_RATE_IMAGES)
        self._costs_s: deque[float] = deque(maxlen=_RATE_IMAGES)
        self._again = threading.Event()
        self._stop = threading.Event()
        self._pause_s = FIRST_PAUSE_S
        self._path: VisionPath | None = None
        self._thread = threading.Thread(target=self._run, name="vision", daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread and let the camera go."""
        self._stop.set()
        self._again.set()
        if self._thread.is_alive():
            self._thread.join(2.0)

    def choose(self, device_id: str) -> None:
        """Change the camera. Any thread."""
        self._wanted = device_id
        self._pause_s = FIRST_PAUSE_S
        self._again.set()

    def wake(self) -> None:
        """Look at once whether there is something to do. Any thread."""
        self._again.set()

    def rate_hz(self) -> float:
        """Images a second, lately. Any thread."""
        times = list(self._times)
        if len(times) < 2 or time.monotonic() - times[-1] > 1.0:
            return 0.0
        return round((len(times) - 1) / max(1e-6, times[-1] - times[0]), 1)

    def cost_ms(self) -> float:
        """Processor time of everything done for one image, lately. Any thread."""
        costs_s = list(self._costs_s)
        return round(1000 * sum(costs_s) / len(costs_s), 2) if costs_s else 0.0

    def _run(self) -> None:
        while not self._stop.is_set():
            wanted = self._wanted
            awake = self._desk.tick()
            if wanted == NO_CAMERA or not awake:
                self.state = _closed(wanted, self.state.name)
                self._wait(READ_TIMEOUT_S)
                continue
            try:
                self._watch(wanted)
            except SolomicError as error:
                self._tell(wanted, self.state.name or wanted, str(error))
                self._rest()
            except Exception:  # noqa: BLE001 -- see below
                # Whatever goes wrong with images, the sound goes on by the voice alone.
                _log.exception("The faces cannot be followed; beginning anew.")
                self._path = None
                self._tell(wanted, self.state.name or wanted, "The faces could not be followed.")
                self._rest()

    def _watch(self, wanted: str) -> None:
        """Open the camera and look until it fails, another is wanted, or the engine sleeps."""
        path = self._vision_path()
        camera, name = self._open_camera(wanted)
        try:
            self.state = DeviceState(wanted, name, ok=True)
            _log.info("%s is open.", name)
            self._again.clear()
            watch = CameraWatch(time.monotonic())
            while not self._again.is_set():
                image = camera.read(READ_TIMEOUT_S)
                if image is None:
                    verdict = watch.wait(time.monotonic())
                    if not self._desk.tick():
                        return
                else:
                    verdict = watch.look(image)
                    self._look(path, image)
                    if self._desk.view().asleep:
                        return
                if verdict.reason != self.state.reason:
                    self._tell(wanted, name, verdict.reason)
        finally:
            camera.close()
            self._times.clear()
            self._costs_s.clear()

    def _look(self, path: VisionPath, image: Image) -> None:
        started_s = time.thread_time()
        result = self._desk.see(path.process(image))
        self._seen(result)
        self._times.append(image.captured_at_s)
        self._pause_s = FIRST_PAUSE_S
        if self.visible:
            preview.write(self._slot, image, result, PREVIEW_WIDTH, PREVIEW_HEIGHT)
        self._costs_s.append(time.thread_time() - started_s)

    def _vision_path(self) -> VisionPath:
        if self._path is None:
            try:
                self._path = VisionPath(self._detector)
            except ModelError as error:
                self.warning = f"{error} Faces are found by the simpler detector."
                _log.warning("%s", self.warning)
                self._path = VisionPath("haar")
        return self._path

    def _rest(self) -> None:
        self._wait_out_of_sight(self._pause_s)
        self._pause_s = min(2 * self._pause_s, LONGEST_PAUSE_S)

    def _wait(self, seconds: float) -> None:
        self._again.wait(seconds)
        self._again.clear()

    def _wait_out_of_sight(self, seconds: float) -> None:
        """A pause in which time passes for the desk, too."""
        until_s = time.monotonic() + seconds
        while (left_s := until_s - time.monotonic()) > 0 and not self._again.is_set():
            self._desk.tick()
            self._again.wait(min(left_s, READ_TIMEOUT_S))
        self._again.clear()

    def _tell(self, device_id: str, name: str, reason: str) -> None:
        if reason != self.state.reason:
            _log.log(logging.WARNING if reason else logging.INFO, "%s: %s", name, reason or "well")
        self.state = DeviceState(device_id, name, ok=not reason, reason=reason)


def _closed(wanted: str, name: str) -> DeviceState:
    """Of a camera that nobody needs now, or that is left to another program."""
    if wanted == NO_CAMERA:
        return DeviceState(wanted, reason=CAMERA_LEFT)
    return DeviceState(wanted, name, reason=CLOSED_WHILE_IDLE)
