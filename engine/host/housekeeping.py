"""The voice thread: turns what the worker gathered into remembered voices, without haste."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Iterable
from typing import Final

import numpy as np

from engine.errors import ModelError
from engine.host.start import Person
from engine.voices.memory import VoiceMemory

EVERY_S: Final = 0.5

_log = logging.getLogger("solomic.voices")


class Housekeeping:
    """Runs ``VoiceMemory.update``; remembers first whom the engine before knew."""

    def __init__(self, memory: VoiceMemory, people: Iterable[Person] = ()) -> None:
        self.warning = ""
        self._memory = memory
        for person in people:
            if person.voice:
                embedding = np.frombuffer(person.voice, np.float32).copy()
                memory.enrol(person.track_id, embedding, person.voice_s)
        self._adoptions: deque[tuple[int, int]] = deque()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="voices", daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(2.0)

    def adopt(self, old_id: int, new_id: int) -> None:
        """The same person has another track now. Any thread."""
        self._adoptions.append((old_id, new_id))

    def _run(self) -> None:
        while not self._stop.wait(EVERY_S):
            while self._adoptions:
                self._memory.adopt(*self._adoptions.popleft())
            try:
                self._memory.update()
            except ModelError as error:
                if not self.warning:
                    _log.warning("%s", error)
                self.warning = str(error)
