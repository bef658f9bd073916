"""From blocks of any size to hops, with a backlog that cannot grow: the common part of captures."""

from __future__ import annotations

from typing import Final

import numpy as np

from engine.audio.base import Hop
from engine.audio.fades import FADE_FRAMES, Samples, join
from engine.buffers.ring import RingBuffer
from engine.config import HOP_FRAMES, SAMPLE_RATE_HZ

_CAPACITY_FRAMES: Final = SAMPLE_RATE_HZ
_FIRST_LOOK_HOPS: Final = 16
_LOOK_HOPS: Final = 256
"""Multiples of the beat of 10 ms hops with a server's cycle of 256 frames: it leaves nothing once
a beat, and is not taken for a surplus."""
_WORTH_FRAMES: Final = 24


class Intake:
    """Takes blocks, gives hops; owned by the thread that reads the stream.

    When more than the cap waits, it goes on at the newest whole hop with a crossfade. What stays
    behind after every single hop of a while helps nobody and delays everything: a server that
    delivers by 240 frames, but 167 at first, would leave 3.5 ms waiting for ever. It is left out,
    too.
    """

    def __init__(self, backlog_cap_ms: int) -> None:
        self.dropped_frames = 0
        self._cap_frames = max(HOP_FRAMES, backlog_cap_ms * SAMPLE_RATE_HZ // 1000)
        self._ring = RingBuffer(_CAPACITY_FRAMES)
        self._leaving: Samples = np.zeros(FADE_FRAMES, np.float32)
        self._entering: Samples = np.zeros(FADE_FRAMES, np.float32)
        self._surplus = 0
        self._least = _CAPACITY_FRAMES
        self._hops = 0

    @property
    def waiting_frames(self) -> int:
        """Frames that wait."""
        return self._ring.available_frames

    def put(self, block: Samples) -> None:
        """Append ``block`` f32[n]; of one longer than a second, the newest second counts."""
        surplus = max(0, len(block) - _CAPACITY_FRAMES)
        needed = len(block) - surplus - self._ring.free_frames
        if needed > 0:
            surplus += self._ring.skip(needed)
        self.dropped_frames += surplus
        self._ring.write(block[-_CAPACITY_FRAMES:])

    def take(self, hop: Hop) -> bool:
        """Fill ``hop`` f32[480] with what comes next, or return False when less than that waits."""
        ring = self._ring
        behind = ring.available_frames - HOP_FRAMES
        if behind < 0:
            return False
        too_much = behind > self._cap_frames
        if too_much:
            left_out = behind - behind % HOP_FRAMES
        else:
            left_out = min(self._surplus, behind)
            self._surplus = 0
            self._look(behind - left_out)
        if too_much or self._hops > _FIRST_LOOK_HOPS + 1:
            self.dropped_frames += left_out  # before that, nobody has heard what could be missed
        if not left_out:
            return ring.read_into(hop)
        ring.peek_into(self._leaving)
        ring.skip(left_out)
        ring.read_into(hop)
        self._entering[:] = hop[:FADE_FRAMES]
        join(self._leaving, self._entering, hop[:FADE_FRAMES])
        return True

    def _look(self, stays: int) -> None:
        """Find out what is left behind by every hop."""
        self._hops += 1
        self._least = min(self._least, stays)
        if self._hops == _FIRST_LOOK_HOPS or self._hops % _LOOK_HOPS == 0:
            self._surplus = self._least if self._least >= _WORTH_FRAMES else 0
            self._least = _CAPACITY_FRAMES
