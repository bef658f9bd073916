"""Levels, rooms, augmentations and the recipe: seeded, bounded, and what they say they are."""

import dataclasses
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from training.data.reader import DatasetError, load_corpus
from training.mixing import augment, levels, rooms
from training.mixing.recipe import Mixer, Recipe, leave_gap
from training.mixing.sources import Enrolled, Sources, Voice

KINDS = ("two", "more", "same", "silent", "noise", "clean", "all")
ALL = {**augment.VOICE, **augment.MIXTURE}
QUIET = augment.Augmentation(**dict.fromkeys(ALL, 0.0))


def speechlike(seed: int = 0, frames: int = 16000) -> np.ndarray:
    rng = np.random.default_rng(seed)
    return (0.1 * rng.standard_normal(frames) * (np.arange(frames) % 4000 > 1500)).astype("f4")


@pytest.fixture(scope="module")
def sources(dataset: Path) -> Sources:
    return Sources(load_corpus(dataset, ["train"]), seed=0)


@pytest.fixture(scope="module")
def enrolled(sources: Sources) -> Enrolled:
    rng = np.random.default_rng(0)
    voices = [Voice(n, s, h) for n in sources.names for s in range(3) for h in (0, 1)]
    return Enrolled({voice: rng.standard_normal((2, 64)).astype("f4") for voice in voices})


def mixer(sources: Sources, enrolled: Enrolled, **changes: Any) -> Mixer:
    recipe = dataclasses.replace(Recipe(), **changes)
    return Mixer(sources, enrolled, recipe, frames=16000)


def test_active_level_ignores_pauses() -> None:
    sound = speechlike()
    assert levels.active_rms(sound) == pytest.approx(0.1, rel=0.1)
    assert levels.active_rms(np.concatenate([sound, np.zeros(32000, "f4")])) == pytest.approx(
        levels.active_rms(sound), rel=1e-3
    )


def test_scaling_reaches_the_level_and_leaves_silence_alone() -> None:
    assert levels.active_rms(levels.scale_to(speechlike(), -20.0)) == pytest.approx(0.1, rel=1e-3)
    silence = np.zeros(1000, np.float32)
    assert levels.scale_to(silence, -20.0) is silence


@pytest.mark.parametrize("loop", [True, False])
@pytest.mark.parametrize("frames", [100, 16000, 50000])
def test_length_is_as_asked(frames: int, loop: bool) -> None:
    rng = np.random.default_rng(0)
    assert len(levels.fit_length(rng, speechlike(), frames, loop=loop)) == frames


def test_a_room_begins_with_the_direct_sound_and_dies_away() -> None:
    rng = np.random.default_rng(3)
    room = rooms.random_room(rng)
    impulse = rooms.response(rng, room, 1.0)
    assert impulse[0] == pytest.approx(1.0, abs=1e-3)
    early, late = np.sum(impulse[:800] ** 2), np.sum(impulse[-800:] ** 2)
    assert late < 1e-2 * early


def test_the_reference_keeps_early_reflections_only() -> None:
    impulse = np.zeros(4000, np.float32)
    impulse[[0, 400, 2000]] = 1.0, 0.5, 0.25
    click = np.zeros(8000, np.float32)
    click[10] = 1.0
    wet, early = rooms.apply(click, impulse)
    assert wet[[10, 410, 2010]] == pytest.approx([1.0, 0.5, 0.25], abs=1e-5)
    assert early[[10, 410, 2010]] == pytest.approx([1.0, 0.5, 0.0], abs=1e-5)


def test_there_are_at_least_ten_augmentations_and_each_has_a_share() -> None:
    names = {field.name for field in dataclasses.fields(augment.Augmentation)}
    assert names == set(ALL)
    assert len(ALL) >= 10


@pytest.mark.parametrize("name", ALL)
def test_an_augmentation_is_seeded_changes_the_sound_and_keeps_its_shape(name: str) -> None:
    sound = speechlike()
    once, again = (ALL[name](np.random.default_rng(5), sound) for _ in range(2))
    assert np.array_equal(once, again)
    assert once.shape == sound.shape
    assert once.dtype == np.float32
    assert not np.array_equal(once, sound)
    assert np.array_equal(sound, speechlike()), "the input was written to"


@pytest.mark.parametrize("name", ALL)
def test_an_augmentation_of_silence_is_finite(name: str) -> None:
    silence = np.zeros(8000, np.float32)
    for seed in range(5):
        assert np.isfinite(ALL[name](np.random.default_rng(seed), silence)).all()


def test_hum_and_hiss_lie_as_far_below_the_sound_as_they_say() -> None:
    sound = speechlike(frames=32000)
    for name, lowest, highest in (("hum", 20, 40), ("hiss", 25, 50)):
        added = ALL[name](np.random.default_rng(1), sound) - sound
        below = 20 * np.log10(levels.rms(sound) / levels.rms(added))
        assert lowest - 0.1 <= below <= highest + 0.1


def test_a_gap_is_silent_and_at_most_half() -> None:
    for seed in range(20):
        gapped = leave_gap(np.random.default_rng(seed), np.ones(16000, np.float32))
        assert 0 < np.sum(gapped < 0.5) <= 8000


@pytest.mark.parametrize("kind", KINDS)
def test_a_mixture_is_seeded_finite_and_bounded(
    kind: str, sources: Sources, enrolled: Enrolled
) -> None:
    for seed in range(6):
        once, again = (
            mixer(sources, enrolled).draw(np.random.default_rng(seed), kind) for _ in range(2)
        )
        for name in ("mixture", "targets", "lips", "voices", "voice_valid"):
            assert np.array_equal(getattr(once, name), getattr(again, name)), name
            assert np.isfinite(getattr(once, name)).all(), name
        assert np.abs(once.mixture).max() <= 1.0
        assert once.targets.shape == (2, 16000)
        assert once.lips.shape == (2, 100, 5)


def test_two_dry_talkers_add_up_to_the_mixture(sources: Sources, enrolled: Enrolled) -> None:
    plain = mixer(sources, enrolled, noise_share=0.0, room_share=0.0, augmentation=QUIET).draw(
        np.random.default_rng(0), "two"
    )
    assert np.allclose(plain.targets.sum(0), plain.mixture, atol=1e-6)


def test_noise_comes_at_the_ratio_asked(sources: Sources, enrolled: Enrolled) -> None:
    asked = mixer(
        sources,
        enrolled,
        noise_snr_db=(6.0, 6.0),
        room_share=0.0,
        gap_share=0.0,
        augmentation=QUIET,
    )
    for seed in range(5):
        item = asked.draw(np.random.default_rng(seed), "noise")
        noise = item.mixture - item.targets[0]
        ratio = 20 * np.log10(levels.active_rms(item.targets[0]) / levels.rms(noise))
        assert ratio == pytest.approx(6.0, abs=0.3)


def test_a_silent_target_is_silent_and_has_a_still_face(
    sources: Sources, enrolled: Enrolled
) -> None:
    lips = []
    for seed in range(20):
        item = mixer(sources, enrolled).draw(np.random.default_rng(seed), "silent")
        assert not item.targets[1].any()
        assert item.targets[0].any()
        lips += list(item.lips[1][item.lips[1][:, 2] > 0][:, 1])
    assert np.mean(lips) < 0.3


def test_without_any_cue_everybody_is_the_target(sources: Sources, enrolled: Enrolled) -> None:
    item = mixer(sources, enrolled, noise_share=0.0, room_share=0.0, augmentation=QUIET).draw(
        np.random.default_rng(1), "all"
    )
    assert not item.lips[1].any()
    assert item.voice_valid[1] == 0.0
    assert np.allclose(item.targets[1], item.mixture, atol=1e-6)


def test_too_few_speakers_are_named_as_such(sources: Sources) -> None:
    everybody = [Voice(name, 0, 0) for name in sources.names]
    with pytest.raises(DatasetError, match="more than the 5 speakers"):
        sources.voice(np.random.default_rng(0), other_than=everybody)


def test_both_cues_are_sometimes_missing(sources: Sources, enrolled: Enrolled) -> None:
    seen = set()
    for seed in range(60):
        item = mixer(sources, enrolled).draw(np.random.default_rng(seed), "two")
        seen.add((bool(item.lips[0][:, 2].any()), bool(item.voice_valid[0])))
    assert seen == {(True, True), (True, False), (False, True)}
