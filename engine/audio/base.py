"""What the worker needs from any sound system: the protocols of devices and streams.

All sound inside the engine is mono float32 at 48 kHz, full scale 1.0, in hops of 480 frames.
Streams convert from and to what the device speaks. Every stream belongs to one thread.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import msgspec
import numpy as np
from numpy.typing import NDArray

Hop = NDArray[np.float32]
"""Shape [480], mono, 48 kHz."""


class SoundDevice(msgspec.Struct, frozen=True):
    """One input or output as the sound system lists it."""

    id: str
    """What opens it again tomorrow: the server's own name of it."""
    name: str
    """What a person reads."""
    default: bool
    rate_hz: int | None
    channels: int | None
    bluetooth_hands_free: bool = False
    ears: bool | None = None
    """An output: on somebody's ears (True), loudspeakers (False), or unknown."""


class SoundDevices(msgspec.Struct, frozen=True):
    """Inputs and outputs; Solomic's own devices and monitors are never among the inputs."""

    microphones: tuple[SoundDevice, ...] = ()
    outputs: tuple[SoundDevice, ...] = ()


class CaptureInfo(msgspec.Struct):
    """What one read tells, refilled in place by every read (no allocation per hop)."""

    captured_at_s: float = 0.0
    """time.monotonic() at which the last frame of the hop was at the microphone (estimated)."""
    device_ms: float = 0.0
    """Delay from the microphone to the moment the hop could be read (server, device)."""
    backlog_frames: int = 0
    """Frames that wait behind this hop."""
    dropped_frames: int = 0
    """Frames dropped (crossfaded) since the stream was opened, because the backlog met its cap."""
    xruns: int = 0
    """Overruns and gaps since the stream was opened."""


class CaptureStream(Protocol):
    """A microphone being read."""

    def read_into(self, hop: Hop, info: CaptureInfo, timeout_s: float) -> bool:
        """Fill ``hop`` with the next 480 frames; False when ``timeout_s`` passed without a hop.

        Keeps the backlog under its cap: what is too old is dropped with a crossfade and counted.
        Raises DeviceLostError, SoundServerError.
        """
        ...

    def close(self) -> None:
        """Let the device go; may be called twice."""
        ...


class PlaybackInfo(msgspec.Struct):
    """State of an output, refilled in place."""

    backlog_ms: float = 0.0
    """How long a frame written now waits until it is heard (or read by the recorder)."""
    dropped_frames: int = 0
    xruns: int = 0
    drift_ppm: float = 0.0
    """Correction applied now between the microphone's and the output's clock."""


class PlaybackStream(Protocol):
    """An output being written: the virtual microphone's feed, headphones, or nothing."""

    def write(self, hop: Hop, info: PlaybackInfo, coming_frames: int = 0) -> None:
        """Queue 480 frames; never blocks.

        coming_frames: what already waits at the microphone and follows at once.

        Holds the backlog near its target by resampling (drift control), under its cap by
        crossfaded drops, and fades over what is missing after the queue ran empty.
        Raises DeviceLostError, SoundServerError.
        """
        ...

    def close(self) -> None:
        """Let the device go; may be called twice."""
        ...


class AudioBackend(Protocol):
    """One sound system (pulse: PulseAudio and PipeWire; portaudio; null)."""

    name: str

    def devices(self) -> SoundDevices:
        """What there is now. Raises SoundServerError."""
        ...

    def open_capture(self, device_id: str, *, backlog_cap_ms: int) -> CaptureStream:
        """Open a microphone ("" is the default one that is not ours).

        Raises SoundServerError, DeviceNotFoundError, DeviceBusyError.
        """
        ...

    def open_playback(
        self, device_id: str, *, target_ms: int, backlog_cap_ms: int
    ) -> PlaybackStream:
        """Open an output by id. Raises as ``open_capture``."""
        ...

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Call ``changed`` (from any thread) after a change of devices; returns what stops it."""
        ...
