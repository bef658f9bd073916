"""``./solomic bench WHAT``: measurements, each with its own options."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Final

BENCHES: Final[Mapping[str, tuple[str, str]]] = {
    "latency": ("bench.latency.__main__", "microphone to virtual microphone, in milliseconds"),
    "load": ("bench.load.__main__", "processor and memory over minutes of running"),
    "quality": ("bench.quality.__main__", "how well voices are separated"),
    "endurance": ("bench.endurance.__main__", "the same after half an hour of one call"),
    "clicks": ("bench.clicks.__main__", "whose voice is heard when a real face is clicked"),
    "voices": ("bench.voices.__main__", "people told apart by their voices"),
    "vision": ("bench.vision.__main__", "faces and lip cues"),
}


def _usage() -> str:
    words = "\n".join(f"  {name:<9} {about}" for name, (_, about) in BENCHES.items())
    return f"usage: solomic bench WHAT [options]\n\n{words}\n"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the measurement that ``argv`` names and return the exit code 0, 1 or 2."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words and words[0] in ("-h", "--help"):
        sys.stdout.write(_usage())
        return 0
    if not words or words[0] not in BENCHES:
        sys.stderr.write(_usage())
        return 2
    module = BENCHES[words[0]][0]
    try:
        bench = import_module(module)
    except ModuleNotFoundError as error:
        if error.name is None or not module.startswith(error.name):
            raise
        sys.stderr.write(f"There is no measurement called {words[0]} in this copy.\n")
        return 2
    return int(bench.main(words[1:]) or 0)


if __name__ == "__main__":
    sys.exit(main())
