"""The portable backend: Windows, macOS, and Linux without a sound server."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from typing import Any, Final
from weakref import WeakKeyDictionary, WeakSet

from engine.audio.base import SoundDevices
from engine.audio.portaudio import devices as listing
from engine.audio.portaudio.capture import PortAudioCapture
from engine.audio.portaudio.library import load
from engine.audio.portaudio.playback import PortAudioPlayback
from engine.errors import DeviceError, DeviceNotFoundError, SoundServerError

_WATCH_EVERY_S: Final = 2.0


class _Use:
    """Who uses PortAudio in this process: it has one state for all, whatever thread asks."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.open: WeakSet[PortAudioCapture | PortAudioPlayback] = WeakSet()


_uses: WeakKeyDictionary[Any, _Use] = WeakKeyDictionary()
_uses_lock = threading.Lock()


def _use_of(library: Any) -> _Use:
    """The one use of this library: two backends that restart it at once end the process."""
    with _uses_lock:
        return _uses.setdefault(library, _Use())


class PortAudioBackend:
    """Devices by interface and name.

    PortAudio lists devices once, when it starts, so it is started anew before each listing; not
    while a stream is open, because that would close it.
    """

    name = "portaudio"

    def __init__(self, library: Any = None) -> None:
        self._library = load() if library is None else library
        use = _use_of(self._library)
        self._lock, self._open = use.lock, use.open

    def devices(self) -> SoundDevices:
        """What there is now (or was when the first of the open streams was opened)."""
        with self._lock:
            self._refresh()
            return self._listed()

    def open_capture(self, device_id: str, *, backlog_cap_ms: int) -> PortAudioCapture:
        """Open a microphone; see ``AudioBackend.open_capture``."""
        with self._lock:
            self._refresh()
            microphones = self._listed().microphones
            index = self._index(device_id, microphones, "max_input_channels", "microphone")
            device = self._library.query_devices(index)
            stream = PortAudioCapture(self._library, index, device, backlog_cap_ms=backlog_cap_ms)
            self._open.add(stream)
            return stream

    def open_playback(
        self, device_id: str, *, target_ms: int, backlog_cap_ms: int
    ) -> PortAudioPlayback:
        """Open an output; see ``AudioBackend.open_playback``."""
        with self._lock:
            self._refresh()
            outputs = self._listed().outputs
            index = self._index(device_id, outputs, "max_output_channels", "output")
            device = self._library.query_devices(index)
            stream = PortAudioPlayback(
                self._library, index, device, target_ms=target_ms, backlog_cap_ms=backlog_cap_ms
            )
            self._open.add(stream)
            return stream

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Look every two seconds, in a thread; PortAudio tells nobody of changes."""
        stop = threading.Event()

        def look() -> None:
            before = self.devices()
            while not stop.wait(_WATCH_EVERY_S):
                with contextlib.suppress(DeviceError):
                    now = self.devices()
                    if now != before:
                        before = now
                        changed()

        thread = threading.Thread(target=look, name="sound-watcher", daemon=True)
        thread.start()
        return stop.set

    def _refresh(self) -> None:
        if any(stream.is_open for stream in self._open):
            return
        try:
            self._library._terminate()
            self._library._initialize()
        except self._library.PortAudioError as error:
            raise SoundServerError(f"The sound system does not start ({error.args[0]}).") from error

    def _listed(self) -> SoundDevices:
        try:
            return listing.choosable(self._library.query_devices(), self._library.query_hostapis())
        except self._library.PortAudioError as error:
            raise SoundServerError(
                f"The sound system does not answer ({error.args[0]})."
            ) from error

    def _index(self, device_id: str, listed: tuple[Any, ...], channels: str, what: str) -> int:
        """PortAudio's number of ``device_id``, or of the default one of ``listed``."""
        if not device_id:
            if not listed:
                raise DeviceNotFoundError(f"There is no {what}.", advice="Plug one in.")
            device_id = next((device.id for device in listed if device.default), listed[0].id)
        index = listing.index_of(
            device_id, self._library.query_devices(), self._library.query_hostapis(), channels
        )
        if index is None:
            raise DeviceNotFoundError(f"There is no device called {device_id}.")
        return index
