"""An output through the sound server."""

from __future__ import annotations

from typing import Final

import numpy as np

from engine.audio.base import Hop, PlaybackInfo
from engine.audio.fades import Samples
from engine.audio.outlet import Outlet
from engine.audio.pulse import api
from engine.audio.pulse.connection import FRAME_BYTES, Connection
from engine.config import HOP_FRAMES, SAMPLE_RATE_HZ

_REQUEST_FRAMES: Final = HOP_FRAMES // 2
_BLOCK_SHARE: Final = 0.1
"""Of what is to wait, so much may a sink take at once: that is gone from the queue before it is
due. Of 15 ms that wait before a write, blocks of 7.5 ms left stalls of 8 ms uncovered, and blocks
of 2.5 ms cover 14 ms."""
_MOST_START_HOPS: Final = 50
"""A server that has not begun to play by then is written to all the same."""
_SILENCE: Final[Samples] = np.zeros(HOP_FRAMES, np.float32)


class PulsePlayback:
    """One output, mono at 48 kHz; see ``engine.audio.base.PlaybackStream``."""

    def __init__(self, device: str, *, target_ms: int, backlog_cap_ms: int) -> None:
        block_ms = _BLOCK_SHARE * target_ms
        self._outlet = Outlet(target_ms, backlog_cap_ms, out_of_reach_ms=block_ms)
        self._underflow = -1
        self._hops_to_start = _MOST_START_HOPS
        self._pulse = api.library()
        self._connection = Connection("Voice")
        block_frames = round(block_ms * SAMPLE_RATE_HZ / 1000)
        try:
            self._connection.open_playback(
                device, block_frames, _REQUEST_FRAMES, start_frames=HOP_FRAMES
            )
        except BaseException:
            self._connection.close()
            raise

    def write(self, hop: Hop, info: PlaybackInfo, coming_frames: int = 0) -> None:
        """Queue 480 frames; see ``PlaybackStream.write``."""
        self._connection.pump(0.0)
        if self._hops_to_start:
            self._start()
        else:
            coming_ms = coming_frames * 1000 / SAMPLE_RATE_HZ
            frames = self._outlet.shape(hop, self._backlog_ms(), self._ran_empty(), coming_ms)
            if len(frames):
                self._send(frames)
        self._connection.ask_timing()
        # What was written leaves with the next turn of the loop: now, not with the next hop.
        self._connection.pump(0.0)
        self._outlet.report(info, self._backlog_ms())

    def close(self) -> None:
        """Let the output go; may be called twice."""
        self._connection.close()

    def _start(self) -> None:
        """Write one hop of silence, and wait until the server plays it.

        A server that wakes a device takes tens of milliseconds, and sound written meanwhile would
        have to be thrown away again before the backlog is what it should be.
        """
        if self._hops_to_start == _MOST_START_HOPS:
            self._send(_SILENCE)
        self._hops_to_start -= 1
        # It may have played all of it between two looks.
        if self._ran_empty() or self._connection.plays():
            self._hops_to_start = 0

    def _backlog_ms(self) -> float:
        seconds = self._connection.waits_s()
        return 0.0 if seconds is None else seconds * 1000

    def _ran_empty(self) -> bool:
        underflow: int = self._pulse.stream_get_underflow_index(self._connection.stream)
        changed = underflow != self._underflow
        self._underflow = underflow
        return changed

    def _send(self, frames: Samples) -> None:
        data = np.ascontiguousarray(frames)
        self._pulse.stream_write(
            self._connection.stream,
            data.ctypes.data,
            len(data) * FRAME_BYTES,
            None,
            0,
            api.SEEK_RELATIVE,
        )
