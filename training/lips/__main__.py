"""Measure the lip cue on people kept apart, and fit what is shipped.

python -m training.lips --data ../shared/data/av --cache DIR [--ship]
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any, Final

import numpy as np

from training.lips.dataset import MANY_CLIPS, STILL, Example, read, scene, scenes
from training.lips.export import Fold, ship, ship_folds
from training.lips.figures import Scored, right_face, summary
from training.lips.fit import SEEDS, STEPS, fit_together, predict

_FOLDS: Final = 6
_FIRST_IMAGES: Final = 5

Scores = dict[tuple[str, str], list[Scored]]


def held_out(
    found: list[Example], seeds: tuple[int, ...] = SEEDS, steps: int = STEPS
) -> tuple[Scores, list[Fold]]:
    """Per detector and condition: every person scored by a network that never saw them.

    The condition "joined" is long scenes of clean clips and still faces. The networks come along.
    """
    out: Scores = {}
    folds = []
    for apart in _apart(found):
        rest = [one for one in found if one.clip.person not in apart]
        net, statistic = fit_together(rest, seeds, steps)
        folds.append(Fold(tuple(sorted(apart)), net, *statistic))
        unseen = [one for one in found if one.clip.person in apart]
        for one in unseen:
            single = scene([one], *statistic)
            scored = _scored(predict(net, single.seen), one.clip.name, single)
            out.setdefault((one.detector, one.condition), []).append(scored)
        for detector in sorted({one.detector for one in unseen}):
            clean = [
                o for o in unseen if o.detector == detector and o.condition in {"clean", STILL}
            ]
            rng = np.random.default_rng(7)
            for number, long in enumerate(scenes(clean, statistic, rng, each=6)):
                if number % 2:
                    scored = _scored(predict(net, long.seen), f"joined {number}", long)
                    out.setdefault((detector, "joined"), []).append(scored)
    return out, folds


def _apart(found: list[Example]) -> list[set[str]]:
    """Who is kept apart in each fold; the person with hundreds of clips is one alone."""
    people = {one.clip.person for one in found}
    few = sorted(people - {MANY_CLIPS})
    order = np.random.default_rng(0).permutation(len(few))
    folds = [
        {few[i] for place, i in enumerate(order) if place % _FOLDS == fold}
        for fold in range(_FOLDS)
    ]
    return [*folds, people & {MANY_CLIPS}] if MANY_CLIPS in people else folds


def _scored(cue: tuple[Any, Any], name: str, truth: Any) -> Scored:
    keep = slice(_FIRST_IMAGES, None)
    return Scored(
        truth.group,
        truth.person,
        name,
        cue[0][keep],
        cue[1][keep],
        truth.level[keep],
        truth.speech[keep],
    )


def report(scores: Scores) -> dict[str, Any]:
    """All figures of the held-out people."""
    out: dict[str, Any] = {}
    for (detector, condition), scored in sorted(scores.items()):
        figures: dict[str, Any] = dict(summary(scored))
        if condition in {"clean", "joined"}:
            figures["right_face"] = {
                f"{seconds:g}": round(right_face(scored, seconds, np.random.default_rng(0)), 3)
                for seconds in (1.0, 2.0, 2.6)
            }
        if condition == STILL:
            p = 1.0 / (1.0 + np.exp(-np.concatenate([one.speech[20:] for one in scored])))
            figures = {"p_median": float(np.median(p)), "p_over_half": float((p > 0.5).mean())}
        out.setdefault(detector, {})[condition] = figures
    return out


def main() -> None:
    """Measure on held-out people; with --ship also fit on everybody and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--many", type=int, default=60)
    parser.add_argument("--ship", action="store_true")
    options = parser.parse_args()
    found = read(options.data, options.cache, options.many)
    scores, folds = held_out(found)
    figures = report(scores)
    print(json.dumps(figures, indent=1))
    if options.ship:
        net, (mean, variance) = fit_together(found)
        print(ship(net, mean, variance, figures))
        ship_folds(folds)


if __name__ == "__main__":
    main()
