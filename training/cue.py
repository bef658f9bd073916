"""Lip cues made from sound alone, with the statistics that real lips gave (VISION.md).

A real cue is ``a`` (predicted log level of the person's own voice, 0..1) and ``p`` (probability
that the person is speaking), 25 per second, two images late. Here both come from the clean target,
are bent by a random gain and offset and drowned in correlated noise, so that a network trained on
them learns how little lips can be trusted.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.signal import lfilter

Samples = npt.NDArray[np.float32]
Track = npt.NDArray[np.float64]

IMAGE_FRAMES = 640  # 40 ms at 16 kHz
HOPS_PER_IMAGE = 4
DELIVERY_IMAGES = 2
LIP_SIZE = 5
_KERNEL = np.array([0.12, 0.27, 0.32, 0.21, 0.08])
_AUTOREGRESSION = 0.72
_RANGE_DB = 40.0


@dataclass(frozen=True)
class CueConditions:
    """What may go wrong between lips and network."""

    lag_ms: float | None = None  # None: drawn anew for each clip
    dropouts_per_s: float = 0.05
    dropout_mean_s: float = 1.0
    weak_share: float = 0.0
    """Share of clips with lips as weak as webcams gave: noisier, and sure of speech too easily."""
    weakest: float = 3.0
    """The most by which the noise of weak lips is raised; drawn evenly on a log scale from 1."""
    lift: float = 1.2
    """The most by which the logit of speech of weak lips is raised."""
    late_share: float = 0.0
    """Share of clips in which the face has only just been found."""
    late_s: tuple[float, float] = (0.1, 0.8)


FILMED = CueConditions(weak_share=0.5, late_share=0.35)
"""What people in calls give; measured on two real people in one film (training/LOG.md)."""


def envelope(target: Samples) -> tuple[Track, Track]:
    """Level e in 0..1 and speech v (0 or 1) of each 40 ms frame of ``target``; zero for silence."""
    images = len(target) // IMAGE_FRAMES
    frames = target[: images * IMAGE_FRAMES].reshape(images, IMAGE_FRAMES).astype(np.float64)
    level_db = 10 * np.log10(np.square(frames).mean(1) + 1e-9)
    if images == 0 or level_db.max() < -80.0:
        return np.zeros(images), np.zeros(images)
    top_db = np.percentile(level_db, 97)
    e = np.clip((level_db - (top_db - _RANGE_DB)) / _RANGE_DB, 0.0, 1.0)
    v = np.convolve(np.pad(e > 0.45, 2, mode="edge"), np.ones(5), "valid") > 0
    return e, v.astype(np.float64)


def _around(x: Track, kernel: Track) -> Track:
    """sum_k kernel[k] x[t - k] for k from -half to half, edges repeated."""
    half = len(kernel) // 2
    return np.convolve(np.pad(x, half, mode="edge"), kernel, "valid")


def _noise(rng: np.random.Generator, images: int) -> Track:
    """First-order autoregressive noise, smoothed, unit variance [images]."""
    lead = 32
    raw = lfilter([1.0], [1.0, -_AUTOREGRESSION], rng.standard_normal(images + lead + 2))
    smooth = np.convolve(raw[lead:], [0.2, 0.6, 0.2], "valid")
    # deviation of the smoothed process in the long run, so that short clips need no estimate of it
    lag1, lag2 = _AUTOREGRESSION, _AUTOREGRESSION**2
    variance = (0.44 + 2 * 0.24 * lag1 + 2 * 0.04 * lag2) / (1 - lag2)
    return np.asarray(smooth / np.sqrt(variance))


def lip_track(
    rng: np.random.Generator, target: Samples, conditions: CueConditions | None = None
) -> tuple[Track, Track]:
    """``a`` and ``p`` for each 40 ms image of ``target`` [frames], not yet delayed."""
    conditions = conditions or CueConditions()
    e, v = envelope(target)
    if len(e) == 0:
        return e, v
    near, wide, talk = (
        _around(e, _KERNEL),
        _around(e, np.full(13, 1 / 13)),
        _around(v, np.full(13, 1 / 13)),
    )
    mean_a = 0.13 + 0.52 * near + 0.10 * wide + 0.11 * talk
    mean_p = -3.95 + 5.4 * near + 2.75 * wide + 0.5 * talk
    gain = float(np.clip(rng.normal(1.0, 0.35), 0.2, 1.8))
    offset = float(rng.standard_normal())
    scale = float(np.exp(0.3 * rng.standard_normal()) * rng.uniform(1.0, 1.5))
    lift = 0.0
    if conditions.weak_share and rng.random() < conditions.weak_share:
        scale *= float(np.exp(rng.uniform(0.0, np.log(conditions.weakest))))
        lift = float(rng.uniform(0.0, conditions.lift))
    first = _noise(rng, len(e))
    second = 0.95 * first + 0.31 * _noise(rng, len(e))
    a = 0.47 + gain * (mean_a - 0.47) + 0.08 * offset + 0.165 * scale * first
    logit = -0.2 + gain * (mean_p + 0.2) + 0.85 * offset + lift + 1.75 * scale * second
    return np.clip(a, 0.0, 1.0), 1 / (1 + np.exp(-logit))


def lip_cue(
    rng: np.random.Generator, target: Samples, hops: int, conditions: CueConditions | None = None
) -> npt.NDArray[np.float32]:
    """What the network gets for each 10 ms hop: [hops, 5] = a, p, valid, age_s, confidence."""
    conditions = conditions or CueConditions()
    a, p = lip_track(rng, target, conditions)
    cue = np.zeros((hops, LIP_SIZE), np.float32)
    if len(a) == 0:
        return cue
    lag_ms = conditions.lag_ms
    if lag_ms is None:
        lag_ms = rng.uniform(-80.0, 80.0) if rng.random() < 0.9 else rng.uniform(-160.0, 160.0)
    lag_hops = round(lag_ms / 10) + int(rng.integers(HOPS_PER_IMAGE))
    since = np.arange(hops) - lag_hops - HOPS_PER_IMAGE
    image = np.clip(since // HOPS_PER_IMAGE + 1 - DELIVERY_IMAGES, 0, len(a) - 1)
    cue[:, 0], cue[:, 1], cue[:, 2] = a[image], p[image], 1.0
    cue[:, 3] = rng.uniform(0.0, 0.2) + (since % HOPS_PER_IMAGE) * 0.01
    cue[:, 4] = np.clip(rng.uniform(0.6, 1.0), 0.0, 1.0)
    _drop(rng, cue, conditions)
    if conditions.late_share and rng.random() < conditions.late_share:
        cue[: round(rng.uniform(*conditions.late_s) * 100)] = 0.0
    return cue


def _drop(
    rng: np.random.Generator, cue: npt.NDArray[np.float32], conditions: CueConditions
) -> None:
    hops = len(cue)
    for _ in range(int(rng.poisson(conditions.dropouts_per_s * hops / 100))):
        first = int(rng.integers(hops))
        lost = cue[first : first + max(1, int(rng.exponential(conditions.dropout_mean_s) * 100))]
        lost[:, :2] = lost[0, :2]
        lost[:, 2] = 0.0
        lost[:, 3] = lost[0, 3] + np.arange(len(lost)) * 0.01
        lost[:, 4] *= np.maximum(0.0, 1 - np.arange(len(lost)) / 30)
