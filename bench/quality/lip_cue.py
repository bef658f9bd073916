"""A lip cue out of the clean target with the statistics of real lips (design notes, VISION.md).

Written apart from training's, so that a mistake there shows here.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

F32 = NDArray[np.float32]
F64 = NDArray[np.float64]

IMAGE_FRAMES = 640
HOPS_PER_IMAGE = 4
_DELAY_IMAGES = 2
_SMOOTH = np.array([0.12, 0.27, 0.32, 0.21, 0.08])


def _mean(x: F64, weights: F64) -> F64:
    return np.convolve(np.pad(x, len(weights) // 2, mode="edge"), weights, "valid")


def _wander(rng: np.random.Generator, count: int) -> F64:
    """Autoregressive noise (0.72), smoothed by (.2 .6 .2), unit variance over a long warm-up."""
    raw = rng.standard_normal(count + 2000)
    for index in range(1, len(raw)):
        raw[index] += 0.72 * raw[index - 1]
    smooth = np.convolve(raw, [0.2, 0.6, 0.2], "valid")
    part: F64 = smooth[-count:] / smooth.std()
    return part


def simulate(rng: np.random.Generator, target: F32, hops: int, lag_ms: float | None = None) -> F32:
    """f32[hops, 5] = a, p, valid, age_s, confidence; ``lag_ms`` None draws one within 80 ms."""
    images = len(target) // IMAGE_FRAMES
    power = np.square(target[: images * IMAGE_FRAMES].reshape(images, -1).astype(np.float64))
    level_db = 10 * np.log10(power.mean(1) + 1e-9)
    loud = np.zeros(images)
    if level_db.max() > -80:
        loud = np.clip((level_db - np.percentile(level_db, 97)) / 40 + 1, 0, 1)
    talk = np.minimum(_mean((loud > 0.45).astype(np.float64), np.ones(5)), 1.0)
    near, wide, busy = (
        _mean(loud, _SMOOTH),
        _mean(loud, np.ones(13) / 13),
        _mean(talk, np.ones(13) / 13),
    )
    mean_a = 0.13 + 0.52 * near + 0.10 * wide + 0.11 * busy
    mean_p = -3.95 + 5.4 * near + 2.75 * wide + 0.5 * busy
    gain = np.clip(rng.normal(1.0, 0.35), 0.2, 1.8)
    offset, scale = rng.standard_normal(), np.exp(0.3 * rng.standard_normal()) * rng.uniform(1, 1.5)
    first = _wander(rng, images)
    second = 0.95 * first + 0.31 * _wander(rng, images)
    a = np.clip(0.47 + gain * (mean_a - 0.47) + 0.08 * offset + 0.165 * scale * first, 0, 1)
    logit = -0.2 + gain * (mean_p + 0.2) + 0.85 * offset + 1.75 * scale * second
    lag_ms = rng.uniform(-80, 80) if lag_ms is None else lag_ms
    return _deliver(a, 1 / (1 + np.exp(-logit)), hops, round(lag_ms / 10))


def _deliver(a: F64, p: F64, hops: int, lag_hops: int) -> F32:
    """Images held for 40 ms, two images and the lag late; edges repeat."""
    since = np.arange(hops) - lag_hops - HOPS_PER_IMAGE
    image = np.clip(since // HOPS_PER_IMAGE + 1 - _DELAY_IMAGES, 0, len(a) - 1)
    cue = np.ones((hops, 5), np.float32)
    cue[:, 0], cue[:, 1] = a[image], p[image]
    cue[:, 3] = 0.08 + (since % HOPS_PER_IMAGE) * 0.01
    cue[:, 4] = 0.9
    return cue


def missing(hops: int) -> F32:
    """No face at all."""
    return np.zeros((hops, 5), np.float32)
