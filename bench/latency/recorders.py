"""Recorders that know when each frame could be had: the clock of the measurement."""

from __future__ import annotations

import threading
import time
from types import TracebackType
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from engine.audio.pulse.blocks import PulseBlocks
from engine.config import HOP_FRAMES, SAMPLE_RATE_HZ
from engine.worker.priority import raise_priority

IDENTITY: Final = "io.github.solomic.Bench"
"""Not the program's own, so that the recorder counts as a listener."""


class Recording:
    """Samples f32[n], and the moment (time.monotonic) at which each could be had."""

    def __init__(self, blocks: list[NDArray[np.float32]], ends_s: list[float]) -> None:
        self.samples: NDArray[np.float32] = (
            np.concatenate(blocks) if blocks else np.zeros(0, np.float32)
        )
        self._ends = np.cumsum([len(block) for block in blocks])
        self._ends_s = np.asarray(ends_s)

    def moment_s(self, frame: int) -> float:
        """When frame number ``frame`` could be had.

        The last frame of a block: when the block arrived; the others as much earlier as they lie
        before it. So the recorder's own block size does not count as latency.
        """
        block = int(np.searchsorted(self._ends, frame, side="right"))
        return float(self._ends_s[block] - (self._ends[block] - 1 - frame) / SAMPLE_RATE_HZ)


class Recorder:
    """Records a source in a thread, in blocks of 10 ms, as a call program does."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._blocks: list[NDArray[np.float32]] = []
        self._ends_s: list[float] = []
        self._stop = threading.Event()
        self._opened = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        self._opened.wait(10)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop.set()
        self._thread.join()

    def recording(self) -> Recording:
        """All there is; call it after the block."""
        return Recording(self._blocks, self._ends_s)

    @property
    def frames(self) -> int:
        """Frames recorded so far."""
        return sum(len(block) for block in tuple(self._blocks))

    def _run(self) -> None:
        raise_priority()
        stream = PulseBlocks(self._source, HOP_FRAMES, title="Measurement", identity=IDENTITY)
        self._opened.set()
        try:
            while not self._stop.is_set():
                stream.wait(0.2)
                arrived_s = time.monotonic()
                block = stream.take()
                while block is not None:
                    self._blocks.append(block.copy())
                    self._ends_s.append(arrived_s)
                    block = stream.take()
        finally:
            stream.close()
