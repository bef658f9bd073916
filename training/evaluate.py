"""Quick figures on people not heard in training: ``python -m training.evaluate --checkpoint FILE``.

The full protocol is ``bench quality``; this one is small enough to run while training.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from training import checkpoint, enrolling
from training.batches import Batch, spectra, stack
from training.config import Config
from training.cue import CueConditions, lip_cue
from training.data.reader import SAMPLE_RATE_HZ, Corpus, load_corpus
from training.losses import si_snr, sound_of
from training.mixing import levels
from training.mixing.recipe import HOP_FRAMES, VOICE_SIZE, Mixture
from training.mixing.sources import Sources, Voice
from training.networks.separator import Separator
from training.networks.voice import VoiceEmbedding

CUES = ("both", "lip", "voice", "none")
SECONDS = 5


@dataclass(frozen=True)
class DevSet:
    """Fixed mixtures by condition."""

    batches: dict[str, Batch]


def make_dev_set(corpus: Corpus, network: VoiceEmbedding, count: int, seed: int = 7) -> DevSet:
    """``two`` (0 dB, clean), ``same`` (one speaker twice) and ``noise`` (one speaker, 5 dB)."""
    sources = Sources(corpus, seed)
    batches = {}
    for condition, size in (("two", count), ("same", count // 2), ("noise", count // 2)):
        rng = np.random.default_rng((seed, len(condition), size))
        batches[condition] = stack(
            [_mixture(rng, sources, network, condition) for _ in range(size)]
        )
    return DevSet(batches)


def _mixture(
    rng: np.random.Generator, sources: Sources, network: VoiceEmbedding, condition: str
) -> Mixture:
    frames = SECONDS * SAMPLE_RATE_HZ
    voice = Voice(sources.voice(rng).name, 0, int(rng.integers(2)))
    target = sources.speech(rng, voice, frames)
    if condition == "noise":
        other = sources.noise(rng, frames) * np.float32(levels.db_to_gain(-5.0))
    elif condition == "same":
        other = sources.speech(rng, Voice(voice.name, 0, 1 - voice.half), frames)
    else:
        other = sources.speech(
            rng, Voice(sources.voice(rng, other_than=[voice]).name, 0, 0), frames
        )
    lip = lip_cue(rng, target, frames // HOP_FRAMES, CueConditions(dropouts_per_s=0.0))
    embedding = enrolling.embed(network, [sources.enrollment(rng, voice, clean=True)])
    return Mixture(
        condition,
        target + other,
        target[None],
        lip[None],
        embedding.reshape(1, VOICE_SIZE),
        np.ones(1, np.float32),
    )


def hide_cues(batch: Batch, cues: str) -> Batch:
    """``batch`` with only the cues named: both, lip, voice or none."""
    lip = batch.lip if cues in ("both", "lip") else torch.zeros_like(batch.lip)
    valid = batch.voice_valid * float(cues in ("both", "voice"))
    return Batch(batch.mixture, batch.target, lip, batch.voice * valid[:, None], valid)


def evaluate(
    network: Separator, dev: DevSet, *, bfloat16: bool = False, rows: int = 16
) -> dict[str, float]:
    """SI-SNRi in dB by ``condition.cue``, and the share made worse as ``condition.cue.worse``."""
    was_training = network.training
    network.eval()
    figures = {}
    for condition, batch in dev.batches.items():
        for cues in CUES:
            if (condition, cues) in (("two", "none"), ("same", "none"), ("same", "voice")):
                continue
            gain = improvement(network, hide_cues(batch, cues), bfloat16=bfloat16, rows=rows)
            figures[f"{condition}.{cues}"] = round(float(gain.mean()), 2)
            figures[f"{condition}.{cues}.worse"] = round(float((gain < 0).float().mean()), 2)
    network.train(was_training)
    return figures


def improvement(network: Separator, batch: Batch, *, bfloat16: bool, rows: int) -> torch.Tensor:
    """SI-SNR of the estimate minus that of the mixture, dB [R]."""
    device = next(network.parameters()).device
    gains = []
    for first in range(0, batch.rows, rows):
        part = slice(first, first + rows)
        sounds = batch.mixture[part].to(device)
        with torch.no_grad(), torch.autocast(device.type, torch.bfloat16, enabled=bfloat16):
            lip, voice = batch.lip[:, part].to(device), batch.voice[part].to(device)
            estimate = network(spectra(sounds), lip, voice, batch.voice_valid[part].to(device))[0]
        sound = sound_of(estimate)
        frames = sound.shape[1]
        target = batch.target[part, :frames].to(device)
        gains.append((si_snr(sound, target) - si_snr(sounds[:, :frames], target)).cpu())
    return torch.cat(gains)


def dev_set_of(config: Config) -> DevSet:
    """The dev set that a run with this configuration watches."""
    cache = Path(config.data.cache) if config.data.cache else None
    corpus = load_corpus(Path(config.data.root), ["dev"], cache_dir=cache, min_speaker_s=9.0)
    voice = enrolling.load_voice_network(Path(config.data.voice))
    return make_dev_set(corpus, voice, config.train.dev_mixtures)


def main(argv: list[str] | None = None) -> int:
    """Print the figures of a checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--last", action="store_true", help="last weights, not their average")
    args = parser.parse_args(argv)
    torch.set_num_threads(1)
    loaded = checkpoint.load(args.checkpoint)
    network = checkpoint.network_of(loaded, average=not args.last)
    for name, value in evaluate(network, dev_set_of(loaded.config)).items():
        print(f"{name:24s} {value:7.2f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
