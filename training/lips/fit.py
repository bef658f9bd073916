"""The lip network, fitted to scenes."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

from engine.vision.lip_network import INPUTS
from training.lips.dataset import MANY_CLIPS, Example, Scene, Series, scenes, statistics

STEPS: Final = 500
SEEDS: Final = (1, 2, 3)
_BATCH: Final = 32
_LENGTH: Final = 60
_WARM_UP: Final = 10
_RATE: Final = 3e-3
_MANY_SHARE: Final = 0.2
_SCENES_EACH: Final = 24
_STRANGENESS: Final = 1.0


class LipNet(nn.Module):
    """The network of `engine.vision.lip_network`, for fitting."""

    def __init__(self, embed: int = 24, hidden: int = 32, drop: float = 0.2) -> None:
        super().__init__()
        self.layer = nn.Linear(INPUTS, embed)
        self.drop = nn.Dropout(drop)
        self.gru = nn.GRU(embed, hidden, batch_first=True)
        self.out = nn.Linear(hidden, 2)

    def forward(self, x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Level (0 to 1) and logit of speech, [batch, images] each, from [batch, images, 37]."""
        y, _ = self.gru(self.drop(torch.tanh(self.layer(x))))
        y = self.out(y)
        return torch.sigmoid(y[..., 0]), y[..., 1]


def fit(
    found: list[Example], seed: int = 1, steps: int = STEPS
) -> tuple[LipNet, tuple[Series, Series]]:
    """A network fitted to all of ``found``, and the fixed statistics it goes with."""
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    statistic = statistics(found)
    pool = scenes(found, statistic, rng, each=_SCENES_EACH, strangeness=_STRANGENESS)
    weight = _weights(pool)
    net = LipNet()
    optimiser = torch.optim.AdamW(net.parameters(), lr=_RATE, weight_decay=1e-3)
    plan = torch.optim.lr_scheduler.OneCycleLR(optimiser, _RATE, total_steps=steps, pct_start=0.1)
    for _ in range(steps):
        loss = _loss(net, _batch(pool, weight, rng))
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        plan.step()
    net.eval()
    return net, statistic


def fit_together(
    found: list[Example], seeds: tuple[int, ...] = SEEDS, steps: int = STEPS
) -> tuple[LipNet, tuple[Series, Series]]:
    """Networks from several beginnings as one: with so few people each alone is partly luck."""
    fitted = [fit(found, seed, steps) for seed in seeds]
    return together([net for net, _ in fitted]), fitted[0][1]


def together(nets: list[LipNet]) -> LipNet:
    """One network whose answers (before the last sigmoid) are the mean of those of ``nets``."""
    one = LipNet(
        *(len(nets) * size for size in (nets[0].layer.out_features, nets[0].gru.hidden_size))
    )
    one.layer.weight.data = torch.cat([net.layer.weight.data for net in nets])
    one.layer.bias.data = torch.cat([net.layer.bias.data for net in nets])
    for name in ("weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0"):
        # Reset, update and new, each for all networks side by side.
        gates = zip(*(getattr(net.gru, name).data.chunk(3) for net in nets), strict=True)
        join = torch.block_diag if name.startswith("weight") else _in_a_row
        getattr(one.gru, name).data = torch.cat([join(*parts) for parts in gates])
    one.out.weight.data = torch.cat([net.out.weight.data for net in nets], dim=1) / len(nets)
    one.out.bias.data = torch.stack([net.out.bias.data for net in nets]).mean(0)
    return one.eval()


def _in_a_row(*parts: torch.Tensor) -> torch.Tensor:
    return torch.cat(parts)


def predict(net: LipNet, seen: Series) -> tuple[Series, Series]:
    """Level and logit of speech f32 [images] from f32 [images, 37]."""
    with torch.no_grad():
        level, logit = net(torch.tensor(seen)[None])
    return level[0].numpy(), logit[0].numpy()


def _weights(pool: list[Scene]) -> NDArray[np.float64]:
    """All people alike, except that the one with hundreds of clips is heard more."""
    many = np.array([one.person == MANY_CLIPS for one in pool])
    weight = np.ones(len(pool))
    if many.any() and not many.all():
        weight[many] *= _MANY_SHARE / (1 - _MANY_SHARE) * (~many).sum() / many.sum()
    return weight / weight.sum()


def _batch(pool: list[Scene], weight: NDArray[np.float64], rng: np.random.Generator) -> Any:
    seen, level, speech = [], [], []
    for index in rng.choice(len(pool), _BATCH, p=weight):
        one = pool[index]
        length = min(_LENGTH, len(one.seen))
        start = int(rng.integers(len(one.seen) - length + 1))
        cut = slice(start, start + length)
        pad = _LENGTH - length
        noise = rng.normal(0.0, 0.15, (length, INPUTS))
        noise[:, -1] = 0.0
        seen.append(np.pad(one.seen[cut] + noise, ((0, pad), (0, 0)), mode="edge"))
        level.append(np.pad(one.level[cut], (0, pad), mode="edge"))
        speech.append(np.pad(one.speech[cut], (0, pad), mode="edge"))
    return tuple(
        torch.tensor(np.array(part), dtype=torch.float32) for part in (seen, level, speech)
    )


def _loss(net: LipNet, batch: Any) -> torch.Tensor:
    seen, level, speech = batch
    guess, logit = (part[:, _WARM_UP:] for part in net(seen))
    level, speech = level[:, _WARM_UP:], speech[:, _WARM_UP:]
    square = ((guess - level) ** 2).mean()
    entropy = functional.binary_cross_entropy_with_logits(logit, speech)
    half = guess.shape[1] // 2
    contrast = _contrast(guess[:, :half], level[:, :half]) + _contrast(
        guess[:, half:], level[:, half:]
    )
    return 8 * square + 0.3 * entropy + 0.1 * contrast


def _contrast(guess: torch.Tensor, level: torch.Tensor) -> torch.Tensor:
    """In sync or not: each voice must fit its own lips better than the others of the batch."""

    def even(x: torch.Tensor) -> torch.Tensor:
        return (x - x.mean(1, keepdim=True)) / (x.std(1, keepdim=True) + 0.05)

    match = even(guess) @ even(level).T / guess.shape[1] * 8
    own = torch.arange(len(match))
    return functional.cross_entropy(match, own) + functional.cross_entropy(match.T, own)
