"""COM for every thread of this process: WASAPI and Media Foundation need it where they are used."""

from __future__ import annotations

import ctypes
import sys
from functools import cache
from typing import Any


@cache
def share() -> None:
    """Let each thread use COM from now on, whoever started it; nothing elsewhere than on Windows.

    PortAudio starts COM on the thread that starts PortAudio, and on no other.
    """
    if sys.platform == "win32":
        libraries: Any = getattr(ctypes, "windll")  # noqa: B009 -- other systems have none
        libraries.ole32.CoIncrementMTAUsage(ctypes.byref(ctypes.c_void_p()))
