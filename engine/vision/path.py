"""From an image to every face in it with its lip cue: the whole vision path, on one thread."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final, Protocol

import cv2
import msgspec
import numpy as np

from engine.config import DetectorChoice
from engine.vision import detectors
from engine.vision.base import FaceObservation, Image, LipCue, VisionResult
from engine.vision.detectors import Detection, Detector
from engine.vision.follow import Follower
from engine.vision.geometry import Plane, box_of
from engine.vision.lips import SILENT, LipReader, Reading
from engine.vision.look import look_of
from engine.vision.mouth import upright
from engine.vision.newcomers import Newcomers
from engine.vision.tracker import Candidate, FaceTracker, State, Track
from engine.vision.views import Exposure, Views
from engine.vision.visibility import LowerFace, Sight, judge, sharpness

DETECT_EVERY_S: Final = 0.19
"""Every fifth image at 25 images a second, while there is any doubt."""
SURE_EVERY_S: Final = 0.47
"""While every face known is in view, was found the last time, and has hardly changed since."""
EVERYWHERE_EVERY_S: Final = 0.95
"""How often newcomers are looked for; otherwise only near the known faces."""
REPEATED_S: Final = 0.25
"""The same image for longer than this is a frozen camera, and the lips are not believed."""
LEAST_CONFIDENCE: Final = 0.1
_STILL: Final = (slice(8, 46), slice(14, 66))
_TEMPLATE_SHARE: Final = 0.5
_LEAST_LIKENESS: Final = 0.55
_SURE_LIKENESS: Final = 0.8


class Reader(Protocol):
    """Reads one face's lips; training and bench put their own in."""

    reading: Reading

    def step(self, patch: Plane, at_s: float) -> Reading:
        """Take in the upright copy, uint8 [96, 80], of the image taken at ``at_s``."""
        ...


class _Face(msgspec.Struct, eq=False):
    """What belongs to one track beside its place."""

    reader: Reader
    lower: LowerFace
    template: Plane | None = None
    """f32 [38, 52]: the upper face, normalised; what must stay alike while it is followed."""
    template_at_s: float = -math.inf
    likeness: float = 1.0
    """Of the upper face now and when it was last detected."""
    confidence: float = 0.0
    advice: str = ""


class VisionPath:
    """All of vision for one stream of images.

    Not safe for several threads; computes on the calling thread only (``cv2.setNumThreads(1)``).
    Raises ModelMissingError or ModelIntegrityError when made, as ``detectors.choose`` does, and at
    the first face if the lip reader's weights are not whole.
    """

    def __init__(
        self,
        detector: DetectorChoice | Detector = "auto",
        make_reader: Callable[[], Reader] = LipReader,
    ) -> None:
        cv2.setNumThreads(1)
        self._detector = detectors.choose(detector) if isinstance(detector, str) else detector
        self._make_reader = make_reader
        self._exposure = Exposure()
        self._tracker = FaceTracker()
        self._newcomers = Newcomers()
        self._faces: dict[int, _Face] = {}
        self._followers: dict[int, Follower] = {}
        self._before: Views | None = None
        self._detected_at_s = -math.inf
        self._searched_at_s = -math.inf
        self._followed_at_s = -math.inf
        self._changed_at_s = -math.inf

    @property
    def detector(self) -> str:
        """Which detector is at work: haar or yunet."""
        return self._detector.name

    def process(self, image: Image) -> VisionResult:
        """Faces of one image (uint8 [height, width, 3] BGR), each with its lip cue."""
        now_s = image.captured_at_s
        views = self._exposure.views(image)
        repeated = self._is_repeated(views, now_s)
        self._followed_at_s = now_s
        if self._before is not None and self._before.search.shape == views.search.shape:
            self._follow(self._before, views, now_s)
        else:
            self._look_for_corners()
        if self._is_due(now_s):
            self._detect(views, now_s)
        if not repeated:
            self._read(views, now_s)
        self._before = views
        return self._result(views, now_s)

    def _is_repeated(self, views: Views, now_s: float) -> bool:
        """Whether this is the last image again: it says nothing about any mouth."""
        before = self._before
        if before is not None and _is_same(before.plain, views.plain):
            return True
        self._changed_at_s = now_s
        return False

    def _is_due(self, now_s: float) -> bool:
        """Whether to search: twice or five times a second, and at once to believe a new face."""
        since_s = now_s - self._detected_at_s
        if since_s < 0.0 or since_s >= SURE_EVERY_S:
            return True
        tracks = self._tracker.tracks
        if any(track.state is State.NEW for track in tracks):
            return True
        return since_s >= DETECT_EVERY_S and not self._is_sure(now_s)

    def _is_sure(self, now_s: float) -> bool:
        """Whether nothing can be learned from looking again soon."""
        tracks = self._tracker.tracks
        return bool(tracks) and all(
            track.state is State.SEEN
            and track.detected_at_s == self._detected_at_s
            and track.seen_at_s == self._followed_at_s
            and now_s >= track.mixed_until_s
            and track.id in self._faces
            and self._faces[track.id].likeness > _SURE_LIKENESS
            for track in tracks
        )

    def _follow(self, before: Views, views: Views, now_s: float) -> None:
        for track in self._tracker.tracks:
            if track.state is State.HIDDEN:
                continue
            follower = self._followers[track.id]
            pose, sureness = follower.step(before.search, views.search, track.pose)
            if sureness > 0.0:
                self._tracker.advance(track, pose, now_s)

    def _look_for_corners(self) -> None:
        """What is followed is chosen anew."""
        self._followers = {track.id: Follower() for track in self._tracker.tracks}

    def _detect(self, views: Views, now_s: float) -> None:
        tracks = self._tracker.tracks
        near, regions = [track.pose for track in tracks], []
        if not near or not 0.0 <= now_s - self._searched_at_s < EVERYWHERE_EVERY_S:
            seen = [track.pose for track in tracks if track.state is State.SEEN]
            regions, self._searched_at_s = self._newcomers.regions(views, seen, now_s), now_s
        found = self._detector.detect(views, near, regions) if near or regions else []
        self._tracker.update([_candidate(one, views) for one in found], now_s)
        self._detected_at_s = now_s
        self._look_for_corners()
        known = {track.id for track in self._tracker.tracks}
        self._faces = {key: face for key, face in self._faces.items() if key in known}

    def _read(self, views: Views, now_s: float) -> None:
        for track in self._tracker.tracks:
            if track.state is not State.SEEN:
                continue
            face = self._faces.get(track.id)
            if face is None:
                face = self._faces[track.id] = _Face(self._make_reader(), LowerFace())
            patch = upright(views, track.pose)
            if not _is_still_there(face, track, patch, now_s):
                self._tracker.lose(track)
                continue
            face.reader.step(patch, now_s)
            if now_s == self._detected_at_s:
                _look_closely(face, track, patch, views, now_s)

    def _result(self, views: Views, now_s: float) -> VisionResult:
        is_alive = now_s - self._changed_at_s < REPEATED_S
        faces = tuple(
            self._observation(track, views, is_alive=is_alive)
            for track in self._tracker.tracks
            if track.state is not State.NEW
        )
        return VisionResult(now_s, faces)

    def _observation(self, track: Track, views: Views, *, is_alive: bool) -> FaceObservation:
        face = self._faces.get(track.id)
        reading = face.reader.reading if face else SILENT
        visible = track.state is State.SEEN
        confidence = face.confidence if face and visible and is_alive else 0.0
        cue = LipCue(
            a=reading.a,
            p=reading.p,
            valid=visible and is_alive and reading.warm and confidence >= LEAST_CONFIDENCE,
            confidence=confidence,
            at_s=reading.at_s,
        )
        height, width = views.search.shape
        x, y, box_width, box_height = box_of(track.pose)
        return FaceObservation(
            track_id=track.id,
            box=(x / width, y / height, box_width / width, box_height / height),
            visible=visible,
            seen_at_s=track.seen_at_s,
            cue=cue,
            advice=face.advice if face and visible else "",
        )


def _is_same(before: Plane, now: Plane) -> bool:
    """Whether two images are equal; a few rows tell mostly that they are not."""
    return np.array_equal(before[::16], now[::16]) and np.array_equal(before, now)


def _is_still_there(face: _Face, track: Track, patch: Plane, now_s: float) -> bool:
    """Whether the upper face still looks as it did when it was last detected."""
    still = patch[_STILL].astype(np.float32)
    mean, spread = (float(value[0, 0]) for value in cv2.meanStdDev(still))
    length = spread * math.sqrt(still.size) + 1e-6
    if track.detected_at_s != now_s and face.template is not None:
        # The template has no mean: that of this image cannot count.
        face.likeness = float(np.vdot(face.template, still)) / length
        return face.likeness > _LEAST_LIKENESS
    still -= np.float32(mean)
    still *= np.float32(1.0 / length)
    if face.template is None:
        face.template = still
    if track.detected_at_s == now_s:
        since_s = min(max(0.0, now_s - face.template_at_s), SURE_EVERY_S)
        share = 1.0 - (1.0 - _TEMPLATE_SHARE) ** (since_s / DETECT_EVERY_S)
        face.template += np.float32(share) * (still - face.template)
        face.template_at_s = now_s
    face.likeness = 1.0
    return True


def _look_closely(face: _Face, track: Track, patch: Plane, views: Views, now_s: float) -> None:
    sight = Sight(
        bright=views.bright,
        distance=track.pose.distance * views.enlarged,
        turn=track.turn,
        undetected_s=now_s - track.detected_at_s,
        likeness=face.lower.likeness(patch),
        sharpness=sharpness(patch),
    )
    face.confidence, face.advice = judge(sight)


def _candidate(found: Detection, views: Views) -> Candidate:
    return Candidate(
        found.pose,
        look_of(views.colour, found.pose),
        sure=found.sure,
        knows_roll=found.knows_roll,
        turn=found.turn,
    )
