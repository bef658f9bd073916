"""Half an hour of one call: a network that wears out is found, one that does not is not."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from bench.endurance import __main__ as bench
from bench.endurance import calls, streaming
from bench.quality.corpus import RATE_HZ, Corpus, Speaker
from bench.quality.mixtures import TooFewVoicesError

F32 = NDArray[np.float32]


def voice(name: str, low: int, high: int, count: int) -> Speaker:
    """``count`` utterances of 3 s of noise in a band of its own."""
    rng = np.random.default_rng(low)
    utterances = []
    for _ in range(count):
        spectrum = np.fft.rfft(rng.standard_normal(3 * RATE_HZ))
        hz = np.fft.rfftfreq(3 * RATE_HZ, 1 / RATE_HZ)
        spectrum[(hz < low) | (hz > high)] = 0
        utterances.append(np.fft.irfft(spectrum).astype(np.float32))
    return Speaker(name, utterances=utterances)


HISS = np.random.default_rng(5).standard_normal(RATE_HZ).astype(np.float32)
CORPUS = Corpus("made here", [voice("low", 200, 900, 8), voice("high", 2000, 4000, 5)], [HISS])
"""The high voice has not enough to say to be the one kept."""


class LowPass:
    """Keeps what is below 1500 Hz; ``wear`` is the share of the rest that comes through a minute
    later than the one before.
    """

    def __init__(self, wear: float) -> None:
        self.wear = wear

    def enroll(self, enrollment: F32) -> F32:
        assert len(enrollment) >= RATE_HZ
        return np.zeros((1, 4), np.float32)

    def fresh(self) -> dict[str, F32]:
        return {"worn": np.zeros(1, np.float32)}

    def run(self, spectrum: Any, lip: F32, voice: F32, has_voice: bool, states: Any) -> Any:
        assert lip.shape == (len(spectrum), 5)
        kept = spectrum.copy()
        kept[:, 48:] *= np.minimum(states["worn"], 1.0)
        states["worn"] += self.wear
        return kept


def call_of_the_low_voice() -> calls.Call:
    (call,) = calls.make(CORPUS, 1, 1)
    return call


def test_the_last_minute_is_the_first_one_again() -> None:
    first, between, last = call_of_the_low_voice().minutes(3)
    np.testing.assert_array_equal(first.mixture, last.mixture)
    np.testing.assert_array_equal(first.lip, last.lip)
    assert not np.array_equal(first.mixture, between.mixture)


def test_what_the_voice_is_known_from_is_not_said_in_the_call() -> None:
    call = call_of_the_low_voice()
    whole = {utterance.tobytes() for utterance in CORPUS.speakers[0].utterances}
    said = {utterance.tobytes() for utterance in call.target.utterances}
    assert said < whole
    assert len(call.enrollment) > RATE_HZ


def test_too_few_people_are_said() -> None:
    with pytest.raises(TooFewVoicesError):
        calls.make(CORPUS, 2, 1)


def test_the_states_go_on_from_minute_to_minute() -> None:
    pieces = streaming.first_and_last(LowPass(0.2), call_of_the_low_voice(), 3)  # type: ignore[arg-type]
    assert len(pieces) == 10
    assert all(last < first - 3.0 for first, last in pieces)


@pytest.mark.parametrize(("wear", "code"), [(0.0, 0), (0.2, 1)])
def test_a_network_that_wears_out_ends_with_1(
    wear: float, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("bench.quality.corpus.load", lambda: CORPUS)
    monkeypatch.setattr("bench.quality.networks.load", lambda *_: LowPass(wear))
    assert bench.main(["--minutes", "3", "--calls", "1", "--network", "some", "--json"]) == code
    report = json.loads(capsys.readouterr().out)
    found = report["networks"]["some"]["int8"]
    assert found["holds"] is (code == 0)
    assert found["change_db"]["n"] == 10


def test_one_minute_cannot_be_compared(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["--minutes", "1"]) == 2
    assert "two minutes" in capsys.readouterr().err
