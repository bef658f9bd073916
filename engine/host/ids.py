"""Track ids that outlive an engine: a face that was known before keeps its number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from engine.host.start import Person
from engine.vision.base import FaceObservation

FIND_AGAIN_S: Final = 10.0
"""How long after the start a face may still take up the number it had."""

Box = tuple[float, float, float, float]


class StableIds:
    """Numbers of this engine's tracks by those of its vision path. One thread uses it."""

    def __init__(self, people: Iterable[Person] = (), next_id: int = 1) -> None:
        self._lost = {person.track_id: person.box for person in people}
        self._ids: dict[int, int] = {}
        self.next_id = max([next_id, *(number + 1 for number in self._lost)])
        self._first_s: float | None = None

    def rename(self, faces: Sequence[FaceObservation], now_s: float) -> tuple[FaceObservation, ...]:
        """``faces`` under their lasting numbers."""
        self._first_s = now_s if self._first_s is None else self._first_s
        if now_s - self._first_s > FIND_AGAIN_S:
            self._lost.clear()
        new = [face for face in faces if face.track_id not in self._ids]
        for face in new:
            self._ids[face.track_id] = self._number(face)
        known = {face.track_id for face in faces}
        self._ids = {track: number for track, number in self._ids.items() if track in known}
        # What comes from arithmetic on arrays is no float that messages may hold.
        return tuple(
            msgspec.structs.replace(face, track_id=self._ids[face.track_id], box=_floats(face.box))
            for face in faces
        )

    def _number(self, face: FaceObservation) -> int:
        near = [
            (distance, number)
            for number, box in self._lost.items()
            if (distance := _distance(box, face.box)) < 1.0
        ]
        if near:
            number = min(near)[1]
            del self._lost[number]
            return number
        self.next_id += 1
        return self.next_id - 1


def _floats(box: Box) -> Box:
    x, y, width, height = box
    return float(x), float(y), float(width), float(height)


def _distance(a: Box, b: Box) -> float:
    """Between the centres, in mean widths and heights, the larger of both."""
    across = abs(a[0] + a[2] / 2 - b[0] - b[2] / 2) / max(1e-6, (a[2] + b[2]) / 2)
    down = abs(a[1] + a[3] / 2 - b[1] - b[3] / 2) / max(1e-6, (a[3] + b[3]) / 2)
    return max(across, down)
