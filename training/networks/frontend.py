"""Short-time Fourier transform of the product: hop 10 ms, window 32 ms, synthesis 20 ms.

The windows are asymmetric (ENGINE.md): with H_L[n] = sin^2(pi (n + 0.5) / L), window K and hop M,
analysis is sqrt(H_{2(K-M)}) for the first K-M frames and sqrt(H_{2M}) for the last M; synthesis
covers the last 2M frames only, so that input and output are 20 ms apart and add up to one.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor
from torch.nn import functional

HOP_FRAMES = 160
WINDOW_FRAMES = 512
SYNTHESIS_FRAMES = 2 * HOP_FRAMES
BINS = 256


def _raised(length: int) -> Tensor:
    n = torch.arange(length, dtype=torch.float64)
    return torch.sin(math.pi * (n + 0.5) / length) ** 2


def analysis_window() -> Tensor:
    """Analysis window [512], float32."""
    rise = WINDOW_FRAMES - HOP_FRAMES
    parts = [_raised(2 * rise)[:rise], _raised(2 * HOP_FRAMES)[HOP_FRAMES:]]
    return torch.cat(parts).sqrt().float()


def synthesis_window() -> Tensor:
    """Synthesis window [320]: the part of it that is not zero, float32."""
    hann = _raised(2 * HOP_FRAMES)
    analysis = analysis_window().double()
    rising = hann[:HOP_FRAMES] / analysis[-SYNTHESIS_FRAMES:-HOP_FRAMES]
    return torch.cat([rising, hann[HOP_FRAMES:].sqrt()]).float()


def stft(sound: Tensor) -> Tensor:
    """Spectrum, complex [batch, hops, 256], of ``sound`` [batch, frames]; bin 256 is dropped.

    The first window ends with the first hop: nothing later than the hop is looked at.
    """
    padded = functional.pad(sound, (WINDOW_FRAMES - HOP_FRAMES, 0))
    windows = padded.unfold(1, WINDOW_FRAMES, HOP_FRAMES)
    return torch.fft.rfft(windows * analysis_window().to(sound))[..., :BINS]


def istft(spectrum: Tensor) -> Tensor:
    """Sound [batch, hops * 160 - 160], aligned with the input of :func:`stft`.

    Bin 256 is taken as zero. The last hop needs the next one to be complete and is left out.
    """
    full = functional.pad(spectrum, (0, 1))
    frames = torch.fft.irfft(full, n=WINDOW_FRAMES)[..., -SYNTHESIS_FRAMES:]
    frames = frames * synthesis_window().to(frames)
    head, tail = frames[..., :HOP_FRAMES], frames[..., HOP_FRAMES:]
    return (tail[:, :-1] + head[:, 1:]).flatten(1)
