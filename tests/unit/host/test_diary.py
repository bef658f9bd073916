"""The diary puts faces beside the loudness of the microphone."""

from __future__ import annotations

import numpy as np

from engine.config import HOP_FRAMES
from engine.host.diary import Diary
from engine.messages import OFF_CAMERA
from engine.telemetry import LoudnessTrace
from engine.vision.base import FaceObservation, LipCue, VisionResult

BOX = (0.1, 0.1, 0.2, 0.2)


class Room:
    """A microphone and a camera whose time is made up."""

    def __init__(self) -> None:
        self.trace = LoudnessTrace()
        self.doubted: tuple[int, ...] = ()
        self.diary = Diary(self.trace, lambda: self.doubted)
        self.now_s = 50.0

    def run(self, seconds: float, gain: float, p: float, *, visible: bool = True) -> list[int]:
        hop = np.full(HOP_FRAMES, gain, np.float32)
        for tick in range(round(seconds * 100)):
            self.now_s += 0.01
            self.trace.add(hop, self.now_s)
            if tick % 4 == 0:
                cue = LipCue(0.5, p, True, 1.0, self.now_s - 0.08)
                face = FaceObservation(7, BOX, visible, self.now_s, cue)
                self.diary.see(VisionResult(self.now_s, (face,)))
        return [turn.who for turn in self.diary.turns]


def test_a_face_that_speaks_and_somebody_off_camera_have_their_turns() -> None:
    room = Room()
    assert room.run(2.0, 0.001, 0.9) == [], "a quiet room, whatever the lips do"
    assert room.run(2.0, 0.1, 0.9) == [7]
    room.run(1.0, 0.001, 0.1)
    assert room.run(2.0, 0.1, 0.1) == [7, OFF_CAMERA]
    first, second = room.diary.turns
    assert first.to_s is not None
    assert 52.0 <= first.from_s < first.to_s <= 54.5
    assert second.to_s is None


def test_who_is_not_in_view_does_not_speak_by_their_lips() -> None:
    room = Room()
    room.run(1.0, 0.001, 0.1)
    assert room.run(2.0, 0.1, 0.9, visible=False) == [OFF_CAMERA]


def test_doubted_lips_own_what_is_heard() -> None:
    room = Room()
    room.run(1.0, 0.001, 0.1)
    room.doubted = (7,)
    assert room.run(2.0, 0.1, 0.1) == [7]
