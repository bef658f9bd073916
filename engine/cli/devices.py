"""`solomic devices`: what can be chosen."""

from __future__ import annotations

import argparse
from typing import Any

import msgspec

from engine import virtual_mic
from engine.audio import backends
from engine.audio.base import AudioBackend, SoundDevice, SoundDevices
from engine.cli.output import print_json, say
from engine.control.client import ask
from engine.control.protocol import AskReport
from engine.errors import SolomicError
from engine.supervisor import VirtualMicStatus
from engine.vision import cameras
from engine.vision.base import CameraDevice


class Row(msgspec.Struct, frozen=True):
    """One device."""

    id: str
    name: str
    default: bool
    rate_hz: int | None = None
    channels: int | None = None


class DevicesReport(msgspec.Struct, frozen=True):
    """What ``--json`` prints."""

    microphones: tuple[Row, ...]
    cameras: tuple[Row, ...]
    outputs: tuple[Row, ...]
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
        sound = backend.devices()
    except SolomicError as error:
        say(str(error), error.advice)
        sound = SoundDevices()
    say(getattr(backend, "reason", ""))
    return DevicesReport(
        tuple(_sound_row(device) for device in sound.microphones),
        tuple(_camera_row(device) for device in cameras.list_cameras()),
        tuple(_sound_row(device) for device in sound.outputs),
        _virtual_microphone(backend),
    )


def _sound_row(device: SoundDevice) -> Row:
    return Row(device.id, device.name, device.default, device.rate_hz, device.channels)


def _camera_row(device: CameraDevice) -> Row:
    return Row(device.id, device.name, device.default)


def _virtual_microphone(backend: AudioBackend) -> VirtualMicStatus:
    """As the running Solomic has it; without one there is none."""
    try:
        said = ask(AskReport()).status or {}
        return msgspec.convert(said["supervisor"]["virtual_mic"], VirtualMicStatus)
    except (SolomicError, KeyError, msgspec.ValidationError):
        name = virtual_mic.choose(backend).name
        return VirtualMicStatus(False, name, "It appears when Solomic runs.")


def lines(report: DevicesReport) -> list[str]:
    """The same for a person."""
    found: list[str] = []
    for title, rows in (
        ("Microphones", report.microphones),
        ("Cameras", report.cameras),
        ("Outputs", report.outputs),
    ):
        found.append(f"{title}:")
        found += [_line(row) for row in rows] or ["  none"]
    mic = report.virtual_microphone
    found.append(f"Virtual microphone: {mic.name} {'is there' if mic.present else 'is not there'}")
    return found


def _line(row: Row) -> str:
    about = [f"{row.rate_hz} Hz" if row.rate_hz else "", "default" if row.default else ""]
    return f"  {row.name} [{row.id}] {', '.join(filter(None, about))}".rstrip()
