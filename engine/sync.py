"""What lies between the camera's time and the microphone's. Pure.

Images come late: a webcam hands one over 30 to 100 ms after the light fell. The worker never waits
for them; it takes the newest cue and says how old it is. How late they are is found from the lips
and the sound themselves: `OffsetEstimator`.
"""

from __future__ import annotations

from collections import deque
from typing import Final

import msgspec
import numpy as np
from numpy.typing import NDArray

F64 = NDArray[np.float64]

_STEP_HZ: Final = 50.0
_SPAN_S: Final = 20.0
"""How much of the past is looked at: clocks and cameras change slowly, but they do."""
_MOST_OFFSET_S: Final = 0.65
_LEAST_VALID_S: Final = 3.0
_RANGE_DB: Final = 18.0
"""Only the loudest part of the sound: when a syllable rises and falls, not how deep a pause is."""
_SLOW_S: Final = 0.8
"""What changes more slowly than over so long says nothing about tens of milliseconds. Range and
this were chosen on people whose lips were read by networks that never saw them: within 40 ms after
5 s in 84 % instead of 54 % (means over five people), the right face of two after 2 s in 92 %
instead of 77 % (ten people); a wide hollow lies around these values."""
_SPEECH_HZ: Final = 4.0
"""Independent moments a second: about the rate of syllables."""
_OWN_Z: Final = 0.35
"""Likeness of lips and their own voice on the scale of Fisher's z, where strangers have 0: measured
on pairs of dev speakers separated by the network, 0.37 and 0.04 after 2.4 s."""
_PRIOR_S: Final = 0.12
"""Spread of the offsets that cameras and microphones have before anything is known."""
_PRIOR_FLOOR: Final = 0.03
"""What is left of it for offsets far beyond, against its peak: half a second late is rare, and must
be found all the same. Measured: it is, in two of three cases after 10 s, and small offsets are
found as before.
"""
_KNOWN_S: Final = 0.05
"""The same for a pair of devices whose offset was found before."""
_LEFT_S: Final = 0.08
"""Spread of what is left of the offset while nobody has found it, or only nearly."""
_LEFT_LAGS_S: Final = tuple(0.04 * step for step in range(-4, 5))
_WITHIN_S: Final = 0.04
_SMOOTH: Final = np.array([0.12, 0.27, 0.32, 0.21, 0.08])
"""How the lips spread what the voice does, from 80 ms before to 80 ms after, as measured."""


class Offset(msgspec.Struct, frozen=True):
    """By how much the images come later than the sound, and how sure that is."""

    seconds: float
    confidence: float
    """Probability that it is right within 40 ms, by the estimator's own account."""


class OffsetEstimator:
    """Listens to lips and sound and says at any time how far apart they are.

    One thread uses it. Of several faces, give the loudest: a microphone hears whoever speaks.
    """

    def __init__(self, known: Offset | None = None) -> None:
        self._known = known
        self._cue: deque[tuple[float, float]] = deque()
        self._sound: deque[tuple[float, float]] = deque()

    def see(self, at_s: float, level: float) -> None:
        """The lips' level (0 to 1) for the moment ``at_s``; only while the mouth is well seen."""
        _append(self._cue, at_s, level)

    def hear(self, at_s: float, level_db: float) -> None:
        """The sound's level around ``at_s``, about every 10 to 40 ms."""
        _append(self._sound, at_s, level_db)

    def forget(self) -> None:
        """Another camera or microphone."""
        self._known = None
        self._cue.clear()
        self._sound.clear()

    def estimate(self) -> Offset | None:
        """The likeliest offset; None before three seconds of lips and sound, or in silence."""
        if len(self._cue) < 2 or len(self._sound) < 2:
            return None
        scores = _scores(np.array(self._cue), np.array(self._sound))
        if scores is None:
            return None
        lags, likeness, seconds = scores
        evidence = _evidence(likeness, seconds)
        chances = np.exp(evidence - evidence.max()) * self._prior(lags)
        chances /= chances.sum()
        best = float(lags[int(np.argmax(np.convolve(chances, np.ones(5) / 5, "same")))])
        near = np.abs(lags - best) <= _WITHIN_S + 1e-9
        centre = float((lags[near] * chances[near]).sum() / chances[near].sum())
        return Offset(centre, float(chances[near].sum()))

    def _prior(self, lags: F64) -> F64:
        wide: F64 = np.exp(-0.5 * (lags / _PRIOR_S) ** 2) + _PRIOR_FLOOR
        if self._known is None:
            return wide
        sure = self._known.confidence
        near = np.exp(-0.5 * ((lags - self._known.seconds) / _KNOWN_S) ** 2) / _KNOWN_S
        prior: F64 = sure * near + (1.0 - sure) * wide / _PRIOR_S
        return prior


def _append(series: deque[tuple[float, float]], at_s: float, value: float) -> None:
    if series and at_s <= series[-1][0]:
        if at_s > series[-1][0] - 1.0:
            return
        series.clear()  # another clock
    series.append((at_s, value))
    while series[0][0] < at_s - _SPAN_S:
        series.popleft()


def likeness(cue: F64, sound: F64) -> float:
    """How well lips fit a sound, -1 to 1: whose voice it may be.

    ``cue`` f64[k, 2] and ``sound`` f64[m, 2] are times and levels as `OffsetEstimator` takes them,
    on one clock and brought in step. Two seconds tell the right one of two faces in 92 %.
    """
    start, end = max(cue[0, 0], sound[0, 0]), min(cue[-1, 0], sound[-1, 0])
    times = np.arange(start, end, 1.0 / _STEP_HZ)
    if len(times) < 2:
        return 0.0
    own = _standard(_quick(np.interp(times, cue[:, 0], cue[:, 1])))
    heard = _quick(_as_lips(np.interp(times, sound[:, 0], sound[:, 1])))
    return 0.0 if own is None else _likeness(own, heard)


def evidence(cue: F64, sound: F64) -> float:
    """By how much it is likelier that lips and sound are one person's than two people's, log.

    ``cue`` f64[k, 2] and ``sound`` f64[m, 2] as for `likeness`. Below 0 where they contradict each
    other; 0 of nothing.
    """
    if len(cue) < 2 or len(sound) < 2:
        return 0.0
    seconds = max(0.0, min(cue[-1, 0], sound[-1, 0]) - max(cue[0, 0], sound[0, 0]))
    z = np.arctanh(np.clip(likeness(cue, sound), -0.99, 0.99))
    return float(_SPEECH_HZ * seconds * _OWN_Z * (z - 0.5 * _OWN_Z))


def odds(lips_1: F64, lips_2: F64, voice_a: F64, voice_b: F64, *, in_step: bool = False) -> float:
    """Log odds that voice a is of lips 1 and b of lips 2, and not the other way round.

    Each f64[n, 2] as for `likeness`. Both faces come from one camera: unless they are surely
    ``in_step``, what is left of its offset is the same for both, and not known. Changes its sign
    when the voices change places, and when the lips do.
    """
    straight, crossed = [], []
    for lag_s in (0.0,) if in_step else _LEFT_LAGS_S:
        first, second = (lips - (lag_s, 0.0) for lips in (lips_1, lips_2))
        chance = -0.5 * (lag_s / _LEFT_S) ** 2
        straight.append(chance + evidence(first, voice_a) + evidence(second, voice_b))
        crossed.append(chance + evidence(first, voice_b) + evidence(second, voice_a))
    return float(np.logaddexp.reduce(straight) - np.logaddexp.reduce(crossed))


def _evidence(alike: F64, seconds: F64) -> F64:
    """Log likelihood ratio f64[n] of correlations ``alike`` over so many ``seconds`` of speech."""
    bounded = np.clip(alike, 0.0, 0.99)
    return -0.5 * _SPEECH_HZ * seconds * np.log(1.0 - bounded**2)


def _scores(cue: F64, sound: F64) -> tuple[F64, F64, F64] | None:
    """Lags, their likeness, and the seconds compared, each f64[n]; None where there is too little.

    ``cue`` f64[k, 2] and ``sound`` f64[m, 2] are times and levels.
    """
    times = np.arange(cue[0, 0], cue[-1, 0], 1.0 / _STEP_HZ)
    seen = _seen(cue[:, 0], times)
    eyes = _quick(np.interp(times, cue[:, 0], cue[:, 1]))[seen]
    times = times[seen]
    ears_s = np.arange(sound[0, 0], sound[-1, 0], 1.0 / _STEP_HZ)
    ears = _quick(_as_lips(np.interp(ears_s, sound[:, 0], sound[:, 1])))
    if len(times) < _LEAST_VALID_S * _STEP_HZ or len(ears) < _LEAST_VALID_S * _STEP_HZ:
        return None
    reach = round(_MOST_OFFSET_S * _STEP_HZ)
    lags = np.arange(-reach, reach + 1) / _STEP_HZ
    likeness, seconds = np.zeros(len(lags)), np.zeros(len(lags))
    for number, lag in enumerate(lags):
        heard = (times - lag >= ears_s[0]) & (times - lag <= ears_s[-1])
        own = _standard(eyes[heard]) if heard.any() else None
        if own is not None:
            likeness[number] = _likeness(own, np.interp(times[heard] - lag, ears_s, ears))
            seconds[number] = heard.sum() / _STEP_HZ
    return (lags, likeness, seconds) if likeness.any() else None


def _seen(cue_s: F64, times: F64) -> NDArray[np.bool_]:
    """Where the lips were read: not in gaps of a quarter of a second and more."""
    after = np.clip(np.searchsorted(cue_s, times), 1, len(cue_s) - 1)
    return (cue_s[after] - cue_s[after - 1]) < 0.25


def _quick(values: F64) -> F64:
    """f64[n] without what changes slowly."""
    reach = round(0.5 * _SLOW_S * _STEP_HZ)
    kernel = np.full(2 * reach + 1, 1.0 / (2 * reach + 1))
    return values - np.convolve(np.pad(values, reach, mode="edge"), kernel, "valid")


def _as_lips(level_db: F64) -> F64:
    """What lips would tell of this sound: the level of its upper part, spread over 200 ms."""
    top = float(np.percentile(level_db, 97))
    share = np.clip((level_db - top) / _RANGE_DB + 1.0, 0.0, 1.0)
    kernel = np.repeat(_SMOOTH, 2) / (2 * _SMOOTH.sum())
    return np.convolve(np.pad(share, (5, 4), mode="edge"), kernel, "valid")


def cue_age_s(captured_at_s: float, cue_at_s: float) -> float:
    """How much older than the sound (at ``captured_at_s``) the cue is, seconds, never negative.

    Both are ``time.monotonic()``. A cue may seem newer than its sound, since sound waits as well.
    """
    return max(0.0, captured_at_s - cue_at_s)


def _standard(values: F64) -> F64 | None:
    """Zero mean, unit energy; None when flat."""
    centred = values - values.mean()
    size = float(np.linalg.norm(centred))
    return centred / size if size > 1e-9 else None


def _likeness(reference: F64, values: F64) -> float:
    other = _standard(values)
    return 0.0 if other is None else float(reference @ other)
