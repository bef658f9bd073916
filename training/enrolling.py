"""Embeddings of all training voices, made once before training and kept in the cache."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch

from training.mixing.sources import SPEEDS, Embeddings, Enrolled, Samples, Sources, Voice
from training.networks.frontend import stft
from training.networks.voice import VoiceEmbedding


def load_voice_network(path: Path) -> VoiceEmbedding:
    """The frozen voice embedding from its weights (float16 or float32)."""
    network = VoiceEmbedding()
    weights = torch.load(path, map_location="cpu", weights_only=True)
    network.load_state_dict({name: _to_float(value) for name, value in weights.items()})
    return network.eval().requires_grad_(False)


def _to_float(value: torch.Tensor) -> torch.Tensor:
    return value.float() if value.dtype == torch.float16 else value


def embed(network: VoiceEmbedding, sounds: list[Samples]) -> Embeddings:
    """Embeddings [N, 64] of sounds of one length."""
    with torch.no_grad():
        batch = torch.from_numpy(np.stack(sounds))
        return network(stft(batch).abs()).numpy()


def enroll_everybody(
    network: VoiceEmbedding, sources: Sources, per_voice: int, seed: int, cache: Path | None
) -> Enrolled:
    """A pool with ``per_voice`` embeddings of every voice, from the half that is not heard."""
    if cache is not None and cache.exists():
        return Enrolled.load(cache)
    rng = np.random.default_rng(seed)
    pool: dict[Voice, Embeddings] = {}
    for name in sources.names:
        voices = [Voice(name, speed, half) for speed in range(len(SPEEDS)) for half in (0, 1)]
        sounds = [
            sources.enrollment(rng, voice, clean=k == 0)
            for voice in voices
            for k in range(per_voice)
        ]
        embeddings = embed(network, sounds)
        for index, voice in enumerate(voices):
            pool[voice] = embeddings[index * per_voice : (index + 1) * per_voice]
    enrolled = Enrolled(pool)
    if cache is not None:
        enrolled.save(cache)
    return enrolled
