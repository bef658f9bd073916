"""The monitor: what others hear, the microphone, or what was removed, on somebody's headphones.

It runs on a thread of its own behind a bounded tap: a slow or lost output of the monitor is never
noticed by the virtual microphone. A lost one switches the monitor off instead of falling back to
another device: from headphones to loudspeakers would feed the sound back into the microphone.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.audio.base import PlaybackInfo, PlaybackStream
from engine.buffers.tap import Tap
from engine.config import HOP_FRAMES, PIPELINE_LAG_FRAMES, AudioConfig, Hear
from engine.dsp.guards import limit, mend
from engine.dsp.levels import db_to_gain
from engine.errors import SolomicError
from engine.messages import DeviceState, MonitorState

F32 = NDArray[np.float32]

TAP_HOPS: Final = 16
_TURN_S: Final = 0.004
"""Between two looks at the tap: well under a hop."""
_STOP_S: Final = 3.0
_SHARES: Final[dict[Hear, tuple[float, float]]] = {
    "processed": (0.0, 1.0),
    "microphone": (1.0, 0.0),
    "removed": (1.0, -1.0),
}
"""How much of the microphone and of the result each choice is."""

_log = logging.getLogger("solomic.monitor")


class Mix:
    """The sum of both sides in changing shares; every change is a ramp of one hop. One thread."""

    def __init__(self) -> None:
        assert PIPELINE_LAG_FRAMES == HOP_FRAMES  # what makes one remembered hop enough
        self._before: F32 = np.zeros(HOP_FRAMES, np.float32)
        self._rise: F32 = (np.arange(1, HOP_FRAMES + 1) / HOP_FRAMES).astype(np.float32)
        self._shares = (0.0, 0.0)

    def mix(self, before: F32, after: F32, hear: Hear, gain: float) -> F32:
        """f32[480] of ``before`` and ``after`` f32[480] each; the microphone is put in step."""
        wanted = (gain * _SHARES[hear][0], gain * _SHARES[hear][1])
        out = self._part(self._before, 0, wanted) + self._part(after, 1, wanted)
        self._shares = wanted
        self._before[:] = before
        mend(out)
        limit(out)
        return out

    def _part(self, side: F32, index: int, wanted: tuple[float, float]) -> F32:
        old, new = self._shares[index], wanted[index]
        ramp: F32 = np.float32(old) + np.float32(new - old) * self._rise
        return side * ramp


class Monitor:
    """``switch``, ``hear`` and ``stop`` for the control thread; the rest is its own."""

    def __init__(
        self,
        open_output: Callable[[str], PlaybackStream],
        name_of: Callable[[str], str],
        settings: Callable[[], AudioConfig],
    ) -> None:
        self.tap = Tap(TAP_HOPS, HOP_FRAMES)
        self.state = MonitorState()
        """For telemetry; replaced as a whole."""
        self._open_output, self._name_of = open_output, name_of
        self._settings = settings
        self._on = False
        self._hear: Hear = "processed"
        self._wake = threading.Event()
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="monitor", daemon=True)

    @property
    def on(self) -> bool:
        """Whether somebody hears, or soon will."""
        return self._on

    def switch(self, on: bool | None) -> None:
        """On, off, or the other way round (None)."""
        self._on = not self._on if on is None else on
        if self._on and not self._thread.is_alive():
            self._thread.start()
        self._wake.set()

    def hear(self, hear: Hear) -> None:
        """Which of the three."""
        self._hear = hear
        self._say(self.state.device)

    def stop(self) -> None:
        """End it."""
        self._stopping = True
        self._on = False
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join(_STOP_S)

    def _run(self) -> None:
        while not self._stopping:
            self._wake.wait()
            self._wake.clear()
            while self._on and not self._stopping:
                self._serve(self._settings().monitor_device)
            self._say(self.state.device)

    def _serve(self, device_id: str) -> None:
        """Play on this device until it is lost, another one is wanted, or nobody listens."""
        try:
            name = self._name_of(device_id)
            stream = self._open_output(device_id)
        except SolomicError as error:
            self._lost(device_id, error)
            return
        self._say(DeviceState(device_id, name, ok=True))
        self.tap.open()
        try:
            self._play(stream, device_id)
        except SolomicError as error:
            self._lost(device_id, error)
        finally:
            self.tap.close()
            stream.close()

    def _play(self, stream: PlaybackStream, device_id: str) -> None:
        mix, info = Mix(), PlaybackInfo()
        before: F32 = np.zeros(HOP_FRAMES, np.float32)
        after: F32 = np.zeros(HOP_FRAMES, np.float32)
        while self._on and not self._stopping:
            settings = self._settings()
            if settings.monitor_device != device_id:
                return
            if not self.tap.read_into(before, after):
                self._wake.wait(_TURN_S)
                self._wake.clear()
                continue
            gain = db_to_gain(settings.monitor_level_db)
            stream.write(mix.mix(before, after, self._hear, gain), info)

    def _lost(self, device_id: str, error: SolomicError) -> None:
        _log.warning("The monitor was switched off: %s", error)
        self._on = False
        self._say(DeviceState(device_id, reason=str(error)))

    def _say(self, device: DeviceState) -> None:
        self.state = MonitorState(self._on, self._hear, device)
