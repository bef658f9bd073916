"""Two optimisers: Muon for the matrices inside the blocks, AdamW for everything else."""

from __future__ import annotations

import math

import torch
from torch import nn

from training.config import TrainConfig


def make_optimisers(network: nn.Module, config: TrainConfig) -> list[torch.optim.Optimizer]:
    """Muon's update is scaled to that of AdamW, so both take rates of one size."""
    matrices: list[nn.Parameter] = []
    rest: list[nn.Parameter] = []
    for name, parameter in network.named_parameters():
        inside = name.startswith("blocks.") and parameter.ndim == 2 and ".film." not in name
        (matrices if inside else rest).append(parameter)
    decay = config.weight_decay
    return [
        torch.optim.Muon(
            matrices, lr=config.rate, weight_decay=decay, adjust_lr_fn="match_rms_adamw"
        ),
        torch.optim.AdamW(rest, lr=config.adam_rate, weight_decay=decay, betas=(0.9, 0.98)),
    ]


def rate_factor(step: int, config: TrainConfig, began: int = 0) -> float:
    """Warm-up from step ``began`` (where the optimisers were fresh), flat, then a cosine down."""
    warm = min(1.0, (step - began + 1) / max(1, config.warm_up_steps))
    progress = step / max(1, config.steps)
    fall = min(1.0, max(0.0, (progress - config.flat_until) / max(1e-9, 1 - config.flat_until)))
    cosine = 0.5 * (1 + math.cos(math.pi * fall))
    return warm * (config.last_rate + (1 - config.last_rate) * cosine)


def set_rate(
    optimisers: list[torch.optim.Optimizer], step: int, config: TrainConfig, began: int = 0
) -> None:
    """Give every optimiser its learning rate for ``step``; see :func:`rate_factor`."""
    factor = rate_factor(step, config, began)
    for optimiser, rate in zip(optimisers, (config.rate, config.adam_rate), strict=True):
        for group in optimiser.param_groups:
            group["lr"] = rate * factor
