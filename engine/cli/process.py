"""`solomic process INPUT --out FILE`: keep one voice of a recording."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, get_args

from engine.cli.arguments import positions
from engine.cli.output import print_json, settings
from engine.config import Quality
from engine.files import ProcessOptions, ProcessReport, process_file
from engine.files.process import Progress

STAGES = ("picture", "voices", "sound")
"""What process_file reports on, in this order."""


def add_parser(subparsers: Any) -> argparse.ArgumentParser:
    """Add the verb ``process`` to what ``argparse`` gave for sub-commands."""
    parser: argparse.ArgumentParser = subparsers.add_parser(
        "process",
        help="keep one voice of a sound or video file",
        description="Keep one voice of a sound or video file. The result is mono, at the file's "
        "own rate, with exactly as many frames and on the same time axis.",
    )
    parser.add_argument("input", metavar="INPUT", type=Path, help="sound file, or video with sound")
    parser.add_argument("--out", metavar="FILE", type=Path, required=True, help="file to write")
    parser.add_argument("--video", metavar="FILE", type=Path, help="picture that goes with INPUT")
    parser.add_argument(
        "--keep",
        metavar="N[,M]",
        type=positions,
        default=(),
        help="faces to keep, counted from left to right from 1 (default: the largest face)",
    )
    parser.add_argument(
        "--voice", metavar="FILE", type=Path, help="recording of the person to keep, alone"
    )
    parser.add_argument("--quality", choices=get_args(Quality), default=None)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    return parser


def run(args: argparse.Namespace) -> int:
    """Do it; returns 0. Raises SolomicError."""
    chosen = settings()
    options = ProcessOptions(
        input=args.input,
        output=args.out,
        video=args.video,
        keep=args.keep,
        voice=args.voice,
        quality=args.quality or chosen.separation.quality,
        config=chosen,
    )
    with _progress_bar() as progress:
        report = process_file(options, progress=progress)
    if args.json:
        print_json(report)
    else:
        print(to_text(report))
    return 0


def to_text(report: ProcessReport) -> str:
    """The same for a person."""
    cues = [name for name in ("lip", "voice") if getattr(report.cues, name)]
    kept = f"kept by {' and '.join(cues)}" if cues else "noise reduced, nobody in particular kept"
    speed = 1 / max(report.rtf, 1e-9)
    lines = [
        f"{report.output}: {report.seconds:.1f} s at {report.sample_rate_hz} Hz, {kept}",
        f"{report.quality} ({report.precision}), {speed:.1f} times as fast as it plays",
        *(f"Note: {warning}" for warning in report.warnings),
    ]
    return "\n".join(lines)


@contextmanager
def _progress_bar() -> Iterator[Progress]:
    """A bar on stderr, where a person watches it."""
    from rich.console import Console
    from rich.progress import Progress as Bar

    console = Console(stderr=True)
    with Bar(console=console, transient=True, disable=not console.is_terminal) as bar:
        tasks = {name: bar.add_task(name, total=1.0, visible=False) for name in STAGES}

        def tell(stage: str, share: float) -> None:
            bar.update(tasks[stage], completed=share, visible=True)

        yield tell
