"""The chosen people and how loud each is heard. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from app.state.levels import MINUS
from app.words import tr
from engine.messages import LEVEL_LOWEST_DB, Telemetry

STEP_DB: Final = 2.0
"""Of a key or a turn of the wheel."""


@dataclass(frozen=True, slots=True)
class PersonView:
    """One chosen person."""

    track_id: int
    name: str
    level_db: float


def people(now: Telemetry | None, wanted: Mapping[int, float]) -> tuple[PersonView, ...]:
    """Those whose level can be set: worth showing once there are two, or one was turned down.

    ``wanted``: levels the engine has not answered yet.
    """
    if now is None:
        return ()
    found = tuple(
        PersonView(
            face.track_id,
            face.name or tr("Face {number}", number=face.position),
            wanted.get(face.track_id, face.level_db),
        )
        for face in sorted(now.faces, key=lambda face: face.position)
        if face.track_id in now.kept and face.visible
    )
    worth = len(found) > 1 or any(person.level_db for person in found)
    return found if worth else ()


def held(level_db: float) -> float:
    """Within what can be set."""
    return min(0.0, max(LEVEL_LOWEST_DB, level_db))


def level_text(level_db: float) -> str:
    """How loud, in words; short enough for a badge."""
    return f"{level_db:.0f} dB".replace("-", MINUS)
