"""Mixtures of real talking faces: pairs of test clips, cued by the product's own lip reader."""

from __future__ import annotations

import csv
import functools

import numpy as np
import soxr
from numpy.typing import NDArray

from bench.quality.corpus import RATE_HZ, SHARED
from bench.quality.mixtures import HOP_FRAMES, SECONDS, Mixture, TooFewVoicesError, level
from engine.files.reading import read_all
from engine.vision.base import VisionResult
from engine.vision.path import VisionPath
from engine.vision.video import read_video

F32 = NDArray[np.float32]

CONDITIONS = ("real_faces", "real_faces_swap")
SHORTEST_S = 2.5
AV = SHARED / "data" / "av"


def make(condition: str, count: int, seed: int) -> list[Mixture]:
    """Up to ``count`` pairs at 0 dB; ``real_faces_swap`` shows and wants the other one of each."""
    if not (AV / "clips.csv").is_file():
        raise TooFewVoicesError("there are no talking faces here")
    pairs = _pairs(seed)[:count]
    if condition == "real_faces_swap":
        pairs = [(second, first) for first, second in pairs]
    return [_mixture(condition, *pair) for pair in pairs]


def _pairs(seed: int) -> list[tuple[str, str]]:
    """Names of clips of different people, each unordered pair once, in seeded order."""
    with (AV / "clips.csv").open(newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["split"] == "test"]
    usable = [row for row in rows if float(row["duration_s"]) >= SHORTEST_S]
    pairs = [
        (one["file"], other["file"])
        for index, one in enumerate(usable)
        for other in usable[index + 1 :]
        if one["speaker"] != other["speaker"]
    ]
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(pairs))
    turned = rng.random(len(pairs)) < 0.5
    return [pairs[i][::-1] if turned[i] else pairs[i] for i in map(int, order)]


def _mixture(condition: str, target_name: str, other_name: str) -> Mixture:
    sounds = [_sound(name) for name in (target_name, other_name)]
    frames = min(int(SECONDS * RATE_HZ), *map(len, sounds)) // HOP_FRAMES * HOP_FRAMES
    target, other = (level(sound[:frames]) for sound in sounds)
    lip = _lips(target_name)[: frames // HOP_FRAMES]
    nothing = np.zeros(frames, np.float32)
    return Mixture(condition, target + other, target, [other], nothing, nothing, lip, child=False)


@functools.cache
def _sound(name: str) -> F32:
    sound, rate_hz = read_all(AV / name)
    return np.asarray(soxr.resample(sound, rate_hz, RATE_HZ), np.float32)


@functools.cache
def _lips(name: str) -> F32:
    path = VisionPath()
    results = [path.process(image) for image in read_video(AV / name)]
    return delivered(results, int(SECONDS * RATE_HZ) // HOP_FRAMES)


def delivered(results: list[VisionResult], hops: int) -> F32:
    """f32[hops, 5]: the largest face's newest cue at the end of each hop, aged as in a call."""
    cue = np.zeros((hops, 5), np.float32)
    for hop in range(hops):
        now_s = (hop + 1) * HOP_FRAMES / RATE_HZ
        seen = [result for result in results if result.captured_at_s <= now_s]
        faces = [face for face in seen[-1].faces if face.visible] if seen else []
        if faces:
            lip = max(faces, key=lambda face: face.box[2] * face.box[3]).cue
            age_s = max(0.0, now_s - lip.at_s)
            cue[hop] = (lip.a, lip.p, float(lip.valid), min(age_s, 10.0), lip.confidence)
    return cue
