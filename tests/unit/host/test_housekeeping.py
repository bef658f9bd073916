"""The voice thread's step: who is back is kept again, without a click and within two seconds."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from engine.config import HOP_S, Config
from engine.host.desk import Desk
from engine.host.housekeeping import EVERY_S, Housekeeping
from engine.host.remember import Remembering
from engine.host.start import EngineStart, Resume
from engine.messages import KeepTracks, Remembered, RememberVoice, VoicesChanged
from engine.models.manifest import BINS
from engine.vision.base import FaceObservation, LipCue, VisionResult
from engine.voices.memory import SHORTEST_HOPS, VoiceMemory
from engine.voices.profiles import Profile, Store
from tests.unit.voices.test_memory import Bands, voice

PLACE, ELSEWHERE = (0.1, 0.2, 0.2, 0.3), (0.7, 0.2, 0.2, 0.3)
CUE = LipCue(0.5, 0.9, valid=True, confidence=1.0, at_s=0.0)


class Room:
    """A desk and a voice thread that is stepped by hand."""

    def __init__(self, folder: Path, profiles: tuple[Profile, ...] = ()) -> None:
        self.memory = VoiceMemory(Bands())
        start = EngineStart(resume=Resume(Config()), preview=True)
        self.store = Store(folder)
        for profile in profiles:
            self.store.put(profile)
        self.remembering = Remembering("x", self.memory, self.store)
        self.keeper = Housekeeping(self.memory, remembering=self.remembering)
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
def left(tmp_path: Path) -> Room:
    """Track 1 was kept and heard, and has gone; the next face gets number 2."""
    room = Room(tmp_path)
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


def anna(quarter: int = 2) -> Profile:
    embedding = Bands().embed(np.asarray(voice(quarter)[None, :], np.float32).reshape(1, BINS))
    return Profile(
        name="Anna",
        embedding=embedding.tobytes(),
        network="x",
        seconds=20.0,
        likeness=1.0,
        consent_at="2026-01-01",
        changed_at="2026-01-01",
    )


def test_a_voice_from_disk_gets_its_name_and_its_memory(tmp_path: Path) -> None:
    room = Room(tmp_path, (anna(),))
    room.see((10, PLACE), (11, ELSEWHERE))
    room.hear(1, 2, SHORTEST_HOPS)
    room.hear(2, 0, SHORTEST_HOPS)
    names = {face.track_id: face.name for face in room.desk.view().faces}
    assert names == {1: "Anna", 2: ""}
    assert room.memory.quality(1) == 1.0


def wish(room: Room, track: int, name: str, consent: bool = True) -> Remembered:
    room.remembering.ask(RememberVoice(track, name, consent))
    room.keeper.step()
    return room.remembering.answer


@pytest.fixture
def heard(tmp_path: Path) -> Room:
    """Track 1 is kept and has spoken for six seconds."""
    room = Room(tmp_path)
    room.see((10, PLACE))
    room.desk.obey(KeepTracks((1,)))
    room.hear(1, 1, 300)
    room.hear(1, 1, 300)
    return room


def test_a_kept_voice_is_remembered_under_a_name(heard: Room) -> None:
    assert wish(heard, 1, "  Anna ") == Remembered(1, "  Anna ")
    (profile,) = heard.store.all()
    assert (profile.name, profile.network) == ("Anna", "x")
    assert profile.seconds > 2.9
    assert profile.consent_at
    assert heard.desk.view().faces[0].name == "Anna"
    # Another track with this voice is known by its name now.
    heard.see((10, PLACE), (11, ELSEWHERE))
    heard.hear(2, 1, SHORTEST_HOPS)
    assert heard.memory.name(2) == "Anna"


def test_saving_the_same_voice_again_counts_no_speech_twice(heard: Room) -> None:
    wish(heard, 1, "Anna")
    (before,) = heard.store.all()
    assert wish(heard, 1, "anna").problem == ""
    (after,) = heard.store.all()
    assert (after.seconds, after.consent_at) == (before.seconds, before.consent_at)


@pytest.mark.parametrize(
    ("track", "name", "consent", "problem"),
    [
        (1, "Anna", False, "owner agrees"),
        (1, "   ", True, "A name has 1 to"),
        (1, "A" * 61, True, "A name has 1 to"),
        (2, "Anna", True, "speak alone for a few seconds"),
    ],
)
def test_nothing_is_written_without_consent_name_and_voice(
    heard: Room, track: int, name: str, consent: bool, problem: str
) -> None:
    answer = wish(heard, track, name, consent)
    assert answer.count == 1
    assert problem in answer.problem
    assert heard.store.all() == ()


def test_too_little_speech_is_not_remembered(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.see((10, PLACE))
    room.hear(1, 1, SHORTEST_HOPS)
    assert "not known well enough" in wish(room, 1, "Anna").problem
    assert room.store.all() == ()


def test_a_name_is_not_given_to_another_voice(heard: Room) -> None:
    heard.store.put(anna(3))
    assert "does not sound like the Anna" in wish(heard, 1, "Anna").problem
    (profile,) = heard.store.all()
    assert profile.seconds == 20.0


def test_a_deleted_voice_loses_its_name_at_once(heard: Room) -> None:
    wish(heard, 1, "Anna")
    heard.store.delete("Anna")
    heard.remembering.ask(VoicesChanged())
    heard.keeper.step()
    assert heard.desk.view().faces[0].name == ""
    heard.hear(1, 1, 300)
    assert heard.desk.view().faces[0].name == ""


def test_an_imported_voice_is_recognised_without_a_restart(heard: Room) -> None:
    heard.store.put(anna(1))
    heard.remembering.ask(VoicesChanged())
    heard.keeper.step()
    heard.hear(1, 1, 300)
    assert heard.desk.view().faces[0].name == "Anna"


def test_without_a_voice_network_the_wish_is_refused() -> None:
    remembering = Remembering()
    remembering.ask(VoicesChanged())
    remembering.ask(RememberVoice(1, "Anna", consent=True))
    assert remembering.answer.count == 1
    assert "no voice network" in remembering.answer.problem
