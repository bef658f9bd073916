"""The voice thread's step: who is back is kept again, without a click and within two seconds."""

from __future__ import annotations

import numpy as np
import pytest

from engine.config import HOP_S, Config
from engine.host.desk import Desk
from engine.host.housekeeping import EVERY_S, Housekeeping
from engine.host.start import EngineStart, Resume
from engine.messages import KeepTracks
from engine.models.manifest import BINS
from engine.vision.base import FaceObservation, LipCue, VisionResult
from engine.voices.memory import SHORTEST_HOPS, VoiceMemory
from engine.voices.profiles import Profile
from tests.unit.voices.test_memory import Bands, voice

PLACE, ELSEWHERE = (0.1, 0.2, 0.2, 0.3), (0.7, 0.2, 0.2, 0.3)
CUE = LipCue(0.5, 0.9, valid=True, confidence=1.0, at_s=0.0)


class Room:
    """A desk and a voice thread that is stepped by hand."""

    def __init__(self, profiles: tuple[Profile, ...] = ()) -> None:
        self.memory = VoiceMemory(Bands())
        start = EngineStart(resume=Resume(Config()), preview=True)
        self.keeper = Housekeeping(self.memory, profiles=profiles)
        self.desk = Desk(start, self.memory, lambda _: None, self.keeper.adopt)
        self.keeper.desk = self.desk

    def see(self, *faces: tuple[int, tuple[float, float, float, float]]) -> None:
        found = tuple(FaceObservation(n, box, True, 0.0, CUE) for n, box in faces)
        self.desk.see(VisionResult(0.0, found))

    def hear(self, track: int, quarter: int, hops: int) -> None:
        for _ in range(hops):
            self.memory.offer(voice(quarter), track)
        self.keeper.step()

    @property
    def kept(self) -> tuple[int, ...]:
        return self.desk.view().kept


@pytest.fixture
def left() -> Room:
    """Track 1 was kept and heard, and has gone; the next face gets number 2."""
    room = Room()
    room.see((10, PLACE))
    room.desk.obey(KeepTracks((1,)))
    room.hear(1, 1, 300)
    room.see()
    return room


def test_who_was_kept_is_kept_again_within_two_seconds_of_speech(left: Room) -> None:
    left.see((11, ELSEWHERE))
    assert left.kept == (1,)
    left.hear(2, 1, SHORTEST_HOPS)
    assert left.kept == (2,)
    assert left.memory.embedding(2) is not None
    assert left.memory.embedding(1) is None
    assert SHORTEST_HOPS * HOP_S + EVERY_S < 2.0


def test_a_stranger_is_not_kept(left: Room) -> None:
    left.see((11, ELSEWHERE))
    left.hear(2, 3, 600)
    assert left.kept == (1,)


def test_a_face_that_only_stands_elsewhere_and_is_silent_is_not_kept(left: Room) -> None:
    left.see((11, ELSEWHERE))
    left.keeper.step()
    assert left.kept == (1,)


def test_a_voice_from_disk_gets_its_name_and_its_memory() -> None:
    embedding = Bands().embed(np.asarray(voice(2)[None, :], np.float32).reshape(1, BINS))
    profile = Profile(
        name="Anna",
        embedding=embedding.tobytes(),
        network="x",
        seconds=20.0,
        likeness=1.0,
        consent_at="2026-01-01",
        changed_at="2026-01-01",
    )
    room = Room((profile,))
    room.see((10, PLACE), (11, ELSEWHERE))
    room.hear(1, 2, SHORTEST_HOPS)
    room.hear(2, 0, SHORTEST_HOPS)
    names = {face.track_id: face.name for face in room.desk.view().faces}
    assert names == {1: "Anna", 2: ""}
    assert room.memory.quality(1) == 1.0
