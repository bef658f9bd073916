"""Measuring the networks for the window."""

from __future__ import annotations

import json

import pytest

from engine.config import RUNGS
from engine.models.places import shipped_dir
from engine.supervisor.networks import bench_figure, measure_networks


def test_the_shipped_networks_are_measured_in_a_process_of_their_own() -> None:
    found = measure_networks(hops=3)
    assert {cost.rung for cost in found} <= set(RUNGS)
    assert {"lite", "base"} <= {cost.rung for cost in found}
    assert all(cost.per_hop_ms > 0.0 for cost in found)
    assert {cost.provider for cost in found} >= {"cpu"}
    base = {cost.precision: cost for cost in found if cost.rung == "base"}
    stored = json.loads((shipped_dir() / "base" / "manifest.json").read_text())["figures"]
    for precision, cost in base.items():
        assert cost.clearer_db == bench_figure(stored, precision)


@pytest.mark.parametrize("figures", [None, {}, {"int8": 3}, {"int8": {"two_0db": {"both": []}}}])
def test_no_figure_is_no_figure(figures: object) -> None:
    assert bench_figure(figures, "int8") is None
