"""Asking the system to run the audio thread in time, where the user may.

No other thread of the engine is put behind: whichever holds the interpreter lock when the
processor is taken from it keeps the audio thread waiting too.
"""

from __future__ import annotations

import os
import sys
from typing import Final

REAL_TIME_PRIORITY: Final = 10


def raise_priority() -> bool:
    """Real-time scheduling for the calling thread; False where that is not allowed."""
    if sys.platform == "win32":
        return _raise_windows()
    if sys.platform != "linux":
        return False
    parameters = os.sched_param(REAL_TIME_PRIORITY)
    try:
        # What this thread might start must not inherit it.
        os.sched_setscheduler(0, os.SCHED_FIFO | os.SCHED_RESET_ON_FORK, parameters)
    except OSError:
        return False
    return True


def _raise_windows() -> bool:
    """THREAD_PRIORITY_TIME_CRITICAL, which needs no privilege."""
    if sys.platform != "win32":
        return False
    import ctypes

    kernel = ctypes.windll.kernel32
    return bool(kernel.SetThreadPriority(kernel.GetCurrentThread(), 15))
