"""Between PortAudio's callback and one thread of ours: a ring, and the C code that moves samples.

The callback is rtmixer's, compiled: no Python runs in it, nothing is allocated, locked or logged.
It plays or fills a ring as an "action", and an action ends for good when its ring runs empty (when
playing) or full (when recording). So each look of ours asks whether it ended, and begins another.
"""

from __future__ import annotations

import threading
import time
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from engine.audio.fades import Samples
from engine.audio.portaudio.library import Library
from engine.audio.portaudio.opening import Place, open_stream
from engine.audio.portaudio.rate import Rate
from engine.audio.portaudio.refusal import Kind
from engine.config import SAMPLE_RATE_HZ
from engine.errors import DeviceLostError

_RING_FRAMES: Final = 1 << 16
"""Over 0.3 s at any rate; a power of two, as the ring asks."""
_FRAME_BYTES: Final = 4
_NOTHING: Final = np.zeros(0, np.float32)
_STALLED_S: Final = 2.0
"""Longer than any system takes to wake a device; a stream that died in sleep says nothing."""
_STALLED_AFTER_CHANGE_S: Final = 0.5
_SUSPECT_FOR_S: Final = 3.0
"""After a change of devices standing still is likelier the device's end than a busy machine."""
_ABSENT_S: Final = 0.5
"""Who did not look for so long slept itself, with the engine or with the whole computer."""


class Pulse:
    """Tells a stream that has stopped calling back from one whose owner did not look."""

    def __init__(self) -> None:
        self._blocks = -1
        self._alive_s = self._looked_s = 0.0
        self._suspect_until_s = 0.0

    def suspect(self, now_s: float) -> None:
        """Be less patient for a while: devices came or went. Any thread."""
        self._suspect_until_s = now_s + _SUSPECT_FOR_S

    def stalled(self, blocks: int, now_s: float) -> bool:
        """Whether ``blocks``, all that were called for, has stood still for too long."""
        if blocks != self._blocks or now_s - self._looked_s > _ABSENT_S:
            self._alive_s = now_s
        self._blocks, self._looked_s = blocks, now_s
        suspect = now_s < self._suspect_until_s
        return now_s - self._alive_s > (_STALLED_AFTER_CHANGE_S if suspect else _STALLED_S)


class Duct:
    """What both directions share: a stream, its ring, its action, and whether it still lives."""

    def __init__(
        self, library: Library, maker: str, place: Place, kind: Kind, channels: int
    ) -> None:
        self.name = place.name
        self.channels = channels
        self.restarts = 0
        """How often the ring ran empty (playing) or full (recording)."""
        self._library = library
        self._control = threading.Lock()
        self._closing = False
        self._pulse = Pulse()
        self._past_blocks = self._past_faults = 0
        self.stream, self.rate_hz = open_stream(
            library,
            getattr(library.mixer, maker),
            place,
            kind,
            channels=channels,
        )
        self.ring = library.mixer.RingBuffer(channels * _FRAME_BYTES, _RING_FRAMES)
        self.action: Any = None

    @property
    def latency_ms(self) -> float:
        """Delay between the callback and the outside, as PortAudio knows it."""
        return float(self.stream.latency) * 1000

    @property
    def blocks(self) -> int:
        """How often the callback ran since the stream was opened."""
        return self._past_blocks + (int(self.action.stats.blocks) if self.action else 0)

    def faults(self, counter: str) -> int:
        """Over- or underflows of the system since the stream was opened."""
        now = int(getattr(self.action.stats, counter)) if self.action else 0
        return self._past_faults + now

    def must_live(self, now_s: float) -> None:
        """Raise DeviceLostError when the stream ended by itself or stands still."""
        if self._closing:
            return
        if not self._active():
            raise DeviceLostError(f"The device {self.name} vanished.")
        if self._pulse.stalled(self.blocks, now_s):
            raise DeviceLostError(f"The device {self.name} gives no sign of life.")

    def suspect(self) -> None:
        """Devices came or went, and it may have been this one. Any thread."""
        self._pulse.suspect(time.monotonic())

    def ended(self) -> bool:
        """Whether the action has ended, or none was begun."""
        return self.action is None or self.action not in self.stream.actions

    def retire(self, counter: str) -> None:
        """Keep the counts of an action that ended."""
        self._past_blocks, self._past_faults = self.blocks, self.faults(counter)
        self.action = None
        self.restarts += 1

    def close(self) -> None:
        """End the stream; any thread, may be called twice."""
        self._closing = True
        with self._control:
            self.stream.close()

    def _active(self) -> bool:
        # While another thread closes it PortAudio must not be asked about it.
        if not self._control.acquire(blocking=False):
            return True
        try:
            return bool(self.stream.active)
        except self._library.sound.PortAudioError:
            return False
        finally:
            self._control.release()


class InputDuct(Duct):
    """A microphone: the callback fills the ring, the owner empties it."""

    def __init__(self, library: Library, place: Place, channels: int) -> None:
        super().__init__(library, "Recorder", place, "microphone", channels)
        self.rate = Rate(self.rate_hz, SAMPLE_RATE_HZ)
        self._block: NDArray[np.float32] = np.zeros((_RING_FRAMES, channels), np.float32)
        self.action = self.stream.record_ringbuffer(self.ring)

    @property
    def xruns(self) -> int:
        """Overflows of the system, and of our ring."""
        return self.faults("input_overflows") + self.restarts

    def take(self) -> Samples:
        """All that arrived, mono at 48 kHz f32[n]. Raises DeviceLostError."""
        frames = self.ring.readinto(self._block)
        if self.ended():
            # It met a full ring: what is in it was taken just now, so there is room again.
            self.retire("input_overflows")
            self.action = self.stream.record_ringbuffer(self.ring)
        if not frames:
            self.must_live(time.monotonic())
            return _NOTHING
        mono: Samples = np.mean(self._block[:frames], axis=1, dtype=np.float32)
        return self.rate.convert(mono)


class OutputDuct(Duct):
    """An output: the owner fills the ring, the callback plays it on all channels of the stream."""

    def __init__(self, library: Library, place: Place, channels: int) -> None:
        super().__init__(library, "Mixer", place, "output", channels)
        self.rate = Rate(SAMPLE_RATE_HZ, self.rate_hz)

    @property
    def waiting_ms(self) -> float:
        """What waits in the ring."""
        return float(self.ring.read_available) / self.rate_hz * 1000

    @property
    def block_ms(self) -> float:
        """How much the callback asks for at once, at most; 0 before the first time."""
        return int(self.action.stats.max_blocksize) / self.rate_hz * 1000 if self.action else 0.0

    def ran_empty(self) -> bool:
        """Whether it has ended since the last question; what is put next begins anew."""
        if self.action is None or not self.ended():
            return False
        self.retire("output_underflows")
        return True

    def put(self, mono: Samples) -> None:
        """Queue ``mono`` f32[n] at 48 kHz. Raises DeviceLostError."""
        self.must_live(time.monotonic())
        converted = self.rate.convert(mono)
        self.ring.write(np.repeat(converted[:, None], self.channels, axis=1))
        if self.action is None:
            self.action = self.stream.play_ringbuffer(self.ring)
