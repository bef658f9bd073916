"""A microphone through PortAudio."""

from __future__ import annotations

import time
from typing import Final

from engine.audio.base import CaptureInfo, Hop
from engine.audio.intake import Intake
from engine.audio.portaudio.ducts import InputDuct
from engine.audio.portaudio.joint import Joint
from engine.config import SAMPLE_RATE_HZ

_POLL_S: Final = 0.002


class PortAudioCapture:
    """See ``engine.audio.base.CaptureStream``; the mean of the device's channels."""

    def __init__(self, joint: Joint[InputDuct], *, backlog_cap_ms: int) -> None:
        self.joint = joint
        self._intake = Intake(backlog_cap_ms)
        self._duct: InputDuct | None = None
        self._past_xruns = 0
        self._arrived_s = 0.0

    def read_into(self, hop: Hop, info: CaptureInfo, timeout_s: float) -> bool:
        """Fill ``hop`` with the next 480 frames; see ``CaptureStream.read_into``.

        The callback wakes nobody, which would cost a lock there; so what is there is polled.
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
        self.joint.close()

    def _take_in(self) -> None:
        duct = self.joint.get()
        if duct is not self._duct:
            self._past_xruns += self._duct.xruns if self._duct else 0
            self._duct = duct
        if duct is None:
            return
        block = duct.take()
        if len(block):
            self._intake.put(block)
            self._arrived_s = time.monotonic()

    def _report(self, info: CaptureInfo) -> None:
        backlog, duct = self._intake.waiting_frames, self._duct
        if duct is not None:
            info.device_ms = duct.latency_ms + duct.rate.delay_ms
            info.xruns = self._past_xruns + duct.xruns
        info.captured_at_s = self._arrived_s - info.device_ms / 1000 - backlog / SAMPLE_RATE_HZ
        info.backlog_frames = backlog
        info.dropped_frames = self._intake.dropped_frames
