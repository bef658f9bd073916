import cv2
import msgspec
import numpy as np
import pytest

from engine.vision.visibility import LowerFace, Sight, judge, sharpness
from tests.unit.vision.test_lip_features import mouth

GOOD = Sight(bright=190, distance=45, turn=0.03, undetected_s=0.0, likeness=0.9, sharpness=0.3)


def test_a_well_seen_mouth_has_no_advice() -> None:
    assert judge(GOOD) == (1.0, "")


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"bright": 20.0}, "dark"),
        ({"turn": -0.4}, "turned"),
        ({"turn": 0.4}, "turned"),
        ({"undetected_s": 1.3}, "turned"),
        ({"likeness": 0.05}, "covered"),
        ({"distance": 9.0}, "small"),
        ({"sharpness": 0.08}, "blurred"),
    ],
)
def test_each_reason_is_told_and_lowers_confidence(change: dict[str, float], reason: str) -> None:
    confidence, advice = judge(msgspec.structs.replace(GOOD, **change))
    assert advice == reason
    assert 0.0 <= confidence < 0.5


def test_the_worst_reason_is_the_one_told() -> None:
    assert judge(msgspec.structs.replace(GOOD, distance=12.0, bright=13.0))[1] == "dark"


def test_a_blurred_face_is_less_sharp() -> None:
    face = mouth(4.0)
    assert sharpness(cv2.GaussianBlur(face, (0, 0), 3.0)) < 0.5 * sharpness(face)


def test_a_hand_before_the_mouth_is_unlike_and_is_not_learned() -> None:
    lower = LowerFace()
    for number in range(20):
        assert lower.likeness(mouth(3.0 + number % 4)) > 0.6
    hand = mouth(3.0)
    hand[50:90, 20:60] = np.linspace(90, 200, 40).astype(np.uint8)
    assert lower.likeness(hand) < 0.3
    for _ in range(10):
        lower.likeness(hand)
    assert lower.likeness(mouth(4.0)) > 0.6
