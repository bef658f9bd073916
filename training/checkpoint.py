"""Checkpoints: everything a run needs to go on, or just the weights to publish.

``python -m training.checkpoint RUN/last.pt checkpoints/NAME.pt`` publishes one: the averaged
weights in float16, from which training can go on with fresh optimisers.
"""

from __future__ import annotations

import argparse
import dataclasses
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from training.config import Config, from_values, to_values
from training.networks.separator import Separator

Weights = dict[str, Tensor]


@dataclass
class Checkpoint:
    """The state of a run after ``step`` steps.

    In a published one ``optimisers`` is empty and ``weights`` are the averaged ones.
    """

    config: Config
    step: int
    seconds_heard: float
    weights: Weights
    average: Weights
    optimisers: list[dict[str, Any]]


def save(path: Path, state: Checkpoint) -> None:
    """Write a checkpoint; the old file stays until the new one is complete."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    content = dict(vars(state))
    content["config"] = to_values(state.config)
    torch.save(content, part)
    part.replace(path)


def load(path: Path) -> Checkpoint:
    """Read a checkpoint, whole or published; weights come back as float32."""
    content = torch.load(path, map_location="cpu", weights_only=True)
    content["weights"] = content["weights"] or content["average"]
    content["config"] = from_values(content["config"])
    for name in ("weights", "average"):
        content[name] = {key: value.float() for key, value in content[name].items()}
    return Checkpoint(**content)


def publish(source: Path, target: Path) -> None:
    """The averaged weights in float16, without the optimisers' memory and the run's folders."""
    state = load(source)
    train = dataclasses.replace(state.config.train, out=f"runs/{state.config.name}")
    data = dataclasses.replace(state.config.data, cache="")
    state.config = dataclasses.replace(state.config, data=data, train=train)
    state.optimisers = []
    state.weights = {}
    state.average = {name: value.half() for name, value in state.average.items()}
    save(target, state)


def network_of(state: Checkpoint, *, average: bool = True) -> Separator:
    """The separator with its averaged (or last) weights, ready to use."""
    network = Separator(state.config.network)
    network.load_state_dict(state.average if average else state.weights)
    return network.eval()


def main(argv: list[str] | None = None) -> int:
    """Publish a checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    args = parser.parse_args(argv)
    publish(args.source, args.target)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
