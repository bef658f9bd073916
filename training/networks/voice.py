"""Voice embedding: magnitudes of some seconds of one person become 64 numbers.

Log mel bands, convolutions over time, attentive statistics (Okabe et al., Interspeech 2018).
Trained as a speaker classifier with an additive margin, then frozen.
"""

from __future__ import annotations

import itertools
import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.networks.frontend import BINS

VOICE_SIZE = 64
MEL_BANDS = 64


def mel_filters(bands: int = MEL_BANDS, bins: int = BINS, rate_hz: int = 16000) -> Tensor:
    """Triangular mel filters [bins, bands], 50 to 7900 Hz, over bins of a 512-point transform."""
    low, high = (2595 * math.log10(1 + f / 700) for f in (50.0, 7900.0))
    mel = low + (high - low) * torch.arange(bands + 2) / (bands + 1)
    edges = 700 * (10 ** (mel / 2595) - 1)
    frequency = torch.arange(bins) * rate_hz / 512
    left, centre, right = edges[:-2], edges[1:-1], edges[2:]
    rising = (frequency[:, None] - left) / (centre - left)
    falling = (right - frequency[:, None]) / (right - centre)
    return torch.minimum(rising, falling).clamp_min(0.0)


class VoiceEmbedding(nn.Module):
    """Magnitudes [batch, hops, 256] to embeddings [batch, 64] of length one.

    The level of the recording is taken out, so a voice keeps its embedding when it speaks up.
    """

    mel: Tensor

    def __init__(self, size: int = VOICE_SIZE, channels: int = 160) -> None:
        super().__init__()
        self.register_buffer("mel", mel_filters())
        widths = [MEL_BANDS, 128, channels, channels, channels]
        layers: list[nn.Module] = []
        for index, (inside, out) in enumerate(itertools.pairwise(widths)):
            kernel, stride = (5, 2 if index == 0 else 1) if index < 2 else (3, 1)
            layers += [nn.Conv1d(inside, out, kernel, stride, kernel // 2)]
            layers += [nn.BatchNorm1d(out), nn.ReLU()]
        self.layers = nn.Sequential(*layers)
        self.attention = nn.Conv1d(channels, channels, 1)
        self.out = nn.Linear(2 * channels, size)

    def forward(self, magnitude: Tensor) -> Tensor:
        """See the class."""
        mel = torch.log(magnitude @ self.mel + 1e-3).transpose(1, 2)
        mel = mel - mel.mean((1, 2), keepdim=True)
        hidden = self.layers(mel).float()
        weight = torch.softmax(self.attention(hidden).float(), 2)
        mean = (weight * hidden).sum(2)
        deviation = ((weight * hidden * hidden).sum(2) - mean * mean).clamp_min(1e-4).sqrt()
        return functional.normalize(self.out(torch.cat([mean, deviation], 1)).float(), dim=1)
