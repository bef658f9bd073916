"""Voices learned by themselves, while one face alone is surely speaking.

The audio thread only copies magnitudes into a buffer (:meth:`VoiceMemory.offer`); a housekeeping
thread turns full buffers into embeddings (:meth:`VoiceMemory.update`). An embedding is a slow
average, and what does not sound like it is refused: a memory that took the wrong voice once would
go on asking for it. Only embeddings are kept, only in memory, never sound.
"""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import dataclass, replace
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from engine.config import HOP_S
from engine.models.manifest import BINS

F32 = NDArray[np.float32]

SEGMENT_HOPS: Final = 300
"""The longest stretch embedded at once: 3 s."""
SHORTEST_HOPS: Final = 150
"""The shortest stretch worth an embedding: 1.5 s."""
PATIENCE_HOPS: Final = 100
"""Pauses and doubts up to one second do not end a stretch; they are left out of it."""
BUFFERS: Final = 4
AUDIBLE_ENERGY: Final = 0.65
"""Sum of squared magnitudes of a hop at about -50 dB of full scale: less is no voice."""
SLOWEST_SHARE: Final = 0.1
"""Weight of a new stretch once a voice is well known."""
SAME_VOICE_COSINE: Final = 0.5
"""A stretch less alike than this is refused.

Measured on 42 unseen speakers with stretches of 3 s (1.5 s): 3 % (5 %) of the own ones are refused,
and 13 % (11 %) of all others' would pass.
"""
SURE_AFTER_STRETCHES: Final = 2
FORGET_AFTER_REFUSALS: Final = 4
"""So many refusals in a row mean that the memory, not the person, is wrong; but only while it rests
on little speech. A voice that is well known is never given up for another one: somebody off camera
may talk for minutes while the chosen person chews, smiles and nods."""
FULL_QUALITY_S: Final = 8.0


class Embedder(Protocol):
    """What turns magnitudes into an embedding (engine.models.voice.VoiceNetwork)."""

    def embed(self, magnitude: F32) -> F32:
        """Embedding f32[E] of length one from f32[T, 256]."""
        ...


@dataclass(frozen=True, slots=True)
class Voice:
    """One remembered voice."""

    embedding: F32
    """f32[E], of length one."""
    seconds: float
    """Speech it was learned from."""
    stretches: int
    likeness: float
    """Mean cosine of what was accepted."""
    refused: int = 0
    """Stretches refused in a row."""

    @property
    def quality(self) -> float:
        """0 to 1: enough speech that agrees with itself."""
        enough = min(self.seconds / FULL_QUALITY_S, 1.0)
        return enough * min(max(self.likeness, 0.0), 1.0)


class VoiceMemory:
    """One voice per track. Each method says which thread may call it."""

    def __init__(self, network: Embedder) -> None:
        self._network = network
        self._free = deque(np.zeros((SEGMENT_HOPS, BINS), np.float32) for _ in range(BUFFERS))
        self._ready: deque[tuple[int, F32, int]] = deque()
        self._buffer: F32 | None = None
        self._track = -1
        self._hops = 0
        self._waited = 0
        self._changing = threading.Lock()
        self._voices: dict[int, Voice] = {}
        """Replaced as a whole, so that readers need no lock."""
        self._names: dict[int, str] = {}

    def offer(self, magnitude: F32, track_id: int | None) -> None:
        """Take ``magnitude`` f32[256] (network scale) of a hop in which only ``track_id`` speaks.

        None: nobody, several, or not sure. Audio thread; copies and counts, nothing else.
        """
        if track_id is None or float(np.dot(magnitude, magnitude)) < AUDIBLE_ENERGY:
            self._waited += 1
            if self._waited == PATIENCE_HOPS:
                self.finish()
            return
        if track_id != self._track:
            self.finish()
            self._track = track_id
        if self._buffer is None:
            if not self._free:
                return  # housekeeping is behind: this speech is not needed that much
            self._buffer = self._free.popleft()
        self._waited = 0
        self._buffer[self._hops] = magnitude
        self._hops += 1
        # Somebody new is worth an early guess: it may be a person who has come back.
        enough = SEGMENT_HOPS if track_id in self._voices else SHORTEST_HOPS
        if self._hops >= enough:
            self.finish()

    def finish(self) -> None:
        """End the stretch: hand it over when it is long enough, else use its buffer again.

        Audio thread; at the end of a file, else it happens by itself.
        """
        if self._buffer is not None and self._hops >= SHORTEST_HOPS:
            self._ready.append((self._track, self._buffer, self._hops))
            self._buffer = None
        self._hops = 0

    def update(self) -> int:
        """Learn from all finished stretches; returns how many. Housekeeping thread only.

        Raises ModelError when the voice network fails; the stretch is then lost.
        """
        learned = 0
        while self._ready:
            track_id, buffer, hops = self._ready.popleft()
            try:
                embedding = self._network.embed(buffer[:hops])
            finally:
                self._free.append(buffer)
            with self._changing:
                known = self._voices.get(track_id)
                self._put(track_id, learn(known, embedding, hops * HOP_S))
            learned += 1
        return learned

    def embedding(self, track_id: int) -> F32 | None:
        """The voice f32[E] of ``track_id``, or None. Any thread."""
        voice = self._voices.get(track_id)
        return None if voice is None else voice.embedding

    def voice(self, track_id: int) -> Voice | None:
        """All that is known of the voice. Any thread."""
        return self._voices.get(track_id)

    def quality(self, track_id: int) -> float:
        """How well the voice is known, 0 to 1. Any thread."""
        voice = self._voices.get(track_id)
        return 0.0 if voice is None else voice.quality

    def name(self, track_id: int) -> str:
        """Under which name this voice is remembered on disk, or "". Any thread."""
        return self._names.get(track_id, "")

    def call(self, track_id: int, name: str) -> None:
        """Say whose voice it is. Housekeeping thread only."""
        self._names = self._names | {track_id: name}

    def known(self) -> tuple[int, ...]:
        """The tracks whose voice is known. Any thread."""
        return tuple(self._voices)

    def voices(self) -> dict[int, F32]:
        """The embeddings f32[E] of all known voices by track. Any thread."""
        return {track_id: voice.embedding for track_id, voice in self._voices.items()}

    def enrol(self, track_id: int, embedding: F32, seconds: float) -> None:
        """Set a voice that was learned elsewhere. Any thread but the audio thread."""
        with self._changing:
            self._put(track_id, Voice(embedding, seconds, SURE_AFTER_STRETCHES, 1.0))

    def adopt(self, old_id: int, new_id: int) -> None:
        """The same person has a new track. Any thread but the audio thread."""
        with self._changing:
            voice = self._voices.get(old_id)
            if voice is not None:
                self._put(old_id, None)
                self._put(new_id, voice)
                if old_id in self._names:
                    self._names = self._names | {new_id: self._names[old_id]}

    def forget(self, track_id: int) -> None:
        """Forget one voice. Any thread but the audio thread."""
        with self._changing:
            self._put(track_id, None)

    def _put(self, track_id: int, voice: Voice | None) -> None:
        voices = {key: kept for key, kept in self._voices.items() if key != track_id}
        if voice is not None:
            voices[track_id] = voice
        self._voices = voices


def learn(voice: Voice | None, embedding: F32, seconds: float) -> Voice | None:
    """``voice`` after another stretch of ``seconds``; None when it turned out to be wrong."""
    if voice is None:
        return Voice(embedding, seconds, 1, 1.0)
    cosine = float(np.dot(voice.embedding, embedding))
    if cosine < SAME_VOICE_COSINE:
        doubtful = voice.seconds < FULL_QUALITY_S and voice.refused + 1 >= FORGET_AFTER_REFUSALS
        if voice.stretches < SURE_AFTER_STRETCHES or doubtful:
            return None
        return replace(voice, refused=voice.refused + 1)
    share = max(1.0 / (voice.stretches + 1), SLOWEST_SHARE)
    mean = (1.0 - share) * voice.embedding + share * embedding
    return Voice(
        np.asarray(mean / np.linalg.norm(mean), np.float32),
        voice.seconds + seconds,
        voice.stretches + 1,
        (1.0 - share) * voice.likeness + share * cosine,
    )
