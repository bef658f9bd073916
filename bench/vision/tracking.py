"""Detection, identity and cost of the vision path on scenes whose truth is known."""

from __future__ import annotations

import math
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bench.vision.cues import Recorders
from bench.vision.scenes import HEIGHT, WIDTH, Actor
from engine.vision.base import FaceObservation, Image, VisionResult
from engine.vision.lip_network import DELAY_S
from engine.vision.path import VisionPath

_NEAR: float = 45.0
_APART: float = 95.0
_FIRST_S: float = 0.5


@dataclass
class Tally:
    """Counts over images."""

    expected: int = 0
    found: int = 0
    switches: int = 0
    images: int = 0
    busy_s: float = 0.0
    people: set[str] = field(default_factory=set)
    places: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    """By actor: where in the recorders their lips were read."""

    def note(self, actor: int, face: FaceObservation, recorders: Recorders | None) -> None:
        """Remember where the lips of ``actor`` were read in this image."""
        place = recorders and recorders.place(face.cue.a, face.cue.at_s + DELAY_S)
        if place:
            self.places.setdefault(actor, []).append(place)

    def add(self, other: Tally) -> None:
        """Take in another tally."""
        self.expected += other.expected
        self.found += other.found
        self.switches += other.switches
        self.images += other.images
        self.busy_s += other.busy_s
        self.people |= other.people

    @property
    def detection_rate(self) -> float | None:
        """Share of the faces in view that were tracked."""
        return self.found / self.expected if self.expected else None

    @property
    def ms_per_image(self) -> float | None:
        """Processor time of one thread."""
        return 1000 * self.busy_s / self.images if self.images else None


def follow(
    path: VisionPath,
    images: Iterable[Image],
    actors: Sequence[Actor],
    recorders: Recorders | None = None,
) -> Tally:
    """Run ``path`` over a scene and compare it with where its actors are."""
    tally = Tally()
    owner: dict[int, int] = {}
    for image in images:
        result = _timed(path, image, tally)
        for number, actor in enumerate(actors):
            where = _in_view(actor, actors, image.captured_at_s)
            face = where and _nearest(result, where, _NEAR * actor.size)
            if face:
                tally.note(number, face, recorders)
            if where is None or image.captured_at_s < _FIRST_S:
                continue
            tally.expected += 1
            if not face:
                continue
            tally.found += 1
            if owner.setdefault(number, face.track_id) != face.track_id:
                tally.switches += 1
                owner[number] = face.track_id
    return tally


def follow_clip(
    path: VisionPath, images: Iterable[Image], recorders: Recorders | None = None
) -> Tally:
    """Run ``path`` over a clip of one person, who is always in view."""
    tally = Tally()
    owner: int | None = None
    for image in images:
        result = _timed(path, image, tally)
        seen = [face for face in result.faces if face.visible]
        largest = max(seen, key=lambda face: face.box[2], default=None)
        if largest:
            tally.note(0, largest, recorders)
        if image.captured_at_s < _FIRST_S:
            continue
        tally.expected += 1
        if largest is None:
            continue
        tally.found += 1
        tally.switches += owner is not None and owner != largest.track_id
        owner = largest.track_id
    return tally


def _timed(path: VisionPath, image: Image, tally: Tally) -> VisionResult:
    start_s = time.thread_time()
    result = path.process(image)
    tally.busy_s += time.thread_time() - start_s
    tally.images += 1
    return result


def _in_view(actor: Actor, actors: Sequence[Actor], t_s: float) -> tuple[float, float] | None:
    """Where the actor is, or None while hidden, away or before or behind another."""
    where = actor.place(t_s)
    if where is None or any(start <= t_s < end + 0.25 for start, end in actor.hidden):
        return None
    others = (other.place(t_s) for other in actors if other is not actor)
    if any(other is not None and math.dist(other, where) < _APART for other in others):
        return None
    return where


def _nearest(
    result: VisionResult, where: tuple[float, float], reach: float
) -> FaceObservation | None:
    def distance(face: FaceObservation) -> float:
        x, y, width, height = face.box
        return math.dist(((x + 0.5 * width) * WIDTH, (y + 0.5 * height) * HEIGHT), where)

    seen = [face for face in result.faces if face.visible and distance(face) < reach]
    return min(seen, key=distance, default=None)
