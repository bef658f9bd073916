"""Figures of made-up lips whose truth is known, and the plan of the bench."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from bench.vision import __main__ as bench
from bench.vision import figures
from bench.vision.cues import Voice, weights_for
from bench.vision.joined import DISSOLVE_S, scenes
from bench.vision.sets import SETS
from bench.vision.truth import RATE_HZ, Clip, labels, read_list
from bench.vision.units import FOUR
from tests.support import need

F64 = NDArray[np.float64]


def level(seed: int, times_s: F64) -> F64:
    """Syllables and pauses of one person, 0 to 1."""
    rng = np.random.default_rng(seed)
    knots = np.clip(rng.normal(0.6, 0.5, 200), 0.0, 1.0)
    return np.asarray(np.interp(times_s, np.arange(200) * 0.15, knots), np.float64)


def voice(person: str, seed: int, *, honest: bool = True, late_s: float = 0.0) -> Voice:
    """Ten seconds of one person; one who is not honest moves the lips to other words."""
    times_s = np.arange(0.0, 10.0, 0.04)
    truth = level(seed, times_s)
    shown = truth if honest else level(seed + 100, times_s)
    heard = np.arange(0.0, 10.0, 0.01)
    return Voice(
        person=person,
        group="grid",
        scene="grid",
        level=shown,
        speech=shown,
        true_level=truth,
        true_speech=(truth > 0.45).astype(np.float64),
        raw_times_s=times_s + late_s,
        raw_level=shown,
        sound_s=heard,
        sound_db=-60.0 + 40.0 * level(seed, heard),
        late_s=late_s,
    )


def test_honest_lips_score_full_marks_and_others_chance() -> None:
    good = [voice(name, seed) for seed, name in enumerate("abcd")]
    assert figures.correlations(good)["a"] == pytest.approx(1.0)
    assert figures.areas(good)["a"] == pytest.approx(1.0)
    assert figures.mean(figures.right_face(good, 2.0)) == pytest.approx(1.0)
    bad = [voice(name, seed, honest=False) for seed, name in enumerate("abcdefgh")]
    assert figures.mean(figures.right_face(bad, 2.8)) == pytest.approx(0.5, abs=0.15)
    assert figures.mean(figures.areas(bad)) == pytest.approx(0.5, abs=0.15)


@pytest.mark.parametrize("late_s", [-0.08, 0.0, 0.12])
def test_the_estimator_finds_what_was_added_to_what_was_there(late_s: float) -> None:
    found = figures.offsets([voice("a", 1, late_s=late_s), voice("b", 2, late_s=late_s)], 5.0)
    assert figures.mean(found) == pytest.approx(1.0, abs=0.06)
    lying = figures.offsets([voice("a", 1, honest=False)], 5.0)
    assert figures.mean(lying) < 0.5  # type: ignore[operator]


def test_people_who_were_never_seen_together_are_not_compared() -> None:
    assert figures.right_face([voice("a", 1), voice("a", 2)], 1.0) == {}
    assert figures.mean({}) is None
    assert figures.interval({"a": 1.0}) is None
    low, high = figures.interval({"a": 0.0, "b": 1.0, "c": 1.0}) or (1.0, 0.0)
    assert 0.0 <= low < 2 / 3 < high <= 1.0


def test_auc_counts_ties_half() -> None:
    assert figures.auc(np.zeros(4), np.array([0.0, 1.0, 0.0, 1.0])) == 0.5
    assert figures.auc(np.zeros(4), np.zeros(4)) is None


def test_labels_follow_the_sound_and_its_delay() -> None:
    wave = np.zeros(3 * RATE_HZ, np.float32)
    wave[RATE_HZ : 2 * RATE_HZ] = 0.1
    times_s = np.array([0.5, 1.5, 2.5])
    loud, speech = labels(wave, times_s, 0.0)
    assert speech.tolist() == [0.0, 1.0, 0.0]
    assert loud[1] > 0.9
    assert labels(wave, times_s, -1.0)[1].tolist() == [0.0, 0.0, 1.0]


def test_the_plan_has_every_set_and_nobody_beside_themselves() -> None:
    clips = read_list(need.shared("data", "av"))
    work = bench.plan(clips, 5)
    assert {one.set_name for one in work} == {*bench.REAL, "joined", *SETS, FOUR}
    for one in work:
        people = [clip.person for clip in one.heads]
        assert len(set(people)) == len(people)
        assert one.joined is None or len({clip.person for clip in one.joined.clips}) == 1
    assert all(weights_for(clip.person) is not None for clip in clips)


def test_a_joined_scene_is_as_long_as_it_says_and_uses_no_clip_twice() -> None:
    clips = [c for c in read_list(need.shared("data", "av")) if c.person == "s1"][:12]
    found = scenes(clips, 2)
    used = [clip.name for scene in found for clip in scene.clips]
    assert len(set(used)) == len(used)
    scene = type(found[0])(found[0].clips[:2])
    images = list(scene.images())
    assert scene.length_s == pytest.approx(6.0 - DISSOLVE_S)
    assert len(images) == round(scene.length_s * 25)
    assert len(scene.sound()) == pytest.approx(scene.length_s * RATE_HZ, abs=2)


def test_an_unofficial_yunet_is_one_sentence(tmp_path: Path) -> None:
    data = need.shared("data", "av")
    (tmp_path / "net.onnx").write_bytes(b"no")
    words = ["-m", "bench.vision", "--data", str(data), "--yunet", str(tmp_path / "net.onnx")]
    done = subprocess.run([sys.executable, *words], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "not the official file" in done.stderr


def test_a_clip_knows_whether_its_offset_is_known() -> None:
    clip = Clip(Path("wda_katiehill_000.mp4"), "address", "a", 8.0, "test")
    assert clip.sound_late_s == 0.12
    assert Clip(Path("x.mp4"), "webcam", "a", 8.0, "test").sound_late_s is None
