"""`solomic devices`: what can be chosen."""

from __future__ import annotations

import argparse
from typing import Any

import msgspec

from engine import virtual_mic
from engine.audio import backends
from engine.audio.base import AudioBackend, SoundDevice, SoundDevices
from engine.cli.output import print_json, say, settings
from engine.control.client import ask
from engine.control.protocol import AskReport
from engine.errors import SolomicError
from engine.supervisor import VirtualMicStatus, looked_up
from engine.vision import cameras
from engine.vision.base import CameraDevice


class Row(msgspec.Struct, frozen=True):
    """One device."""

    id: str
    name: str
    default: bool
    rate_hz: int | None = None
    channels: int | None = None
    hands_free: bool = False
    """A microphone that sounds as over the telephone, because it is a Bluetooth headset's."""


class DevicesReport(msgspec.Struct, frozen=True):
    """What ``--json`` prints."""

    microphones: tuple[Row, ...]
    cameras: tuple[Row, ...]
    outputs: tuple[Row, ...]
    cables: tuple[Row, ...]
    """Outputs that may feed the virtual microphone, where it needs somebody else's driver."""
    virtual_microphone: VirtualMicStatus


def add_parser(subparsers: Any) -> None:
    """Add the verb."""
    parser = subparsers.add_parser("devices", help="list microphones, cameras and outputs")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(arguments: argparse.Namespace) -> int:
    """Print them."""
    report = _report()
    if arguments.json:
        print_json(report)
    else:
        print("\n".join(lines(report)))
    return 0


def _report() -> DevicesReport:
    backend = backends.choose()
    try:
        sound, cables = backend.devices(), virtual_mic.feeds(backend)
    except SolomicError as error:
        say(str(error), error.advice)
        sound, cables = SoundDevices(), ()
    say(getattr(backend, "reason", ""))
    return DevicesReport(
        tuple(_sound_row(device) for device in sound.microphones),
        tuple(_camera_row(device) for device in cameras.list_cameras()),
        tuple(_sound_row(device) for device in sound.outputs),
        tuple(_sound_row(device) for device in cables),
        _virtual_microphone(backend),
    )


def _sound_row(device: SoundDevice) -> Row:
    return Row(
        device.id,
        device.name,
        device.default,
        device.rate_hz,
        device.channels,
        device.bluetooth_hands_free,
    )


def _camera_row(device: CameraDevice) -> Row:
    return Row(device.id, device.name, device.default)


def _virtual_microphone(backend: AudioBackend) -> VirtualMicStatus:
    """As the running Solomic has it; without one there is none."""
    try:
        said = ask(AskReport()).status or {}
        return msgspec.convert(said["supervisor"]["virtual_mic"], VirtualMicStatus)
    except (SolomicError, KeyError, msgspec.ValidationError):
        found = looked_up(backend, settings().audio.cable)
    if found.present or found.reason:
        return found
    return msgspec.structs.replace(found, reason="It appears when Solomic runs.")


def lines(report: DevicesReport) -> list[str]:
    """The same for a person."""
    found: list[str] = []
    for title, rows in (
        ("Microphones", report.microphones),
        ("Cameras", report.cameras),
        ("Outputs", report.outputs),
        ("Outputs that may feed the virtual microphone", report.cables),
    ):
        if rows is report.cables and not rows:
            continue  # it is made, not fed
        found.append(f"{title}:")
        found += [_line(row) for row in rows] or ["  none"]
    mic = report.virtual_microphone
    found.append(f"Virtual microphone: {mic.name} {'is there' if mic.present else 'is not there'}")
    about = " ".join(filter(None, (mic.reason, mic.advice)))
    return [*found, f"  {about}"] if about else found


def _line(row: Row) -> str:
    about = [
        f"{row.rate_hz} Hz" if row.rate_hz else "",
        "default" if row.default else "",
        "Bluetooth hands-free: telephone quality" if row.hands_free else "",
    ]
    return f"  {row.name} [{row.id}] {', '.join(filter(None, about))}".rstrip()
