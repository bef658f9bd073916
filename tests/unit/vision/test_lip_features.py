import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from engine.vision.lip_features import COUNT, NAMES, LipFeatures

Patch = NDArray[np.uint8]


def mouth(opening: float, shift: float = 0.0, light: float = 1.0) -> Patch:
    """A painted lower face, uint8 [96, 80], whose mouth is ``opening`` pixels open."""
    face = np.full((96, 80), 150.0, np.float32)
    face += 12.0 * np.random.default_rng(3).normal(size=face.shape).astype(np.float32)
    for x in (24, 56):
        cv2.circle(face, (x, 30), 4, 60.0, -1)
    cv2.ellipse(face, (40, 62), (14, max(1, round(opening))), 0, 0, 360, 40.0, -1)
    for x, sign in ((40, -1), (40, 1)):
        edge = round(62 + sign * (opening + 3))
        cv2.line(face, (x - 14, edge), (x + 14, edge), 100.0, 2)
    blurred = cv2.GaussianBlur(face, (0, 0), 1.0)
    matrix = np.array([[1.0, 0.0, shift], [0.0, 1.0, 0.0]])
    moved = cv2.warpAffine(blurred, matrix, (80, 96), borderMode=cv2.BORDER_REPLICATE)
    out: Patch = np.clip(moved * light, 0, 255).astype(np.uint8)
    return out


def run(patches: list[Patch], since_s: float = 0.04) -> NDArray[np.float32]:
    reader = LipFeatures()
    rows = [reader.step(patch, since_s) for patch in patches]
    assert rows[0] is None
    return np.array([row for row in rows if row is not None])


def talking(images: int, rate_hz: float = 25.0, **more: float) -> list[Patch]:
    times = np.arange(images) / rate_hz
    return [mouth(4.0 + 4.0 * np.sin(2 * np.pi * 1.7 * t), **more) for t in times]


def named(rows: NDArray[np.float32], name: str) -> NDArray[np.float32]:
    column: NDArray[np.float32] = rows[:, NAMES.index(name)]
    return column


def test_there_are_eighteen_finite_numbers_an_image() -> None:
    rows = run(talking(10))
    assert rows.shape == (9, COUNT)
    assert np.isfinite(rows).all()


@pytest.mark.parametrize("name", ["change_ratio", "flow_energy", "opening_speed", "jaw_speed"])
def test_a_moving_mouth_stands_out_from_a_still_one(name: str) -> None:
    moving, still = named(run(talking(20)), name), named(run([mouth(4.0)] * 20), name)
    assert moving.mean() > still.mean() + 0.3


def test_opening_and_closing_have_opposite_signs() -> None:
    opening = named(run([mouth(2.0), mouth(4.0), mouth(6.0)]), "opening_rate")
    closing = named(run([mouth(6.0), mouth(4.0), mouth(2.0)]), "opening_rate")
    assert opening.mean() > 0.1
    assert closing.mean() < -0.1


def test_light_hardly_matters() -> None:
    full, half = run(talking(20)), run(talking(20, light=0.6))
    assert np.median(np.abs(full - half), axis=0) == pytest.approx(np.zeros(COUNT), abs=0.15)


def test_a_head_that_slides_is_not_a_mouth_that_moves() -> None:
    sliding = run([mouth(4.0, shift=0.6 * n) for n in range(12)])
    assert abs(named(sliding, "opening_rate").mean()) < 0.1
    assert named(sliding, "flow_energy").mean() < named(run(talking(12)), "flow_energy").mean()


@pytest.mark.parametrize("name", ["mouth_change", "flow_energy", "opening_speed"])
def test_the_pace_of_images_is_taken_out(name: str) -> None:
    usual = named(run(talking(50)), name).mean()
    slow = named(run(talking(30, 15.0), 1 / 15), name).mean()
    assert slow == pytest.approx(usual, abs=0.35)


def test_after_a_cut_there_is_no_motion_yet() -> None:
    reader = LipFeatures()
    reader.step(mouth(2.0), 0.04)
    reader.cut()
    assert reader.step(mouth(8.0), 0.3) is None
    assert reader.step(mouth(8.0), 0.04) is not None


@pytest.mark.parametrize("level", [0, 255])
def test_black_and_white_are_survived(level: int) -> None:
    assert np.isfinite(run([np.full((96, 80), level, np.uint8)] * 4)).all()
