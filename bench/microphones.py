"""A microphone that says what it is told, on a private sound server."""

from __future__ import annotations

import contextlib
import os
import subprocess
import threading
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from bench.servers import PrivateServer

_STOP_TIMEOUT_S: Final = 5.0


class TestMicrophone:
    """A microphone fed from samples: a null sink, and a source that hands on what it plays.

    ``source`` is the microphone's id, ``sink`` where its sound is played into.
    """

    __test__ = False  # not a test class, whatever its name says to pytest

    def __init__(
        self,
        server: PrivateServer,
        name: str = "test_mic",
        description: str = "Test Microphone",
        *,
        rate_hz: int = 48_000,
        channels: int = 1,
    ) -> None:
        self.server = server
        self.sink = f"{name}_feed"
        self.source = name
        self.rate_hz = rate_hz
        self.channels = channels
        shape: dict[str, str | int] = {"rate": rate_hz, "channels": channels}
        self.modules = [
            server.load_module("module-null-sink", sink_name=self.sink, norewinds=1, **shape),
            server.load_module(
                "module-remap-source",
                source_name=name,
                master=f"{self.sink}.monitor",
                source_properties=f"'device.description=\"{description}\"'",
                **shape,
            ),
        ]

    def unplug(self) -> None:
        """Take the microphone away, as if its plug had been pulled."""
        while self.modules:
            self.server.unload_module(self.modules.pop())

    def play(self, samples: NDArray[np.float32], *, loop: bool = False) -> Feed:
        """Speak ``samples`` f32[n] or f32[n, channels] into the microphone, once or for ever."""
        return Feed(self, samples, loop=loop)


class Feed:
    """Samples on their way into a microphone, written by a ``pacat`` process."""

    def __init__(
        self, microphone: TestMicrophone, samples: NDArray[np.float32], *, loop: bool
    ) -> None:
        self._data = np.ascontiguousarray(samples, np.float32).tobytes()
        self._loop = loop
        channels = 1 if samples.ndim == 1 else samples.shape[1]
        self._process = subprocess.Popen(
            [
                *("pacat", "--playback", "--raw", "--format=float32le", "--latency-msec=100"),
                *(f"--device={microphone.sink}", f"--rate={microphone.rate_hz}"),
                f"--channels={channels}",
            ],
            env={**os.environ, **microphone.server.env},
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._writer = threading.Thread(target=self._write, daemon=True)
        self._writer.start()

    def wait(self, timeout_s: float) -> bool:
        """Whether all was played within ``timeout_s``."""
        try:
            self._process.wait(timeout_s)
        except subprocess.TimeoutExpired:
            return False
        return True

    def stop(self) -> None:
        """Stop at once; may be called twice."""
        self._loop = False
        self._process.kill()
        self._process.wait(_STOP_TIMEOUT_S)
        self._writer.join(_STOP_TIMEOUT_S)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _write(self) -> None:
        pipe = self._process.stdin
        assert pipe is not None
        with contextlib.suppress(BrokenPipeError, ValueError):
            pipe.write(self._data)
            while self._loop:
                pipe.write(self._data)
        with contextlib.suppress(BrokenPipeError):
            pipe.close()
