"""The sound path with networks whose answer is known."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from engine.config import HOP_FRAMES, PIPELINE_LAG_FRAMES
from engine.pipeline import Controls, LipInput, Pipeline, TargetCue
from tests.support.networks import tiny_separator
from tests.support.sounds import F32, noise, speech_like, tone

OPEN = Controls(strength_db=60.0)


def run(
    pipeline: Pipeline,
    sound: F32,
    targets: Sequence[TargetCue] = (),
    controls: Controls = OPEN,
) -> F32:
    """The output for all hops of ``sound``, moved back onto its time axis where it can be."""
    out = np.zeros_like(sound)
    for start in range(0, len(sound) - HOP_FRAMES + 1, HOP_FRAMES):
        span = slice(start, start + HOP_FRAMES)
        pipeline.process_hop(sound[span], targets, controls, out[span])
    return out


def aligned(sound: F32, out: F32) -> tuple[F32, F32]:
    """What went in and what came of it, on one time axis."""
    return sound[:-PIPELINE_LAG_FRAMES], out[PIPELINE_LAG_FRAMES:]


@pytest.mark.parametrize("controls", [OPEN, Controls(bypass=True)])
def test_identity_comes_back_one_hop_later(controls: Controls) -> None:
    sound = noise(1.0)
    went, came = aligned(sound, run(Pipeline(tiny_separator("identity")), sound, (), controls))
    assert np.abs(went - came).max() < 1e-6


def test_bypass_is_dry_and_separation_is_not() -> None:
    sound = noise(1.0)
    pipeline = Pipeline(tiny_separator("half"))
    went, came = aligned(sound, run(pipeline, sound))
    assert np.allclose(0.5 * went, came, atol=1e-3)  # 60 dB of the other half stays
    went, came = aligned(sound, run(pipeline, sound, (), Controls(bypass=True)))
    assert np.abs(went - came)[2 * HOP_FRAMES :].max() < 1e-6


def test_mute_is_silence_and_comes_back() -> None:
    sound = tone(0.5)
    pipeline = Pipeline(tiny_separator("identity"))
    run(pipeline, sound)
    out = run(pipeline, sound, (), Controls(mute=True))
    assert np.abs(out[4 * HOP_FRAMES :]).max() == 0.0
    went, came = aligned(sound, run(pipeline, sound))
    assert np.abs(went - came)[4 * HOP_FRAMES :].max() < 1e-6


@pytest.mark.parametrize("strength_db", [0.0, 6.0, 20.0, 60.0])
def test_strength_turns_the_others_down_by_so_much(strength_db: float) -> None:
    sound = noise(0.5)
    cue = TargetCue(1, LipInput(0.0, 0.0, True, 0.0, 1.0))  # nothing of it is the target
    pipeline = Pipeline(tiny_separator("lip"))
    went, came = aligned(sound, run(pipeline, sound, (cue,), Controls(strength_db=strength_db)))
    skip = 4 * HOP_FRAMES
    level_db = 10 * np.log10(np.mean(came[skip:] ** 2) / np.mean(went[skip:] ** 2))
    assert level_db == pytest.approx(-strength_db, abs=0.01)


def test_each_target_is_told_its_own_lips_and_voice() -> None:
    sound = noise(0.5)
    told = TargetCue(7, LipInput(0.0, 0.75, True, 0.1, 1.0))
    went, came = aligned(sound, run(Pipeline(tiny_separator("lip")), sound, (told,)))
    assert np.allclose(0.75 * went, came, atol=2e-3)
    voice = np.zeros(8, np.float32)
    voice[0] = 0.25
    known = TargetCue(7, voice=voice)
    went, came = aligned(sound, run(Pipeline(tiny_separator("voice")), sound, (known,)))
    assert np.allclose(0.25 * went, came, atol=2e-3)


def test_an_old_cue_counts_as_missing() -> None:
    sound = noise(0.5)
    old = TargetCue(7, LipInput(0.0, 1.0, True, 0.6, 1.0))
    pipeline = Pipeline(tiny_separator("lip"), cue_max_age_s=0.5)
    went, came = aligned(sound, run(pipeline, sound, (old,)))
    assert np.allclose(0.5 * went, came, atol=2e-3)


def test_several_targets_add_up_but_never_above_the_mixture() -> None:
    sound = noise(1.0)
    quarter = [TargetCue(k, LipInput(0.0, 0.25, True, 0.0, 1.0)) for k in (1, 2)]
    went, came = aligned(sound, run(Pipeline(tiny_separator("lip")), sound, quarter))
    assert np.allclose(0.5 * went, came, atol=2e-3)
    whole = [TargetCue(k, LipInput(0.0, 1.0, True, 0.0, 1.0)) for k in (1, 2, 3, 4, 5)]
    pipeline = Pipeline(tiny_separator("lip"))
    went, came = aligned(sound, run(pipeline, sound, whole))
    assert np.allclose(went, came, atol=1e-5)
    assert set(pipeline.activity) == {1, 2, 3}


def test_a_new_target_fades_in_over_200_ms_without_a_step() -> None:
    sound = tone(0.5, 1000.0)
    pipeline = Pipeline(tiny_separator("lip"))
    one, two = (TargetCue(k, LipInput(0.0, p, True, 0.0, 1.0)) for k, p in ((1, 1.0), (2, 0.0)))
    run(pipeline, sound, (one,))
    out = run(pipeline, sound, (two,))
    levels = np.sqrt(np.mean(out.reshape(-1, HOP_FRAMES) ** 2, axis=1)) / np.sqrt(0.005)
    assert levels[0] > 0.9
    assert levels[10] == pytest.approx(0.5, abs=0.1)
    assert levels[22:].max() < 0.01
    assert np.abs(np.diff(levels)).max() < 0.08


def test_track_ids_change_hands_many_times_without_running_out() -> None:
    sound = noise(0.02)
    pipeline = Pipeline(tiny_separator("identity"))
    for track in range(50):
        targets = [TargetCue(track), TargetCue(track + 1), TargetCue(track + 2)]
        out = run(pipeline, sound, targets)
        assert np.isfinite(out).all()
        assert set(pipeline.activity) >= {track, track + 1, track + 2}


def test_the_rung_changes_without_a_click() -> None:
    sound = tone(0.5, 1000.0)
    pipeline = Pipeline(tiny_separator("identity"))
    run(pipeline, sound)
    pipeline.set_rung(tiny_separator("half", "base"))
    out = run(pipeline, sound)
    assert pipeline.facts.rung == "base"
    levels = np.sqrt(np.mean(out.reshape(-1, HOP_FRAMES) ** 2, axis=1)) / np.sqrt(0.005)
    assert levels[0] > 0.9
    assert levels[25:] == pytest.approx(0.5, abs=0.01)
    assert np.abs(np.diff(levels)).max() < 0.06


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf, 3e38])
def test_bad_numbers_in_the_input_are_mended(bad: float) -> None:
    sound = noise(0.2)
    pipeline = Pipeline(tiny_separator("identity"))
    sound[1000] = bad
    out = run(pipeline, sound)
    assert np.isfinite(out).all()
    assert np.abs(out).max() <= 1.0
    assert pipeline.counters.bad_input_hops == 1
    fine = noise(0.2, seed=1)
    went, came = aligned(fine, run(pipeline, fine))
    assert np.abs(went - came)[4 * HOP_FRAMES :].max() < 1e-3


def test_a_network_of_nonsense_gives_the_floor_and_is_counted() -> None:
    sound = noise(0.2)
    pipeline = Pipeline(tiny_separator("broken"))
    out = run(pipeline, sound, (), Controls(strength_db=20.0))
    assert pipeline.counters.bad_network_hops == 20
    went, came = aligned(sound, out)
    assert np.allclose(0.1 * went, came, atol=1e-2)


def test_what_is_too_loud_is_bent_below_full_scale() -> None:
    sound = tone(0.2, amplitude=3.0)
    pipeline = Pipeline(tiny_separator("identity"))
    out = run(pipeline, sound)
    assert 0.95 < np.abs(out).max() <= 1.0
    assert pipeline.counters.limited_hops > 0


def test_a_gap_starts_again_from_silence() -> None:
    sound = tone(0.2)
    pipeline = Pipeline(tiny_separator("memory"))
    run(pipeline, sound)
    pipeline.reset()
    out = run(pipeline, sound)
    assert np.array_equal(out, run(fresh_after_reset(), sound))
    assert np.abs(out[:HOP_FRAMES]).max() < 0.01


def fresh_after_reset() -> Pipeline:
    pipeline = Pipeline(tiny_separator("memory"))
    pipeline._floor.value = 10 ** (-60 / 20)
    pipeline.reset()
    return pipeline


def test_the_network_rests_only_when_nobody_hears_it() -> None:
    sound = noise(0.1)
    pipeline = Pipeline(tiny_separator("identity"))
    run(pipeline, sound, (TargetCue(1),), Controls(rest=True, strength_db=60.0))
    assert set(pipeline.activity) == {1}
    run(pipeline, sound, (TargetCue(1),), Controls(mute=True, rest=True))
    assert pipeline.activity == {}
    out = run(pipeline, speech_like(0.5), (TargetCue(1),))
    assert set(pipeline.activity) == {1}
    assert np.isfinite(out).all()


def test_nothing_loud_is_added_by_streaming_in_place() -> None:
    sound = noise(0.3)
    expected = run(Pipeline(tiny_separator("half")), sound)
    pipeline = Pipeline(tiny_separator("half"))
    for start in range(0, len(sound), HOP_FRAMES):
        hop = sound[start : start + HOP_FRAMES]
        pipeline.process_hop(hop, (), OPEN, hop)
    assert np.array_equal(sound, expected)
