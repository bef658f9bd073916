"""Streaming equals offline: the pipeline against a reference that sees the whole sound at once."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.config import HOP_FRAMES, PIPELINE_LAG_FRAMES, WINDOW_FRAMES
from engine.dsp.levels import db_to_gain
from engine.dsp.windows import F32, analysis_window, synthesis_window
from engine.models.manifest import BINS
from engine.pipeline import Controls, Pipeline
from engine.separation.high_band import FIRST_BIN, QUIET, REMEMBER
from tests.support.networks import tiny_separator
from tests.support.sounds import noise, speech_like
from tests.support.tiny_model import KEEP

STRENGTH_DB = 30.0


def offline(sound: F32) -> F32:
    """The whole of ``sound`` through the network ``memory`` at once, in double precision."""
    hops = len(sound) // HOP_FRAMES
    padded = np.concatenate([np.zeros(WINDOW_FRAMES - HOP_FRAMES), sound.astype(np.float64)])
    frames = np.lib.stride_tricks.sliding_window_view(padded, WINDOW_FRAMES)[::HOP_FRAMES]
    mixture = np.fft.rfft(frames * analysis_window(WINDOW_FRAMES, HOP_FRAMES))
    heard = mixture[:, :BINS] / 3
    estimate = np.zeros_like(heard)
    gains = np.zeros(hops)
    memory = np.zeros(BINS, complex)
    kept = full = 0.0
    for t in range(hops):
        memory = KEEP * memory + (1 - KEEP) * heard[t]
        estimate[t] = memory
        upper, voice = heard[t, FIRST_BIN:], memory[FIRST_BIN:]
        kept = REMEMBER * kept + float(np.vdot(upper, voice).real)
        full = REMEMBER * full + float(np.vdot(upper, upper).real)
        gains[t] = np.clip(kept / (full + QUIET), 0, 1)
    floor = db_to_gain(-STRENGTH_DB)
    output = mixture.copy()
    output[:, :BINS] = floor * mixture[:, :BINS] + (1 - floor) * 3 * estimate
    output[:, BINS:] *= (floor + (1 - floor) * gains)[:, None]
    return overlap_add(output)


def overlap_add(spectra: np.ndarray[tuple[int, int], np.dtype[np.complex128]]) -> F32:
    """Sound on the time axis of what was analysed, without the last hop."""
    parts = np.fft.irfft(spectra)[:, -2 * HOP_FRAMES :]
    parts *= synthesis_window(WINDOW_FRAMES, HOP_FRAMES)
    return (parts[:-1, HOP_FRAMES:] + parts[1:, :HOP_FRAMES]).astype(np.float32).reshape(-1)


def streamed(sound: F32) -> F32:
    pipeline = Pipeline(tiny_separator("memory"))
    controls = Controls(strength_db=STRENGTH_DB)
    pipeline._floor.value = db_to_gain(-STRENGTH_DB)  # the setting is not changed on the way
    out = np.zeros_like(sound)
    for start in range(0, len(sound), HOP_FRAMES):
        span = slice(start, start + HOP_FRAMES)
        pipeline.process_hop(sound[span], (), controls, out[span])
    return out[PIPELINE_LAG_FRAMES:]


def test_a_minute_of_speech_and_ten_seconds_of_silence() -> None:
    sound = np.concatenate([speech_like(60.0), np.zeros(480_000, np.float32)])
    expected, found = offline(sound), streamed(sound)
    assert expected.shape == found.shape
    assert np.abs(expected - found).max() < 1e-5
    assert np.abs(found[-48_000:]).max() == pytest.approx(0.0, abs=1e-7)
    assert np.sqrt(np.mean(found**2)) > 1e-3, "the reference is about something audible"


@given(st.integers(0, 2**32 - 1), st.integers(2, 30), st.floats(-60, -20))
@settings(max_examples=15, deadline=None)
def test_any_length_and_level(seed: int, hops: int, level_db: float) -> None:
    sound = noise(hops * 0.01, level_db, seed)
    assert np.abs(offline(sound) - streamed(sound)).max() < 1e-5
