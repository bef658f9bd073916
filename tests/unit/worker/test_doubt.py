"""What the worker does with lips that the witness does not believe."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from engine.audio.base import Hop
from engine.models.ladder import Ladder
from engine.pipeline import Pipeline, TargetCue
from engine.voices.alone import Speaker
from engine.worker import Listeners, Orders, Target, loop
from engine.worker.overload import OverloadPolicy
from tests.unit.worker.test_loop import Desk, ladder

__all__ = ["ladder"]

HOPS = [np.full(480, 0.1, np.float32)] * 12
SPEAKERS = (Speaker(3, 0.9, True, 1.0), Speaker(5, 0.1, True, 1.0))
TARGETS = tuple(Target(n, a=0.4, p=0.9, valid=True, confidence=0.8, at_s=0.0) for n in (3, 5))


class Doubter:
    def __init__(self, *doubted: int) -> None:
        self.doubted = frozenset(doubted)
        self.heard: list[tuple[float, Sequence[Speaker]]] = []

    def offer(self, magnitude: Hop, faces: Sequence[Speaker]) -> None:
        self.heard.append((float(magnitude.sum()), faces))


class Learner:
    def __init__(self) -> None:
        self.tracks: list[int | None] = []

    def offer(self, magnitude: Hop, track_id: int | None) -> None:
        self.tracks.append(track_id)


def run(
    ladder: Ladder,
    witness: Doubter,
    monkeypatch: pytest.MonkeyPatch,
    wanted: tuple[Target, ...] = TARGETS,
) -> tuple[list[Sequence[TargetCue]], Learner]:
    targets: list[Sequence[TargetCue]] = []
    process = Pipeline.process_hop

    def spy(self: Pipeline, hop: Hop, cues: Sequence[TargetCue], *rest: object) -> None:
        targets.append(cues)
        process(self, hop, cues, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Pipeline, "process_hop", spy)
    monkeypatch.setattr(Pipeline, "energy_share", lambda *_: 1.0)
    learner = Learner()
    desk = Desk(ladder, list(HOPS), listeners=Listeners(learner, witness))
    desk.worker.orders = Orders(targets=wanted, speakers=SPEAKERS)
    desk.start()
    try:
        desk.wait_for(len(HOPS))
    finally:
        desk.stop()
    return targets, learner


def test_doubted_lips_do_not_reach_the_network_and_teach_no_voice(
    ladder: Ladder, monkeypatch: pytest.MonkeyPatch
) -> None:
    targets, learner = run(ladder, Doubter(3), monkeypatch)
    assert all([cue.lip.valid for cue in cues] == [False, True] for cues in targets)
    assert set(learner.tracks) == {None}


def test_without_doubt_everything_is_as_before_and_the_witness_hears_every_hop(
    ladder: Ladder, monkeypatch: pytest.MonkeyPatch
) -> None:
    witness = Doubter()
    targets, learner = run(ladder, witness, monkeypatch)
    assert all(cue.lip.valid for cues in targets for cue in cues)
    assert set(learner.tracks) == {3}
    assert len(witness.heard) == len(targets)
    assert witness.heard[-1][0] > 0.0
    assert witness.heard[-1][1] == SPEAKERS


@pytest.mark.parametrize(("steps", "reach_the_network"), [(0, [3, 5]), (1, [3])])
def test_overload_goes_without_a_rival_first(
    steps: int, reach_the_network: list[int], ladder: Ladder, monkeypatch: pytest.MonkeyPatch
) -> None:
    policy = OverloadPolicy()
    policy.steps = steps
    monkeypatch.setattr(loop, "OverloadPolicy", lambda: policy)
    beside = replace(TARGETS[1], rival=True)
    targets, _ = run(ladder, Doubter(), monkeypatch, (TARGETS[0], beside))
    assert all([cue.track_id for cue in cues] == reach_the_network for cues in targets)
