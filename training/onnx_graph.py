"""The separator as an ONNX graph for one hop, written operator by operator.

A tracing exporter gives more than twice as many operators (reshapes, slices, gathers), and with
hops of 10 ms the number of operators decides the time, the more so after a sleep, when the
processor's caches are cold. So whatever is linear is folded into the weights: FiLM into the scale
and shift of the normalisations, the cue's scaling into its first layer, missing cues into biases.
Several people are separated in one run: the weights are read once for all of them. Everything is
two-dimensional, a row for each person or for each band of each person, and the first axis of every
input, output and state is free: it is as many times longer as there are people. ``training.export``
checks that the graph and the torch module agree.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper
from torch import Tensor, nn

from training import onnx_front
from training.networks.blocks import BandBlock, GatedRecurrence, GruRecurrence
from training.networks.frontend import BINS
from training.networks.separator import LIP_FIELDS, MAX_MASK, Separator
from training.onnx_ops import GraphBuilder, Norm

OPSET = 17


@dataclass(frozen=True)
class Steering:
    """What the cue does to one block: scales and shifts of its bands [people, 1, width] and of its
    wide memory [people, wide].
    """

    bands: tuple[str, str]
    wide: tuple[str, str]


def build(separator: Separator) -> onnx.ModelProto:
    """The graph of one hop; see :mod:`training.streaming` for its inputs and outputs."""
    graph = GraphBuilder()
    cue = _cue(graph, separator)
    steering = _steering(graph, separator, cue)
    z, known = onnx_front.split_bands(graph, separator), ""
    for index, module in enumerate(separator.blocks):
        assert isinstance(module, BandBlock)
        z, known = _block(graph, module, index, z, steering.get(index))
    _mask(graph, separator, graph.norm(z, _norm(graph, separator.norm)))
    joined = graph.op("Concat", known, cue, axis=1)
    logit = graph.layer(joined, separator.active, "active")
    graph.op("Sigmoid", graph.reshape(logit, -1), out="activity")
    return _model(graph, separator)


def state_shapes(separator: Separator) -> list[tuple[str, tuple[int, ...]]]:
    """Names and shapes of the states of one person as the graph has them, in order."""
    config = separator.config
    shapes: list[tuple[str, tuple[int, ...]]] = [("lip", (1, config.lip_hidden))]
    if config.phase:
        shapes.append(("phase", (1, BINS, 2)))
    for index in range(len(separator.blocks)):
        shapes.append((f"bands{index}", (separator.bands, config.hidden)))
        shapes.append((f"wide{index}", (1, config.wide)))
    return shapes


def ports(separator: Separator) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """Names and shapes of all inputs and outputs for one person."""
    inputs = {
        "spectrum": [1, BINS, 2],
        "lip": [1, len(LIP_FIELDS)],
        "voice": [1, separator.config.voice_size],
        "voice_valid": [1],
    }
    outputs = {"estimate": [1, BINS, 2], "activity": [1]}
    states = state_shapes(separator)
    inputs |= {f"{name}_in": list(shape) for name, shape in states}
    outputs |= {f"{name}_out": list(shape) for name, shape in states}
    return inputs, outputs


def _model(graph: GraphBuilder, separator: Separator) -> onnx.ModelProto:
    inputs, outputs = (
        [_stacked(name, *shape) for name, shape in each.items()] for each in ports(separator)
    )
    body = helper.make_graph(graph.nodes, "separator", inputs, outputs, graph.constants)
    model = helper.make_model(body, opset_imports=[helper.make_opsetid("", OPSET)])
    model.ir_version = 8
    onnx.checker.check_model(model)
    return model


def _stacked(name: str, first: int, *rest: int) -> onnx.ValueInfoProto:
    """A port whose first axis is as many times longer as there are people."""
    rows = "people" if first == 1 else f"{first}_times_people"
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, [rows, *rest])


def _norm(graph: GraphBuilder, layer: nn.LayerNorm) -> Norm:
    return Norm(graph.constant(layer.weight), graph.constant(layer.bias), layer.eps)


def _gated(
    graph: GraphBuilder, x: str, cell: GatedRecurrence, name: str, label: str, *, rows: int = 1
) -> str:
    """One hop of a gated recurrence; the state's names are NAME_in and NAME_out.

    Gates of many rows are products of their own, which the runtime fuses with what follows; for one
    row the work is in reading the weights, and cutting one product in three costs less.
    """
    if rows > 1:
        weights, biases = cell.inward.weight.chunk(3), cell.inward.bias.chunk(3)
        pieces = zip(weights, biases, strict=True)
        forget, candidate, gate = (graph.linear(x, w, b, label) for w, b in pieces)
    else:
        gates = graph.layer(x, cell.inward, label)
        forget, candidate, gate = graph.split(gates, [cell.hidden] * 3)
    keep, fresh = graph.op("Sigmoid", forget), graph.op("Tanh", candidate)
    held = graph.blend(f"{name}_in", fresh, keep, f"{name}_out")
    return graph.op("Mul", held, graph.silu(gate))


def _gru(graph: GraphBuilder, x: str, cell: GruRecurrence, name: str, label: str) -> str:
    """One hop of a GRU."""
    gru, size = cell.gru, cell.hidden
    inward = graph.linear(x, gru.weight_ih_l0, gru.bias_ih_l0, label)
    back = graph.linear(f"{name}_in", gru.weight_hh_l0, gru.bias_hh_l0, label)
    gates_in, new_in = graph.split(inward, [2 * size, size])
    gates_back, new_back = graph.split(back, [2 * size, size])
    gates = graph.op("Sigmoid", graph.op("Add", gates_in, gates_back))
    reset, update = graph.split(gates, [size, size])
    new = graph.op("Tanh", graph.op("Add", new_in, graph.op("Mul", reset, new_back)))
    return graph.blend(f"{name}_in", new, update, f"{name}_out")


def _cue(graph: GraphBuilder, separator: Separator) -> str:
    """The steering vectors [people, C]."""
    cue = separator.cue
    fields = graph.op("Clip", "lip", graph.constant(0.0), graph.constant(2.0))
    seen = graph.silu(graph.linear(fields, *_lip_layer(cue.lip_in), "cue.lip_in"))
    valid = graph.op("Gather", "lip", graph.constant([LIP_FIELDS.index("valid")]), axis=1)
    seen = graph.blend(seen, graph.constant(cue.lip_missing[None]), valid, "lip_seen")
    kept = _gated(graph, seen, cue.lip_memory, "lip", "cue.lip_memory")
    given = graph.reshape("voice_valid", -1, 1)
    voice = graph.op("Mul", "voice", given)
    both = graph.op("Concat", kept, seen, voice, given, axis=1)
    present = (cue.voice_in.bias - cue.voice_missing)[:, None]
    weight = torch.cat([cue.lip_out.weight, 8.0 * cue.voice_in.weight, present], 1)
    bias = cue.lip_out.bias + cue.voice_missing
    mixed = graph.silu(graph.linear(both, weight, bias, "cue.lip_out"))
    return graph.silu(graph.layer(mixed, cue.mix, "cue.mix"))


def _lip_layer(layer: nn.Linear) -> tuple[Tensor, Tensor]:
    """Weight [n, 5] and bias of the first layer for fields as they come: see CueEncoder.forward."""
    a, p, age, confidence = layer.weight.unbind(1)
    weight = torch.stack([4 * a, 4 * p, torch.zeros_like(a), age, confidence], 1)
    return weight, layer.bias - 2 * a - 2 * p


def _steering(graph: GraphBuilder, separator: Separator, cue: str) -> dict[int, Steering]:
    """All blocks' FiLM by index: two products of ``cue``, for bands and for wide memories."""
    blocks = [module for module in separator.blocks if isinstance(module, BandBlock)]
    steered = {index: block for index, block in enumerate(blocks) if block.film is not None}
    if not steered:
        return {}
    layers = [_film_layers(block) for block in steered.values()]
    (bands_w, bands_b), (wide_w, wide_b) = (_joined(each) for each in zip(*layers, strict=True))
    bands = graph.reshape(graph.linear(cue, bands_w, bands_b, "film"), -1, 1, len(bands_b))
    sizes = [block.film_sizes() for block in steered.values() for _ in range(2)]
    of_bands = graph.split(bands, [of_bands // 2 for of_bands, _ in sizes])
    wide = graph.linear(cue, wide_w, wide_b, "film")
    of_wide = graph.split(wide, [of_wide // 2 for _, of_wide in sizes])
    result = {}
    for place, (index, block) in enumerate(steered.items()):
        pair = slice(2 * place, 2 * place + 2)
        scale, shift = (_per_band(graph, block, piece) for piece in of_bands[pair])
        result[index] = Steering((scale, shift), (of_wide[pair][0], of_wide[pair][1]))
    return result


def _per_band(graph: GraphBuilder, block: BandBlock, piece: str) -> str:
    """[people, 1, n] as [people, bands, width] where every band is steered in its own way."""
    if block.steered_bands == 1:
        return piece
    return graph.reshape(piece, -1, block.bands, block.norm.normalized_shape[0])


def _joined(layers: Sequence[tuple[Tensor, Tensor]]) -> tuple[Tensor, Tensor]:
    weights, biases = zip(*layers, strict=True)
    return torch.cat(weights), torch.cat(biases)


def _film_layers(block: BandBlock) -> tuple[tuple[Tensor, Tensor], tuple[Tensor, Tensor]]:
    """FiLM's weight and bias for bands, and those for the wide memory, so that
    (g n + h)(1 + scale) + shift is scale' n + shift' at once.
    """
    assert block.film is not None
    gain, offset = (x.repeat(block.steered_bands) for x in (block.norm.weight, block.norm.bias))
    bands, wide = block.film_sizes()
    sizes = [bands // 2, bands // 2, wide // 2, wide // 2]
    scale_w, shift_w, *wide_w = block.film.weight.split(sizes)
    scale_b, shift_b, wide_scale_b, wide_shift_b = block.film.bias.split(sizes)
    weight = torch.cat([gain[:, None] * scale_w, offset[:, None] * scale_w + shift_w])
    bias = torch.cat([gain * (1 + scale_b), offset * (1 + scale_b) + shift_b])
    return (weight, bias), (torch.cat(wide_w), torch.cat([1 + wide_scale_b, wide_shift_b]))


def _block(
    graph: GraphBuilder, block: BandBlock, index: int, z: str, steering: Steering | None
) -> tuple[str, str]:
    """One block: bands [people * bands, width] and what the wide memories know [people, W]."""
    label = f"blocks.{index}"
    y = _steered(graph, block, z, steering)
    kept = _gated(graph, y, block.memory, f"bands{index}", f"{label}.memory", rows=block.bands)
    z = graph.op("Add", z, graph.layer(kept, block.out, f"{label}.out"))
    y = graph.norm(z, _norm(graph, block.wide_norm))
    y = graph.silu(graph.layer(y, block.narrow, f"{label}.narrow"))
    y = graph.reshape(y, -1, block.bands * block.squeeze)
    y = graph.layer(y, block.gather, f"{label}.gather")
    if steering is not None:
        y = graph.scaled(y, *steering.wide)
    y, name = graph.silu(y), f"wide{index}"
    if isinstance(block.wide_memory, GruRecurrence):
        known = _gru(graph, y, block.wide_memory, name, f"{label}.wide")
    else:
        known = _gated(graph, y, block.wide_memory, name, f"{label}.wide")
    y = graph.silu(graph.layer(known, block.scatter, f"{label}.scatter"))
    y = graph.reshape(y, -1, block.squeeze)
    return graph.op("Add", z, graph.layer(y, block.widen, f"{label}.widen")), known


def _steered(graph: GraphBuilder, block: BandBlock, z: str, steering: Steering | None) -> str:
    """``z`` after the block's first normalisation, bent by the cue."""
    if steering is None:
        return graph.norm(z, _norm(graph, block.norm))
    width = block.norm.normalized_shape[0]
    plain = Norm(
        graph.constant(torch.ones(width)), graph.constant(torch.zeros(width)), block.norm.eps
    )
    y = graph.reshape(graph.norm(z, plain), -1, block.bands, width)
    return graph.reshape(graph.scaled(y, *steering.bands), -1, width)


def _mask(graph: GraphBuilder, separator: Separator, bands: str) -> None:
    """The estimates: the spectra times the complex masks of the ``bands`` after their norm."""
    merge = separator.merge
    rows = graph.reshape(bands, -1, separator.bands, 1, separator.config.width)
    hidden = graph.op("MatMul", rows, graph.constant(merge.first), name="merge")
    hidden = graph.silu(graph.op("Add", hidden, graph.constant(merge.first_bias)))
    pieces = graph.split(hidden, [count for count, _ in merge.groups], axis=1)
    parts = []
    for piece, (count, bins), weight in zip(pieces, merge.groups, merge.weights, strict=True):
        part = graph.op("MatMul", piece, graph.constant(weight / MAX_MASK), name="merge")
        parts.append(graph.reshape(part, -1, count * bins, 1, 2))
    bias = torch.cat([bias.reshape(-1, 2) for bias in merge.biases])[None, :, None]
    mask = graph.op("Add", graph.op("Concat", *parts, axis=1), graph.constant(bias / MAX_MASK))
    # (r + ij)(a + bi) as rows times (a, b): (r, -j) gives the real part, (j, r) the other.
    turned = graph.op("Gather", "spectrum", graph.constant(np.array([[0, 1], [1, 0]])), axis=2)
    signs = np.array([[MAX_MASK, -MAX_MASK], [MAX_MASK, MAX_MASK]], np.float32)
    turned = graph.op("Mul", turned, graph.constant(signs))
    product = graph.op("Mul", turned, graph.op("Tanh", mask))
    axis = graph.constant([3], "axes")
    graph.op("ReduceSum", product, axis, keepdims=0, out="estimate")
