"""Pickers and settings: lines to choose from, and configs changed by one choice. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

import msgspec

from app.state.engine import Choice, DeviceLists
from app.words import mark, tr
from engine.config import NO_CAMERA, Config, Provider, Quality, Rung, Theme
from engine.messages import Telemetry

QUALITY_NAMES: dict[Quality, str] = {
    "auto": mark("Auto"),
    "lite": mark("Lite"),
    "base": mark("Base"),
    "large": mark("Large"),
    "xl": mark("XL"),
}

PROVIDER_NAMES: Final[dict[Provider, str]] = {
    "auto": mark("Automatic"),
    "cpu": mark("Processor (CPU)"),
    "cuda": "NVIDIA (CUDA)",
    "directml": "DirectML",
    "coreml": "CoreML",
    "openvino": "OpenVINO",
}
DEMO_ID = "demo"
"""What the engine calls the microphone and the camera of the demo scene."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a picker."""

    id: str
    text: str


def quality_lines(available: tuple[Rung, ...]) -> tuple[Line, ...]:
    """Auto and the rungs whose networks are here."""
    keys: tuple[Quality, ...] = ("auto", *available)
    return tuple(Line(key, tr(QUALITY_NAMES[key])) for key in keys)


def running_text(now: Telemetry | None) -> str:
    """Which network runs, in words."""
    if now is None or now.quality is None:
        return tr("no network runs")
    said = tr("{name} runs", name=tr(QUALITY_NAMES[now.quality]))
    where = "" if now.provider in (None, "cpu") else tr(PROVIDER_NAMES[now.provider])
    return ", ".join(filter(None, (said, now.precision, where)))


def unlisted_text(device_id: str) -> str:
    """A film and a stream address are never listed; a device that is not is away."""
    if "://" in device_id:
        return device_id
    path = PurePath(device_id)
    return path.name if path.suffix else tr("{name} (not found)", name=device_id)


NO_NAMES: Final[Mapping[str, str]] = {}


def device_lines(
    choices: tuple[Choice, ...],
    chosen: str,
    default_text: str,
    seen: Mapping[str, str] = NO_NAMES,
    listed: bool = True,
) -> tuple[Line, ...]:
    """The default, each device, and the chosen one even while it is away.

    ``seen``: names of devices that were here before, by id; ``listed``: whether ``choices`` are
    known at all yet.
    """
    default = next((choice.name for choice in choices if choice.default), "")
    lines = [Line("", f"{default_text} ({default})" if default else default_text)]
    lines += [Line(choice.id, choice.name or choice.id) for choice in choices]
    if chosen and chosen != DEMO_ID and chosen not in {choice.id for choice in choices}:
        name = seen.get(chosen, chosen)
        lines.append(Line(chosen, unlisted_text(name) if listed else name))
    lines.append(Line(DEMO_ID, tr("Demo scene")))
    return tuple(lines)


def cable_lines(outputs: tuple[Choice, ...], chosen: str) -> tuple[Line, ...]:
    """Found by its name, each output, and the chosen one even while it is away."""
    lines = [Line("", tr("Found by its name"))]
    lines += [Line(choice.id, choice.name or choice.id) for choice in outputs]
    if chosen and chosen not in {choice.id for choice in outputs}:
        lines.append(Line(chosen, unlisted_text(chosen)))
    return tuple(lines)


def camera_lines(
    choices: tuple[Choice, ...], chosen: str, seen: Mapping[str, str] = NO_NAMES,
    listed: bool = True,
) -> tuple[Line, ...]:  # fmt: skip
    """The same for cameras, and none at all, which leaves the only one to the call."""
    known = "" if chosen == NO_CAMERA else chosen
    *lines, demo = device_lines(choices, known, tr("First camera"), seen, listed)
    return (*lines, Line(NO_CAMERA, tr("No camera")), demo)


_BLUETOOTH: Final = re.compile(
    r"bluez_(?:sink|source|output|input|card)\.((?:[0-9a-f]{2}[_:]){5}[0-9a-f]{2})", re.IGNORECASE
)
"""The sound servers of Linux name a Bluetooth device by its address."""


def hands_free(choices: tuple[Choice, ...], chosen: str) -> bool:
    """Whether this microphone, or the default one where none is chosen, is a Bluetooth headset's
    and sounds as over the telephone.
    """
    used = next(
        (each for each in choices if each.id == chosen or (each.default and not chosen)), None
    )
    return used is not None and used.hands_free


def _address(device_id: str) -> str:
    found = _BLUETOOTH.match(device_id)
    return found.group(1).replace(":", "_").lower() if found else ""


def music_only(devices: DeviceLists) -> str:
    """The name of a Bluetooth headset that plays but gives no microphone now, or ""."""
    speaking = {_address(each.id) for each in devices.microphones}
    return next(
        (each.name for each in devices.outputs if _address(each.id) not in {"", *speaking}), ""
    )


def microphone_note(devices: DeviceLists, chosen: str) -> str:
    """What a person should know of their microphone before they use it, or ""."""
    if hands_free(devices.microphones, chosen):
        return tr(
            "This is a Bluetooth headset's microphone: it sounds as over the telephone, and while "
            "it is open the headset plays everything so. Choose another microphone, such as the "
            "computer's own, and keep the headset for listening."
        )
    if chosen != DEMO_ID and (name := music_only(devices)):
        return tr(
            "{name} is in its profile for music and has no microphone now. That sounds best: "
            "listen with it, and speak into another microphone. Its own one, as over the "
            "telephone, comes with the profile for calls in the system's sound settings.",
            name=name,
        )
    return ""


def short_note(devices: DeviceLists, chosen: str) -> str:
    """The same where there is little room: only what makes others hear less well, or ""."""
    if hands_free(devices.microphones, chosen):
        return tr("Bluetooth: sounds as over the telephone. Better choose another microphone.")
    return ""


def strength_text(strength_db: float) -> str:
    """How much the others are turned down, in words."""
    if strength_db <= 0:
        return tr("as loud as before")
    return tr("{figure} dB quieter", figure=f"{strength_db:.0f}")


def with_microphone(config: Config, device_id: str) -> Config:
    """The settings with another microphone."""
    audio = msgspec.structs.replace(config.audio, microphone=device_id)
    return msgspec.structs.replace(config, audio=audio)


def with_camera(config: Config, device_id: str) -> Config:
    """The settings with another camera."""
    vision = msgspec.structs.replace(config.vision, camera=device_id)
    return msgspec.structs.replace(config, vision=vision)


def with_quality(config: Config, quality: Quality) -> Config:
    """The settings with another quality."""
    separation = msgspec.structs.replace(config.separation, quality=quality)
    return msgspec.structs.replace(config, separation=separation)


def with_strength(config: Config, strength_db: float) -> Config:
    """The settings with another strength."""
    separation = msgspec.structs.replace(config.separation, strength_db=strength_db)
    return msgspec.structs.replace(config, separation=separation)


def with_window(config: Config, theme: Theme | None = None, mirror: bool | None = None) -> Config:
    """The settings with another look of the window."""
    window = config.window
    window = msgspec.structs.replace(
        window,
        theme=window.theme if theme is None else theme,
        mirror=window.mirror if mirror is None else mirror,
    )
    return msgspec.structs.replace(config, window=window)
