"""Who has come back: a face nobody knows, with a voice that somebody missing has. Pure."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

F32 = NDArray[np.float32]

RETURNED_COSINE: Final = 0.7
"""So alike must a newcomer's voice be. Stricter than for learning: to keep a stranger is worse than
to ask for a click. `solomic bench voices` has the rates at this bar."""
RETURNED_NEAR_COSINE: Final = 0.55
"""The same where the missing person was last seen: few strangers sit down just there."""
AHEAD: Final = 0.1
"""By so much the best likeness must exceed the next: two who sound alike are not guessed at."""


def likest(
    voice: F32, known: Mapping[int, F32], *, bar: float = RETURNED_COSINE, ahead: float = AHEAD
) -> int | None:
    """Which of the ``known`` embeddings f32[E] is surely this ``voice``, or None."""
    scored = sorted(((float(voice @ other), key) for key, other in known.items()), reverse=True)
    if not scored or scored[0][0] < bar:
        return None
    if len(scored) > 1 and scored[0][0] - scored[1][0] < ahead:
        return None
    return scored[0][1]


def who_returned(
    missing: Mapping[int, F32],
    newcomers: Mapping[int, F32],
    present: Sequence[F32] = (),
    near: Container[tuple[int, int]] = (),
) -> tuple[tuple[int, int], ...]:
    """Pairs (track missing, track that is the same person now).

    ``missing`` and ``newcomers`` are embeddings f32[E] by track; ``present`` are the voices of
    others in view, with whom a newcomer must not be more alike; ``near`` has the pairs (missing,
    new) that stand in one place. Nobody returns twice.
    """
    # Others count under keys that no track has.
    rivals = dict(missing) | {-1 - index: voice for index, voice in enumerate(present)}
    found: dict[int, list[int]] = {}
    for new, voice in newcomers.items():
        old = likest(voice, rivals, bar=RETURNED_NEAR_COSINE)
        if old is None or old not in missing:
            continue
        if (old, new) in near or float(voice @ missing[old]) >= RETURNED_COSINE:
            found.setdefault(old, []).append(new)
    return tuple((old, tracks[0]) for old, tracks in found.items() if len(tracks) == 1)
