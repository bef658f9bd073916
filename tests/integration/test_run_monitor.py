"""Hearing oneself, on a real sound server: what the headphones get, and losing them."""

import os
import subprocess

import numpy as np
import pytest
from numpy.typing import NDArray

from bench.servers import PrivateServer
from engine.virtual_mic.linux import SOURCE_ID
from tests.support.running import Home, Program, listener

pytestmark = pytest.mark.integration
SECONDS = 3.0


def recorded(server: PrivateServer, *sources: str) -> list[NDArray[np.float32]]:
    """What these sources give at the same time, f32[frames] at 48 kHz each."""
    words = ["parec", "--raw", "--format=float32le", "--rate=48000", "--channels=1"]
    processes = [
        subprocess.Popen(
            [*words, "--latency-msec=20", f"--device={source}"],
            env={**os.environ, **server.env},
            stdout=subprocess.PIPE,
        )
        for source in sources
    ]
    found = []
    for process in processes:
        assert process.stdout is not None
        with process.stdout as pipe:
            found.append(np.frombuffer(pipe.read(round(SECONDS * 48_000) * 4), np.float32))
            process.kill()
            process.wait(10)
    return found


def likeness(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    """The largest normalised correlation over all shifts."""
    size = 2 * len(one)
    spectrum = np.fft.rfft(one, size) * np.conj(np.fft.rfft(other, size))
    peak = float(np.abs(np.fft.irfft(spectrum)).max())
    return peak / float(np.sqrt((one**2).sum() * (other**2).sum()) + 1e-12)


def start(server: PrivateServer, home: Home) -> tuple[Program, str]:
    module = server.pactl(
        "load-module",
        "module-null-sink",
        "sink_name=ears",
        "rate=48000",
        "channels=1",
        'sink_properties="device.description=Headphones device.form_factor=headphone"',
    ).strip()
    return home.run("--demo", "--keep", "1"), module


def test_others_microphone_and_removed(pulseaudio_server: PrivateServer, home: Home) -> None:
    program, _ = start(pulseaudio_server, home)
    with program, listener(pulseaudio_server):
        program.wait_until(lambda seen: len(seen.kept) == 1 and seen.state == "running")
        home.cli("ctl", "monitor", "on")
        seen = program.wait_until(lambda seen: seen.monitor.device.ok)
        assert seen.monitor.device.name == "Headphones"
        alike = {}
        for side in ("processed", "microphone", "removed"):
            home.cli("ctl", "hear", side)
            program.wait_until(lambda seen, side=side: seen.monitor.hear == side)  # type: ignore[misc]
            alike[side] = likeness(*recorded(pulseaudio_server, "ears.monitor", SOURCE_ID))
        assert alike["processed"] > 0.9
        assert alike["removed"] < alike["microphone"] < alike["processed"]


def test_losing_the_headphones_does_not_disturb_the_call(
    pulseaudio_server: PrivateServer,
    home: Home,
) -> None:
    program, module = start(pulseaudio_server, home)
    with program, listener(pulseaudio_server):
        home.cli("ctl", "monitor", "on")
        before = program.wait_until(lambda seen: seen.monitor.device.ok and seen.hops > 200)
        pulseaudio_server.pactl("unload-module", module)
        lost = program.wait_until(lambda seen: not seen.monitor.on)
        assert "vanished" in lost.monitor.device.reason
        after = program.wait_until(lambda seen: seen.hops > lost.hops + 100)
        assert after.output.ok
        assert after.engine_pid == before.engine_pid
