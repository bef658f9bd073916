"""Losses. Estimates and targets are sounds [N, frames] and spectra [T, N, 256, 2]."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from training.networks.frontend import HOP_FRAMES, istft

COMPRESSION = 0.3
_FLOOR = 1e-3


def sound_of(spectrum: Tensor) -> Tensor:
    """Spectrum [T, N, 256, 2] to sound [N, (T - 1) * 160]."""
    return istft(torch.view_as_complex(spectrum.float().contiguous()).transpose(0, 1))


def thresholded_snr(estimate: Tensor, target: Tensor, mixture: Tensor) -> Tensor:
    """Negative SNR in dB [N], bounded near 30 dB; for a silent target the residual's level.

    Not scale-invariant: the level has to be right too. A hundredth of the mixture's energy is added
    to the target's, so that silence has a finite loss that still falls with the residual.
    """
    error = (estimate - target).square().sum(1)
    reference = target.square().sum(1) + 1e-2 * mixture.square().sum(1) + 1e-6
    return 10 * torch.log10((error + 1e-3 * reference) / reference)


def compressed_spectra(estimate: Tensor, target: Tensor, lost_weight: float = 1.0) -> Tensor:
    """Mean distance of magnitudes and of complex values, both to the power 0.3 [N].

    A magnitude that is too small counts ``lost_weight`` times: a listener misses the soft beginning
    of a word more than a trace of somebody else disturbs (Wang et al., VoiceFilter-Lite,
    Interspeech 2020).
    """
    size_e = estimate.square().sum(-1).clamp_min(_FLOOR**2)
    size_t = target.square().sum(-1).clamp_min(_FLOOR**2)
    left = size_e**0.15 - size_t**0.15
    magnitude = torch.where(left < 0, -lost_weight * left, left).mean((0, 2))
    bent_e = estimate * size_e[..., None] ** -0.35
    bent_t = target * size_t[..., None] ** -0.35
    return magnitude + 0.5 * (bent_e - bent_t).abs().mean((0, 2, 3))


def activity_truth(target: Tensor, hops: int) -> Tensor:
    """Whether the target speaks in each hop [hops, N]: within 35 dB of its loudest, held 50 ms."""
    power = target[:, : hops * HOP_FRAMES].unfold(1, HOP_FRAMES, HOP_FRAMES).square().mean(2)
    loud = power > (power.amax(1, keepdim=True) * 10**-3.5).clamp_min(1e-9)
    held = functional.max_pool1d(loud.float()[:, None], 11, 1, 5)[:, 0]
    return held.T


def separation_loss(
    spectrum: Tensor,
    logit: Tensor,
    target: Tensor,
    target_spectrum: Tensor,
    mixture: Tensor,
    lost_weight: float = 1.0,
) -> tuple[Tensor, dict[str, Tensor]]:
    """Weighted sum of all parts (a scalar), and the parts by name for the log."""
    estimate = sound_of(spectrum)
    frames = estimate.shape[1]
    snr = thresholded_snr(estimate, target[:, :frames], mixture[:, :frames]).mean()
    spectra = compressed_spectra(spectrum.float(), target_spectrum, lost_weight).mean()
    truth = activity_truth(target, logit.shape[0])
    activity = functional.binary_cross_entropy_with_logits(logit, truth)
    parts = {"snr": snr, "spectra": spectra, "activity": activity}
    return snr + 5.0 * spectra + 0.5 * activity, {k: v.detach() for k, v in parts.items()}


def si_snr(estimate: Tensor, target: Tensor) -> Tensor:
    """Scale-invariant signal-to-noise ratio in dB [N] (Le Roux et al., ICASSP 2019)."""
    estimate = estimate - estimate.mean(1, keepdim=True)
    target = target - target.mean(1, keepdim=True)
    scale = (estimate * target).sum(1) / target.square().sum(1).clamp_min(1e-8)
    wanted = scale[:, None] * target
    rest = (estimate - wanted).square().sum(1)
    return 10 * torch.log10((wanted.square().sum(1) + 1e-8) / (rest + 1e-8))
