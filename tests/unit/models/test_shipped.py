"""The networks in resources/models: pinned, complete, and sane on every kind of sound."""

from __future__ import annotations

import numpy as np
import pytest

from engine.config import HOP_FRAMES, RUNGS, Rung
from engine.models.integrity import sha256_of
from engine.models.ladder import Ladder
from engine.models.manifest import StoredPrecision, read_manifest
from engine.models.pins import PINS
from engine.models.places import OVERRIDE_VARIABLE, shipped_dir
from engine.pipeline import Controls, LipInput, Pipeline, TargetCue
from tests.support.sounds import F32, noise, speech_like, tone

SHIPPED: list[tuple[Rung, StoredPrecision]] = [
    (rung, precision)
    for rung in RUNGS
    if (shipped_dir() / rung / "manifest.json").is_file()
    for precision in read_manifest(shipped_dir() / rung).files
]
CUE = TargetCue(1, LipInput(0.7, 0.9, True, 0.04, 0.9))
SECONDS = 1.5


@pytest.fixture(autouse=True)
def _shipped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(OVERRIDE_VARIABLE, raising=False)


def clicks() -> F32:
    sound = np.zeros(round(SECONDS * 48_000), np.float32)
    sound[::4_801] = 1.0
    return sound


def music() -> F32:
    chord = [tone(SECONDS, 110 * 2 ** (k / 12), 0.08) for k in (0, 4, 7, 12, 16, 19)]
    return np.asarray(sum(chord), np.float32)


SOUNDS = {
    "silence": np.zeros(round(SECONDS * 48_000), np.float32),
    "full-scale noise": np.clip(noise(SECONDS, -3.0), -1, 1),
    "a constant": np.full(round(SECONDS * 48_000), 0.9, np.float32),
    "clicks": clicks(),
    "hum": tone(SECONDS, 50.0, 0.5),
    "music": music(),
    "very quiet noise": noise(SECONDS, -95.0),
}


def run(pipeline: Pipeline, sound: F32) -> F32:
    out = np.zeros_like(sound)
    for start in range(0, len(sound) - HOP_FRAMES + 1, HOP_FRAMES):
        span = slice(start, start + HOP_FRAMES)
        pipeline.process_hop(sound[span], (CUE,), Controls(), out[span])
    return out


def test_something_is_shipped_and_every_pinned_file_is_there() -> None:
    assert SHIPPED
    for name, pin in PINS.items():
        assert sha256_of((shipped_dir() / name).read_bytes()) == pin, name


def test_the_voice_network_fits_the_separators() -> None:
    network = Ladder().load_voice()
    assert network is not None
    for rung, _ in SHIPPED:
        assert read_manifest(shipped_dir() / rung).voice_size == network.size


@pytest.mark.parametrize(("rung", "precision"), SHIPPED)
def test_every_sound_gives_a_bounded_answer_and_leaves_no_stuck_state(
    rung: Rung, precision: StoredPrecision
) -> None:
    separator = Ladder().load(rung, precision)
    speech = speech_like(SECONDS)
    fresh = run(Pipeline(separator), speech)
    second_half = slice(len(speech) // 2, None)
    level = float(np.sqrt(np.mean(fresh[second_half] ** 2)))
    for name, sound in SOUNDS.items():
        pipeline = Pipeline(separator)
        out = run(pipeline, sound)
        assert np.isfinite(out).all(), name
        # The mask's magnitude is at most 2.
        assert np.sqrt(np.mean(out**2)) <= 2.0 * np.sqrt(np.mean(sound**2)) + 1e-6, name
        assert pipeline.counters.bad_network_hops == 0, name
        after = run(pipeline, speech)[second_half]
        change_db = 20 * np.log10(np.sqrt(np.mean(after**2)) / level)
        assert abs(change_db) < 6.0, f"{name} changed the level of later speech by {change_db} dB"
