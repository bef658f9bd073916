"""How loud each chosen person is heard: a level by face track. No thread of its own."""

from __future__ import annotations

from collections.abc import Collection

from engine.dsp.levels import db_to_gain

_MANY = 64


class Levels:
    """Decibels by track id; 0 where nothing was chosen."""

    def __init__(self) -> None:
        self._db: dict[int, float] = {}

    def set(self, track_id: int, level_db: float) -> None:
        """From now on so loud."""
        self._db[track_id] = level_db
        if level_db == 0.0:
            del self._db[track_id]

    def of(self, track_id: int) -> float:
        """In decibels."""
        return self._db.get(track_id, 0.0)

    def gain(self, track_id: int) -> float:
        """As a factor."""
        return db_to_gain(self.of(track_id))

    def moved(self, old: int, new: int) -> None:
        """The same person has another track now."""
        if old in self._db:
            self._db[new] = self._db.pop(old)

    def forget_but(self, needed: Collection[int]) -> None:
        """Tracks that are gone for good take no room."""
        if len(self._db) > _MANY:
            self._db = {track: db for track, db in self._db.items() if track in needed}
