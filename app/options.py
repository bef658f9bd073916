"""What may be typed after ``solomic run`` when a window is wanted."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.state.tuning import QUALITY_NAMES, with_camera, with_microphone, with_quality
from engine.config import Config, Quality

PAGE_NAMES = (
    "sound",
    "camera",
    "quality",
    "voices",
    "recordings",
    "window",
    "keys",
    "privacy",
    "about",
)


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """The command line of a run with a window."""

    demo: bool | None = None
    """None: only where there is no camera or microphone."""
    camera: str | None = None
    microphone: str | None = None
    keep: tuple[int, ...] = ()
    quality: Quality | None = None
    seconds: float | None = None
    size: tuple[int, int] | None = None
    hidden: bool = False
    """Stay in the tray, as when the computer starts."""
    setup: bool = False
    """Show the first start, whether it was done or not."""
    page: str = ""
    """The settings page to open."""
    screenshot: Path | None = None
    """Where the window's picture is written before the run ends."""

    def applied_to(self, config: Config) -> Config:
        """The settings with what the command line says."""
        if self.camera is not None:
            config = with_camera(config, self.camera)
        if self.microphone is not None:
            config = with_microphone(config, self.microphone)
        if self.quality is not None:
            config = with_quality(config, self.quality)
        return config


def positions(text: str) -> tuple[int, ...]:
    """Positions out of a text such as 1 or 1,3. Raises ArgumentTypeError."""
    try:
        found = tuple(int(part) for part in text.split(","))
    except ValueError as error:
        raise argparse.ArgumentTypeError("say positions as 1 or 1,2") from error
    if not all(1 <= position <= 9 for position in found):
        raise argparse.ArgumentTypeError("positions go from 1 to 9")
    return found


def _seconds(text: str) -> float:
    try:
        found = float(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError("say a number of seconds") from error
    if not 0.0 < found < 1e7:
        raise argparse.ArgumentTypeError("say a positive number of seconds")
    return found


def _size(text: str) -> tuple[int, int]:
    try:
        width, height = (int(part) for part in text.lower().split("x"))
    except ValueError as error:
        raise argparse.ArgumentTypeError("say a size as 1280x800") from error
    return width, height


def parser() -> argparse.ArgumentParser:
    """The same words as ``run --headless`` knows, and two of the window's own."""
    made = argparse.ArgumentParser(prog="solomic run", allow_abbrev=False)
    made.add_argument("--demo", action="store_true", default=None)
    made.add_argument("--camera", metavar="X")
    made.add_argument("--mic", metavar="X", dest="microphone")
    made.add_argument("--keep", metavar="N", type=positions, default=())
    made.add_argument("--quality", choices=tuple(QUALITY_NAMES))
    made.add_argument("--seconds", metavar="S", type=_seconds)
    made.add_argument("--hidden", action="store_true", help="start in the tray")
    made.add_argument("--setup", action="store_true", help="show the first start")
    made.add_argument("--page", choices=PAGE_NAMES, default="", help="open this settings page")
    made.add_argument("--size", type=_size, help=argparse.SUPPRESS)
    made.add_argument("--screenshot", type=Path, help=argparse.SUPPRESS)
    return made


def parse(argv: Sequence[str]) -> WindowOptions:
    """Options from what follows the program's name, ``run`` included.

    Raises SystemExit(2) after a usage message, as argparse does.
    """
    words = list(argv[1:] if argv and argv[0] == "run" else argv)
    return WindowOptions(**vars(parser().parse_args(words)))
