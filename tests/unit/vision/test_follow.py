import math

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from engine.vision.follow import Follower
from engine.vision.geometry import Pose, moved

POSE = Pose(160.0, 140.0, math.log(30.0), 0.0)


def texture(seed: int = 0) -> NDArray[np.uint8]:
    """Blobs of all sizes, uint8 [240, 320]."""
    noise = np.random.default_rng(seed).normal(0, 1, (240, 320)).astype(np.float32)
    blurred = cv2.GaussianBlur(noise, (0, 0), 2.5)
    spread = (blurred - blurred.min()) / (blurred.max() - blurred.min())
    out: NDArray[np.uint8] = (255 * spread).astype(np.uint8)
    return out


def similarity(x: float, y: float, degrees: float, growth: float) -> NDArray[np.float64]:
    matrix = cv2.getRotationMatrix2D((160.0, 120.0), degrees, growth)
    matrix[:, 2] = matrix[:, 2] + (x, y)
    return np.asarray(matrix, dtype=np.float64)


@pytest.mark.parametrize(
    "step", [(0, 0, 0, 1), (3, -2, 0, 1), (-5, 4, 2, 1), (1, 1, -3, 1.03), (0, 6, 0, 0.97)]
)
def test_a_face_is_followed_through_shift_turn_and_growth(
    step: tuple[float, float, float, float],
) -> None:
    before = texture()
    matrix = similarity(*step)
    now = cv2.warpAffine(before, matrix, (320, 240), borderMode=cv2.BORDER_REFLECT)
    pose, sureness = Follower().step(before, now, POSE)
    assert sureness > 0.5
    assert pose == pytest.approx(moved(POSE, matrix), abs=0.3)


def test_what_moves_in_the_mouth_does_not_move_the_face() -> None:
    before = texture()
    now = before.copy()
    now[130:165, 140:180] = texture(1)[130:165, 140:180]
    pose, sureness = Follower().step(before, now, POSE)
    assert sureness > 0.5
    assert pose == pytest.approx(POSE, abs=0.2)


def test_another_picture_is_not_followed() -> None:
    pose, sureness = Follower().step(texture(0), texture(1), POSE)
    assert sureness < 0.4
    assert math.isfinite(sum(pose))


@pytest.mark.parametrize(
    "pose",
    [
        Pose(-200.0, 100.0, math.log(30.0), 0.0),
        Pose(160.0, 900.0, math.log(30.0), 0.0),
        Pose(160.0, 140.0, math.log(1.0), 0.0),
        Pose(5.0, 238.0, math.log(200.0), 1.0),
    ],
)
def test_a_face_outside_or_at_the_rim_is_no_failure(pose: Pose) -> None:
    found, sureness = Follower().step(texture(), texture(), pose)
    assert 0.0 <= sureness <= 1.0
    assert math.isfinite(sum(found))


def test_a_flat_image_has_nothing_to_follow() -> None:
    flat = np.full((240, 320), 90, np.uint8)
    assert Follower().step(flat, flat, POSE) == (POSE, 0.0)


def test_corners_once_found_are_followed_on_and_do_not_wander() -> None:
    first = texture()
    matrix = similarity(1.5, -1.0, 0.8, 1.004)
    follower, pose, wanted, before = Follower(), POSE, POSE, first
    whole = np.eye(3)
    for _ in range(12):
        whole = np.vstack([matrix, [0, 0, 1]]) @ whole
        shown = cv2.warpAffine(first, whole[:2], (320, 240), borderMode=cv2.BORDER_REFLECT)
        now = shown.astype(np.uint8)
        pose, sureness = follower.step(before, now, pose)
        wanted, before = moved(wanted, matrix), now
        assert sureness > 0.5
    assert pose == pytest.approx(wanted, abs=0.5)


def test_a_face_that_was_lost_is_followed_again_from_fresh_corners() -> None:
    before, follower = texture(), Follower()
    follower.step(before, before, POSE)
    follower.step(before, texture(1), POSE)
    pose, sureness = follower.step(before, before, POSE)
    assert sureness > 0.9
    assert pose == pytest.approx(POSE, abs=0.05)
