"""The diary of a call: who spoke from when to when, kept for a minute and never written down."""

from __future__ import annotations

from collections.abc import Callable, Container

from engine.messages import Turn
from engine.telemetry import LoudnessTrace
from engine.vision.base import VisionResult
from engine.voices.alone import Speaker
from engine.voices.turns import Loud, Turns


class Diary:
    """Puts the faces of every image beside the loudness of the microphone."""

    def __init__(
        self, trace: LoudnessTrace, doubted: Callable[[], Container[int]] = lambda: ()
    ) -> None:
        self.turns: tuple[Turn, ...] = ()
        """On the clock of ``time.monotonic()``; replaced as a whole. Any thread may read it."""
        self._trace = trace
        self._doubted = doubted
        self._heard = 0
        self._loud = Loud()
        self._turns = Turns()

    def see(self, result: VisionResult) -> None:
        """The faces of an image, under their lasting numbers. Vision thread."""
        self._heard, levels = self._trace.since(self._heard)
        for at_s, level_db in levels:
            self._loud.hear(at_s, level_db)
        faces = [
            Speaker(face.track_id, face.cue.p, face.cue.valid, face.cue.confidence)
            for face in result.faces
            if face.visible
        ]
        self._turns.step(result.captured_at_s, faces, self._loud.heard_s, self._doubted())
        self.turns = self._turns.recent()
