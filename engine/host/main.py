"""What the engine's process runs: prepare the process, then wait to be told how to start."""

from __future__ import annotations

import gc
import logging
import os
import signal
import sys
import threading
from multiprocessing.connection import Connection
from typing import Final

import msgspec

from engine.errors import SolomicError
from engine.host.start import SlotNames, decode_start
from engine.logs import set_up_logging
from engine.messages import EngineFailure, encode

SWITCH_INTERVAL_S: Final = 0.0005
"""How long a thread may keep the interpreter's lock while another waits for it."""
_DIE_WITH_PARENT: Final = 1  # PR_SET_PDEATHSIG of linux/prctl.h

_log = logging.getLogger("solomic.engine")


def engine_main(pipe: Connection, names: SlotNames, parent_pid: int) -> None:
    """Run an engine until the pipe ends; its last words go through the pipe.

    Heavy modules are imported before the start message comes, so that a spare engine that waits for
    it starts at once.
    """
    _prepare(parent_pid)
    from engine.host.engine import Engine, Slots

    gc.collect()
    gc.freeze()
    code = 0
    try:
        start = decode_start(pipe.recv_bytes())
        Engine(start, Slots(names)).run(pipe)
    except EOFError:
        pass
    except SolomicError as error:
        _log.error("%s", error)
        code = _last_words(pipe, EngineFailure(str(error), error.advice, foreseen=True))
    except (OSError, ValueError, msgspec.MsgspecError) as error:
        _log.exception("The engine failed.")
        code = _last_words(pipe, EngineFailure(f"The engine failed: {error}."))
    logging.shutdown()
    # Threads of libraries must not keep a process that has nothing left to do.
    os._exit(code)


def _prepare(parent_pid: int) -> None:
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
        if os.getppid() != parent_pid:  # it died before we asked
            os._exit(0)
    # Ctrl+C reaches the whole group; the supervisor alone decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    set_up_logging("engine")
    threading.excepthook = _thread_failed


def _thread_failed(failed: threading.ExceptHookArgs) -> None:
    """A thread died of what nobody foresaw: end, so that the supervisor starts a sound engine."""
    what = (failed.exc_type, failed.exc_value or failed.exc_type(), failed.exc_traceback)
    _log.error("The thread %s failed.", failed.thread, exc_info=what)
    logging.shutdown()
    os._exit(1)


def _last_words(pipe: Connection, failure: EngineFailure) -> int:
    try:
        pipe.send_bytes(encode(failure))
    except OSError:
        _log.warning("Nobody hears the engine's last words.")
    return 1
