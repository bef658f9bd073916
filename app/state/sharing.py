"""One camera and two programs: what each system allows, and the ways that are left. Pure."""

from __future__ import annotations

from typing import Final

from app.words import mark, tr

_WAYS: Final = {
    "linux": mark(
        "This system gives a camera to one program at a time, so your call shows no picture "
        "while Solomic has it. Three ways round: OBS Studio's virtual camera, chosen in Solomic "
        "and in the call; a second camera; or “No camera” in Solomic once your voice is known."
    ),
    "win32": mark(
        "Windows gives a camera to one program at a time, unless its settings (Cameras, Advanced "
        "camera options) let several use it. Else: OBS Studio's virtual camera, chosen in Solomic "
        "and in the call; a second camera; or “No camera” in Solomic once your voice is known."
    ),
    "darwin": mark("Several programs can use one camera at the same time on this system."),
}


def sharing_text(platform: str) -> str:
    """How the call gets a picture, too; on a system nobody knows as on the strictest."""
    return tr(_WAYS.get(platform, _WAYS["linux"]))
