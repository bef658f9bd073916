import numpy as np
import pytest

from engine.vision.base import Image
from engine.vision.watch import (
    BLACK_AFTER_S,
    FROZEN_AFTER_S,
    LOST_AFTER_S,
    CameraState,
    CameraWatch,
)

RNG = np.random.default_rng(0)


def lively(at_s: float, top: int = 200) -> Image:
    return Image(RNG.integers(0, top, (48, 64, 3)).astype(np.uint8), at_s)


def fed(watch: CameraWatch, images: list[Image]) -> list[CameraState]:
    return [watch.look(image).state for image in images]


def times(start_s: float, end_s: float) -> list[float]:
    return list(np.arange(start_s, end_s, 0.04))


def test_a_camera_is_starting_until_its_first_image() -> None:
    watch = CameraWatch(0.0)
    assert watch.verdict.state is CameraState.STARTING
    assert watch.verdict.usable
    assert watch.look(lively(0.1)).state is CameraState.OK
    assert watch.verdict.reason == ""


def test_a_camera_that_opens_dark_is_given_time() -> None:
    watch = CameraWatch(0.0)
    states = fed(watch, [lively(t, top=8) for t in times(0.04, 0.9)])
    assert set(states) == {CameraState.STARTING}
    assert watch.look(lively(0.95)).state is CameraState.OK


def test_a_closed_cover_is_black_and_said() -> None:
    watch = CameraWatch(0.0)
    fed(watch, [lively(t) for t in times(0.04, 3)])
    black = np.zeros((48, 64, 3), np.uint8)
    states = fed(watch, [Image(black, t) for t in times(3, 3 + BLACK_AFTER_S + 0.2)])
    assert states[0] is CameraState.OK
    assert states[-1] is CameraState.BLACK
    assert "black" in watch.verdict.reason
    assert not watch.verdict.usable
    assert watch.look(lively(9.0)).state is CameraState.OK


def test_a_camera_black_from_the_start_is_said_after_settling() -> None:
    watch = CameraWatch(0.0)
    states = fed(watch, [lively(t, top=8) for t in times(0.04, 2.5)])
    assert states[-1] is CameraState.BLACK


def test_the_same_image_for_long_is_frozen() -> None:
    watch = CameraWatch(0.0)
    fed(watch, [lively(t) for t in times(0.04, 1)])
    same = lively(1.0).pixels
    states = fed(watch, [Image(same, t) for t in times(1, 1 + FROZEN_AFTER_S - 0.1)])
    assert set(states) == {CameraState.OK}
    assert watch.look(Image(same, 1 + FROZEN_AFTER_S + 0.1)).state is CameraState.FROZEN
    assert watch.look(lively(5.0)).state is CameraState.OK


@pytest.mark.parametrize("before", [0, 10])
def test_no_images_at_all_is_lost(before: int) -> None:
    watch = CameraWatch(0.0)
    fed(watch, [lively(0.04 * n) for n in range(before)])
    last_s = 0.04 * max(0, before - 1)
    assert watch.wait(last_s + LOST_AFTER_S - 0.1).state is not CameraState.LOST
    assert watch.wait(last_s + LOST_AFTER_S + 0.1).state is CameraState.LOST
    assert watch.verdict.reason.endswith(".")
    assert watch.look(lively(last_s + 5)).state is CameraState.OK
