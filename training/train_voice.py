"""Train the voice embedding as a speaker classifier: ``python -m training.train_voice``.

Every training speaker at three speeds is a class of its own. Equal error rate is measured on the
dev and test speakers' two halves.
"""

from __future__ import annotations

import argparse
import math
import time
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch import nn
from torch.nn import functional

from training.data.reader import SAMPLE_RATE_HZ, Corpus, load_corpus
from training.mixing import levels, rooms
from training.mixing.sources import SPEEDS, change_speed
from training.networks.frontend import stft
from training.networks.voice import VOICE_SIZE, VoiceEmbedding

Samples = npt.NDArray[np.float32]

CROP_FRAMES = 3 * SAMPLE_RATE_HZ
SCALE = 24.0


class VoiceItems:
    """Random crops of known speakers with rooms, noise and level changes."""

    def __init__(self, corpus: Corpus, seed: int) -> None:
        self.corpus = corpus
        self.names = sorted(corpus.speakers)
        self.rng = np.random.default_rng(seed)
        self.rooms = rooms.RoomBank(seed)

    @property
    def classes(self) -> int:
        """Speakers times speeds."""
        return len(self.names) * len(SPEEDS)

    def item(self, label: int) -> Samples:
        """A crop [48000] of class ``label``."""
        rng, speed = self.rng, SPEEDS[label % len(SPEEDS)]
        sound = self._speech(self.names[label // len(SPEEDS)], round(CROP_FRAMES * speed) + 64)
        sound = levels.scale_to(change_speed(sound, speed)[:CROP_FRAMES], -24.0)
        if rng.random() < 0.5:
            sound = rooms.apply(sound, self.rooms.pick(rng, 1)[0])[0]
        if rng.random() < 0.5:
            noise = self.corpus.noises[int(rng.integers(len(self.corpus.noises)))]
            hiss = levels.fit_length(rng, self.corpus.read(noise), CROP_FRAMES, loop=True)
            level_db = -24.0 - rng.uniform(3.0, 25.0)
            sound = sound + levels.scale_to(hiss, level_db, active=False)
        return sound

    def _speech(self, name: str, frames: int) -> Samples:
        utterances = self.corpus.speakers[name]
        order, parts, have = self.rng.permutation(len(utterances)), [], 0
        for index in order:
            parts.append(self.corpus.read(utterances[int(index)]))
            have += len(parts[-1])
            if have >= frames:
                break
        return levels.fit_length(self.rng, np.concatenate(parts), frames, loop=True)

    def batch(self, size: int) -> tuple[torch.Tensor, torch.Tensor]:
        """Sounds [size, 48000] and labels [size]."""
        labels = self.rng.integers(0, self.classes, size)
        sounds = np.stack([self.item(int(label)) for label in labels])
        return torch.from_numpy(sounds), torch.from_numpy(labels)


def equal_error(net: VoiceEmbedding, corpus: Corpus) -> tuple[float, float]:
    """Equal error rate and top-1 share between the speakers' two halves, 5 s each."""
    length = 5 * SAMPLE_RATE_HZ
    halves: tuple[list[torch.Tensor], list[torch.Tensor]] = ([], [])
    net.eval()
    for name in sorted(corpus.speakers):
        sound = corpus.read_all(corpus.speakers[name])
        middle = len(sound) // 2
        for index, part in enumerate((sound[:middle][:length], sound[middle:][:length])):
            scaled = torch.from_numpy(levels.scale_to(part, -24.0))[None]
            with torch.no_grad():
                halves[index].append(net(stft(scaled).abs()))
    net.train()
    score = (torch.cat(halves[0]) @ torch.cat(halves[1]).T).numpy()
    same, other = np.diag(score), score[~np.eye(len(score), dtype=bool)]
    threshold = np.quantile(other, np.linspace(0, 1, 1000))
    rejected = np.array([(same < t).mean() for t in threshold])
    accepted = np.array([(other >= t).mean() for t in threshold])
    best = int(np.argmin(np.abs(rejected - accepted)))
    top = float((score.argmax(1) == np.arange(len(score))).mean())
    return float((rejected[best] + accepted[best]) / 2), top


def main(argv: list[str] | None = None) -> int:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--cache", type=Path, default=None)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=1000)
    parser.add_argument("--batch", type=int, default=48)
    args = parser.parse_args(argv)
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.manual_seed(0)
    corpus = load_corpus(args.data, ["train"], cache_dir=args.cache, min_speaker_s=9.0)
    held_out = load_corpus(args.data, ["dev", "test"], cache_dir=args.cache)
    train(args.out, VoiceItems(corpus, 0), held_out, args.steps, args.batch)
    return 0


def train(out: Path, items: VoiceItems, held_out: Corpus, steps: int, batch: int) -> None:
    """Train for ``steps`` steps and write the weights to ``out``, also on the way."""
    net = VoiceEmbedding()
    centres = nn.Parameter(torch.randn(items.classes, VOICE_SIZE) * 0.1)
    optimiser = torch.optim.AdamW([*net.parameters(), centres], lr=2e-3, weight_decay=1e-2)
    started, hits = time.monotonic(), []
    for step in range(steps):
        progress = step / steps
        rate = 2e-3 * min(1.0, (step + 1) / 50) * (0.49 * (1 + math.cos(math.pi * progress)) + 0.02)
        for group in optimiser.param_groups:
            group["lr"] = rate
        sounds, labels = items.batch(batch)
        with torch.autocast("cpu", torch.bfloat16):
            embedding = net(stft(sounds).abs())
        cosine = embedding @ functional.normalize(centres, dim=1).T
        margin = functional.one_hot(labels, items.classes) * (0.2 * min(1.0, progress * 3))
        loss = functional.cross_entropy((cosine - margin) * SCALE, labels)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        hits.append(float((cosine.argmax(1) == labels).float().mean()))
        if step % 100 == 99 or step == steps - 1:
            minutes = (time.monotonic() - started) / 60
            rate_eer, top = equal_error(net, held_out)
            torch.save(net.state_dict(), out)
            print(
                f"{minutes:.1f} min step {step + 1} hits {np.mean(hits[-50:]):.3f} "
                f"unseen EER {rate_eer:.4f} top1 {top:.3f}",
                flush=True,
            )


if __name__ == "__main__":
    raise SystemExit(main())
