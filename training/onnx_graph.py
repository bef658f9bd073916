"""The separator as an ONNX graph for one hop, written operator by operator.

A tracing exporter gives more than twice as many operators (reshapes, slices, gathers), and with
hops of 10 ms the number of operators decides the time. Everything here is two-dimensional: bands by
width, or one row. ``training.export`` checks that the graph and the torch module agree.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from training.networks.blocks import BandBlock, GatedRecurrence, GruRecurrence
from training.networks.frontend import BINS
from training.networks.separator import LIP_FIELDS, MAGNITUDE_FLOOR, MAX_MASK, Separator

OPSET = 17
Array = npt.NDArray[np.float32] | npt.NDArray[np.int64]


class GraphBuilder:
    """Collects nodes and constants; every method returns the name of a value."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[TensorProto] = []
        self._count = 0

    def constant(self, value: Array | Tensor | Sequence[int] | float, name: str = "c") -> str:
        """An initializer; floats become float32, integers int64."""
        array = value.detach().numpy() if isinstance(value, Tensor) else np.asarray(value)
        array = array.astype(np.int64 if array.dtype.kind == "i" else np.float32)
        self._count += 1
        name = f"{name}_{self._count}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def op(self, kind: str, *inputs: str, out: str = "", name: str = "", **attributes: Any) -> str:
        """An operator with one output."""
        return self.ops(kind, inputs, [out] if out else 1, name, **attributes)[0]

    def ops(
        self,
        kind: str,
        inputs: Sequence[str],
        outputs: int | list[str],
        name: str = "",
        **attributes: Any,
    ) -> list[str]:
        """An operator with several outputs: their number, or their names."""
        self._count += 1
        if isinstance(outputs, int):
            outputs = [f"v{self._count}_{index}" for index in range(outputs)]
        label = f"{name or kind}_{self._count}"
        self.nodes.append(helper.make_node(kind, list(inputs), outputs, label, **attributes))
        return outputs

    def linear(self, x: str, weight: Tensor, bias: Tensor | None, name: str) -> str:
        """X [N, n_in] times weight [n_out, n_in] transposed, plus bias."""
        product = self.op("MatMul", x, self.constant(weight.T, name), name=name)
        return self.op("Add", product, self.constant(bias, "bias")) if bias is not None else product

    def layer(self, x: str, layer: nn.Linear, name: str) -> str:
        """A linear layer."""
        return self.linear(x, layer.weight, layer.bias, name)

    def norm(self, x: str, layer: nn.LayerNorm) -> str:
        """Layer normalisation over the last axis."""
        scale, shift = self.constant(layer.weight), self.constant(layer.bias)
        return self.op("LayerNormalization", x, scale, shift, axis=-1, epsilon=layer.eps)

    def silu(self, x: str) -> str:
        """X sigmoid(x)."""
        return self.op("Mul", x, self.op("Sigmoid", x))

    def reshape(self, x: str, *shape: int) -> str:
        """The same numbers in another shape."""
        return self.op("Reshape", x, self.constant(list(shape), "shape"))

    def split(self, x: str, sizes: list[int], axis: int = -1) -> list[str]:
        """Pieces of ``x`` along an axis."""
        return self.ops("Split", [x, self.constant(sizes, "sizes")], len(sizes), axis=axis)

    def scaled(self, x: str, scale: str, shift: str) -> str:
        """X scale + shift."""
        return self.op("Add", self.op("Mul", x, scale), shift)

    def blend(self, old: str, new: str, share: str, out: str) -> str:
        """New + share (old - new): where ``share`` is one, the old value stays."""
        difference = self.op("Sub", old, new)
        return self.op("Add", new, self.op("Mul", share, difference), out=out)


def build(separator: Separator) -> onnx.ModelProto:
    """The graph of one hop; see :mod:`training.streaming` for its inputs and outputs."""
    graph = GraphBuilder()
    config, bands = separator.config, separator.bands
    cue = _cue(graph, separator)
    z = _split_bands(graph, separator)
    known = ""
    for index, module in enumerate(separator.blocks):
        assert isinstance(module, BandBlock)
        z, known = _block(graph, module, index, z, cue, bands)
    _mask(graph, separator, graph.norm(z, separator.norm))
    joined = graph.op("Concat", known, cue, axis=1)
    logit = graph.layer(joined, separator.active, "active")
    graph.op("Sigmoid", graph.reshape(logit, 1), out="activity")
    return _model(graph, separator, config.voice_size)


def state_shapes(separator: Separator) -> list[tuple[str, tuple[int, ...]]]:
    """Names and shapes of the states as the graph has them, in order."""
    config = separator.config
    shapes: list[tuple[str, tuple[int, ...]]] = [("lip", (1, config.lip_hidden))]
    for index in range(len(separator.blocks)):
        shapes.append((f"bands{index}", (separator.bands, config.hidden)))
        shapes.append((f"wide{index}", (1, config.wide)))
    return shapes


def _model(graph: GraphBuilder, separator: Separator, voice_size: int) -> onnx.ModelProto:
    def port(name: str, *shape: int) -> onnx.ValueInfoProto:
        return helper.make_tensor_value_info(name, TensorProto.FLOAT, list(shape))

    states = state_shapes(separator)
    inputs = [
        port("spectrum", 1, BINS, 2),
        port("lip", 1, len(LIP_FIELDS)),
        port("voice", 1, voice_size),
        port("voice_valid", 1),
        *(port(f"{name}_in", *shape) for name, shape in states),
    ]
    outputs = [
        port("estimate", 1, BINS, 2),
        port("activity", 1),
        *(port(f"{name}_out", *shape) for name, shape in states),
    ]
    body = helper.make_graph(graph.nodes, "separator", inputs, outputs, graph.constants)
    model = helper.make_model(body, opset_imports=[helper.make_opsetid("", OPSET)])
    model.ir_version = 8
    onnx.checker.check_model(model)
    return model


def _gated(graph: GraphBuilder, x: str, cell: GatedRecurrence, name: str, label: str) -> str:
    """One hop of a gated recurrence; the state's names are NAME_in and NAME_out."""
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
    """The steering vector [1, C]."""
    cue = separator.cue
    level, valid, age, sure = graph.split("lip", [2, 1, 1, 1])
    level = graph.scaled(level, graph.constant(4.0), graph.constant(-2.0))
    age = graph.op("Clip", age, graph.constant(0.0), graph.constant(2.0))
    fields = graph.op("Concat", level, age, sure, axis=1)
    seen = graph.silu(graph.layer(fields, cue.lip_in, "cue.lip_in"))
    seen = graph.blend(seen, graph.constant(cue.lip_missing[None]), valid, "lip_seen")
    kept = _gated(graph, seen, cue.lip_memory, "lip", "cue.lip_memory")
    both = graph.op("Concat", kept, seen, axis=1)
    lips = graph.layer(both, cue.lip_out, "cue.lip_out")
    voice = graph.linear("voice", cue.voice_in.weight * 8.0, cue.voice_in.bias, "cue.voice_in")
    given = graph.reshape("voice_valid", 1, 1)
    voice = graph.blend(voice, graph.constant(cue.voice_missing[None]), given, "voice_known")
    mixed = graph.silu(graph.op("Add", lips, voice))
    return graph.silu(graph.layer(mixed, cue.mix, "cue.mix"))


def _split_bands(graph: GraphBuilder, separator: Separator) -> str:
    """Features of the spectrum in bands [bands, width]."""
    power = graph.op("Mul", "spectrum", "spectrum")
    power = graph.op("ReduceSum", power, graph.constant([2], "axes"), keepdims=1)
    power = graph.op("Max", power, graph.constant(MAGNITUDE_FLOOR**2))
    log = graph.op("Log", power)
    bend = graph.op("Exp", graph.op("Mul", log, graph.constant(-0.35)))
    size = graph.op("Exp", graph.op("Mul", log, graph.constant(0.15)))
    bent = graph.op("Mul", "spectrum", bend)
    parts = [graph.op("Concat", bent, size, axis=2), graph.constant(np.zeros((1, 1, 3)))]
    flat = graph.reshape(graph.op("Concat", *parts, axis=1), -1)
    split, bands, first = separator.split, [], 0
    for (count, bins), weight in zip(split.groups, split.weights, strict=True):
        places = graph.constant(_span_places(first, count, bins), "places")
        spans = graph.op("Gather", flat, places, axis=0)
        bands.append(graph.op("MatMul", spans, graph.constant(weight), name="split"))
        first += count * bins
    joined = graph.op("Concat", *bands, axis=0)
    joined = graph.reshape(joined, separator.bands, separator.config.width)
    return graph.op("Add", joined, graph.constant(split.bias))


def _span_places(first: int, count: int, bins: int) -> npt.NDArray[np.int64]:
    """Where each band's features lie [count, 1, 6 * bins]; row 256 is the zero beyond the edge."""
    start = first + np.arange(count)[:, None] * bins - bins // 2
    rows = start + np.arange(2 * bins)[None]
    rows = np.where((rows < 0) | (rows >= BINS), BINS, rows)
    return (rows[..., None] * 3 + np.arange(3)).reshape(count, 1, -1)


def _block(
    graph: GraphBuilder, block: BandBlock, index: int, z: str, cue: str, bands: int
) -> tuple[str, str]:
    """One block: bands [bands, width] and what the wide memory knows [1, W]."""
    label = f"blocks.{index}"
    y = graph.norm(z, block.norm)
    steer: list[str] = []
    if block.film is not None:
        width, wide = block.norm.normalized_shape[0], block.wide
        bias = block.film.bias.detach().clone()
        bias[:width] += 1
        bias[2 * width : 2 * width + wide] += 1
        film = graph.linear(cue, block.film.weight, bias, f"{label}.film")
        steer = graph.split(film, [width, width, wide, wide])
        y = graph.scaled(y, steer[0], steer[1])
    kept = _gated(graph, y, block.memory, f"bands{index}", f"{label}.memory")
    z = graph.op("Add", z, graph.layer(kept, block.out, f"{label}.out"))
    y = graph.silu(graph.layer(graph.norm(z, block.wide_norm), block.narrow, f"{label}.narrow"))
    y = graph.layer(graph.reshape(y, 1, bands * block.squeeze), block.gather, f"{label}.gather")
    if steer:
        y = graph.scaled(y, steer[2], steer[3])
    y, name = graph.silu(y), f"wide{index}"
    if isinstance(block.wide_memory, GruRecurrence):
        known = _gru(graph, y, block.wide_memory, name, f"{label}.wide")
    else:
        known = _gated(graph, y, block.wide_memory, name, f"{label}.wide")
    y = graph.silu(graph.layer(known, block.scatter, f"{label}.scatter"))
    y = graph.layer(graph.reshape(y, bands, block.squeeze), block.widen, f"{label}.widen")
    return graph.op("Add", z, y), known


def _mask(graph: GraphBuilder, separator: Separator, z: str) -> None:
    """The estimate: the spectrum times the complex mask of the bands ``z``."""
    merge = separator.merge
    rows = graph.reshape(z, separator.bands, 1, separator.config.width)
    hidden = graph.op("MatMul", rows, graph.constant(merge.first), name="merge")
    hidden = graph.silu(graph.op("Add", hidden, graph.constant(merge.first_bias)))
    pieces = graph.split(hidden, [count for count, _ in merge.groups], axis=0)
    parts = []
    for piece, (count, bins), weight, bias in zip(
        pieces, merge.groups, merge.weights, merge.biases, strict=True
    ):
        part = graph.op("MatMul", piece, graph.constant(weight / MAX_MASK), name="merge")
        part = graph.op("Add", part, graph.constant(bias / MAX_MASK))
        parts.append(graph.reshape(part, 1, count * bins, 2))
    mask = graph.op("Tanh", graph.op("Concat", *parts, axis=1))
    mask = graph.op("Mul", mask, graph.constant(MAX_MASK))
    real, imaginary = graph.split("spectrum", [1, 1])
    a, b = graph.split(mask, [1, 1])
    out_real = graph.op("Sub", graph.op("Mul", real, a), graph.op("Mul", imaginary, b))
    out_imaginary = graph.op("Add", graph.op("Mul", real, b), graph.op("Mul", imaginary, a))
    graph.op("Concat", out_real, out_imaginary, axis=2, out="estimate")
