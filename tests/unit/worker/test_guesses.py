"""Guessed voices reach the network; who guesses hears of every hop what was really seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.audio.base import Hop
from engine.models.ladder import Ladder
from engine.pipeline import Pipeline, TargetCue
from engine.worker import Listeners, Orders, Target
from tests.unit.worker.test_loop import Desk, ladder

__all__ = ["ladder"]

HOPS = [np.full(480, 0.1, np.float32)] * 12
TARGETS = (Target(3, p=0.9, valid=True), Target(5, p=0.9, valid=True, rival=True))


class Pairer:
    def __init__(self) -> None:
        self.offered: list[Sequence[TargetCue]] = []

    def guess(self, targets: Sequence[TargetCue]) -> Sequence[TargetCue]:
        return [replace(each, supposed=True) for each in targets]

    def offer(
        self,
        mixture: NDArray[np.complex64],
        estimate: Callable[[int], NDArray[np.complex64]],
        targets: Sequence[TargetCue],
    ) -> None:
        assert mixture.shape == estimate(3).shape == estimate(5).shape
        self.offered.append(targets)


def test_guesses_reach_the_network_and_are_not_offered_back(
    ladder: Ladder, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Sequence[TargetCue]] = []
    process = Pipeline.process_hop

    def spy(self: Pipeline, hop: Hop, cues: Sequence[TargetCue], *rest: object) -> None:
        told.append(cues)
        process(self, hop, cues, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Pipeline, "process_hop", spy)
    pairer = Pairer()
    desk = Desk(ladder, list(HOPS), listeners=Listeners(pairing=pairer))
    desk.worker.orders = Orders(targets=TARGETS)
    desk.start()
    try:
        desk.wait_for(len(HOPS))
    finally:
        desk.stop()
    assert all(each.supposed for cues in told for each in cues)
    assert len(pairer.offered) == len(told)
    assert not any(each.supposed for cues in pairer.offered for each in cues)
    assert [[each.rival for each in cues] for cues in pairer.offered] == [[False, True]] * len(told)
