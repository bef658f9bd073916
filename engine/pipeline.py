"""The sound path from a hop of the microphone to a hop of the virtual microphone.

No I/O, no clock, no thread. Full band at 48 kHz without resampling: bins 0 to 255 of a 1536-point
window are, times 1/3, what the network saw at 16 kHz in training; bins above follow a gain.

Every mode has one latency: ``process_hop`` gives back the hop before the one it takes
(PIPELINE_LAG_FRAMES; with the hop itself that is ALGORITHMIC_LATENCY_FRAMES). All mixing happens
on spectra, where the windows turn a gain per hop into a smooth curve:

    output = mute * (dry * mixture + (1 - dry) * (estimate + floor * (mixture - estimate)))
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.config import HOP_FRAMES, HOP_S, WINDOW_FRAMES, SeparationConfig
from engine.dsp.guards import limit, mend, plain
from engine.dsp.levels import db_to_gain
from engine.dsp.ramps import Ramp
from engine.dsp.stft import Analysis, Synthesis
from engine.models.manifest import BINS, NETWORK_SCALE
from engine.models.separator import Separator, SeparatorFacts
from engine.separation.bank import FADE_STEP, Bank
from engine.separation.cues import PLAIN, Controls, LipInput, TargetCue
from engine.separation.high_band import HighBandGain

__all__ = ["Controls", "Counters", "LipInput", "Pipeline", "TargetCue"]

F32 = NDArray[np.float32]
C64 = NDArray[np.complex64]

SWITCH_STEP = HOP_S / 0.02
"""Mute, bypass and strength move over 20 ms."""
DEFAULT_CUE_MAX_AGE_S = SeparationConfig().cue_max_age_ms / 1000


@dataclass(slots=True)
class Counters:
    """What was mended on the way, since the pipeline was made."""

    bad_input_hops: int = 0
    """Hops that came with something that is not finite."""
    bad_network_hops: int = 0
    """Extractions whose network gave something that is not finite, and were started again."""
    bad_output_hops: int = 0
    limited_hops: int = 0
    """Hops the limiter had to bend."""


class Pipeline:
    """Owns all state of the sound path; one thread uses it."""

    def __init__(
        self, separator: Separator, *, cue_max_age_s: float = DEFAULT_CUE_MAX_AGE_S
    ) -> None:
        self.cue_max_age_s = cue_max_age_s
        """Older lip cues count as missing."""
        self.counters = Counters()
        self._analysis = Analysis(WINDOW_FRAMES, HOP_FRAMES)
        self._synthesis = Synthesis(WINDOW_FRAMES, HOP_FRAMES)
        self._bank = Bank(separator)
        self._retiring: Bank | None = None
        self._next: Bank | None = None
        self._handover = Ramp(1.0, FADE_STEP)
        self._mute = Ramp(1.0, SWITCH_STEP)
        self._dry = Ramp(0.0, SWITCH_STEP)
        self._floor = Ramp(db_to_gain(-PLAIN.strength_db), SWITCH_STEP)
        self._high = HighBandGain()
        bins = WINDOW_FRAMES // 2 + 1
        self._hop: F32 = np.zeros(HOP_FRAMES, np.float32)
        self._mixture: C64 = np.zeros(bins, np.complex64)
        self._output: C64 = np.zeros(bins, np.complex64)
        self._heard: C64 = np.zeros(BINS, np.complex64)
        self._estimate: C64 = np.zeros(BINS, np.complex64)
        self._other: C64 = np.zeros(BINS, np.complex64)
        self._magnitude: F32 = np.zeros(BINS, np.float32)

    @property
    def facts(self) -> SeparatorFacts:
        """The network that runs, or is being faded in."""
        return (self._next or self._bank).separator.facts

    @property
    def activity(self) -> dict[int, float]:
        """Probability of speaking by track id of those kept, of the newest hop."""
        return self._bank.activity()

    def energy_share(self, track_id: int) -> float:
        """How much of the newest hop's energy is in the estimate of ``track_id``."""
        return self._bank.energy_share(track_id)

    def magnitude(self) -> F32:
        """Magnitudes f32[256] of the newest hop at network scale; overwritten by the next call."""
        np.abs(self._heard, out=self._magnitude)
        return self._magnitude

    def mixture(self) -> C64:
        """The newest hop's spectrum c64[256] at network scale; overwritten by the next call."""
        return self._heard

    def estimate(self, track_id: int) -> C64:
        """What the network gave for ``track_id`` in the newest hop, c64[256], before anything is
        made of it; zero for whom it does not run. Overwritten by the next call.
        """
        return self._bank.estimate(track_id)

    def spectra(self) -> tuple[C64, C64]:
        """The newest hop's spectra c64[769] before and after, to be looked at by another thread.

        They are overwritten every hop: who looks may see half of two, and draws one wrong column.
        """
        return self._mixture, self._output

    def set_rung(self, bank: Bank | Separator) -> None:
        """Change the network: old and new run together for 200 ms, without a click.

        Give a :class:`Bank` made on another thread, so that nothing is allocated on this one. A
        change during a change begins when that one has ended; only the last one counts.
        """
        self._next = bank if isinstance(bank, Bank) else Bank(bank)

    def reset(self) -> None:
        """Start again after a gap: nothing is remembered, and sound fades in from silence."""
        self._analysis.reset()
        self._synthesis.reset()
        self._bank.forget()
        self._high.reset()
        self._retiring = None
        self._handover.value = 1.0
        self._mute.value = 0.0

    def process_hop(
        self, hop: F32, targets: Sequence[TargetCue], controls: Controls, out: F32
    ) -> None:
        """Take ``hop`` f32[480], keep ``targets``, and fill ``out`` f32[480] with the hop before.

        No target means noise reduction without cues; at most MAX_TARGETS are kept. ``out`` may be
        ``hop``. Always finite, at most full scale.
        """
        np.copyto(self._hop, hop)
        if not plain(self._hop):
            self.counters.bad_input_hops += mend(self._hop)
        self._analysis.push(self._hop, self._mixture)
        np.multiply(self._mixture[:BINS], np.float32(NETWORK_SCALE), out=self._heard)
        mute = self._mute.towards(0.0 if controls.mute else 1.0)
        dry = self._dry.towards(1.0 if controls.bypass else 0.0)
        floor = self._floor.towards(db_to_gain(-controls.strength_db))
        if controls.rest and (mute == 0.0 or dry == 1.0):
            self._rest()
        else:
            self._separate(targets)
        self._mix(mute * (dry + (1.0 - dry) * floor), mute * (1.0 - dry) * (1.0 - floor))
        self._synthesis.pull(self._output, out)
        if not plain(out):
            self.counters.bad_output_hops += mend(out)
            self.counters.limited_hops += limit(out)

    def _rest(self) -> None:
        """No network; what it will do first when it wakes begins from an empty memory."""
        self._bank.forget()
        self._take_next()
        self._retiring = None
        self._estimate.fill(0.0)

    def _take_next(self) -> None:
        if self._next is not None:
            self._retiring, self._bank, self._next = self._bank, self._next, None
            self._handover.value = 0.0

    def _separate(self, targets: Sequence[TargetCue]) -> None:
        """Fill the estimate c64[256] of this hop; two networks while they change hands."""
        if self._retiring is None:
            self._take_next()
        self._run(self._bank, targets, self._estimate)
        if self._retiring is None:
            return
        self._run(self._retiring, targets, self._other)
        share = self._handover.towards(1.0)
        np.multiply(self._estimate, np.float32(share), out=self._estimate)
        np.multiply(self._other, np.float32(1.0 - share), out=self._other)
        np.add(self._estimate, self._other, out=self._estimate)
        if share == 1.0:
            self._retiring = None

    def _run(self, bank: Bank, targets: Sequence[TargetCue], estimate: C64) -> None:
        before = bank.failures
        bank.extract(self._heard, targets, self.cue_max_age_s, estimate)
        self.counters.bad_network_hops += bank.failures - before

    def _mix(self, dry: float, kept: float) -> None:
        """Fill the output's spectrum: ``dry`` of the mixture plus ``kept`` of the estimate."""
        low, high = self._output[:BINS], self._output[BINS:]
        above = self._high.update(self._heard, self._estimate)
        np.multiply(self._mixture[:BINS], np.float32(dry), out=low)
        np.multiply(self._estimate, np.float32(kept / NETWORK_SCALE), out=self._other)
        np.add(low, self._other, out=low)
        np.multiply(self._mixture[BINS:], np.float32(dry + kept * above), out=high)
