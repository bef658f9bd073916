"""ONNX Runtime sessions that suit a hop of 10 ms: one thread, no spinning, no denormals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import onnxruntime as ort
from onnxruntime.capi import onnxruntime_pybind11_state as _errors

from engine.config import Provider
from engine.errors import ModelShapeError

CPU = "CPUExecutionProvider"
NAMES: dict[Provider, str] = {
    "cuda": "CUDAExecutionProvider",
    "directml": "DmlExecutionProvider",
    "coreml": "CoreMLExecutionProvider",
    "openvino": "OpenVINOExecutionProvider",
    "cpu": CPU,
}
"""What the settings call a provider, and what the runtime does."""
ACCELERATORS = tuple(name for name in NAMES.values() if name != CPU)
"""Providers worth measuring where the runtime offers them."""


@dataclass(frozen=True, slots=True)
class Compute:
    """Where a network runs: as a person chose, or "auto"."""

    provider: Provider = "auto"
    threads: int = 1


Session = Any
"""onnxruntime.InferenceSession, which ships no types."""


RUNTIME_ERRORS: tuple[type[Exception], ...] = (
    RuntimeError,
    ValueError,
    *(
        kind
        for kind in vars(_errors).values()
        if isinstance(kind, type) and issubclass(kind, Exception)
    ),
)
"""What ONNX Runtime raises: its exceptions share no base but Exception itself."""


# The same once more for builds that send through Windows itself, which ignore the variable.
ort.disable_telemetry_events()


def offered_providers() -> tuple[str, ...]:
    """The providers this runtime can use, accelerators first; the CPU is always among them."""
    here = set(ort.get_available_providers())
    return (*(name for name in ACCELERATORS if name in here), CPU)


def wanted_providers(provider: Provider) -> tuple[str, ...]:
    """The providers to try for a choice, the fallback last: one that is not here is left out."""
    offered = offered_providers()
    if provider == "auto":
        return offered
    chosen = NAMES[provider]
    return (chosen, CPU) if chosen in offered and chosen != CPU else (CPU,)


def name_of(provider: str) -> Provider:
    """What the settings call a provider of the runtime's."""
    return next((name for name, known in NAMES.items() if known == provider), "cpu")


def session_options(threads: int = 1) -> Any:
    """Options of every session: two threads were slower than one at every size of network."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.execution_mode = ort.ExecutionMode.ORT_SEQUENTIAL
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_ENABLE_ALL
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.add_session_config_entry("session.inter_op.allow_spinning", "0")
    options.add_session_config_entry("session.set_denormal_as_zero", "1")
    options.log_severity_level = 3
    return options


def open_session(model: bytes, name: str, provider: str = CPU, threads: int = 1) -> Session:
    """A session of the checked bytes ``model``. Raises ModelShapeError.

    An accelerator keeps the CPU behind it for what it cannot do.
    """
    providers: Sequence[str] = (CPU,) if provider == CPU else (provider, CPU)
    try:
        session = ort.InferenceSession(model, session_options(threads), providers=list(providers))
    except RUNTIME_ERRORS as error:
        text = str(error).strip().splitlines()[0]
        raise ModelShapeError(f"The network {name} cannot be loaded: {text}.") from error
    # A provider whose libraries are missing is left out silently.
    if session.get_providers()[0] != provider:
        raise ModelShapeError(f"The network {name} cannot be run by {provider} here.")
    return session
