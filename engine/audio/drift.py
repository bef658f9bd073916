"""Two clocks that should be one: how fast the output must run, and how to run at that speed.

``BacklogController`` watches how much sound waits at the output and says by how many parts per
million the output has to be stretched; ``VariableResampler`` stretches it. Both are pure: they
know no clock and no device.
"""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.config import HOP_FRAMES, HOP_S

Samples = NDArray[np.float32]

MAX_PPM: Final = 300.0
"""Correction limit: 0.5 cents, far below what an ear notices; clocks differ by up to 200 ppm."""
_SMOOTHING_S: Final = 1.0
_PPM_PER_MS: Final = 50.0
_PPM_PER_MS_S: Final = 0.6


class BacklogController:
    """A proportional-integral controller from the measured backlog to a correction in ppm.

    One ppm moves the backlog by 1 us a second. With these gains an error decays in about 20 s,
    critically damped (gain squared / 4000 would be the integral gain of exact damping), and the
    measuring noise of a millisecond becomes a few ppm.
    """

    def __init__(self, target_ms: float, period_s: float = HOP_S) -> None:
        self.target_ms = target_ms
        self.smoothed_ms: float | None = None
        self._period_s = period_s
        self._integral_ppm = 0.0
        self._weight = 1.0 - math.exp(-period_s / _SMOOTHING_S)

    def update(self, backlog_ms: float) -> float:
        """Take one measurement (once a period) and return the correction: positive is more output.

        Within +-MAX_PPM.
        """
        if self.smoothed_ms is None:
            self.smoothed_ms = backlog_ms
        self.smoothed_ms += self._weight * (backlog_ms - self.smoothed_ms)
        error_ms = self.target_ms - self.smoothed_ms
        proportional = _PPM_PER_MS * error_ms
        integral = self._integral_ppm + _PPM_PER_MS_S * error_ms * self._period_s
        wanted = proportional + integral
        # Anti-windup: the integral stands still while the output is at its limit.
        if abs(wanted) < MAX_PPM or abs(integral) < abs(self._integral_ppm):
            self._integral_ppm = integral
        return min(MAX_PPM, max(-MAX_PPM, wanted))

    def disturbed(self) -> None:
        """Forget the smoothed backlog after a jump; what was learnt about the clocks stays."""
        self.smoothed_ms = None


_TAPS: Final = 32
_PHASES: Final = 512
_MARGIN: Final = 32  # phases below 0 and above 1, so that a block needs no wrap inside
_KAISER_BETA: Final = 8.0
_SMALL_PPM: Final = 75.0
_LONG_RAMP: Final[Samples] = (np.arange(HOP_FRAMES) / HOP_FRAMES).astype(np.float32)
_SHORT_RAMP: Final[Samples] = _LONG_RAMP[::4].copy()


def _filters() -> Samples:
    """Fractional delays 0..1 in steps of 1/_PHASES, and a margin on both sides: f32[phase, tap].

    Band-limited interpolation with a windowed sinc and linear interpolation between table rows:
    Julius O. Smith, "Digital Audio Resampling Home Page" (CCRMA).
    """
    fraction = np.arange(-_MARGIN, _PHASES + _MARGIN + 2)[:, None] / _PHASES
    distance = np.arange(_TAPS)[None, :] - (_TAPS // 2 - 1) - fraction
    inside = np.clip(1.0 - (distance / (_TAPS / 2 + 0.25)) ** 2, 0.0, None)
    table = np.sinc(distance) * np.i0(_KAISER_BETA * np.sqrt(inside)) / np.i0(_KAISER_BETA)
    return np.asarray(table / table.sum(axis=1, keepdims=True), np.float32)


_TABLE: Final = _filters()


class VariableResampler:
    """Mono hops of 480 frames in, a frame more or less out now and then.

    Delay: ``DELAY_FRAMES``. Within a hop at 75 ppm, and within a quarter of one at 300 ppm, the
    fraction moves by less than 0.04, so a block is filtered at its first and at its last
    fraction, and the two are crossed linearly.
    """

    DELAY_FRAMES: Final = _TAPS // 2
    MAX_FRAMES: Final = HOP_FRAMES + 2
    """The most frames that one hop can become."""

    def __init__(self) -> None:
        self._input: Samples = np.zeros(_TAPS - 1 + HOP_FRAMES, np.float32)
        self._position = 0.0
        self._output: Samples = np.zeros(self.MAX_FRAMES, np.float32)

    def process(self, hop: Samples, ppm: float) -> Samples:
        """``hop`` f32[480] stretched by ``ppm``; a view of f32[n] that the next call overwrites."""
        self._input[: _TAPS - 1] = self._input[-(_TAPS - 1) :]
        self._input[_TAPS - 1 :] = hop
        step = 1.0 / (1.0 + ppm * 1e-6)
        total = math.ceil((HOP_FRAMES - self._position) / step)
        ramp = _LONG_RAMP if abs(ppm) <= _SMALL_PPM else _SHORT_RAMP
        done = 0
        while done < total:
            count = min(len(ramp), total - done)
            out = self._output[done : done + count]
            self._block(self._position + done * step, step, out, ramp)
            done += count
        self._position = max(0.0, self._position + total * step - HOP_FRAMES)
        return self._output[:total]

    def reset(self) -> None:
        """Forget the past: silence came before."""
        self._input[:] = 0.0
        self._position = 0.0

    def _block(self, position: float, step: float, out: Samples, ramp: Samples) -> None:
        count = len(out)
        start = int(position)
        first = position - start
        last = first + len(ramp) * (step - 1.0)
        span = self._input[start : start + count + _TAPS - 1]
        out[:] = np.correlate(span, _row(first), "valid")
        if step != 1.0:
            end = np.correlate(span, _row(last), "valid")
            end -= out
            end *= ramp[:count]
            out += end


def _row(fraction: float) -> Samples:
    place = fraction * _PHASES + _MARGIN
    index = min(max(int(place), 0), len(_TABLE) - 2)
    share = np.float32(place - index)
    below = _TABLE[index]
    return np.asarray(below + share * (_TABLE[index + 1] - below), np.float32)
