"""Whom to keep when nobody is chosen by a click, and who speaks beside those kept. Pure.

A :class:`Following` goes through :func:`follow` with every image. Both ways are slow to change
their mind on purpose: a short yes of somebody else or a cough changes nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

import msgspec

from engine.config import KeepWho

SPEAKS: Final = 0.6
"""Probability of speaking from which somebody speaks..."""
SILENT: Final = 0.4
"""...and below which they do not; in between nothing changes."""
NEARER: Final = 1.3
"""So many times as large a face must be to count as nearer."""
NEARER_FOR_S: Final = 1.0


class Looked(msgspec.Struct, frozen=True):
    """A face in view, as far as this matters."""

    track_id: int
    size: float
    """Area of its box in shares of the image."""
    p: float
    """Probability of speaking; 0 while the lips cannot be read."""
    mine: bool = False
    """Known by voice to be the person whose own this computer is."""


class Following(msgspec.Struct, frozen=True):
    """Who is kept, and who might take their place."""

    track_id: int | None = None
    rival: int | None = None
    rival_since_s: float = 0.0
    mine: bool = False
    """Who is kept was known to be the person whose own this computer is."""


def follow(
    state: Following, who: KeepWho, faces: Sequence[Looked], hold_s: float, now_s: float
) -> Following:
    """``state`` after the faces of an image.

    ``speaker``: somebody else is kept once they have spoken for ``hold_s`` while who is kept did
    not. ``me``: whoever is nearest, and somebody else only when they are clearly nearer for a
    second; but once a face is known to be the person's own, that one, and nobody else while they
    are away. The first one is kept at once. Whoever goes out of view stays kept until there is a
    rival, since what happens then is the choice for a lost face.
    """
    if who not in ("speaker", "me"):
        return Following()
    rival = _speaking(state, faces) if who == "speaker" else _me(state, faces)
    own = {face.track_id for face in faces if face.mine}
    if rival is None:
        mine = state.track_id in own or state.mine
        return Following(state.track_id, mine=who == "me" and mine)
    if state.track_id is None:
        return Following(rival, mine=rival in own)
    since_s = state.rival_since_s if rival == state.rival else now_s
    needed_s = hold_s if who == "speaker" else NEARER_FOR_S
    if now_s - since_s >= needed_s:
        return Following(rival, mine=rival in own)
    return Following(state.track_id, rival, since_s, state.mine)


RIVAL_HOLD_S: Final = 1.0
"""Between words somebody stays a rival: the network's memory of them must not come and go."""


class Rivalry(msgspec.Struct, frozen=True):
    """Who in view speaks beside those kept, and when they were last seen to."""

    track_id: int | None = None
    spoke_s: float = 0.0


def rival(state: Rivalry, faces: Sequence[Looked], kept: Collection[int], now_s: float) -> Rivalry:
    """``state`` after the faces of an image: whoever is not kept and speaks most, and stays so for
    a second after their last word. Nobody, while nobody is kept.
    """
    others = [face for face in faces if face.track_id not in kept] if kept else []
    speaking = [face for face in others if face.p >= SPEAKS]
    if any(face.track_id == state.track_id for face in speaking):
        return Rivalry(state.track_id, now_s)
    here = any(face.track_id == state.track_id for face in others)
    if here and now_s - state.spoke_s < RIVAL_HOLD_S:
        return state
    if speaking:
        return Rivalry(max(speaking, key=lambda face: (face.p, -face.track_id)).track_id, now_s)
    return Rivalry()


def _speaking(state: Following, faces: Sequence[Looked]) -> int | None:
    """Who else speaks while who is kept does not."""
    own = next((face.p for face in faces if face.track_id == state.track_id), 0.0)
    others = [face for face in faces if face.track_id != state.track_id and face.p >= SPEAKS]
    if own >= SILENT or not others:
        return None
    # Among several the rival of before stays: two who talk at once must not cancel each other.
    if any(face.track_id == state.rival for face in others):
        return state.rival
    return max(others, key=lambda face: (face.p, -face.track_id)).track_id


def _me(state: Following, faces: Sequence[Looked]) -> int | None:
    """Whose face is the person's own, where that is known; else who is clearly nearer."""
    own = next((face.track_id for face in faces if face.mine), None)
    if own is not None:
        return None if own == state.track_id else own
    return None if state.mine else _nearest(state, faces)


def _nearest(state: Following, faces: Sequence[Looked]) -> int | None:
    """Who else is clearly nearer."""
    own = next((face.size for face in faces if face.track_id == state.track_id), 0.0)
    others = [face for face in faces if face.track_id != state.track_id]
    nearest = max(others, key=lambda face: (face.size, -face.track_id), default=None)
    return nearest.track_id if nearest and nearest.size > NEARER * own else None
