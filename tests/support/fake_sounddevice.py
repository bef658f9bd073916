"""A sounddevice module without sound: devices and streams that a test moves by hand."""

from typing import Any

import numpy as np


class PortAudioError(Exception):
    """As sounddevice raises it: a message and a number."""


class FakeStream:
    """A started stream; ``queue`` is what can be read, ``room`` how much can be written."""

    def __init__(self, world: "FakeSoundDevice", **options: Any) -> None:
        error = world.refusals.get(options["samplerate"])
        if error is not None:
            raise error
        self.options = options
        self.queue = np.zeros((0, options["channels"]), np.float32)
        self.room = 4800
        self.written: list[Any] = []
        self.overflowed = self.underflowed = False
        self.active = True
        self.latency = 0.012
        self.failure: PortAudioError | None = None
        world.streams.append(self)

    def start(self) -> None:
        pass

    def close(self, ignore_errors: bool = True) -> None:
        self.active = False

    def feed(self, block: Any) -> None:
        """Let sound arrive: f32[n, channels]."""
        self.queue = np.concatenate((self.queue, block.astype(np.float32)))

    @property
    def read_available(self) -> int:
        self._fail()
        return len(self.queue)

    @property
    def write_available(self) -> int:
        self._fail()
        return self.room

    def read(self, frames: int) -> tuple[Any, bool]:
        self._fail()
        block, self.queue = self.queue[:frames], self.queue[frames:]
        return block, self.overflowed

    def write(self, block: Any) -> bool:
        self._fail()
        self.written.append(block.copy())
        self.room -= len(block)
        return self.underflowed

    def _fail(self) -> None:
        if self.failure is not None:
            raise self.failure


class FakeSoundDevice:
    """Put it where ``import sounddevice`` would be."""

    PortAudioError = PortAudioError

    def __init__(self) -> None:
        self.refusals: dict[float, PortAudioError] = {}
        """By rate: why a stream cannot be opened."""
        self.streams: list[FakeStream] = []
        self.restarts = 0
        self.interfaces: list[dict[str, Any]] = []
        self.devices: list[dict[str, Any]] = []

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

    def query_devices(self, index: int | None = None) -> Any:
        return self.devices if index is None else self.devices[index]

    def query_hostapis(self) -> Any:
        return self.interfaces

    def InputStream(self, **options: Any) -> FakeStream:
        return FakeStream(self, **options)

    def OutputStream(self, **options: Any) -> FakeStream:
        return FakeStream(self, **options)

    def WasapiSettings(self, auto_convert: bool) -> str:
        return f"auto_convert={auto_convert}"

    def _terminate(self) -> None:
        self.restarts += 1

    def _initialize(self) -> None:
        pass
