"""What each network costs on this computer and gives by the bench: for the quality page.

Measured in a process of its own: the window's must not be held up, nor load the runtime.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, Any, Final

import msgspec

from engine.config import Provider, Rung
from engine.errors import ModelError
from engine.supervisor.spawning import PATH_IS_WHOLE
from engine.supervisor.workers import one_worker

if TYPE_CHECKING:
    from engine.models.ladder import Ladder
    from engine.models.manifest import StoredPrecision

MEASURE_HOPS: Final = 50
FIGURES_SET: Final = "two_0db"
"""The bench's set that the page names: two voices, equally loud."""


class NetworkCost(msgspec.Struct, frozen=True):
    """One network in one precision."""

    rung: Rung
    precision: str
    provider: Provider
    per_hop_ms: float
    clearer_db: float | None = None
    """SI-SNRi of the bench for this very file; None where nobody measured it."""


def measure_networks(threads: int = 1, hops: int = MEASURE_HOPS) -> tuple[NetworkCost, ...]:
    """Measure all networks here, each in all its precisions by all providers; takes some seconds.

    ``threads``: as the settings have them, for the CPU.

    What cannot be loaded is left out: the health line and ``solomic models list`` say why.
    """
    with one_worker() as pool:
        try:
            with PATH_IS_WHOLE:
                job = pool.submit(_measured, threads, hops)
            return job.result()
        except (BrokenProcessPool, OSError):
            return ()


def _measured(threads: int, hops: int) -> tuple[NetworkCost, ...]:
    from engine.models.ladder import Ladder

    ladder = Ladder()
    found: list[NetworkCost] = []
    for rung in ladder.available():
        try:
            manifest = ladder.manifest(rung)
            for precision in sorted(manifest.files):
                found += _by_all(ladder, rung, precision, threads, hops)
        except ModelError:
            continue
    return tuple(found)


def _by_all(
    ladder: Ladder, rung: Rung, precision: StoredPrecision, threads: int, hops: int
) -> Iterator[NetworkCost]:
    """One network by every provider that can run it."""
    from engine.models.separator import measure
    from engine.models.sessions import Compute, name_of, offered_providers

    clearer_db = bench_figure(ladder.manifest(rung).figures, precision)
    for provider in map(name_of, offered_providers()):
        ladder.use(Compute(provider, threads))
        network = ladder.load(rung, precision)
        if name_of(network.facts.provider) == provider:
            per_hop_ms = round(1000 * measure(network, hops), 3)
            yield NetworkCost(rung, precision, provider, per_hop_ms, clearer_db)


def bench_figure(figures: Any, precision: str) -> float | None:
    """The mean SI-SNRi a manifest's figures hold for ``precision``; None where they hold none."""
    for key in (precision, FIGURES_SET, "both", "si_snri_db", "mean"):
        figures = figures.get(key) if isinstance(figures, dict) else None
    return float(figures) if isinstance(figures, int | float) else None
