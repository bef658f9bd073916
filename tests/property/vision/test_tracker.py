"""Random walks of people before the camera: ids are theirs, unique, and bounded in number."""

import math
from dataclasses import dataclass, field

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.vision.geometry import Pose
from engine.vision.look import LOOK_SIZE, Look
from engine.vision.tracker import MOST_AWAY, MOST_FACES, Candidate, FaceTracker, State

STEP_S = 0.2


@dataclass
class Walker:
    """Somebody who walks about, is hidden at times, and always looks like themselves."""

    person: int
    x: float
    speed: float
    hidden: list[tuple[int, int]] = field(default_factory=list)

    def at(self, step: int) -> Candidate | None:
        if any(start <= step < end for start, end in self.hidden):
            return None
        # To and fro between the edges of the image.
        way = (self.x + self.speed * step) % 560
        x = 20 + (way if way <= 280 else 560 - way)
        return Candidate(Pose(x, 120.0 + 3 * self.person, 3.0, 0.0), _look(self.person, step))


def _look(person: int, step: int) -> Look:
    base = np.random.default_rng(person).normal(size=LOOK_SIZE)
    noise = np.random.default_rng([person, step]).normal(size=LOOK_SIZE)
    vector = base + 0.3 * noise
    return np.asarray(vector / np.linalg.norm(vector), dtype=np.float32)


spans = st.tuples(st.integers(8, 40), st.integers(1, 10)).map(lambda s: (s[0], s[0] + s[1]))
walkers = st.lists(
    st.tuples(st.floats(0, 560), st.floats(-9, 9), st.lists(spans, max_size=2)),
    min_size=1,
    max_size=4,
).map(lambda rows: [Walker(n, x, speed, hidden) for n, (x, speed, hidden) in enumerate(rows)])


def _found(people: list[Walker], step: int) -> dict[int, Candidate]:
    """Who is found: nobody behind somebody nearer (a higher number)."""
    there = {w.person: face for w in people if (face := w.at(step)) is not None}
    return {
        person: face
        for person, face in there.items()
        if all(
            abs(face.pose.x - there[other].pose.x) > 1.2 * face.pose.distance
            for other in there
            if other > person
        )
    }


@given(walkers)
@settings(max_examples=60, deadline=None)
def test_every_person_keeps_one_id_through_crossings_and_two_seconds_of_hiding(
    people: list[Walker],
) -> None:
    tracker = FaceTracker()
    owner: dict[int, int] = {}
    for step in range(60):
        found = _found(people, step)
        tracker.update(list(found.values()), step * STEP_S)
        ids = [track.id for track in tracker.tracks]
        assert len(ids) == len(set(ids)) <= MOST_FACES
        for person, face in found.items():
            for track in tracker.tracks:
                # The last detection a track took is, bit for bit, this person's.
                if track.state is State.SEEN and track.detected_pose == face.pose:
                    assert owner.setdefault(track.id, person) == person
    assert len(set(owner.values())) == len(owner), "somebody got a second id"


candidates = st.builds(
    lambda x, y, size, person: Candidate(Pose(x, y, size, 0.0), _look(person, 0)),
    st.floats(-50, 370),
    st.floats(-50, 290),
    st.floats(math.log(5), math.log(80)),
    st.integers(0, 30),
)


@given(st.lists(st.lists(candidates, max_size=14), max_size=12), st.floats(0.01, 5.0))
@settings(max_examples=60, deadline=None)
def test_whatever_is_detected_ids_are_unique_and_tracks_bounded(
    images: list[list[Candidate]], step_s: float
) -> None:
    tracker = FaceTracker()
    used: set[int] = set()
    for number, found in enumerate(images):
        tracker.update(found, number * step_s)
        ids = [track.id for track in tracker.tracks]
        assert len(ids) == len(set(ids)) <= MOST_FACES
        assert len(tracker._away) <= MOST_AWAY
        assert all(math.isfinite(value) for track in tracker.tracks for value in track.pose)
        fresh = set(ids) - used
        assert not used or all(number > max(used) for number in fresh)
        used |= fresh
