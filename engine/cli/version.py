"""`solomic version`."""

from __future__ import annotations

import argparse
import platform
import sys
from pathlib import Path
from typing import Any

from engine.cli.output import print_json
from engine.config import APP_NAME
from engine.updates import News, check
from engine.version import VERSION


def add_parser(subparsers: Any) -> None:
    """Add the verb."""
    parser = subparsers.add_parser(
        "version",
        help="print the version",
        description="Print the version. With --news FILE: what a signed file about the newest "
        "version says, compared with this one. Nothing is fetched.",
    )
    parser.add_argument("--news", metavar="FILE", type=Path, help="a file about newer versions")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def report() -> dict[str, str]:
    """What is printed."""
    return {"version": VERSION, "python": platform.python_version(), "platform": sys.platform}


def run(arguments: argparse.Namespace) -> int:
    """Print it. Raises UsageError and ModelIntegrityError for news that cannot be believed."""
    if arguments.news is not None:
        return _tell(check(arguments.news, VERSION), as_json=arguments.json)
    if arguments.json:
        print_json(report())
    else:
        print(f"{APP_NAME} {VERSION}")
    return 0


def _tell(news: News, *, as_json: bool) -> int:
    if as_json:
        print_json(news)
    elif not news.newer:
        print(f"{APP_NAME} {VERSION} is the newest version ({news.feed.released}).")
    else:
        page = [f"It is here: {news.feed.page}"] if news.feed.page else []
        changes = [f"- {change}" for change in news.feed.changes]
        newest = f"{APP_NAME} {news.feed.version} of {news.feed.released}"
        print("\n".join([f"{newest} is newer than this one ({VERSION}).", *changes, *page]))
    return 0
