"""What is to be run: jobs of one system on one condition with one set of cues."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from bench.quality import real_faces
from bench.quality.corpus import ROOT
from bench.quality.mixtures import CONDITIONS, MAIN

MODELS = ROOT / "resources" / "models"
CUES = ("both", "lip", "voice", "none")
REFERENCES = ("mixture", "oracle", "gtcrn", "dtln")
SMALL_CONDITIONS = ("two_0db", "same_speaker", "noise")
SLOW_MIXTURES = 100


@dataclass(frozen=True)
class Sizes:
    """How many mixtures: of the main condition, of each other one, and with the slow metrics."""

    main: int = 500
    other: int = 150
    slow: int = SLOW_MIXTURES

    def of(self, condition: str) -> int:
        """How many mixtures of ``condition``."""
        return self.main if condition == MAIN else self.other


SMALL = Sizes(40, 40, 0)


@dataclass(frozen=True)
class Job:
    """One line of the results. ``folder`` is empty for the references."""

    name: str
    precision: str
    condition: str
    cue: str
    count: int
    slow: int
    seed: int
    folder: str = ""

    def key(self, digest: str) -> str:
        """Names the job in the cache; another network is another key."""
        text = "|".join(
            (
                digest,
                self.precision,
                self.condition,
                self.cue,
                str((self.count, self.slow, self.seed)),
            )
        )
        return hashlib.sha256(text.encode()).hexdigest()[:24]


def jobs(
    networks: list[Path],
    precisions: tuple[str, ...],
    conditions: tuple[str, ...],
    sizes: Sizes,
    seed: int,
) -> list[Job]:
    """Everything to run, the references first."""
    found = []
    for condition in conditions:
        count, slow = sizes.of(condition), min(sizes.slow, sizes.of(condition))
        for name in REFERENCES:
            if name in ("gtcrn", "dtln") and condition != "noise":
                continue
            found.append(Job(name, "fp32", condition, "none", count, slow, seed))
        for folder in networks:
            for precision in precisions:
                found += [
                    Job(folder.name, precision, condition, cue, count, slow, seed, str(folder))
                    for cue in cues_of(condition)
                ]
    return found


def cues_of(condition: str) -> tuple[str, ...]:
    """Which sets of cues make sense for a condition."""
    if condition in ("noise", "clean"):
        return CUES
    if condition in real_faces.CONDITIONS:
        return ("lip",)
    if condition == "same_speaker":
        return ("both", "lip")
    if condition.startswith("lag") or condition == "swap":
        return ("both", "lip")
    if condition == "face_loss_5s":
        return ("both", "lip", "voice")
    return ("both", "lip", "voice")


def shipped() -> list[Path]:
    """The folders of the separators that are shipped."""
    return sorted(path.parent for path in MODELS.glob("*/*.int8.onnx"))


def all_conditions() -> tuple[str, ...]:
    """Every condition that is made here."""
    return (*CONDITIONS, *real_faces.CONDITIONS)
