"""Makes networks of the contract's signature that are small and exactly predictable.

The separator keeps a running mean of its spectrum as its state, so that tests see whether states
are carried; what it gives back depends on ``kind``:

- ``identity``: the mixture.
- ``half``: half the mixture.
- ``lip``: the mixture times the lip cue's ``p`` where the cue is valid, else times one half.
- ``voice``: the mixture times the first number of the voice where it counts, else times one half.
- ``memory``: the running mean alone.
- ``broken``: not a number.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, Literal

import numpy as np

from tests.support import need

Kind = Literal["identity", "half", "lip", "voice", "memory", "broken"]
BINS = 256
VOICE_SIZE = 8
KEEP = 0.9
"""How much of the running mean stays at each hop."""


def separator_bytes(kind: Kind = "half", voice_size: int = VOICE_SIZE) -> bytes:
    """An ONNX separator."""
    onnx = need.module("onnx")
    helper, tensor = onnx.helper, onnx.TensorProto.FLOAT
    nodes = [
        ("Mul", ["memory", "keep"], "kept"),
        ("Mul", ["spectrum", "learn"], "learned"),
        ("Add", ["kept", "learned"], "new_memory"),
        *_gain_nodes(kind),
        ("Mul", ["memory_or_spectrum", "gain"], "estimate"),
        ("Slice", ["lip", "one", "two", "axis"], "p"),
        ("Reshape", ["p", "flat"], "activity"),
        ("Identity", ["new_memory" if kind == "memory" else "spectrum"], "memory_or_spectrum"),
        ("Mul", ["voice_valid", "zero"], "nothing"),
        ("Mul", ["voice", "zero"], "no_voice"),
    ]
    constants = {
        "keep": np.float32(KEEP),
        "learn": np.float32(1 - KEEP),
        "zero": np.float32(0),
        "half": np.float32(0.5),
        "whole": np.float32(1),
        "nan": np.float32(np.nan),
        "one": np.array([1]),
        "two": np.array([2]),
        "three": np.array([3]),
        "start": np.array([0]),
        "axis": np.array([1]),
        "flat": np.array([-1]),
        "column": np.array([-1, 1]),
        "beside": np.array([-1, 1, 1]),
    }
    graph = helper.make_graph(
        _sorted_nodes(helper, nodes),
        "tiny",
        [_stacked(helper, tensor, n, s) for n, s in _inputs(voice_size).items()],
        [_stacked(helper, tensor, n, s) for n, s in _outputs().items()],
        [onnx.numpy_helper.from_array(np.asarray(v), n) for n, v in constants.items()],
    )
    return _serialise(onnx, graph)


def _stacked(helper: Any, tensor: int, name: str, shape: list[int]) -> Any:
    return helper.make_tensor_value_info(name, tensor, ["people", *shape[1:]])


def _gain_nodes(kind: Kind) -> list[tuple[str, list[str], str]]:
    """Nodes that end in ``gain``, a number or f32[people, 1, 1]."""
    if kind == "half":
        return [("Identity", ["half"], "gain")]
    if kind == "broken":
        return [("Identity", ["nan"], "gain")]
    if kind in ("identity", "memory"):
        return [("Identity", ["whole"], "gain")]
    cue = {
        "lip": [
            ("Slice", ["lip", "two", "three", "axis"], "valid"),
            ("Slice", ["lip", "one", "two", "axis"], "said"),
        ],
        "voice": [
            ("Reshape", ["voice_valid", "column"], "valid"),
            ("Slice", ["voice", "start", "one", "axis"], "said"),
        ],
    }[kind]
    return [
        *cue,
        ("Mul", ["valid", "said"], "known"),
        ("Sub", ["whole", "valid"], "unknown"),
        ("Mul", ["unknown", "half"], "guess"),
        ("Add", ["known", "guess"], "told"),
        ("Reshape", ["told", "beside"], "gain"),
    ]


def _sorted_nodes(helper: Any, nodes: list[tuple[str, list[str], str]]) -> list[Any]:
    """Nodes in an order in which everything exists before it is used."""
    made = {name for _, _, name in nodes}
    ready: set[str] = set()
    ordered: list[Any] = []
    waiting = list(nodes)
    while waiting:
        for node in waiting:
            operator, inputs, output = node
            if all(name in ready or name not in made for name in inputs):
                ordered.append(helper.make_node(operator, inputs, [output]))
                ready.add(output)
                waiting.remove(node)
                break
        else:
            raise ValueError("the nodes go in a circle")
    return ordered


def _inputs(voice_size: int) -> dict[str, list[int]]:
    return {
        "spectrum": [1, BINS, 2],
        "lip": [1, 5],
        "voice": [1, voice_size],
        "voice_valid": [1],
        "memory": [1, BINS, 2],
    }


def _outputs() -> dict[str, list[int]]:
    return {"estimate": [1, BINS, 2], "activity": [1], "new_memory": [1, BINS, 2]}


def voice_bytes(voice_size: int = VOICE_SIZE) -> bytes:
    """An ONNX voice network: shares of the energy in ``voice_size`` equal bands, length one."""
    onnx = need.module("onnx")
    helper, tensor = onnx.helper, onnx.TensorProto.FLOAT
    bands = np.repeat(np.eye(voice_size, dtype=np.float32), BINS // voice_size, axis=0)
    nodes = [
        helper.make_node("ReduceMean", ["magnitude", "time"], ["mean"], keepdims=0),
        helper.make_node("MatMul", ["mean", "bands"], ["energy"]),
        helper.make_node("LpNormalization", ["energy"], ["embedding"], axis=1, p=2),
    ]
    graph = helper.make_graph(
        nodes,
        "tiny_voice",
        [helper.make_tensor_value_info("magnitude", tensor, [1, "T", BINS])],
        [helper.make_tensor_value_info("embedding", tensor, [1, voice_size])],
        [
            onnx.numpy_helper.from_array(bands, "bands"),
            onnx.numpy_helper.from_array(np.array([1]), "time"),
        ],
    )
    return _serialise(onnx, graph)


def _serialise(onnx: Any, graph: Any) -> bytes:
    model = onnx.helper.make_model(
        graph, opset_imports=[onnx.helper.make_opsetid("", 18)], ir_version=9
    )
    onnx.checker.check_model(model)
    data: bytes = model.SerializeToString()
    return data


def manifest(kind: str, name: str, data: bytes, voice_size: int = VOICE_SIZE) -> dict[str, Any]:
    """The manifest of a tiny network whose file is ``model.onnx`` holding ``data``."""
    common = {
        "format": 1,
        "kind": kind,
        "name": name,
        "version": "0",
        "sample_rate_hz": 16000,
        "hop_frames": 160,
        "window_frames": 512,
        "synthesis_frames": 320,
        "look_ahead_hops": 0,
        "bins": BINS,
        "voice_size": voice_size,
        "licence": "CC0-1.0",
        "files": {
            "fp32": {
                "path": "model.onnx",
                "sha256": hashlib.sha256(data).hexdigest(),
                "bytes": len(data),
            }
        },
    }
    if kind == "voice":
        return common | {
            "inputs": [{"name": "magnitude", "shape": [1, "T", BINS]}],
            "outputs": [{"name": "embedding", "shape": [1, voice_size]}],
        }
    inputs, outputs = _inputs(voice_size), _outputs()
    return common | {
        "lip_fields": ["a", "p", "valid", "age_s", "confidence"],
        "inputs": [{"name": n, "shape": s} for n, s in inputs.items()],
        "outputs": [{"name": n, "shape": s} for n, s in outputs.items()],
        "states": [{"input": "memory", "output": "new_memory", "shape": [1, BINS, 2]}],
    }


def write_model(folder: Path, kind: str, data: bytes, voice_size: int = VOICE_SIZE) -> None:
    """Write ``model.onnx`` and ``manifest.json`` into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.onnx").write_bytes(data)
    text = json.dumps(manifest(kind, folder.name, data, voice_size))
    (folder / "manifest.json").write_text(text, encoding="utf-8")


def make_models(root: Path, kind: Kind = "half", *, voice: bool = True) -> dict[str, str]:
    """Write the networks lite, base and (with ``voice``) voice below ``root``; returns their pins.

    ``SOLOMIC_MODELS=root`` makes every process of the program use them without pins.
    """
    for rung in ("lite", "base"):
        write_model(root / rung, "separator", separator_bytes(kind))
    if voice:
        write_model(root / "voice", "voice", voice_bytes())
    return pins_of(root)


def pins_of(root: Path) -> dict[str, str]:
    """SHA-256 of every file below ``root``, by its path."""
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }
