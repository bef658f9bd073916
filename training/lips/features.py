"""Feature sequences of a clip's patches, as they are and in worse conditions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.vision.lip_features import LipFeatures
from engine.vision.lip_network import Normaliser
from engine.vision.lips import CLOSEST_S, LONGEST_GAP_S

Patches = NDArray[np.uint8]
Times = NDArray[np.float64]


@dataclass(frozen=True)
class Sequence:
    """Features of one track: f32 [images, 18], and when, f64 [images]; the first image is left out.

    ``since_s`` f64 [images]: time from the image before.
    """

    features: NDArray[np.float32]
    times_s: Times
    since_s: Times

    def normalised(
        self, mean: NDArray[np.float32], variance: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        """f32 [images, 37]: what the network sees."""
        normaliser = Normaliser(mean, variance)
        return np.array(
            [
                normaliser.step(features, float(since_s))
                for features, since_s in zip(self.features, self.since_s, strict=True)
            ],
            dtype=np.float32,
        )


def sequence(patches: Patches, times_s: Times) -> Sequence:
    """Features of patches u8 [images, 96, 80]; images closer than 25 ms are left out."""
    reader = LipFeatures()
    rows, kept, since = [], [], []
    last_s = -np.inf
    for patch, at_s in zip(patches, times_s, strict=True):
        if at_s - last_s < CLOSEST_S:
            continue
        features = reader.step(patch, float(min(at_s - last_s, LONGEST_GAP_S)))
        if features is not None:
            rows.append(features)
            kept.append(at_s)
            since.append(at_s - last_s)
        last_s = at_s
    return Sequence(np.array(rows, dtype=np.float32), np.array(kept), np.array(since))


Condition = Callable[[Patches, Times, np.random.Generator], tuple[Patches, Times]]


def clean(patches: Patches, times_s: Times, rng: np.random.Generator) -> tuple[Patches, Times]:  # noqa: ARG001 -- one signature for all conditions
    """As it is."""
    return patches, times_s


def slow(patches: Patches, times_s: Times, rng: np.random.Generator) -> tuple[Patches, Times]:
    """About 15 images a second: what a camera gives in dim light."""
    kept, next_s = [], times_s[0] if len(times_s) else 0.0
    interval_s = 1.0 / rng.choice([12.5, 15.0, 20.0])
    for index, at_s in enumerate(times_s):
        if at_s >= next_s - 1e-3:
            kept.append(index)
            next_s += interval_s
    return patches[kept], times_s[kept]


def noisy(patches: Patches, times_s: Times, rng: np.random.Generator) -> tuple[Patches, Times]:
    """Sensor noise."""
    noise = rng.normal(0.0, rng.uniform(3.0, 10.0), patches.shape)
    return _rounded(patches + noise), times_s


def dark(patches: Patches, times_s: Times, rng: np.random.Generator) -> tuple[Patches, Times]:
    """A quarter of the light, made bright again with its noise and steps."""
    share = rng.uniform(0.15, 0.4)
    seen = np.round(patches * share + rng.normal(0.0, 1.0, patches.shape))
    return _rounded(seen / share), times_s


def coarse(patches: Patches, times_s: Times, rng: np.random.Generator) -> tuple[Patches, Times]:
    """A small face or hard compression: detail is gone."""
    size = int(rng.integers(24, 48))
    blurred = [
        cv2.resize(
            cv2.resize(patch, (size, size * 96 // 80), interpolation=cv2.INTER_AREA),
            (80, 96),
            interpolation=cv2.INTER_LINEAR,
        )
        for patch in patches
    ]
    return np.array(blurred, dtype=np.uint8), times_s


def shaky(patches: Patches, times_s: Times, rng: np.random.Generator) -> tuple[Patches, Times]:
    """The face is followed less exactly, and the light flickers a little."""
    walk = rng.normal(0.0, 0.5, (len(patches), 2))
    drift = np.cumsum(rng.normal(0.0, 0.15, (len(patches), 2)), axis=0)
    light = 1.0 + rng.normal(0.0, 0.01, len(patches))
    moved = []
    for patch, (x, y), gain in zip(patches, walk + np.clip(drift, -4, 4), light, strict=True):
        shift = np.array([[1.0, 0.0, x], [0.0, 1.0, y]])
        warped = cv2.warpAffine(patch, shift, (80, 96), borderMode=cv2.BORDER_REPLICATE)
        moved.append(cv2.convertScaleAbs(warped, alpha=float(gain)))
    return np.array(moved, dtype=np.uint8), times_s


CONDITIONS: Final[dict[str, Condition]] = {
    "clean": clean,
    "slow": slow,
    "noisy": noisy,
    "dark": dark,
    "coarse": coarse,
    "shaky": shaky,
}


def _rounded(patches: NDArray[np.floating]) -> Patches:
    return np.clip(np.round(patches), 0, 255).astype(np.uint8)


def still(patches: Patches, length_s: float, rng: np.random.Generator) -> tuple[Patches, Times]:
    """A face that does not speak: one image, the sensor's noise, a head that sways a little."""
    rate_hz = rng.choice([15.0, 25.0, 25.0, 30.0])
    times_s = np.arange(0.0, length_s, 1.0 / rate_hz)
    face = patches[int(rng.integers(len(patches)))].astype(np.float32)
    sway = rng.uniform(0.0, 2.0) * np.sin(
        2 * np.pi * rng.uniform(0.1, 1.0) * times_s[:, None] + rng.uniform(0, 6, 2)
    )
    sway += rng.uniform(0.05, 0.6) * rng.normal(0.0, 1.0, sway.shape)
    grain = rng.uniform(0.3, 4.0)
    light = 1.0 + rng.uniform(0.0, 0.01) * rng.normal(0.0, 1.0, len(times_s))
    images = []
    for (x, y), gain in zip(sway, light, strict=True):
        shift = np.array([[1.0, 0.0, x], [0.0, 1.0, y]])
        image = cv2.warpAffine(face, shift, (80, 96), borderMode=cv2.BORDER_REPLICATE)
        images.append(image * gain + rng.normal(0.0, grain, image.shape))
    return _rounded(np.array(images)), times_s
