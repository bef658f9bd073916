"""The shipped separators survive whatever comes from a microphone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from bench.quality import corpus, metrics, mixtures, networks, plan

RATE = 16000
F32 = NDArray[np.float32]

pytestmark = pytest.mark.skipif(not plan.shipped(), reason="no separator in resources/models")


def nasty() -> dict[str, F32]:
    """Three seconds each of what breaks networks."""
    rng = np.random.default_rng(0)
    time = np.arange(3 * RATE) / RATE
    clicks = np.zeros(len(time))
    clicks[::4001] = 1.0
    notes = [np.sin(2 * np.pi * f * time) for f in (220.0, 277.2, 329.6, 440.0)]
    sounds = {
        "silence": np.zeros(len(time)),
        "noise at full scale": np.clip(rng.standard_normal(len(time)), -1, 1),
        "constant voltage": np.full(len(time), 0.5),
        "clicks": clicks,
        "hum": 0.3 * np.sign(np.sin(2 * np.pi * 50 * time)),
        "music": 0.5 * np.mean(notes, axis=0),
        "near silence": 1e-6 * rng.standard_normal(len(time)),
    }
    return {name: sound.astype(np.float32) for name, sound in sounds.items()}


@pytest.fixture(scope="module", params=plan.shipped(), ids=lambda folder: folder.name)
def network(request: pytest.FixtureRequest) -> networks.Network:
    """Every shipped separator in INT8."""
    folder: Path = request.param
    return networks.load(folder, "int8")


@pytest.mark.parametrize("name", nasty())
def test_output_is_finite_and_no_louder_than_the_input(
    network: networks.Network, name: str
) -> None:
    sound = nasty()[name]
    spectrum = networks.spectra(sound)
    lip = np.tile(np.array([0.5, 0.5, 1, 0.1, 0.9], np.float32), (len(spectrum), 1))
    estimate = network.run(spectrum, lip, np.zeros((1, 64), np.float32), has_voice=False)
    assert np.isfinite(estimate.view(np.float32)).all()
    assert np.abs(estimate).max() <= 2.9 * np.abs(spectrum).max() + 1e-9
    assert np.linalg.norm(estimate) <= 1.2 * np.linalg.norm(spectrum) + 1e-6


def test_nothing_sticks_after_a_nasty_second(network: networks.Network) -> None:
    """What follows three bad seconds is separated nearly as if they had not been."""
    item = mixtures.make(corpus.load(Path("nowhere")), "two_0db", 1, 1)[0]
    voice = network.enroll(item.enrollment)
    fresh = network.run(networks.spectra(item.mixture), item.lip, voice, has_voice=True)
    fresh_sound = networks.sound_of(fresh, len(item.mixture))
    before = nasty()["noise at full scale"]
    lip = np.concatenate([np.zeros((300, 5), np.float32), item.lip])
    spectrum = networks.spectra(np.concatenate([before, item.mixture]))
    after = network.run(spectrum, lip, voice, has_voice=True)[300:]
    after_sound = networks.sound_of(after, len(item.mixture))
    late = slice(3 * RATE, None)
    gain = [metrics.si_snr_db(s[late], item.target[late]) for s in (fresh_sound, after_sound)]
    assert gain[1] > gain[0] - 2.0
