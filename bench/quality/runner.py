"""Runs jobs, in one or two processes, and keeps what is done in a cache by the network's hash."""

from __future__ import annotations

import functools
import json
import multiprocessing
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from bench.quality import corpus, mixtures, networks, real_faces, references
from bench.quality.plan import Job
from bench.quality.scores import Judge, Row
from engine.supervisor.workers import end_with_parent


@functools.cache
def _corpus() -> corpus.Corpus:
    return corpus.load()


@functools.lru_cache(maxsize=2)
def _mixtures(condition: str, count: int, seed: int) -> list[mixtures.Mixture]:
    if condition in real_faces.CONDITIONS:
        return real_faces.make(condition, count, seed)
    return mixtures.make(_corpus(), condition, count, seed)


@functools.lru_cache(maxsize=4)
def _network(folder: str, precision: str) -> networks.Network:
    return networks.load(Path(folder), precision)


@functools.cache
def _suppressors() -> dict[str, Any]:
    return references.suppressors()


@functools.cache
def _judge() -> Judge:
    path = references.MODELS / "dnsmos_sig_bak_ovr.onnx"
    return Judge(references.Dnsmos(path) if path.is_file() else None)


def digest(job: Job) -> str:
    """What the job's results depend on, besides the job: the network's bytes and the corpus."""
    source = _corpus().source
    return f"{_network(job.folder, job.precision).sha256 if job.folder else job.name} {source}"


def run(job: Job) -> list[Row] | None:
    """Scores of every mixture of a job; None where the corpus or a reference is missing."""
    if job.name in ("gtcrn", "dtln") and job.name not in _suppressors():
        return None
    try:
        items = _mixtures(job.condition, job.count, job.seed)
    except mixtures.TooFewVoicesError:
        return None
    rows = []
    for index, item in enumerate(items):
        estimate, spent_ms = _estimate(job, item)
        row = _judge().score(item, estimate, slow=index < job.slow)
        rows.append({**row, "ms_per_hop": spent_ms, "child": float(item.child)})
    return rows


def _estimate(job: Job, item: mixtures.Mixture) -> tuple[Any, float | None]:
    if job.folder:
        return _network(job.folder, job.precision).separate(item, job.cue)
    if job.name == "mixture":
        return item.mixture, None
    if job.name == "oracle":
        return references.oracle(item), None
    started = time.perf_counter()
    estimate = _suppressors()[job.name](item.mixture)
    spent_ms = (time.perf_counter() - started) * 1e3
    return estimate, spent_ms / (len(item.mixture) / mixtures.HOP_FRAMES)


def _cached(job: Job, cache: Path) -> tuple[Job, list[Row] | None]:
    path = cache / f"{job.key(digest(job))}.json"
    if path.is_file():
        return job, json.loads(path.read_text(encoding="utf-8"))
    rows = run(job)
    part = path.with_suffix(".part")
    part.write_text(json.dumps(rows), encoding="utf-8")
    part.replace(path)
    return job, rows


def run_all(jobs: list[Job], cache: Path, processes: int) -> Iterator[tuple[Job, list[Row] | None]]:
    """Every job with its rows; jobs of one condition stay together: its mixtures are made once."""
    cache.mkdir(parents=True, exist_ok=True)
    work = functools.partial(_cached, cache=cache)
    if processes < 2:
        yield from _told(map(work, jobs), len(jobs))
        return
    with multiprocessing.get_context("spawn").Pool(processes, end_with_parent) as pool:
        yield from _told(pool.imap(work, jobs), len(jobs))


def _told(
    results: Iterable[tuple[Job, list[Row] | None]], count: int
) -> Iterator[tuple[Job, list[Row] | None]]:
    """Pass results on and say on standard error how far it has come."""
    for index, (job, rows) in enumerate(results, 1):
        label = f"{job.name} {job.precision} {job.condition} {job.cue}"
        print(f"[{index}/{count}] {label}", file=sys.stderr, flush=True)
        yield job, rows
