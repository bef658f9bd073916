"""The backend without a sound system: no microphones, and an output nobody hears."""

from __future__ import annotations

import time
from collections.abc import Callable

from engine.audio.base import CaptureStream, Hop, PlaybackInfo, SoundDevice, SoundDevices
from engine.config import HOP_S
from engine.errors import DeviceNotFoundError, SoundServerError

NULL_OUTPUT_ID = "null"
_OUTPUT = SoundDevice(id=NULL_OUTPUT_ID, name="No output", default=True, rate_hz=None, channels=1)


class NullPlayback:
    """An output that plays at the rate of this machine's clock, and to nobody."""

    def __init__(self, *, target_ms: int = 20, backlog_cap_ms: int = 60) -> None:
        self._target_s = target_ms / 1000
        self._cap_s = backlog_cap_ms / 1000
        self._empty_at_s = 0.0

    def write(self, hop: Hop, info: PlaybackInfo, coming_frames: int = 0) -> None:
        """Count 480 frames as queued; never an xrun, since nobody can miss them.

        What comes above the target (the worker catching up) is let go at once: there is no clock
        to drift against, and so nothing else would ever bring the backlog down again.
        """
        del hop, coming_frames
        now_s = time.monotonic()
        if self._empty_at_s < now_s:
            self._empty_at_s = now_s + self._target_s
        queued_at_most_s = min(max(self._target_s, HOP_S), self._cap_s)
        self._empty_at_s = min(self._empty_at_s + HOP_S, now_s + queued_at_most_s)
        info.backlog_ms = (self._empty_at_s - now_s) * 1000
        info.drift_ppm = 0.0

    def close(self) -> None:
        """Nothing to let go."""


class NullBackend:
    """What is left where no sound server answers and no sound card exists."""

    name = "null"

    def __init__(self, reason: str = "There is no sound system on this machine.") -> None:
        self.reason = reason
        """One sentence: why there is no sound."""

    def devices(self) -> SoundDevices:
        """One output that leads nowhere."""
        return SoundDevices(outputs=(_OUTPUT,))

    def open_capture(self, device_id: str, *, backlog_cap_ms: int) -> CaptureStream:
        """Raise: there are no microphones here."""
        del backlog_cap_ms
        if device_id:
            raise DeviceNotFoundError(f"There is no microphone called {device_id}.")
        raise SoundServerError(self.reason, advice="Start PulseAudio or PipeWire.")

    def open_playback(self, device_id: str, *, target_ms: int, backlog_cap_ms: int) -> NullPlayback:
        """Open the output that leads nowhere."""
        if device_id not in ("", NULL_OUTPUT_ID):
            raise DeviceNotFoundError(f"There is no output called {device_id}.")
        return NullPlayback(target_ms=target_ms, backlog_cap_ms=backlog_cap_ms)

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Never call: nothing changes here."""
        del changed
        return lambda: None
