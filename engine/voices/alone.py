"""Who surely speaks alone: the condition under which a voice may be learned."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

SPEAKS: Final = 0.75
SILENT: Final = 0.25
WELL_SEEN: Final = 0.5
OWN_ENERGY: Final = 0.55
"""Share of the mixture's energy that the estimate of a kept person must hold.

Measured with Base on a minute of the demo scene: of 10 s in which one person speaks alone, 6.5 and
7.0 s are learned from, at 0.6 only 3.0 and 7.0; were the other person out of view, of 38 s in which
both speak 2.1 and 2.7 s would be, at 0.6 1.8 and 1.1, at 0.5 2.3 and 7.8.
"""
OWN_ENERGY_UNKNOWN: Final = 0.33
"""The same while the network does not know this voice yet. It then turns even a lone speaker down
(median .45, against .2 when another talks); with the higher bar no voice would ever be learned."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """One visible face, as far as its speech goes."""

    track_id: int
    p: float
    """Probability of speaking."""
    valid: bool
    confidence: float


def doubting(faces: Sequence[Speaker], doubted: Container[int]) -> Sequence[Speaker]:
    """``faces`` with the lips of those ``doubted`` taken for unseen."""
    if not any(face.track_id in doubted for face in faces):
        return faces
    return [
        replace(face, valid=False, confidence=0.0) if face.track_id in doubted else face
        for face in faces
    ]


def who_is_alone(
    faces: Sequence[Speaker], energy_shares: Mapping[int, float], known: Container[int]
) -> int | None:
    """The track that speaks while every other face is silent, or None when there is any doubt.

    ``energy_shares`` has the kept tracks (Pipeline.energy_share), ``known`` those of them whose
    voice the network was given: where the estimate of the face that speaks lacks much of the
    mixture, somebody off camera speaks too.
    """
    speaking = [face for face in faces if not (face.valid and face.p <= SILENT)]
    if len(speaking) != 1:
        return None
    (face,) = speaking
    needed = OWN_ENERGY if face.track_id in known else OWN_ENERGY_UNKNOWN
    sure = face.valid and face.p >= SPEAKS and face.confidence >= WELL_SEEN
    return face.track_id if sure and energy_shares.get(face.track_id, 1.0) >= needed else None
