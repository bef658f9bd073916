import numpy as np

from engine.host.ids import FIND_AGAIN_S, StableIds
from engine.host.start import Person
from engine.vision.base import FaceObservation, LipCue

CUE = LipCue(0.0, 0.0, False, 0.0, 0.0)
LEFT, RIGHT, MIDDLE = (0.1, 0.2, 0.2, 0.3), (0.7, 0.2, 0.2, 0.3), (0.4, 0.2, 0.2, 0.3)


def face(track_id: int, box: tuple[float, float, float, float]) -> FaceObservation:
    return FaceObservation(track_id, box, True, 0.0, CUE)


def numbers(faces: tuple[FaceObservation, ...]) -> list[int]:
    return [each.track_id for each in faces]


def test_new_faces_are_counted_and_keep_their_numbers() -> None:
    ids = StableIds()
    assert numbers(ids.rename([face(4, LEFT), face(9, RIGHT)], 0.0)) == [1, 2]
    assert numbers(ids.rename([face(9, RIGHT)], 1.0)) == [2]
    assert numbers(ids.rename([face(10, LEFT), face(9, RIGHT)], 2.0)) == [3, 2]


def test_faces_of_the_engine_before_take_up_their_numbers() -> None:
    ids = StableIds([Person(7, RIGHT), Person(5, LEFT)], next_id=9)
    assert numbers(ids.rename([face(1, LEFT), face(2, RIGHT), face(3, MIDDLE)], 0.0)) == [5, 7, 9]


def test_after_a_while_nobody_is_found_again() -> None:
    ids = StableIds([Person(7, RIGHT)], next_id=1)
    assert numbers(ids.rename([face(1, LEFT)], 0.0)) == [8]
    late = [face(1, LEFT), face(2, RIGHT)]
    assert numbers(ids.rename(late, FIND_AGAIN_S + 1)) == [8, 9]


def test_boxes_become_plain_floats() -> None:
    box = tuple(np.float64(value) for value in LEFT)
    assert len(box) == 4
    (found,) = StableIds().rename([face(1, (box[0], box[1], box[2], box[3]))], 0.0)
    assert {type(value) for value in found.box} == {float}
