"""The networks as the program calls them: one hop at a time, every state explicit."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from training.networks.separator import Separator

HOP_INPUTS = ("spectrum", "lip", "voice", "voice_valid")
HOP_OUTPUTS = ("estimate", "activity")


class StreamingSeparator(nn.Module):
    """One hop: spectrum [1, 256, 2], lip [1, 5], voice [1, E], voice_valid [1], then the states.

    Returns estimate [1, 256, 2], activity [1] in 0..1, then the new states.
    """

    def __init__(self, separator: Separator) -> None:
        super().__init__()
        self.separator = separator

    def forward(
        self, spectrum: Tensor, lip: Tensor, voice: Tensor, voice_valid: Tensor, *states: Tensor
    ) -> tuple[Tensor, ...]:
        """See the class."""
        estimate, logit, new = self.separator(
            spectrum[None], lip[None], voice, voice_valid, list(states)
        )
        return (estimate[0], torch.sigmoid(logit[0]), *new)

    def example(self) -> tuple[Tensor, ...]:
        """Inputs of the right shapes, all states zero."""
        size = self.separator.config.voice_size
        hop = (torch.randn(1, 256, 2), torch.rand(1, 5), torch.randn(1, size), torch.ones(1))
        return (*hop, *self.separator.start(1, hop[0]))


def stream(
    network: StreamingSeparator, spectrum: Tensor, lip: Tensor, voice: Tensor, voice_valid: Tensor
) -> tuple[Tensor, Tensor]:
    """A clip hop by hop: spectrum [T, 1, 256, 2], lip [T, 1, 5] to estimate and activity [T, 1]."""
    states = tuple(network.separator.start(1, spectrum))
    estimates, activities = [], []
    with torch.no_grad():
        for hop, cue in zip(spectrum, lip, strict=True):
            estimate, activity, *new = network(hop, cue, voice, voice_valid, *states)
            states = tuple(new)
            estimates.append(estimate)
            activities.append(activity)
    return torch.stack(estimates), torch.stack(activities)
