"""Checkpoint to shipped files: ``python -m training.export --checkpoint FILE --name base``.

Writes ``resources/models/NAME/NAME.fp32.onnx``, its INT8 sibling and the manifest, checks that
torch and ONNX agree hop by hop, and pins every file's SHA-256 in ``engine/models/pins.py``.
``--voice WEIGHTS`` exports the voice embedding instead.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import torch

from training import checkpoint, enrolling, onnx_graph
from training.networks.frontend import BINS, HOP_FRAMES, SYNTHESIS_FRAMES, WINDOW_FRAMES
from training.networks.separator import LIP_FIELDS, Separator
from training.networks.voice import VOICE_SIZE, VoiceEmbedding
from training.quantise import quantise
from training.slim import slim
from training.streaming import StreamingSeparator

ROOT = Path(__file__).resolve().parent.parent
MODELS = ROOT / "resources" / "models"
PINS = ROOT / "engine" / "models" / "pins.py"
OPSET = 17
TOLERANCE = 1e-4
LICENCE = "Apache-2.0"
CREDITS = [
    "speechocean762 (J. Zhang et al.), Apache-2.0",
    "LibriSpeech (V. Panayotov et al.), CC BY 4.0",
    "alphanumeric recordings, MIT",
    "Arabic speech commands, CC BY 4.0",
    "Picovoice speech-to-intent and wake-word benchmarks, Apache-2.0",
    "ESC-10 (K. Piczak), CC BY 3.0",
    "Blanket sound loops, CC0 / CC BY / public domain",
]
PINS_TEXT = '''"""SHA-256 of every shipped network file. Written by training, not by hand."""

from __future__ import annotations

from typing import Final

PINS: Final[dict[str, str]] = {{{rows}}}
"""Path below resources/models, with "/", to lower-case hexadecimal SHA-256."""
'''


class ExportError(Exception):
    """The exported network does not do what the trained one does."""


def export_separator(network: Separator, folder: Path, facts: dict[str, Any]) -> None:
    """Write both precisions and the manifest of ``network`` into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    streaming = StreamingSeparator(network.eval())
    full = folder / f"{folder.name}.fp32.onnx"
    onnx.save(onnx_graph.build(network), full)
    small = folder / f"{folder.name}.int8.onnx"
    quantise(full, small)
    for path in (full, small):
        slim(path)
    check_equal(streaming, full)
    inputs, outputs = onnx_graph.ports(network)
    states = [
        {"input": f"{name}_in", "output": f"{name}_out", "shape": list(shape)}
        for name, shape in onnx_graph.state_shapes(network)
    ]
    manifest = {
        **_common("separator", folder.name),
        "lip_fields": list(LIP_FIELDS),
        "inputs": [{"name": name, "shape": shape} for name, shape in inputs.items()],
        "outputs": [{"name": name, "shape": shape} for name, shape in outputs.items()],
        "states": states,
        "files": {"fp32": _file(full), "int8": _file(small)},
        "licence": LICENCE,
        "credits": CREDITS,
        **facts,
    }
    _write_manifest(folder, manifest)


def export_voice(network: VoiceEmbedding, folder: Path, facts: dict[str, Any]) -> None:
    """Write the voice embedding and its manifest into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "voice.fp32.onnx"
    example = (torch.rand(1, 300, BINS),)
    axes = {"magnitude": {1: "hops"}}
    _to_onnx(network.eval(), example, path, ["magnitude"], ["embedding"], axes)
    slim(path)
    _check_voice(network, path)
    manifest = {
        **_common("voice", "voice"),
        "lip_fields": [],
        "inputs": [{"name": "magnitude", "shape": [1, "hops", BINS]}],
        "outputs": [{"name": "embedding", "shape": [1, VOICE_SIZE]}],
        "states": [],
        "files": {"fp32": _file(path)},
        "licence": LICENCE,
        "credits": CREDITS,
        **facts,
    }
    _write_manifest(folder, manifest)


def _common(kind: str, name: str) -> dict[str, Any]:
    return {
        "format": 1,
        "kind": kind,
        "name": name,
        "version": "1.0.0",
        "sample_rate_hz": 16000,
        "hop_frames": HOP_FRAMES,
        "window_frames": WINDOW_FRAMES,
        "synthesis_frames": SYNTHESIS_FRAMES,
        "look_ahead_hops": 0,
        "bins": BINS,
        "voice_size": VOICE_SIZE,
    }


def _to_onnx(
    module: torch.nn.Module,
    example: tuple[torch.Tensor, ...],
    path: Path,
    inputs: list[str],
    outputs: list[str],
    axes: dict[str, dict[int, str]] | None = None,
) -> None:
    with (
        warnings.catch_warnings()
    ):  # the TorchScript exporter is deprecated but needs no more packages
        warnings.simplefilter("ignore")
        torch.onnx.export(
            module,
            example,
            path,
            input_names=inputs,
            output_names=outputs,
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )
    onnx.checker.check_model(onnx.load(path))


def open_session(path: Path) -> onnxruntime.InferenceSession:
    """A session as the program opens it: one thread, no spinning, denormals as zero."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.set_denormal_as_zero", "1")
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


def check_equal(streaming: StreamingSeparator, path: Path, hops: int = 50) -> float:
    """Largest difference between torch and ONNX over some hops of noise; raises if too large.

    Two people are stacked in one run of ONNX, and run one by one in torch.
    """
    session = open_session(path)
    generator = torch.Generator().manual_seed(0)
    people = [list(streaming.example()) for _ in range(2)]
    shapes = [port.shape[1:] for port in session.get_inputs()]
    worst = 0.0
    for _ in range(hops):
        for values in people:
            values[0] = torch.randn(1, BINS, 2, generator=generator)
            values[1] = torch.rand(1, len(LIP_FIELDS), generator=generator)
        with torch.no_grad():
            expected = [streaming(*values) for values in people]
        stacked = [
            np.concatenate([value.numpy().reshape(-1, *shape) for value in each])
            for each, shape in zip(zip(*people, strict=True), shapes, strict=True)
        ]
        names = [port.name for port in session.get_inputs()]
        found = session.run(None, dict(zip(names, stacked, strict=True)))
        for index, answer in enumerate(expected):
            halves = [np.split(each, len(people))[index] for each in found]
            worst = max(worst, *(_distance(e, f) for e, f in zip(answer, halves, strict=True)))
        for values, answer in zip(people, expected, strict=True):
            values[4:] = answer[2:]
    if worst > TOLERANCE:
        raise ExportError(f"torch and {path.name} differ by {worst:.2e}")
    return worst


def _check_voice(network: VoiceEmbedding, path: Path) -> None:
    session = open_session(path)
    for hops in (50, 137, 500):
        magnitude = torch.rand(1, hops, BINS)
        with torch.no_grad():
            expected = network(magnitude)
        found = session.run(None, {"magnitude": magnitude.numpy()})[0]
        if _distance(expected, found) > TOLERANCE:
            raise ExportError(f"torch and {path.name} differ at {hops} hops")


def _distance(expected: torch.Tensor, found: Any) -> float:
    return float(np.abs(expected.numpy().reshape(found.shape) - found).max())


def _file(path: Path) -> dict[str, Any]:
    content = path.read_bytes()
    return {
        "path": path.name,
        "sha256": hashlib.sha256(content).hexdigest(),
        "bytes": len(content),
    }


def _write_manifest(folder: Path, manifest: dict[str, Any]) -> None:
    text = json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"
    (folder / "manifest.json").write_text(text, encoding="utf-8")


def write_pins(models: Path = MODELS, pins: Path = PINS) -> None:
    """Pin every network under ``models``, and the manifest beside it."""
    rows = []
    networks = list(models.glob("*/*.onnx"))
    manifests = {path.with_name("manifest.json") for path in networks}
    for path in sorted([*networks, *manifests]):
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        rows.append(f'    "{path.relative_to(models).as_posix()}": "{digest}",\n')
    body = "\n" + "".join(rows) if rows else ""
    pins.write_text(PINS_TEXT.format(rows=body), encoding="utf-8")


def main(argv: list[str] | None = None) -> int:
    """Export a separator, a voice embedding, or both."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path)
    parser.add_argument(
        "--name", help="folder under the models, by default the configuration's name"
    )
    parser.add_argument("--voice", type=Path, help="weights of the voice embedding")
    parser.add_argument("--models", type=Path, default=MODELS)
    parser.add_argument("--last", action="store_true", help="last weights, not their average")
    parser.add_argument("--note", help="one sentence on the training, for manifest and card")
    args = parser.parse_args(argv)
    torch.set_num_threads(1)
    if args.voice is not None:
        export_voice(enrolling.load_voice_network(args.voice), args.models / "voice", {})
    if args.checkpoint is not None:
        state = checkpoint.load(args.checkpoint)
        name = args.name or state.config.name
        facts = {
            "training": {
                "hours_audio": round(state.seconds_heard / 3600, 2),
                "steps": state.step,
                "config": state.config.name,
                **({"note": args.note} if args.note else {}),
            },
            "figures": {},
        }
        network = checkpoint.network_of(state, average=not args.last)
        export_separator(network, args.models / name, facts)
    if args.models == MODELS:
        write_pins()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
