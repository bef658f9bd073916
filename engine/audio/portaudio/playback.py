"""An output through PortAudio, written without callbacks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from engine.audio.base import Hop, PlaybackInfo
from engine.audio.fades import Samples
from engine.audio.outlet import Outlet
from engine.audio.portaudio.opening import open_stream
from engine.audio.portaudio.rate import Rate
from engine.config import SAMPLE_RATE_HZ
from engine.errors import DeviceLostError


class PortAudioPlayback:
    """See ``engine.audio.base.PlaybackStream``; the same sound on up to two channels."""

    def __init__(
        self,
        library: Any,
        index: int,
        device: Mapping[str, Any],
        *,
        target_ms: int,
        backlog_cap_ms: int,
    ) -> None:
        self._library = library
        self._name = device["name"]
        self._outlet = Outlet(target_ms, backlog_cap_ms)
        self._channels = min(device["max_output_channels"], 2)
        # The buffer must hold the cap: what is over the target is dropped by us, not by it.
        self._stream, self._rate_hz = open_stream(
            library,
            library.OutputStream,
            device,
            device=index,
            channels=self._channels,
            latency=backlog_cap_ms / 1000,
        )
        self.is_open = True
        self._rate = Rate(SAMPLE_RATE_HZ, self._rate_hz)
        self._capacity = self._writable()
        self._ran_empty = False

    def write(self, hop: Hop, info: PlaybackInfo, coming_frames: int = 0) -> None:
        """Queue 480 frames; see ``PlaybackStream.write``."""
        coming_ms = coming_frames * 1000 / SAMPLE_RATE_HZ
        frames = self._outlet.shape(hop, self._waiting_ms(), self._ran_empty, coming_ms)
        self._ran_empty = self._send(self._rate.convert(np.ascontiguousarray(frames)))
        self._outlet.report(info, self._waiting_ms() + self._rate.delay_ms)

    def close(self) -> None:
        """Let the output go; may be called twice."""
        self.is_open = False
        self._stream.close(ignore_errors=True)

    def _writable(self) -> int:
        try:
            frames = int(self._stream.write_available)
            if not frames and not self._stream.active:
                raise DeviceLostError(f"The device {self._name} vanished.")
        except self._library.PortAudioError as error:
            raise DeviceLostError(f"The device {self._name} vanished ({error.args[0]}).") from error
        return frames

    def _waiting_ms(self) -> float:
        writable = self._writable()
        self._capacity = max(self._capacity, writable)
        return (self._capacity - writable) / self._rate_hz * 1000

    def _send(self, mono: Samples) -> bool:
        """Write what fits at once; whether the queue had run empty before."""
        mono = mono[: self._writable()]
        if not len(mono):
            return False
        try:
            return bool(self._stream.write(np.repeat(mono[:, None], self._channels, axis=1)))
        except self._library.PortAudioError as error:
            raise DeviceLostError(f"The device {self._name} vanished ({error.args[0]}).") from error
