"""Lips that say silence while their owner's voice is heard are not believed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from engine.config import HOP_S
from engine.errors import ModelError
from engine.host.housekeeping import EVERY_S
from engine.voices.alone import Speaker, doubting, who_is_alone
from engine.voices.memory import F32
from engine.voices.witness import BELIEVED_AFTER_S, BUFFERS, WINDOW_HOPS, Witness
from tests.unit.voices.test_memory import Bands, voice

STEP_HOPS = round(EVERY_S / HOP_S)
OWN, OTHER = 1, 3
KNOWN = {4: Bands().embed(voice(OWN)[None])}
SILENT = [Speaker(4, 0.05, True, 1.0)]
SPEAKS = [Speaker(4, 0.9, True, 1.0)]


def hear(
    witness: Witness, seconds: float, quarter: int | None, faces: Sequence[Speaker]
) -> float | None:
    """After how many seconds track 4 came to be doubted."""
    sound = np.zeros(256, np.float32) if quarter is None else voice(quarter)
    for hop in range(round(seconds / HOP_S)):
        witness.offer(sound, faces)
        if hop % STEP_HOPS == STEP_HOPS - 1:
            witness.step(KNOWN)
        if 4 in witness.doubted:
            return (hop + 1) * HOP_S
    return None


def test_still_lips_with_the_own_voice_are_doubted_within_half_a_second() -> None:
    after_s = hear(Witness(Bands()), 2.0, OWN, SILENT)
    assert after_s is not None
    assert after_s <= 0.5


def test_a_voice_off_camera_and_silence_are_no_reason() -> None:
    witness = Witness(Bands())
    assert hear(witness, 3.0, OTHER, SILENT) is None
    assert hear(witness, 3.0, None, SILENT) is None
    assert hear(witness, 3.0, OWN, SPEAKS) is None


def test_lips_that_cannot_be_read_are_not_accused() -> None:
    assert hear(Witness(Bands()), 3.0, OWN, [Speaker(4, 0.0, False, 0.0)]) is None
    assert hear(Witness(Bands()), 3.0, OWN, []) is None


def test_who_else_is_seen_to_speak_explains_the_sound() -> None:
    both = [*SILENT, Speaker(7, 0.9, True, 1.0)]
    assert hear(Witness(Bands()), 3.0, OWN, both) is None
    # Pauses of the other's lips, as between words, do not add up.
    witness = Witness(Bands())
    for _ in range(5):
        assert hear(witness, 0.2, OWN, SILENT) is None
        assert hear(witness, 0.1, OWN, both) is None


def test_doubt_ends_when_the_lips_have_spoken_long_enough_and_not_before() -> None:
    witness = Witness(Bands())
    hear(witness, 2.0, OWN, SILENT)
    for _ in range(round(0.9 * BELIEVED_AFTER_S / HOP_S)):
        witness.offer(voice(OWN), SPEAKS)
    assert witness.doubted == {4}
    for _ in range(300):
        witness.offer(np.zeros(256, np.float32), SPEAKS)
    assert witness.doubted == {4}, "lips that move in silence prove nothing"
    for _ in range(round(0.2 * BELIEVED_AFTER_S / HOP_S)):
        witness.offer(voice(OWN), SPEAKS)
    assert not witness.doubted


def test_a_photograph_stays_doubted_through_pauses() -> None:
    witness = Witness(Bands())
    hear(witness, 2.0, OWN, SILENT)
    for quarter in (None, OWN, None):
        sound = np.zeros(256, np.float32) if quarter is None else voice(quarter)
        for _ in range(1000):
            witness.offer(sound, SILENT)
        witness.step(KNOWN)
    assert witness.doubted == {4}


def test_housekeeping_that_is_behind_loses_sound_but_no_buffer() -> None:
    witness = Witness(Bands())
    for _ in range((BUFFERS + 2) * WINDOW_HOPS):
        witness.offer(voice(OTHER), SILENT)
    witness.step(KNOWN)
    assert hear(witness, 1.0, OWN, SILENT) is not None


def test_a_broken_network_is_told_and_costs_no_buffer() -> None:
    class Broken(Bands):
        broken = True

        def embed(self, magnitude: F32) -> F32:
            if self.broken:
                raise ModelError("It is broken.")
            return super().embed(magnitude)

    network = Broken()
    witness = Witness(network)
    for _ in range(BUFFERS + 1):
        for _ in range(WINDOW_HOPS):
            witness.offer(voice(OWN), SILENT)
        with pytest.raises(ModelError):
            witness.step(KNOWN)
    network.broken = False
    assert hear(witness, 1.0, OWN, SILENT) is not None


def test_doubted_lips_teach_no_voice() -> None:
    assert who_is_alone(SPEAKS, {4: 1.0}, ()) == 4
    assert who_is_alone(doubting(SPEAKS, {4}), {4: 1.0}, ()) is None
    assert doubting(SPEAKS, {5}) is SPEAKS
