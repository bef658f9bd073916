"""Parts of the separator. Sequences are time first: [hops, batch, ...]; T = hops, B = batch.

Each recurrence takes and returns its state, so one module serves whole clips (training), single
hops (streaming) and the ONNX export.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.networks import native_gru
from training.networks.scan import gated_scan


def spread_time_constants(size: int, shortest_hops: float, longest_hops: float) -> Tensor:
    """Forget-gate biases [size] whose gates decay over times spread evenly on a log scale."""
    hops = torch.exp(torch.linspace(math.log(shortest_hops), math.log(longest_hops), size))
    return torch.logit(torch.exp(-1 / hops))


class GatedRecurrence(nn.Module):
    """Recurrence whose gates look at the input alone: h = f h + (1 - f) c, out = h silu(g).

    All matrix work of a clip is one product over time (as in SRU, Lei et al. 2018, and minGRU, Feng
    et al. 2024); only the elementwise scan is sequential. Input [T, B, n_in], state [B, hidden].
    """

    def __init__(self, n_in: int, hidden: int, longest_hops: float = 300.0) -> None:
        super().__init__()
        self.hidden = hidden
        self.inward = nn.Linear(n_in, 3 * hidden)
        with torch.no_grad():
            bias = spread_time_constants(hidden, 1.5, longest_hops)
            self.inward.bias.zero_()
            self.inward.bias[:hidden] = bias[torch.randperm(hidden)]

    def forward(self, x: Tensor, state: Tensor) -> tuple[Tensor, Tensor]:
        """Out [T, B, hidden] and the new state."""
        return gated_scan(self.inward(x), state)


class GruRecurrence(nn.Module):
    """A plain GRU: a kernel of ours or nn.GRU for clips, linear layers and gates for single hops.

    The quantiser of ONNX Runtime passes GRU operators by; linear layers it takes.
    """

    def __init__(self, n_in: int, hidden: int) -> None:
        super().__init__()
        self.hidden = hidden
        self.gru = nn.GRU(n_in, hidden)

    def forward(self, x: Tensor, state: Tensor) -> tuple[Tensor, Tensor]:
        """Out [T, B, hidden] and the new state [B, hidden]."""
        if x.shape[0] == 1:
            step = self.step(x[0], state)
            return step[None], step
        gru = self.gru
        if native_gru.usable(x, self.hidden):
            inward = functional.linear(x, gru.weight_ih_l0, gru.bias_ih_l0)
            held = native_gru.gru_scan(inward, state, gru.weight_hh_l0, gru.bias_hh_l0)
            return held.to(inward.dtype), held[-1]
        out, last = gru(x, state[None].to(x.dtype))
        return out, last[0]

    def step(self, x: Tensor, state: Tensor) -> Tensor:
        """One hop: input [B, n_in] and state [B, hidden] to the new state [B, hidden]."""
        gru = self.gru
        inward = functional.linear(x, gru.weight_ih_l0, gru.bias_ih_l0)
        back = functional.linear(state, gru.weight_hh_l0, gru.bias_hh_l0)
        reset_in, update_in, new_in = inward.chunk(3, -1)
        reset_back, update_back, new_back = back.chunk(3, -1)
        reset = torch.sigmoid(reset_in + reset_back)
        update = torch.sigmoid(update_in + update_back)
        new = torch.tanh(new_in + reset * new_back)
        return new + update * (state - new)


class BandSplit(nn.Module):
    """Groups of neighbouring bins become bands: narrow where voices have their harmonics.

    Each band sees half its width beyond either edge. Input features [N, 256, F] to [N, bands, D].
    """

    def __init__(self, groups: list[tuple[int, int]], features: int, width: int) -> None:
        super().__init__()
        self.groups = groups
        self.weights = nn.ParameterList()
        for bands, bins in groups:
            fan = 2 * bins * features
            self.weights.append(nn.Parameter(torch.randn(bands, fan, width) / math.sqrt(fan)))
        self.bias = nn.Parameter(torch.zeros(sum(bands for bands, _ in groups), width))

    def forward(self, x: Tensor) -> Tensor:
        """Features [N, 256, F] to bands [N, bands, D]."""
        parts, first = [], 0
        for (bands, bins), weight in zip(self.groups, self.weights, strict=True):
            last = first + bands * bins
            part = self._with_edges(x, first, last, bins // 2)
            half = part.reshape(x.shape[0], 2 * bands + 2, bins // 2 * x.shape[2])
            pieces = [half[:, k : k + 2 * bands : 2] for k in range(4)]
            spans = torch.cat(pieces, 2).transpose(0, 1)
            parts.append(torch.matmul(spans, weight.to(spans.dtype)).transpose(0, 1))
            first = last
        return torch.cat(parts, 1) + self.bias.to(parts[0].dtype)

    @staticmethod
    def _with_edges(x: Tensor, first: int, last: int, edge: int) -> Tensor:
        below, above = max(first - edge, 0), min(last + edge, x.shape[1])
        part = x[:, below:above]
        missing = (0, 0, edge - (first - below), edge - (above - last))
        return functional.pad(part, missing)


class BandMerge(nn.Module):
    """Bands [N, bands, D] to numbers per bin [N, 256, per_bin]; every band has its own weights."""

    def __init__(self, groups: list[tuple[int, int]], width: int, per_bin: int) -> None:
        super().__init__()
        self.groups, self.per_bin = groups, per_bin
        bands = sum(count for count, _ in groups)
        hidden = 2 * width
        self.first = nn.Parameter(torch.randn(bands, width, hidden) / math.sqrt(width))
        self.first_bias = nn.Parameter(torch.zeros(bands, 1, hidden))
        self.weights, self.biases = nn.ParameterList(), nn.ParameterList()
        for count, bins in groups:
            shape = (count, hidden, bins * per_bin)
            self.weights.append(nn.Parameter(torch.randn(shape) * 0.3 / math.sqrt(hidden)))
            self.biases.append(nn.Parameter(torch.zeros(count, 1, bins * per_bin)))

    def forward(self, z: Tensor) -> Tensor:
        """See the class."""
        hidden = torch.matmul(z.transpose(0, 1), self.first.to(z.dtype))
        hidden = functional.silu(hidden + self.first_bias.to(z.dtype))
        parts = []
        pieces = hidden.split([count for count, _ in self.groups])
        for piece, (count, bins), weight, bias in zip(
            pieces, self.groups, self.weights, self.biases, strict=True
        ):
            out = torch.matmul(piece, weight.to(z.dtype)) + bias.to(z.dtype)
            parts.append(out.transpose(0, 1).reshape(z.shape[0], count * bins, self.per_bin))
        return torch.cat(parts, 1)


class BandBlock(nn.Module):
    """Memory per band, then one wide memory across all bands; both steered by the cue.

    ``z`` [T, B, bands, D]; ``cue`` [T, B, C] or None for a block that listens to the mixture alone.
    States: per band [B, bands * H], wide [B, W]. With ``own_steering`` the cue steers the memory
    of every band in its own way, else all of them alike.
    """

    def __init__(
        self,
        bands: int,
        width: int,
        hidden: int,
        squeeze: int,
        wide: int,
        wide_cell: str,
        cue: int,
        *,
        own_steering: bool = False,
    ) -> None:
        super().__init__()
        self.steered_bands = bands if own_steering else 1
        self.bands, self.hidden, self.squeeze, self.wide = bands, hidden, squeeze, wide
        self.norm = nn.LayerNorm(width)
        self.memory = GatedRecurrence(width, hidden)
        self.out = nn.Linear(hidden, width)
        self.wide_norm = nn.LayerNorm(width)
        self.narrow = nn.Linear(width, squeeze)
        self.gather = nn.Linear(bands * squeeze, wide)
        self.wide_memory: GatedRecurrence | GruRecurrence
        if wide_cell == "gru":
            self.wide_memory = GruRecurrence(wide, wide)
        else:
            self.wide_memory = GatedRecurrence(wide, wide, 1000.0)
        self.scatter = nn.Linear(wide, bands * squeeze)
        self.widen = nn.Linear(squeeze, width)
        steered = width * self.steered_bands
        self.film = nn.Linear(cue, 2 * steered + 2 * wide) if cue else None
        if self.film is not None:
            nn.init.normal_(self.film.weight, std=0.02)
            nn.init.zeros_(self.film.bias)

    def film_sizes(self) -> list[int]:
        """How many numbers steer the bands and the wide memory: scales, then shifts, of each."""
        return [2 * self.steered_bands * self.norm.normalized_shape[0], 2 * self.wide]

    def forward(
        self, z: Tensor, cue: Tensor | None, states: tuple[Tensor, Tensor]
    ) -> tuple[Tensor, tuple[Tensor, Tensor], Tensor]:
        """New ``z``, new states, and what the wide memory gave [T, B, W]."""
        hops, batch = z.shape[:2]
        y = self.norm(z)
        steer = None
        if self.film is not None and cue is not None:
            bands, steer = self.film(cue).split(self.film_sizes(), -1)
            scale, shift = bands.unflatten(-1, (2, self.steered_bands, z.shape[3])).unbind(-3)
            y = y * (1 + scale) + shift
        lanes = y.reshape(hops, batch * self.bands, -1)
        kept, band_state = self.memory(lanes, states[0].reshape(batch * self.bands, self.hidden))
        z = z + self.out(kept).reshape(z.shape)
        y = functional.silu(self.narrow(self.wide_norm(z)))
        y = self.gather(y.reshape(hops, batch, self.bands * self.squeeze))
        if steer is not None:
            scale, shift = steer.chunk(2, -1)
            y = y * (1 + scale) + shift
        known, wide_state = self.wide_memory(functional.silu(y), states[1])
        y = self.scatter(known).reshape(hops, batch, self.bands, self.squeeze)
        z = z + self.widen(functional.silu(y))
        return z, (band_state.reshape(batch, -1), wide_state), known
