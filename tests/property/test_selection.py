"""What holds for every order of faces, commands and losses."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from engine.config import FaceLoss
from engine.selection import (
    Box,
    Selection,
    add_position,
    decide,
    follow,
    keep_positions,
    keep_tracks,
    positions,
)


@dataclass(frozen=True)
class Seen:
    track_id: int
    box: Box
    visible: bool
    seen_at_s: float


share = st.floats(0.0, 0.8, allow_nan=False)
faces = st.lists(
    st.builds(
        Seen, st.integers(0, 6), st.tuples(share, share, share, share), st.booleans(), st.just(0.0)
    ),
    max_size=5,
    unique_by=lambda face: face.track_id,
)
commands = st.one_of(
    st.tuples(st.just("tracks"), st.lists(st.integers(0, 6), max_size=4)),
    st.tuples(st.just("positions"), st.lists(st.integers(1, 4), max_size=4)),
    st.tuples(st.just("add"), st.lists(st.integers(1, 4), min_size=1, max_size=1)),
)
policies: st.SearchStrategy[FaceLoss] = st.sampled_from(["hold", "voice", "mute", "everyone"])


def obey(
    selection: Selection, command: tuple[str, list[int]], seen: list[Seen], now_s: float
) -> Selection:
    verb, numbers = command
    if verb == "tracks":
        return keep_tracks(selection, numbers, now_s)
    if verb == "positions":
        return keep_positions(selection, numbers, seen, now_s)
    return add_position(selection, numbers[0], seen, now_s)


@given(faces)
def test_positions_are_one_to_n_from_left_to_right(seen: list[Seen]) -> None:
    found = positions(seen)
    assert sorted(found.values()) == list(range(1, len(found) + 1))
    centre = {face.track_id: face.box[0] + face.box[2] / 2 for face in seen}
    ordered = sorted(found, key=found.__getitem__)
    assert all(centre[a] <= centre[b] for a, b in pairwise(ordered))
    assert set(found) == {face.track_id for face in seen if face.visible}


@given(st.lists(st.tuples(commands, faces), max_size=12), policies, st.floats(0, 5))
def test_nobody_is_kept_twice_and_only_kept_people_are_targets(
    steps: list[tuple[tuple[str, list[int]], list[Seen]]], policy: FaceLoss, hold_s: float
) -> None:
    selection = Selection()
    for index, (command, seen) in enumerate(steps):
        now_s = index * 0.5
        selection = follow(obey(selection, command, seen, now_s), seen, now_s)
        ids = selection.track_ids
        assert len(set(ids)) == len(ids)
        decision = decide(selection, policy, hold_s, (), now_s)
        assert set(decision.track_ids) <= set(ids)
        assert not (decision.mute and (decision.track_ids or policy != "mute"))


@given(st.lists(st.lists(st.booleans(), min_size=2, max_size=2), min_size=1, max_size=60))
def test_a_kept_face_keeps_its_id_through_any_occlusion(images: list[list[bool]]) -> None:
    selection = keep_tracks(Selection(), [1], 0.0)
    seen_at_s = [0.0, 0.0]
    for index, visible in enumerate(images):
        now_s = index / 25
        seen_at_s = [now_s if v else s for v, s in zip(visible, seen_at_s, strict=True)]
        seen = [
            Seen(k + 1, (0.1 + 0.4 * k, 0.2, 0.2, 0.2), visible[k], seen_at_s[k]) for k in (0, 1)
        ]
        selection = follow(selection, seen, now_s)
        assert selection.track_ids == (1,)
        assert decide(selection, "hold", 0.0, (), now_s).track_ids == (1,)


@given(policies, st.floats(0.0, 5.0), st.floats(0.0, 20.0))
def test_a_loss_is_held_for_as_long_as_was_set(
    policy: FaceLoss, hold_s: float, lost_s: float
) -> None:
    selection = keep_tracks(Selection(), [1], 0.0)
    selection = follow(selection, [Seen(1, (0.1, 0.1, 0.1, 0.1), False, 0.0)], lost_s)
    decision = decide(selection, policy, hold_s, (), lost_s)
    if lost_s <= max(hold_s, 0.2):
        assert decision.track_ids == (1,)
    elif policy not in ("hold", "voice"):  # whose voice is unknown stays kept
        assert decision.track_ids == ()
