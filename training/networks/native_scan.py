"""The gated scan in C (scan.c), compiled with the machine's own compiler when there is one.

Nothing needs it: :mod:`.scan` falls back to plain torch. On one CPU core it makes a training step
nearly twice as fast, because gates, scan and output gate become one pass over memory.
"""

from __future__ import annotations

import ctypes
import functools
import hashlib
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

_SOURCE = Path(__file__).with_name("scan.c")
_FLAGS = ["-O3", "-march=native", "-ffast-math", "-shared", "-fPIC"]
_SUFFIX = {torch.float32: "float", torch.bfloat16: "half"}


@functools.cache
def library() -> ctypes.CDLL | None:
    """The compiled kernel, or None where no C compiler is found or it fails."""
    compiler = shutil.which("gcc") or shutil.which("cc") or shutil.which("clang")
    if compiler is None:
        return None
    source = _SOURCE.read_bytes()
    key = hashlib.sha256(source + " ".join(_FLAGS).encode()).hexdigest()[:16]
    path = Path(tempfile.gettempdir()) / f"solomic-scan-{key}.so"
    if not path.exists():
        part = path.with_suffix(f".{id(source)}.part")
        command = [compiler, *_FLAGS, "-o", str(part), str(_SOURCE), "-lm"]
        if subprocess.run(command, capture_output=True, check=False).returncode:
            return None
        part.rename(path)
    return ctypes.CDLL(str(path))


def usable(gates: Tensor) -> bool:
    """Whether the kernel can take this tensor."""
    return gates.device.type == "cpu" and gates.dtype in _SUFFIX and library() is not None


def _pointer(tensor: Tensor) -> ctypes.c_void_p:
    return ctypes.c_void_p(tensor.data_ptr())


def _call(name: str, gates: Tensor, *tensors: Tensor) -> None:
    kernel = library()
    if kernel is None:
        raise RuntimeError("the scan kernel could not be compiled here")
    hops, lanes, triple = gates.shape
    sizes = [ctypes.c_long(n) for n in (hops, lanes, triple // 3)]
    getattr(kernel, f"{name}_{_SUFFIX[gates.dtype]}")(*sizes, *map(_pointer, (gates, *tensors)))


@torch.library.custom_op("solomic::gated_scan", mutates_args=())
def gated_scan_op(gates: Tensor, state: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Out and held state [T, N, H] in the dtype of ``gates``, and the last state [N, H]."""
    gates = gates.contiguous()
    last = state.float().clone().contiguous()
    shape = (*gates.shape[:2], gates.shape[2] // 3)
    out, held = gates.new_empty(shape), gates.new_empty(shape)
    _call("forward", gates, last, out, held)
    return out, held, last


@gated_scan_op.register_fake
def _(gates: Tensor, state: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    shape = (*gates.shape[:2], gates.shape[2] // 3)
    return (
        gates.new_empty(shape),
        gates.new_empty(shape),
        torch.empty_like(state, dtype=torch.float32),
    )


@torch.library.custom_op("solomic::gated_scan_backward", mutates_args=())
def gated_scan_backward_op(
    gates: Tensor, state: Tensor, held: Tensor, grad: Tensor, grad_last: Tensor
) -> tuple[Tensor, Tensor]:
    """Gradients of the gates [T, N, 3H] and of the first state [N, H]."""
    gates, grad = gates.contiguous(), grad.contiguous()
    carry = grad_last.float().clone().contiguous()
    grad_gates = torch.empty_like(gates)
    first = state.float().contiguous()
    _call("backward", gates, first, held, grad, carry, grad_gates)
    return grad_gates, carry


@gated_scan_backward_op.register_fake
def _(
    gates: Tensor, state: Tensor, _held: Tensor, _grad: Tensor, _grad_last: Tensor
) -> tuple[Tensor, Tensor]:
    return torch.empty_like(gates), torch.empty_like(state, dtype=torch.float32)


def _setup(ctx: Any, inputs: tuple[Tensor, Tensor], output: tuple[Tensor, ...]) -> None:
    gates, state = inputs
    ctx.set_materialize_grads(False)
    ctx.save_for_backward(gates, state, output[1])


def _backward(
    ctx: Any, grad: Tensor | None, _grad_held: Tensor | None, grad_last: Tensor | None
) -> tuple[Tensor, Tensor]:
    gates, state, held = ctx.saved_tensors
    if grad is None:
        grad = torch.zeros_like(held)
    if grad_last is None:
        grad_last = torch.zeros_like(state, dtype=torch.float32)
    found: tuple[Tensor, Tensor] = gated_scan_backward_op(
        gates, state, held, grad.to(gates.dtype), grad_last
    )
    return found


gated_scan_op.register_autograd(_backward, setup_context=_setup)
