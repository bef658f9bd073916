"""A small builder of ONNX graphs: every method adds operators and returns the names of values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

Array = npt.NDArray[np.float32] | npt.NDArray[np.int64]


@dataclass(frozen=True)
class Norm:
    """A layer normalisation: names of its scale and shift [width], and what it divides by least."""

    scale: str
    shift: str
    epsilon: float


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

    def norm(self, x: str, norm: Norm) -> str:
        """X after the layer normalisation ``norm`` over its last axis."""
        inputs = (x, norm.scale, norm.shift)
        return self.op("LayerNormalization", *inputs, axis=-1, epsilon=norm.epsilon)

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
