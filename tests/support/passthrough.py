"""Microphone to output in a thread, with our own streams and nothing between."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

from engine.audio.base import AudioBackend, CaptureInfo, PlaybackInfo
from engine.config import HOP_FRAMES
from engine.worker.priority import raise_priority


class Passthrough:
    """What the two streams told last."""

    def __init__(self) -> None:
        self.capture_info = CaptureInfo()
        self.playback_info = PlaybackInfo()
        self.hops = 0


@contextmanager
def passthrough(backend: AudioBackend, microphone: str, output: str) -> Iterator[Passthrough]:
    """Run it for as long as the block lasts."""
    told = Passthrough()
    stop = threading.Event()
    capture = backend.open_capture(microphone, backlog_cap_ms=60)
    playback = backend.open_playback(output, target_ms=20, backlog_cap_ms=60)

    def run() -> None:
        raise_priority()
        hop = np.zeros(HOP_FRAMES, np.float32)
        while not stop.is_set():
            if capture.read_into(hop, told.capture_info, 0.5):
                playback.write(hop, told.playback_info)
                told.hops += 1

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield told
    finally:
        stop.set()
        thread.join()
        capture.close()
        playback.close()
