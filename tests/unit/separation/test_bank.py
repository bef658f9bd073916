"""Extractions: who gets one, how they fade, what they are told."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.separation.bank import EXTRACTIONS, FADE_STEP, Bank
from engine.separation.cues import LipInput, TargetCue
from tests.support.networks import tiny_separator
from tests.support.tiny_model import KEEP, Kind

MIXTURE = np.full(256, 1 + 0j, np.complex64)


def step(bank: Bank, *targets: TargetCue) -> float:
    """One hop; returns how much of the mixture came out (the same in every bin)."""
    total = np.full(256, 9, np.complex64)
    bank.extract(MIXTURE, targets, 0.5, total)
    assert np.ptp(total.real) == 0.0
    return float(total.real[0])


def bank(kind: Kind = "identity") -> Bank:
    return Bank(tiny_separator(kind))


def said(track_id: int, p: float, gain: float = 1.0) -> TargetCue:
    return TargetCue(track_id, LipInput(0.0, p, True, 0.0, 1.0), gain=gain)


def test_the_first_target_counts_at_once_and_the_second_fades_in() -> None:
    made = bank("lip")
    assert step(made, said(1, 0.25)) == pytest.approx(0.25)
    levels = [step(made, said(1, 0.25), said(2, 0.5)) for _ in range(25)]
    assert levels[0] == pytest.approx(0.25 + 0.5 * FADE_STEP)
    assert levels[-1] == pytest.approx(0.75)


def test_one_who_is_no_longer_kept_fades_out_with_the_last_cue() -> None:
    made = bank("lip")
    step(made, said(1, 0.5))
    levels = [step(made, said(2, 0.0)) for _ in range(25)]
    assert levels[0] == pytest.approx(0.5 * (1 - FADE_STEP))
    assert levels[-1] == 0.0
    assert set(made.activity()) == {2}


def test_a_gain_is_ramped() -> None:
    made = bank()
    step(made, said(1, 1.0))
    assert step(made, said(1, 1.0, gain=0.0)) == pytest.approx(1.0 - FADE_STEP)


def test_the_same_person_again_starts_from_an_empty_memory() -> None:
    made = bank("memory")
    for _ in range(50):
        level = step(made, said(1, 1.0))
    assert level > 0.9
    made.forget()
    assert step(made, said(1, 1.0)) == pytest.approx(1 - KEEP)


@given(leaves=st.permutations([1, 2, 3]), after=st.lists(st.integers(1, 30), min_size=3))
@settings(max_examples=20, deadline=None)
def test_who_stays_remembers_all_whoever_leaves(leaves: list[int], after: list[int]) -> None:
    made, here, hops = bank("memory"), [1, 2, 3], 0
    for gone, wait in zip(leaves, after, strict=False):
        for _ in range(wait):
            step(made, *(said(key, 1.0) for key in here))
            hops += 1
        remembered = pytest.approx(1 - KEEP**hops, abs=1e-5)
        for extraction in made._extractions:
            if extraction.key in here:
                assert extraction.seat is not None
                assert extraction.seat.estimate[0].real == remembered
        here.remove(gone)


def test_a_crowd_that_changes_every_hop_never_runs_out() -> None:
    made = bank()
    for track in range(40):
        crowd = [said(track * 5 + k, 1.0) for k in range(EXTRACTIONS + 2)]
        assert 0.0 <= step(made, *crowd) <= 1.0 + 1e-6
        assert len(made.activity()) <= EXTRACTIONS


def test_shares_of_energy_are_known_for_those_kept() -> None:
    made = bank("half")
    step(made, said(1, 1.0))
    assert made.energy_share(1) == pytest.approx(0.25, rel=1e-3)
    assert made.energy_share(2) == 0.0


def test_a_failing_network_is_counted_and_silent() -> None:
    made = bank("broken")
    assert step(made, said(1, 1.0)) == 0.0
    assert made.failures == 1


def test_a_voice_of_another_network_s_size_is_left_out() -> None:
    made = bank("voice")
    wrong = TargetCue(1, voice=np.ones(5, np.float32))
    assert step(made, wrong) == pytest.approx(0.5)


def test_forgetting_frees_everything() -> None:
    made = bank()
    step(made, said(1, 1.0), said(2, 1.0))
    made.forget()
    assert made.activity() == {}


def test_the_network_s_own_estimates_are_told_of_kept_and_rival_alike() -> None:
    made = bank("lip")
    rival = TargetCue(2, LipInput(0.0, 0.5, True, 0.0, 1.0), rival=True)
    for _ in range(25):
        step_settled(made, said(1, 0.25, gain=0.5), rival)
    assert made.estimate(1)[0] == pytest.approx(0.25)
    assert made.estimate(2)[0] == pytest.approx(0.5)
    assert not made.estimate(3).any()


@pytest.mark.parametrize(("supposed", "weight"), [(False, 0.5), (True, 1.0)])
def test_a_rival_counts_in_full_against_a_voice_that_is_only_supposed(
    supposed: bool, weight: float
) -> None:
    made = bank("lip")
    own = TargetCue(
        1, LipInput(0.0, 0.25, True, 0.0, 1.0), np.ones(64, np.float32), supposed=supposed
    )
    rival = TargetCue(2, LipInput(0.0, 0.5, True, 0.0, 1.0), rival=True)
    for _ in range(40):
        total = step_settled(made, own, rival)
    kept, other = (1 + 0.25 - 0.5) / 2, (1 - 0.25 + 0.5) / 2
    fair = kept * kept / float(np.hypot(kept, other))
    assert total == pytest.approx((1 - weight) * 0.25 + weight * fair, rel=1e-5)


def step_settled(bank: Bank, *targets: TargetCue) -> float:
    total = np.zeros(256, np.complex64)
    bank.extract(MIXTURE, targets, 0.5, total)
    return float(total.real[0])
