"""The manifest beside every network: what it is, what goes in and out, and the hash of its files.

``manifest.json`` is written by training's export and read here with every field checked, so that a
network that does not fit is refused before any sound passes through it.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Annotated, Any, Literal

import msgspec

from engine.config import HOP_FRAMES, SAMPLE_RATE_HZ, WINDOW_FRAMES
from engine.errors import ModelMissingError, ModelShapeError

MANIFEST_NAME = "manifest.json"
NETWORK_RATE_HZ = 16_000
NETWORK_SCALE = NETWORK_RATE_HZ / SAMPLE_RATE_HZ
"""A spectrum of the 48 kHz window times this is what the network was trained on."""
BINS = 256
LIP_FIELDS = ("a", "p", "valid", "age_s", "confidence")

Dimension = int | str
"""A size, or the name of one that may vary."""
StoredPrecision = Literal["fp32", "int8"]
Sha256 = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]


class Tensor(msgspec.Struct, frozen=True):
    """An input or output of the network."""

    name: str
    shape: tuple[Dimension, ...]


class StatePair(msgspec.Struct, frozen=True):
    """A state: what goes in as ``input`` at one hop comes out as ``output`` for the next."""

    input: str
    output: str
    shape: tuple[int, ...]


class ModelFile(msgspec.Struct, frozen=True):
    """One precision of the network; ``path`` is relative to the manifest's folder."""

    path: str
    sha256: Sha256
    bytes: Annotated[int, msgspec.Meta(gt=0)]


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """See the module's docstring."""

    format: Literal[1]
    kind: Literal["separator", "voice"]
    name: Annotated[str, msgspec.Meta(pattern="^[a-z0-9][a-z0-9._-]{0,63}$")]
    version: str
    sample_rate_hz: int
    hop_frames: int
    window_frames: int
    synthesis_frames: int
    look_ahead_hops: int
    bins: int
    voice_size: Annotated[int, msgspec.Meta(ge=1, le=4096)]
    lip_fields: tuple[str, ...] = ()
    inputs: tuple[Tensor, ...]
    outputs: tuple[Tensor, ...]
    states: tuple[StatePair, ...] = ()
    files: dict[StoredPrecision, ModelFile]
    licence: str = ""
    credits: Any = ()
    training: Any = None
    figures: Any = None


def read_manifest(folder: Path) -> Manifest:
    """The manifest of the network in ``folder``.

    Raises ModelMissingError when there is none and ModelShapeError when it cannot be used.
    """
    path = folder / MANIFEST_NAME
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ModelMissingError(
            f"The network in {folder} cannot be used: {MANIFEST_NAME} cannot be read "
            f"({error.strerror})."
        ) from error
    return parse_manifest(data, str(path))


def parse_manifest(data: bytes, name: str) -> Manifest:
    """The manifest in ``data``, checked against this engine. Raises ModelShapeError."""
    try:
        manifest = msgspec.json.decode(data, type=Manifest)
    except msgspec.DecodeError as error:  # ValidationError is one of these
        raise ModelShapeError(f"The manifest {name} cannot be used: {error}.") from error
    problem = _problem(manifest)
    if problem:
        raise ModelShapeError(f"The manifest {name} does not fit: {problem}.")
    return manifest


def _problem(manifest: Manifest) -> str:
    """Why ``manifest`` does not fit this engine, or ""."""
    facts = {
        "sample_rate_hz": (manifest.sample_rate_hz, NETWORK_RATE_HZ),
        "hop_frames": (manifest.hop_frames, int(HOP_FRAMES * NETWORK_SCALE)),
        "window_frames": (manifest.window_frames, int(WINDOW_FRAMES * NETWORK_SCALE)),
        "synthesis_frames": (manifest.synthesis_frames, int(2 * HOP_FRAMES * NETWORK_SCALE)),
        "look_ahead_hops": (manifest.look_ahead_hops, 0),
        "bins": (manifest.bins, BINS),
    }
    for key, (found, needed) in facts.items():
        if found != needed:
            return f"{key} is {found} and must be {needed}"
    if not manifest.files:
        return "it names no file"
    for file in manifest.files.values():
        if PurePosixPath(file.path).is_absolute() or ".." in PurePosixPath(file.path).parts:
            return f"the file {file.path} lies outside its folder"
    return (
        _separator_problem(manifest) if manifest.kind == "separator" else _voice_problem(manifest)
    )


def _separator_problem(manifest: Manifest) -> str:
    if manifest.lip_fields != LIP_FIELDS:
        return f"lip_fields must be {', '.join(LIP_FIELDS)}"
    inputs = {
        "spectrum": (1, BINS, 2),
        "lip": (1, len(LIP_FIELDS)),
        "voice": (1, manifest.voice_size),
        "voice_valid": (1,),
    }
    outputs = {"estimate": (1, BINS, 2), "activity": (1,)}
    states = manifest.states
    needed_in = inputs | {state.input: state.shape for state in states}
    needed_out = outputs | {state.output: state.shape for state in states}
    if len(needed_in) != 4 + len(states) or len(needed_out) != 2 + len(states):
        return "a name is used twice"
    return _difference("input", manifest.inputs, needed_in) or _difference(
        "output", manifest.outputs, needed_out
    )


def _difference(what: str, found: tuple[Tensor, ...], needed: dict[str, tuple[int, ...]]) -> str:
    shapes = {tensor.name: tensor.shape for tensor in found}
    for name in dict.fromkeys([*needed, *shapes]):
        if name not in shapes:
            return f"the {what} {name} is missing"
        if name not in needed:
            return f"the {what} {name} is unknown"
        if shapes[name] != needed[name]:
            return f"the {what} {name} has shape {shapes[name]} and must have {needed[name]}"
    return ""


def _voice_problem(manifest: Manifest) -> str:
    if [tensor.name for tensor in manifest.inputs] != ["magnitude"]:
        return "its one input must be magnitude"
    if [tensor.name for tensor in manifest.outputs] != ["embedding"]:
        return "its one output must be embedding"
    shape = manifest.inputs[0].shape
    if len(shape) != 3 or shape[0] != 1 or shape[2] != BINS:
        return f"the input magnitude has shape {shape} and must have (1, T, {BINS})"
    if manifest.outputs[0].shape != (1, manifest.voice_size):
        return f"the output embedding must have shape (1, {manifest.voice_size})"
    return ""
