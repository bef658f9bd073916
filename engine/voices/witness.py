"""Whether lips can be believed: a voice that is known, while its owner's lips say silence.

A photograph before the camera, another program's frozen picture, somebody else's face: what such
lips say silences the person who is kept (measured: by 15 dB with the voice known), while lips that
move without sense hardly hurt. So whenever something is heard and no lips in view speak, the sound
is compared with the voices of those kept. If it is one of them, these lips are doubted, and the
voice alone decides, until they have been seen to speak for a while. A voice off camera is nobody's.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.config import HOP_S
from engine.models.manifest import BINS
from engine.voices.alone import Speaker
from engine.voices.memory import AUDIBLE_ENERGY, Embedder
from engine.voices.recognise import likest

F32 = NDArray[np.float32]

WINDOW_HOPS: Final = 32
"""So much sound is compared at once: on 40 unseen speakers 400 ms tell the own voice in 82 % at the
bar below, and take one of eight others for it, which costs no more than the lips."""
OWN_VOICE_COSINE: Final = 0.4
LIPS_SPEAK: Final = 0.5
"""From here on lips explain what is heard. Stricter would doubt the lips that are read badly."""
BELIEVED_AFTER_S: Final = 2.0
"""Doubted lips must speak for so long, while something is heard, to be believed again."""
BUFFERS: Final = 3


class Witness:
    """Hears what no lips explain. Each method says which thread may call it."""

    def __init__(self, network: Embedder) -> None:
        self.doubted: frozenset[int] = frozenset()
        """Tracks whose lips count as unseen; replaced as a whole. Any thread may read it."""
        self._network = network
        self._free = deque(np.zeros((WINDOW_HOPS, BINS), np.float32) for _ in range(BUFFERS))
        self._ready: deque[tuple[F32, tuple[int, ...]]] = deque()
        """What was heard, and whose lips were seen to be silent meanwhile."""
        self._liars: deque[int] = deque()
        self._buffer: F32 | None = None
        self._hops = 0
        self._doubt: dict[int, float] = {}
        """By track: seconds for which its lips must still speak. The audio thread's alone."""

    def offer(self, magnitude: F32, faces: Sequence[Speaker]) -> None:
        """Take ``magnitude`` f32[256] (network scale) of a hop and the lips of all faces in view.

        Audio thread; copies and counts, nothing else.
        """
        while self._liars:
            self._doubt[self._liars.popleft()] = BELIEVED_AFTER_S
        audible = float(np.dot(magnitude, magnitude)) >= AUDIBLE_ENERGY
        if self._doubt or self.doubted:
            self._settle(faces, audible=audible)
        believed = [face for face in faces if face.track_id not in self._doubt]
        if any(face.valid and face.p >= LIPS_SPEAK for face in believed):
            self._hops = 0  # somebody's lips explain what is heard
        elif audible:
            silent = tuple(face.track_id for face in faces if face.valid)
            self._gather(magnitude, silent)

    def _settle(self, faces: Sequence[Speaker], *, audible: bool) -> None:
        """Doubted lips that speak while something is heard are believed again after a time."""
        for face in faces if audible else ():
            if face.track_id in self._doubt and face.valid and face.p >= LIPS_SPEAK:
                self._doubt[face.track_id] -= HOP_S
        self._doubt = {track: left for track, left in self._doubt.items() if left > 0.0}
        if self._doubt.keys() != self.doubted:
            self.doubted = frozenset(self._doubt)

    def _gather(self, magnitude: F32, silent: tuple[int, ...]) -> None:
        if self._buffer is None:
            if not self._free:
                return  # housekeeping is behind
            self._buffer = self._free.popleft()
        self._buffer[self._hops] = magnitude
        self._hops += 1
        if self._hops == WINDOW_HOPS:
            self._ready.append((self._buffer, silent))
            self._buffer, self._hops = None, 0

    def step(self, voices: Mapping[int, F32]) -> None:
        """Compare what was gathered with the known ``voices`` f32[E] by track.

        Housekeeping thread only. Raises ModelError when the voice network fails.
        """
        while self._ready:
            window, silent = self._ready.popleft()
            known = {track: voices[track] for track in silent if track in voices}
            try:
                heard = self._network.embed(window) if known else None
            finally:
                self._free.append(window)
            track = None if heard is None else likest(heard, known, bar=OWN_VOICE_COSINE, ahead=0.0)
            if track is not None:
                self._liars.append(track)
