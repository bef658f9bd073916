"""Dataset reader: a folder with ``utterances.csv`` becomes one array of samples and an index.

The CSV has the columns ``id, dataset, speaker, split, file, start_s, duration_s`` (others are
ignored). Rows whose file lies under ``noise/`` are noise, rows without a speaker are anonymous
speech that may only serve as interferer. Any folder of this form works.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import numpy as np
import numpy.typing as npt
import soundfile

SAMPLE_RATE_HZ = 16000
INT16_SCALE = 32768.0

Samples = npt.NDArray[np.float32]


class DatasetError(Exception):
    """The folder is not a dataset in the form this reader knows."""


@dataclass(frozen=True)
class Utterance:
    """One row of the list: where its samples lie in :attr:`Corpus.samples`."""

    id: str
    dataset: str
    speaker: str
    split: str
    first_frame: int
    frames: int


@dataclass(frozen=True)
class Corpus:
    """All samples of some splits in memory, int16 [frames], with the utterances by kind.

    ``speakers`` maps ``dataset/speaker`` to that person's utterances.
    """

    samples: npt.NDArray[np.int16]
    speakers: dict[str, list[Utterance]] = field(default_factory=dict)
    anonymous: list[Utterance] = field(default_factory=list)
    noises: list[Utterance] = field(default_factory=list)

    def read(self, utterance: Utterance) -> Samples:
        """Samples of one utterance, float32 [frames], full scale 1."""
        part = self.samples[utterance.first_frame : utterance.first_frame + utterance.frames]
        return part.astype(np.float32) * np.float32(1 / INT16_SCALE)

    def read_all(self, utterances: Iterable[Utterance]) -> Samples:
        """Several utterances one after another, float32 [frames]."""
        return np.concatenate([self.read(u) for u in utterances])


def load_corpus(
    root: Path,
    splits: Sequence[str],
    *,
    cache_dir: Path | None = None,
    min_speaker_s: float = 0.0,
) -> Corpus:
    """Read the utterances of ``splits`` under ``root``.

    With ``cache_dir`` the decoded samples are kept there as one int16 file per set of splits, which
    turns minutes of decoding into a memory map. Speakers with less than ``min_speaker_s`` seconds
    are left out. Raises :class:`DatasetError` if the list or a file is missing or of another rate.
    """
    rows = [row for row in _read_rows(root) if row["split"] in splits]
    samples, utterances = _load_samples(root, rows, cache_dir)
    corpus = Corpus(samples)
    for row, utterance in zip(rows, utterances, strict=True):
        if row["file"].startswith("noise"):
            corpus.noises.append(utterance)
        elif utterance.speaker:
            name = f"{utterance.dataset}/{utterance.speaker}"
            corpus.speakers.setdefault(name, []).append(utterance)
        else:
            corpus.anonymous.append(utterance)
    _drop_short_speakers(corpus, min_speaker_s)
    return corpus


def _drop_short_speakers(corpus: Corpus, min_speaker_s: float) -> None:
    least = round(min_speaker_s * SAMPLE_RATE_HZ)
    for name, utterances in list(corpus.speakers.items()):
        if sum(u.frames for u in utterances) < least:
            del corpus.speakers[name]


def _read_rows(root: Path) -> list[dict[str, str]]:
    path = root / "utterances.csv"
    if not path.is_file():
        raise DatasetError(f"{path} is missing: not a dataset folder")
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    needed = {"id", "dataset", "speaker", "split", "file", "start_s", "duration_s"}
    if not rows or not needed <= set(rows[0]):
        raise DatasetError(f"{path} has no rows or lacks one of the columns {sorted(needed)}")
    return rows


def _load_samples(
    root: Path, rows: list[dict[str, str]], cache_dir: Path | None
) -> tuple[npt.NDArray[np.int16], list[Utterance]]:
    utterances = _lay_out(rows)
    total = sum(u.frames for u in utterances)
    if cache_dir is None:
        samples = np.zeros(total, np.int16)
        _decode(root, rows, utterances, samples)
        return samples, utterances
    key = "\n".join(f"{r['file']} {r['start_s']} {r['duration_s']}" for r in rows)
    path = cache_dir / f"samples-{hashlib.sha256(key.encode()).hexdigest()[:16]}.npy"
    if not path.exists():
        cache_dir.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        filled = np.lib.format.open_memmap(part, "w+", np.int16, (total,))
        _decode(root, rows, utterances, filled)
        filled.flush()
        part.rename(path)
    return cast("npt.NDArray[np.int16]", np.load(path, mmap_mode="r")), utterances


def _lay_out(rows: list[dict[str, str]]) -> list[Utterance]:
    utterances, first = [], 0
    for row in rows:
        frames = int(float(row["duration_s"]) * SAMPLE_RATE_HZ)
        names = (row["id"], row["dataset"], row["speaker"], row["split"])
        utterances.append(Utterance(*names, first, frames))
        first += frames
    return utterances


def _decode(
    root: Path,
    rows: list[dict[str, str]],
    utterances: list[Utterance],
    into: npt.NDArray[np.int16],
) -> None:
    by_file: dict[str, list[int]] = {}
    for index, row in enumerate(rows):
        by_file.setdefault(row["file"], []).append(index)
    for name, indices in by_file.items():
        sound = _read_sound(root / name)
        for index in indices:
            utterance = utterances[index]
            start = int(float(rows[index]["start_s"]) * SAMPLE_RATE_HZ)
            part = sound[start : start + utterance.frames]
            into[utterance.first_frame : utterance.first_frame + len(part)] = part


def _read_sound(path: Path) -> npt.NDArray[np.int16]:
    try:
        sound, rate = soundfile.read(path, dtype="int16")
    except (soundfile.LibsndfileError, OSError) as error:
        raise DatasetError(f"cannot read {path}: {error}") from error
    if rate != SAMPLE_RATE_HZ or sound.ndim != 1:
        raise DatasetError(f"{path}: expected {SAMPLE_RATE_HZ} Hz mono, found {rate} Hz")
    return cast("npt.NDArray[np.int16]", sound)
