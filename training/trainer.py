"""The training loop: one process, or one per GPU under ``torchrun``; stops cleanly on a signal."""

from __future__ import annotations

import dataclasses
import json
import os
import signal
import time
from pathlib import Path
from types import FrameType
from typing import Any

import torch
from torch import Tensor
from torch.nn.parallel import DistributedDataParallel

from training import checkpoint, enrolling
from training.batches import Batch, draw_batch, spectra
from training.config import Config
from training.data.reader import SAMPLE_RATE_HZ, load_corpus
from training.evaluate import DevSet, dev_set_of, evaluate
from training.losses import separation_loss
from training.mixing.recipe import Mixer, Recipe
from training.mixing.sources import Enrolled, Sources
from training.networks.separator import Separator
from training.optimisers import make_optimisers, set_rate

EASY_KINDS = {"two": 0.8, "same": 0.05, "noise": 0.05, "more": 0.05, "all": 0.05}


class Averager:
    """An exponential average of the weights that forgets faster at the start."""

    def __init__(self, network: torch.nn.Module, decay: float) -> None:
        self.decay = decay
        self.values = {k: v.detach().clone() for k, v in network.state_dict().items()}

    @torch.no_grad()
    def update(self, network: torch.nn.Module, step: int) -> None:
        """Take the weights after ``step`` steps in."""
        decay = min(self.decay, (1 + step) / (10 + step))
        for name, value in network.state_dict().items():
            self.values[name].lerp_(value, 1 - decay)


class Trainer:
    """Holds a run's network, optimisers, averaged weights and place in the schedule."""

    def __init__(self, config: Config, mixers: tuple[Mixer, Mixer], dev: DevSet | None) -> None:
        self.config, self.dev = config, dev
        self.easy_mixer, self.mixer = mixers
        self.rank = int(os.environ.get("RANK", "0"))
        self.processes = int(os.environ.get("WORLD_SIZE", "1"))
        self.device = torch.device("cpu")
        if torch.cuda.is_available():
            self.device = torch.device("cuda", int(os.environ.get("LOCAL_RANK", "0")))
        torch.manual_seed(config.train.seed)
        self.network = Separator(config.network).to(self.device)
        self.parallel: torch.nn.Module = self.network
        if self.processes > 1:
            self.parallel = DistributedDataParallel(self.network)
        self.optimisers = make_optimisers(self.network, config.train)
        self.averager = Averager(self.network, config.train.average)
        self.step, self.seconds_heard = 0, 0.0
        self._fresh_since = 0
        self._stop = False

    def resume(self, path: Path) -> None:
        """Go on from a checkpoint; one without optimiser memory starts that anew, warming up."""
        state = checkpoint.load(path)
        self.network.load_state_dict(state.weights)
        self.averager.values = {k: v.to(self.device) for k, v in state.average.items()}
        for optimiser, memory in zip(self.optimisers, state.optimisers, strict=False):
            optimiser.load_state_dict(memory)
        self.step, self.seconds_heard = state.step, state.seconds_heard
        if not state.optimisers:
            self._fresh_since = state.step

    def start_from(self, path: Path) -> list[str]:
        """Take over the averaged weights of another network where name and shape agree.

        A small network begins as the first blocks of a large one. Returns what stays random.
        """
        theirs = checkpoint.load(path).average
        mine = self.network.state_dict()
        shared = {n: v for n, v in theirs.items() if n in mine and mine[n].shape == v.shape}
        self.network.load_state_dict({**mine, **shared})
        self.averager = Averager(self.network, self.config.train.average)
        return sorted(set(mine) - set(shared))

    def save(self, path: Path) -> None:
        """Write a checkpoint of the whole run."""
        memory = [optimiser.state_dict() for optimiser in self.optimisers]
        weights = self.network.state_dict()
        state = checkpoint.Checkpoint(
            self.config, self.step, self.seconds_heard, weights, self.averager.values, memory
        )
        checkpoint.save(path, state)

    def stop(self, _signal: int = 0, _frame: FrameType | None = None) -> None:
        """Finish the step in hand, save and return."""
        self._stop = True

    def run(self) -> None:
        """Train to the end of the schedule or until :meth:`stop`."""
        settings = self.config.train
        out = Path(settings.out)
        out.mkdir(parents=True, exist_ok=True)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self.stop)
        self.network.train()
        sums: dict[str, float] = {}
        since = self.step
        began, began_at = time.monotonic(), self.seconds_heard
        while self.step < settings.steps and not self._stop:
            for name, value in self.train_step(self.batch_of(self.step)).items():
                sums[name] = sums.get(name, 0.0) + float(value)
            if self.step % settings.log_every == 0:
                speed = (self.seconds_heard - began_at) / (time.monotonic() - began)
                means = {name: value / (self.step - since) for name, value in sums.items()}
                self.log({**means, "times_real_time": speed})
                sums, since = {}, self.step
            if self.step % settings.save_every == 0 and self.rank == 0:
                self.save(out / "last.pt")
            if self.step % settings.evaluate_every == 0 and self.rank == 0:
                self.watch()
        if self.rank == 0:
            self.save(out / "last.pt")
            self.watch()

    def batch_of(self, step: int) -> Batch:
        """The batch of a step: easy mixtures first, long ones at the end."""
        settings = self.config.train
        progress = step / settings.steps
        easy = progress < settings.easy_until
        mixer, count = (self.easy_mixer if easy else self.mixer), settings.mixtures
        seconds = settings.seconds
        if progress >= settings.long_from:
            count = max(1, round(count * seconds / settings.long_seconds))
            seconds = settings.long_seconds
        mixer.frames = round(seconds * SAMPLE_RATE_HZ)
        return draw_batch(mixer, count, (settings.seed, step, self.rank))

    def train_step(self, batch: Batch) -> dict[str, Tensor]:
        """One step on one batch; a step whose gradient is not finite is skipped."""
        settings = self.config.train
        batch = batch.to(self.device)
        set_rate(self.optimisers, self.step, settings, self._fresh_since)
        loss, parts = self.loss(batch)
        for optimiser in self.optimisers:
            optimiser.zero_grad()
        loss.backward()
        norm = torch.nn.utils.clip_grad_norm_(self.network.parameters(), settings.clip_norm)
        if torch.isfinite(norm):
            for optimiser in self.optimisers:
                optimiser.step()
        self.step += 1
        self.seconds_heard += batch.target.numel() / SAMPLE_RATE_HZ * self.processes
        self.averager.update(self.network, self.step)
        return {"loss": loss.detach(), "norm": norm, **parts}

    def loss(self, batch: Batch) -> tuple[Tensor, dict[str, Tensor]]:
        """Loss and its parts on a batch."""
        views = batch.rows // batch.mixture.shape[0]
        heard = spectra(batch.mixture)
        kind = self.device.type
        with torch.autocast(kind, torch.bfloat16, enabled=self.config.train.bfloat16):
            estimate, logit, _ = self.parallel(heard, batch.lip, batch.voice, batch.voice_valid)
        mixture = batch.mixture.repeat(views, 1)
        weight = self.config.train.lost_weight
        target = batch.target
        return separation_loss(estimate, logit, target, spectra(target), mixture, weight)

    def watch(self) -> None:
        """Figures on the dev set with the averaged weights."""
        if self.dev is None:
            return
        network = Separator(self.config.network).to(self.device)
        network.load_state_dict(self.averager.values)
        self.log({"dev": evaluate(network, self.dev, bfloat16=self.config.train.bfloat16)})

    def log(self, values: dict[str, Any]) -> None:
        """One JSON line in ``log.jsonl`` and on standard output."""
        if self.rank:
            return
        head = {"step": self.step, "hours": round(self.seconds_heard / 3600, 3)}
        rounded = {k: round(v, 4) if isinstance(v, float) else v for k, v in values.items()}
        line = json.dumps({**head, "time": time.strftime("%H:%M:%S", time.gmtime()), **rounded})
        print(line, flush=True)
        with (Path(self.config.train.out) / "log.jsonl").open("a", encoding="utf-8") as file:
            file.write(line + "\n")


def make_mixers(config: Config) -> tuple[Mixer, Mixer]:
    """The mixer for the start (few kinds, clean) and the one for the rest."""
    cache = Path(config.data.cache) if config.data.cache else None
    root, least = Path(config.data.root), config.data.min_speaker_s
    corpus = load_corpus(root, ["train"], cache_dir=cache, min_speaker_s=least)
    sources = Sources(corpus, config.train.seed)
    enrolled = _enroll(config, sources, cache)
    frames = round(config.train.seconds * SAMPLE_RATE_HZ)
    easy: Recipe = dataclasses.replace(
        config.recipe, kinds=EASY_KINDS, noise_share=0.1, room_share=0.15, ratio_db=(-5.0, 5.0)
    )
    return Mixer(sources, enrolled, easy, frames), Mixer(sources, enrolled, config.recipe, frames)


def _enroll(config: Config, sources: Sources, cache: Path | None) -> Enrolled:
    voice = Path(config.data.voice)
    network = enrolling.load_voice_network(voice)
    pool = None
    if cache is not None:
        pool = cache / f"enrolled-{voice.stat().st_mtime_ns}-{config.data.enrolled_per_voice}.npz"
    return enrolling.enroll_everybody(
        network, sources, config.data.enrolled_per_voice, config.train.seed, pool
    )


def make_trainer(config: Config) -> Trainer:
    """A trainer with its data, ready to run or to resume."""
    torch.set_num_threads(config.train.threads)
    torch.set_flush_denormal(True)
    return Trainer(config, make_mixers(config), dev_set_of(config))
