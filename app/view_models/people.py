"""How loud each chosen person is heard."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.state.pending import Pending, settle, shown, wish
from app.state.people import PersonView, held, people
from app.state.snapshot import Snapshot
from app.view_models.controls import Send
from engine.messages import SetLevel, Telemetry


class PeopleModel(QObject):
    """Levels belong to the people in view now; nothing of them is remembered."""

    changed = Signal()

    def __init__(self, send: Send, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._telemetry: Telemetry | None = None
        self._pending: dict[int, Pending[float]] = {}
        self.people: tuple[PersonView, ...] = ()

    def level_db(self, track_id: int) -> float:
        """How loud this person is heard, or will be as soon as the engine answers."""
        return shown(self._pending.get(track_id), self._engines(track_id))

    def choose_level(self, track_id: int, level_db: float) -> None:
        """So loud from now on."""
        wanted = held(level_db)
        if wanted != self.level_db(track_id):
            self._pending[track_id] = wish(wanted)
            self._send(SetLevel(track_id, wanted))
            self._refresh()

    def step(self, track_id: int, step_db: float) -> None:
        """Louder or softer by so much."""
        self.choose_level(track_id, self.level_db(track_id) + step_db)

    def update(self, seen: Snapshot) -> None:
        """Take the newest telemetry."""
        self._telemetry = seen.telemetry
        for track in list(self._pending):
            left = settle(self._pending[track], self._engines(track), seen.now_s)
            if left is None:
                del self._pending[track]
            else:
                self._pending[track] = left
        self._refresh()

    def _engines(self, track_id: int) -> float:
        faces = self._telemetry.faces if self._telemetry else ()
        return next((face.level_db for face in faces if face.track_id == track_id), 0.0)

    def _refresh(self) -> None:
        wanted = {track: pending.wanted for track, pending in self._pending.items()}
        found = people(self._telemetry, wanted)
        if found != self.people:
            self.people = found
            self.changed.emit()
