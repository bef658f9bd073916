"""``./solomic bench latency``: how long sound takes from the microphone to the virtual microphone.

On a private PulseAudio and a private PipeWire, in turn, a microphone is fed with known sound, and
two recorders in this process (one clock) take down the microphone itself and Solomic Microphone.
The delay is the difference between the moments at which the same sound could be had from the two,
so it holds everything that Solomic and the virtual microphone add: the capture stream, the wait
for a whole hop, the pipeline, the output's backlog and the virtual device. It does not hold what
any program would have waited for at the microphone, nor the recorder's own block of 10 ms.

The daemons get real-time priority where the system allows it, so that the numbers tell of the
sound path and not of what else the machine does.

- ``passthrough``: clicks through our two streams in a process of their own, nothing between;
- ``bypass``: clicks through the whole program with latency-matched bypass, while the network
  runs every hop (so its time counts, and so do the 20 ms of the front end);
- ``voice``: the delay of a voice after the network against the same voice at the microphone, by
  cross-correlation of half-second pieces.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

import msgspec
import numpy as np
from numpy.typing import NDArray

from bench.latency import paths
from bench.latency.recorders import Recorder, Recording
from bench.latency.signals import Summary, click_delays_ms, clicks, summary, voice_delays_ms
from bench.microphones import TestMicrophone
from bench.servers import (
    KINDS,
    Kind,
    PrivateServer,
    ServerUnavailableError,
    private_server,
)
from engine.config import RUNGS, Quality
from engine.demo.scene import DemoScene
from engine.errors import SolomicError
from engine.virtual_mic.linux import SOURCE_ID

_WARM_UP_S: Final = 2.0
Delays = Callable[[Recording, Recording], list[float]]


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _voice(seconds: float) -> NDArray[np.float32]:
    """A clean voice of the demo scene, f32[seconds * 48000]."""
    return np.asarray(DemoScene().truth(1, 0, int(seconds * 48_000)), np.float32)


def _measure(microphone: TestMicrophone, sound: NDArray[np.float32], delays: Delays) -> Summary:
    """Play ``sound`` and compare what comes at both ends."""
    with Recorder(microphone.source) as near, Recorder(SOURCE_ID) as far:
        lead = np.zeros(int(_WARM_UP_S * 48_000), np.float32)
        tail = np.zeros(48_000, np.float32)
        with microphone.play(np.concatenate((lead, sound, tail))) as feed:
            feed.wait(len(sound) / 48_000 + 30)
    return summary(delays(near.recording(), far.recording()))


def _measure_server(server: PrivateServer, seconds: float, quality: Quality) -> dict[str, Any]:
    if not server.hurry():
        _say("  no real-time priority here: what else the machine does is measured too")
    microphone = TestMicrophone(server)
    found: dict[str, Any] = {"bypass": None, "voice": None, "passthrough": None}
    with Recorder(microphone.source):  # keeps the microphone awake and quick
        with paths.bare(microphone.source):
            found["passthrough"] = _measure(microphone, clicks(seconds), click_delays_ms)
        _say(f"  passthrough {found['passthrough']}")
        with paths.whole(microphone.source, quality) as supervisor:
            paths.bypass(supervisor, on=True)
            found["bypass"] = _measure(microphone, clicks(seconds), click_delays_ms)
            _say(f"  bypass      {found['bypass']}")
            paths.bypass(supervisor, on=False)
            found["voice"] = _measure(microphone, _voice(seconds), voice_delays_ms)
            _say(f"  voice       {found['voice']}")
            told = supervisor.telemetry()
            if told is not None:
                _say(f"  telemetry   {told.latency_ms} late {told.late_hops} xruns {told.xruns}")
    return found


@contextlib.contextmanager
def _private_home(server: PrivateServer) -> Iterator[None]:
    """Settings, notes and sockets of the program go to the server's folder meanwhile."""
    names = ("XDG_RUNTIME_DIR", "XDG_STATE_HOME", "XDG_CONFIG_HOME")
    before = {name: os.environ.get(name) for name in names}
    os.environ.update({name: server.env[name] for name in names})
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def measure(kind: Kind, seconds: float, quality: Quality) -> dict[str, Any]:
    """All three measurements on one server, or why there are none."""
    try:
        with private_server(kind) as server, server.active(), _private_home(server):
            return _measure_server(server, seconds, quality)
    except (ServerUnavailableError, SolomicError) as error:
        _say(f"  {error}")
        return {"unavailable": str(error)}


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, and print one JSON object on stdout; 1 when no server could be measured."""
    parser = argparse.ArgumentParser(prog="solomic bench latency", description=__doc__)
    parser.add_argument("--json", action="store_true", help="one line of JSON (else indented)")
    parser.add_argument("--seconds", type=float, default=25.0, help="length of each measurement")
    parser.add_argument("--server", choices=KINDS, help="only this one")
    parser.add_argument("--quality", choices=RUNGS, default="base")
    words = parser.parse_args(argv)
    servers: dict[str, Any] = {}
    for kind in KINDS:
        if words.server in (None, kind):
            _say(f"{kind}:")
            servers[kind] = measure(kind, words.seconds, words.quality)
        else:
            servers[kind] = {"unavailable": "not asked for"}
    text = msgspec.json.encode({"servers": servers})
    print((text if words.json else msgspec.json.format(text)).decode())
    return 0 if any("unavailable" not in found for found in servers.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
