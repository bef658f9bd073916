"""The scene as devices: right frames at the right time, and nothing older than the cap."""

import functools

import numpy as np
import pytest

from engine.audio.base import CaptureInfo, CaptureStream
from engine.demo import sources
from engine.demo.scene import DemoScene
from engine.demo.sources import DemoCamera, DemoCapture
from engine.errors import CameraError, DeviceLostError
from engine.vision.base import Camera

HOP = 480


@functools.cache
def scene() -> DemoScene:
    return DemoScene(0)


class Clock:
    """Stands in for the module `time`: sleeping is what makes time pass."""

    def __init__(self) -> None:
        self.now_s = 1000.0

    def monotonic(self) -> float:
        return self.now_s

    def sleep(self, seconds: float) -> None:
        # As a real clock, never a moment too early.
        self.now_s += max(seconds, 1e-6)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(sources, "time", clock)
    return clock


def test_capture_gives_the_scene_hop_by_hop_at_its_pace(clock: Clock) -> None:
    capture: CaptureStream = DemoCapture(scene(), clock.now_s)
    info, hop = CaptureInfo(), np.empty(HOP, np.float32)
    heard = []
    for number in range(50):
        assert capture.read_into(hop, info, 1.0)
        heard.append(hop.copy())
        assert clock.now_s == pytest.approx(1000.0 + (number + 1) * 0.010, abs=1e-4)
        assert info.captured_at_s == pytest.approx(1000.0 + (number + 1) * 0.010)
        assert info.backlog_frames == 0
    assert np.array_equal(np.concatenate(heard), scene().mixture(0, 50 * HOP))
    assert info.dropped_frames == 0


def test_capture_gives_up_after_the_timeout(clock: Clock) -> None:
    capture = DemoCapture(scene(), clock.now_s + 0.5)
    assert not capture.read_into(np.empty(HOP, np.float32), CaptureInfo(), 0.1)
    assert clock.now_s == pytest.approx(1000.1, abs=1e-4)


def test_capture_opened_late_begins_now(clock: Clock) -> None:
    capture = DemoCapture(scene(), clock.now_s - 3.0)
    assert capture.read_into(np.empty(HOP, np.float32), CaptureInfo(), 1.0)
    assert capture.frame_index == 300 * HOP


def test_capture_tells_what_waits_and_drops_it_over_the_cap(clock: Clock) -> None:
    capture = DemoCapture(scene(), clock.now_s, backlog_cap_ms=60)
    info, hop = CaptureInfo(), np.empty(HOP, np.float32)
    clock.now_s += 0.0705
    assert capture.read_into(hop, info, 1.0)
    assert (capture.frame_index, info.backlog_frames, info.dropped_frames) == (0, 6 * HOP, 0)
    clock.now_s += 0.5
    assert capture.read_into(hop, info, 1.0)
    assert (info.backlog_frames, info.dropped_frames) == (0, 55 * HOP)
    assert capture.frame_index == 56 * HOP
    # Faded from what was due to what is newest.
    assert hop[0] == scene().mixture(HOP, 1)[0]
    assert hop[-1] == pytest.approx(scene().mixture(57 * HOP - 1, 1)[0], abs=1e-7)
    assert capture.read_into(hop, info, 1.0)
    assert np.array_equal(hop, scene().mixture(57 * HOP, HOP))


def test_closed_capture_is_lost(clock: Clock) -> None:
    capture = DemoCapture(scene(), clock.now_s)
    capture.close()
    capture.close()
    with pytest.raises(DeviceLostError):
        capture.read_into(np.empty(HOP, np.float32), CaptureInfo(), 1.0)


def test_camera_gives_the_newest_image_once(clock: Clock) -> None:
    camera: Camera = DemoCamera(scene(), clock.now_s, rate_hz=25)
    image = camera.read(1.0)
    assert image is not None
    assert image.captured_at_s == pytest.approx(1000.0)
    assert camera.read(0.01) is None
    clock.now_s = 1000.21
    image = camera.read(1.0)
    assert image is not None
    assert image.captured_at_s == pytest.approx(1000.20)
    assert np.array_equal(image.pixels, scene().image(0.2))
    image = camera.read(1.0)
    assert image is not None
    assert clock.now_s == pytest.approx(1000.24, abs=1e-4)


def test_closed_camera_is_an_error(clock: Clock) -> None:
    camera = DemoCamera(scene(), clock.now_s)
    camera.close()
    camera.close()
    with pytest.raises(CameraError):
        camera.read(1.0)
