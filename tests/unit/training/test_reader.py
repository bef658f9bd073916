"""The dataset reader on a small folder."""

from pathlib import Path

import numpy as np
import pytest

from training.data.reader import DatasetError, load_corpus


def test_speakers_noises_and_anonymous_speech_are_told_apart(dataset: Path) -> None:
    corpus = load_corpus(dataset, ["train"])
    assert sorted(corpus.speakers) == [f"tiny/{n}" for n in ("ann", "bob", "cy", "fay", "gus")]
    assert [u.id for u in corpus.anonymous] == ["nobody"]
    assert [u.id for u in corpus.noises] == ["noise-train"]


def test_utterances_are_cut_where_the_list_says(dataset: Path) -> None:
    utterances = load_corpus(dataset, ["dev"]).speakers["tiny/dee"]
    assert [u.frames for u in utterances] == [48000, 40000, 56000, 64000]


def test_the_cache_gives_the_same_samples(dataset: Path, tmp_path: Path) -> None:
    plain = load_corpus(dataset, ["train"])
    first = load_corpus(dataset, ["train"], cache_dir=tmp_path)
    again = load_corpus(dataset, ["train"], cache_dir=tmp_path)
    assert len(list(tmp_path.glob("*.npy"))) == 1
    assert np.array_equal(plain.samples, first.samples)
    assert np.array_equal(plain.samples, again.samples)


def test_full_scale_is_one(dataset: Path) -> None:
    corpus = load_corpus(dataset, ["train"])
    sound = corpus.read(corpus.noises[0])
    assert sound.dtype == np.float32
    assert sound.std() == pytest.approx(0.05, rel=0.05)


def test_short_speakers_may_be_left_out(dataset: Path) -> None:
    assert not load_corpus(dataset, ["train"], min_speaker_s=60.0).speakers


def test_a_folder_without_a_list_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="not a dataset folder"):
        load_corpus(tmp_path, ["train"])


def test_a_missing_file_is_named(dataset: Path, tmp_path: Path) -> None:
    (tmp_path / "utterances.csv").write_bytes((dataset / "utterances.csv").read_bytes())
    with pytest.raises(DatasetError, match=r"ann\.wav"):
        load_corpus(tmp_path, ["train"])
