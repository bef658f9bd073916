"""Which face a point or a key means, and who is kept after it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.state.engine import TrackBox
from app.state.faces import (
    FaceView,
    Mark,
    advice_text,
    after_choice,
    eased,
    face_at,
    face_with_key,
    visible_faces,
)
from app.state.geometry import Rect, badge_rooms, fit, mirrored, place
from tests.gui.fake_engine import LEFT_BOX, RIGHT_BOX, face

AREA = Rect(10.0, 20.0, 640.0, 480.0)
TWO = visible_faces((face(11, 1, LEFT_BOX), face(22, 2, RIGHT_BOX)), ())


def centre(box: tuple[float, float, float, float], mirror: bool) -> tuple[float, float]:
    rect = place(box, AREA, mirror)
    return rect.x + rect.width / 2, rect.y + rect.height / 2


@pytest.mark.parametrize("mirror", [False, True])
def test_a_click_finds_the_face_that_is_drawn_there(mirror: bool) -> None:
    for view in TWO:
        found = face_at(TWO, *centre(view.box, mirror), AREA, mirror)
        assert found is view


def test_mirroring_swaps_the_sides() -> None:
    x, y = centre(LEFT_BOX, mirror=False)
    straight = face_at(TWO, x, y, AREA, mirror=False)
    assert straight is not None
    assert straight.track_id == 11
    x, y = centre(LEFT_BOX, mirror=True)
    assert x > AREA.x + AREA.width / 2
    assert face_at(TWO, x, y, AREA, mirror=False) is not straight


def test_a_click_beside_every_face_finds_none() -> None:
    assert face_at(TWO, AREA.x + 1, AREA.y + 1, AREA, mirror=False) is None


def test_the_smaller_of_two_overlapping_faces_is_meant() -> None:
    big, small = face(1, 1, (0.1, 0.1, 0.6, 0.6)), face(2, 2, (0.3, 0.3, 0.1, 0.1))
    views = visible_faces((big, small), ())
    found = face_at(views, *centre((0.3, 0.3, 0.1, 0.1), False), AREA, mirror=False)
    assert found is not None
    assert found.track_id == 2


def test_marks() -> None:
    faces = (face(11, 1, LEFT_BOX), face(22, 2, RIGHT_BOX))
    assert [view.mark for view in visible_faces(faces, ())] == [Mark.OPEN, Mark.OPEN]
    assert [view.mark for view in visible_faces(faces, (22,))] == [Mark.REMOVED, Mark.KEPT]


def test_the_image_says_where_a_face_is() -> None:
    moved = TrackBox(11, (0.5, 0.5, 0.1, 0.1))
    views = visible_faces((face(11, 1, LEFT_BOX),), (), (moved,))
    assert views[0].box == moved.box


def test_faces_out_of_view_are_not_drawn() -> None:
    hidden = face(11, 0, LEFT_BOX, visible=False)
    assert visible_faces((hidden,), (11,)) == ()
    occluded = TrackBox(22, RIGHT_BOX, visible=False)
    assert visible_faces((face(22, 1, RIGHT_BOX),), (), (occluded,)) == ()


def test_keys_are_positions() -> None:
    found = face_with_key(TWO, 2)
    assert found is not None
    assert found.track_id == 22
    assert face_with_key(TWO, 3) is None
    assert TWO[0].key == "1"
    assert visible_faces((face(1, 0, LEFT_BOX),), ())[0].key == ""


@pytest.mark.parametrize(
    ("kept", "track", "add", "after"),
    [
        ((), 11, False, (11,)),
        ((11,), 11, False, ()),
        ((11, 22), 11, False, (11,)),
        ((22,), 11, False, (11,)),
        ((), 11, True, (11,)),
        ((22,), 11, True, (22, 11)),
        ((22, 11), 22, True, (11,)),
    ],
)
def test_choice(kept: tuple[int, ...], track: int, add: bool, after: tuple[int, ...]) -> None:
    assert after_choice(kept, track, add) == after


def test_halo_rises_fast_and_falls_slowly() -> None:
    silent = visible_faces((face(11, 1, LEFT_BOX, speaking=0.0),), ())
    loud = visible_faces((face(11, 1, LEFT_BOX, speaking=1.0),), ())
    rising = eased(loud, silent)[0].speaking
    falling = eased(silent, loud)[0].speaking
    assert 0.0 < 1.0 - rising < falling < 1.0


def test_advice_codes_are_sentences_for_people() -> None:
    assert advice_text("turned") == "Face the camera"
    assert advice_text("foggy") == "Foggy"
    assert visible_faces((face(1, 1, LEFT_BOX, advice="dark"),), ())[0].advice.startswith("Too")


boxes = st.tuples(*[st.floats(0.0, 1.0) for _ in range(4)])


@given(boxes)
def test_mirroring_twice_is_nothing(box: tuple[float, float, float, float]) -> None:
    assert mirrored(mirrored(box)) == pytest.approx(box, abs=1e-9)


@given(st.integers(1, 4000), st.integers(1, 4000), st.integers(1, 4000), st.integers(1, 4000))
def test_fit_stays_inside_and_keeps_the_shape(iw: int, ih: int, w: int, h: int) -> None:
    rect = fit(iw, ih, w, h)
    assert rect.width <= w + 1
    assert rect.height <= h + 1
    assert rect.width >= w - 1 or rect.height >= h - 1
    assert abs(rect.width * ih - rect.height * iw) <= max(iw, ih)  # within a pixel of the shape


def test_fit_without_an_image_is_empty() -> None:
    assert fit(0, 0, 100, 100) == Rect(0.0, 0.0, 0.0, 0.0)


def test_face_views_are_values() -> None:
    assert FaceView(1, 1, LEFT_BOX, Mark.OPEN, 0.0) == FaceView(1, 1, LEFT_BOX, Mark.OPEN, 0.0)


def test_a_remembered_name_stands_at_its_face() -> None:
    known, other = visible_faces(
        (face(11, 1, LEFT_BOX, name="Anna"), face(22, 2, RIGHT_BOX)), (11,)
    )
    assert (known.name, other.name) == ("Anna", "")


def test_badges_of_a_row_of_faces_do_not_meet() -> None:
    area = Rect(0, 0, 500, 300)
    row = [Rect(10 + 98 * at, 100, 70, 90) for at in (4, 0, 2, 1, 3)]
    rooms = badge_rooms(row, area, 26, 300)
    assert rooms == [500 - 374, 98, 98, 98, 374 - 304], "the last may begin where another box ends"
    assert sum(rooms) <= area.width


def test_a_face_alone_has_the_whole_line_for_its_badge() -> None:
    area = Rect(0, 0, 500, 300)
    assert badge_rooms([Rect(420, 50, 70, 90)], area, 26, 300) == [300]
    high_and_low = [Rect(420, 50, 70, 90), Rect(450, 90, 40, 50)]
    assert badge_rooms(high_and_low, area, 26, 300) == [300, 300]
