"""``python -m bench.latency.passthrough SOURCE SINK``: our streams alone, until killed."""

from __future__ import annotations

import sys

import numpy as np

from engine.audio.base import CaptureInfo, PlaybackInfo
from engine.audio.pulse.backend import PulseBackend
from engine.config import HOP_FRAMES, AudioConfig
from engine.worker.priority import raise_priority


def main(source: str, sink: str) -> None:
    """Read a hop, write it, for ever; with the settings the program has by default."""
    config, backend = AudioConfig(), PulseBackend()
    raise_priority()
    capture = backend.open_capture(source, backlog_cap_ms=config.capture_backlog_cap_ms)
    playback = backend.open_playback(
        sink,
        target_ms=config.playback_target_ms,
        backlog_cap_ms=config.playback_backlog_cap_ms,
    )
    heard, written = CaptureInfo(), PlaybackInfo()
    hop = np.zeros(HOP_FRAMES, np.float32)
    hops = 0
    while True:
        if not capture.read_into(hop, heard, 1.0):
            continue
        playback.write(hop, written)
        hops += 1
        if hops == 100:
            sys.stdout.write("ready\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
