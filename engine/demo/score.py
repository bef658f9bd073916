"""How much nearer the output is to the kept person's voice than the microphone was: SI-SNRi.

SI-SNR as in Le Roux et al., "SDR - half-baked or well done?" (2019), over a sliding window and
since the start. Only sums are kept per hop, so that adding is cheap and asking is too.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.config import ALGORITHMIC_LATENCY_FRAMES, HOP_FRAMES, HOP_S
from engine.demo.scene import DemoScene

Hop = NDArray[np.float32]
Sums = NDArray[np.float64]

_WINDOW_S: Final = 8.0
_LEAST_ACTIVE_S: Final = 1.0
_ACTIVE_POWER: Final = 10 ** (-45 / 10)
"""A hop in which the kept voice is louder than this (20 dB under its usual level) is active."""
_BEST_DB: Final = 100.0

# What is summed: reference, mixture and output with themselves and with the reference.
_SS, _MM, _XX, _SM, _SX, _ACTIVE, _HOPS = range(7)


class DemoScore:
    """Compares the worker's output with the scene's truth.

    ``add`` belongs to the worker; the figures may be asked for from another thread, and may then
    miss the newest hop. ``delay_frames`` is how much later the output is than its mixture.
    """

    def __init__(
        self,
        scene: DemoScene,
        delay_frames: int = ALGORITHMIC_LATENCY_FRAMES,
        window_s: float = _WINDOW_S,
    ) -> None:
        self._scene = scene
        kept = delay_frames + HOP_FRAMES
        self._mixture = np.zeros(kept, np.float32)
        self._truth = np.zeros((scene.people, kept), np.float32)
        self._filled = 0
        self._ring: Sums = np.zeros((max(1, round(window_s / HOP_S)), 7))
        self._place = 0
        self._total: Sums = np.zeros(7)
        self._kept: frozenset[int] = frozenset()

    def add(
        self,
        frame_index: int,
        mixture_hop: Hop,
        output_hop: Hop,
        position: int | Sequence[int] | None,
    ) -> None:
        """Take one hop of the worker, both float32 [480].

        ``frame_index`` is where ``mixture_hop`` began in the scene (DemoCapture.frame_index);
        ``position`` says who is kept: one position, several (their voices are summed), or nobody
        (0, None or empty: such hops count for nothing). A change of it empties the window.
        """
        self._remember(frame_index, mixture_hop)
        kept = _positions(position)
        if kept != self._kept:
            self._kept = kept
            self._ring[:] = 0
        if not kept or self._filled < self._mixture.size:
            return
        reference = sum((self._truth[one - 1, :HOP_FRAMES] for one in kept), np.float32(0))
        sums = _sums(
            np.asarray(reference, np.float64),
            self._mixture[:HOP_FRAMES].astype(np.float64),
            output_hop.astype(np.float64),
        )
        self._ring[self._place] = sums
        self._place = (self._place + 1) % len(self._ring)
        self._total += sums

    def si_snr_improvement_db(self) -> float | None:
        """SI-SNRi over the last 8 s with somebody kept; None before 1 s of their voice."""
        return _improvement_db(self._ring.sum(axis=0))

    def si_snr_improvement_since_start_db(self) -> float | None:
        """SI-SNRi over everything since the start; None before 1 s of the kept voice."""
        return _improvement_db(self._total)

    def _remember(self, frame_index: int, mixture_hop: Hop) -> None:
        """Shift the short memories of mixture and truth by one hop."""
        for memory in (self._mixture, *self._truth):
            memory[:-HOP_FRAMES] = memory[HOP_FRAMES:]
        self._mixture[-HOP_FRAMES:] = mixture_hop
        for place, memory in enumerate(self._truth):
            memory[-HOP_FRAMES:] = self._scene.truth(place + 1, frame_index, HOP_FRAMES)
        self._filled = min(self._mixture.size, self._filled + HOP_FRAMES)


def _positions(position: int | Sequence[int] | None) -> frozenset[int]:
    if position is None:
        return frozenset()
    if isinstance(position, int):
        return frozenset((position,) if position else ())
    return frozenset(position)


def _sums(reference: Sums, mixture: Sums, output: Sums) -> Sums:
    power = float(reference @ reference)
    active = float(power > _ACTIVE_POWER * HOP_FRAMES)
    sums = (power, mixture @ mixture, output @ output, reference @ mixture, reference @ output)
    return np.array((*sums, active, 1.0))


def _improvement_db(sums: Sums) -> float | None:
    """Output's SI-SNR minus the mixture's, from their sums."""
    if sums[_ACTIVE] * HOP_S < _LEAST_ACTIVE_S:
        return None
    before = _si_snr_db(sums[_SS], sums[_MM], sums[_SM])
    after = _si_snr_db(sums[_SS], sums[_XX], sums[_SX])
    return float(after - before)


def _si_snr_db(reference: float, estimate: float, product: float) -> float:
    """Power of the estimate's part along the reference over the rest, within +-100 dB."""
    wanted = product * product / max(reference, 1e-20)
    rest = max(estimate - wanted, 1e-20)
    return float(np.clip(10 * np.log10(max(wanted, 1e-20) / rest), -_BEST_DB, _BEST_DB))
