"""The separator: mixture spectrum, lip cue and voice in, the chosen person's spectrum out.

Causal, one hop at a time or whole clips by the same code. Bins become bands, some blocks remember
per band and across bands, bands become a complex mask again. Design: band split as in BSRNN (Luo
and Yu 2023), gated linear recurrences for their cheap training, FiLM from the cues.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.networks.blocks import BandBlock, BandMerge, BandSplit, GatedRecurrence
from training.networks.frontend import BINS, HOP_FRAMES, WINDOW_FRAMES

LIP_FIELDS = ("a", "p", "valid", "age_s", "confidence")
MAGNITUDE_FLOOR = 1e-3
MAX_MASK = 2.0

States = list[Tensor]


@dataclass(frozen=True)
class SeparatorConfig:
    """Size of a separator. ``bands`` lists (count, bins each) from low to high frequency.

    ``phase``: the network is told how far phases run, see :func:`phase_features`.
    ``own_steering``: the cue steers every band of the first steered block in its own way.
    """

    width: int = 48
    hidden: int = 64
    squeeze: int = 16
    wide: int = 256
    wide_cells: tuple[str, ...] = ("linear", "gru", "linear", "gru")
    listening_blocks: int = 1
    cue: int = 96
    lip_hidden: int = 32
    voice_size: int = 64
    bands: tuple[tuple[int, int], ...] = ((16, 4), (8, 8), (8, 16))
    phase: bool = False
    own_steering: bool = False


class CueEncoder(nn.Module):
    """Lip cue [T, B, 5] and voice [B, E] to the steering vector [T, B, C].

    What is missing is replaced by a learned token, never by zeros.
    """

    def __init__(self, config: SeparatorConfig) -> None:
        super().__init__()
        hidden = config.lip_hidden
        self.lip_in = nn.Linear(4, hidden)
        self.lip_missing = nn.Parameter(torch.randn(hidden) * 0.3)
        self.lip_memory = GatedRecurrence(hidden, hidden, 200.0)
        self.voice_in = nn.Linear(config.voice_size, config.cue)
        self.voice_missing = nn.Parameter(torch.randn(config.cue) * 0.3)
        self.lip_out = nn.Linear(2 * hidden, config.cue)
        self.mix = nn.Linear(config.cue, config.cue)

    def forward(
        self, lip: Tensor, voice: Tensor, voice_valid: Tensor, state: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Steering vector and the new state of the lip memory [B, hidden]."""
        valid = lip[..., 2:3]
        level = torch.cat([lip[..., :2] * 4 - 2, lip[..., 3:4].clamp(0.0, 2.0), lip[..., 4:5]], -1)
        seen = functional.silu(self.lip_in(level))
        seen = valid * seen + (1 - valid) * self.lip_missing
        kept, state = self.lip_memory(seen, state)
        lips = self.lip_out(torch.cat([kept, seen.to(kept.dtype)], -1))
        known = self.voice_in(voice * 8.0)
        given = voice_valid[:, None]
        known = given * known + (1 - given) * self.voice_missing
        return functional.silu(self.mix(functional.silu(lips + known[None]))), state


class Separator(nn.Module):
    """See the module's docstring; states are listed by :meth:`state_shapes`."""

    def __init__(self, config: SeparatorConfig) -> None:
        super().__init__()
        self.config = config
        groups = [(count, bins) for count, bins in config.bands]
        self.bands = sum(count for count, _ in groups)
        self.features = 7 if config.phase else 3
        self.split = BandSplit(groups, self.features, config.width)
        self.cue = CueEncoder(config)
        self.blocks = nn.ModuleList(
            BandBlock(
                self.bands,
                config.width,
                config.hidden,
                config.squeeze,
                config.wide,
                cell,
                config.cue if index >= config.listening_blocks else 0,
                own_steering=config.own_steering and index == config.listening_blocks,
            )
            for index, cell in enumerate(config.wide_cells)
        )
        self.norm = nn.LayerNorm(config.width)
        self.merge = BandMerge(groups, config.width, 2)
        self.active = nn.Linear(config.wide + config.cue, 1)

    def state_shapes(self) -> list[tuple[str, tuple[int, ...]]]:
        """Names and shapes without the batch of the states, in the order of the calls."""
        shapes: list[tuple[str, tuple[int, ...]]] = [("lip", (self.config.lip_hidden,))]
        if self.config.phase:
            shapes.append(("phase", (2 * BINS,)))
        for index in range(len(self.blocks)):
            shapes.append((f"bands{index}", (self.bands * self.config.hidden,)))
            shapes.append((f"wide{index}", (self.config.wide,)))
        return shapes

    def start(self, batch: int, like: Tensor) -> States:
        """Zero states, float32 [batch, ...] each, on the device of ``like``."""
        return [
            torch.zeros((batch, *shape), device=like.device) for _, shape in self.state_shapes()
        ]

    def forward(
        self,
        spectrum: Tensor,
        lip: Tensor,
        voice: Tensor,
        voice_valid: Tensor,
        states: States | None = None,
    ) -> tuple[Tensor, Tensor, States]:
        """``spectrum`` [T, B, 256, 2], ``lip`` [T, V*B, 5], ``voice`` [V*B, E], its validity [V*B].

        V cues (views) may be given per mixture: view v of mixture b is row v*B + b. Returns the
        estimate [T, V*B, 256, 2], the logit of the target's activity [T, V*B] and the new states.
        """
        hops, batch = spectrum.shape[:2]
        rows = lip.shape[1]
        states = states if states is not None else self.start(rows, spectrum)
        cue, lip_state = self.cue(lip, voice, voice_valid, states[0])
        new_states = [lip_state]
        seen = features(spectrum)
        if self.config.phase:
            phases, expected = phase_features(spectrum, states[1][:batch])
            seen = torch.cat([seen, phases], -1)
            new_states.append(expected)
        z = self.split(seen.reshape(hops * batch, BINS, self.features))
        z = z.reshape(hops, batch, self.bands, -1)
        block_states = states[len(new_states) :]
        known = z
        for index, block in enumerate(self.blocks):
            listening = index < self.config.listening_blocks
            if not listening and z.shape[1] != rows:
                z = z.repeat(1, rows // batch, 1, 1)
            part = z.shape[1]
            own = (block_states[2 * index][:part], block_states[2 * index + 1][:part])
            z, new, known = block(z, None if listening else cue, own)
            new_states += new
        mask = self.merge(self.norm(z).reshape(hops * rows, self.bands, -1))
        mask = MAX_MASK * torch.tanh(mask.float().reshape(hops, rows, BINS, 2) / MAX_MASK)
        logit = self.active(torch.cat([known, cue.to(known.dtype)], -1))[..., 0].float()
        if rows != batch:
            spectrum = spectrum.repeat(1, rows // batch, 1, 1)
        return apply_mask(spectrum, mask), logit, new_states


def features(spectrum: Tensor) -> Tensor:
    """Compressed real, imaginary and magnitude [..., 3] of ``spectrum`` [..., 2]."""
    power = spectrum.square().sum(-1, keepdim=True).clamp_min(MAGNITUDE_FLOOR**2)
    return torch.cat([spectrum * power**-0.35, power**0.15], -1)


def phase_turn() -> Tensor:
    """By how much the phase of a tone in the middle of each bin runs in one hop [256, 2]."""
    angle = 2 * math.pi / WINDOW_FRAMES * (torch.arange(BINS) * HOP_FRAMES % WINDOW_FRAMES)
    return torch.stack([angle.cos(), angle.sin()], -1)


def phase_features(spectrum: Tensor, expected: Tensor) -> tuple[Tensor, Tensor]:
    """How far phases ran since the hop before, and from the bin below: [T, B, 256, 4].

    The first says how far a harmonic lies from the middle of its bin, many times finer than bins
    are wide; the second when within the window the sound was. Both are products of compressed bins
    (magnitude to the power 0.15). ``expected`` [B, 512] is what the hop before would have become if
    its tones lay in the middle of their bins; the same for the next hop is returned.
    """
    power = spectrum.square().sum(-1, keepdim=True).clamp_min(MAGNITUDE_FLOOR**2)
    bins = spectrum * power**-0.425
    ahead = apply_mask(bins, phase_turn().to(bins))
    before = torch.cat([expected.reshape(1, *ahead.shape[1:]), ahead[:-1]])
    below = torch.cat([bins[..., :1, :], bins[..., :-1, :]], -2)
    found = torch.cat([relative(bins, before), relative(bins, below)], -1)
    return found, ahead[-1].flatten(1)


def relative(bins: Tensor, to: Tensor) -> Tensor:
    """``bins`` times the conjugates of ``to``, both [..., 2]."""
    real, imaginary = bins.unbind(-1)
    a, b = to.unbind(-1)
    return torch.stack([real * a + imaginary * b, imaginary * a - real * b], -1)


def apply_mask(spectrum: Tensor, mask: Tensor) -> Tensor:
    """Complex product of two tensors [..., 2]."""
    real, imaginary = spectrum.unbind(-1)
    a, b = mask.unbind(-1)
    return torch.stack([real * a - imaginary * b, real * b + imaginary * a], -1)
