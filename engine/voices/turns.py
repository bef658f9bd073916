"""Who speaks when: turns, out of what the lips say and whether anything is heard. Pure.

A face takes a turn while its lips speak and something is heard. What is heard while no lips in view
speak, for half a second and more, is somebody off camera (or a loud noise: loudness alone does not
tell) - unless the lips of a known voice are doubted, whose turn it is then.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from engine.following import SILENT, SPEAKS
from engine.messages import OFF_CAMERA, Turn
from engine.voices.alone import Speaker

PAUSE_S: Final = 0.5
"""Pauses up to so long do not end a turn."""
SHORTEST_S: Final = 0.3
"""Less is a cough or a smile, and no turn."""
UNEXPLAINED_S: Final = 0.5
"""So long something must be heard before somebody off camera is said to speak."""
HEARD_S: Final = 0.3
"""Lips begin before the voice and end after it."""
KEPT_S: Final = 60.0
MOST: Final = 32
ABOVE_FLOOR_DB: Final = 12.0
QUIETEST_DB: Final = -55.0
_FLOOR_RISES_DB: Final = 1.0
"""A second: over ten minutes of steady noise becomes the floor, over a sentence nothing does."""


class Loud:
    """Whether something is heard: clearly more than the quietest of late."""

    def __init__(self) -> None:
        self._floor_db = 0.0
        self._at_s: float | None = None
        self.heard_s = -1e9
        """When something was last heard."""

    def hear(self, at_s: float, level_db: float) -> None:
        """The level around ``at_s``, about every 10 ms."""
        since_s = 0.0 if self._at_s is None else max(0.0, at_s - self._at_s)
        self._at_s = at_s
        self._floor_db = min(level_db, self._floor_db + _FLOOR_RISES_DB * since_s)
        if level_db >= max(QUIETEST_DB, self._floor_db + ABOVE_FLOOR_DB):
            self.heard_s = at_s


@dataclass(slots=True)
class _Open:
    """A turn that lasts."""

    from_s: float
    last_s: float


class Turns:
    """The turns of the last minute. One thread uses it."""

    def __init__(self) -> None:
        self._open: dict[int, _Open] = {}
        self._ended: list[Turn] = []
        self._unexplained_s: float | None = None

    def step(
        self, now_s: float, faces: Sequence[Speaker], heard_s: float, doubted: Container[int] = ()
    ) -> None:
        """The lips of all faces in view at ``now_s``; something was last heard at ``heard_s``."""
        heard = now_s - heard_s <= HEARD_S
        believed = [face for face in faces if face.valid and face.track_id not in doubted]
        speaking = [face.track_id for face in believed if heard and self._speaks(face)]
        if not speaking:
            speaking = self._unexplained(now_s, faces, doubted, heard=heard)
        else:
            self._unexplained_s = None
        for who in speaking:
            self._open.setdefault(who, _Open(now_s, now_s)).last_s = now_s
        self._close(now_s)

    def _speaks(self, face: Speaker) -> bool:
        return face.p >= (SILENT if face.track_id in self._open else SPEAKS)

    def _unexplained(
        self, now_s: float, faces: Iterable[Speaker], doubted: Container[int], *, heard: bool
    ) -> list[int]:
        """Who speaks where no lips do; their turn began when it was first heard."""
        if not heard:
            self._unexplained_s = None
            return []
        if self._unexplained_s is None:
            self._unexplained_s = now_s
        if now_s - self._unexplained_s < UNEXPLAINED_S:
            return []
        who = next((face.track_id for face in faces if face.track_id in doubted), OFF_CAMERA)
        self._open.setdefault(who, _Open(self._unexplained_s, now_s))
        return [who]

    def _close(self, now_s: float) -> None:
        for who, turn in list(self._open.items()):
            if not 0.0 <= now_s - turn.last_s <= PAUSE_S:
                del self._open[who]
                if turn.last_s - turn.from_s >= SHORTEST_S:
                    self._ended.append(Turn(who, turn.from_s, turn.last_s))
        self._ended = [t for t in self._ended[-MOST:] if now_s - (t.to_s or now_s) < KEPT_S]

    def recent(self) -> tuple[Turn, ...]:
        """Turns of the last minute in order of their beginnings; who still speaks has no end."""
        lasting = [
            Turn(who, turn.from_s)
            for who, turn in self._open.items()
            if turn.last_s - turn.from_s >= SHORTEST_S
        ]
        return tuple(sorted([*self._ended, *lasting], key=lambda turn: turn.from_s))
