"""A GRU over a clip on one CPU core, its sequential part in C (scan.c).

nn.GRU starts some dozens of small operators for every hop, forwards and backwards: one of 256 took
a quarter of a training step of Base.
"""

from __future__ import annotations

import ctypes
from typing import Any

import torch
from torch import Tensor

from training.networks.native_scan import library

PANEL = 32


def usable(x: Tensor, size: int) -> bool:
    """Whether the kernel can take a GRU of this size over this input."""
    return x.device.type == "cpu" and size % PANEL == 0 and library() is not None


def gru_scan(inward: Tensor, state: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
    """The states [T, B, H] float32 of a GRU after its product with the input.

    ``inward`` [T, B, 3H] holds reset, update and candidate, as nn.GRU orders them; ``state`` is
    [B, H]; ``weight`` [3H, H] and ``bias`` [3H] are those that look back.
    """
    held: Tensor = _GruScan.apply(inward.float(), state.float(), weight.float(), bias.float())
    return held


class _GruScan(torch.autograd.Function):
    """h_t = n + u (h_(t-1) - n), n = tanh(a + r b)."""

    @staticmethod
    def forward(ctx: Any, inward: Tensor, state: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
        inward, state = inward.contiguous(), state.contiguous()
        hops, (batch, size) = inward.shape[0], state.shape
        back, gates = torch.empty_like(inward), inward.new_empty(hops, batch, 2 * size)
        fresh, held = (inward.new_empty(hops, batch, size) for _ in range(2))
        tensors = (inward, state, _panels(weight.t()), bias.contiguous(), back, gates, fresh, held)
        _call("gru_forward", held, *tensors)
        ctx.save_for_backward(state, weight, back, gates, fresh, held)
        return held

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        state, weight, back, gates, fresh, held = ctx.saved_tensors
        size = state.shape[1]
        carry, slopes, slope_fresh = (torch.zeros_like(x) for x in (state, back, held))
        kept = (state, _panels(weight), back, gates, fresh, held)
        _call("gru_backward", held, grad.float().contiguous(), *kept, carry, slopes, slope_fresh)
        before = torch.cat([state[None], held[:-1]]).flatten(0, 1)
        pairs = slopes.flatten(0, 1)
        inward = torch.cat([slopes[..., : 2 * size], slope_fresh], -1)
        return inward, carry, pairs.t() @ before, pairs.sum(0)


def _panels(matrix: Tensor) -> Tensor:
    """[K, N] as [N / 32, K, 32]."""
    return matrix.unflatten(1, (-1, PANEL)).transpose(0, 1).contiguous()


def _call(name: str, held: Tensor, *tensors: Tensor) -> None:
    kernel = library()
    if kernel is None:
        raise RuntimeError("the kernel could not be compiled here")
    sizes = [ctypes.c_long(n) for n in held.shape]
    getattr(kernel, name)(*sizes, *(ctypes.c_void_p(tensor.data_ptr()) for tensor in tensors))
