"""The portable backend: WASAPI on Windows, CoreAudio on macOS, ALSA without a sound server."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Final
from weakref import WeakKeyDictionary

from engine.audio import endpoints
from engine.audio.base import SoundDevice, SoundDevices
from engine.audio.endpoints import Endpoints
from engine.audio.portaudio import devices as listing
from engine.audio.portaudio.capture import PortAudioCapture
from engine.audio.portaudio.devices import Direction
from engine.audio.portaudio.ducts import InputDuct, OutputDuct
from engine.audio.portaudio.joint import Joint
from engine.audio.portaudio.library import Library, load
from engine.audio.portaudio.opening import Place
from engine.audio.portaudio.playback import PortAudioPlayback
from engine.errors import DeviceNotFoundError, SoundServerError

_WATCH_EVERY_S: Final = 1.0
_MOST_INPUT_CHANNELS: Final = 8
_MOST_OUTPUT_CHANNELS: Final = 2

AnyJoint = Joint[InputDuct] | Joint[OutputDuct]


class _Use:
    """Who uses PortAudio in this process: it has one state for all, whatever thread asks."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.open: set[AnyJoint] = set()
        """Held here until closed: the callback works in memory that they own."""
        self.listed_at: Endpoints | None = None
        """What there was when PortAudio was started last."""


_uses: WeakKeyDictionary[Any, _Use] = WeakKeyDictionary()
_uses_lock = threading.Lock()


def _use_of(sound: Any) -> _Use:
    """The one use of this module: two backends that restart it at once end the process."""
    with _uses_lock:
        return _uses.setdefault(sound, _Use())


class PortAudioBackend:
    """Devices by interface and name.

    PortAudio lists devices once, when it starts. It is started anew when the system's devices
    have changed since and somebody asks for one; the open streams are let go for that moment.
    """

    name = "portaudio"

    def __init__(
        self, library: Library | None = None, look: Callable[[], Endpoints | None] = endpoints.look
    ) -> None:
        self._library = load() if library is None else library
        self._sound = self._library.sound
        self._look = look
        self._use = _use_of(self._sound)

    def devices(self) -> SoundDevices:
        """What there is to choose; as PortAudio last listed it while streams are open."""
        return listing.choosable(self.every_device())

    def every_device(self) -> SoundDevices:
        """The same with virtual cables and monitors. Raises SoundServerError."""
        with self._use.lock:
            if not self._streams():
                self._refresh()
            return self._listed()

    def open_capture(self, device_id: str, *, backlog_cap_ms: int) -> PortAudioCapture:
        """Open a microphone; see ``AudioBackend.open_capture``."""
        with self._use.lock:
            self._refresh()
            joint = Joint(device_id, self._open_input, self._use.lock)
            self._use.open.add(joint)
            return PortAudioCapture(joint, backlog_cap_ms=backlog_cap_ms)

    def open_playback(
        self, device_id: str, *, target_ms: int, backlog_cap_ms: int
    ) -> PortAudioPlayback:
        """Open an output; see ``AudioBackend.open_playback``."""
        with self._use.lock:
            self._refresh()
            # By its own id also where it is the default one: what a person hears on headphones
            # must not move to loudspeakers by itself.
            device_id = device_id or self._default("output")
            joint = Joint(device_id, self._open_output, self._use.lock)
            self._use.open.add(joint)
            return PortAudioPlayback(joint, target_ms=target_ms, backlog_cap_ms=backlog_cap_ms)

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Ask the system every second, in a thread; PortAudio tells nobody of changes."""
        stop = threading.Event()

        def look() -> None:
            before = self._look()
            while not stop.wait(_WATCH_EVERY_S):
                now = self._look()
                if now == before:
                    continue
                self._suspect_all()
                if before and now and now.default_input != before.default_input:
                    self._follow_default()
                before = now
                changed()

        threading.Thread(target=look, name="sound-watcher", daemon=True).start()
        return stop.set

    def _suspect_all(self) -> None:
        with self._use.lock:
            for joint in self._streams():
                joint.suspect()

    def _follow_default(self) -> None:
        """End the streams that follow the default microphone: their owners open the new one.

        They are not exchanged in silence, since who reads them must know that it is another.
        """
        with self._use.lock:
            for joint in self._streams():
                if not joint.device_id:
                    joint.rest()
                    joint.lose("The default microphone is another one now.")

    def _streams(self) -> list[AnyJoint]:
        self._use.open = {joint for joint in self._use.open if joint.is_open}
        return list(self._use.open)

    def _refresh(self) -> None:
        """Start PortAudio anew if its list may be old. Raises SoundServerError."""
        now, streams = self._look(), self._streams()
        if (now is None and streams) or (now is not None and now == self._use.listed_at):
            return
        for joint in streams:
            joint.rest()
        try:
            self._sound._terminate()
            self._sound._initialize()
        except self._sound.PortAudioError as error:
            for joint in streams:
                joint.lose("The sound system went away.")
            raise SoundServerError(f"The sound system does not start ({error.args[0]}).") from error
        self._use.listed_at = now
        for joint in streams:
            joint.renew()

    def _open_input(self, device_id: str) -> InputDuct:
        place = self._place(device_id or self._default("input"), "input")
        channels = min(place.about["max_input_channels"], _MOST_INPUT_CHANNELS)
        return InputDuct(self._library, place, channels)

    def _open_output(self, device_id: str) -> OutputDuct:
        place = self._place(device_id, "output")
        channels = min(place.about["max_output_channels"], _MOST_OUTPUT_CHANNELS)
        return OutputDuct(self._library, place, channels)

    def _listed(self) -> SoundDevices:
        known = self._use.listed_at
        return listing.listed(*self._tables(), known.bluetooth if known else ())

    def _tables(self) -> tuple[dict[int, Any], Any]:
        """PortAudio's devices by number, and its interfaces. Raises SoundServerError."""
        try:
            interfaces = self._sound.query_hostapis()
            numbers = [number for interface in interfaces for number in interface["devices"]]
            known = {}
            for number in numbers:
                try:
                    known[number] = self._sound.query_devices(number)
                except UnicodeDecodeError:
                    continue  # a driver that writes its name in no known way
        except self._sound.PortAudioError as error:
            raise SoundServerError(
                f"The sound system does not answer ({error.args[0]})."
            ) from error
        return known, interfaces

    def _default(self, direction: Direction) -> str:
        """The id of the default device, or of the first that is not ours."""
        found = listing.choosable(self._listed())
        known: tuple[SoundDevice, ...] = (
            found.microphones if direction == "input" else found.outputs
        )
        if not known:
            what = "microphone" if direction == "input" else "output"
            raise DeviceNotFoundError(f"There is no {what}.", advice="Plug one in.")
        return next((device.id for device in known if device.default), known[0].id)

    def _place(self, device_id: str, direction: Direction) -> Place:
        place = listing.place_of(device_id, *self._tables(), direction)
        if place is None:
            name = device_id.split(":", 1)[-1]
            raise DeviceNotFoundError(f"There is no device called {name}.")
        return place
