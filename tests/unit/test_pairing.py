"""Two people talk at once and nobody's voice is known: whose voice is which is guessed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from engine.config import HOP_S
from engine.errors import ModelError
from engine.pairing import BUFFERS, SHORTEST_HOPS, Pairing
from engine.separation.cues import LipInput, TargetCue
from engine.separation.stretch import STRETCH_HOPS
from engine.voices.memory import F32
from tests.unit.voices.test_memory import Bands, voice

LEFT, RIGHT = 4, 7
DELAY_S = 0.1
ENOUGH_HOPS = 4 * STRETCH_HOPS
Lips = Callable[[int, float], LipInput]
SILENCE = np.zeros(256, np.complex64)


def loudness(person: int, at_s: float) -> float:
    """How loud somebody speaks, 0.1 to 1: each in a rhythm of their own."""
    rate_hz = {LEFT: 1.9, RIGHT: 2.7}[person]
    return 0.55 + 0.45 * float(np.sin(2 * np.pi * rate_hz * at_s))


def lips(person: int, at_s: float) -> LipInput:
    """What is known of the lips at ``at_s``: how loud they were a little before."""
    return LipInput(loudness(person, at_s - DELAY_S), 0.9, True, DELAY_S, 1.0)


def nobody(person: int, at_s: float) -> LipInput:
    """Lips that move like no voice here."""
    level = 0.55 + 0.45 * float(np.sin(2 * np.pi * (3.7 + 0.01 * person) * at_s))
    return LipInput(level, 0.9, True, DELAY_S, 1.0)


def targets(kept: int, at_s: float, lips: Lips = lips) -> list[TargetCue]:
    other = LEFT + RIGHT - kept
    return [TargetCue(kept, lips(kept, at_s)), TargetCue(other, lips(other, at_s), rival=True)]


class Room:
    """Left speaks in the lowest quarter of the bins, right in the highest."""

    def __init__(self, lips: Lips = lips) -> None:
        self.pairing = Pairing(Bands())
        self.lips = lips
        self.hop = 0

    def hear(self, kept: int, given: dict[int, int], hops: int) -> None:
        """``given`` is whose voice the network takes for whose, until it is told voices."""
        for _ in range(hops):
            self.hop += 1
            now_s = self.hop * HOP_S
            sounds = {
                LEFT: (voice(0) * loudness(LEFT, now_s)).astype(np.complex64),
                RIGHT: (voice(3) * loudness(RIGHT, now_s)).astype(np.complex64),
            }
            of = {
                each.track_id: given[each.track_id]
                if each.voice is None
                else (LEFT if np.argmax(each.voice) == 0 else RIGHT)
                for each in self.guess(kept)
            }
            estimates = {track: sounds[who] for track, who in of.items()}
            mixture = sounds[LEFT] + sounds[RIGHT]
            self.pairing.offer(mixture, estimates.__getitem__, targets(kept, now_s, self.lips))
            self.pairing.step()

    def guess(self, kept: int) -> Sequence[TargetCue]:
        return self.pairing.guess(targets(kept, self.hop * HOP_S, self.lips))

    def quarters(self, kept: int) -> list[int]:
        """In which quarters the guessed voices lie: of who is kept, and of the other."""
        guessed = self.guess(kept)
        assert all(each.supposed for each in guessed)
        return [int(np.argmax(each.voice)) for each in guessed if each.voice is not None]


RIGHTLY = {LEFT: LEFT, RIGHT: RIGHT}
WRONGLY = {LEFT: RIGHT, RIGHT: LEFT}
ONE_VOICE = {LEFT: LEFT, RIGHT: LEFT}
THE_OTHER = {LEFT: RIGHT, RIGHT: RIGHT}


def test_nothing_is_told_until_the_lips_have_said_whose_voices_they_are() -> None:
    room = Room()
    room.hear(LEFT, RIGHTLY, STRETCH_HOPS)
    assert room.pairing.guesses
    assert not any(each.supposed for each in room.guess(LEFT))
    room.hear(LEFT, RIGHTLY, ENOUGH_HOPS)
    assert room.quarters(LEFT) == [0, 3]


def test_a_guess_is_told_beside_the_lips() -> None:
    room = Room()
    room.hear(LEFT, RIGHTLY, ENOUGH_HOPS)
    assert all(each.supposed and each.lip.valid for each in room.guess(LEFT))


def test_lips_that_say_nothing_let_no_guess_be_told() -> None:
    room = Room(lips=nobody)
    room.hear(LEFT, RIGHTLY, 2 * ENOUGH_HOPS)
    assert room.pairing.guesses
    assert not any(each.supposed for each in room.guess(LEFT))


def test_a_guess_is_taken_back_when_the_lips_no_longer_say_so() -> None:
    room = Room()
    room.hear(LEFT, RIGHTLY, ENOUGH_HOPS)
    assert room.guess(LEFT)[0].supposed
    room.lips = nobody
    room.hear(LEFT, RIGHTLY, 2 * ENOUGH_HOPS)
    assert not any(each.supposed for each in room.guess(LEFT))
    room.lips = lips
    room.hear(LEFT, RIGHTLY, 2 * ENOUGH_HOPS)
    assert room.quarters(LEFT) == [0, 3]


def test_lips_that_come_to_say_the_contrary_turn_what_is_told() -> None:
    room = Room()
    room.hear(LEFT, RIGHTLY, ENOUGH_HOPS)
    room.lips = lambda person, at_s: lips(LEFT + RIGHT - person, at_s)
    room.hear(LEFT, RIGHTLY, 2 * ENOUGH_HOPS)
    assert room.quarters(LEFT) == [3, 0]


def test_a_network_that_changes_its_mind_does_not_mix_two_voices() -> None:
    room = Room()
    for given in (RIGHTLY, WRONGLY, RIGHTLY, WRONGLY, RIGHTLY, RIGHTLY):
        room.hear(LEFT, given, STRETCH_HOPS)
    assert room.quarters(LEFT) == [0, 3]


@pytest.mark.parametrize("given", [RIGHTLY, WRONGLY, ONE_VOICE, THE_OTHER])
@pytest.mark.parametrize("kept", [LEFT, RIGHT])
def test_whatever_the_network_gives_first_the_lips_say_whose_voices_they_are(
    kept: int, given: dict[int, int]
) -> None:
    room = Room()
    room.hear(kept, given, STRETCH_HOPS)
    for _ in range(4):
        room.hear(kept, given, STRETCH_HOPS)
    assert room.quarters(LEFT) == [0, 3]
    assert room.quarters(RIGHT) == [3, 0]


def test_a_guess_holds_whoever_is_clicked() -> None:
    room = Room()
    room.hear(LEFT, WRONGLY, 4 * STRETCH_HOPS)
    for kept in (RIGHT, LEFT, RIGHT):
        room.hear(kept, RIGHTLY, STRETCH_HOPS // 3)
        assert room.quarters(LEFT) == [0, 3]


def test_what_nobody_hears_is_told_at_once_and_without_lips_until_they_have_decided() -> None:
    room = Room()
    room.pairing.rehearse()
    room.hear(LEFT, RIGHTLY, STRETCH_HOPS)
    assert room.quarters(LEFT) == [0, 3]
    assert not any(each.lip.valid for each in room.guess(LEFT))
    room.hear(LEFT, RIGHTLY, 3 * STRETCH_HOPS)
    assert all(each.lip.valid for each in room.guess(LEFT))


def test_a_file_heard_to_its_end_needs_less_of_a_lead_and_is_rehearsed_anew() -> None:
    room = Room()
    room.pairing.rehearse()
    room.hear(LEFT, WRONGLY, STRETCH_HOPS + SHORTEST_HOPS)
    assert room.quarters(LEFT) == [3, 0]
    room.pairing.settle()
    assert room.quarters(LEFT) == [0, 3]
    assert room.guess(LEFT)[0].lip.valid
    room.pairing.rehearse()
    assert room.quarters(LEFT) == [0, 3]
    assert not room.guess(LEFT)[0].lip.valid
    room.pairing.settle()
    assert room.guess(LEFT)[0].lip.valid


def test_nothing_is_guessed_of_one_who_is_known_or_alone_or_among_several() -> None:
    room = Room()
    room.hear(LEFT, RIGHTLY, STRETCH_HOPS)
    one, other = targets(LEFT, 1.0)
    known = TargetCue(LEFT, one.lip, np.ones(4, np.float32))
    third = TargetCue(9, one.lip)
    for told in ([one], [known, other], [one, third], [one, third, other], []):
        assert room.pairing.guess(told) is told


def test_a_known_rival_is_left_as_known() -> None:
    room = Room()
    room.hear(LEFT, RIGHTLY, ENOUGH_HOPS)
    one, other = targets(LEFT, 1.0)
    known = TargetCue(RIGHT, other.lip, np.full(4, 0.5, np.float32), rival=True)
    guessed = room.pairing.guess([one, known])
    assert guessed[0].supposed
    assert guessed[1] is known


def test_a_moment_teaches_nothing_and_another_pair_begins_anew() -> None:
    room = Room()
    room.hear(LEFT, RIGHTLY, SHORTEST_HOPS - 1)
    room.pairing.offer(SILENCE, lambda _: SILENCE, [])
    room.hear(LEFT, RIGHTLY, 1)
    assert not room.pairing.guesses
    room.hear(LEFT, RIGHTLY, ENOUGH_HOPS)
    assert room.quarters(LEFT) == [0, 3]
    one, other = targets(LEFT, 1.0)
    stranger = TargetCue(12, other.lip, rival=True)
    for _ in range(STRETCH_HOPS):
        room.pairing.offer(SILENCE, lambda _: SILENCE, [one, stranger])
    room.pairing.step()
    assert not room.pairing.guess([one, stranger])[1].supposed


def test_a_guess_that_was_turned_does_not_turn_the_next_pair() -> None:
    room = Room()
    room.hear(LEFT, WRONGLY, 4 * STRETCH_HOPS)
    given = {LEFT: voice(0).astype(np.complex64), 12: voice(3).astype(np.complex64)}
    told = [TargetCue(LEFT, lips(LEFT, 0.0)), TargetCue(12, lips(RIGHT, 0.0), rival=True)]
    for _ in range(STRETCH_HOPS):
        room.pairing.offer(given[LEFT] + given[12], given.__getitem__, told)
    room.pairing.step()
    room.pairing.settle()
    found = [each.voice for each in room.pairing.guess(told)]
    assert [int(np.argmax(each)) for each in found if each is not None] == [0, 3]


def test_of_lips_that_are_not_seen_or_do_not_speak_no_voice_is_guessed() -> None:
    unseen, silent = LipInput(), LipInput(0.1, 0.3, True, 0.1, 1.0)
    for lip in (unseen, silent):
        pairing = Pairing(Bands())
        told = [TargetCue(LEFT, lip), TargetCue(RIGHT, lips(RIGHT, 0.0), rival=True)]
        given = {LEFT: voice(0).astype(np.complex64), RIGHT: voice(3).astype(np.complex64)}
        for _ in range(STRETCH_HOPS):
            pairing.offer(given[LEFT] + given[RIGHT], given.__getitem__, told)
        pairing.step()
        assert not pairing.guesses
        assert pairing.guess(told)[0] is told[0]


def test_what_leaks_of_one_who_talks_alone_is_nobodys_voice() -> None:
    pairing = Pairing(Bands())
    both = targets(LEFT, 0.0)
    alone = voice(3).astype(np.complex64)
    given = {LEFT: np.asarray(0.2 * alone), RIGHT: np.asarray(0.8 * alone)}
    for _ in range(STRETCH_HOPS):
        pairing.offer(alone, given.__getitem__, both)
    pairing.step()
    assert not pairing.guesses


def test_a_failing_network_and_slow_housekeeping_lose_no_buffer() -> None:
    class Failing(Bands):
        def embed(self, magnitude: F32) -> F32:
            raise ModelError("It fails.")

    room = Room()
    room.pairing = Pairing(Failing())
    for _ in range(3):
        with pytest.raises(ModelError):
            room.hear(LEFT, RIGHTLY, STRETCH_HOPS)
    room.pairing._network = Bands()
    offered = (BUFFERS + 2) * STRETCH_HOPS
    room.hear(LEFT, RIGHTLY, offered)
    room.hear(LEFT, RIGHTLY, STRETCH_HOPS)
    assert room.quarters(LEFT) == [0, 3]
