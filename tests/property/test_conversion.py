"""Blocks of any size become hops, and no frame is lost, added or moved."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.config import HOP_FRAMES
from engine.files.conversion import Resampler, to_hops

rates = st.sampled_from([8_000, 11_025, 16_000, 22_050, 44_100, 48_000, 96_000, 192_000])


@given(st.lists(st.integers(0, 1500), max_size=8))
def test_at_48_khz_hops_are_the_blocks_joined(sizes: list[int]) -> None:
    sound = np.arange(sum(sizes), dtype=np.float32)
    blocks = np.split(sound, np.cumsum(sizes)[:-1]) if sizes else []
    hops = list(to_hops(iter(blocks), 48_000))
    assert sum(real for _, real in hops) == len(sound)
    assert all(len(hop) == HOP_FRAMES for hop, _ in hops)
    joined = np.concatenate([np.zeros(0, np.float32), *(hop[:real] for hop, real in hops)])
    assert np.array_equal(joined, sound)
    assert not any(hop[real:].any() for hop, real in hops)


@given(rates, st.integers(1, 20_000), st.integers(1, 4_000))
@settings(max_examples=40)
def test_there_and_back_gives_as_many_frames(rate_hz: int, frames: int, block: int) -> None:
    sound = np.random.default_rng(frames).uniform(-0.1, 0.1, frames).astype(np.float32)
    blocks = (sound[start : start + block] for start in range(0, frames, block))
    back = Resampler(48_000, rate_hz)
    parts = [back.push(hop[:real]) for hop, real in to_hops(blocks, rate_hz)]
    parts.append(back.push(np.zeros(0, np.float32), last=True))
    # A frame of the coarser of the two rates is as fine as a length can be kept on the way.
    assert abs(sum(map(len, parts)) - frames) <= max(1.0, rate_hz / 48_000)
