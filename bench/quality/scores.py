"""All metrics of one estimate, and their means with bootstrap intervals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bench.quality import metrics
from bench.quality.mixtures import Mixture

F32 = NDArray[np.float32]
Row = dict[str, float | None]
Interval = dict[str, float | int]

METRICS = (
    *("si_snri_db", "sdri_db", "pesq", "pesq_gain", "estoi", "dnsmos_ovr", "wrong_speaker_rate"),
    *("below_0db_rate", "over_suppression_rate", "residual_db", "ms_per_hop"),
)
BOOTSTRAPS = 1000


@dataclass(frozen=True)
class Judge:
    """Scores estimates; the slow metrics only where asked for."""

    dnsmos: Callable[[F32], float] | None = None

    def score(self, item: Mixture, estimate: F32, *, slow: bool) -> Row:
        """Every metric of one estimate, None where it has no meaning."""
        mixture, target, found = (x[item.scored] for x in (item.mixture, item.target, estimate))
        row: Row = dict.fromkeys(METRICS)
        if item.condition == "silent_target":
            row["residual_db"] = metrics.residual_db(found, mixture)
            return row
        here = metrics.si_snr_db(found, target)
        row["over_suppression_rate"] = metrics.over_suppression_rate(found, target)
        if item.condition != "clean":
            gained = here - metrics.si_snr_db(mixture, target)
            row["si_snri_db"] = gained
            row["below_0db_rate"] = float(gained < 0)
        if item.interferers:
            others = [metrics.si_snr_db(found, other[item.scored]) for other in item.interferers]
            row["wrong_speaker_rate"] = float(max(others) > here)
        if slow:
            self._slow(row, mixture, target, found, has_mixture=item.condition != "clean")
        return row

    def _slow(self, row: Row, mixture: F32, target: F32, found: F32, *, has_mixture: bool) -> None:
        if has_mixture:
            row["sdri_db"] = metrics.sdr_db(found, target) - metrics.sdr_db(mixture, target)
        row["pesq"] = metrics.pesq_wb(found, target)
        before = metrics.pesq_wb(mixture, target) if has_mixture else None
        if row["pesq"] is not None and before is not None:
            row["pesq_gain"] = row["pesq"] - before
        row["estoi"] = metrics.estoi(found, target)
        if self.dnsmos is not None:
            row["dnsmos_ovr"] = self.dnsmos(found)


def summarise(rows: list[Row], seed: int) -> dict[str, Interval | None]:
    """Mean, 95 % bootstrap interval and count of every metric; None where there is no value."""
    return {name: interval([row.get(name) for row in rows], seed) for name in METRICS}


def interval(values: Sequence[float | None], seed: int) -> Interval | None:
    """Mean, 95 % bootstrap interval and count of what is finite; None where nothing is."""
    known = np.array([v for v in values if v is not None and np.isfinite(v)])
    if len(known) == 0:
        return None
    rng = np.random.default_rng(seed)
    means = known[rng.integers(0, len(known), (BOOTSTRAPS, len(known)))].mean(1)
    low, high = np.percentile(means, [2.5, 97.5])
    digits = {"mean": float(known.mean()), "low": float(low), "high": float(high)}
    return {**{name: round(value, 4) for name, value in digits.items()}, "n": len(known)}
