"""Printing: one JSON object on stdout, sentences on stderr."""

from __future__ import annotations

import sys
from typing import Any

import msgspec

from engine import config
from engine.config import Config
from engine.errors import SolomicError


def print_json(report: Any) -> None:
    """Print ``report`` (a struct or a dictionary) as one JSON object on one line."""
    sys.stdout.write(msgspec.json.encode(report).decode() + "\n")
    sys.stdout.flush()


def say(*sentences: str) -> None:
    """Tell a person something, beside the result."""
    line = " ".join(sentence for sentence in sentences if sentence)
    if line:
        print(line, file=sys.stderr, flush=True)


def complain(error: SolomicError) -> None:
    """One sentence, and what can be done about it."""
    say(str(error), error.advice)


def settings() -> Config:
    """The person's settings; a file that cannot be used is said to be so."""
    found, warning = config.load()
    say(warning)
    return found
