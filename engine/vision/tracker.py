"""Who is who from detection to detection: face tracks whose ids stay.

Pure: no image and no clock. A track lives through four states: *new* (seen once), *seen*, *hidden*
(covered or turned away a moment ago) and *away* (remembered for a minute, found again by looks
alone). Position, motion, size and looks decide together; when two faces have come close, looks do.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from enum import Enum
from typing import Final

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.vision.assignment import assign
from engine.vision.geometry import Pose, blend, gap
from engine.vision.look import Look, mixed, unlikeness

MOST_FACES: Final = 8
MOST_AWAY: Final = 16
HIDDEN_S: Final = 3.0
AWAY_S: Final = 120.0

_PATIENCE_S: Final = 0.5
_CLOSE: Final = 1.7
_MIXED_S: Final = 1.2
_MOTION_S: Final = 0.6
_REACH: Final = 1.3
_REACH_MIXED: Final = 4.0
_REACH_PER_S: Final = 2.5
_REACH_MOST: Final = 7.0
_SIZE_REACH: Final = 0.6
# Measured on 13 people: one person's looks differ by less than 0.29 in 95 of 100 images (0.34 in a
# third of the light), those of two people by more than 0.35.
_UNLIKE_LIMIT: Final = 0.6
_UNLIKE_LIMIT_MIXED: Final = 0.45
_UNLIKE_AWAY: Final = 0.16
_LOOK_WEIGHT: Final = 1.5
_LOOK_WEIGHT_MIXED: Final = 8.0
_COST_LIMIT: Final = 4.0
_COST_LIMIT_MIXED: Final = 6.0
_BLEND: Final = 0.3
_BLEND_ROLL: Final = 0.1
_BLEND_ROLL_UNKNOWN: Final = 0.03
_JUMP: Final = 0.6
_JUMP_SIZE: Final = 0.4
_LOOK_SHARE: Final = 0.1


class State(Enum):
    """How a track stands."""

    NEW = "new"
    SEEN = "seen"
    HIDDEN = "hidden"
    AWAY = "away"


class Track(msgspec.Struct, eq=False):
    """One person's face."""

    id: int
    pose: Pose
    look: Look
    seen_at_s: float
    detected_at_s: float
    state: State = State.NEW
    velocity: tuple[float, float] = (0.0, 0.0)
    """Pixels of the search image per second."""
    detected_pose: Pose | None = None
    turn: float = 0.0
    mixed_until_s: float = -math.inf
    """Until then this track may have been taken for a neighbour."""


class Candidate(msgspec.Struct, frozen=True, eq=False):
    """A detection and what it looks like."""

    pose: Pose
    look: Look
    sure: bool = False
    knows_roll: bool = True
    turn: float = 0.0


class FaceTracker:
    """Pairs detections with tracks. Never more than MOST_FACES tracks new, seen or hidden."""

    def __init__(self) -> None:
        self._next_id = 1
        self._tracks: list[Track] = []
        self._away: list[Track] = []

    @property
    def tracks(self) -> tuple[Track, ...]:
        """Tracks seen or hidden (and the new ones), oldest first."""
        return tuple(self._tracks)

    def advance(self, track: Track, pose: Pose, now_s: float) -> None:
        """``track`` was followed to ``pose`` between detections."""
        track.pose = pose
        track.seen_at_s = now_s

    def lose(self, track: Track) -> None:
        """The face of ``track`` cannot be followed: it is covered, or another has passed."""
        if track.state is State.SEEN:
            track.state = State.HIDDEN

    def update(self, candidates: Sequence[Candidate], now_s: float) -> None:
        """Take in all detections of one image."""
        pairs = assign(self._costs(candidates, now_s), _COST_LIMIT_MIXED)
        paired = {column for _, column in pairs}
        for row, column in pairs:
            self._found(self._tracks[row], candidates[column], now_s)
        rows = {row for row, _ in pairs}
        for row, track in enumerate(self._tracks):
            if row not in rows:
                self._missed(track, now_s)
        self._retire(now_s)
        for column, candidate in enumerate(candidates):
            if column not in paired:
                self._welcome(candidate, now_s)
        self._mark_close(now_s)

    def _costs(self, candidates: Sequence[Candidate], now_s: float) -> NDArray[np.float64]:
        costs = np.empty((len(self._tracks), len(candidates)))
        for row, track in enumerate(self._tracks):
            for column, candidate in enumerate(candidates):
                costs[row, column] = _cost(track, candidate, now_s)
        return costs

    def _found(self, track: Track, candidate: Candidate, now_s: float) -> None:
        since_s = now_s - track.detected_at_s
        last = track.detected_pose or track.pose
        if 0.0 < since_s <= 1.0:
            track.velocity = (
                (candidate.pose.x - last.x) / since_s,
                (candidate.pose.y - last.y) / since_s,
            )
        else:
            track.velocity = (0.0, 0.0)
        track.pose = _corrected(track, candidate)
        if now_s >= track.mixed_until_s:
            track.look = mixed(track.look, candidate.look, _LOOK_SHARE)
        if track.state is not State.NEW or since_s > 0.0:
            track.state = State.SEEN
        track.turn = candidate.turn
        track.detected_pose = candidate.pose
        track.seen_at_s = track.detected_at_s = now_s

    def _missed(self, track: Track, now_s: float) -> None:
        alone = now_s >= track.mixed_until_s
        patience_s = _PATIENCE_S if alone else 0.0
        if track.state is State.SEEN and now_s - track.detected_at_s > patience_s:
            track.state = State.HIDDEN

    def _retire(self, now_s: float) -> None:
        stay = []
        for track in self._tracks:
            if track.state is State.NEW and now_s > track.detected_at_s:
                continue
            if track.state is State.HIDDEN and now_s - track.seen_at_s > HIDDEN_S:
                track.state = State.AWAY
                self._away.append(track)
                continue
            stay.append(track)
        self._tracks = stay
        self._away = [a for a in self._away if now_s - a.seen_at_s <= AWAY_S][-MOST_AWAY:]

    def _welcome(self, candidate: Candidate, now_s: float) -> None:
        """A face nobody claims: one who comes back, or somebody new."""
        if len(self._tracks) >= MOST_FACES:
            return
        if any(
            track.state is not State.HIDDEN and gap(track.pose, candidate.pose) < 0.5
            for track in self._tracks
        ):
            return  # A second box around the same face.
        back = min(
            self._away, key=lambda track: unlikeness(track.look, candidate.look), default=None
        )
        if back is not None and unlikeness(back.look, candidate.look) < _UNLIKE_AWAY:
            self._away.remove(back)
            self._tracks.append(back)
            back.pose = candidate.pose
            self._found(back, candidate, now_s)
            return
        track = Track(self._next_id, candidate.pose, candidate.look, now_s, now_s)
        track.detected_pose = candidate.pose
        if candidate.sure:
            track.state = State.SEEN
        self._next_id += 1
        self._tracks.append(track)

    def _mark_close(self, now_s: float) -> None:
        for index, a in enumerate(self._tracks):
            for b in self._tracks[:index]:
                if gap(expected(a, now_s), expected(b, now_s)) < _CLOSE:
                    a.mixed_until_s = b.mixed_until_s = now_s + _MIXED_S


def expected(track: Track, now_s: float) -> Pose:
    """Where the face of ``track`` should be at ``now_s``: it moves on for a moment, then stays."""
    ahead_s = min(max(0.0, now_s - track.seen_at_s), _MOTION_S)
    return track.pose._replace(
        x=track.pose.x + ahead_s * track.velocity[0],
        y=track.pose.y + ahead_s * track.velocity[1],
    )


def _cost(track: Track, candidate: Candidate, now_s: float) -> float:
    """Distance, size and looks in one number; infinite where it cannot be the same face."""
    unseen_s = max(0.0, now_s - track.seen_at_s)
    is_mixed = now_s < track.mixed_until_s or track.state is State.HIDDEN
    reach = (_REACH_MIXED if is_mixed else _REACH) + _REACH_PER_S * unseen_s
    reach = min(reach, _REACH_MOST)
    distance = gap(expected(track, now_s), candidate.pose)
    size = abs(track.pose.log_distance - candidate.pose.log_distance)
    unlike = unlikeness(track.look, candidate.look)
    limit = _UNLIKE_LIMIT_MIXED if is_mixed else _UNLIKE_LIMIT
    if distance > reach or size > _SIZE_REACH or unlike > limit:
        return math.inf
    weight = _LOOK_WEIGHT_MIXED if is_mixed else _LOOK_WEIGHT
    cost = distance / reach + size / _SIZE_REACH + weight * unlike
    return cost if cost < (_COST_LIMIT_MIXED if is_mixed else _COST_LIMIT) else math.inf


def _corrected(track: Track, candidate: Candidate) -> Pose:
    """The followed pose drawn to the detected one, or the detected one if they disagree."""
    off = gap(track.pose, candidate.pose)
    size = abs(track.pose.log_distance - candidate.pose.log_distance)
    if off > _JUMP or size > _JUMP_SIZE or track.state in {State.HIDDEN, State.AWAY}:
        return candidate.pose
    roll = _BLEND_ROLL if candidate.knows_roll else _BLEND_ROLL_UNKNOWN
    return blend(track.pose, candidate.pose, _BLEND, roll)
