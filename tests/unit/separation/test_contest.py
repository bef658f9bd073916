"""A rival's estimate is held against those kept: who gets what of a mixture."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from engine.models.separator import Seats
from engine.separation.bank import FADE_STEP, Bank
from engine.separation.contest import C64, Contest
from engine.separation.cues import TargetCue
from tests.support.networks import tiny_separator
from tests.unit.separation.test_bank import MIXTURE, bank, said, step

OWN = np.where(np.arange(256) % 2, 1 + 1j, 0).astype(np.complex64)
OTHER = np.where(np.arange(256) % 2, 0, 2 - 1j).astype(np.complex64)
spectra = arrays(
    np.complex64,
    256,
    elements=st.complex_numbers(max_magnitude=100, allow_nan=False, allow_infinity=False, width=64),
)


def settled(
    kept: C64, rival: C64, weight: float = 1.0, gain: float = 1.0, leaning: float = 0.0
) -> C64:
    contest, total = Contest(), kept.copy()
    contest.rival[:] = rival
    contest.settle(OWN + OTHER, total, weight, gain, leaning)
    return total


def test_two_who_are_told_apart_are_left_as_they_are() -> None:
    np.testing.assert_allclose(settled(OWN, OTHER), OWN, atol=1e-6)


def test_one_voice_given_to_both_is_settled_by_what_is_left() -> None:
    kept, other = settled(OTHER, OTHER), settled(OWN, OWN)
    for out in (kept, other):
        # Nothing is known, so each bin is shared alike: nobody is silenced, nobody is preferred.
        np.testing.assert_allclose(np.abs(out), np.abs(OWN + OTHER) / np.sqrt(8), rtol=1e-4)


def test_a_wrong_voice_is_mended_by_a_rival_who_is_right() -> None:
    before, after = OTHER, settled(OTHER, OTHER * 0.9 + OWN * 0.1)
    right = settled(0.3 * OWN + 0.7 * OTHER, OTHER)
    assert np.vdot(OWN, right).real > np.vdot(OTHER, right).real
    assert abs(np.vdot(OWN, after)) > abs(np.vdot(OWN, before))


def test_without_weight_nothing_changes() -> None:
    assert (settled(OTHER, OTHER, 0.0) == OTHER).all()


def test_what_a_known_rival_leaves_is_more_of_those_kept_when_they_are_not_known() -> None:
    def wrong(leaning: float) -> float:
        """Share of the rival in what comes out, where the network takes their voice for both."""
        out = settled(OTHER, OTHER, leaning=leaning)
        return float(np.abs(np.vdot(OTHER, out)) / np.abs(np.vdot(OWN, out)))

    assert wrong(0.0) > wrong(0.5) > wrong(1.0)
    # Two who are told apart are left as they are all the same.
    np.testing.assert_allclose(settled(OWN, OTHER, leaning=1.0), OWN, atol=1e-6)


@given(spectra, spectra, spectra, st.floats(0.0, 1.0), st.floats(0.0, 1.0))
def test_it_is_finite_and_no_louder_than_what_was_given(
    mixture: C64, kept: C64, rival: C64, weight: float, leaning: float
) -> None:
    contest, total = Contest(), kept.copy()
    contest.rival[:] = rival
    contest.settle(mixture, total, weight, 1.0, leaning)
    assert np.isfinite(total).all()
    assert (np.abs(total) <= np.abs(kept) + np.abs(mixture) + np.abs(rival) + 1e-3).all()


def beside(track_id: int, p: float) -> TargetCue:
    cue = said(track_id, p)
    return TargetCue(track_id, cue.lip, rival=True)


def test_a_rival_fades_in_and_out_and_is_never_heard_themselves() -> None:
    made = bank("lip")
    assert step(made, said(1, 0.8)) == pytest.approx(0.8)
    # k = (.8 + 1 - .2) / 2 = .8, r = (.2 + 1 - .8) / 2 = .2
    fair = 0.8 * 0.8 / np.hypot(0.8, 0.2)
    levels = [step(made, said(1, 0.8), beside(2, 0.2)) for _ in range(25)]
    assert levels[0] == pytest.approx(0.8 + FADE_STEP * (fair - 0.8))
    assert levels[-1] == pytest.approx(fair)
    levels = [step(made, said(1, 0.8)) for _ in range(25)]
    assert levels[0] == pytest.approx(fair + FADE_STEP * (0.8 - fair))
    assert levels[-1] == pytest.approx(0.8)
    assert set(made.activity()) == {1}


@pytest.mark.parametrize("gain", [1.0, 0.5, 0.063])
def test_who_was_made_softer_stays_so_beside_a_rival(gain: float) -> None:
    made = bank("lip")
    for _ in range(60):
        level = step(made, said(1, 0.8, gain), beside(2, 0.2))
    assert level == pytest.approx(gain * 0.8 * 0.8 / np.hypot(0.8, 0.2), rel=1e-4)
    soft = settled(np.complex64(gain) * OTHER, OWN, gain=gain)
    np.testing.assert_allclose(soft, np.complex64(gain) * settled(OTHER, OWN), rtol=1e-4)


def test_against_a_known_voice_a_rival_counts_by_half() -> None:
    made = bank("voice")
    own = TargetCue(1, voice=np.full(8, 0.8, np.float32))
    rival = TargetCue(2, voice=np.full(8, 0.2, np.float32), rival=True)
    for _ in range(25):
        level = step(made, own, rival)
    assert level == pytest.approx(0.5 * 0.8 + 0.5 * 0.8 * 0.8 / np.hypot(0.8, 0.2))
    unknown = TargetCue(1)
    for _ in range(25):
        level = step(made, unknown, TargetCue(2, rival=True))
    assert level == pytest.approx(0.5 * 0.5 / np.hypot(0.5, 0.5), rel=1e-4)


def test_one_rival_leaves_before_the_next_comes() -> None:
    made = bank("lip")
    for _ in range(25):
        step(made, said(1, 0.8), beside(2, 0.2))
    seen = []
    for _ in range(45):
        step(made, said(1, 0.8), beside(3, 0.9))
        seen.append(set(made.activity()))
    assert seen[0] == {1, 2}
    assert seen[-1] == {1, 3}
    assert {1, 2, 3} not in seen


def test_who_is_clicked_instead_keeps_what_the_network_remembers() -> None:
    made = bank("memory")
    for _ in range(60):
        step(made, said(1, 1.0), beside(2, 1.0))
    memory = {e.key: e.seat for e in made._extractions}
    for _ in range(60):
        step(made, said(2, 1.0), beside(1, 1.0))
        assert {e.key: e.seat for e in made._extractions if e.key in (1, 2)} == {
            key: memory[key] for key in (1, 2)
        }


def test_a_rival_alone_is_nobody() -> None:
    made = bank("lip")
    assert step(made, beside(2, 0.2)) == pytest.approx(0.5), "noise reduction"
    assert made.activity() == {}


def test_a_rival_whose_network_fails_costs_nobody_their_voice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = Bank(tiny_separator("identity"))
    for _ in range(25):
        step(made, said(1, 1.0), beside(2, 1.0))
    rival = next(e for e in made._extractions if e.key == 2)
    run = made.separator.run

    def fail_for_the_rival(seats: Seats, count: int = 1) -> None:
        run(seats, count)
        assert rival.seat is not None
        rival.seat.estimate[0] = np.nan

    monkeypatch.setattr(made.separator, "run", fail_for_the_rival)
    total = np.zeros(256, np.complex64)
    made.extract(MIXTURE, [said(1, 1.0), beside(2, 1.0)], 0.5, total)
    assert total.real.min() > 0.9


def test_leaning_towards_a_known_rival_fades_in_and_ends_when_the_kept_voice_is_known() -> None:
    made, voice = bank("lip"), np.ones(64, np.float32)
    rival = replace(beside(2, 0.2), voice=voice)
    own = said(1, 0.4)
    for _ in range(40):
        step(made, own, beside(2, 0.2))
    levels = [step(made, own, rival) for _ in range(25)]
    # Kept counts as (.4 + 1 - .2) / 2 = .6: k = (.6 + 1 - .2) / 2 = .7, r = .3
    assert levels[-1] == pytest.approx(0.7 * 0.7 / np.hypot(0.7, 0.3), rel=1e-4)
    assert np.all(np.diff(levels) >= -1e-6)
    assert levels[1] - levels[0] < 0.1
    for _ in range(40):
        level = step(made, replace(own, voice=voice), rival)
    fair = 0.6 * 0.6 / np.hypot(0.6, 0.4)
    assert level == pytest.approx(0.5 * 0.4 + 0.5 * fair, rel=1e-4)
