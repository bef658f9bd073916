"""The first start: its steps, the virtual microphone's check, and what to set in each app. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from app.state.engine import EngineStatus
from app.state.health import sentence_of
from app.words import mark, tr

Step = Literal["microphone", "camera", "virtual", "try", "apps"]
STEPS: Final[tuple[Step, ...]] = ("microphone", "camera", "virtual", "try", "apps")
TITLES: Final[dict[Step, str]] = {
    "microphone": mark("Your microphone"),
    "camera": mark("Your camera"),
    "virtual": mark("The virtual microphone"),
    "try": mark("Try it"),
    "apps": mark("Your call"),
}

Found = Literal["found", "not listed", "missing", "wait"]


@dataclass(frozen=True, slots=True)
class Check:
    """Whether other programs see the virtual microphone."""

    state: Found
    sentence: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Driver:
    """A free driver that Solomic speaks into where it cannot make a device of its own."""

    name: str
    listed_as: tuple[str, ...]
    """Parts of the names under which it is listed."""
    files: tuple[str, ...]
    """Any of these is there when it is installed."""


DRIVERS: Final[dict[str, Driver]] = {
    "win32": Driver(
        "VB-CABLE",
        ("CABLE Input", "CABLE Output"),
        (
            r"C:\Windows\System32\drivers\vbaudio_cable64_win7.sys",
            r"C:\Windows\System32\drivers\vbaudio_cable64_win10.sys",
            r"C:\Windows\System32\drivers\vbaudio_cablearm64_win10.sys",
        ),
    ),
    "darwin": Driver(
        "BlackHole",
        ("BlackHole",),
        (
            "/Library/Audio/Plug-Ins/HAL/BlackHole2ch.driver",
            "/Library/Audio/Plug-Ins/HAL/BlackHole16ch.driver",
        ),
    ),
}


def check(
    platform: str, status: EngineStatus, listed: Sequence[str], exists: Callable[[str], bool]
) -> Check:
    """Found, file present but not listed, or missing: each needs another advice."""
    name = status.virtual_mic_name
    if status.virtual_mic_present:
        return Check("found", tr("{name} is there: every program can choose it.", name=name))
    if not status.started:
        return Check("wait", tr("The virtual microphone is being made…"))
    driver = DRIVERS.get(platform)
    if driver is None:
        sentence = tr("{name} could not be made.", name=name)
        return Check("missing", sentence, sentence_of(status.virtual_mic_reason))
    if any(part in device for part in driver.listed_as for device in listed):
        return Check("found", tr("{name} is there: every program can choose it.", name=driver.name))
    if any(exists(file) for file in driver.files):
        return Check(
            "not listed",
            tr("{name} is installed, but the system does not list it.", name=driver.name),
            tr("Restart the computer; if that does not help, install it again."),
        )
    return Check(
        "missing",
        tr("{name} is missing.", name=driver.name),
        tr("Install this free driver from its maker's site, then restart the computer."),
    )


@dataclass(frozen=True, slots=True)
class App:
    """What to do in one calling app."""

    name: str
    pick: str
    turn_off: str


APPS: Final = (
    App(
        "Zoom",
        mark("Settings → Audio → Microphone: {name}"),
        mark("Background noise suppression: Low. Two cleaners in a row eat word beginnings."),
    ),
    App(
        "Microsoft Teams",
        mark("Settings → Devices → Microphone: {name}"),
        mark("Noise suppression: Off. Voice isolation: Off."),
    ),
    App(
        "Google Meet",
        mark("Settings → Audio → Microphone: {name}"),
        mark("Studio sound and noise cancellation: Off."),
    ),
    App(
        "Discord",
        mark("Settings → Voice & Video → Input device: {name}"),
        mark("Noise suppression: None. Automatic input sensitivity: Off."),
    ),
    App(
        "OBS Studio",
        mark("Sources → Add → Audio Input Capture → Device: {name}"),
        mark("No noise suppression filter on this source."),
    ),
)


def shown_at_start(done: bool, demo: bool | None, asked: bool) -> bool:
    """At the first real start only; with the demo when asked."""
    return asked or (not done and not demo)
