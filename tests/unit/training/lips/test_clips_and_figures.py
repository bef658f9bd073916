from pathlib import Path

import numpy as np
import pytest

from tests.support import need

need.torch()

from training.lips.clips import SOUND_RATE_HZ, labels, read_list  # noqa: E402 -- after the need
from training.lips.figures import Scored, auc, correlation, right_face  # noqa: E402


def bursts() -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    """Half a second of tone, half a second of near silence, three times."""
    times = np.arange(3 * SOUND_RATE_HZ) / SOUND_RATE_HZ
    tone = np.sin(2 * np.pi * 200 * times) * np.where(times % 1.0 < 0.5, 0.3, 1e-4)
    return tone.astype(np.float32)


def test_labels_follow_the_sound_and_speech_is_widened() -> None:
    times_s = np.arange(0, 2.9, 0.04)
    level, speech = labels(bursts(), times_s)
    loud = times_s % 1.0 < 0.45
    quiet = (times_s % 1.0 > 0.62) & (times_s % 1.0 < 0.86)
    assert level[loud].min() > 0.9
    assert level[quiet].max() < 0.1
    assert speech[loud].min() == 1.0
    assert speech[quiet].max() == 0.0
    assert speech[np.isclose(times_s % 1.0, 0.52, atol=0.021)].max() == 1.0


def test_an_offset_moves_the_labels() -> None:
    times_s = np.arange(0, 2.0, 0.04)
    plain, _ = labels(bursts(), times_s + 0.12)
    moved, _ = labels(bursts(), times_s, 0.12)
    assert moved == pytest.approx(plain)


def test_the_list_of_clips_names_group_and_person(tmp_path: Path) -> None:
    (tmp_path / "clips.csv").write_text(
        "file,dataset,speaker\ngrid_others/x.mp4,grid,g2\naddress/rd_radio34_000.mp4,hdtf,a_r\n"
    )
    first, second = read_list(tmp_path)
    assert (first.group, first.person, first.offset_s, first.name) == ("grid", "g2", 0.0, "x")
    assert (second.group, second.offset_s) == ("address", -0.08)


def test_auc_is_the_share_of_pairs_in_order() -> None:
    truth = np.array([0, 0, 1, 1], np.float32)
    assert auc(np.array([0.1, 0.2, 0.3, 0.4], np.float32), truth) == 1.0
    assert auc(np.array([0.1, 0.3, 0.2, 0.4], np.float32), truth) == 0.75
    assert auc(np.array([4, 3, 2, 1], np.float32), truth) == 0.0
    assert np.isnan(auc(truth, np.ones(4, np.float32)))


def test_correlation_of_a_constant_is_none() -> None:
    ramp = np.arange(5, dtype=np.float32)
    assert correlation(ramp, 2 * ramp + 1) == pytest.approx(1.0)
    assert correlation(ramp, np.ones(5, np.float32)) == 0.0


@pytest.mark.parametrize(("noise", "least", "most"), [(0.0, 0.99, 1.0), (50.0, 0.4, 0.6)])
def test_the_right_face_is_found_by_a_true_cue_and_guessed_by_noise(
    noise: float, least: float, most: float
) -> None:
    rng = np.random.default_rng(0)
    scored = []
    for person in range(4):
        truth = np.repeat(rng.random(40), 5).astype(np.float32)
        cue = (truth + noise * rng.normal(size=truth.shape)).astype(np.float32)
        ones = np.ones_like(truth)
        scored.append(Scored("grid", str(person), "x", cue, cue, truth, ones))
    share = right_face(scored, 2.0, np.random.default_rng(1), trials=400)
    assert least <= share <= most
