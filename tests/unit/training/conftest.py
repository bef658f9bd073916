"""A small synthetic dataset: six people who hum syllables, and some noise."""

import csv
from pathlib import Path

import numpy as np
import pytest
import soundfile

torch = pytest.importorskip("torch", reason="torch is installed for training only")

RATE = 16000
SPEAKERS = [
    *((name, "train") for name in ("ann", "bob", "cy", "fay", "gus")),
    *((name, "dev") for name in ("dee", "eli")),
]


def hum(rng: np.random.Generator, pitch_hz: float, seconds: float) -> np.ndarray:
    """Syllables on a harmonic tone, float32 [frames]."""
    time = np.arange(int(seconds * RATE)) / RATE
    tone = sum(np.sin(2 * np.pi * pitch_hz * k * time) / k for k in range(1, 9))
    syllables = np.clip(np.sin(2 * np.pi * 3 * time + rng.uniform(0, 6)), 0, 1)
    return (0.1 * tone * syllables).astype(np.float32)


@pytest.fixture(scope="session")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in the form of shared/data."""
    root = tmp_path_factory.mktemp("dataset")
    (root / "speech").mkdir()
    (root / "noise").mkdir()
    rng = np.random.default_rng(0)
    rows = []
    for index, (name, split) in enumerate(SPEAKERS):
        parts = [hum(rng, 100 + 45 * index, seconds) for seconds in (3.0, 2.5, 3.5, 4.0)]
        soundfile.write(root / f"speech/{name}.wav", np.concatenate(parts), RATE)
        start = 0.0
        for number, part in enumerate(parts):
            length = len(part) / RATE
            rows.append(
                [f"{name}{number}", "tiny", name, split, f"speech/{name}.wav", start, length]
            )
            start += length
    soundfile.write(root / "speech/nobody.wav", hum(rng, 330, 3.0), RATE)
    rows.append(["nobody", "tiny", "", "train", "speech/nobody.wav", 0.0, 3.0])
    for split in ("train", "dev"):
        noise = (0.05 * rng.standard_normal(4 * RATE)).astype(np.float32)
        soundfile.write(root / f"noise/{split}.wav", noise, RATE)
        rows.append([f"noise-{split}", "tiny", "", split, f"noise/{split}.wav", 0.0, 4.0])
    with (root / "utterances.csv").open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "dataset", "speaker", "split", "file", "start_s", "duration_s"])
        writer.writerows(rows)
    return root


@pytest.fixture(scope="session")
def voice_weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Random weights of a voice embedding in a file."""
    from training.networks.voice import VoiceEmbedding

    torch.manual_seed(0)
    path = tmp_path_factory.mktemp("voice") / "voice.pt"
    torch.save(VoiceEmbedding().state_dict(), path)
    return path


@pytest.fixture
def overrides(dataset: Path, voice_weights: Path, tmp_path: Path) -> list[str]:
    """Command-line overrides that make training tiny."""
    values = {
        "data.root": dataset,
        "data.voice": voice_weights,
        "data.cache": tmp_path / "cache",
        "data.enrolled_per_voice": 1,
        "data.min_speaker_s": 2.0,
        "network.width": 8,
        "network.hidden": 8,
        "network.squeeze": 2,
        "network.wide": 16,
        "network.wide_cells": '["linear", "gru"]',
        "network.cue": 16,
        "network.lip_hidden": 8,
        "train.out": tmp_path / "run",
        "train.steps": 4,
        "train.mixtures": 2,
        "train.seconds": 1.0,
        "train.long_seconds": 2.0,
        "train.save_every": 100,
        "train.evaluate_every": 100,
        "train.log_every": 1,
        "train.dev_mixtures": 2,
        "train.bfloat16": "false",
    }
    return [f"{key}={value}" for key, value in values.items()]
