"""The two paths that are measured: bare streams, and the whole program."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from engine.config import Quality
from engine.errors import EngineError
from engine.messages import Bypass, Telemetry
from engine.supervisor import RunOptions, Supervisor
from engine.virtual_mic.linux import LinuxVirtualMic

_ROOT: Final = Path(__file__).resolve().parents[2]
_START_S: Final = 30.0
_READY_WORD: Final = b"ready\n"


@contextlib.contextmanager
def bare(microphone: str) -> Iterator[None]:
    """Our capture and playback streams with nothing between, in a process of their own."""
    virtual = LinuxVirtualMic()
    virtual.create()
    process = subprocess.Popen(
        [sys.executable, "-m", "bench.latency.passthrough", microphone, virtual.playback_device_id],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        if process.stdout is None or process.stdout.readline() != _READY_WORD:
            raise EngineError("The passthrough did not start.")
        yield
    finally:
        process.kill()
        process.communicate()
        virtual.remove()


@contextlib.contextmanager
def whole(microphone: str, quality: Quality) -> Iterator[Supervisor]:
    """The program without a window: engine process, network and virtual microphone."""
    options = RunOptions(
        demo=False, mic=microphone, quality=quality, headless=True, may_sleep=False, spare=False
    )
    supervisor = Supervisor(options)
    supervisor.start()
    try:
        _wait_until_running(supervisor)
        yield supervisor
    finally:
        supervisor.stop()


def bypass(supervisor: Supervisor, on: bool) -> None:
    """Switch the latency-matched dry sound and wait until the engine says so."""
    supervisor.send(Bypass(on))
    _wait(supervisor, lambda told: told.bypass is on)


def _wait_until_running(supervisor: Supervisor) -> None:
    _wait(
        supervisor,
        lambda told: (
            told.state == "running"
            and told.microphone.ok
            and told.output.ok
            and told.quality is not None
            and told.hops > 100
        ),
    )


def _wait(supervisor: Supervisor, condition: object) -> None:
    if not callable(condition):
        raise TypeError("a condition is called")
    deadline_s = time.monotonic() + _START_S
    told: Telemetry | None = None
    while time.monotonic() < deadline_s:
        told = supervisor.telemetry()
        if told is not None and condition(told):
            return
        time.sleep(0.05)
    failure = supervisor.status().last_failure
    raise EngineError(f"The engine did not get going: {failure or told}.")
