"""`solomic doctor`: where on the way from the microphone to the listener does it stop?"""

from __future__ import annotations

import argparse
import time
from typing import Any, Final

import msgspec

from engine.cli.output import print_json, say, settings
from engine.control.client import ask
from engine.control.protocol import AskReport
from engine.dsp.levels import SILENCE_DB
from engine.errors import NotRunningError
from engine.logs import set_up_logging
from engine.messages import CAMERA_LEFT, Telemetry
from engine.supervisor import RunOptions, Supervisor, SupervisorStatus
from engine.system import consent

TRIAL_S: Final = 3.0
START_WITHIN_S: Final = 60.0
_DEAD_LATE_SHARE: Final = 0.5
_BAD_LATE_SHARE: Final = 0.05
_START_SERVER: Final = "Start PulseAudio or PipeWire."


class Stage(msgspec.Struct, frozen=True):
    """One stage; ``ok`` is None where that cannot be known."""

    name: str
    ok: bool | None
    detail: str
    advice: str = ""


class DoctorReport(msgspec.Struct, frozen=True):
    """What ``--json`` prints."""

    stages: tuple[Stage, ...]
    first_dead: str | None


class Finding(msgspec.Struct, frozen=True):
    """What a run, or the running program, showed."""

    telemetry: Telemetry | None
    supervisor: SupervisorStatus
    loudest_db: float = SILENCE_DB
    was_running: bool = False
    failure: str = ""
    advice: str = ""


def add_parser(subparsers: Any) -> None:
    """Add the verb."""
    parser = subparsers.add_parser(
        "doctor", help="check every stage from the microphone to the listener"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(arguments: argparse.Namespace) -> int:
    """Look, print what was found; 1 when a stage is dead."""
    report = diagnose(_ask_running() or _try_out())
    if arguments.json:
        print_json(report)
    else:
        for stage in report.stages:
            mark = {True: "ok", False: "DEAD", None: "?"}[stage.ok]
            print(f"{mark:>4}  {stage.name}: {stage.detail} {stage.advice}".rstrip())
    if report.first_dead is None:
        return 0
    say(f"It stops at: {report.first_dead}.")
    return 1


def _ask_running() -> Finding | None:
    """What the running Solomic says, watched for a moment; None when none runs."""
    loudest_db = SILENCE_DB
    said: dict[str, Any] = {}
    try:
        until_s = time.monotonic() + TRIAL_S / 3
        while time.monotonic() < until_s:
            said = ask(AskReport()).status or {}
            loudest_db = max(loudest_db, (said.get("telemetry") or {}).get("input_db", SILENCE_DB))
            time.sleep(0.1)
        telemetry = msgspec.convert(said.get("telemetry"), Telemetry | None)
        supervisor = msgspec.convert(said.get("supervisor"), SupervisorStatus)
    except NotRunningError:
        return None
    return Finding(telemetry, supervisor, loudest_db, was_running=True)


def _try_out() -> Finding:
    """Run for some seconds with the person's own devices."""
    say("Trying it out for some seconds.")
    set_up_logging("solomic")
    supervisor = Supervisor(
        RunOptions(config=settings(), demo=False, headless=True, may_sleep=False, spare=False)
    )
    supervisor.start()
    loudest_db, telemetry = SILENCE_DB, None
    until_s = time.monotonic() + START_WITHIN_S
    try:
        while time.monotonic() < until_s:
            time.sleep(0.05)
            status = supervisor.status()
            if telemetry is None and supervisor.telemetry() is not None:
                until_s = time.monotonic() + TRIAL_S
            telemetry = supervisor.telemetry()
            loudest_db = max(loudest_db, telemetry.input_db if telemetry else SILENCE_DB)
            failure = status.last_failure
            if telemetry is None and failure is not None and failure.foreseen:
                break
    finally:
        status = supervisor.status()
        supervisor.stop()
    failure = status.last_failure
    return Finding(
        telemetry,
        status,
        loudest_db,
        failure=failure.message if failure else "",
        advice=failure.advice if failure else "",
    )


def diagnose(found: Finding) -> DoctorReport:
    """The stages, judged."""
    stages = (
        _microphone(found),
        _camera(found),
        _engine(found),
        _virtual_microphone(found),
        _listeners(found),
    )
    first = next((stage.name for stage in stages if stage.ok is False), None)
    return DoctorReport(stages, first)


def _microphone(found: Finding) -> Stage:
    name, seen = "microphone", found.telemetry
    if seen is None:
        return Stage(name, None, "Unknown without the engine.")
    if not seen.microphone.ok:
        no_server = seen.microphone.reason == found.supervisor.virtual_mic.reason
        advice = _START_SERVER if no_server else "Plug one in, or choose another."
        return Stage(name, False, seen.microphone.reason, advice)
    if found.loudest_db <= SILENCE_DB:
        forbidden = consent.denied("microphone")
        return Stage(
            name,
            False,
            f"{seen.microphone.name} gives digital silence.",
            consent.how_to_allow("microphone")
            if forbidden
            else "Is it muted by a switch, or in the system's sound settings?",
        )
    return Stage(name, True, f"{seen.microphone.name}, peak {found.loudest_db:.0f} dB.")


def _camera(found: Finding) -> Stage:
    name, seen = "camera", found.telemetry
    if seen is None:
        return Stage(name, None, "Unknown without the engine.")
    if seen.state == "idle":
        return Stage(name, None, "Closed, because nobody listens.")
    if seen.camera.reason == CAMERA_LEFT:
        return Stage(name, True, f"{CAMERA_LEFT} So it was chosen.")
    if not seen.camera.ok:
        return Stage(name, False, seen.camera.reason, "Voices are told apart without it, but less.")
    faces = sum(face.visible for face in seen.faces)
    return Stage(name, True, f"{seen.camera.name}, {seen.camera_rate_hz:.0f} Hz, {faces} faces.")


def _engine(found: Finding) -> Stage:
    name, seen = "engine", found.telemetry
    if seen is None:
        return Stage(name, False, found.failure or "The engine does not start.", found.advice)
    if seen.state == "idle":
        return Stage(name, True, "Asleep, because nobody listens.")
    if not seen.hops:
        ok = None if not seen.microphone.ok else False
        return Stage(name, ok, "No sound has passed through it.")
    late = seen.late_hops / seen.hops
    detail = f"{seen.quality}, {seen.late_hops} of {seen.hops} hops late."
    advice = "Choose a lower quality, or close other programs." if late > _BAD_LATE_SHARE else ""
    return Stage(name, late < _DEAD_LATE_SHARE, detail, advice)


def _virtual_microphone(found: Finding) -> Stage:
    mic = found.supervisor.virtual_mic
    if mic.present:
        return Stage("virtual microphone", True, f"{mic.name} is there.", mic.advice)
    return Stage(
        "virtual microphone",
        False,
        mic.reason or "It is not there.",
        mic.advice or "Is the sound server running?",
    )


def _listeners(found: Finding) -> Stage:
    name, mic = "listeners", found.supervisor.virtual_mic
    count = found.supervisor.listeners
    if not found.was_running:
        return Stage(name, None, "Nobody can listen before Solomic runs.", "Start it: solomic run")
    if count is None:
        advice = f"Choose {mic.name} in your call."
        return Stage(name, None, "Nobody knows how many programs listen.", advice)
    if count == 0:
        return Stage(name, False, "No program listens.", f"Choose {mic.name} in your call.")
    return Stage(name, True, f"{count} listening.")
