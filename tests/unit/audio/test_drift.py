import numpy as np
import pytest
from numpy.typing import NDArray

from engine.audio.drift import MAX_PPM, BacklogController, VariableResampler

RATE_HZ = 48_000
Samples = NDArray[np.float64]


def stretched(frequency_hz: float, ppm: float, hops: int = 200) -> tuple[Samples, Samples]:
    """A stretched sine, and the same sine computed where each frame should be."""
    resampler = VariableResampler()
    frames = np.arange(480 * hops)
    sine = (0.5 * np.sin(2 * np.pi * frequency_hz * frames / RATE_HZ)).astype(np.float32)
    out = np.concatenate([resampler.process(hop, ppm).copy() for hop in sine.reshape(-1, 480)])
    place = np.arange(len(out)) / (1 + ppm * 1e-6) - VariableResampler.DELAY_FRAMES
    return out[1000:].astype(np.float64), 0.5 * np.sin(2 * np.pi * frequency_hz * place / RATE_HZ)[
        1000:
    ]


def snr_db(frequency_hz: float, ppm: float) -> float:
    out, expected = stretched(frequency_hz, ppm)
    error = np.mean((out - expected) ** 2)
    return float(10 * np.log10(np.mean(expected**2) / error))


@pytest.mark.parametrize("ppm", [-300, -37, 11, 300])
@pytest.mark.parametrize(
    ("frequency_hz", "least_db"), [(200, 95), (1000, 80), (5000, 80), (16_000, 60)]
)
def test_stretching_is_clean(frequency_hz: float, least_db: float, ppm: float) -> None:
    assert snr_db(frequency_hz, ppm) > least_db


def test_without_correction_it_is_an_exact_delay() -> None:
    assert snr_db(12_345, 0.0) > 120


def test_a_change_of_speed_makes_no_step() -> None:
    resampler = VariableResampler()
    frames = np.arange(480 * 40)
    sine = np.sin(2 * np.pi * 300 * frames / RATE_HZ).astype(np.float32)
    speeds = [0.0, 300.0, -300.0, 50.0] * 10
    out = np.concatenate(
        [
            resampler.process(hop, ppm).copy()
            for hop, ppm in zip(sine.reshape(-1, 480), speeds, strict=True)
        ]
    )
    steepest = 2 * np.pi * 300 / RATE_HZ
    assert np.abs(np.diff(out[100:])).max() < steepest * 1.01


def test_reset_forgets() -> None:
    resampler = VariableResampler()
    resampler.process(np.ones(480, np.float32), 100.0)
    resampler.reset()
    assert np.abs(resampler.process(np.zeros(480, np.float32), 0.0)).max() == 0.0


def test_too_little_waiting_asks_for_more_output_and_the_limit_holds() -> None:
    assert BacklogController(20.0).update(19.0) > 0
    assert BacklogController(20.0).update(21.0) < 0
    controller = BacklogController(20.0)
    for _ in range(10_000):
        assert controller.update(0.0) == MAX_PPM
    # No wind-up: it lets go within seconds once the backlog is right.
    for _ in range(1500):
        ppm = controller.update(20.0)
    assert abs(ppm) < 60


def test_a_disturbance_keeps_what_was_learnt_about_the_clocks() -> None:
    controller = BacklogController(20.0)
    for _ in range(3000):
        learnt = controller.update(19.5)
    controller.disturbed()
    assert controller.update(20.0) == pytest.approx(learnt - 25, abs=1)
