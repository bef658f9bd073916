"""What moves around one mouth: eighteen numbers an image, from the upright grey copy alone.

Differences and flows are taken between neighbouring images and scaled to 40 ms, so that the
numbers mean the same at 15, 25 and 30 images a second.
"""

from __future__ import annotations

import math
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.vision.geometry import PATCH_HEIGHT, PATCH_WIDTH, Plane

NAMES: Final = (
    "mouth_change",
    "still_change",
    "change_ratio",
    "flow_energy",
    "opening_rate",
    "stretch_y",
    "stretch_x",
    "opening_speed",
    "flow_energy_y",
    "dark_share",
    "dark_level",
    "low_level",
    "profile_spread",
    "edges_y",
    "unlike_mean",
    "opening",
    "steadied_change",
    "jaw_speed",
)
COUNT: Final = len(NAMES)
SHAPES: Final = slice(9, 14)
"""Those that tell how this mouth looks rather than how it moves: people hardly compare in them."""
NOMINAL_S: Final = 0.04

_MOUTH: Final = (slice(50, 80), slice(22, 58))
_INSIDE: Final = (slice(52, 76), slice(30, 50))
_CHEEKS: Final = (slice(34, 46), slice(14, 66))
_BROW: Final = (slice(8, 22), slice(14, 66))
_UPPER_LIP: Final = (slice(48, 58), slice(26, 54))
_LOWER_LIP: Final = (slice(66, 88), slice(26, 54))
_JAW: Final = (slice(74, 92), slice(26, 54))
_MOVING: Final = (slice(8, 92), slice(12, 68))
"""Where the flow is computed: the rest of the copy would cost and say nothing."""
_DARK: Final = 0.55
_LEVEL_SHARE: Final = 0.05
_MEAN_SHARE: Final = 0.02
_OPENING_KEEP: Final = 0.85
_CHANGE_FLOOR: Final = 1e-3
_FLOW_FLOOR: Final = 0.02


class LipFeatures:
    """The features of one face, image by image; remembers the last image and slow averages."""

    def __init__(self) -> None:
        self._flow = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_ULTRAFAST)
        self._flow.setFinestScale(0)
        self._field = np.zeros((PATCH_HEIGHT, PATCH_WIDTH, 2), dtype=np.float32)
        self._level: float | None = None
        self._mean: Plane | None = None
        self._seen = 0
        self._opening = 0.0
        self._moving: Plane | None = None
        self._even: Plane | None = None

    def cut(self) -> None:
        """The next image does not continue the last one."""
        self._moving = None
        self._opening = 0.0

    def step(self, patch: Plane, since_s: float) -> NDArray[np.float32] | None:
        """f32 [18] from uint8 [96, 80], ``since_s`` after the last one; None for a first image."""
        even = self._evened(patch, since_s)
        moving = np.ascontiguousarray(patch[_MOVING])
        features = None
        if self._moving is not None:
            features = np.empty(COUNT, dtype=np.float32)
            self._motion(features, self._moving, moving, even, NOMINAL_S / since_s)
            self._shape(features, even, since_s)
        self._moving, self._even = moving, even
        return features

    def _evened(self, patch: Plane, since_s: float) -> Plane:
        """f32 [96, 80]: a little blurred, in units of the cheeks' slow level."""
        cheeks = float(np.median(patch[_CHEEKS])) + 1.0
        if self._level is None:
            self._level = cheeks
        self._level += _share(_LEVEL_SHARE, since_s) * (cheeks - self._level)
        blurred = cv2.GaussianBlur(patch, (3, 3), 0.7).astype(np.float32)
        return blurred * np.float32(1.0 / self._level)

    def _motion(
        self, out: NDArray[np.float32], before: Plane, now: Plane, even: Plane, rate: float
    ) -> None:
        change = np.abs(even - self._even)
        still = 0.5 * (change[_CHEEKS].mean() + change[_BROW].mean())
        flow = self._field
        flow[_MOVING] = self._flow.calc(before, now, None)  # type: ignore[call-overload]
        drift = np.median(
            np.concatenate([flow[_CHEEKS].reshape(-1, 2), flow[_BROW].reshape(-1, 2)]), axis=0
        )
        flow -= drift
        mouth = flow[_MOUTH]
        opening = rate * float(flow[_LOWER_LIP][..., 1].mean() - flow[_UPPER_LIP][..., 1].mean())
        self._opening = self._opening * _OPENING_KEEP ** (1.0 / rate) + opening / rate
        out[0] = _log(rate * change[_MOUTH].mean(), _CHANGE_FLOOR)
        out[1] = _log(rate * still, _CHANGE_FLOOR)
        out[2] = out[0] - out[1]
        out[3] = _log(rate * np.hypot(mouth[..., 0], mouth[..., 1]).mean(), _FLOW_FLOOR)
        out[4] = opening
        out[5] = rate * _slope(mouth[..., 1], axis=0)
        out[6] = rate * _slope(mouth[..., 0], axis=1)
        out[7] = abs(opening)
        out[8] = _log(rate * np.abs(mouth[..., 1]).mean(), _FLOW_FLOOR)
        out[15] = self._opening
        out[16] = _log(rate * self._steadied_change(even, drift), _CHANGE_FLOOR)
        out[17] = _log(rate * abs(float(flow[_JAW][..., 1].mean())), _FLOW_FLOOR)

    def _steadied_change(self, even: Plane, drift: NDArray[Any]) -> float:
        """Change of the mouth after the head's own motion is taken out."""
        shift = np.array([[1.0, 0.0, drift[0]], [0.0, 1.0, drift[1]]])
        back = cv2.warpAffine(
            even,
            shift,
            (even.shape[1], even.shape[0]),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        )
        assert self._even is not None
        return float(np.abs(back[_MOUTH] - self._even[_MOUTH]).mean())

    def _shape(self, out: NDArray[np.float32], even: Plane, since_s: float) -> None:
        inside = even[_INSIDE]
        mouth = even[_MOUTH]
        levels = np.sort(inside, axis=None)
        out[9] = float((levels < _DARK).mean())
        out[10] = levels[int(0.05 * levels.size)]
        out[11] = levels[int(0.2 * levels.size)]
        out[12] = inside.mean(axis=1).std()
        out[13] = np.abs(np.diff(mouth, axis=0)).mean()
        if self._mean is None:
            self._mean = mouth.copy()
        out[14] = _log(float(np.abs(mouth - self._mean).mean()), _CHANGE_FLOOR)
        self._seen += 1
        share = max(_share(_MEAN_SHARE, since_s), 1.0 / (self._seen + 1))
        self._mean += np.float32(share) * (mouth - self._mean)


def _share(per_nominal: float, since_s: float) -> float:
    """The share of a slow average after ``since_s`` that is ``per_nominal`` after 40 ms."""
    return 1.0 - math.pow(1.0 - per_nominal, since_s / NOMINAL_S)


def _log(value: float | np.floating[Any], floor: float) -> float:
    return math.log(float(value) + floor)


def _slope(flow: Plane, axis: int) -> float:
    """Mean derivative along ``axis`` of the region without its rim."""
    inner = flow[4:26, 4:32]
    ends = inner[-1] - inner[0] if axis == 0 else inner[:, -1] - inner[:, 0]
    return float(ends.mean()) / float(inner.shape[axis] - 1)
