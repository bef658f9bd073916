"""The sequential part of the gated recurrence, with a backward pass of its own."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor
from torch.nn import functional

from training.networks import native_scan


def gated_scan(gates: Tensor, state: Tensor) -> tuple[Tensor, Tensor]:
    """h_t = f_t h_(t-1) + (1 - f_t) c_t over hops, out_t = h_t silu(g_t).

    ``gates`` [T, N, 3H] are the logits of f, then c before tanh, then g; ``state`` [N, H] float32.
    Returns out [T, N, H] in the dtype of ``gates`` and the last state [N, H] float32.
    """
    if gates.shape[0] > 1 and native_scan.usable(gates):
        out, _, last = native_scan.gated_scan_op(gates, state)
        return out, last
    return plain_scan(gates, state)


def plain_scan(gates: Tensor, state: Tensor) -> tuple[Tensor, Tensor]:
    """:func:`gated_scan` in torch alone: for other devices, for export and as the reference."""
    forget, candidate, gate = gates.chunk(3, -1)
    keep = torch.sigmoid(forget)
    fresh = torch.tanh(candidate)
    if gates.shape[0] == 1:
        last = fresh[0] + keep[0] * (state - fresh[0])
        return (last * functional.silu(gate[0]))[None], last
    held = _LinearScan.apply(keep.float(), fresh.float(), state.float())
    return held.to(gates.dtype) * functional.silu(gate), held[-1]


class _LinearScan(torch.autograd.Function):
    """h_t = c_t + f_t (h_(t-1) - c_t); all [T, N, H] float32, start state [N, H]."""

    @staticmethod
    def forward(ctx: Any, keep: Tensor, fresh: Tensor, state: Tensor) -> Tensor:
        held = torch.empty_like(fresh)
        previous = state
        for now, fresh_now, keep_now in zip(held, fresh, keep, strict=True):
            torch.lerp(fresh_now, previous, keep_now, out=now)
            previous = now
        ctx.save_for_backward(keep, fresh, state, held)
        return held

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        keep, fresh, state, held = ctx.saved_tensors
        total = grad.contiguous().clone()
        for t in range(len(grad) - 1, 0, -1):
            total[t - 1].addcmul_(total[t], keep[t])
        before = torch.cat([state[None], held[:-1]])
        return total * (before - fresh), total * (1 - keep), total[0] * keep[0]
