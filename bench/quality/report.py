"""Results as JSON, CSV, a Markdown table and plots."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bench.quality.plan import Job
from bench.quality.scores import METRICS, Row, summarise

Report = dict[str, Any]

SHOWN = (
    "si_snri_db",
    "wrong_speaker_rate",
    "pesq_gain",
    "estoi",
    "residual_db",
    "ms_per_hop",
)
TITLES = ("SI-SNRi dB", "wrong speaker", "PESQ gain", "ESTOI", "residual dB", "ms per 10 ms")


def collect(
    results: Iterable[tuple[Job, list[Row] | None]], seed: int, sizes: dict[str, int], source: str
) -> Report:
    """The report; people under 16 and over stand apart under ``ages``."""
    networks: Report = {}
    ages: Report = {"children": {}, "adults": {}}
    for job, rows in results:
        _put(networks, job, summarise(rows, seed) if rows else None)
        if rows and any(row["child"] for row in rows):
            for name, is_child in (("children", 1.0), ("adults", 0.0)):
                part = [row for row in rows if row["child"] == is_child]
                _put(ages[name], job, summarise(part, seed))
    return {
        "seed": seed,
        "source": source,
        "mixtures": sizes,
        "networks": networks,
        "ages": ages,
    }


def _put(tree: Report, job: Job, value: Any) -> None:
    place = tree.setdefault(job.name, {}).setdefault(job.precision, {})
    place.setdefault(job.condition, {})[job.cue] = value


def lines(report: Report) -> Iterable[tuple[str, str, str, str, dict[str, Any]]]:
    """Name, precision, condition, cue and metrics of every result that exists."""
    for name, precisions in report["networks"].items():
        for precision, conditions in precisions.items():
            for condition, cues in conditions.items():
                for cue, metrics in cues.items():
                    if metrics is not None:
                        yield name, precision, condition, cue, metrics


def as_csv(report: Report) -> str:
    """One line per metric."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(
        ["network", "precision", "condition", "cue", "metric", "mean", "low", "high", "n"]
    )
    for *head, metrics in lines(report):
        for metric in METRICS:
            value = metrics[metric]
            if value is not None:
                writer.writerow([*head, metric, *(value[k] for k in ("mean", "low", "high", "n"))])
    return text.getvalue()


def as_markdown(report: Report) -> str:
    """One row per network, precision, condition and cue, with intervals."""
    titles = ("network", "precision", "condition", "cues", *TITLES)
    rows = ["| " + " | ".join(titles) + " |", "|" + "---|" * len(titles)]
    for name, precision, condition, cue, metrics in lines(report):
        cells = [name, precision, condition, cue, *(_cell(m, metrics[m]) for m in SHOWN)]
        rows.append("| " + " | ".join(cells) + " |")
    return "\n".join(rows) + "\n"


def _cell(metric: str, value: dict[str, float] | None) -> str:
    if value is None:
        return ""
    scale, unit, digits = (100, " %", 0) if metric.endswith("rate") else (1, "", 2)
    mean, low, high = (value[k] * scale for k in ("mean", "low", "high"))
    return f"{mean:.{digits}f}{unit} ({low:.{digits}f} to {high:.{digits}f})"


def plot(report: Report, path: Path) -> None:
    """SI-SNRi by condition for every network with both cues."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt

    figure, axes = plt.subplots(figsize=(11, 4.5))
    bars: dict[str, dict[str, dict[str, float]]] = {}
    for name, precision, condition, cue, metrics in lines(report):
        if metrics["si_snri_db"] is not None and cue in ("both", "none") and name != "mixture":
            bars.setdefault(f"{name} {precision}", {}).setdefault(condition, metrics["si_snri_db"])
    conditions = sorted({c for values in bars.values() for c in values})
    width = 0.8 / max(1, len(bars))
    for index, (label, values) in enumerate(bars.items()):
        places = [i + index * width for i, c in enumerate(conditions) if c in values]
        chosen = [values[c] for c in conditions if c in values]
        means = [v["mean"] for v in chosen]
        errors = [[v["mean"] - v["low"] for v in chosen], [v["high"] - v["mean"] for v in chosen]]
        axes.bar(places, means, width, yerr=errors, label=label)
    axes.set_xticks([i + 0.4 for i in range(len(conditions))], conditions, rotation=40, ha="right")
    axes.set_ylabel("SI-SNRi, dB")
    axes.legend(fontsize=7)
    figure.tight_layout()
    figure.savefig(path, dpi=130)
    plt.close(figure)
