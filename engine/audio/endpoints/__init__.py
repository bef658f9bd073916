"""What sound devices the system has now, asked without PortAudio.

PortAudio lists devices once, when it starts, and starting it again ends all its streams. Whether
that is needed is learned here, cheaply and often.
"""

from __future__ import annotations

import sys

from engine.audio.endpoints import linux, mac, windows
from engine.audio.endpoints.base import Endpoints

__all__ = ["Endpoints", "look"]

_LOOKERS = {"win32": windows.look, "darwin": mac.look, "linux": linux.look}


def look() -> Endpoints | None:
    """What there is now; None where this system cannot be asked."""
    looker = _LOOKERS.get(sys.platform)
    try:
        return looker() if looker else None
    except (OSError, AttributeError, UnicodeDecodeError):
        return None
