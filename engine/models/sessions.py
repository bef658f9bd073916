"""ONNX Runtime sessions that suit a hop of 10 ms: one thread, no spinning, no denormals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import onnxruntime as ort
from onnxruntime.capi import onnxruntime_pybind11_state as _errors

from engine.errors import ModelShapeError

CPU = "CPUExecutionProvider"
ACCELERATORS = (
    "CUDAExecutionProvider",
    "DmlExecutionProvider",
    "CoreMLExecutionProvider",
    "OpenVINOExecutionProvider",
)
"""Providers worth measuring where the runtime offers them."""

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


def session_options() -> Any:
    """Options of every session: two threads were slower than one at every size of network."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.execution_mode = ort.ExecutionMode.ORT_SEQUENTIAL
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_ENABLE_ALL
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.add_session_config_entry("session.inter_op.allow_spinning", "0")
    options.add_session_config_entry("session.set_denormal_as_zero", "1")
    options.log_severity_level = 3
    return options


def open_session(model: bytes, name: str, provider: str = CPU) -> Session:
    """A session of the checked bytes ``model``. Raises ModelShapeError.

    An accelerator keeps the CPU behind it for what it cannot do.
    """
    providers: Sequence[str] = (CPU,) if provider == CPU else (provider, CPU)
    try:
        session = ort.InferenceSession(model, session_options(), providers=list(providers))
    except RUNTIME_ERRORS as error:
        text = str(error).strip().splitlines()[0]
        raise ModelShapeError(f"The network {name} cannot be loaded: {text}.") from error
    # A provider whose libraries are missing is left out silently.
    if session.get_providers()[0] != provider:
        raise ModelShapeError(f"The network {name} cannot be run by {provider} here.")
    return session
