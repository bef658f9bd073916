"""The program with a window: what `solomic run` does.

The engine is started before most of Qt is imported: while it wakes up, the window is made.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Sequence

from app.engine_client import SupervisorClient
from app.options import WindowOptions, parse
from engine import config as files
from engine.config import Config
from engine.errors import AlreadyRunningError
from engine.logs import set_up_logging
from engine.supervisor import RunOptions, Supervisor, raise_first


def _problem(sentence: str, advice: str) -> int:
    print(f"{sentence} {advice}", file=sys.stderr)
    return 1


def _screen_is_missing() -> bool:
    """Qt ends the program and cannot be caught where there is no screen; so ask before."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _show(
    client: SupervisorClient, options: WindowOptions, saved: files.Config, warning: str
) -> int:
    try:
        from app import program
    except ImportError as error:
        return _problem(
            f"The window cannot be drawn: {error}.",
            "./solomic installs what is missing. Without a window: solomic run --headless",
        )
    return program.run(client, options, saved, warning)


def _call_the_first() -> int:
    if not raise_first():
        return _problem("Solomic is running already, but does not answer.", "Wait, or end it.")
    print("Solomic is running already: its window comes forward.", file=sys.stderr)
    return 0


def _leave(*_: object) -> None:
    """Before the window looks after signals itself, they end the program in order, too."""
    raise SystemExit(0)


def _client(options: WindowOptions, saved: Config) -> SupervisorClient:
    wanted = RunOptions(
        config=saved,
        demo=options.demo,
        camera=options.camera,
        mic=options.microphone,
        keep=options.keep,
        quality=options.quality,
    )
    return SupervisorClient(Supervisor(wanted))


def _wake_qt() -> None:
    """Import Qt's core while no other thread runs.

    Shiboken imports modules of its own from C, and aborts the program when another thread is in
    the middle of importing one of them: about one start in sixty, with the supervisor's threads.
    """
    with contextlib.suppress(ImportError):  # _show says what is missing
        import PySide6.QtCore  # noqa: F401


def _run(options: WindowOptions) -> int:
    _wake_qt()
    set_up_logging("solomic")
    saved, warning = files.load()
    client = _client(options, saved)
    try:
        client.start()
        return _show(client, options, saved, warning)
    except AlreadyRunningError:
        return _call_the_first()
    finally:
        client.stop()


def main(argv: Sequence[str]) -> int:
    """Run until the window is closed.

    ``argv`` is what follows the program's name. Returns 0, 1 (it could not start) or 2 (typed
    wrongly).
    """
    try:
        options = parse(argv)
        if _screen_is_missing():
            return _problem("There is no screen here.", "Without a window: solomic run --headless")
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, _leave)
        return _run(options)
    except SystemExit as wish:
        return int(wish.code or 0)
