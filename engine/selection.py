"""Who is kept, and what happens when a kept face is lost: pure functions on frozen values.

A command changes :class:`Selection`; every image or hop goes through :func:`follow`, which brings
the selection up to date with the faces; :func:`decide` says what the pipeline shall do.

Faces are counted from left to right in the unmirrored image, from 1. Nobody is kept until somebody
is chosen. A wish for a position that nobody holds yet waits until a face stands there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, Protocol

import msgspec

from engine.config import FaceLoss
from engine.messages import Lost, LostNow

Box = tuple[float, float, float, float]

LOST_AFTER_S: Final = 0.2
"""A face missed in a few images is not lost."""
BACK_AFTER_S: Final = 0.3
"""A face must be seen for so long before it counts as back: no flapping."""
ADOPT_WITHIN_S: Final = 30.0
"""A newcomer may take the place of a kept face that was forgotten for at most so long."""


class SeenFace(Protocol):
    """What this module needs of a face track (engine.vision.base.FaceObservation has it)."""

    @property
    def track_id(self) -> int:
        """Stays with the person."""
        ...

    @property
    def box(self) -> Box:
        """x, y, width, height in shares of the image."""
        ...

    @property
    def visible(self) -> bool:
        """Seen in the newest image."""
        ...

    @property
    def seen_at_s(self) -> float:
        """When it was last seen."""
        ...


class KeptFace(msgspec.Struct, frozen=True):
    """One person kept, and when their face was there."""

    track_id: int
    box: Box = (0.0, 0.0, 0.0, 0.0)
    """Where the face was last seen, in shares of the image; all zero before it was."""
    seen_at_s: float = 0.0
    back_since_s: float = 0.0
    """Since when it is seen without a loss."""
    lost: bool = False


class Selection(msgspec.Struct, frozen=True):
    """Who is kept now, in the order of choice, and which positions are still waited for."""

    kept: tuple[KeptFace, ...] = ()
    waiting: tuple[int, ...] = ()
    adopted: tuple[tuple[int, int], ...] = ()
    """(old, new) track ids of the latest :func:`follow`: the same person under another id."""

    @property
    def track_ids(self) -> tuple[int, ...]:
        """The kept tracks."""
        return tuple(face.track_id for face in self.kept)


class Decision(msgspec.Struct, frozen=True):
    """What the pipeline shall do: keep ``track_ids``; without any, reduce noise; or mute."""

    track_ids: tuple[int, ...] = ()
    mute: bool = False


def positions(faces: Sequence[SeenFace]) -> dict[int, int]:
    """Position by track id of the visible faces, from left to right, from 1."""
    visible = [face for face in faces if face.visible]
    visible.sort(key=lambda face: (face.box[0] + face.box[2] / 2, face.track_id))
    return {face.track_id: place for place, face in enumerate(visible, start=1)}


def keep_tracks(selection: Selection, track_ids: Iterable[int], now_s: float) -> Selection:
    """Keep exactly these tracks (a click keeps one; an empty list keeps nobody)."""
    return Selection(kept=tuple(_kept(selection, each, now_s) for each in dict.fromkeys(track_ids)))


def keep_positions(
    selection: Selection, wanted: Iterable[int], faces: Sequence[SeenFace], now_s: float
) -> Selection:
    """Keep exactly the faces at these positions; wait for those that are not there yet."""
    return _fill(selection, (), tuple(dict.fromkeys(wanted)), faces, now_s)


def add_position(
    selection: Selection, position: int, faces: Sequence[SeenFace], now_s: float
) -> Selection:
    """Keep the face at ``position`` too, or stop keeping it; without a face nothing changes."""
    track_at = {place: track for track, place in positions(faces).items()}
    track = track_at.get(position)
    if track is None:
        return selection
    ids = selection.track_ids
    rest = tuple(each for each in ids if each != track)
    chosen = rest if track in ids else (*ids, track)
    return msgspec.structs.replace(keep_tracks(selection, chosen, now_s), waiting=selection.waiting)


def follow(selection: Selection, faces: Sequence[SeenFace], now_s: float) -> Selection:
    """Bring the selection up to date with the newest ``faces``.

    Fills waiting positions, notes who is lost (late) and back (later), and lets a newcomer take
    the place of a kept face that the tracker forgot, when there can be no doubt: one kept face is
    missing, one face is in view that is not kept, and it appeared where the other was last seen.
    """
    if selection.waiting:
        selection = _fill(selection, selection.track_ids, selection.waiting, faces, now_s)
    seen = {face.track_id: face for face in faces}
    newcomers = _adoptions(selection, faces, now_s)
    kept_now = []
    for face in selection.kept:
        track = newcomers.get(face.track_id, face.track_id)
        renamed = msgspec.structs.replace(face, track_id=track)
        kept_now.append(_updated(renamed, seen.get(track), now_s))
    return Selection(tuple(kept_now), selection.waiting, tuple(newcomers.items()))


def returned(selection: Selection, old: int, new: int) -> Selection:
    """Track ``new`` is the person who was kept as ``old``: recognised by their voice."""
    ids = selection.track_ids
    if old not in ids or new in ids:
        return selection
    kept = tuple(
        msgspec.structs.replace(face, track_id=new) if face.track_id == old else face
        for face in selection.kept
    )
    return Selection(kept, selection.waiting)


def missing(selection: Selection, faces: Sequence[SeenFace]) -> dict[int, Box]:
    """Kept tracks that are not in view, and where they were last."""
    visible = {face.track_id for face in faces if face.visible}
    return {face.track_id: face.box for face in selection.kept if face.track_id not in visible}


def same_place(a: Box, b: Box) -> bool:
    """Whether two boxes are where one person would be."""
    return _overlap(a, b)


def decide(
    selection: Selection, policy: FaceLoss, hold_s: float, voices: Iterable[int], now_s: float
) -> Decision:
    """What to do now; ``voices`` are the tracks whose voice is remembered.

    A lost face is first held for ``hold_s``: the network goes on with what it remembers. Then:
    ``hold`` goes on so; ``voice`` too by a voice that is remembered, and as ``hold`` where none is:
    whoever else is in view must not be let in; ``mute`` is silence and ``everyone`` noise
    reduction once every kept face is lost.
    """
    if not selection.kept:
        return Decision()
    here = [face for face in selection.kept if not _gone(face, hold_s, now_s)]
    if not here and policy == "mute":
        return Decision(mute=True)
    if policy == "hold":
        here = list(selection.kept)
    elif policy == "voice" or here:
        known = set(voices)
        here = [face for face in selection.kept if face in here or face.track_id in known]
        here = here or list(selection.kept)
    return Decision(tuple(face.track_id for face in here))


def loss(
    selection: Selection, policy: FaceLoss, hold_s: float, voices: Iterable[int], now_s: float
) -> Lost:
    """What happens now because kept faces are lost, and what follows; agrees with ``decide``."""
    lost = [face for face in selection.kept if face.lost]
    if not lost:
        return Lost()
    hold_s = max(hold_s, LOST_AFTER_S)
    left_s = [hold_s - (now_s - face.seen_at_s) for face in lost]
    held = [left for left in left_s if left >= 0.0]
    known = tuple(voices)
    if policy == "hold" or not held:
        return Lost(_outcome(selection, policy, hold_s, known, now_s))
    later_s = max(face.seen_at_s for face in lost) + hold_s + 1.0
    then = _outcome(selection, policy, hold_s, known, later_s)
    return Lost("held", then, round(min(held), 1))


def _outcome(
    selection: Selection, policy: FaceLoss, hold_s: float, known: tuple[int, ...], at_s: float
) -> LostNow:
    """What the loss comes to at ``at_s``, when no lost face is held any more."""
    if policy == "hold":
        return "hold"
    decision = decide(selection, policy, hold_s, known, at_s)
    if policy == "voice" and not any(face.track_id in known for face in selection.kept):
        return "hold" if all(_gone(face, hold_s, at_s) for face in selection.kept) else "left_out"
    if not decision.track_ids:
        return "mute" if decision.mute else "everyone"
    heard = all(face.track_id in decision.track_ids for face in selection.kept if face.lost)
    return "voice" if heard else "left_out"


def _kept(selection: Selection, track_id: int, now_s: float) -> KeptFace:
    """What is known of ``track_id``, or a fresh entry that is there from now on."""
    for face in selection.kept:
        if face.track_id == track_id:
            return face
    return KeptFace(track_id, seen_at_s=now_s, back_since_s=now_s - BACK_AFTER_S)


def _fill(
    selection: Selection,
    held: tuple[int, ...],
    waiting: tuple[int, ...],
    faces: Sequence[SeenFace],
    now_s: float,
) -> Selection:
    """Keep ``held`` and whoever stands at a ``waiting`` position; wait on for the others."""
    track_at = {place: track for track, place in positions(faces).items()}
    found = tuple(track_at[place] for place in waiting if place in track_at)
    kept = keep_tracks(selection, (*held, *found), now_s).kept
    return Selection(kept, tuple(place for place in waiting if place not in track_at))


def _gone(face: KeptFace, hold_s: float, now_s: float) -> bool:
    return face.lost and now_s - face.seen_at_s > max(hold_s, LOST_AFTER_S)


def _updated(kept: KeptFace, seen: SeenFace | None, now_s: float) -> KeptFace:
    """``kept`` after the newest image; ``seen`` is its track, if there is one."""
    if seen is None or not seen.visible:
        lost = kept.lost or now_s - kept.seen_at_s > LOST_AFTER_S
        # Being seen starts again: a single image of it does not make it be back.
        return msgspec.structs.replace(kept, lost=lost, back_since_s=now_s)
    lost = kept.lost and now_s - kept.back_since_s < BACK_AFTER_S
    # While it is not yet back, the moment of the loss is what the hold counts from.
    seen_at_s = kept.seen_at_s if lost else max(kept.seen_at_s, seen.seen_at_s)
    return msgspec.structs.replace(kept, box=seen.box, seen_at_s=seen_at_s, lost=lost)


def _adoptions(selection: Selection, faces: Sequence[SeenFace], now_s: float) -> dict[int, int]:
    """New track id by old one; at most one, see :func:`follow`."""
    tracks = {face.track_id for face in faces}
    missing = [face for face in selection.kept if face.track_id not in tracks]
    strangers = [f for f in faces if f.visible and f.track_id not in selection.track_ids]
    if len(missing) != 1 or len(strangers) != 1:
        return {}
    old, new = missing[0], strangers[0]
    recent = now_s - old.seen_at_s <= ADOPT_WITHIN_S
    # Track ids grow, so a smaller one was in view before and is somebody else.
    if recent and new.track_id > old.track_id and _overlap(old.box, new.box):
        return {old.track_id: new.track_id}
    return {}


def _overlap(a: Box, b: Box) -> bool:
    """Whether the centres of two boxes are less than one (mean) width apart, both ways."""
    width, height = (a[2] + b[2]) / 2, (a[3] + b[3]) / 2
    across = abs(a[0] + a[2] / 2 - b[0] - b[2] / 2)
    down = abs(a[1] + a[3] / 2 - b[1] - b[3] / 2)
    return across < width and down < height
