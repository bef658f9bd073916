"""The faces of a video, seen from its end: who they are, where they stand, what their lips say."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from engine.files.report import FaceReport
from engine.pipeline import LipInput
from engine.vision.base import FaceObservation, LipCue, VisionResult
from engine.vision.lip_network import DELAY_S

Box = tuple[float, float, float, float]

SHORTEST_S = 0.3
"""A track seen for less is not a face."""
SPEAKS = 0.5
LONGEST_IMAGE_S = 0.2
"""An image counts for the time until the next one, but for no longer than this."""


@dataclass(slots=True)
class TrackLog:
    """All that was seen of one track."""

    track_id: int
    observations: list[FaceObservation] = field(default_factory=list)
    times_s: list[float] = field(default_factory=list)

    @property
    def box(self) -> Box:
        """The median box while it was in view."""
        x, y, width, height = np.median([seen.box for seen in self.observations], axis=0)
        return float(x), float(y), float(width), float(height)

    @property
    def first_s(self) -> float:
        """When it was first seen."""
        return self.times_s[0]

    @property
    def last_s(self) -> float:
        """When it was last seen."""
        return self.times_s[-1]

    @property
    def speaking_s(self) -> float:
        """For how long the lips spoke."""
        return sum(
            min(after - now, LONGEST_IMAGE_S)
            for seen, (now, after) in zip(self.observations, pairwise(self.times_s), strict=False)
            if seen.cue.valid and seen.cue.p >= SPEAKS
        )


@dataclass(slots=True)
class Person:
    """Tracks that are one person: in the same place, one after the other."""

    logs: list[TrackLog]
    position: int = 0
    cues: list[LipCue] = field(default_factory=list)
    cue_times_s: list[float] = field(default_factory=list)

    @property
    def track_id(self) -> int:
        """The first track's id stands for the person."""
        return self.logs[0].track_id

    @property
    def box(self) -> Box:
        """Median box over all tracks."""
        return TrackLog(0, [seen for log in self.logs for seen in log.observations]).box

    def shift(self, by_s: float) -> None:
        """Move all lip cues in time."""
        self.cues = [
            LipCue(cue.a, cue.p, cue.valid, cue.confidence, cue.at_s + by_s) for cue in self.cues
        ]
        self.cue_times_s = [cue.at_s for cue in self.cues]

    def lip_at(self, now_s: float) -> LipInput:
        """The newest lip cue at ``now_s``, as late and as old as in a live call."""
        index = bisect_right(self.cue_times_s, now_s - DELAY_S) - 1
        if index < 0:
            return LipInput()
        cue = self.cues[index]
        return LipInput(cue.a, cue.p, cue.valid, now_s - cue.at_s, cue.confidence)


def watch(
    results: Iterable[VisionResult], offset_s: float, progress: Callable[[float], None]
) -> tuple[TrackLog, ...]:
    """Go through all images; ``offset_s`` is taken off their times.

    ``progress`` is told the time reached.
    """
    logs: dict[int, TrackLog] = {}
    for result in results:
        now_s = result.captured_at_s - offset_s
        for seen in result.faces:
            if seen.visible:
                log = logs.setdefault(seen.track_id, TrackLog(seen.track_id))
                log.observations.append(seen)
                log.times_s.append(now_s)
        progress(now_s)
    return tuple(log for log in logs.values() if log.last_s - log.first_s >= SHORTEST_S)


def people(logs: Iterable[TrackLog], offset_s: float) -> tuple[Person, ...]:
    """Persons from left to right, with their cues in order of time (``offset_s`` taken off)."""
    found: list[Person] = []
    for log in sorted(logs, key=lambda each: each.first_s):
        person = next((each for each in found if _continues(each.logs[-1], log)), None)
        if person is None:
            found.append(Person([log]))
        else:
            person.logs.append(log)
    found.sort(key=lambda each: each.box[0] + each.box[2] / 2)
    for position, person in enumerate(found, start=1):
        person.position = position
        _collect_cues(person, offset_s)
    return tuple(found)


def largest(persons: Iterable[Person]) -> Person:
    """Whoever takes up most of the picture."""
    return max(persons, key=lambda person: person.box[2] * person.box[3])


def report(persons: Iterable[Person]) -> tuple[FaceReport, ...]:
    """Every track of every person, from left to right."""
    return tuple(
        FaceReport(
            log.track_id,
            person.position,
            log.box,
            round(log.first_s, 3),
            round(log.last_s, 3),
            round(log.speaking_s, 3),
        )
        for person in persons
        for log in person.logs
    )


def _continues(before: TrackLog, after: TrackLog) -> bool:
    """Whether ``after`` begins where ``before`` ended, when it was gone."""
    if after.first_s <= before.last_s:
        return False
    old, new = before.observations[-1].box, after.observations[0].box
    across = abs(old[0] + old[2] / 2 - new[0] - new[2] / 2)
    down = abs(old[1] + old[3] / 2 - new[1] - new[3] / 2)
    return across < (old[2] + new[2]) / 2 and down < (old[3] + new[3]) / 2


def _collect_cues(person: Person, offset_s: float) -> None:
    for log in person.logs:
        for seen in log.observations:
            cue = seen.cue
            at_s = cue.at_s - offset_s
            if not person.cue_times_s or at_s > person.cue_times_s[-1]:
                person.cues.append(LipCue(cue.a, cue.p, cue.valid, cue.confidence, at_s))
                person.cue_times_s.append(at_s)
