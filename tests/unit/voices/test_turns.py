"""Who speaks when: turns of faces, of somebody off camera, and of doubted lips."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.messages import OFF_CAMERA, Turn
from engine.voices.alone import Speaker
from engine.voices.turns import KEPT_S, MOST, UNEXPLAINED_S, Loud, Turns

IMAGE_S = 0.04


def face(track: int, p: float, *, valid: bool = True) -> Speaker:
    return Speaker(track, p, valid, 1.0)


class Call:
    """A call in which lips and sound are told by functions of time."""

    def __init__(self) -> None:
        self.turns = Turns()
        self.now_s = 100.0
        self.heard_s = 0.0

    def go(
        self, seconds: float, faces: Sequence[Speaker], *, heard: bool, doubted: Sequence[int] = ()
    ) -> tuple[Turn, ...]:
        for _ in range(round(seconds / IMAGE_S)):
            self.now_s += IMAGE_S
            self.heard_s = self.now_s if heard else self.heard_s
            self.turns.step(self.now_s, faces, self.heard_s, doubted)
        return self.turns.recent()


def near(turn: Turn, who: int, from_s: float, to_s: float | None) -> None:
    assert turn.who == who
    assert turn.from_s == pytest.approx(from_s, abs=0.1)
    if to_s is None:
        assert turn.to_s is None
    else:
        assert turn.to_s == pytest.approx(to_s, abs=0.1)


def test_two_faces_take_turns() -> None:
    call = Call()
    call.go(2.0, [face(1, 0.9), face(2, 0.1)], heard=True)
    call.go(1.0, [face(1, 0.1), face(2, 0.1)], heard=False)
    found = call.go(2.0, [face(1, 0.1), face(2, 0.9)], heard=True)
    assert len(found) == 2
    near(found[0], 1, 100.0, 102.0)
    near(found[1], 2, 103.0, None)


def test_two_at_once_are_two_turns() -> None:
    found = Call().go(1.0, [face(1, 0.9), face(2, 0.9)], heard=True)
    assert [turn.who for turn in found] == [1, 2]


def test_a_short_pause_does_not_end_a_turn_and_a_smile_is_none() -> None:
    call = Call()
    call.go(1.0, [face(1, 0.9)], heard=True)
    call.go(0.3, [face(1, 0.1)], heard=False)
    call.go(1.0, [face(1, 0.9)], heard=True)
    found = call.go(2.0, [face(1, 0.1)], heard=False)
    assert len(found) == 1
    near(found[0], 1, 100.0, 102.3)
    assert Call().go(3.0, [face(1, 0.9)], heard=False) == (), "lips without a sound"
    smile = Call()
    smile.go(0.2, [face(1, 0.9)], heard=True)
    assert smile.go(2.0, [face(1, 0.1)], heard=False) == ()


def test_what_no_lips_explain_is_off_camera_from_its_beginning() -> None:
    call = Call()
    assert call.go(UNEXPLAINED_S - 0.1, [face(1, 0.1)], heard=True) == ()
    call.go(2.0, [face(1, 0.1)], heard=True)
    found = call.go(1.0, [face(1, 0.1)], heard=False)
    assert len(found) == 1
    near(found[0], OFF_CAMERA, 100.0, 102.4 + 0.3)


def test_a_face_that_answers_somebody_off_camera_has_a_turn_of_its_own() -> None:
    call = Call()
    call.go(2.0, [face(1, 0.1)], heard=True)
    found = call.go(2.0, [face(1, 0.9)], heard=True)
    assert [turn.who for turn in found] == [OFF_CAMERA, 1]
    near(found[0], OFF_CAMERA, 100.0, 102.0)


def test_lips_that_cannot_be_read_and_no_face_at_all_leave_the_sound_off_camera() -> None:
    unread = Call().go(2.0, [face(1, 0.9, valid=False)], heard=True)
    assert [turn.who for turn in unread] == [OFF_CAMERA]
    assert [turn.who for turn in Call().go(2.0, [], heard=True)] == [OFF_CAMERA]


def test_a_voice_behind_doubted_lips_is_theirs() -> None:
    found = Call().go(2.0, [face(2, 0.1), face(1, 0.1)], heard=True, doubted=[1])
    assert [turn.who for turn in found] == [1]


def test_a_camera_that_stops_ends_all_turns_where_it_stopped() -> None:
    call = Call()
    call.go(1.0, [face(1, 0.9)], heard=True)
    call.now_s += 20.0
    found = call.go(IMAGE_S, [face(1, 0.1)], heard=False)
    near(found[0], 1, 100.0, 101.0)


Steps = st.lists(
    st.tuples(st.floats(0.0, 1.0), st.booleans(), st.booleans(), st.floats(0.01, 1.5)), max_size=80
)


@given(Steps)
def test_turns_are_in_order_have_a_length_and_are_few(
    steps: Sequence[tuple[float, bool, bool, float]],
) -> None:
    turns, now_s, heard_s = Turns(), 0.0, -9.0
    for p, valid, heard, since_s in steps:
        now_s += since_s
        heard_s = now_s if heard else heard_s
        turns.step(now_s, [face(1, p, valid=valid), face(2, 1.0 - p)], heard_s)
    found = turns.recent()
    assert len(found) <= MOST + 3
    assert [turn.from_s for turn in found] == sorted(turn.from_s for turn in found)
    for turn in found:
        assert turn.from_s <= now_s
        if turn.to_s is not None:
            assert turn.from_s < turn.to_s <= now_s
            assert now_s - turn.to_s < KEPT_S
    # One person has one turn at a time.
    for who in (OFF_CAMERA, 1, 2):
        mine = [turn for turn in found if turn.who == who]
        for one, other in pairwise(mine):
            assert one.to_s is not None
            assert one.to_s <= other.from_s


def levels(loud: Loud, seconds: float, level_db: Callable[[float], float], start_s: float) -> None:
    for hop in range(round(seconds * 100)):
        loud.hear(start_s + hop / 100, level_db(hop / 100))


def test_speech_over_a_steady_noise_is_heard_and_the_noise_alone_is_not() -> None:
    loud = Loud()
    levels(loud, 5.0, lambda _: -50.0, 0.0)
    assert loud.heard_s < 0.0
    levels(loud, 5.0, lambda t: -25.0 if t % 1.0 < 0.7 else -50.0, 5.0)
    assert loud.heard_s == pytest.approx(9.7, abs=0.02)
    levels(loud, 5.0, lambda _: -50.0, 10.0)
    assert loud.heard_s < 10.0


def test_what_is_very_quiet_is_never_heard() -> None:
    loud = Loud()
    levels(loud, 3.0, lambda t: -60.0 if t % 1.0 < 0.5 else -90.0, 0.0)
    assert loud.heard_s < 0.0
