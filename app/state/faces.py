"""Faces as the overlay shows them, and which of them a click or a key means. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from app.state.engine import Box, TrackBox
from app.state.geometry import Rect, place
from app.words import mark, tr
from engine.messages import Face

ADVICE_TEXT = {
    "dark": mark("Too dark to see the mouth"),
    "turned": mark("Face the camera"),
    "covered": mark("Mouth is covered"),
    "small": mark("Come closer"),
    "blurred": mark("Picture is blurred"),
}
"""What the engine's words for a badly seen mouth mean to the person in the picture."""

_CLICK_MARGIN = 8.0
_RISE, _FALL = 0.6, 0.25
"""Shares of the way a halo goes per image: up fast, down slowly."""


class Mark(Enum):
    """Whether others hear this face."""

    KEPT = "kept"
    REMOVED = "removed"
    OPEN = "open"
    """Nobody was chosen: everyone is heard."""


@dataclass(frozen=True, slots=True)
class FaceView:
    """One face to draw."""

    track_id: int
    position: int
    """The key that keeps it; 0: none."""
    box: Box
    mark: Mark
    speaking: float
    """0 to 1."""
    advice: str = ""
    name: str = ""
    """Whose voice this is, where it is a remembered one."""
    level_db: float = 0.0
    """How loud others hear them."""

    @property
    def key(self) -> str:
        """What the badge shows."""
        return str(self.position) if 1 <= self.position <= 9 else ""


MARK_WORDS = {Mark.KEPT: mark("Kept"), Mark.REMOVED: mark("Removed"), Mark.OPEN: ""}


def spoken(face: FaceView) -> str:
    """Who this is and what happens to them, for who cannot see the picture."""
    name = face.name or tr("Face {number}", number=face.position)
    return ", ".join(filter(None, (name, tr(MARK_WORDS[face.mark]), face.advice)))


def advice_text(code: str) -> str:
    """The sentence for an advice code; unknown codes are shown as they are."""
    return tr(ADVICE_TEXT.get(code, code.capitalize()))


def _mark(face: Face, kept: Sequence[int]) -> Mark:
    if not kept:
        return Mark.OPEN
    return Mark.KEPT if face.track_id in kept else Mark.REMOVED


def visible_faces(
    faces: Sequence[Face], kept: Sequence[int], boxes: Sequence[TrackBox] = ()
) -> tuple[FaceView, ...]:
    """Faces in view, with the boxes of the image on the screen where it has them.

    ``faces`` is telemetry's and knows who is kept; ``boxes`` belongs to the image and fits it.
    """
    fresh = {found.track_id: found for found in boxes}
    views = []
    for face in faces:
        found = fresh.get(face.track_id)
        if found is not None and not found.visible:
            continue
        if found is None and not face.visible:
            continue
        views.append(
            FaceView(
                track_id=face.track_id,
                position=face.position,
                box=found.box if found else face.box,
                mark=_mark(face, kept),
                speaking=min(1.0, max(0.0, face.speaking)),
                advice=advice_text(face.advice) if face.advice else "",
                name=face.name,
                level_db=face.level_db,
            )
        )
    return tuple(views)


def eased(new: Sequence[FaceView], old: Sequence[FaceView]) -> tuple[FaceView, ...]:
    """The new faces, their halos a step nearer to what they should be: breathing, not flicker."""
    before = {face.track_id: face.speaking for face in old}
    return tuple(
        replace(face, speaking=_eased(before.get(face.track_id, 0.0), face.speaking))
        for face in new
    )


def _eased(old: float, new: float) -> float:
    step = _RISE if new > old else _FALL
    value = old + step * (new - old)
    return round(value, 3)


def face_at(
    faces: Sequence[FaceView], x: float, y: float, area: Rect, mirror: bool
) -> FaceView | None:
    """The face under a point of the screen; the smallest one where several overlap."""
    hits = []
    for face in faces:
        rect = place(face.box, area, mirror).grown(_CLICK_MARGIN)
        if rect.contains(x, y):
            hits.append((rect.width * rect.height, face))
    return min(hits, key=lambda hit: hit[0])[1] if hits else None


def face_with_key(faces: Sequence[FaceView], key: int) -> FaceView | None:
    """The face whose badge shows this number."""
    return next((face for face in faces if face.position == key), None)


def after_choice(kept: Sequence[int], track_id: int, add: bool) -> tuple[int, ...]:
    """Who is kept after a face was chosen.

    Without ``add``: this one alone, or nobody in particular when it was the only one already.
    With ``add``: this one too, or no longer.
    """
    if not add:
        return () if tuple(kept) == (track_id,) else (track_id,)
    if track_id in kept:
        return tuple(known for known in kept if known != track_id)
    return (*kept, track_id)
