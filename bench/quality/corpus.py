"""Test speech and noise: ``../shared/data``, or the two voices of the demo where that is absent."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

F32 = NDArray[np.float32]

RATE_HZ = 16000
ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
DEMO_VOICES = ROOT / "resources" / "demo"
ADULT_YEARS = 16


@dataclass
class Speaker:
    """A person with the utterances they said, f32[frames] each."""

    name: str
    child: bool = False
    utterances: list[F32] = field(default_factory=list)

    @property
    def seconds(self) -> float:
        """Everything they said, seconds."""
        return sum(len(u) for u in self.utterances) / RATE_HZ


@dataclass
class Corpus:
    """Who and what can be mixed; ``source`` says where it comes from."""

    source: str
    speakers: list[Speaker]
    noises: list[F32]


def load(shared: Path = SHARED) -> Corpus:
    """The test split of the shared data, or the demo's voices."""
    data = shared / "data"
    return _shared(data) if (data / "utterances.csv").is_file() else _demo()


def _shared(data: Path) -> Corpus:
    with (data / "utterances.csv").open(newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["split"] == "test"]
    speakers: dict[str, Speaker] = {}
    noises: list[F32] = []
    by_file: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        by_file[row["file"]].append(row)
    for name, group in by_file.items():
        sound, _ = soundfile.read(data / name, dtype="float32")
        for row in group:
            first = round(float(row["start_s"]) * RATE_HZ)
            part = sound[first : first + round(float(row["duration_s"]) * RATE_HZ)]
            if name.startswith("noise"):
                noises.append(part)
            else:
                who = f"{row['dataset']}/{row['speaker']}"
                child = bool(row["age"]) and float(row["age"]) < ADULT_YEARS
                speakers.setdefault(who, Speaker(who, child)).utterances.append(part)
    people = [s for _, s in sorted(speakers.items()) if s.seconds >= 7.0]
    return Corpus("shared test split", people, noises)


def _demo() -> Corpus:
    people = []
    for path in sorted(DEMO_VOICES.glob("voice*.ogg")):
        sound, rate = soundfile.read(path, dtype="float32")
        mono = sound if sound.ndim == 1 else sound.mean(1)
        speech = np.asarray(soxr.resample(mono, rate, RATE_HZ), np.float32)
        people.append(Speaker(path.stem, utterances=_phrases(speech)))
    hiss = np.random.default_rng(0).standard_normal(10 * RATE_HZ).astype(np.float32) * 0.05
    return Corpus("demo voices", people, [hiss])


def _phrases(speech: F32, least_s: float = 3.0) -> list[F32]:
    """Cut a recording at its pauses into pieces of at least ``least_s``."""
    block = RATE_HZ // 10
    power = np.square(speech[: len(speech) // block * block].reshape(-1, block)).mean(1)
    quiet = power < power.max() * 1e-4
    pieces, first = [], 0
    for index in np.flatnonzero(quiet):
        if index * block - first >= least_s * RATE_HZ:
            pieces.append(speech[first : index * block])
            first = int(index) * block
    pieces.append(speech[first:])
    return [piece for piece in pieces if np.abs(piece).max() > 1e-3]
