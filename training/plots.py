"""Curves of a run: ``python -m training.plots RUN/log.jsonl curves.png``."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

CURVES = ("two.both", "two.voice", "two.lip", "same.lip", "noise.none")


def read_log(path: Path) -> list[dict[str, Any]]:
    """The lines of a run's log, oldest first; a run resumed from further back overwrites."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    kept: list[dict[str, Any]] = []
    for line in lines:
        while kept and kept[-1]["step"] > line["step"]:
            kept.pop()
        kept.append(line)
    return kept


def plot(log: Path, picture: Path) -> None:
    """Loss and dev figures over hours of audio."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt

    lines = read_log(log)
    losses = [(line["hours"], line["snr"]) for line in lines if "snr" in line]
    watched = [(line["hours"], line["dev"]) for line in lines if "dev" in line]
    figure, (left, right) = plt.subplots(1, 2, figsize=(11, 4))
    left.plot(*zip(*losses, strict=True), linewidth=0.8)
    left.set_ylabel("training loss, minus SNR in dB")
    for name in CURVES:
        right.plot([h for h, _ in watched], [dev[name] for _, dev in watched], "o-", label=name)
    right.set_ylabel("SI-SNRi on dev people, dB")
    right.legend(fontsize=8)
    for axes in (left, right):
        axes.set_xlabel("hours of audio heard")
        axes.grid(alpha=0.3)
    figure.tight_layout()
    figure.savefig(picture, dpi=130)
    plt.close(figure)


def main(argv: list[str] | None = None) -> int:
    """Plot one log."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("log", type=Path)
    parser.add_argument("picture", type=Path)
    args = parser.parse_args(argv)
    plot(args.log, args.picture)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
