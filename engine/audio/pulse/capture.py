"""A microphone through the sound server."""

from __future__ import annotations

import time
from typing import Final

from engine.audio.base import CaptureInfo, Hop
from engine.audio.intake import Intake
from engine.audio.pulse.blocks import PulseBlocks
from engine.config import HOP_FRAMES, SAMPLE_RATE_HZ

FRAGMENT_FRAMES: Final = HOP_FRAMES // 2
"""How often the server hands over: 5 ms (PipeWire makes 5.3 of it)."""


class PulseCapture:
    """One microphone, its channels averaged, at 48 kHz; see ``audio.base.CaptureStream``."""

    def __init__(self, device: str, *, backlog_cap_ms: int) -> None:
        self._intake = Intake(backlog_cap_ms)
        self._arrived_s = 0.0
        self._age_s = 0.0
        self._blocks = PulseBlocks(device, FRAGMENT_FRAMES, title="Microphone")

    def read_into(self, hop: Hop, info: CaptureInfo, timeout_s: float) -> bool:
        """Fill ``hop`` with the next 480 frames; see ``CaptureStream.read_into``."""
        if self._intake.waiting_frames >= len(hop):
            self._blocks.wait(0.0)
            self._drain()
        else:
            deadline_s = time.monotonic() + timeout_s
            while self._intake.waiting_frames < len(hop):
                left_s = deadline_s - time.monotonic()
                if left_s <= 0:
                    return False
                self._blocks.wait(left_s)
                self._drain()
        self._intake.take(hop)
        self._report(info)
        return True

    def close(self) -> None:
        """Let the microphone go; may be called twice."""
        self._blocks.close()

    def _drain(self) -> None:
        """Take over all that arrived."""
        block = self._blocks.take()
        if block is None:
            return
        while block is not None:
            self._intake.put(block)
            block = self._blocks.take()
        self._arrived_s = time.monotonic()
        age_s = self._blocks.age_s()
        self._age_s = self._age_s if age_s is None else max(0.0, age_s)

    def _report(self, info: CaptureInfo) -> None:
        backlog = self._intake.waiting_frames
        info.captured_at_s = self._arrived_s - self._age_s - backlog / SAMPLE_RATE_HZ
        info.device_ms = self._age_s * 1000
        info.backlog_frames = backlog
        info.dropped_frames = self._intake.dropped_frames
        info.xruns = self._blocks.holes
