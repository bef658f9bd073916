"""How well a lip cue tells level, speech and person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Series = NDArray[np.float32]


@dataclass(frozen=True)
class Scored:
    """One clip's cue beside the truth, image by image, f32 [images] each."""

    group: str
    person: str
    name: str
    level: Series
    speech: Series
    true_level: Series
    true_speech: Series
    rate_hz: float = 25.0


def correlation(a: Series, b: Series) -> float:
    """Pearson's; 0 where one is constant."""
    a, b = a - a.mean(), b - b.mean()
    size = float(np.sqrt((a * a).sum() * (b * b).sum()))
    return float((a * b).sum()) / size if size > 1e-9 else 0.0


def auc(score: Series, truth: Series) -> float:
    """Area under the ROC curve by ranks (Mann and Whitney); NaN with one class only."""
    yes = truth > 0.5
    if yes.all() or not yes.any():
        return float("nan")
    order = np.argsort(np.argsort(score, kind="stable"), kind="stable") + 1.0
    count = int(yes.sum())
    ranks = float(order[yes].sum()) - count * (count + 1) / 2
    return ranks / (count * (len(yes) - count))


def right_face(
    scored: Sequence[Scored], seconds: float, rng: np.random.Generator, trials: int = 2000
) -> float:
    """Share of trials in which the voice of one of two people fits their own cue better.

    Both are of one group, the voice speaks at least 30 % of the time; chance is 0.5. NaN where
    no two people have clips that long.
    """
    count = round(seconds * 25.0)
    usable = [one for one in scored if len(one.level) >= count]
    right = total = 0
    for _ in range(trials * 10):
        if total >= trials or len({one.person for one in usable}) < 2:
            break
        x, y = (usable[i] for i in rng.integers(len(usable), size=2))
        if x.person == y.person or x.group != y.group:
            continue
        own, other = _cut(x, count, rng), _cut(y, count, rng)
        if x.true_speech[own].mean() < 0.3:
            continue
        right += correlation(x.level[own], x.true_level[own]) > correlation(
            y.level[other], x.true_level[own]
        )
        total += 1
    return right / total if total else float("nan")


def _cut(one: Scored, count: int, rng: np.random.Generator) -> slice:
    start = int(rng.integers(len(one.level) - count + 1))
    return slice(start, start + count)


def summary(scored: Sequence[Scored]) -> dict[str, dict[str, float]]:
    """Per group: clips, and correlation and AUC as means over people of means over their clips."""
    out = {}
    for group in sorted({one.group for one in scored}):
        mine = [one for one in scored if one.group == group]
        people = sorted({one.person for one in mine})
        correlations = [
            np.mean([correlation(o.level, o.true_level) for o in mine if o.person == person])
            for person in people
        ]
        areas = [
            _mean([auc(o.speech, o.true_speech) for o in mine if o.person == person])
            for person in people
        ]
        out[group] = {
            "clips": float(len(mine)),
            "people": float(len(people)),
            "correlation": float(np.mean(correlations)),
            "auc": _mean(areas),
        }
    return out


def _mean(values: list[float]) -> float:
    """Of those that are numbers; NaN where none is."""
    known = [value for value in values if not np.isnan(value)]
    return float(np.mean(known)) if known else float("nan")
