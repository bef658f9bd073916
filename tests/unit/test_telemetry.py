import numpy as np
import pytest

from engine.config import HOP_FRAMES, SAMPLE_RATE_HZ, SPECTRUM_BANDS, WINDOW_FRAMES
from engine.messages import Percentiles, StagePercentiles
from engine.telemetry import ALGORITHMIC_MS, LEVEL_HOPS, BandMeter, LevelMeter, Meters, StageRing


def test_nothing_measured_is_unknown() -> None:
    assert StageRing().percentiles() == StagePercentiles()
    assert StageRing().newest().total == 0.0


def test_total_is_the_sum_of_the_stages_and_the_front_end() -> None:
    ring = StageRing()
    ring.add(1.0, 2.0, 3.0, 4.0)
    assert ring.newest().total == 10.0 + ALGORITHMIC_MS
    assert ring.newest().queue == 2.0


def test_percentiles_are_those_of_the_last_minute_only() -> None:
    ring = StageRing(hops=100)
    for _ in range(100):
        ring.add(0.0, 0.0, 99.0, 0.0)
    for value in range(100):
        ring.add(0.0, 0.0, float(value), 0.0)
    found = ring.percentiles().model
    assert found == Percentiles(49.5, 94.05, 98.01)


def test_level_is_the_peak_of_the_last_hops() -> None:
    meter = LevelMeter()
    meter.add(np.full(HOP_FRAMES, -0.5, np.float32))
    assert meter.peak_db() == pytest.approx(-6.0, abs=0.05)
    for _ in range(LEVEL_HOPS):
        meter.add(np.zeros(HOP_FRAMES, np.float32))
    assert meter.peak_db() == -120.0


def test_interruptions_are_those_of_both_sides() -> None:
    meters = Meters()
    meters.overruns, meters.underruns, meters.dropped_frames = 2, 3, HOP_FRAMES
    assert meters.xruns == 5
    assert meters.dropped_ms == 10.0


@pytest.mark.parametrize("hz", [120.0, 440.0, 1000.0, 3000.0, 7000.0])
def test_a_tone_is_loudest_in_its_own_band(hz: float) -> None:
    bins = WINDOW_FRAMES // 2 + 1
    spectrum = np.zeros(bins, np.complex64)
    at = round(hz / SAMPLE_RATE_HZ * WINDOW_FRAMES)
    spectrum[at] = WINDOW_FRAMES / 4
    levels = np.frombuffer(BandMeter().levels(spectrum), np.uint8)
    assert len(levels) == SPECTRUM_BANDS
    assert np.count_nonzero(levels) == 1
    assert levels.max() > 180
    low = np.frombuffer(BandMeter().levels(np.roll(spectrum, -1)), np.uint8)
    assert low.argmax() <= levels.argmax()


def test_silence_has_no_bands() -> None:
    nothing = np.zeros(WINDOW_FRAMES // 2 + 1, np.complex64)
    assert BandMeter().levels(nothing) == bytes(SPECTRUM_BANDS)
