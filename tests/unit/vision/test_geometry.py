import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.vision.geometry import (
    PATCH_DISTANCE,
    PATCH_MOUTH,
    Pose,
    blend,
    box_of,
    gap,
    moved,
    patch_to_image,
    pose_from_box,
    pose_from_landmarks,
    scaled,
)

poses = st.builds(
    Pose,
    st.floats(-50, 400),
    st.floats(-50, 300),
    st.floats(math.log(4), math.log(100)),
    st.floats(-1.0, 1.0),
)


@given(st.floats(0, 300), st.floats(0, 200), st.floats(20, 200))
def test_box_and_pose_are_two_views_of_one_thing(x: float, y: float, width: float) -> None:
    assert box_of(pose_from_box(x, y, width, width)) == pytest.approx((x, y, width, width))


@given(poses)
def test_patch_maps_mouth_and_eyes_to_where_they_are(pose: Pose) -> None:
    matrix = patch_to_image(pose)
    mouth = matrix[:, :2] @ PATCH_MOUTH + matrix[:, 2]
    eyes = matrix[:, :2] @ (PATCH_MOUTH[0], PATCH_MOUTH[1] - PATCH_DISTANCE) + matrix[:, 2]
    assert mouth == pytest.approx((pose.x, pose.y), abs=1e-6)
    assert math.dist(mouth, eyes) == pytest.approx(pose.distance)
    assert eyes - mouth == pytest.approx(
        pose.distance * np.array([math.sin(pose.roll), -math.cos(pose.roll)]), abs=1e-6
    )


@given(poses, st.floats(-0.3, 0.3), st.floats(0.9, 1.1), st.floats(-9, 9), st.floats(-9, 9))
def test_moved_pose_maps_the_patch_as_both_maps_in_turn(
    pose: Pose, turn: float, growth: float, x: float, y: float
) -> None:
    cos, sin = growth * math.cos(turn), growth * math.sin(turn)
    step = np.array([[cos, -sin, x], [sin, cos, y]])
    in_turn = step[:, :2] @ patch_to_image(pose)
    in_turn[:, 2] += step[:, 2]
    assert patch_to_image(moved(pose, step)) == pytest.approx(in_turn, abs=1e-6)


@given(poses, st.floats(0.25, 4.0))
def test_scaling_there_and_back(pose: Pose, factor: float) -> None:
    assert scaled(scaled(pose, factor), 1.0 / factor) == pytest.approx(pose, abs=1e-6)


def test_landmarks_give_mouth_size_and_roll() -> None:
    points = np.array([[40, 40], [60, 40], [50, 52], [43, 65], [57, 65]], np.float32)
    pose = pose_from_landmarks(points)
    assert (pose.x, pose.y, pose.roll) == pytest.approx((50.0, 65.0, 0.0))
    assert pose.distance == pytest.approx(25.0)
    cos, sin = math.cos(0.4), math.sin(0.4)
    turned = points @ np.array([[cos, sin], [-sin, cos]], np.float32)
    assert pose_from_landmarks(turned).roll == pytest.approx(0.4, abs=1e-5)


def test_gap_is_in_face_sizes() -> None:
    near = Pose(0.0, 0.0, math.log(10.0), 0.0)
    assert gap(near, near._replace(x=30.0)) == pytest.approx(3.0)


def test_blend_goes_a_share_of_the_way() -> None:
    a, b = Pose(0, 0, 0, 0), Pose(10, 20, 1, 0.5)
    assert blend(a, b, 0.3, 0.1) == pytest.approx((3.0, 6.0, 0.3, 0.05))
