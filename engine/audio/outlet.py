"""What is written to an output so that its backlog stays where it should: the common part.

Pure: it is told what waits and whether the queue ran empty, and returns the frames to write.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from engine.audio.base import Hop, PlaybackInfo
from engine.audio.drift import BacklogController, VariableResampler
from engine.audio.fades import FADE_FRAMES, Samples, fade_in, fade_out, most_spliced, splice
from engine.config import HOP_S, SAMPLE_RATE_HZ

_HOP_MS: Final = HOP_S * 1000
_FRAMES_PER_MS: Final = SAMPLE_RATE_HZ / 1000
_WINDOW_HOPS: Final = 48
_FIRST_WINDOW_HOPS: Final = 16
"""Windows are multiples of the beat of 10 ms hops with a server's cycle of 256 or 512 frames."""
_TOLERANCE_MS: Final = 4.0
"""A window's mean that is further off than this is spliced right, not waited for."""
_XRUN_MARGIN_MS: Final = 5.0
_MOST_MARGIN_MS: Final = 20.0
_NEAR_MISS_MS: Final = 3.0
"""So little left before a write is a warning: on a machine that stalls, the next one runs empty."""
_MOST_FOR_NEAR_MISSES_MS: Final = 10.0
_CALM_HOPS: Final = 6000
_ONE_EVENT_HOPS: Final = 100
"""Xruns within a second have one cause, and raise the target once."""
_SETTLING_HOPS: Final = 200
"""Xruns while everything starts say nothing about later."""
_MARGIN_DECAY_MS: Final = 0.002  # a hop: 0.2 ms a second, which stretching can follow


class Outlet:
    """Shapes each hop for an output whose queue should hold ``target_ms`` after every write.

    Three means, from gentle to rough: stretching by some ppm (always), a splice when the mean
    backlog is off by milliseconds (after a start or a stall), and leaving out whole hops when
    the backlog meets its cap. Where the queue runs empty all the same, or nearly does, more is
    kept waiting for a while: each adds 5 ms to the target, and a minute of calm begins to take
    it back.

    ``out_of_reach_ms``: of what is said to wait, so much is the output's already, because it takes
    blocks; none where only what lies before the output is counted.
    """

    def __init__(self, target_ms: float, cap_ms: float, out_of_reach_ms: float = 0.0) -> None:
        self.aim(target_ms, cap_ms)
        self._near_miss_ms = out_of_reach_ms + _NEAR_MISS_MS
        self.ppm = 0.0
        self.xruns = 0
        self.dropped_frames = 0
        self._controller = BacklogController(target_ms)
        self._resampler = VariableResampler()
        self._silent = True
        self._surplus_ms = 0.0
        self._sum_ms = 0.0
        self._hops = 0
        self._window_hops = _FIRST_WINDOW_HOPS
        self._margin_ms = 0.0
        self._calm_hops = 0
        self._age_hops = 0

    def aim(self, target_ms: float, cap_ms: float) -> None:
        """Hold ``target_ms`` from now on, at most ``cap_ms``; what was counted stays."""
        self.target_ms = target_ms
        self.cap_ms = max(cap_ms, target_ms + 2 * _HOP_MS)

    @property
    def wanted_ms(self) -> float:
        """What should wait now: the target, and a margin after xruns."""
        return min(self.target_ms + self._margin_ms, self.cap_ms - 2 * _HOP_MS)

    def shape(self, hop: Hop, before_ms: float, ran_empty: bool, coming_ms: float = 0.0) -> Samples:
        """Frames to write for ``hop`` f32[480], given what waits before it and if it ran empty.

        coming_ms: sound that is there already and follows at once, after a stall of the writer.
        The view is valid until the next call; it has no frames while sound is being dropped.
        """
        after_ms = before_ms + _HOP_MS
        self._age_hops += 1
        if ran_empty:
            self.xruns += 1
            self._keep_more(_MOST_MARGIN_MS)
            self._start_again()
        elif before_ms < self._near_miss_ms and not self._silent:
            self._keep_more(_MOST_FOR_NEAR_MISSES_MS)
        frames = self._resampler.process(hop, self.ppm)
        if after_ms > self.cap_ms + _HOP_MS:
            return self._leave_out(frames)
        if self._silent:
            return self._resume(frames, after_ms + coming_ms)
        self._watch(after_ms)
        self._calm_down()
        if abs(self._surplus_ms) * _FRAMES_PER_MS >= 1:
            return self._splice(frames)
        self._controller.target_ms = self.wanted_ms
        self.ppm = self._controller.update(after_ms)
        return frames

    def report(self, info: PlaybackInfo, backlog_ms: float) -> None:
        """Put the counters and what waits now into ``info``."""
        info.backlog_ms = max(0.0, backlog_ms)
        info.dropped_frames = self.dropped_frames
        info.xruns = self.xruns
        info.drift_ppm = self.ppm

    def _keep_more(self, most_ms: float) -> None:
        """More shall wait from now on, up to ``most_ms`` over the target; once an event."""
        if self._age_hops > _SETTLING_HOPS and self._calm_hops > _ONE_EVENT_HOPS:
            more_ms = min(self._margin_ms + _XRUN_MARGIN_MS, most_ms)
            self._margin_ms = max(self._margin_ms, more_ms)
        self._calm_hops = 0

    def _resume(self, frames: Samples, after_ms: float) -> Samples:
        """Fade in, at the start after as much silence as is missing.

        In mid-sentence the sound is stretched instead: its gap is then no longer than the stall.
        """
        missing_ms = max(0.0, self.wanted_ms - max(_HOP_MS, after_ms))
        missing = round(missing_ms * _FRAMES_PER_MS)
        self._silent = False
        if self._age_hops > _SETTLING_HOPS and missing:
            self._surplus_ms = -missing_ms
            stretched = self._splice(frames)
            fade_in(stretched)
            return stretched
        padded = np.zeros(missing + len(frames), np.float32)
        padded[missing:] = frames
        fade_in(padded[missing:])
        return padded

    def _watch(self, after_ms: float) -> None:
        """Decide how much has to be spliced out (or in, if negative)."""
        self._sum_ms += after_ms
        self._hops += 1
        if after_ms > self.cap_ms:
            self._surplus_ms = after_ms - self.wanted_ms
        elif self._hops >= self._window_hops:
            error_ms = self._sum_ms / self._hops - self.wanted_ms
            self._sum_ms, self._hops = 0.0, 0
            self._window_hops = _WINDOW_HOPS
            if abs(error_ms) > _TOLERANCE_MS:
                self._surplus_ms = error_ms

    def _calm_down(self) -> None:
        self._calm_hops += 1
        if self._margin_ms and self._calm_hops > _CALM_HOPS:
            self._margin_ms = max(0.0, self._margin_ms - _MARGIN_DECAY_MS)

    def _splice(self, frames: Samples) -> Samples:
        limit = most_spliced(len(frames))
        drop = round(max(-limit, min(limit, self._surplus_ms * _FRAMES_PER_MS)))
        self._surplus_ms -= drop / _FRAMES_PER_MS
        self.dropped_frames += max(0, drop)
        self._forget()
        return splice(frames, drop)

    def _leave_out(self, frames: Samples) -> Samples:
        """Drop the whole hop; the first time, fade out what was heard last."""
        if self._silent:
            self.dropped_frames += len(frames)
            return frames[:0]
        self._start_again()
        self.dropped_frames += len(frames) - FADE_FRAMES
        last = frames[:FADE_FRAMES].copy()
        fade_out(last)
        return last

    def _start_again(self) -> None:
        self._silent = True
        self._surplus_ms = 0.0
        self._forget()

    def _forget(self) -> None:
        """What was measured before a jump says nothing about after it."""
        self._sum_ms, self._hops = 0.0, 0
        self._window_hops = _FIRST_WINDOW_HOPS
        self._controller.disturbed()
