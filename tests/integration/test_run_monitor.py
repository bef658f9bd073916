"""Hearing oneself, on a real sound server: what the headphones get, and losing them."""

import os
import subprocess
from dataclasses import dataclass

import numpy as np
import pytest
from numpy.typing import NDArray

from bench.servers import PrivateServer
from engine.demo.scene import DemoScene
from engine.virtual_mic.linux import SOURCE_ID
from tests.support.running import Home, Program, listener
from tests.support.sounds_compared import Samples, best_match_db, delay_frames

pytestmark = pytest.mark.integration
BOTH_SPEAK_S = 6.0
"""At any time, each of the demo's two people says something within so long."""


def recorded(server: PrivateServer, seconds: float, *sources: str) -> list[NDArray[np.float32]]:
    """What these sources give at the same time, f32[seconds * 48000] each."""
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
            found.append(np.frombuffer(pipe.read(round(seconds * 48_000) * 4), np.float32))
            process.kill()
            process.wait(10)
    return found


@dataclass(frozen=True)
class Around:
    """What the demo's microphone heard, and each of its voices, where a recording comes from."""

    mixture: Samples
    voices: list[Samples]


def around(heard: Samples) -> Around:
    scene, room = DemoScene(), 48_000
    frames = scene.loop_frames + len(heard) + room
    at = max(0, delay_frames(scene.mixture(0, frames), heard) - room)
    length = len(heard) + 2 * room
    voices = [scene.truth(position, at, length) for position in (1, 2)]
    return Around(scene.mixture(at, length), voices)


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
        ears = {}
        for side in ("processed", "microphone", "removed"):
            home.cli("ctl", "hear", side)
            program.wait_until(lambda seen, side=side: seen.monitor.hear == side)  # type: ignore[misc]
            seconds = 2.0 if side == "microphone" else BOTH_SPEAK_S
            ears[side], call = recorded(pulseaudio_server, seconds, "ears.monitor", SOURCE_ID)
            if side == "processed":
                assert best_match_db(call, ears[side]) > 20
    assert best_match_db(around(ears["microphone"]).mixture, ears["microphone"], piece_s=0.1) > 20
    voices = around(ears["removed"]).voices
    kept, other = (best_match_db(voice, ears["removed"], piece_s=0.25) for voice in voices)
    assert other > kept + 3  # of what the microphone hears, both are as near


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
