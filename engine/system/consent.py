"""What the system says of a microphone or a camera: may it be used, and who uses it now."""

from __future__ import annotations

import sys
from typing import Final, Literal

from engine.system import linux_users, mac_capture, windows_consent

Kind = Literal["microphone", "camera"]


def denied(kind: Kind) -> bool:
    """Whether the person or the system forbids it; False where that is unknown."""
    if sys.platform == "win32":
        return windows_consent.denied(kind)
    if sys.platform == "darwin":
        return mac_capture.authorisation(kind) in mac_capture.REFUSED
    return False


def asked(kind: Kind) -> bool:
    """Whether the system is about to ask the person for the first time."""
    return sys.platform == "darwin" and mac_capture.authorisation(kind) == mac_capture.NOT_ASKED


def users(kind: Kind, device: str = "") -> tuple[str, ...]:
    """Names of the programs that use it now, apart from Solomic; empty where that is unknown.

    device: the device's file on Linux, the camera's id on macOS; Windows knows the kind only.
    """
    if sys.platform == "win32":
        return windows_consent.users(kind)
    if sys.platform == "linux":
        return linux_users.of_file(device)
    return ()


_HOW: Final[dict[tuple[str, Kind], str]] = {
    ("win32", "microphone"): (
        "Open Settings → Privacy & security → Microphone, and let desktop apps use it."
    ),
    ("win32", "camera"): (
        "Open Settings → Privacy & security → Camera, and let desktop apps use it."
    ),
    ("darwin", "microphone"): (
        "Open System Settings → Privacy & Security → Microphone, switch Solomic on, and start it "
        "again."
    ),
    ("darwin", "camera"): (
        "Open System Settings → Privacy & Security → Camera, switch Solomic on, and start it again."
    ),
    ("linux", "microphone"): "Add yourself to the group audio, then log in again.",
    ("linux", "camera"): "Add yourself to the group video, then log in again.",
}


def how_to_allow(kind: Kind) -> str:
    """Where the person finds the switch; "" on systems nobody knows."""
    return _HOW.get((sys.platform, kind), "")
