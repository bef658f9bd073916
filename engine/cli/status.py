"""`solomic status`: how the program that runs stands."""

from __future__ import annotations

import argparse
from typing import Any, Final

from engine.cli.output import print_json
from engine.control.client import ask
from engine.control.protocol import AskStatus
from engine.errors import NotRunningError

NOT_RUNNING: Final[dict[str, Any]] = {
    "running": False,
    "pid": None,
    "kept": None,
    "quality": None,
    "latency_ms": None,
    "xruns": None,
    "listeners": None,
}


def add_parser(subparsers: Any) -> None:
    """Add the verb."""
    parser = subparsers.add_parser("status", help="how the running program stands")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(arguments: argparse.Namespace) -> int:
    """Ask, and print the answer."""
    try:
        status = ask(AskStatus()).status or NOT_RUNNING
    except NotRunningError:
        if arguments.json:
            print_json(NOT_RUNNING)
        raise
    if arguments.json:
        print_json(status)
    else:
        print("\n".join(_lines(status)))
    return 0


def _lines(status: dict[str, Any]) -> list[str]:
    latency = (status["latency_ms"] or {}).get("total", {})
    p50, p99 = latency.get("p50"), latency.get("p99")
    delay = f"{p50:.0f} ms, at most {p99:.0f} ms" if p50 is not None else "unknown"
    places = [_or_unknown(place) for place in status["kept"] or ()]
    kept = f"from the left, {', '.join(places)}" if places else "nobody in particular"
    return [
        f"Running, process {status['pid']}",
        f"Kept: {kept}",
        f"Quality: {status['quality'] or 'unknown'}",
        f"Delay: {delay}",
        f"Interruptions: {_or_unknown(status['xruns'])}",
        f"Listening programs: {_or_unknown(status['listeners'])}",
    ]


def _or_unknown(value: object) -> str:
    return "unknown" if value is None else str(value)
