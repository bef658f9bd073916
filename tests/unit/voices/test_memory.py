"""Learning voices: what is gathered, what is refused, what is forgotten."""

from __future__ import annotations

import numpy as np
import pytest

from engine.errors import MediaError
from engine.models.manifest import BINS
from engine.voices.alone import Speaker, who_is_alone
from engine.voices.enrol import enrol, magnitudes
from engine.voices.memory import F32, PATIENCE_HOPS, SHORTEST_HOPS, VoiceMemory, learn
from tests.support.sounds import noise, tone


class Bands:
    """An embedder that says in which quarter of the bins the energy lies."""

    def __init__(self) -> None:
        self.lengths: list[int] = []

    def embed(self, magnitude: F32) -> F32:
        self.lengths.append(len(magnitude))
        energy = magnitude.sum(axis=0).reshape(4, -1).sum(axis=1)
        return np.asarray(energy / np.linalg.norm(energy), np.float32)


def voice(quarter: int) -> F32:
    magnitude = np.full(BINS, 0.01, np.float32)
    magnitude[quarter * 64 : quarter * 64 + 64] = 1.0
    return magnitude


def hear(memory: VoiceMemory, track_id: int | None, quarter: int, hops: int) -> None:
    for _ in range(hops):
        memory.offer(voice(quarter), track_id)
        memory.update()


def test_a_voice_is_known_after_a_second_and_a_half_alone_and_then_every_three() -> None:
    memory = VoiceMemory(Bands())
    hear(memory, 4, 1, SHORTEST_HOPS - 1)
    assert memory.embedding(4) is None
    hear(memory, 4, 1, 1)
    assert memory.quality(4) == pytest.approx(1.5 / 8)
    hear(memory, 4, 1, 299)
    assert memory.quality(4) == pytest.approx(1.5 / 8)
    hear(memory, 4, 1, 1)
    embedding = memory.embedding(4)
    assert embedding is not None
    assert embedding.argmax() == 1
    assert memory.known() == (4,)
    assert memory.quality(4) == pytest.approx(4.5 / 8)
    assert memory.quality(5) == 0.0


def test_pauses_are_left_out_and_short_stretches_dropped() -> None:
    network = Bands()
    memory = VoiceMemory(network)
    for track in (4, 5):
        memory.enrol(track, np.eye(4, dtype=np.float32)[1], 3.0)
    hear(memory, 4, 1, 160)
    hear(memory, None, 2, PATIENCE_HOPS - 1)
    for _ in range(PATIENCE_HOPS - 1):
        memory.offer(np.full(BINS, 1e-3, np.float32), 4)  # too quiet to be a voice
    memory.update()
    assert network.lengths == [160]  # a second without a sure voice ended the stretch
    hear(memory, 4, 1, 100)
    hear(memory, 5, 2, 10)  # another one: 100 hops of 4 were too few
    assert network.lengths == [160]


def test_the_end_of_a_file_ends_the_stretch() -> None:
    memory = VoiceMemory(Bands())
    hear(memory, 4, 1, SHORTEST_HOPS)
    hear(memory, 4, 1, 200)
    assert memory.quality(4) == pytest.approx(1.5 / 8)
    memory.finish()
    assert memory.update() == 1
    assert memory.quality(4) == pytest.approx(3.5 / 8)


def test_the_average_is_slow_and_a_stranger_is_refused() -> None:
    memory = VoiceMemory(Bands())
    hear(memory, 4, 1, SHORTEST_HOPS + 300)
    before = memory.embedding(4)
    hear(memory, 4, 3, 300)
    assert memory.embedding(4) is before
    hear(memory, 4, 3, 900)
    assert memory.embedding(4) is None, "refused four times in a row: the memory was wrong"
    hear(memory, 4, 3, SHORTEST_HOPS)
    embedding = memory.embedding(4)
    assert embedding is not None
    assert embedding.argmax() == 3


def test_ten_minutes_of_another_voice_do_not_move_one_that_is_well_known() -> None:
    memory = VoiceMemory(Bands())
    hear(memory, 4, 1, SHORTEST_HOPS + 900)
    assert memory.quality(4) == pytest.approx(1.0)
    before = memory.embedding(4)
    for _ in range(200):
        hear(memory, 4, 3, 300)
    assert memory.embedding(4) is before
    hear(memory, 4, 1, 300)
    after = memory.embedding(4)
    assert after is not None
    assert before is not None
    assert float(after @ before) > 0.999


def test_one_contradiction_right_at_the_start_means_neither_is_trusted() -> None:
    a, b = np.eye(4, dtype=np.float32)[:2]
    first = learn(None, a, 3.0)
    assert first is not None
    assert learn(first, b, 3.0) is None


def test_a_full_house_drops_speech_and_never_blocks() -> None:
    network = Bands()
    memory = VoiceMemory(network)
    for _ in range(6 * 300):
        memory.offer(voice(1), 4)  # nobody does the housekeeping
    assert memory.update() == 4
    hear(memory, 4, 1, 300)
    assert len(network.lengths) == 5


def test_the_same_person_under_a_new_track_keeps_the_voice() -> None:
    memory = VoiceMemory(Bands())
    hear(memory, 4, 1, 300)
    memory.adopt(4, 9)
    memory.adopt(1, 2)
    assert memory.known() == (9,)
    memory.enrol(3, np.eye(4, dtype=np.float32)[0], 10.0)
    assert memory.quality(3) == 1.0
    memory.forget(9)
    assert memory.known() == (3,)


def sure(track_id: int, p: float, *, valid: bool = True, confidence: float = 1.0) -> Speaker:
    return Speaker(track_id, p, valid, confidence)


@pytest.mark.parametrize(
    ("faces", "shares", "expected"),
    [
        ([sure(1, 0.9), sure(2, 0.1)], {}, 1),
        ([sure(1, 0.9), sure(2, 0.1)], {1: 0.8}, 1),
        ([sure(1, 0.9), sure(2, 0.1)], {1: 0.3}, None),  # somebody off camera
        ([sure(1, 0.9), sure(2, 0.1)], {2: 0.0}, 1),
        ([sure(1, 0.9), sure(2, 0.9)], {}, None),
        ([sure(1, 0.9), sure(2, 0.1, valid=False)], {}, None),  # who knows about the other
        ([sure(1, 0.5), sure(2, 0.1)], {}, None),
        ([sure(1, 0.9, confidence=0.2)], {}, None),
        ([sure(1, 0.9, valid=False)], {}, None),
        ([sure(1, 0.1)], {}, None),
        ([], {}, None),
    ],
)
def test_who_is_alone(faces: list[Speaker], shares: dict[int, float], expected: int | None) -> None:
    assert who_is_alone(faces, shares, known={1}) == expected


def test_a_voice_not_yet_known_is_learned_though_the_network_turns_it_down() -> None:
    faces = [sure(1, 0.9), sure(2, 0.1)]
    assert who_is_alone(faces, {1: 0.45}, known=()) == 1
    assert who_is_alone(faces, {1: 0.45}, known=(1,)) is None
    assert who_is_alone(faces, {1: 0.2}, known=()) is None


def test_a_recording_is_enrolled_without_its_pauses() -> None:
    network = Bands()
    sound = np.concatenate([noise(4.0), np.zeros(48_000 * 5, np.float32), noise(3.0)])
    embedding, seconds = enrol(network, sound)
    assert np.linalg.norm(embedding) == pytest.approx(1.0)
    assert seconds == pytest.approx(7.0, abs=0.1)
    assert sum(network.lengths) == pytest.approx(700, abs=10)
    assert max(network.lengths) <= 400


@pytest.mark.parametrize("sound", [np.zeros(0, np.float32), np.zeros(96_000, np.float32)])
def test_a_recording_without_speech_is_refused(sound: F32) -> None:
    with pytest.raises(MediaError, match="holds less than"):
        enrol(Bands(), sound)


def test_magnitudes_are_at_the_scale_of_the_network() -> None:
    rows = magnitudes(tone(0.5, 1000.0, amplitude=1.0))
    assert rows.shape == (50, BINS)
    # A full-scale sine: half the sum of the 512-point analysis window, in bin 32.
    assert rows[-1].argmax() == 32
    assert rows[-1].max() == pytest.approx(0.5 * 325, rel=0.1)
