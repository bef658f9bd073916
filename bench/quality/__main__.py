"""``bench quality``: how well the shipped networks keep one voice, on people never heard before."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from platformdirs import user_cache_path

from bench.quality import corpus, plan, report, runner


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="bench quality", description=__doc__)
    parser.add_argument("--subset", choices=("small",), help="40 mixtures of three conditions")
    parser.add_argument("--json", action="store_true", help="print the whole report as JSON")
    parser.add_argument("--network", action="append", type=Path, help="folder of a network")
    parser.add_argument("--precision", action="append", choices=("fp32", "int8"))
    parser.add_argument("--condition", action="append", choices=plan.all_conditions())
    parser.add_argument("--mixtures", type=int, help="at most so many of each condition")
    parser.add_argument("--slow", type=int, help="so many with PESQ, ESTOI, SDR and DNSMOS")
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--cache", type=Path, help="where finished parts are kept")
    parser.add_argument("--out", type=Path, help="folder for JSON, CSV, table and plot")
    return parser


def _sizes(small: bool, most: int | None, slow: int | None) -> plan.Sizes:
    sizes = plan.SMALL if small else plan.Sizes()
    most = sizes.main if most is None else most
    slow = sizes.slow if slow is None else slow
    return plan.Sizes(min(most, sizes.main), min(most, sizes.other), min(most, slow))


def main(argv: list[str] | None = None) -> int:
    """Run, print and write; 2 where there is no network to judge."""
    args = _parser().parse_args(argv)
    networks = args.network or plan.shipped()
    if not networks:
        print("There is no network to judge in resources/models.", file=sys.stderr)
        return 2
    small = args.subset == "small"
    sizes = _sizes(small, args.mixtures, args.slow)
    default = plan.SMALL_CONDITIONS if small else plan.all_conditions()
    conditions = tuple(args.condition or default)
    precisions = tuple(args.precision or ("fp32", "int8"))
    jobs = plan.jobs(networks, precisions, conditions, sizes, args.seed)
    cache = args.cache or user_cache_path("solomic") / "bench-quality"
    results = runner.run_all(jobs, cache, args.processes)
    counts = {condition: sizes.of(condition) for condition in conditions}
    found = report.collect(results, args.seed, counts, corpus.load().source)
    print(json.dumps(found, indent=1) if args.json else report.as_markdown(found))
    if args.out is not None:
        _write(found, args.out)
    return 0


def _write(found: report.Report, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "quality.json").write_text(json.dumps(found, indent=1), encoding="utf-8")
    (folder / "quality.csv").write_text(report.as_csv(found), encoding="utf-8")
    (folder / "quality.md").write_text(report.as_markdown(found), encoding="utf-8")
    report.plot(found, folder / "quality.png")


if __name__ == "__main__":
    raise SystemExit(main())
