"""``./solomic bench voices [--json]``: can a remembered voice be told from a stranger's?

People of the test split, never heard in training. Enrollment and test are different utterances,
each with a room and a channel of its own. The equal error rate is where strangers are taken for the
person as often as the person is refused; the interval is over people.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from typing import Any, Final

import numpy as np
import scipy.signal
import soxr
from numpy.typing import NDArray

from bench.quality.corpus import RATE_HZ, Speaker, load
from engine.config import SAMPLE_RATE_HZ
from engine.errors import MediaError, SolomicError
from engine.models.ladder import Ladder
from engine.voices.enrol import enrol
from engine.voices.memory import SAME_VOICE_COSINE, Embedder
from engine.voices.recognise import RETURNED_COSINE, RETURNED_NEAR_COSINE

F32 = NDArray[np.float32]
F64 = NDArray[np.float64]

SECONDS: Final = (3.0, 10.0)
DRAWS: Final = 4
"""Enrollments and tests of each person."""
_LEVEL: Final = 0.05
_BOOTSTRAPS: Final = 300


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; 0, or 1 with a sentence."""
    parser = argparse.ArgumentParser(prog="solomic bench voices", description="Tell voices apart.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(argv)
    try:
        network = Ladder().load_voice()
    except SolomicError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if network is None:
        sys.stderr.write("There is no voice network to measure.\n")
        return 1
    corpus = load()
    found = {
        f"{seconds:g}s": measure(network, corpus.speakers, seconds, options.seed)
        for seconds in SECONDS
    }
    report = {"source": corpus.source, "network": network.sha256, "speech": found}
    sys.stdout.write(json.dumps(report) + "\n" if options.json else _table(found))
    return 0


def measure(
    network: Embedder, speakers: Sequence[Speaker], seconds: float, seed: int
) -> dict[str, Any]:
    """Figures for enrollments and tests of ``seconds`` each."""
    pairs = [
        _embedded(network, speaker, seconds, np.random.default_rng((seed, number)))
        for number, speaker in enumerate(speakers)
    ]
    usable = [pair for pair in pairs if pair is not None]
    if len(usable) < 2:
        return {"people": len(usable), "eer": None, "interval": None}
    # Cosines [person enrolled, person tested, enrollment, test].
    cosines = np.array([[first @ second.T for _, second in usable] for first, _ in usable])
    rng = np.random.default_rng(seed)
    draws = [_eer(cosines, rng.integers(len(usable), size=len(usable))) for _ in range(_BOOTSTRAPS)]
    low, high = np.percentile(draws, (2.5, 97.5))
    everybody = np.arange(len(usable))
    own, others = _own_and_others(cosines, everybody)
    return {
        "people": len(usable),
        "trials": {"own": len(own), "others": len(others)},
        "eer": round(_eer(cosines, everybody), 4),
        "interval": [round(float(low), 4), round(float(high), 4)],
        "at": {
            f"{bar:g}": {
                "own_refused": round(float((own < bar).mean()), 4),
                "others_taken": round(float((others >= bar).mean()), 4),
            }
            for bar in (SAME_VOICE_COSINE, RETURNED_NEAR_COSINE, RETURNED_COSINE)
        },
    }


def _embedded(
    network: Embedder, speaker: Speaker, seconds: float, rng: np.random.Generator
) -> tuple[F32, F32] | None:
    """Enrollments and tests f32[DRAWS, E] of one person, or None where they said too little."""
    halves = speaker.utterances[::2], speaker.utterances[1::2]
    frames = int(seconds * RATE_HZ)
    if any(sum(map(len, half)) < frames for half in halves):
        return None
    out = []
    for half in halves:
        rows = []
        for _ in range(DRAWS):
            order = rng.permutation(len(half))
            speech = np.concatenate([half[int(i)] for i in order])[:frames]
            try:
                rows.append(enrol(network, _recorded(speech, rng))[0])
            except MediaError:
                return None
        out.append(np.array(rows, np.float32))
    return out[0], out[1]


def _recorded(speech: F32, rng: np.random.Generator) -> F32:
    """``speech`` at 16 kHz in a room of its own, by a microphone of its own; f32[n] at 48 kHz."""
    t60_s = rng.uniform(0.15, 0.5)
    time = np.arange(int(t60_s * RATE_HZ)) / RATE_HZ
    impulse = rng.standard_normal(len(time)) * np.exp(-6.908 * time / t60_s)
    impulse[: int(rng.uniform(0.002, 0.006) * RATE_HZ)] = 0.0
    impulse *= 10 ** (rng.uniform(-9.0, 0.0) / 20) / np.sqrt(np.sum(impulse**2))
    impulse[0] = 1.0
    wet = scipy.signal.fftconvolve(speech, impulse)[: len(speech)]
    band = (rng.uniform(50.0, 200.0), rng.uniform(4000.0, 7500.0))
    channel = scipy.signal.butter(2, band, "bandpass", fs=RATE_HZ, output="sos")
    heard = scipy.signal.sosfilt(channel, wet)
    # Treble raised or lowered by up to 6 dB, as microphones do.
    tilt = rng.uniform(-0.3, 0.3)
    heard = scipy.signal.lfilter([1.0, -tilt], [1.0], heard)
    heard += rng.standard_normal(len(heard)) * heard.std() * 10 ** (-rng.uniform(20.0, 40.0) / 20)
    heard *= _LEVEL / max(float(heard.std()), 1e-9)
    return np.asarray(soxr.resample(heard, RATE_HZ, SAMPLE_RATE_HZ), np.float32)


def _own_and_others(cosines: F32, people: NDArray[np.int_]) -> tuple[F64, F64]:
    """All cosines of people with themselves, and of different people."""
    chosen = cosines[np.ix_(people, people)]
    same = people[:, None] == people[None, :]
    diagonal = np.eye(len(people), dtype=bool)
    return (
        np.asarray(chosen[diagonal].ravel(), np.float64),
        np.asarray(chosen[~same].ravel(), np.float64),
    )


def _eer(cosines: F32, people: NDArray[np.int_]) -> float:
    own, others = (np.sort(values) for values in _own_and_others(cosines, people))
    bars = np.concatenate([own, others])
    refused = np.searchsorted(own, bars, "left") / len(own)
    taken = 1.0 - np.searchsorted(others, bars, "left") / max(1, len(others))
    best = int(np.argmin(np.abs(refused - taken)))
    return float(refused[best] + taken[best]) / 2


def _table(found: dict[str, dict[str, Any]]) -> str:
    lines = [
        f"{name}: {one['people']} people, equal error rate "
        + ("unknown" if one["eer"] is None else f"{one['eer']:.1%}")
        + ("" if not one["interval"] else " ({:.1%} to {:.1%})".format(*one["interval"]))
        for name, one in found.items()
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
