"""The front of the ONNX graph: the spectrum's features, gathered and weighed into bands."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import torch

from training.networks.frontend import BINS
from training.networks.separator import MAGNITUDE_FLOOR, Separator, phase_turn
from training.onnx_ops import GraphBuilder


def split_bands(graph: GraphBuilder, separator: Separator) -> str:
    """Features of the spectra in bands [people * bands, width]."""
    power = graph.op("Mul", "spectrum", "spectrum")
    power = graph.op("ReduceSum", power, graph.constant([2], "axes"), keepdims=1)
    power = graph.op("Max", power, graph.constant(MAGNITUDE_FLOOR**2))
    bend = graph.op("Pow", power, graph.constant(-0.35))
    size = graph.op("Pow", power, graph.constant(0.15))
    bent = graph.op("Mul", "spectrum", bend)
    phases = [_phases(graph, power)] if separator.config.phase else []
    flat = graph.reshape(
        graph.op("Concat", bent, size, *phases, axis=2), -1, BINS * separator.features
    )
    split, bands, first = separator.split, [], 0
    for (count, bins), weight in zip(split.groups, split.weights, strict=True):
        places, inside = _span_places(first, count, bins, separator.features)
        spans = graph.op("Gather", flat, graph.constant(places, "places"), axis=1)
        held = weight * torch.from_numpy(inside)
        bands.append(graph.op("MatMul", spans, graph.constant(held), name="split"))
        first += count * bins
    joined = graph.op("Concat", *bands, axis=1)
    joined = graph.op("Add", joined, graph.constant(split.bias[:, None]))
    return graph.reshape(joined, -1, separator.config.width)


def _phases(graph: GraphBuilder, power: str) -> str:
    """See separator.phase_features; [people, 256, 4]. Both parts apart: no small sums."""
    bins = graph.op("Mul", "spectrum", graph.op("Pow", power, graph.constant(-0.425)))
    real, imaginary = graph.split(bins, [1, 1], axis=2)
    lower = graph.constant(np.arange(-1, BINS - 1).clip(0))
    below = [graph.op("Gather", part, lower, axis=1) for part in (real, imaginary)]
    before = graph.split("phase_in", [1, 1], axis=2)
    turn = [graph.constant(part[None, :, None]) for part in phase_turn().unbind(-1)]
    ahead = _product(graph, real, imaginary, turn, turned_back=False)
    graph.op("Concat", *ahead, axis=2, out="phase_out")
    found = [_product(graph, real, imaginary, to, turned_back=True) for to in (before, below)]
    return graph.op("Concat", *found[0], *found[1], axis=2)


def _product(
    graph: GraphBuilder, real: str, imaginary: str, other: list[str], *, turned_back: bool
) -> list[str]:
    """Real and imaginary part of a complex product, with the conjugate of ``other`` or itself."""
    a, b = other
    first, second = ("Add", "Sub") if turned_back else ("Sub", "Add")
    return [
        graph.op(first, graph.op("Mul", real, a), graph.op("Mul", imaginary, b)),
        graph.op(second, graph.op("Mul", imaginary, a), graph.op("Mul", real, b)),
    ]


def _span_places(
    first: int, count: int, bins: int, features: int
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
    """Where each band's features lie [count, 1, 2 bins features], and 0 where beyond the edge."""
    start = first + np.arange(count)[:, None] * bins - bins // 2
    rows = np.repeat(start + np.arange(2 * bins)[None], features, 1)
    inside = (rows >= 0) & (rows < BINS)
    places = rows.clip(0, BINS - 1) * features + np.tile(np.arange(features), 2 * bins)
    return places[:, None], inside[..., None].astype(np.float32)
