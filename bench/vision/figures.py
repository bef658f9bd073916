"""Figures of lip cues, each as a mean over people with an interval over people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bench.vision.cues import Voice
from bench.vision.truth import CUE_HZ
from engine.sync import OffsetEstimator, likeness

F64 = NDArray[np.float64]

ADDED_S: Final = (-0.12, -0.08, -0.04, 0.0, 0.04, 0.08, 0.12, 0.16)
"""Offsets put between picture and sound."""
WITHIN_S: Final = 0.04
_COLD: Final = 5
"""Moments at the beginning that do not count: the cue is not valid yet."""
_STEP: Final = 10
_SPEAKS: Final = 0.3
_DRAWS: Final = 2000

ByPerson = dict[str, float]


def correlation(a: F64, b: F64) -> float:
    """Pearson's; 0 where one is constant."""
    a, b = a - a.mean(), b - b.mean()
    size = float(np.sqrt((a * a).sum() * (b * b).sum()))
    return float((a * b).sum()) / size if size > 1e-9 else 0.0


def auc(score: F64, truth: F64) -> float | None:
    """Area under the ROC curve (Mann and Whitney, ties count half); None with one class only."""
    yes, no = score[truth > 0.5], np.sort(score[truth <= 0.5])
    if not len(yes) or not len(no):
        return None
    below = np.searchsorted(no, yes, "left") + np.searchsorted(no, yes, "right")
    return float(below.mean()) / (2 * len(no))


def correlations(voices: Iterable[Voice]) -> ByPerson:
    """Of the cue's level with the true one."""
    return _by_person(voices, lambda v: correlation(v.level[_COLD:], v.true_level[_COLD:]))


def areas(voices: Iterable[Voice]) -> ByPerson:
    """AUC of speech."""
    return _by_person(voices, lambda v: auc(v.speech[_COLD:], v.true_speech[_COLD:]))


def _by_person(voices: Iterable[Voice], figure: Callable[[Voice], float | None]) -> ByPerson:
    """Each person's mean over their films, weighted by length."""
    found: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for voice in voices:
        value = figure(voice) if len(voice.level) > 2 * _COLD else None
        if value is not None:
            found[voice.person].append((value, len(voice.level)))
    return {
        person: sum(value * weight for value, weight in values) / sum(w for _, w in values)
        for person, values in found.items()
    }


def right_face(voices: Sequence[Voice], seconds: float) -> ByPerson:
    """How often a voice fits its own lips better than another person's, by person; chance is 0.5.

    By the engine's own likeness of lips and sound, of nothing but the stretch itself.
    Every stretch in which the voice speaks for three tenths of the time, against the same stretch
    of everybody else of its scene (for real clips: of its kind).
    """
    count = round(seconds * CUE_HZ)
    right: dict[str, list[float]] = defaultdict(list)
    for own in voices:
        for other in voices:
            if own.person != other.person and own.scene == other.scene:
                right[own.person] += _compared(own, other, count)
    return {person: float(np.mean(shares)) for person, shares in right.items() if shares}


def _compared(own: Voice, other: Voice, count: int) -> list[float]:
    out = []
    last = len(other.level) - count
    for start in range(0, len(own.level) - count + 1, _STEP):
        here = slice(start, start + count)
        if last < 0 or own.true_speech[here].mean() < _SPEAKS:
            continue
        there = slice(start % (last + 1), start % (last + 1) + count)
        first_s = max(0.0, own.raw_times_s[0]) + start / CUE_HZ
        times_s = first_s + np.arange(count) / CUE_HZ
        sound = _heard(own, times_s)
        mine = likeness(np.stack([times_s, own.level[here]], axis=1), sound)
        theirs = likeness(np.stack([times_s, other.level[there]], axis=1), sound)
        out.append(0.5 if mine == theirs else float(mine > theirs))
    return out


def _heard(voice: Voice, times_s: F64) -> F64:
    """Times and levels f64[n, 2] of the sound that goes with pictures of ``times_s``."""
    sound_s = voice.sound_s + (voice.late_s or 0.0)
    here = (sound_s >= times_s[0]) & (sound_s <= times_s[-1])
    return np.stack([sound_s[here], voice.sound_db[here]], axis=1)


def offsets(voices: Iterable[Voice], seconds: float) -> ByPerson:
    """How often the engine's own estimate after so many seconds is right within 40 ms.

    Every stretch of that length begins with a fresh estimator that is told nothing.
    """
    right: dict[str, list[float]] = defaultdict(list)
    for voice in voices:
        if voice.late_s is None or not len(voice.raw_times_s):
            continue
        first, last = voice.raw_times_s[0], voice.raw_times_s[-1]
        for start_s in np.arange(first, last - seconds + 0.04, 1.0):
            for added_s in ADDED_S:
                found = _estimated(voice, start_s, start_s + seconds, added_s)
                off = None if found is None else abs(found - voice.late_s - added_s)
                right[voice.person].append(float(off is not None and off <= WITHIN_S + 1e-6))
    return {person: float(np.mean(shares)) for person, shares in right.items()}


def _estimated(voice: Voice, start_s: float, end_s: float, added_s: float) -> float | None:
    """What the estimator says when it has seen and heard one stretch, the picture made late."""
    estimator = OffsetEstimator()
    lips = (voice.raw_times_s >= start_s) & (voice.raw_times_s <= end_s)
    for at_s, level in zip(voice.raw_times_s[lips], voice.raw_level[lips], strict=True):
        estimator.see(float(at_s) + added_s, float(level))
    # The sound of the same span of the clock; it reaches the estimator before the lips do.
    heard = (voice.sound_s >= start_s + added_s) & (voice.sound_s <= end_s + added_s + 0.08)
    for at_s, level in zip(voice.sound_s[heard], voice.sound_db[heard], strict=True):
        estimator.hear(float(at_s), float(level))
    found = estimator.estimate()
    return None if found is None else found.seconds


def mean(values: ByPerson) -> float | None:
    """Over people."""
    return round(float(np.mean(list(values.values()))), 4) if values else None


def interval(values: ByPerson) -> tuple[float, float] | None:
    """95 % of bootstrap means over people; None with fewer than two."""
    if len(values) < 2:
        return None
    people = np.array(list(values.values()))
    rng = np.random.default_rng(0)
    means = people[rng.integers(len(people), size=(_DRAWS, len(people)))].mean(axis=1)
    low, high = np.percentile(means, (2.5, 97.5))
    return round(float(low), 4), round(float(high), 4)
