"""One dispatcher for `./solomic` and the frozen program: which room answers which word.

`run` with a window goes to `app`, `bench` to `bench`, everything else to `engine.cli`. The rooms
are imported only when they are asked for, so that a headless run never loads Qt.
"""

import multiprocessing
import sys
from collections.abc import Sequence
from importlib import import_module

_WINDOW_VERB = "run"
_BENCH_VERB = "bench"
_ENGINE_FLAGS = frozenset({"--headless", "--help", "-h"})


def room_of(argv: Sequence[str]) -> str:
    """Return the module whose `main(argv)` answers `argv` (the words after the program's name)."""
    if argv and argv[0] == _BENCH_VERB:
        return "bench.__main__"
    if argv and argv[0] == _WINDOW_VERB and not _ENGINE_FLAGS.intersection(argv[1:]):
        return "app.main"
    return "engine.cli"


def main(argv: Sequence[str] | None = None) -> int:
    """Answer `argv` (default: the command line) and return the exit code 0, 1 or 2.

    The room gets the whole of `argv`, its verb included, except `bench`, which gets what follows.
    """
    multiprocessing.freeze_support()
    words = list(sys.argv[1:] if argv is None else argv)
    room = room_of(words)
    rest = words[1:] if room == "bench.__main__" else words
    if words[:1] != [_WINDOW_VERB]:
        return int(import_module(room).main(rest) or 0)
    with import_module("engine.logs").noted_start(_WINDOW_VERB):
        return int(import_module(room).main(rest) or 0)


if __name__ == "__main__":
    sys.exit(main())
