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
PIECE = 12_000


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
    """How alike two recordings are: the upper quartile over quarters of a second of ``one``, each
    compared at the place of ``other`` where it fits best.

    Both outputs keep their queues by small splices of their own, more of them on a busy machine:
    what is shifted is the same sound, and a quarter with a seam in it tells nothing.
    """
    size = 2 * len(other)
    spectrum = np.fft.rfft(other, size)
    squares = np.concatenate(([0.0], np.cumsum(other.astype(np.float64) ** 2)))
    found = []
    for piece in one[: len(one) // PIECE * PIECE].reshape(-1, PIECE):
        energy = float((piece**2).sum())
        if energy < 1e-3 * PIECE * 0.01:
            continue  # silence is like nothing
        along = np.fft.irfft(spectrum * np.conj(np.fft.rfft(piece, size)), size)
        along = np.abs(along[: len(other) - PIECE])
        there = squares[PIECE:-1] - squares[: len(other) - PIECE]
        found.append(float((along / np.sqrt(energy * there + 1e-9)).max()))
    assert found, "nothing was to be heard"
    return float(np.percentile(found, 75))


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


@pytest.mark.alone
def test_others_microphone_and_removed(pulseaudio_server: PrivateServer, home: Home) -> None:
    program, _ = start(pulseaudio_server, home)
    with program, listener(pulseaudio_server):
        program.wait_until(lambda seen: len(seen.kept) == 1 and seen.state == "running")
        home.cli("ctl", "monitor", "on")
        seen = program.wait_until(lambda seen: seen.monitor.device.ok)
        assert seen.monitor.device.name == "Headphones"
        # Both queues splice most while they settle after a start.
        program.wait_until(lambda later: later.hops > seen.hops + 300)
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
