"""Sound cards by ALSA, for machines without a sound server."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from engine.audio.endpoints.base import Endpoints

_ALSA: Final = Path("/proc/asound")


def look(alsa: Path = _ALSA) -> Endpoints:
    """Each card's inputs and outputs. Raises OSError where there is no ALSA."""
    lines = (alsa / "pcm").read_text(encoding="utf-8", errors="replace").splitlines()
    return Endpoints(
        inputs=tuple(line for line in lines if "capture" in line),
        outputs=tuple(line for line in lines if "playback" in line),
    )
