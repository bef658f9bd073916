"""The voice thread: turns what the worker gathered into remembered voices, without haste.

It also notices lips that lie (`engine.voices.witness`), and who is back: a face that nobody knows,
whose voice is that of a kept person who went out of view, is kept again without a click; and a
voice that is remembered on disk gets its name.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Iterable, Mapping
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from engine.errors import ModelError
from engine.host.outlook import About
from engine.host.remember import Remembering
from engine.host.start import Person
from engine.pairing import Pairing
from engine.voices.memory import VoiceMemory
from engine.voices.recognise import RETURNED_COSINE, likest, who_returned
from engine.voices.witness import Witness

EVERY_S: Final = 0.1
"""Lips that lie shall be found out within half a second."""

_log = logging.getLogger("solomic.voices")


class People(Protocol):
    """What the voice thread needs of the desk."""

    def who_is_about(self) -> About:
        """Kept people out of view, and faces in view that are not kept."""
        ...

    def returned(self, old: int, new: int) -> None:
        """Keep ``new`` in place of ``old``: they are the same person."""
        ...


class Housekeeping:
    """Runs ``VoiceMemory.update``; remembers first whom the engine before knew."""

    def __init__(
        self,
        memory: VoiceMemory,
        people: Iterable[Person] = (),
        remembering: Remembering | None = None,
        witness: Witness | None = None,
        pairing: Pairing | None = None,
    ) -> None:
        self.warning = ""
        self.desk: People | None = None
        """Set before ``start``."""
        self._memory = memory
        self._remembering = remembering or Remembering()
        self._witness = witness
        self._pairing = pairing
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
            try:
                self.step()
            except ModelError as error:
                if not self.warning:
                    _log.warning("%s", error)
                self.warning = str(error)

    def step(self) -> None:
        """Learn, name, and notice who is back. Raises ModelError."""
        while self._adoptions:
            self._memory.adopt(*self._adoptions.popleft())
        if self._witness is not None:
            self._witness.step(self._memory.voices())
        if self._pairing is not None:
            self._pairing.step()
        if self._memory.update():
            self._name()
        self._remembering.serve()
        if self.desk is not None:
            self._welcome_back(self.desk)

    def _name(self) -> None:
        known = self._remembering.profiles
        voices = {number: profile.vector for number, profile in enumerate(known)}
        for track, voice in self._memory.voices().items():
            number = likest(voice, voices, bar=RETURNED_COSINE)
            if number is None or self._memory.name(track) == known[number].name:
                continue
            profile = known[number]
            self._memory.call(track, profile.name)
            if self._memory.quality(track) < 1.0:
                self._memory.enrol(track, profile.vector.copy(), profile.seconds)
            _log.info("A remembered voice was recognised.")

    def _welcome_back(self, desk: People) -> None:
        about = desk.who_is_about()
        if not about.missing or not about.newcomers:
            return
        present = tuple(self._of(about.present).values())
        pairs = who_returned(
            self._of(about.missing), self._of(about.newcomers), present, about.near
        )
        for old, new in pairs:
            _log.info("A person who was kept is back.")
            desk.returned(old, new)
            self._memory.adopt(old, new)

    def _of(self, tracks: Iterable[int]) -> Mapping[int, NDArray[np.float32]]:
        found = ((track, self._memory.embedding(track)) for track in tracks)
        return {track: voice for track, voice in found if voice is not None}
