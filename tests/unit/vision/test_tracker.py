import numpy as np
import pytest

from engine.vision.geometry import Pose
from engine.vision.look import LOOK_SIZE, Look
from engine.vision.tracker import (
    AWAY_S,
    HIDDEN_S,
    MOST_FACES,
    Candidate,
    FaceTracker,
    State,
    Track,
)

STEP_S = 0.2


def look(person: int, strangeness: float = 0.0, seed: int = 0) -> Look:
    """Looks of different people hardly overlap; ``strangeness`` is how much one look varies."""
    base = np.random.default_rng(1000 + person).normal(size=LOOK_SIZE)
    noise = np.random.default_rng(seed).normal(size=LOOK_SIZE)
    vector = base + strangeness * noise
    return np.asarray(vector / np.linalg.norm(vector), dtype=np.float32)


def face(person: int, x: float, y: float = 120.0, size: float = 3.0) -> Candidate:
    return Candidate(Pose(x, y, size, 0.0), look(person, 0.3, seed=int(abs(x) * 7)))


def seen(tracker: FaceTracker) -> dict[int, float]:
    """x of the tracks seen, by id."""
    return {t.id: t.pose.x for t in tracker.tracks if t.state is State.SEEN}


def started(*faces: Candidate) -> FaceTracker:
    tracker = FaceTracker()
    tracker.update(faces, 0.0)
    tracker.update(faces, STEP_S)
    return tracker


def test_a_face_is_believed_when_it_is_seen_again() -> None:
    tracker = FaceTracker()
    tracker.update([face(1, 100)], 0.0)
    assert [track.state for track in tracker.tracks] == [State.NEW]
    tracker.update([face(1, 101)], STEP_S)
    assert seen(tracker) == {1: pytest.approx(100, abs=1)}


def test_a_sure_face_is_believed_at_once() -> None:
    tracker = FaceTracker()
    tracker.update([Candidate(Pose(100, 120, 3, 0), look(1), sure=True)], 0.0)
    assert list(seen(tracker)) == [1]


def test_what_is_seen_once_only_was_no_face() -> None:
    tracker = FaceTracker()
    tracker.update([face(1, 100)], 0.0)
    tracker.update([], STEP_S)
    assert tracker.tracks == ()


def test_a_blink_of_the_detector_changes_nothing() -> None:
    tracker = started(face(1, 100))
    tracker.update([], 2 * STEP_S)
    assert list(seen(tracker)) == [1]


def test_an_occluded_face_is_hidden_and_comes_back_as_itself() -> None:
    tracker = started(face(1, 100), face(2, 220))
    now_s = STEP_S
    while now_s < 2.2:
        now_s += STEP_S
        tracker.update([face(2, 220)], now_s)
    assert {t.id: t.state for t in tracker.tracks} == {1: State.HIDDEN, 2: State.SEEN}
    tracker.update([face(1, 108), face(2, 220)], now_s + STEP_S)
    assert list(seen(tracker)) == [1, 2]


def test_two_faces_crossing_keep_their_ids() -> None:
    tracker = started(face(1, 60), face(2, 260))
    now_s = STEP_S
    for step in range(1, 21):
        now_s += STEP_S
        left, right = face(1, 60 + 10 * step), face(2, 260 - 10 * step)
        apart = abs(left.pose.x - right.pose.x) > 30
        # While they overlap only the nearer one is found.
        tracker.update([left, right] if apart else [right], now_s)
    assert seen(tracker) == {1: pytest.approx(260, abs=8), 2: pytest.approx(60, abs=8)}


def test_who_leaves_and_returns_elsewhere_is_known_by_looks() -> None:
    tracker = started(face(1, 60), face(2, 260))
    now_s = STEP_S
    while now_s < 30:
        now_s += STEP_S
        tracker.update([face(2, 260)], now_s)
    assert [t.id for t in tracker.tracks] == [2]
    tracker.update([face(1, 150), face(2, 260)], now_s + STEP_S)
    tracker.update([face(1, 150), face(2, 260)], now_s + 2 * STEP_S)
    assert list(seen(tracker)) == [2, 1]


def test_a_stranger_is_not_taken_for_who_left() -> None:
    tracker = started(face(1, 100))
    for step in range(1, 30):
        tracker.update([], STEP_S * (1 + step))
    tracker.update([face(3, 100)], 10.0)
    tracker.update([face(3, 100)], 10.2)
    assert list(seen(tracker)) == [2]


def test_after_two_minutes_a_person_is_new() -> None:
    tracker = started(face(1, 100))
    tracker.update([], 1.0)
    tracker.update([], 1.0 + HIDDEN_S)
    assert tracker.tracks == ()
    tracker.update([], AWAY_S + 5)
    tracker.update([face(1, 100)], AWAY_S + 6)
    tracker.update([face(1, 100)], AWAY_S + 6.2)
    assert list(seen(tracker)) == [2]


def test_never_more_faces_than_the_cap() -> None:
    crowd = [face(n, 40.0 * n, size=2.0) for n in range(MOST_FACES + 4)]
    tracker = started(*crowd)
    assert len(seen(tracker)) == MOST_FACES


def test_two_boxes_around_one_face_are_one_face() -> None:
    tracker = started(face(1, 100), face(1, 104))
    assert list(seen(tracker)) == [1]


def test_a_small_error_is_blended_and_a_large_one_obeyed() -> None:
    tracker = started(face(1, 100))
    tracker.update([face(1, 105)], 2 * STEP_S)
    assert seen(tracker)[1] == pytest.approx(101.5, abs=0.5)
    tracker.update([face(1, 120)], 3 * STEP_S)
    assert seen(tracker)[1] == pytest.approx(120)


def test_following_moves_a_track_and_losing_hides_it() -> None:
    tracker = started(face(1, 100))
    track: Track = tracker.tracks[0]
    tracker.advance(track, track.pose._replace(x=103.0), 0.24)
    assert seen(tracker) == {1: 103.0}
    assert track.seen_at_s == 0.24
    tracker.lose(track)
    assert track.state is State.HIDDEN
