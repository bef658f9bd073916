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

from engine.vision.geometry import Plane

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


def _in_flow(part: tuple[slice, slice]) -> tuple[slice, slice]:
    """The same part of the region where the flow is computed."""
    rows, columns = (
        slice(own.start - whole.start, own.stop - whole.start)
        for own, whole in zip(part, _MOVING, strict=True)
    )
    return rows, columns


_FLOW_MOUTH: Final = _in_flow(_MOUTH)
_FLOW_CHEEKS: Final = _in_flow(_CHEEKS)
_FLOW_BROW: Final = _in_flow(_BROW)
_FLOW_UPPER_LIP: Final = _in_flow(_UPPER_LIP)
_FLOW_LOWER_LIP: Final = _in_flow(_LOWER_LIP)
_FLOW_JAW: Final = _in_flow(_JAW)
_FLOW_STRIDE: Final = 6
_FLOW_STEPS: Final = 6
"""Half the usual grid and iterations: lips move a pixel or two an image."""
_DARK: Final = 0.55
_LEVEL_SHARE: Final = 0.05
_MEAN_SHARE: Final = 0.02
_OPENING_KEEP: Final = 0.85
_CHANGE_FLOOR: Final = 1e-3
_FLOW_FLOOR: Final = 0.02


class LipFeatures:
    """The features of one face, image by image; remembers the last image and slow averages.

    Means are taken by OpenCV: on regions this small numpy's own cost several times as much.
    """

    def __init__(self) -> None:
        self._flow = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_ULTRAFAST)
        self._flow.setFinestScale(0)
        self._flow.setPatchStride(_FLOW_STRIDE)
        self._flow.setGradientDescentIterations(_FLOW_STEPS)
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
        cheeks = _median(patch[_CHEEKS].ravel()) + 1.0
        if self._level is None:
            self._level = cheeks
        self._level += _share(_LEVEL_SHARE, since_s) * (cheeks - self._level)
        blurred = cv2.GaussianBlur(patch, (3, 3), 0.7)
        return np.multiply(blurred, np.float32(1.0 / self._level), dtype=np.float32)

    def _motion(
        self, out: NDArray[np.float32], before: Plane, now: Plane, even: Plane, rate: float
    ) -> None:
        assert self._even is not None
        still = 0.5 * sum(_apart(even[part], self._even[part]) for part in (_CHEEKS, _BROW))
        flow = self._flow.calc(before, now, None)  # type: ignore[call-overload]
        across, down = cv2.split(flow)
        drift_x, drift_y = _drift(across), _drift(down)
        mouth_x, mouth_y = across[_FLOW_MOUTH] - drift_x, down[_FLOW_MOUTH] - drift_y
        opening = rate * (_mean(down[_FLOW_LOWER_LIP]) - _mean(down[_FLOW_UPPER_LIP]))
        self._opening = self._opening * _OPENING_KEEP ** (1.0 / rate) + opening / rate
        out[0] = _log(rate * _apart(even[_MOUTH], self._even[_MOUTH]), _CHANGE_FLOOR)
        out[1] = _log(rate * still, _CHANGE_FLOOR)
        out[2] = out[0] - out[1]
        out[3] = _log(rate * _mean(cv2.magnitude(mouth_x, mouth_y)), _FLOW_FLOOR)
        out[4] = opening
        out[5] = rate * _slope(mouth_y, axis=0)
        out[6] = rate * _slope(mouth_x, axis=1)
        out[7] = abs(opening)
        out[8] = _log(rate * cv2.norm(mouth_y, cv2.NORM_L1) / mouth_y.size, _FLOW_FLOOR)
        out[15] = self._opening
        out[16] = _log(rate * self._steadied_change(even, drift_x, drift_y), _CHANGE_FLOOR)
        out[17] = _log(rate * abs(_mean(down[_FLOW_JAW]) - drift_y), _FLOW_FLOOR)

    def _steadied_change(self, even: Plane, drift_x: float, drift_y: float) -> float:
        """Change of the mouth after the head's own motion is taken out."""
        assert self._even is not None
        rows, columns = _MOUTH
        middle = (
            0.5 * (columns.start + columns.stop - 1) + drift_x,
            0.5 * (rows.start + rows.stop - 1) + drift_y,
        )
        size = (columns.stop - columns.start, rows.stop - rows.start)
        return _apart(cv2.getRectSubPix(even, size, middle), self._even[_MOUTH])

    def _shape(self, out: NDArray[np.float32], even: Plane, since_s: float) -> None:
        inside = even[_INSIDE]
        mouth = np.ascontiguousarray(even[_MOUTH])
        levels = np.sort(inside, axis=None)
        out[9] = float(np.searchsorted(levels, _DARK)) / levels.size
        out[10] = levels[int(0.05 * levels.size)]
        out[11] = levels[int(0.2 * levels.size)]
        profile = cv2.reduce(inside, 1, cv2.REDUCE_AVG)
        out[12] = cv2.meanStdDev(profile)[1][0, 0]
        out[13] = _apart(mouth[1:], mouth[:-1])
        if self._mean is None:
            self._mean = mouth.copy()
        out[14] = _log(_apart(mouth, self._mean), _CHANGE_FLOOR)
        self._seen += 1
        share = max(_share(_MEAN_SHARE, since_s), 1.0 / (self._seen + 1))
        cv2.accumulateWeighted(mouth, self._mean, share)


def _mean(plane: Plane) -> float:
    return float(cv2.mean(plane)[0])


def _apart(a: Plane, b: Plane) -> float:
    """Mean absolute difference."""
    return float(cv2.norm(a, b, cv2.NORM_L1)) / a.size


def _median(values: NDArray[Any]) -> float:
    middle = values.size // 2
    return float(np.partition(values, middle)[middle])


def _drift(flow: Plane) -> float:
    """How the whole head moved: the median over cheeks and brow, every other row and column."""
    parts = (flow[part][::2, ::2].ravel() for part in (_FLOW_CHEEKS, _FLOW_BROW))
    return _median(np.concatenate(tuple(parts)))


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
