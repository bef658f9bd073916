"""INT8 weights for an exported network: ``python -m training.quantise IN.onnx OUT.onnx``.

Large matrix products alone are quantised, per output channel, with activations scaled as they come
(dynamic). Weights are unsigned: signed ones were no faster here, and on processors without VNNI
their products saturate. The first layers, the mask and the cue stay in fp32: they cost nothing and
everything passes through them. So do the memories of the bands, which were no faster in INT8.
"""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

import onnx
from onnxruntime.quantization import QuantType, quantize_dynamic

KEPT_IN_FP32 = ("split", "merge", "active", "cue")
SMALLEST_WEIGHTS = 16384


def small_or_sensitive(model: onnx.ModelProto) -> list[str]:
    """Names of the matrix products that stay in fp32."""
    sizes = {w.name: (len(w.dims), _count(w.dims)) for w in model.graph.initializer}
    kept = []
    for node in model.graph.node:
        if node.op_type not in ("MatMul", "Gemm"):
            continue
        weights = [sizes[name] for name in node.input if name in sizes and sizes[name][0] >= 2]
        big = any(rank == 2 and count >= SMALLEST_WEIGHTS for rank, count in weights)
        if not big or node.name.startswith(KEPT_IN_FP32):
            kept.append(node.name)
    return kept


def _count(dims: list[int]) -> int:
    count = 1
    for dim in dims:
        count *= dim
    return count


def quantise(source: Path, target: Path) -> None:
    """Write ``source`` with INT8 weights to ``target``."""
    logging.getLogger().setLevel(logging.ERROR)
    kept = small_or_sensitive(onnx.load(source))
    quantize_dynamic(
        source,
        target,
        op_types_to_quantize=["MatMul", "Gemm"],
        per_channel=True,
        weight_type=QuantType.QUInt8,
        nodes_to_exclude=kept,
    )


def main(argv: list[str] | None = None) -> int:
    """Quantise one file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    args = parser.parse_args(argv)
    quantise(args.source, args.target)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
