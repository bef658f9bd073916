"""Who is kept: positions, waiting, loss, return, adoption."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from engine.config import FaceLoss
from engine.messages import Lost, LostNow
from engine.selection import (
    Box,
    Decision,
    Selection,
    add_position,
    decide,
    follow,
    keep_positions,
    keep_tracks,
    loss,
    positions,
)


@dataclass(frozen=True)
class Seen:
    """A face as the tracker gives it."""

    track_id: int
    box: Box
    visible: bool = True
    seen_at_s: float = 0.0


def at(track_id: int, x: float, t: float = 0.0, *, visible: bool = True) -> Seen:
    return Seen(track_id, (x, 0.3, 0.2, 0.3), visible, t)


LEFT, MIDDLE, RIGHT = at(5, 0.1), at(2, 0.4), at(9, 0.7)


def test_positions_count_visible_faces_from_left_to_right() -> None:
    hidden = at(1, 0.0, visible=False)
    assert positions([RIGHT, hidden, LEFT, MIDDLE]) == {5: 1, 2: 2, 9: 3}


def test_a_click_keeps_one_and_an_empty_list_nobody() -> None:
    kept = keep_tracks(Selection(), [5], 1.0)
    assert kept.track_ids == (5,)
    assert keep_tracks(kept, [2, 9, 2], 2.0).track_ids == (2, 9)
    assert keep_tracks(kept, [], 2.0).track_ids == ()


def test_a_position_without_a_face_is_waited_for() -> None:
    faces = [LEFT]
    wanted = keep_positions(Selection(), [1, 2], faces, 0.0)
    assert (wanted.track_ids, wanted.waiting) == ((5,), (2,))
    later = follow(wanted, [LEFT, MIDDLE], 1.0)
    assert (later.track_ids, later.waiting) == ((5, 2), ())


def test_add_keeps_too_and_then_no_more() -> None:
    faces = [LEFT, MIDDLE]
    one = keep_positions(Selection(), [1], faces, 0.0)
    both = add_position(one, 2, faces, 0.0)
    assert both.track_ids == (5, 2)
    assert add_position(both, 1, faces, 0.0).track_ids == (2,)
    assert add_position(both, 3, faces, 0.0) == both


def _lost_for(seconds: float) -> tuple[Selection, float]:
    """Face 5 kept, seen until 10 s and then hidden, images at 25 a second."""
    selection = follow(keep_tracks(Selection(), [5], 10.0), [at(5, 0.1, 10.0)], 10.0)
    now_s = 10.0
    for step in range(1, round(seconds * 25) + 1):
        now_s = 10.0 + step / 25
        selection = follow(selection, [at(5, 0.1, 10.0, visible=False)], now_s)
    return selection, now_s


@pytest.mark.parametrize("policy", ["hold", "voice", "mute", "everyone"])
def test_a_short_loss_changes_nothing(policy: FaceLoss) -> None:
    selection, now_s = _lost_for(1.9)
    assert decide(selection, policy, 2.0, (), now_s) == Decision((5,))


@pytest.mark.parametrize(
    ("policy", "voices", "expected"),
    [
        ("hold", (), Decision((5,))),
        ("voice", (5,), Decision((5,))),
        ("voice", (), Decision((5,))),
        ("mute", (5,), Decision(mute=True)),
        ("everyone", (5,), Decision()),
    ],
)
def test_after_the_hold_the_policy_decides(
    policy: FaceLoss, voices: tuple[int, ...], expected: Decision
) -> None:
    selection, now_s = _lost_for(2.1)
    assert decide(selection, policy, 2.0, voices, now_s) == expected


def test_a_face_is_back_only_after_being_seen_for_a_while() -> None:
    selection, now_s = _lost_for(3.0)
    for step in range(1, 13):
        t = now_s + step / 25
        flicker = step % 5 != 0
        selection = follow(selection, [at(5, 0.1, t if flicker else t - 0.1, visible=flicker)], t)
        assert decide(selection, "mute", 2.0, (), t).mute, "one image more or less does not unmute"
    for step in range(13, 23):
        t = now_s + step / 25
        selection = follow(selection, [at(5, 0.1, t)], t)
    assert decide(selection, "mute", 2.0, (), t) == Decision((5,))


def test_nobody_is_muted_while_one_of_two_is_there() -> None:
    selection = keep_tracks(Selection(), [5, 2], 0.0)
    selection = follow(selection, [LEFT, MIDDLE], 0.0)
    for step in range(1, 100):
        t = step / 25
        selection = follow(selection, [at(5, 0.1, t), at(2, 0.4, 0.0, visible=False)], t)
    assert decide(selection, "mute", 2.0, (), t) == Decision((5,))
    assert decide(selection, "everyone", 2.0, (2,), t) == Decision((5, 2))


def test_a_forgotten_face_that_returns_to_its_place_is_the_same_person() -> None:
    selection = follow(keep_tracks(Selection(), [5], 0.0), [LEFT], 0.0)
    gone = follow(selection, [], 5.0)
    back = follow(gone, [at(11, 0.15, 6.0)], 6.0)
    assert back.track_ids == (11,)
    assert back.adopted == ((5, 11),)
    assert follow(back, [at(11, 0.15, 6.1)], 6.1).adopted == ()


@pytest.mark.parametrize(
    "faces",
    [
        [at(11, 0.6, 6.0)],  # elsewhere
        [at(3, 0.15, 6.0)],  # was there before
        [at(11, 0.15, 6.0), at(12, 0.2, 6.0)],  # two newcomers
    ],
)
def test_a_doubtful_newcomer_is_not_adopted(faces: list[Seen]) -> None:
    selection = follow(keep_tracks(Selection(), [5], 0.0), [LEFT], 0.0)
    assert follow(follow(selection, [], 5.0), faces, 6.0).track_ids == (5,)


def test_after_half_a_minute_nobody_is_adopted() -> None:
    selection = follow(keep_tracks(Selection(), [5], 0.0), [LEFT], 0.0)
    assert follow(follow(selection, [], 5.0), [at(11, 0.1, 31.0)], 31.0).track_ids == (5,)


def test_nobody_kept_is_nobody_muted() -> None:
    assert decide(Selection(), "mute", 0.0, (), 5.0) == Decision()


def gone_since(t: float, *kept: int) -> Selection:
    """Everybody kept was in view at ``t`` and was never seen again."""
    faces = [at(track, 0.1 * track, t) for track in kept]
    seen = follow(keep_tracks(Selection(), kept, t), faces, t)
    return follow(seen, [], t + 0.5)


@pytest.mark.parametrize(
    ("policy", "known", "then"),
    [
        ("voice", (5,), "voice"),
        ("voice", (), "hold"),
        ("mute", (5,), "mute"),
        ("everyone", (5,), "everyone"),
    ],
)
def test_a_lost_face_is_held_and_the_rest_of_the_hold_is_told(
    policy: FaceLoss, known: tuple[int, ...], then: LostNow
) -> None:
    selection = gone_since(10.0, 5)
    assert loss(selection, policy, 2.0, known, 10.5) == Lost("held", then, 1.5)
    after = loss(selection, policy, 2.0, known, 12.1)
    assert (after.now, after.then, after.left_s) == (then, "", 0.0)


def test_holding_for_good_counts_nothing_down() -> None:
    assert loss(gone_since(10.0, 5), "hold", 2.0, (), 10.5) == Lost("hold")


@pytest.mark.parametrize("policy", ["voice", "mute", "everyone"])
def test_while_others_are_in_view_an_unknown_voice_is_left_out(policy: FaceLoss) -> None:
    both = follow(keep_tracks(Selection(), [5, 2], 10.0), [at(5, 0.1, 10.0), MIDDLE], 10.0)
    one = follow(both, [at(2, 0.4, 13.0)], 13.0)
    assert loss(one, policy, 2.0, (), 13.0).now == "left_out"
    assert loss(one, policy, 2.0, (5,), 13.0).now == "voice"
    assert loss(both, policy, 2.0, (), 10.0) == Lost()


@pytest.mark.parametrize("policy", ["hold", "voice", "mute", "everyone"])
@pytest.mark.parametrize("known", [(), (5,)])
def test_what_is_told_is_what_is_done(policy: FaceLoss, known: tuple[int, ...]) -> None:
    selection = gone_since(10.0, 5)
    for tenth in range(5, 50):
        now_s = 10.0 + tenth / 10.0
        told = loss(selection, policy, 2.0, known, now_s).now
        done = decide(selection, policy, 2.0, known, now_s)
        assert (told == "mute") == done.mute
        assert (told == "everyone") == (not done.track_ids and not done.mute)
