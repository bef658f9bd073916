"""One network and the extractions it runs: one per person kept, each with a memory of its own.

Extractions fade in and out over 200 ms and are all made beforehand, so that keeping somebody else
allocates nothing on the audio thread. All of them are one run of the network.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engine.config import HOP_S
from engine.dsp.guards import SANE
from engine.dsp.ramps import Ramp
from engine.models.manifest import BINS
from engine.models.separator import Seat, Separator
from engine.separation.contest import WEIGHT_KNOWN, Contest
from engine.separation.cues import MAX_TARGETS, NO_TARGET, TargetCue

C64 = NDArray[np.complex64]
F32 = NDArray[np.float32]

FADE_S = 0.2
FADE_STEP = HOP_S / FADE_S
EXTRACTIONS = MAX_TARGETS + 2
"""One more than people, so that one may fade out while the others stay, and one for a rival."""
SHARE_LEAK = 0.98
"""Per hop: the share of the energy is told over the last half second."""
_FREE = -2


class Extraction:
    """One person's part of the run: whom for, how loud, and where."""

    def __init__(self) -> None:
        self.seat: Seat | None = None
        """Where it sits among the network's rows; None while it is free."""
        self.weight = Ramp(0.0, FADE_STEP)
        self.key = _FREE
        self.own_energy = 0.0
        self.all_energy = 0.0
        """Leaking sums of the estimate's and the mixture's energy: weak consonants alone say
        little about who holds how much."""

    def take(self, key: int, weight: float) -> None:
        """Serve ``key`` from now on."""
        self.key = key
        self.weight.value = weight
        self.own_energy = self.all_energy = 0.0

    def weigh(self, own: float, everything: float) -> None:
        """Add this hop's energies to the sums."""
        self.own_energy = SHARE_LEAK * self.own_energy + own
        self.all_energy = SHARE_LEAK * self.all_energy + everything


def _tell(seat: Seat, target: TargetCue, max_age_s: float) -> None:
    """Write the cues of this hop into the network's inputs."""
    lip = target.lip
    valid = lip.valid and lip.age_s <= max_age_s
    seat.lip[:] = (lip.a, lip.p, float(valid), lip.age_s, lip.confidence)
    known = target.voice is not None and target.voice.shape == seat.voice.shape
    seat.voice_valid[0] = float(known)
    if known and target.voice is not None:
        seat.voice[:] = target.voice


class Bank:
    """Extractions of one network. Making one allocates; nothing does afterwards."""

    def __init__(self, separator: Separator) -> None:
        self.separator = separator
        self.failures = 0
        """Hops in which the network gave something that is not finite."""
        self._seats = separator.new_seats(EXTRACTIONS)
        self._extractions = tuple(Extraction() for _ in range(EXTRACTIONS))
        self._seated: list[Extraction] = []
        """By seat: those that are not free."""
        self._weighted: C64 = np.zeros(BINS, np.complex64)
        self._power: F32 = np.zeros(BINS, np.float32)
        self._limit: F32 = np.zeros(BINS, np.float32)
        self._silence: C64 = np.zeros(BINS, np.complex64)
        self._contest = Contest()
        self._rival = _FREE
        self._rivalry = Ramp(0.0, FADE_STEP)
        """How far the rival's estimate is held against those kept."""
        self._leaning = Ramp(0.0, FADE_STEP)
        """How far it is believed more than theirs."""

    def extract(
        self, mixture: C64, targets: Sequence[TargetCue], max_age_s: float, total: C64
    ) -> None:
        """Fill ``total`` c64[256] with the weighted sum of all estimates of ``mixture`` c64[256].

        ``targets`` beyond MAX_TARGETS are left out; without any, noise reduction runs. The first
        rival among them is held against those kept (`engine.separation.contest`).
        """
        kept = [target for target in targets if not target.rival][:MAX_TARGETS]
        wanted: Sequence[TargetCue] = kept or NO_TARGET
        rival = next((target for target in targets if target.rival), None) if kept else None
        rivalry = self._admit(rival, wanted)
        one_sided = rival is not None and rival.voice is not None and not _known(wanted)
        leaning = self._leaning.towards(float(one_sided))
        self._assign(wanted, rival)
        self._prepare(mixture, wanted, rival, max_age_s)
        self._run(float(np.vdot(mixture, mixture).real) + 1e-9)
        loudest = self._add_up(mixture, total)
        if rivalry > 0.0 and loudest > 0.0:
            self._contest.settle(mixture, total, rivalry, loudest, leaning)

    def _prepare(
        self, mixture: C64, wanted: Sequence[TargetCue], rival: TargetCue | None, max_age_s: float
    ) -> None:
        """Move the weights, write everybody's inputs, and free who has faded out."""
        for extraction in self._extractions:
            kept_as = _find(wanted, extraction.key)
            told = kept_as or (_find((rival,), extraction.key) if rival else None)
            weight = extraction.weight.towards(kept_as.gain if kept_as else 0.0)
            if told is None and weight == 0.0 and extraction.key != self._rival:
                self._free(extraction)
            if extraction.seat is None:
                continue
            extraction.seat.spectrum[:] = mixture
            if told is not None:  # one that fades out keeps its last cue
                _tell(extraction.seat, told, max_age_s)

    def _run(self, energy: float) -> None:
        """Advance everybody by one hop; who fails starts again, faded in."""
        self._contest.rival.fill(0.0)
        if self._seated:
            self.separator.run(self._seats, len(self._seated))
        for index, extraction in enumerate(self._seated):
            estimate = self._seats[index].estimate
            own = float(np.vdot(estimate, estimate).real)
            if not own < SANE:  # nor what is not a number: the sum says it of every bin at once
                self.failures += 1
                self._seats.reset(index)
                extraction.weight.value = 0.0
                continue
            extraction.weigh(own, energy)
            if extraction.key == self._rival:
                np.copyto(self._contest.rival, estimate)

    def _add_up(self, mixture: C64, total: C64) -> float:
        """Fill ``total`` with the weighted estimates; returns the loudest's weight."""
        heard, loudest = 0, 0.0
        for index, extraction in enumerate(self._seated):
            weight = extraction.weight.value
            if weight == 0.0:
                continue
            into = self._weighted if heard else total
            np.multiply(self._seats[index].estimate, np.float32(weight), out=into)
            if heard:
                np.add(total, into, out=total)
            heard += 1
            loudest = max(loudest, weight)
        if not heard:
            total.fill(0.0)
        elif heard > 1:
            self._hold_below(mixture, total)
        return loudest

    def forget(self) -> None:
        """Free every extraction: the next ones begin with an empty memory."""
        for extraction in self._extractions:
            extraction.key, extraction.seat = _FREE, None
        self._seated.clear()
        self._rival = _FREE
        self._rivalry.value = self._leaning.value = 0.0

    def activity(self) -> dict[int, float]:
        """Probability of speaking by track id, of the newest hop."""
        return {
            extraction.key: float(extraction.seat.activity[0])
            for extraction in self._extractions
            if extraction.key >= 0 and extraction.seat is not None
        }

    def estimate(self, track_id: int) -> C64:
        """The network's own estimate c64[256] of ``track_id``, kept or rival; else zero."""
        for extraction in self._extractions:
            if extraction.key == track_id and extraction.seat is not None:
                return extraction.seat.estimate
        return self._silence

    def energy_share(self, track_id: int) -> float:
        """Share of the mixture's energy that the estimate of ``track_id`` held over the last half
        second; 0 if not kept.
        """
        for extraction in self._extractions:
            if extraction.key == track_id:
                return extraction.own_energy / (extraction.all_energy + 1e-9)
        return 0.0

    def _admit(self, rival: TargetCue | None, wanted: Sequence[TargetCue]) -> float:
        """Who is the rival now, and how much they count; one leaves before another comes."""
        key = _FREE if rival is None else rival.track_id
        if self._rivalry.value == 0.0:
            self._rival = key
        leaving = key != self._rival or key == _FREE
        sure = _known(wanted) and not any(target.supposed for target in wanted)
        return self._rivalry.towards(0.0 if leaving else WEIGHT_KNOWN if sure else 1.0)

    def _assign(self, wanted: Sequence[TargetCue], rival: TargetCue | None) -> None:
        """Give every wanted target an extraction, the quietest one where none is free."""
        used = [extraction for extraction in self._extractions if extraction.key != _FREE]
        here = [*wanted, rival] if rival is not None and rival.track_id == self._rival else wanted
        for target in here:
            if any(extraction.key == target.track_id for extraction in used):
                continue
            unwanted = [
                e
                for e in self._extractions
                if _find(here, e.key) is None and (e.key != self._rival or e.key == _FREE)
            ]
            chosen = min(unwanted, key=lambda e: -1.0 if e.key == _FREE else e.weight.value)
            # With nothing to fade from, as at the start of a file, the first hop counts in full.
            chosen.take(target.track_id, 0.0 if used or target is rival else target.gain)
            self._give_seat(chosen)

    def _give_seat(self, extraction: Extraction) -> None:
        """An empty memory: another seat, or its own, cleared."""
        if extraction.seat is None:
            self._seated.append(extraction)
        index = self._seated.index(extraction)
        extraction.seat = self._seats[index]
        self._seats.reset(index)

    def _free(self, extraction: Extraction) -> None:
        """Nobody's any more; who sat last takes the seat, so that those taken are the first."""
        extraction.key = _FREE
        if extraction.seat is None:
            return
        extraction.seat = None
        index, last = self._seated.index(extraction), self._seated.pop()
        if last is not extraction:
            self._seats.move(len(self._seated), index)
            self._seated[index] = last
            last.seat = self._seats[index]

    def _hold_below(self, mixture: C64, total: C64) -> None:
        """Keep the sum of several estimates at or below the mixture in every bin.

        Two extractions may both claim a bin, and would otherwise double it.
        """
        np.abs(mixture, out=self._limit)
        np.abs(total, out=self._power)
        np.maximum(self._power, 1e-12, out=self._power)
        np.divide(self._limit, self._power, out=self._limit)
        np.minimum(self._limit, 1.0, out=self._limit)
        np.multiply(total, self._limit, out=total)


def _known(targets: Sequence[TargetCue]) -> bool:
    """Whether the network is told all their voices, surely or by a guess."""
    return all(target.voice is not None for target in targets)


def _find(targets: Sequence[TargetCue], key: int) -> TargetCue | None:
    for target in targets:
        if target.track_id == key:
            return target
    return None
