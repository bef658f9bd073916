"""Solomic without a window. Exit codes: 0, 1 (a problem), 2 (usage, or not running).

``--json`` prints exactly one JSON object on stdout; everything else goes to stderr.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final

from engine.cli.output import complain
from engine.errors import NotRunningError, SolomicError, UsageError

VERBS: Final = {
    "run": ("engine.cli.run", "keep one voice, live"),
    "process": ("engine.cli.process", "keep one voice of a sound or video file"),
    "models": ("engine.cli.models", "list networks, or add one from elsewhere"),
    "voices": ("engine.cli.voices", "remember a voice from a recording, or forget it"),
    "devices": ("engine.cli.devices", "list microphones, cameras and outputs"),
    "doctor": ("engine.cli.doctor", "check every stage from the microphone to the listener"),
    "status": ("engine.cli.status", "how the running program stands"),
    "ctl": ("engine.cli.ctl", "tell the running program what to do"),
    "cleanup": ("engine.cli.cleanup", "remove what a killed program left behind"),
    "version": ("engine.cli.version", "print the version"),
}
"""Module and one line of help by verb; only the module of the verb that was typed is imported."""


def main(argv: Sequence[str] | None = None) -> int:
    """Answer the command line and return the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        return _answer(words)
    except SolomicError as error:
        complain(error)
        return 2 if isinstance(error, UsageError | NotRunningError) else 1
    except KeyboardInterrupt:
        print("Interrupted.", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever read our output has gone; there is nobody to tell.
        sys.stderr.close()
        return 1


def _answer(words: list[str]) -> int:
    verb = next((word for word in words if not word.startswith("-")), "")
    parser = argparse.ArgumentParser(
        prog="solomic", description="A virtual microphone that keeps the voice of one face."
    )
    subparsers = parser.add_subparsers(dest="verb", metavar="COMMAND", required=True)
    for name, (module, help_line) in VERBS.items():
        if name == verb:
            import_module(module).add_parser(subparsers)
        else:
            subparsers.add_parser(name, help=help_line)
    try:
        arguments = parser.parse_args(words)
    except SystemExit as end:  # argparse has said what is wrong, or printed its help
        return int(end.code or 0)
    return int(import_module(VERBS[arguments.verb][0]).run(arguments))
