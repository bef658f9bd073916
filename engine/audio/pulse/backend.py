"""The sound server's backend: PulseAudio, and PipeWire through its PulseAudio protocol."""

from __future__ import annotations

from collections.abc import Callable

from engine.audio.base import SoundDevices
from engine.audio.pulse.capture import PulseCapture
from engine.audio.pulse.devices import choosable
from engine.audio.pulse.playback import PulsePlayback
from engine.audio.pulse.session import session
from engine.audio.pulse.watcher import Watcher
from engine.errors import DeviceNotFoundError


class PulseBackend:
    """Devices by the server's own names. Every call connects anew, so a restarted server is met."""

    name = "pulse"

    def server_name(self) -> str:
        """What the server calls itself, with its version. Raises SoundServerError."""
        with session() as pulse:
            info = pulse.server_info()
            return f"{info.server_name} {info.server_version}"

    def devices(self) -> SoundDevices:
        """What there is now. Raises SoundServerError."""
        with session() as pulse:
            info = pulse.server_info()
            return choosable(
                pulse.source_list(),
                pulse.sink_list(),
                info.default_source_name or "",
                info.default_sink_name or "",
            )

    def open_capture(self, device_id: str, *, backlog_cap_ms: int) -> PulseCapture:
        """Open a microphone; see ``AudioBackend.open_capture``."""
        return PulseCapture(device_id or self._default(), backlog_cap_ms=backlog_cap_ms)

    def open_playback(
        self, device_id: str, *, target_ms: int, backlog_cap_ms: int
    ) -> PulsePlayback:
        """Open an output; see ``AudioBackend.open_playback``. "" is the default one."""
        device_id = device_id or self._default_output()
        return PulsePlayback(device_id, target_ms=target_ms, backlog_cap_ms=backlog_cap_ms)

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Call ``changed`` from a thread of its own; also when the server goes or comes back."""
        return Watcher(changed).stop

    def _default(self) -> str:
        for device in self.devices().microphones:
            if device.default:
                return device.id
        raise DeviceNotFoundError("There is no microphone.", advice="Plug one in.")

    def _default_output(self) -> str:
        for device in self.devices().outputs:
            if device.default:
                return device.id
        raise DeviceNotFoundError("There is no sound output.", advice="Plug one in.")
