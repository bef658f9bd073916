"""PortAudio without sound: devices and streams that a test moves by hand.

Only what is PortAudio's is invented here. The streams are rtmixer's, with its compiled callback and
its rings: ``FakeStream.play`` and ``record`` call that callback as a sound system's thread would.
"""

import importlib.util
import sys
from collections.abc import Callable
from types import ModuleType, SimpleNamespace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.audio.endpoints import Endpoints
from engine.audio.portaudio.library import Library

Samples = NDArray[np.float32]

INPUT_OVERFLOW, OUTPUT_UNDERFLOW = 2, 4


class PortAudioError(Exception):
    """As sounddevice raises it: a message, a number, and what the system below said."""


class FakeStreamBase:
    """In the place of ``sounddevice._StreamBase``, which rtmixer's classes are made of."""

    world: "FakeSoundDevice"

    def __init__(self, kind: str, dtype: str, callback: Any, userdata: Any, **options: Any) -> None:
        assert dtype == "float32"
        error = self.world.refuse(options)
        if error is not None:
            raise error
        if not 0 <= options["device"] < len(self.world.devices):
            raise PortAudioError("Invalid device", -9996)
        self.kind, self.options = kind, options
        self.channels, self.samplerate = options["channels"], options["samplerate"]
        self.device = self.world.devices[options["device"]]["name"]
        self.samplesize, self.latency = 4, 0.012
        self.active = self.closed = False
        self._callback, self._userdata = callback, userdata
        self.flags = 0
        self.world.streams.append(self)

    def start(self) -> None:
        if self.world.fails_to_start is not None:
            raise self.world.fails_to_start
        self.active = True

    def close(self, ignore_errors: bool = True) -> None:
        self.active, self.closed = False, True

    def record(self, block: Samples) -> None:
        """Let sound arrive: f32[n, channels]."""
        self._call(np.ascontiguousarray(block, np.float32), np.zeros((0, 0), np.float32))

    def play(self, frames: int) -> Samples:
        """What is played now: f32[frames, channels]."""
        heard = np.full((frames, self.channels), np.nan, np.float32)
        self._call(np.zeros((0, 0), np.float32), heard)
        return heard

    def _call(self, block: Samples, heard: Samples) -> None:
        assert self.active, "PortAudio calls nobody back before the start or after the end"
        from _rtmixer import ffi, lib

        times = ffi.new("double[3]")
        ended = lib.callback(
            ffi.from_buffer(block) if block.size else ffi.NULL,
            ffi.from_buffer(heard, require_writable=True) if heard.size else ffi.NULL,
            max(len(block), len(heard)),
            ffi.cast("PaStreamCallbackTimeInfo*", times),
            self.flags,
            self._userdata,
        )
        assert ended == 0


class FakeSoundDevice:
    """What ``import sounddevice`` would bring; ``library`` is it and an rtmixer built upon it."""

    PortAudioError = PortAudioError

    def __init__(self) -> None:
        self.refuse: Callable[[dict[str, Any]], Exception | None] = lambda options: None
        """By a stream's options: why it cannot be opened."""
        self.fails_to_start: Exception | None = None
        self.streams: list[Any] = []
        self.restarts = 0
        self.interfaces: list[dict[str, Any]] = []
        self.devices: list[dict[str, Any]] = []
        self.unreadable: set[int] = set()
        """Numbers of devices whose names are in no known letters."""
        self.last_host_error = 0
        """What the system below PortAudio said last; PortAudio forgets it never."""
        self.failure: Exception | None = None
        """Raised by every listing."""
        self._listed: tuple[Any, Any] = ([], [])
        self._lib = SimpleNamespace(
            Pa_GetLastHostErrorInfo=lambda: SimpleNamespace(errorCode=self.last_host_error)
        )
        self._StreamBase = type("_StreamBase", (FakeStreamBase,), {"world": self})
        self.library = Library(self, _mixer_upon(self))

    def add_interface(self, name: str) -> int:
        interface = {
            "name": name,
            "devices": [],
            "default_input_device": -1,
            "default_output_device": -1,
        }
        self.interfaces.append(interface)
        return len(self.interfaces) - 1

    def add_device(
        self, interface: int, name: str, inputs: int = 0, outputs: int = 0, rate: float = 48_000.0
    ) -> int:
        index = len(self.devices)
        self.devices.append(
            {
                "name": name,
                "hostapi": interface,
                "max_input_channels": inputs,
                "max_output_channels": outputs,
                "default_samplerate": rate,
            }
        )
        self.interfaces[interface]["devices"].append(index)
        return index

    def unplug(self, name: str) -> None:
        """Take a device away; those behind it move up, as PortAudio numbers them."""
        gone = next(n for n in range(len(self.devices))[::-1] if self.devices[n]["name"] == name)
        del self.devices[gone]
        for interface in self.interfaces:
            for key in ("default_input_device", "default_output_device"):
                if interface[key] >= gone:
                    interface[key] -= 1
            interface["devices"] = [n - (n > gone) for n in interface["devices"] if n != gone]
        for stream in self.streams:
            if stream.device == name:
                stream.active = False

    def endpoints(self) -> Endpoints:
        """What the system itself would say."""
        best = self.interfaces[-1]
        names = [device["name"] for device in self.devices]
        return Endpoints(
            tuple(n for n, each in zip(names, self.devices, strict=True)
                  if each["max_input_channels"]),
            tuple(n for n, each in zip(names, self.devices, strict=True)
                  if each["max_output_channels"]),
            names[best["default_input_device"]] if best["default_input_device"] >= 0 else "",
            names[best["default_output_device"]] if best["default_output_device"] >= 0 else "",
        )  # fmt: skip

    def query_devices(self, index: int | None = None) -> Any:
        if self.failure is not None:
            raise self.failure
        if index in self.unreadable:
            raise UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte")
        return self._listed[0] if index is None else self._listed[0][index]

    def query_hostapis(self) -> Any:
        if self.failure is not None:
            raise self.failure
        return self._listed[1]

    @staticmethod
    def _split(value: Any) -> Any:
        return (value, value) if not isinstance(value, tuple) else value

    def WasapiSettings(self, auto_convert: bool) -> str:
        return f"auto_convert={auto_convert}"

    def _terminate(self) -> None:
        assert all(stream.closed for stream in self.streams), "PortAudio ends under open streams"
        self.restarts += 1

    def _initialize(self) -> None:
        devices = [dict(device) for device in self.devices]
        interfaces = [interface | {"devices": list(interface["devices"])}
                      for interface in self.interfaces]  # fmt: skip
        self._listed = (devices, interfaces)


def _mixer_upon(sound: FakeSoundDevice) -> ModuleType:
    """A copy of rtmixer of its own that was imported beside ``sound``."""
    spec = importlib.util.find_spec("rtmixer")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    real = sys.modules.get("sounddevice")
    sys.modules["sounddevice"] = sound  # type: ignore[assignment] # for the import below only
    try:
        spec.loader.exec_module(module)
    finally:
        if real is None:
            del sys.modules["sounddevice"]
        else:
            sys.modules["sounddevice"] = real
    return module
