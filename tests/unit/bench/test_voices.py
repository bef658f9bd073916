"""The voice bench on made-up people: those who sound alike cannot be told apart."""

import json

import numpy as np
import pytest
from numpy.typing import NDArray

from bench.quality.corpus import Corpus, Speaker
from bench.voices import __main__ as bench
from engine.voices.memory import F32


class Pitch:
    """An embedder that knows only where the most energy lies."""

    def embed(self, magnitude: F32) -> F32:
        energy: NDArray[np.float32] = magnitude.sum(axis=0)
        angle = 2 * np.pi * float(energy.argmax()) / 64
        return np.array([np.cos(angle), np.sin(angle)], np.float32)


def person(name: str, pitch_hz: float) -> Speaker:
    times = np.arange(16_000 * 4) / 16_000
    tone = (0.1 * np.sin(2 * np.pi * pitch_hz * times)).astype(np.float32)
    return Speaker(name, utterances=[tone, tone])


def test_people_with_voices_of_their_own_are_told_apart() -> None:
    apart = [person(str(n), 400.0 + 300.0 * n) for n in range(5)]
    found = bench.measure(Pitch(), apart, 3.0, 1)
    assert found["people"] == 5
    assert found["eer"] < 0.05
    assert found["trials"] == {"own": 80, "others": 320}


def test_people_with_one_voice_are_not() -> None:
    alike = [person(str(n), 700.0) for n in range(5)]
    assert bench.measure(Pitch(), alike, 3.0, 1)["eer"] == pytest.approx(0.5)
    assert bench.measure(Pitch(), alike[:1], 3.0, 1)["eer"] is None
    assert bench.measure(Pitch(), alike, 10.0, 1)["people"] == 0


def test_the_json_has_both_lengths(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    people = [person(str(n), 400.0 + 300.0 * n) for n in range(2)]
    monkeypatch.setattr(bench, "load", lambda: Corpus("made up", people, []))
    assert bench.main(["--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert set(found["speech"]) == {"3s", "10s"}
    assert found["source"] == "made up"
