"""`solomic cleanup`: remove what a killed Solomic left behind, and nothing else."""

from __future__ import annotations

import argparse
from typing import Any

from engine.buffers.shared import cleanup_stale
from engine.cli.output import print_json, say
from engine.errors import SoundServerError
from engine.supervisor.microphone import cleanup_virtual_mic


def add_parser(subparsers: Any) -> None:
    """Add the verb."""
    parser = subparsers.add_parser("cleanup", help="remove what a killed program left behind")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--force", action="store_true", help="also the virtual microphone of a program that runs"
    )


def run(arguments: argparse.Namespace) -> int:
    """Do it and print what was removed."""
    segments = list(cleanup_stale())
    modules: list[str] = []
    restored: list[str] = []
    reason: str | None = None
    try:
        found = cleanup_virtual_mic(force=arguments.force)
        modules, restored = list(found.removed), list(found.restored)
    except SoundServerError as error:
        reason = str(error)  # without a sound server nothing can be left in it
    if arguments.json:
        report = {"modules": modules, "restored": restored, "segments": segments, "reason": reason}
        print_json(report)
        return 0
    say(reason or "")
    for line in (*modules, *(f"Default restored: {each}" for each in restored), *segments):
        print(line)
    if not (modules or restored or segments):
        print("Nothing was left behind.")
    return 0
