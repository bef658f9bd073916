"""Feature sequences with labels: clips, still faces, and long scenes joined from both.

A clip lasts three seconds, a call an hour: statistics that settle over seconds must be trained as
they will be used. So clips of one person are joined, with pauses in which the face is still.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.vision.lip_features import COUNT, SHAPES
from engine.vision.lip_network import INPUTS, Normaliser
from training.lips import clips, features, patches
from training.lips.clips import Clip
from training.lips.patches import Detector

MANY_CLIPS: Final = "s1"
"""The one person with hundreds of clips."""
DETECTORS: Final[tuple[Detector, ...]] = ("haar", "yunet")
STILL: Final = "still"
_STILL_S: Final = 4.0

Series = NDArray[np.float32]


@dataclass(frozen=True)
class Example:
    """One clip under one condition; f32 [images, 18] and [images]."""

    clip: Clip
    detector: str
    condition: str
    sequence: features.Sequence
    level: Series
    speech: Series


@dataclass(frozen=True)
class Scene:
    """What the network sees of one person over a long time, f32 [images, 37], and the truth."""

    person: str
    group: str
    seen: Series
    level: Series
    speech: Series


def read(data: Path, cache: Path, many: int) -> list[Example]:
    """All clips with all detectors and conditions, and still faces made from them.

    ``many``: how many clips of the person with hundreds are used.
    """
    listed = clips.read_list(data)
    of_many = [clip for clip in listed if clip.person == MANY_CLIPS][::2][:many]
    others = [clip for clip in listed if clip.person != MANY_CLIPS]
    return [
        example
        for clip in others + of_many
        for detector in DETECTORS
        for example in _of_clip(clip, detector, cache)
    ]


def _of_clip(clip: Clip, detector: Detector, cache: Path) -> Iterable[Example]:
    """Under every condition, or two of them for the person with hundreds of clips."""
    seed = hashlib.sha256(f"{clip.name}.{detector}".encode()).digest()
    rng = np.random.default_rng(list(seed))
    seen, times_s = patches.cached(clip, detector, cache)
    if len(seen) < 25:
        return
    names = list(features.CONDITIONS)
    if clip.person == MANY_CLIPS:
        names = ["clean", str(rng.choice(names[1:]))]
    wave = clips.sound(clip.path)
    for name in names:
        sequence = features.sequence(*features.CONDITIONS[name](seen, times_s, rng))
        level, speech = clips.labels(wave, sequence.times_s - clips.DELAY_S, clip.offset_s)
        yield Example(clip, detector, name, sequence, level, speech)
    still = features.sequence(*features.still(seen, _STILL_S, rng))
    silence = np.zeros(len(still.times_s), np.float32)
    yield Example(clip, detector, STILL, still, silence, silence)


def statistics(found: list[Example]) -> tuple[Series, Series]:
    """Mean and variance f32 [18] of the features; every person counts the same."""
    talking = [one for one in found if one.condition != STILL]
    parts = [
        np.concatenate([one.sequence.features for one in talking if one.clip.person == person])
        for person in sorted({one.clip.person for one in talking})
    ]
    mean = np.mean([part.mean(axis=0) for part in parts], axis=0)
    variance = np.mean([((part - mean) ** 2).mean(axis=0) for part in parts], axis=0)
    return mean.astype(np.float32), variance.astype(np.float32)


def scene(
    parts: list[Example], mean: Series, variance: Series, strange: Series | None = None
) -> Scene:
    """``parts`` of one person one after another, as one long stream.

    ``strange`` f32 [18] is added to all features, in standard deviations.
    """
    offset = 0.0 if strange is None else strange * np.sqrt(variance)
    normaliser = Normaliser(mean, variance)
    seen = [
        normaliser.step((row + offset).astype(np.float32), float(since_s))
        for part in parts
        for row, since_s in zip(part.sequence.features, part.sequence.since_s, strict=True)
    ]
    return Scene(
        parts[0].clip.person,
        parts[0].clip.group,
        np.array(seen, dtype=np.float32).reshape(-1, INPUTS),
        np.concatenate([part.level for part in parts]),
        np.concatenate([part.speech for part in parts]),
    )


def scenes(
    found: list[Example],
    statistic: tuple[Series, Series],
    rng: np.random.Generator,
    *,
    each: int,
    long_s: float = 20.0,
    still_share: float = 0.3,
    strangeness: float = 0.0,
) -> list[Scene]:
    """``each`` scenes of every person: half of them one clip alone, half long and joined.

    ``strangeness``: by how many standard deviations mouths are made to look like nobody's.
    """
    out = []
    for person in sorted({one.clip.person for one in found}):
        mine = [one for one in found if one.clip.person == person]
        talking = [one for one in mine if one.condition != STILL]
        still = [one for one in mine if one.condition == STILL]
        for number in range(each):
            parts = [talking[int(rng.integers(len(talking)))]]
            images = len(parts[0].level)
            while number % 2 and images < long_s * 25:
                pool = still if rng.random() < still_share else talking
                parts.append(pool[int(rng.integers(len(pool)))])
                images += len(parts[-1].level)
            order = rng.permutation(len(parts))
            strange = np.zeros(COUNT, np.float32)
            if number % 4 >= 2:
                strange[SHAPES] = rng.normal(0.0, strangeness, strange[SHAPES].shape)
            out.append(scene([parts[i] for i in order], *statistic, strange))
    return out
