"""What each network costs on this computer and gives by the bench: for the quality page.

Measured in a process of its own: the window's must not be held up, nor load the runtime.
"""

from __future__ import annotations

from concurrent.futures.process import BrokenProcessPool
from typing import Any, Final

import msgspec

from engine.config import Rung
from engine.errors import ModelError
from engine.supervisor.spawning import PATH_IS_WHOLE
from engine.supervisor.workers import one_worker

MEASURE_HOPS: Final = 50
FIGURES_SET: Final = "two_0db"
"""The bench's set that the page names: two voices, equally loud."""


class NetworkCost(msgspec.Struct, frozen=True):
    """One network in one precision."""

    rung: Rung
    precision: str
    per_hop_ms: float
    clearer_db: float | None = None
    """SI-SNRi of the bench for this very file; None where nobody measured it."""


def measure_networks(hops: int = MEASURE_HOPS) -> tuple[NetworkCost, ...]:
    """Measure all networks here, each in all its precisions; takes some seconds.

    What cannot be loaded is left out: the health line and ``solomic models list`` say why.
    """
    with one_worker() as pool:
        try:
            with PATH_IS_WHOLE:
                job = pool.submit(_measured, hops)
            return job.result()
        except (BrokenProcessPool, OSError):
            return ()


def _measured(hops: int) -> tuple[NetworkCost, ...]:
    from engine.models.ladder import Ladder
    from engine.models.separator import measure

    ladder = Ladder()
    found = []
    for rung in ladder.available():
        try:
            manifest = ladder.manifest(rung)
            for precision in sorted(manifest.files):
                per_hop_ms = 1000 * measure(ladder.load(rung, precision), hops)
                clearer_db = bench_figure(manifest.figures, precision)
                found.append(NetworkCost(rung, precision, round(per_hop_ms, 3), clearer_db))
        except ModelError:
            continue
    return tuple(found)


def bench_figure(figures: Any, precision: str) -> float | None:
    """The mean SI-SNRi a manifest's figures hold for ``precision``; None where they hold none."""
    for key in (precision, FIGURES_SET, "both", "si_snri_db", "mean"):
        figures = figures.get(key) if isinstance(figures, dict) else None
    return float(figures) if isinstance(figures, int | float) else None
