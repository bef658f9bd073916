"""By how much the camera comes after the microphone: found while both run, remembered per pair.

The vision thread says what the lips did, the worker's trace how loud it was; a thread of its own
compares them every two seconds. What it is sure of goes to the desk, which corrects every cue.
"""

from __future__ import annotations

import logging
import os
import threading
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Final

import msgspec

from engine.config import state_dir
from engine.sync import Offset, OffsetEstimator
from engine.telemetry import LoudnessTrace
from engine.vision.base import VisionResult

EVERY_S: Final = 2.0
SURE: Final = 0.7
"""Below this confidence nothing is corrected."""
AGREE_S: Final = 0.04
"""Two estimates in a row must be so near to each other."""
WORTH_KEEPING_S: Final = 0.02
MOST_PAIRS: Final = 32

_log = logging.getLogger("solomic.camera")


class Remembered:
    """Offsets by pair of camera and microphone, in one small file."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or state_dir() / "offsets.json"
        try:
            self._pairs = msgspec.json.decode(self._path.read_bytes(), type=dict[str, Offset])
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            self._pairs = {}

    def get(self, pair: str) -> Offset | None:
        """What was found before."""
        return self._pairs.get(pair)

    def put(self, pair: str, offset: Offset) -> None:
        """Keep it; that it cannot be written hurts nobody."""
        rest = [(key, value) for key, value in self._pairs.items() if key != pair]
        self._pairs = dict([*rest, (pair, offset)][-MOST_PAIRS:])
        part = self._path.with_suffix(f".{os.getpid()}.part")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(msgspec.json.encode(self._pairs))
            part.replace(self._path)
        except OSError as error:
            _log.warning("The camera's delay cannot be remembered: %s", error.strerror)


class LagKeeper:
    """Owns the estimator; ``see`` is the vision thread's, the rest its own thread's."""

    def __init__(
        self,
        trace: LoudnessTrace,
        pair: Callable[[], str],
        correct: Callable[[float], None],
        remembered: Remembered | None = None,
    ) -> None:
        self.offset: Offset | None = None
        """The one in use, for telemetry; replaced as a whole."""
        self._trace = trace
        self._pair = pair
        self._correct = correct
        self._remembered = remembered or Remembered()
        self._lips: deque[tuple[float, float]] = deque(maxlen=1000)
        self._heard = 0
        self._now_pair = ""
        self._last: Offset | None = None
        self._estimator = OffsetEstimator()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="lag", daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(1.0)

    def see(self, result: VisionResult) -> None:
        """The faces of an image: the microphone hears whoever speaks, so the loudest lips count."""
        cues = [face.cue for face in result.faces if face.visible and face.cue.valid]
        if cues:
            self._lips.append((max(cue.at_s for cue in cues), max(cue.a for cue in cues)))

    def step(self) -> None:
        """Compare what came in since the last time."""
        pair = self._pair()
        if pair != self._now_pair:
            self._change(pair)
        self._heard, loudness = self._trace.since(self._heard)
        for at_s, level_db in loudness:
            self._estimator.hear(at_s, level_db)
        fresh = bool(self._lips)
        while self._lips:
            self._estimator.see(*self._lips.popleft())
        found = self._estimator.estimate() if fresh else None
        if found is None or found.confidence < SURE:
            return
        before, self._last = self._last, found
        if before is not None and abs(before.seconds - found.seconds) <= AGREE_S:
            self._use(found)

    def _use(self, found: Offset) -> None:
        old = self.offset
        self.offset = found
        self._correct(found.seconds)
        if old is None or abs(old.seconds - found.seconds) > WORTH_KEEPING_S:
            _log.info("The images come %.0f ms after the sound.", 1000 * found.seconds)
            self._remembered.put(self._now_pair, found)

    def _change(self, pair: str) -> None:
        """Other devices: what was found belongs to the old ones."""
        self._now_pair, self._last = pair, None
        self.offset = self._remembered.get(pair)
        self._estimator = OffsetEstimator(self.offset)
        self._correct(self.offset.seconds if self.offset else 0.0)

    def _run(self) -> None:
        while not self._stop.wait(EVERY_S):
            self.step()
