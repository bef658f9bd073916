"""The whole fitting on made-up features: it learns, and ships what the engine reads."""

import json
from pathlib import Path

import numpy as np
import pytest

from engine.vision import lip_network
from engine.vision.lip_features import COUNT
from tests.support import need

need.torch()

from training.lips import fit as fitting  # noqa: E402 -- after the need
from training.lips.__main__ import held_out, report  # noqa: E402
from training.lips.clips import Clip  # noqa: E402
from training.lips.dataset import STILL, Example, scenes, statistics  # noqa: E402
from training.lips.export import ship  # noqa: E402
from training.lips.features import Sequence  # noqa: E402
from training.lips.figures import correlation  # noqa: E402


def example(person: int, number: int, condition: str = "clean") -> Example:
    """Features that follow the level, each person's with an offset of their own."""
    rng = np.random.default_rng([person, number])
    images = 75
    level = np.repeat(rng.random(15), 5).astype(np.float32)
    if condition == STILL:
        level[:] = 0.0
    loading = np.random.default_rng(0).normal(size=COUNT)
    rows = level[:, None] * loading + 0.3 * rng.normal(size=(images, COUNT)) + person
    since = np.full(images, 0.04)
    sequence = Sequence(rows.astype(np.float32), np.cumsum(since), since)
    clip = Clip(Path(f"{person}-{number}.mp4"), "grid", f"p{person}", 0.0)
    return Example(clip, "haar", condition, sequence, level, (level > 0.45).astype(np.float32))


def made_up() -> list[Example]:
    return [
        example(person, number, STILL if number == 3 else "clean")
        for person in range(4)
        for number in range(4)
    ]


def test_a_fit_learns_the_level_of_people_it_never_saw() -> None:
    found = made_up()
    net, statistic = fitting.fit([one for one in found if one.clip.person != "p0"], steps=60)
    unseen = scenes(
        [one for one in found if one.clip.person == "p0"],
        statistic,
        np.random.default_rng(0),
        each=4,
    )
    long = max(unseen, key=lambda scene: len(scene.level))
    level, logit = fitting.predict(net, long.seen)
    assert correlation(level[25:], long.level[25:]) > 0.7
    assert logit[long.speech > 0.5].mean() > logit[long.speech < 0.5].mean()


def test_every_person_counts_the_same_in_the_statistics() -> None:
    few = [example(0, 0), example(9, 0)]
    many = [*few, *[example(9, number) for number in range(1, 20)]]
    assert statistics(many)[0] == pytest.approx(statistics(few)[0], abs=0.3)


def test_the_report_holds_every_person_once_per_condition() -> None:
    scores, folds = held_out(made_up(), (1,), 3)
    assert sorted({one.person for one in scores["haar", "clean"]}) == ["p0", "p1", "p2", "p3"]
    figures = report(scores)["haar"]
    assert figures["clean"]["grid"]["clips"] == 12
    assert set(figures) == {"clean", "joined", STILL}
    assert sorted(name for fold in folds for name in fold.apart) == ["p0", "p1", "p2", "p3"]


def test_networks_together_give_the_mean_of_their_answers() -> None:
    nets = [fitting.fit(made_up(), seed, steps=3)[0] for seed in (1, 2)]
    seen = np.random.default_rng(0).normal(size=(30, lip_network.INPUTS)).astype(np.float32)
    _, both = fitting.predict(fitting.together(nets), seen)
    each = [fitting.predict(net, seen)[1] for net in nets]
    assert both == pytest.approx(np.mean(each, axis=0), abs=1e-5)


def test_what_is_shipped_is_what_the_engine_computes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lip_network, "PATH", tmp_path / "lips" / "lips.npz")
    net, (mean, variance) = fitting.fit(made_up(), steps=3)
    digest = ship(net, mean, variance, {})
    again = ship(net, mean, variance, {})
    assert digest == again, "the same weights give the same bytes"
    manifest = json.loads((tmp_path / "lips" / "manifest.json").read_text())
    assert manifest["files"]["fp32"]["sha256"] == digest
    weights = lip_network.parse(lip_network.PATH.read_bytes())
    one = example(1, 0)
    network = lip_network.LipNetwork(weights)
    ours = [network.step(row, 0.04)[0] for row in one.sequence.features]
    theirs, _ = fitting.predict(net, one.sequence.normalised(mean, variance))
    assert ours == pytest.approx(theirs, abs=1e-5)
