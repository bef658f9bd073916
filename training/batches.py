"""Batches: mixtures drawn from a seed per step and process, so that a resumed run repeats nothing.

The order of rows is that of :meth:`training.networks.separator.Separator.forward`: first the first
view of every mixture, then the second.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from training.mixing.recipe import Mixer, Mixture
from training.networks.frontend import stft


@dataclass(frozen=True)
class Batch:
    """P mixtures, V views, R = V * P rows, T hops, n frames.

    ``mixture`` [P, n]; ``target`` [R, n]; ``lip`` [T, R, 5]; ``voice`` [R, 64], validity [R].
    """

    mixture: Tensor
    target: Tensor
    lip: Tensor
    voice: Tensor
    voice_valid: Tensor

    def to(self, device: torch.device) -> Batch:
        """The same on another device."""
        tensors = (self.mixture, self.target, self.lip, self.voice, self.voice_valid)
        return Batch(*(tensor.to(device, non_blocking=True) for tensor in tensors))

    @property
    def rows(self) -> int:
        """How many estimates are asked for."""
        return self.target.shape[0]


def stack(mixtures: list[Mixture]) -> Batch:
    """Several mixtures as tensors."""
    views = range(len(mixtures[0].targets))

    def rows(name: str) -> Tensor:
        arrays = [getattr(mixture, name)[view] for view in views for mixture in mixtures]
        return torch.from_numpy(np.stack(arrays))

    mixture = torch.from_numpy(np.stack([m.mixture for m in mixtures]))
    lip = rows("lips").transpose(0, 1).contiguous()
    return Batch(mixture, rows("targets"), lip, rows("voices"), rows("voice_valid"))


def spectra(sound: Tensor) -> Tensor:
    """Sound [N, n] to real spectrum [T, N, 256, 2]."""
    return torch.view_as_real(stft(sound)).transpose(0, 1).contiguous()


def draw_batch(mixer: Mixer, count: int, seed: tuple[int, ...]) -> Batch:
    """``count`` mixtures; the same seed gives the same batch."""
    rng = np.random.default_rng(seed)
    return stack([mixer.draw(rng) for _ in range(count)])
