"""The vision path of a film of two people, each read by a lip network that never saw them."""

from __future__ import annotations

import math
from typing import Final

import msgspec

from bench.vision.cues import weights_for
from engine.config import DetectorChoice
from engine.vision.base import FaceObservation, Image, VisionResult
from engine.vision.geometry import Plane
from engine.vision.lip_network import LipNetwork, Vector
from engine.vision.lips import SILENT, LipReader, Reading
from engine.vision.path import VisionPath

_MIDDLE: Final = 0.5


class _Both:
    """Two networks over the same lips; which of them counts is known once the face's place is."""

    def __init__(self, people: tuple[str, str]) -> None:
        self._networks = tuple(LipNetwork(weights_for(person)) for person in people)
        self.answers: tuple[tuple[float, float], ...] = ((0.0, 0.0), (0.0, 0.0))

    def step(self, features: Vector, since_s: float) -> tuple[float, float]:
        """Level and probability of speech of the one on the left; both are kept."""
        self.answers = tuple(network.step(features, since_s) for network in self._networks)
        return self.answers[0]


class _Reader:
    """Reads one track's lips; its number travels in the cue, where the level would be."""

    def __init__(self, number: int, people: tuple[str, str]) -> None:
        self.both = _Both(people)
        self.reading: Reading = SILENT
        self._number = number
        self._reader = LipReader(self.both)

    def step(self, patch: Plane, at_s: float) -> Reading:
        """Take in the upright copy, uint8 [96, 80]."""
        read = self._reader.step(patch, at_s)
        self.reading = msgspec.structs.replace(read, a=float(self._number))
        return self.reading


class UnseenLips:
    """In place of a `VisionPath`, with its images remembered: a film is looked at once."""

    def __init__(self, people: tuple[str, str]) -> None:
        self._people = people
        self._readers: list[_Reader] = []
        self._path: VisionPath | None = None
        self._seen: dict[float, VisionResult] = {}

    def made(self, detector: DetectorChoice) -> UnseenLips:
        """As the class `VisionPath` is called."""
        if self._path is None:
            self._path = VisionPath(detector, self._reader)
        return self

    def process(self, image: Image) -> VisionResult:
        """Faces of one image, each with the cue of the network that never saw this person."""
        assert self._path is not None
        at_s = image.captured_at_s
        if at_s not in self._seen:
            result = self._path.process(image)
            faces = tuple(map(self._read, result.faces))
            self._seen[at_s] = msgspec.structs.replace(result, faces=faces)
        return self._seen[at_s]

    def _reader(self) -> _Reader:
        self._readers.append(_Reader(len(self._readers), self._people))
        return self._readers[-1]

    def _read(self, face: FaceObservation) -> FaceObservation:
        if math.isinf(face.cue.at_s):  # nothing was read yet
            return face
        right = face.box[0] + face.box[2] / 2 > _MIDDLE
        a, p = self._readers[int(face.cue.a)].both.answers[right]
        return msgspec.structs.replace(face, cue=msgspec.structs.replace(face.cue, a=a, p=p))
