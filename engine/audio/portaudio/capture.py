"""A microphone through PortAudio, read without callbacks."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any, Final

import numpy as np

from engine.audio.base import CaptureInfo, Hop
from engine.audio.fades import Samples
from engine.audio.intake import Intake
from engine.audio.portaudio.opening import open_stream
from engine.audio.portaudio.rate import Rate
from engine.config import SAMPLE_RATE_HZ
from engine.errors import DeviceLostError

_LATENCY_S: Final = 0.01
_POLL_S: Final = 0.002
_MOST_CHANNELS: Final = 8


class PortAudioCapture:
    """See ``engine.audio.base.CaptureStream``."""

    def __init__(
        self, library: Any, index: int, device: Mapping[str, Any], *, backlog_cap_ms: int
    ) -> None:
        self._library = library
        self._name = device["name"]
        self._intake = Intake(backlog_cap_ms)
        self._xruns = 0
        self._arrived_s = 0.0
        self._stream, self._rate_hz = open_stream(
            library,
            library.InputStream,
            device,
            device=index,
            channels=min(device["max_input_channels"], _MOST_CHANNELS),
            latency=_LATENCY_S,
        )
        self.is_open = True
        self._rate = Rate(self._rate_hz, SAMPLE_RATE_HZ)

    def read_into(self, hop: Hop, info: CaptureInfo, timeout_s: float) -> bool:
        """Fill ``hop`` with the next 480 frames; see ``CaptureStream.read_into``.

        PortAudio's own blocking read knows no timeout, so what is there is polled.
        """
        deadline_s = time.monotonic() + timeout_s
        self._take_in()
        while self._intake.waiting_frames < len(hop):
            if time.monotonic() >= deadline_s:
                return False
            time.sleep(_POLL_S)
            self._take_in()
        self._intake.take(hop)
        self._report(info)
        return True

    def close(self) -> None:
        """Let the microphone go; may be called twice."""
        self.is_open = False
        self._stream.close(ignore_errors=True)

    def _take_in(self) -> None:
        try:
            frames = self._stream.read_available
            if not frames:
                if not self._stream.active:
                    raise DeviceLostError(f"The device {self._name} vanished.")
                return
            block, overflowed = self._stream.read(frames)
        except self._library.PortAudioError as error:
            raise DeviceLostError(f"The device {self._name} vanished ({error.args[0]}).") from error
        self._xruns += bool(overflowed)
        mono: Samples = np.mean(block, axis=1, dtype=np.float32)
        self._intake.put(self._rate.convert(mono))
        self._arrived_s = time.monotonic()

    def _report(self, info: CaptureInfo) -> None:
        backlog = self._intake.waiting_frames
        info.device_ms = float(self._stream.latency) * 1000 + self._rate.delay_ms
        info.captured_at_s = self._arrived_s - info.device_ms / 1000 - backlog / SAMPLE_RATE_HZ
        info.backlog_frames = backlog
        info.dropped_frames = self._intake.dropped_frames
        info.xruns = self._xruns
