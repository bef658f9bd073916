import time

import numpy as np
import pytest
from numpy.typing import NDArray

from engine import following as following_module
from engine.config import AudioConfig, Config, SeparationConfig
from engine.host import desk as desk_module
from engine.host.changes import changed
from engine.host.desk import Desk
from engine.host.start import EngineStart, Person, Resume, decode_resume, encode
from engine.messages import (
    Add,
    Bypass,
    Cough,
    Keep,
    KeepTracks,
    Mute,
    SetCamera,
    SetConfig,
    SetFaceLoss,
    SetKeepWho,
    SetLevelAt,
    SetListeners,
    SetMicrophone,
    SetPreview,
    SetQuality,
    SetStrength,
    Talk,
)
from engine.vision.base import FaceObservation, LipCue, VisionResult
from engine.worker import Orders

LEFT, RIGHT = (0.1, 0.2, 0.2, 0.3), (0.6, 0.2, 0.2, 0.3)


class Voices:
    def __init__(self, *known: int) -> None:
        self._known = known

    def embedding(self, track_id: int) -> NDArray[np.float32] | None:
        return np.full(8, track_id, np.float32) if track_id in self._known else None

    def quality(self, track_id: int) -> float:
        return 0.5 if track_id in self._known else 0.0

    def known(self) -> tuple[int, ...]:
        return self._known

    def name(self, track_id: int) -> str:
        return f"person {track_id}" if track_id in self._known else ""


class Table:
    """A desk, and what it published."""

    def __init__(
        self,
        resume: Resume | None = None,
        *,
        keep: tuple[int, ...] = (),
        voices: Voices | None = None,
        listeners: int | None = None,
        preview: bool = True,
    ) -> None:
        start = EngineStart(
            resume=resume or Resume(Config()), keep=keep, listeners=listeners, preview=preview
        )
        self.published: list[Orders] = []
        self.adopted: list[tuple[int, int]] = []
        self.desk = Desk(
            start, voices, self.published.append, lambda old, new: self.adopted.append((old, new))
        )

    @property
    def orders(self) -> Orders:
        return self.published[-1]

    def see(self, *faces: FaceObservation) -> VisionResult:
        return self.desk.see(VisionResult(time.monotonic(), faces))


def face(track_id: int, box: tuple[float, float, float, float], p: float = 0.5) -> FaceObservation:
    now_s = time.monotonic()
    cue = LipCue(a=0.4, p=p, valid=True, confidence=0.9, at_s=now_s)
    return FaceObservation(track_id, box, True, now_s, cue)


@pytest.fixture(autouse=True)
def settle_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk_module, "SETTLE_S", 0.0)


def test_positions_count_from_the_left() -> None:
    table = Table()
    table.see(face(1, RIGHT), face(2, LEFT))
    table.desk.obey(Keep((1,)))
    assert table.desk.view().kept == (2,)
    (target,) = table.orders.targets
    assert (target.track_id, target.a, target.valid) == (2, 0.4, True)


def test_several_people_are_added_and_taken_away() -> None:
    table = Table()
    table.see(face(1, LEFT), face(2, RIGHT))
    table.desk.obey(KeepTracks((1,)))
    table.desk.obey(Add(2))
    assert [target.track_id for target in table.orders.targets] == [1, 2]
    table.desk.obey(Add(1))
    assert [target.track_id for target in table.orders.targets] == [2]
    table.desk.obey(KeepTracks(()))
    assert table.orders.targets == ()


def test_a_wish_at_the_start_waits_until_neighbours_are_seen() -> None:
    table = Table(keep=(1,))
    table.see(face(1, RIGHT))
    assert table.desk.view().kept == ()
    table.see(face(1, RIGHT), face(2, LEFT))
    assert table.desk.view().kept == (2,)


def test_switches_are_set_and_toggled() -> None:
    table = Table()
    table.desk.obey(Bypass())
    table.desk.obey(Mute(on=True))
    assert (table.orders.bypass, table.orders.mute) == (True, True)
    table.desk.obey(Bypass())
    table.desk.obey(Mute(on=False))
    assert (table.orders.bypass, table.orders.mute) == (False, False)


def test_settings_reach_the_orders() -> None:
    table = Table()
    settings = SeparationConfig(strength_db=12.0, on_overload="bypass")
    table.desk.obey(SetConfig(Config(separation=settings)))
    assert (table.orders.strength_db, table.orders.on_overload) == (12.0, "bypass")
    table.desk.obey(SetStrength(3.0))
    assert table.orders.strength_db == 3.0


def test_every_setting_has_its_command() -> None:
    config = Config()
    assert changed(config, SetQuality("lite")).separation.quality == "lite"
    assert changed(config, SetMicrophone("usb")).audio.microphone == "usb"
    assert changed(config, SetCamera("file")).vision.camera == "file"
    assert changed(config, Bypass()) is config


def test_it_sleeps_only_when_nobody_listens_and_nobody_looks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(desk_module, "IDLE_AFTER_S", -1.0)
    table = Table(listeners=0, preview=False)
    assert not table.desk.tick()
    assert table.orders.asleep
    table.desk.obey(SetListeners(1))
    assert not table.orders.asleep
    table.desk.obey(SetListeners(None))
    assert table.desk.tick()
    table.desk.obey(SetListeners(0))
    assert table.orders.asleep
    table.desk.obey(SetPreview(visible=True))
    assert table.desk.tick()


def test_nobody_listens_for_a_moment_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk_module, "IDLE_AFTER_S", 60.0)
    table = Table(listeners=0, preview=False)
    assert table.desk.tick()


def test_without_images_faces_are_no_longer_in_view(monkeypatch: pytest.MonkeyPatch) -> None:
    table = Table()
    table.see(face(1, LEFT))
    monkeypatch.setattr(desk_module, "STALE_S", -1.0)
    table.desk.tick()
    (seen,) = table.desk.view().faces
    assert (seen.visible, seen.position, seen.speaking) == (False, 0, 0.0)
    assert table.orders.speakers == ()


def test_a_remembered_voice_goes_with_its_person() -> None:
    table = Table(voices=Voices(2))
    table.see(face(1, LEFT), face(2, RIGHT))
    table.desk.obey(KeepTracks((2,)))
    (target,) = table.orders.targets
    assert target.voice is not None
    assert target.voice[0] == 2.0
    qualities = {each.track_id: each.voice_quality for each in table.desk.view().faces}
    assert qualities == {1: 0.0, 2: 0.5}


def test_the_next_engine_keeps_the_same_person_by_number() -> None:
    first = Table(voices=Voices(1, 2))
    first.see(face(1, LEFT), face(2, RIGHT))
    first.desk.obey(KeepTracks((2,)))
    first.desk.obey(Mute(on=True))
    left = first.desk.resume(demo_microphone=False, demo_camera=False)
    assert {person.track_id: person.kept for person in left.people} == {2: True, 1: False}
    second = Table(left)
    assert second.desk.view().kept == (2,)
    second.see(face(1, RIGHT), face(2, LEFT))  # its own vision counts anew
    assert {each.track_id: each.box for each in second.desk.view().faces} == {2: RIGHT, 1: LEFT}
    (target,) = second.orders.targets
    assert (target.track_id, target.valid, second.orders.mute) == (2, True, True)


def test_resumed_voices_are_floats_as_bytes() -> None:
    table = Table(voices=Voices(1))
    table.see(face(1, LEFT))
    (person,) = table.desk.resume(demo_microphone=True, demo_camera=False).people
    assert isinstance(person, Person)
    left = table.desk.resume(demo_microphone=True, demo_camera=False)
    assert decode_resume(encode(left)) == left
    assert (left.demo_microphone, left.demo_camera) == (True, False)
    np.testing.assert_array_equal(np.frombuffer(person.voice, np.float32), np.ones(8))
    assert person.voice_s > 0.0


def test_the_demo_scores_by_where_the_kept_stand() -> None:
    table = Table()
    table.desk.scores = True
    table.see(face(1, RIGHT), face(2, LEFT))
    table.desk.obey(KeepTracks((1,)))
    assert list(table.orders.scored) == [2]
    table.desk.obey(KeepTracks((1, 2)))
    assert list(table.orders.scored) == [1, 2]
    table.desk.scores = False
    table.desk.tick()
    assert list(table.orders.scored) == []


def test_a_person_under_another_number_is_told_on() -> None:
    table = Table()
    table.see(face(1, LEFT))
    table.desk.obey(KeepTracks((1,)))
    table.see()
    table.see(face(2, LEFT))
    assert table.adopted == [(1, 2)]
    assert table.desk.view().kept == (2,)


def talking(number: int, box: tuple[float, float, float, float], p: float) -> FaceObservation:
    cue = LipCue(p, p, valid=True, confidence=1.0, at_s=time.monotonic())
    return FaceObservation(number, box, True, time.monotonic(), cue)


def test_whoever_speaks_is_kept_and_a_loss_policy_can_be_chosen() -> None:
    table = Table()
    settings = SeparationConfig(keep_who="speaker", speaker_hold_s=0.2)
    table.desk.obey(SetConfig(Config(separation=settings)))
    table.see(talking(1, LEFT, 0.9), talking(2, RIGHT, 0.1))
    assert table.desk.view().kept == (1,)
    end_s = time.monotonic() + 5.0
    while table.desk.view().kept == (1,) and time.monotonic() < end_s:
        table.see(talking(1, LEFT, 0.1), talking(2, RIGHT, 0.9))
    assert table.desk.view().kept == (2,)
    table.desk.obey(SetKeepWho("everyone"))
    assert table.orders.targets == ()
    view = table.desk.view()
    assert view.kept == ()
    assert not any(each.kept for each in view.faces)
    assert not table.orders.mute
    table.desk.obey(SetFaceLoss("mute"))
    assert table.desk.config.separation.on_face_loss == "mute"
    assert table.desk.config.separation.keep_who == "everyone"


def test_the_persons_own_voice_says_which_face_is_theirs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following_module, "NEARER_FOR_S", 0.0)
    table = Table(voices=Voices(2))
    table.desk.obey(SetConfig(Config(separation=SeparationConfig(keep_who="me"))))
    near = (0.1, 0.1, 0.5, 0.6)
    table.see(face(1, near), face(2, RIGHT))
    assert table.desk.view().kept == (1,), "the nearest, while no voice says more"
    settings = SeparationConfig(keep_who="me", my_voice="person 2")
    table.desk.obey(SetConfig(Config(separation=settings)))
    for _ in range(2):
        table.see(face(1, near), face(2, RIGHT))
    assert table.desk.view().kept == (2,)
    for _ in range(2):
        table.see(face(1, near))
    assert table.desk.view().kept == (2,), "nobody else while they are away"


def late(number: int, at_s: float) -> FaceObservation:
    cue = LipCue(a=at_s, p=0.9, valid=True, confidence=1.0, at_s=at_s)
    return FaceObservation(number, LEFT, True, at_s, cue)


def test_late_images_are_older_than_they_look_and_late_sound_waits_for_its_cue() -> None:
    table = Table()
    table.see(late(1, 0.0))
    table.desk.obey(KeepTracks((1,)))
    table.desk.correct_offset(0.12)
    for number in range(1, 11):
        table.see(late(1, 0.04 * number))
    assert table.orders.targets[0].a == pytest.approx(0.4)
    assert table.orders.targets[0].at_s == pytest.approx(0.28)
    table.desk.correct_offset(-0.12)
    table.see(late(1, 0.44))
    assert table.orders.targets[0].a == pytest.approx(0.32)
    assert table.orders.targets[0].at_s == pytest.approx(0.44)
    table.desk.correct_offset(-0.015)
    table.see(late(1, 0.48))
    assert table.orders.targets[0].a == pytest.approx(0.48), "less than half an image is no reason"


def test_a_lost_face_is_told_and_not_while_everyone_is_heard() -> None:
    table = Table()
    table.see(face(1, LEFT))
    table.desk.obey(KeepTracks((1,)))
    table.desk.obey(SetFaceLoss("mute"))
    assert table.desk.view().lost.now == ""
    end_s = time.monotonic() + 5.0
    while not table.desk.view().lost.now and time.monotonic() < end_s:
        table.see()
    lost = table.desk.view().lost
    assert (lost.now, lost.then) == ("held", "mute")
    assert 0.0 < lost.left_s <= 2.0
    table.desk.obey(SetKeepWho("everyone"))
    assert table.desk.view().lost.now == ""
    table.desk.obey(SetKeepWho("chosen"))
    assert table.desk.view().kept == (1,)


def test_who_speaks_beside_those_kept_is_held_against_them() -> None:
    room = Table(voices=Voices(2))
    room.see(talking(1, LEFT, 0.9), talking(2, RIGHT, 0.9))
    assert not any(target.rival for target in room.orders.targets), "since nobody is kept"
    room.desk.obey(Keep((1,)))
    first, second = room.orders.targets
    assert (first.track_id, first.rival) == (1, False)
    assert (second.track_id, second.rival, second.valid) == (2, True, True)
    assert second.voice is not None
    room.desk.obey(Keep((2,)))
    assert [(each.track_id, each.rival) for each in room.orders.targets] == [(2, False), (1, True)]
    room.desk.obey(Keep((1, 2)))
    assert not any(target.rival for target in room.orders.targets)
    room.desk.obey(Keep((1,)))
    room.see(talking(1, LEFT, 0.9))
    assert len(room.orders.targets) == 1, "out of view"


def test_a_level_weighs_who_is_kept_and_outlives_the_engine() -> None:
    table = Table()
    table.see(face(1, LEFT), face(2, RIGHT))
    table.desk.obey(KeepTracks((1, 2)))
    table.desk.obey(SetLevelAt(2, -6.0))
    gains = {target.track_id: round(target.gain, 2) for target in table.orders.targets}
    assert gains == {1: 1.0, 2: 0.5}
    resume = decode_resume(encode(table.desk.resume(demo_microphone=False, demo_camera=False)))
    again = Table(resume)
    again.see(face(1, LEFT), face(2, RIGHT))
    levels = {each.track_id: each.level_db for each in again.desk.view().faces}
    assert sorted(levels.values()) == [-6.0, 0.0]


def test_push_to_talk_and_cough_are_silence_in_the_orders() -> None:
    table = Table(Resume(Config(audio=AudioConfig(push_to_talk=True))))
    table.see(face(1, LEFT))
    assert table.orders.mute
    assert table.desk.view().silenced == "push_to_talk"
    table.desk.obey(Talk(on=True))
    assert not table.orders.mute
    table.desk.obey(Cough(on=True))
    assert table.orders.mute
    assert table.desk.view().mute is False


def test_while_somebody_hears_themselves_it_stays_awake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk_module, "IDLE_AFTER_S", 0.0)
    table = Table(listeners=0, preview=False)
    table.desk.heard = lambda: True
    assert table.desk.tick()
    table.desk.heard = lambda: False
    time.sleep(0.001)
    assert not table.desk.tick()


def test_the_demo_is_scored_only_where_the_truth_knows_what_is_sent() -> None:
    table = Table()
    table.desk.scores = True
    table.see(face(1, LEFT), face(2, RIGHT))
    table.desk.obey(KeepTracks((1,)))
    assert table.orders.scored == (1,)
    table.desk.obey(Cough(on=True))
    assert not table.orders.scored
    table.desk.obey(Cough(on=False))
    table.desk.obey(SetLevelAt(1, -3.0))
    assert not table.orders.scored
