"""A file's hops through the pipeline, each with the cues of its moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from engine.config import HOP_FRAMES, HOP_S, SeparationConfig
from engine.files.faces import Person
from engine.following import Looked, Rivalry, rival
from engine.models.separator import Separator
from engine.pairing import Pairing
from engine.pipeline import Controls, Pipeline, TargetCue
from engine.separation.cues import NO_LIP
from engine.voices.alone import Speaker, doubting, who_is_alone
from engine.voices.memory import Embedder, VoiceMemory
from engine.voices.witness import Witness

F32 = NDArray[np.float32]

VOICE_ONLY = 0
"""Track id of somebody known by voice alone; faces count from 1."""
LEARN_EVERY_HOPS = 100
DOUBT_EVERY_HOPS = 10
"""As often as the voice thread of a call."""


class Extractor:
    """The pipeline, the people in the picture and what is known of their voices.

    After :meth:`begin` every hop of the file is given to :meth:`hop` in order. The file may be gone
    through again: voices learned before are then known from the start.
    """

    def __init__(
        self,
        separator: Separator,
        settings: SeparationConfig,
        network: Embedder | None,
        people: Sequence[Person],
        kept: Sequence[Person],
    ) -> None:
        self.memory = VoiceMemory(network) if network else None
        self._pairing = Pairing(network) if network else None
        self._network = network
        self._separator = separator
        self._settings = settings
        self._people = people
        self._kept = kept
        self._controls = Controls(strength_db=settings.strength_db)
        self.begin()

    def begin(self, *, learning: bool = False) -> None:
        """Start at the beginning of the file; ``learning``: only to learn voices."""
        self._learning = learning
        if self._pairing is not None and learning:
            self._pairing.rehearse()
        max_age_s = self._settings.cue_max_age_ms / 1000
        self._pipeline = Pipeline(self._separator, cue_max_age_s=max_age_s)
        self._witness = Witness(self._network) if self._network else None
        self._rivalry = Rivalry()
        self._index = 0
        self.used_lip = self.used_voice = False
        self.missing_hops = 0
        """Hops without a usable lip cue of anybody kept."""
        self.counters = self._pipeline.counters

    def hop(self, hop: F32) -> F32:
        """Take the next hop f32[480] and give back the one before, a new array."""
        self._index += 1
        now_s = self._index * HOP_S
        out = np.zeros(HOP_FRAMES, np.float32)
        targets = self._targets(now_s)
        told = targets if self._pairing is None else self._pairing.guess(targets)
        self._pipeline.process_hop(hop, told, self._controls, out)
        if self.memory is not None and self._people:
            self._listen(self.memory, now_s)
        if self._pairing is not None and self._learning:
            self._pairing.offer(self._pipeline.mixture(), self._pipeline.estimate, targets)
            if self._index % DOUBT_EVERY_HOPS == 0:
                self._pairing.step()
        return out

    def learned(self) -> bool:
        """The file was heard to its end: learn from what is left. True when voices were guessed:
        to hear it once more with these tells more.
        """
        self._learning = False
        if self.memory is not None:
            self.memory.finish()
            self.memory.update()
        if self._pairing is not None:
            self._pairing.settle()
            return self._pairing.guesses
        return False

    def _targets(self, now_s: float) -> list[TargetCue]:
        memory = self.memory
        targets = [self._target(person, now_s) for person in self._kept]
        if not targets and memory and VOICE_ONLY in memory.known():
            targets = [TargetCue(VOICE_ONLY, voice=memory.embedding(VOICE_ONLY))]
        max_age_s = self._pipeline.cue_max_age_s
        seen = any(target.lip.valid and target.lip.age_s <= max_age_s for target in targets)
        self.missing_hops += not seen
        self.used_lip |= seen
        self.used_voice |= any(target.voice is not None for target in targets)
        return [*targets, *self._rivals(now_s)]

    def _target(self, person: Person, now_s: float) -> TargetCue:
        doubted = self._witness.doubted if self._witness is not None else ()
        return TargetCue(
            person.track_id,
            NO_LIP if person.track_id in doubted else person.lip_at(now_s),
            self.memory.embedding(person.track_id) if self.memory else None,
        )

    def _rivals(self, now_s: float) -> list[TargetCue]:
        """Who speaks beside those kept, as in a live call."""
        lips = {person.track_id: person.lip_at(now_s) for person in self._people}
        looked = [
            Looked(track, 0.0, lip.p)
            for track, lip in lips.items()
            if lip.valid and lip.age_s <= self._pipeline.cue_max_age_s
        ]
        kept = [person.track_id for person in self._kept]
        self._rivalry = rival(self._rivalry, looked, kept, now_s)
        beside = [each for each in self._people if each.track_id == self._rivalry.track_id]
        return [replace(self._target(person, now_s), rival=True) for person in beside]

    def _listen(self, memory: VoiceMemory, now_s: float) -> None:
        """Learn the voices of those who speak alone, as in a live call."""
        speakers = []
        for person in self._people:
            lip = person.lip_at(now_s)
            valid = lip.valid and lip.age_s <= self._pipeline.cue_max_age_s
            speakers.append(Speaker(person.track_id, lip.p, valid, lip.confidence))
        shares = {each.track_id: self._pipeline.energy_share(each.track_id) for each in self._kept}
        doubted = self._witness.doubted if self._witness is not None else ()
        alone = who_is_alone(doubting(speakers, doubted), shares, memory.known())
        memory.offer(self._pipeline.magnitude(), alone)
        if self._index % LEARN_EVERY_HOPS == 0:
            memory.update()
        if self._witness is not None:
            self._witness.offer(self._pipeline.magnitude(), speakers)
            if self._index % DOUBT_EVERY_HOPS == 0:
                self._witness.step(memory.voices())
