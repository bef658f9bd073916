"""The lip cues of the last moments, and which of them belongs to the sound of now."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from engine.vision.base import FaceObservation, LipCue

KEPT = 24
"""At 30 images a second enough for sound that comes two thirds of a second late."""
HALF_IMAGE_S = 0.02
"""The nearest cue is meant: a few milliseconds must not cost a whole image."""


class CueShelf:
    """Corrects for the offset between camera and microphone. The desk's lock guards it."""

    def __init__(self) -> None:
        self.offset_s = 0.0
        """By how much the images come after the sound."""
        self._cues: dict[int, deque[LipCue]] = {}

    def put(self, faces: Iterable[FaceObservation]) -> None:
        """Take the faces of an image; who is out of view is forgotten."""
        seen = {face.track_id: face.cue for face in faces if face.visible}
        self._cues = {track: self._cues.get(track, deque(maxlen=KEPT)) for track in seen}
        for track, cue in seen.items():
            if not self._cues[track] or cue.at_s > self._cues[track][-1].at_s:
                self._cues[track].append(cue)

    def in_step(self, track_id: int, newest: LipCue) -> tuple[LipCue, float]:
        """The cue that belongs to the sound of now, and the time it describes on the sound's axis.

        Where images come late, that is the newest one, and it is older than it looks. Where the
        sound comes late (as from a wireless microphone), it is one of a moment ago.
        """
        cue = newest
        if self.offset_s < 0.0:
            latest_s = newest.at_s + self.offset_s
            waiting = reversed(self._cues.get(track_id, ()))
            cue = next((one for one in waiting if one.at_s <= latest_s + HALF_IMAGE_S), newest)
        return cue, cue.at_s - self.offset_s
