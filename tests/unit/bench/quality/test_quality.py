"""The judge is judged: seeded mixtures, metrics with known answers, a report that adds up."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from bench.quality import (
    corpus,
    lip_cue,
    metrics,
    mixtures,
    networks,
    plan,
    real_faces,
    references,
    report,
)
from bench.quality.__main__ import main
from bench.quality.scores import METRICS, Judge, Row, summarise
from engine.vision.base import FaceObservation, LipCue, VisionResult

RATE = 16000
SHARED = corpus.SHARED / "data" / "utterances.csv"
needs_shared = pytest.mark.skipif(
    not SHARED.is_file(), reason="needs shared data: it is not beside this checkout"
)
needs_network = pytest.mark.skipif(not plan.shipped(), reason="no separator in resources/models")


def voice(seed: int, seconds: float = 6.0) -> NDArray[np.float32]:
    """Noise in syllables, f32[n]."""
    rng = np.random.default_rng(seed)
    time = np.arange(int(seconds * RATE)) / RATE
    loud = np.clip(np.sin(2 * np.pi * 2.5 * time + seed), 0, 1)
    return (0.1 * loud * rng.standard_normal(len(time))).astype(np.float32)


@pytest.fixture(scope="module")
def people() -> corpus.Corpus:
    """Six synthetic people with eight utterances each."""
    speakers = [
        corpus.Speaker(f"p{i}", i == 0, [voice(10 * i + k, 4.0) for k in range(8)])
        for i in range(6)
    ]
    return corpus.Corpus("synthetic", speakers, [voice(99)])


@pytest.mark.parametrize("condition", mixtures.CONDITIONS)
def test_every_condition_is_seeded_and_finite(condition: str, people: corpus.Corpus) -> None:
    once, again = (mixtures.make(people, condition, 2, 5) for _ in range(2))
    for first, second in zip(once, again, strict=True):
        assert np.array_equal(first.mixture, second.mixture)
        assert np.array_equal(first.lip, second.lip)
        assert first.mixture.dtype == np.float32
        assert len(first.target) == len(first.mixture)
        assert len(first.lip) == len(first.mixture) // 160
        assert np.isfinite(first.mixture).all()
    assert not np.array_equal(once[0].mixture, once[1].mixture)


@pytest.mark.parametrize(("condition", "ratio_db"), mixtures.RATIOS_DB.items())
def test_the_ratio_is_as_the_condition_says(
    condition: str, ratio_db: float, people: corpus.Corpus
) -> None:
    for item in mixtures.make(people, condition, 4, 1):
        ratio = mixtures.active_rms(item.target) / mixtures.active_rms(item.interferers[0])
        assert 20 * np.log10(ratio) == pytest.approx(ratio_db, abs=0.1)
        assert np.allclose(item.mixture, item.target + item.interferers[0], atol=1e-6)


def test_no_segment_serves_twice(people: corpus.Corpus) -> None:
    for item in mixtures.make(people, "same_speaker", 5, 3):
        assert not np.allclose(item.target, item.interferers[0])
        piece = item.enrollment[:8000] / np.linalg.norm(item.enrollment[:8000])
        heard = np.correlate(item.target, piece, "valid")
        norms = np.sqrt(np.convolve(item.target**2, np.ones(8000), "valid")) + 1e-6
        assert (np.abs(heard) / norms).max() < 0.5


def test_a_silent_target_and_a_lost_face(people: corpus.Corpus) -> None:
    silent = mixtures.make(people, "silent_target", 1, 0)[0]
    assert not silent.target.any()
    assert silent.mixture.any()
    lost = mixtures.make(people, "face_loss_5s", 1, 0)[0]
    assert not lost.lip[400:900, 2].any()
    assert lost.lip[:400, 2].all()
    assert lost.scored == slice(64000, 144000)


def test_fewer_mixtures_are_the_first_of_more(people: corpus.Corpus) -> None:
    few, more = (mixtures.make(people, "noise", n, 2) for n in (1, 3))
    assert np.array_equal(few[0].mixture, more[0].mixture)


def test_the_cue_follows_the_voice_and_can_come_late() -> None:
    sound = voice(0, 20.0)
    level = np.abs(sound.reshape(-1, 160)).mean(1)

    def best_shift(lag_ms: float) -> float:
        scores = np.zeros(60)
        for seed in range(8):
            cue = lip_cue.simulate(np.random.default_rng(seed), sound, 2000, lag_ms)[:, 0]
            scores += [np.corrcoef(np.roll(level, s)[60:], cue[60:])[0, 1] for s in range(60)]
        return 10.0 * float(np.argmax(scores))

    assert best_shift(160.0) - best_shift(0.0) == pytest.approx(160.0, abs=30.0)


def test_si_snr_and_sdr_know_their_answers() -> None:
    rng = np.random.default_rng(0)
    target = voice(1)
    noise = rng.standard_normal(len(target)).astype(np.float32)
    noise *= np.linalg.norm(target) / np.linalg.norm(noise) * 0.1
    assert metrics.si_snr_db(target + noise, target) == pytest.approx(20.0, abs=0.2)
    assert metrics.si_snr_db(3 * (target + noise), target) == pytest.approx(20.0, abs=0.2)
    late = np.concatenate([np.zeros(5, np.float32), target[:-5]])
    assert metrics.si_snr_db(late, target) < 10
    assert metrics.sdr_db(late, target) > 40


def test_over_suppression_and_residual() -> None:
    target = voice(2)
    assert metrics.over_suppression_rate(target, target) == 0.0
    assert metrics.over_suppression_rate(np.float32(0.1) * target, target) == 1.0
    assert metrics.over_suppression_rate(target, np.zeros_like(target)) is None
    assert metrics.residual_db(np.float32(0.1) * target, target) == pytest.approx(-20.0, abs=0.01)


def test_the_transform_gives_the_sound_back() -> None:
    sound = voice(3, 2.0)
    back = networks.sound_of(networks.spectra(sound), len(sound))
    assert np.abs(back - sound)[: len(sound) - 160].max() < 1e-5


def test_the_wrong_voice_is_called_so(people: corpus.Corpus) -> None:
    item = mixtures.make(people, "two_0db", 1, 0)[0]
    judge = Judge()
    wrong = judge.score(item, item.interferers[0], slow=False)
    right = judge.score(item, item.target, slow=False)
    assert (wrong["wrong_speaker_rate"], wrong["below_0db_rate"]) == (1.0, 1.0)
    assert (right["wrong_speaker_rate"], right["below_0db_rate"]) == (0.0, 0.0)
    assert right["si_snri_db"] is not None
    assert right["si_snri_db"] > 50


def test_the_oracle_is_far_better_than_the_mixture(people: corpus.Corpus) -> None:
    item = mixtures.make(people, "two_0db", 1, 0)[0]
    score = Judge().score(item, references.oracle(item), slow=False)
    assert score["si_snri_db"] is not None
    assert score["si_snri_db"] > 5


def test_intervals_hold_the_mean_and_narrow_with_more() -> None:
    rng = np.random.default_rng(0)
    rows: list[Row] = [{"si_snri_db": float(v)} for v in rng.normal(5, 1, 400)]
    few, many = (summarise(part, 0)["si_snri_db"] for part in (rows[:20], rows))
    assert few is not None
    assert many is not None
    assert few["low"] < few["mean"] < few["high"]
    assert many["high"] - many["low"] < few["high"] - few["low"]
    assert summarise(rows, 0)["pesq"] is None


def test_the_plan_has_every_system_in_one_run() -> None:
    jobs = plan.jobs([Path("x/base")], ("fp32", "int8"), ("noise", "two_0db"), plan.SMALL, 1)
    names = {(job.name, job.condition) for job in jobs}
    assert ("gtcrn", "noise") in names
    assert ("gtcrn", "two_0db") not in names
    assert {("oracle", "two_0db"), ("mixture", "noise"), ("base", "two_0db")} <= names
    assert len({job.key("digest") for job in jobs if job.name == "base"}) == len(
        [job for job in jobs if job.name == "base"]
    )
    assert jobs[0].key("one") != jobs[0].key("other")


def test_the_report_has_the_promised_form() -> None:
    job = plan.Job("base", "int8", "two_0db", "both", 2, 0, 1)
    rows = [{**dict.fromkeys(METRICS), "si_snri_db": 3.0, "child": float(k)} for k in range(2)]
    found = report.collect([(job, rows)], 1, {"two_0db": 2}, "synthetic")
    value = found["networks"]["base"]["int8"]["two_0db"]["both"]["si_snri_db"]
    assert value == {"mean": 3.0, "low": 3.0, "high": 3.0, "n": 2}
    assert found["ages"]["children"]["base"]["int8"]["two_0db"]["both"]["si_snri_db"]["n"] == 1
    assert "| base | int8 | two_0db | both | 3.00 (3.00 to 3.00) |" in report.as_markdown(found)
    assert "base,int8,two_0db,both,si_snri_db,3.0,3.0,3.0,2" in report.as_csv(found)


@needs_network
def test_the_shipped_networks_help_and_results_are_cached(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A broken network cannot land: on a few mixtures of two people each must be above zero."""
    arguments = ["--json", "--subset", "small", "--mixtures", "3", "--precision", "int8"]
    arguments += ["--condition", "two_0db"]
    arguments += ["--processes", "1", "--cache", str(tmp_path)]
    assert main([*arguments, "--out", str(tmp_path / "out")]) == 0
    found = json.loads(capsys.readouterr().out)
    for name in (folder.name for folder in plan.shipped()):
        figures = found["networks"][name]["int8"]["two_0db"]["both"]
        assert figures["si_snri_db"]["mean"] > 0.5, name
    assert {p.name for p in (tmp_path / "out").iterdir()} == {
        f"quality.{kind}" for kind in ("json", "csv", "md", "png")
    }
    before = {path: path.stat().st_mtime_ns for path in tmp_path.glob("*.json")}
    assert main(arguments) == 0
    assert json.loads(capsys.readouterr().out) == found
    assert {path: path.stat().st_mtime_ns for path in tmp_path.glob("*.json")} == before


@needs_shared
def test_the_shared_test_speakers_are_found() -> None:
    found = corpus.load()
    assert found.source == "shared test split"
    assert len(found.speakers) >= 40
    assert any(speaker.child for speaker in found.speakers)
    assert found.noises


def test_without_shared_data_the_demo_speaks(tmp_path: Path) -> None:
    found = corpus.load(tmp_path)
    assert found.source == "demo voices"
    assert len(found.speakers) == 2
    assert len(mixtures.make(found, "two_0db", 2, 0)) == 2
    with pytest.raises(mixtures.TooFewVoicesError):
        mixtures.make(found, "four", 1, 0)


def face(at_s: float, a: float, width: float = 0.2) -> FaceObservation:
    """A visible face whose lips described the moment ``at_s``."""
    cue = LipCue(a, 0.5, valid=True, confidence=0.9, at_s=at_s)
    return FaceObservation(1, (0.1, 0.1, width, width), visible=True, seen_at_s=at_s, cue=cue)


def test_a_lip_cue_is_never_delivered_before_its_image() -> None:
    results = [
        VisionResult(0.04 * k, (face(0.04 * k - 0.08, k / 10), face(0.0, 0.99, width=0.05)))
        for k in range(3)
    ]
    cue = real_faces.delivered(results, 12)
    assert cue[:3, 0] == pytest.approx([0.0, 0.0, 0.0])
    assert cue[3, 0] == pytest.approx(0.1)
    assert cue[7, 0] == pytest.approx(0.2)
    assert cue[3, 3] == pytest.approx(0.04 + 0.04)
    assert cue[11, 3] == pytest.approx(0.12 - 0.0, abs=1e-6)


@needs_shared
def test_pairs_of_real_faces_are_of_different_people_and_seeded() -> None:
    pairs = real_faces._pairs(3)
    assert pairs == real_faces._pairs(3)
    assert len(pairs) > 40
    assert not any(
        {"grid_others/pwij3p.mp4", "grid_others/id2_vcd_swwp2s.mp4"} == {*p} for p in pairs
    )


def test_without_pesq_its_figures_are_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pesq", None)
    sound = np.random.default_rng(0).standard_normal(16000).astype(np.float32)
    assert metrics.pesq_wb(sound, sound) is None
