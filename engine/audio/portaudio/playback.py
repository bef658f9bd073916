"""An output through PortAudio."""

from __future__ import annotations

import time
from typing import Final

import numpy as np

from engine.audio.base import Hop, PlaybackInfo
from engine.audio.outlet import Outlet
from engine.audio.portaudio.ducts import OutputDuct
from engine.audio.portaudio.joint import Joint
from engine.config import HOP_FRAMES, SAMPLE_RATE_HZ

_MOST_START_HOPS: Final = 100
"""A device that has not begun to play by then is written to all the same."""
_SILENCE: Final = np.zeros(HOP_FRAMES, np.float32)
_BESIDE_BLOCKS_MS: Final = 15.0
"""What waits beside half a block of the device: half a hop, and a late writer."""


class PortAudioPlayback:
    """See ``engine.audio.base.PlaybackStream``; the same sound on up to two channels."""

    def __init__(self, joint: Joint[OutputDuct], *, target_ms: int, backlog_cap_ms: int) -> None:
        self.joint = joint
        self._target_ms, self._cap_ms = float(target_ms), float(backlog_cap_ms)
        self._outlet = Outlet(target_ms, backlog_cap_ms)
        self._duct: OutputDuct | None = None
        self._start_hops = _MOST_START_HOPS

    def write(self, hop: Hop, info: PlaybackInfo, coming_frames: int = 0) -> None:
        """Queue 480 frames; see ``PlaybackStream.write``."""
        duct = self.joint.get()
        if duct is not self._duct:
            self._duct, self._start_hops = duct, _MOST_START_HOPS
        if duct is None:
            return
        if not (self._start_hops and self._starts(duct)):
            coming_ms = coming_frames * 1000 / SAMPLE_RATE_HZ
            empty = duct.ran_empty()
            frames = self._outlet.shape(hop, duct.waiting_ms, empty, coming_ms)
            duct.put(np.ascontiguousarray(frames))
        self._outlet.report(info, duct.waiting_ms + duct.latency_ms + duct.rate.delay_ms)

    def close(self) -> None:
        """Let the output go; may be called twice."""
        self.joint.close()

    def _starts(self, duct: OutputDuct) -> bool:
        """Whether the device has yet to play; silence until then.

        A headset takes long to wake, and what is written meanwhile would have to be thrown away
        before the backlog is what it should be.
        """
        self._start_hops -= 1
        if duct.action is None:
            duct.put(_SILENCE)
            return True
        if not duct.blocks and self._start_hops:
            duct.must_live(time.monotonic())
            return True
        self._fit(duct.block_ms)
        self._start_hops = 0
        duct.ran_empty()  # that the silence was played to its end is no interruption
        return False

    def _fit(self, block_ms: float) -> None:
        """Keep enough waiting for a device that takes a lot at once."""
        target_ms = max(self._target_ms, block_ms / 2 + _BESIDE_BLOCKS_MS)
        if target_ms > self._outlet.target_ms:
            self._outlet.aim(target_ms, self._cap_ms + target_ms - self._target_ms)
