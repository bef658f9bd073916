"""Blocks of sound from the sound server as they arrive, averaged to mono."""

from __future__ import annotations

import ctypes
from typing import Final

import numpy as np

from engine.audio.fades import Samples
from engine.audio.pulse import api
from engine.audio.pulse.connection import FRAME_BYTES, Connection
from engine.config import APP_ID, SAMPLE_RATE_HZ

_STAGING_FRAMES: Final = SAMPLE_RATE_HZ
_ASK_EVERY_S: Final = 0.035


class PulseBlocks:
    """A record stream at 48 kHz; one thread only.

    ``identity`` tells programs apart: what bears ours is no listener of the virtual microphone.
    """

    def __init__(
        self, device: str, fragment_frames: int, *, title: str, identity: str = APP_ID
    ) -> None:
        self.holes = 0
        """Gaps in the server's queue that became silence."""
        self._pulse = api.library()
        self._data = ctypes.c_void_p()
        self._size = ctypes.c_size_t()
        self._peek_refs = ctypes.byref(self._data), ctypes.byref(self._size)
        self._connection = Connection(title, identity)
        try:
            self._connection.open_record(device, fragment_frames)
        except BaseException:
            self._connection.close()
            raise
        self._channels = self._connection.channels
        self._frame_bytes = FRAME_BYTES * self._channels
        self._staging: Samples = np.zeros((_STAGING_FRAMES, self._channels), np.float32)
        self._staging_address = self._staging.ctypes.data
        self._mono: Samples = np.zeros(_STAGING_FRAMES, np.float32)

    def wait(self, timeout_s: float) -> None:
        """Wait for the server for so long at most. Raises SoundServerError, DeviceLostError."""
        self._connection.pump(timeout_s)

    def take(self) -> Samples | None:
        """The next block f32[n] that arrived, until the next call; None when there is none."""
        pulse, stream = self._pulse, self._connection.stream
        if pulse.stream_peek(stream, *self._peek_refs) < 0 or not self._size.value:
            return None
        frames = min(self._size.value // self._frame_bytes, _STAGING_FRAMES)
        if self._data.value is None:
            self._staging[:frames] = 0.0
            self.holes += 1
        else:
            ctypes.memmove(self._staging_address, self._data.value, frames * self._frame_bytes)
        pulse.stream_drop(stream)
        return self._mixed(frames)

    def age_s(self) -> float | None:
        """How old the next frame is, as the server last told; asks it to tell again."""
        age_s = self._connection.waits_s()
        self._connection.ask_timing(_ASK_EVERY_S)
        return age_s

    def close(self) -> None:
        """Let the device go; may be called twice."""
        self._connection.close()

    def _mixed(self, frames: int) -> Samples:
        """The first ``frames`` staged, each channel with the same share, so nothing can clip."""
        if self._channels == 1:
            return self._staging[:frames, 0]
        block = self._mono[:frames]
        np.mean(self._staging[:frames], axis=1, out=block)
        return block
