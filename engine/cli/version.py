"""`solomic version`."""

from __future__ import annotations

import argparse
import platform
import sys
from typing import Any

from engine.cli.output import print_json
from engine.config import APP_NAME
from engine.version import VERSION


def add_parser(subparsers: Any) -> None:
    """Add the verb."""
    parser = subparsers.add_parser("version", help="print the version")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def report() -> dict[str, str]:
    """What is printed."""
    return {"version": VERSION, "python": platform.python_version(), "platform": sys.platform}


def run(arguments: argparse.Namespace) -> int:
    """Print it."""
    if arguments.json:
        print_json(report())
    else:
        print(f"{APP_NAME} {VERSION}")
    return 0
