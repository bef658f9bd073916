"""The whole vision path on the demo's drawn heads: identity, visibility, who speaks."""

from collections.abc import Sequence

import cv2
import numpy as np
import pytest

from bench.vision.scenes import Actor, Head, Scene, away, cross, stay
from engine.vision.base import FaceObservation, Image, VisionResult
from engine.vision.detectors import Detection, HaarDetector
from engine.vision.geometry import Pose, Region
from engine.vision.path import REPEATED_S, VisionPath
from engine.vision.views import Views
from tests.support.faces import demo_heads, grey_image

LEFT, RIGHT = (180.0, 240.0), (460.0, 240.0)


def heads() -> tuple[Head, Head]:
    left, right = demo_heads()
    return left, right


def watch(scene: Scene, length_s: float, rate_hz: float = 25.0) -> list[VisionResult]:
    path = VisionPath("haar")
    return [path.process(image) for image in scene.images(length_s, rate_hz)]


def at(result: VisionResult, place: tuple[float, float]) -> FaceObservation | None:
    """The visible face whose box covers a point in pixels."""
    x, y = place[0] / 640, place[1] / 480
    for face in result.faces:
        left, top, width, height = face.box
        if face.visible and left < x < left + width and top < y < top + height:
            return face
    return None


def ids_at(results: list[VisionResult], place: tuple[float, float]) -> set[int]:
    return {face.track_id for result in results if (face := at(result, place)) is not None}


def test_two_faces_are_found_at_once_and_stay_themselves() -> None:
    left, right = heads()
    results = watch(Scene([Actor(left, stay(*LEFT)), Actor(right, stay(*RIGHT))]), 2.0)
    assert all(len(result.faces) == 2 for result in results[2:])
    assert len(ids_at(results, LEFT)) == len(ids_at(results, RIGHT)) == 1
    face = results[-1].faces[0]
    assert all(type(value) is float for value in (*face.box, face.cue.a, face.cue.p))


def test_a_board_before_a_face_hides_it_for_two_seconds() -> None:
    left, right = heads()
    actors = [Actor(left, stay(*LEFT), hidden=[(1.0, 3.0)]), Actor(right, stay(*RIGHT))]
    results = watch(Scene(actors), 4.5)
    assert len(ids_at(results, LEFT)) == 1
    hidden = [at(result, LEFT) for result in results if 1.5 < result.captured_at_s < 2.9]
    assert not any(hidden)
    remembered = results[60].faces
    assert [face.visible for face in remembered].count(False) == 1
    assert not next(face for face in remembered if not face.visible).cue.valid
    assert at(results[-1], LEFT) is not None


def test_two_people_change_places_and_keep_their_ids() -> None:
    left, right = heads()
    scene = Scene(
        [
            Actor(left, cross(LEFT, RIGHT, (0.6, 2.6))),
            Actor(right, cross((460.0, 255.0), (180.0, 255.0), (0.6, 2.6))),
        ]
    )
    results = watch(scene, 4.0)
    first, last = at(results[10], LEFT), at(results[-1], RIGHT)
    assert first is not None
    assert last is not None
    assert first.track_id == last.track_id
    other, other_last = at(results[10], RIGHT), at(results[-1], LEFT)
    assert other is not None
    assert other_last is not None
    assert other.track_id == other_last.track_id != first.track_id


def test_who_leaves_and_returns_gets_the_same_id() -> None:
    left, right = heads()
    scene = Scene([Actor(left, away(stay(*LEFT), (1.0, 6.0))), Actor(right, stay(*RIGHT))])
    results = watch(scene, 8.0, 15.0)
    assert len(results[75].faces) == 1
    assert len(ids_at(results, LEFT)) == 1
    assert at(results[-1], LEFT) is not None


def test_cues_come_late_by_their_delay_and_only_for_warm_faces() -> None:
    left, _ = heads()
    results = watch(Scene([Actor(left, stay(*LEFT))]), 1.5)
    valid = [result.faces[0].cue.valid for result in results if result.faces]
    assert not any(valid[:6])
    assert all(valid[12:])
    cue = results[-1].faces[0].cue
    assert cue.at_s == pytest.approx(results[-1].captured_at_s - 0.08)
    assert cue.confidence > 0.5


def test_a_frozen_camera_is_not_believed_and_recovers() -> None:
    left, _ = heads()
    scene = Scene([Actor(left, stay(*LEFT))])
    path = VisionPath("haar")
    for image in scene.images(1.0):
        last = path.process(image)
    assert last.faces[0].cue.valid
    same = scene.image(1.0)
    frozen = [path.process(Image(same, 1.0 + 0.04 * n)) for n in range(15)]
    invalid = [not result.faces[0].cue.valid for result in frozen]
    assert not invalid[2]
    assert all(invalid[round(REPEATED_S / 0.04) + 1 :])
    # The pause is longer than a mouth can be followed: it warms up anew.
    thawed = [path.process(Image(scene.image(t), t)) for t in np.arange(1.6, 2.6, 0.04)]
    assert thawed[-1].faces[0].cue.valid
    assert thawed[-1].faces[0].track_id == last.faces[0].track_id


class Counting(HaarDetector):
    """Counts how often it is asked, and how often for the whole image."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = self.everywhere = 0

    def detect(
        self, views: Views, near: Sequence[Pose], regions: Sequence[Region]
    ) -> list[Detection]:
        self.asked += 1
        self.everywhere += list(regions) == [views.whole]
        return super().detect(views, near, regions)


def test_faces_that_are_sure_are_looked_for_less_often() -> None:
    left, right = heads()
    scene = Scene([Actor(left, stay(*LEFT)), Actor(right, stay(*RIGHT))])
    detector = Counting()
    path = VisionPath(detector)
    for image in scene.images(5.0):
        path.process(image)
    assert 9 <= detector.asked <= 18, "without sure faces it would be 26"
    assert detector.everywhere == 1, "at first, and after more than five seconds again"


def test_a_room_where_nothing_moves_is_searched_once_a_second() -> None:
    empty = Counting()
    path = VisionPath(empty)
    for image in Scene([]).images(4.0):
        path.process(image)
    assert 4 <= empty.asked == empty.everywhere <= 6


def test_a_newcomer_is_seen_within_a_second_and_a_half_beside_a_sure_face() -> None:
    left, right = heads()
    late = Actor(right, away(stay(*RIGHT), (0.0, 3.0)))
    results = watch(Scene([Actor(left, stay(*LEFT)), late]), 4.6)
    seen = [result.captured_at_s for result in results if at(result, RIGHT)]
    assert 3.0 <= seen[0] <= 4.2


def test_a_black_image_shows_nobody() -> None:
    left, _ = heads()
    scene = Scene([Actor(left, stay(*LEFT))])
    path = VisionPath("haar")
    for image in scene.images(1.0):
        path.process(image)
    dark = [path.process(Image(grey_image(n % 2), 1.0 + 0.04 * n)) for n in range(13)]
    assert not any(face.cue.valid for face in dark[-1].faces)
    assert not any(face.visible for face in dark[-1].faces)


def test_a_dark_room_is_told() -> None:
    left, _ = heads()
    results = watch(Scene([Actor(left, stay(*LEFT))], light=0.12, grain=0.5), 1.0)
    assert results[-1].faces[0].advice == "dark"


def test_a_far_face_is_told() -> None:
    left, _ = heads()
    results = watch(Scene([Actor(left, stay(*LEFT), size=0.6)]), 1.5)
    near = watch(Scene([Actor(left, stay(*LEFT))]), 1.5)
    assert results[-1].faces[0].cue.confidence <= near[-1].faces[0].cue.confidence


def test_the_camera_may_change_its_size_in_mid_stream() -> None:
    left, _ = heads()
    scene = Scene([Actor(left, stay(*LEFT))])
    path = VisionPath("haar")
    ids = set()
    for number, image in enumerate(scene.images(2.0)):
        pixels = image.pixels
        if number >= 25:
            pixels = cv2.resize(pixels, (320, 240), interpolation=cv2.INTER_AREA).astype(np.uint8)
        result = path.process(Image(pixels, image.captured_at_s))
        ids |= {face.track_id for face in result.faces}
    assert ids == {1}


def test_an_image_of_one_pixel_is_survived() -> None:
    path = VisionPath("haar")
    assert path.process(Image(np.zeros((1, 1, 3), np.uint8), 0.0)).faces == ()


def test_time_that_goes_back_is_survived() -> None:
    left, _ = heads()
    scene = Scene([Actor(left, stay(*LEFT))])
    path = VisionPath("haar")
    for start_s in (100.0, 0.0):
        for image in scene.images(1.0):
            result = path.process(Image(image.pixels, image.captured_at_s + start_s))
    assert len(result.faces) == 1
