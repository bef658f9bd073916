"""Following whoever speaks or is nearest: whatever the faces do, it never flutters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from engine.config import KeepWho
from engine.following import (
    NEARER_FOR_S,
    RIVAL_HOLD_S,
    SILENT,
    SPEAKS,
    Following,
    Looked,
    Rivalry,
    follow,
    rival,
)

faces = st.lists(
    st.builds(Looked, st.integers(1, 4), st.floats(0.01, 0.5), st.floats(0.0, 1.0)),
    max_size=4,
    unique_by=lambda face: face.track_id,
)
ways: st.SearchStrategy[KeepWho] = st.sampled_from(["speaker", "me"])
IMAGE_S = 0.04


@given(ways, st.floats(0.2, 3.0), st.lists(faces, max_size=120))
def test_it_changes_no_faster_than_was_set_and_only_to_faces_in_view(
    who: KeepWho, hold_s: float, images: list[list[Looked]]
) -> None:
    state, changed_s = Following(), -100.0
    for index, seen in enumerate(images):
        now_s = index * IMAGE_S
        after = follow(state, who, seen, hold_s, now_s)
        if after.track_id != state.track_id:
            assert after.track_id in {face.track_id for face in seen}
            if state.track_id is not None:
                least_s = hold_s if who == "speaker" else NEARER_FOR_S
                assert now_s - changed_s >= least_s - 1e-9
            changed_s = now_s
        state = after


@given(st.lists(faces, min_size=1, max_size=60), st.floats(0.2, 3.0))
def test_who_goes_on_speaking_is_never_left(images: list[list[Looked]], hold_s: float) -> None:
    state = Following(9)
    for index, seen in enumerate(images):
        loud = Looked(9, 0.01, SILENT + 0.2)
        state = follow(state, "speaker", [*seen, loud], hold_s, index * IMAGE_S)
        assert state.track_id == 9


@given(st.lists(faces, max_size=60), st.sampled_from(["chosen", "everyone"]))
def test_other_choices_follow_nobody(images: list[list[Looked]], who: KeepWho) -> None:
    state = Following(3, 4, 0.0)
    for index, seen in enumerate(images):
        state = follow(state, who, seen, 1.0, index * IMAGE_S)
        assert state == Following()


@given(st.floats(0.2, 3.0))
def test_who_takes_over_the_talk_is_kept_after_the_hold(hold_s: float) -> None:
    state = Following(1)
    seen = [Looked(1, 0.1, 0.0), Looked(2, 0.1, SPEAKS)]
    times = [index * IMAGE_S for index in range(200)]
    kept = [(state := follow(state, "speaker", seen, hold_s, t)).track_id for t in times]
    change_s = times[kept.index(2)]
    assert hold_s - 1e-9 <= change_s <= hold_s + 2 * IMAGE_S
    assert set(kept[kept.index(2) :]) == {2}


def test_somebody_who_walks_by_behind_is_not_me() -> None:
    state = Following()
    for index in range(100):
        behind = [Looked(2, 0.06, 1.0)] if 20 < index < 80 else []
        state = follow(state, "me", [Looked(1, 0.1, 0.0), *behind], 1.0, index * IMAGE_S)
        assert state.track_id == 1


@given(st.sets(st.integers(1, 4), max_size=2), st.lists(faces, max_size=120))
def test_a_rival_is_in_view_not_kept_and_spoke_a_moment_ago(
    kept: set[int], images: list[list[Looked]]
) -> None:
    state, spoke_s = Rivalry(), dict[int, float]()
    for index, seen in enumerate(images):
        now_s = index * IMAGE_S
        spoke_s |= {face.track_id: now_s for face in seen if face.p >= SPEAKS}
        before, state = state, rival(state, seen, kept, now_s)
        others = {face.track_id for face in seen} - kept
        if state.track_id is None:
            speaking = {face.track_id for face in seen if face.p >= SPEAKS}
            assert not kept or not speaking & others
            continue
        assert kept
        assert state.track_id in others
        assert now_s - spoke_s[state.track_id] < RIVAL_HOLD_S
        if before.track_id not in (None, state.track_id) and before.track_id in others:
            assert now_s - spoke_s[before.track_id or 0] >= RIVAL_HOLD_S - 1e-9, "no fluttering"


@given(st.lists(faces, max_size=120))
def test_whose_voice_is_known_is_kept_alone_and_nobody_while_they_are_away(
    images: list[list[Looked]],
) -> None:
    """However near the others come, and however often the person leaves and comes back."""
    state = Following()
    for index in range(40):
        state = follow(state, "me", [Looked(9, 0.02, 0.0, mine=True)], 1.0, index * IMAGE_S)
    for index, seen in enumerate(images, start=40):
        here = [Looked(9, 0.01, 0.0, mine=True)] if index % 7 == 0 else []
        state = follow(state, "me", [*seen, *here], 1.0, index * IMAGE_S)
        assert state.track_id == 9


def test_a_voice_that_is_recognised_takes_over_from_who_is_nearer() -> None:
    near = Looked(1, 0.4, 0.0)
    state = follow(Following(), "me", [near, Looked(2, 0.05, 0.0)], 1.0, 0.0)
    assert state.track_id == 1
    for at_s in (0.1, 0.6, 1.0):
        state = follow(state, "me", [near, Looked(2, 0.05, 0.0, mine=True)], 1.0, at_s)
        assert state.track_id == 1, "not for a moment's mistake"
    state = follow(state, "me", [near, Looked(2, 0.05, 0.0, mine=True)], 1.0, 1.2)
    assert (state.track_id, state.mine) == (2, True)
    state = follow(state, "me", [near], 1.0, 9.0)
    assert state.track_id == 2, "a bystander is not let in"
