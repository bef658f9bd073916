"""``./solomic bench endurance``: does a network separate as well after half an hour as at first?

Calls of many minutes run through one network without a pause, its states never reset. The first
and the last minute of a call are the same sounds; both are cut into pieces of 6 s, and
``change_db`` is the last piece's SI-SNR improvement minus that of the first, with a 95 % interval.
``holds`` says that the interval does not lie below zero. The exit code is 1 where one does not.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.endurance import calls, streaming
from bench.quality import corpus, networks, plan
from bench.quality.mixtures import TooFewVoicesError
from bench.quality.scores import interval


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="solomic bench endurance", description=__doc__)
    parser.add_argument("--network", action="append", type=Path, help="folder of a network")
    parser.add_argument("--precision", action="append", choices=("fp32", "int8"))
    parser.add_argument("--minutes", type=int, default=30)
    parser.add_argument("--calls", type=int, default=4, help="people kept, a call each")
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--json", action="store_true")
    return parser


Report = dict[str, dict[str, dict[str, object]]]


def measure(options: argparse.Namespace) -> Report:
    """By network and precision: first_db, last_db, change_db with intervals, and ``holds``."""
    made = calls.make(corpus.load(), options.calls, options.seed)
    report: Report = {}
    for folder in options.network or plan.shipped():
        for precision in options.precision or ["int8"]:
            network = networks.load(folder, precision)
            pieces: list[tuple[float, float]] = []
            for number, call in enumerate(made, 1):
                pieces += streaming.first_and_last(network, call, options.minutes)
                print(f"{folder.name} {precision}: call {number}", file=sys.stderr, flush=True)
            report.setdefault(folder.name, {})[precision] = _summary(pieces, options.seed)
    return report


def _summary(pieces: list[tuple[float, float]], seed: int) -> dict[str, object]:
    first, last = ([pair[index] for pair in pieces] for index in (0, 1))
    change = interval([b - a for a, b in pieces], seed)
    return {
        "first_db": interval(first, seed),
        "last_db": interval(last, seed),
        "change_db": change,
        "holds": change is not None and change["high"] >= 0.0,
    }


def _text(found: object) -> str:
    if not isinstance(found, dict):
        return str(found)
    return f"{found['mean']:.2f} ({found['low']:.2f} to {found['high']:.2f})"


def main(argv: Sequence[str]) -> int:
    """0 where every network holds, 1 where one does not, 2 where nothing can be judged."""
    options = _parser().parse_args(argv)
    if options.minutes < 2 or options.calls < 1:
        print("At least two minutes and one call are needed.", file=sys.stderr)
        return 2
    try:
        report = measure(options)
    except TooFewVoicesError as error:
        print(f"bench endurance: {error}.", file=sys.stderr)
        return 2
    rows = [(f"{n} {p}", row) for n, by in report.items() for p, row in by.items()]
    if options.json:
        about = {"seed": options.seed, "minutes": options.minutes, "calls": options.calls}
        print(json.dumps({**about, "networks": report}))
    else:
        for name, row in rows:
            print(f"{name}:", *(f"{key} {_text(value)}" for key, value in row.items()))
    return 0 if rows and all(row["holds"] for _, row in rows) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
