"""What a capture stream gives: for some seconds, until a feed was played, or of a lasting tone."""

import numpy as np
from numpy.typing import NDArray

from bench.microphones import Feed
from engine.audio.base import CaptureInfo, CaptureStream
from engine.config import HOP_FRAMES, HOP_S

Samples = NDArray[np.float32]

_TAIL_S = 0.5
"""Of what is on its way when the program that plays has ended."""
_LONGEST_S = 20.0
_AUDIBLE = 0.05
_SETTLED_S = 0.7
"""From the first that is heard of a tone until its last half second is all there is of it."""


def _hops(stream: CaptureStream, seconds: float) -> list[Samples]:
    hops: list[Samples] = []
    info, hop = CaptureInfo(), np.zeros(HOP_FRAMES, np.float32)
    while len(hops) * HOP_S < seconds:
        if stream.read_into(hop, info, 5.0):
            hops.append(hop.copy())
    return hops


def record(stream: CaptureStream, seconds: float) -> Samples:
    """So many seconds of it, f32[frames]."""
    return np.concatenate(_hops(stream, seconds))


def record_all(stream: CaptureStream, feed: Feed) -> Samples:
    """Until all of ``feed`` was played and heard, f32[frames]."""
    hops: list[Samples] = []
    while not feed.wait(0.0):
        hops += _hops(stream, 0.1)
        assert len(hops) * HOP_S < _LONGEST_S, "the feed never ends"
    return np.concatenate([*hops, *_hops(stream, _TAIL_S)])


def record_tone(stream: CaptureStream) -> Samples:
    """Half a second of a tone that lasts, once it is heard, f32[24000]."""
    for _ in range(round(_LONGEST_S / HOP_S)):
        if np.abs(_hops(stream, HOP_S)[0]).max() > _AUDIBLE:
            return record(stream, _SETTLED_S)[-24_000:]
    raise AssertionError("nothing was to be heard")


def wait_for_silence(stream: CaptureStream) -> None:
    """Until what was played before is heard no more."""
    for _ in range(round(_LONGEST_S / _TAIL_S)):
        if np.abs(record(stream, _TAIL_S)).max() < _AUDIBLE:
            return
    raise AssertionError("it is never silent")
