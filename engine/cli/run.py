"""`solomic run --headless`: the whole program without its window."""

from __future__ import annotations

import argparse
import os
import signal
import threading
import time
from typing import Any, Final, get_args

import msgspec

from engine.cli.arguments import positions, seconds
from engine.cli.choices import camera_id, microphone_id
from engine.cli.output import print_json, say, settings
from engine.cli.processes import CostWatch, ProcessCost
from engine.config import Quality
from engine.errors import AlreadyRunningError, EngineError
from engine.logs import set_up_logging
from engine.messages import (
    CAMERA_LEFT,
    CLOSED_WHILE_IDLE,
    EngineFailure,
    StagePercentiles,
    Telemetry,
)
from engine.supervisor import (
    RunOptions,
    Supervisor,
    SupervisorStatus,
    VirtualMicStatus,
    kept_positions,
    raise_first,
)

LOOK_EVERY_S: Final = 0.1
START_WITHIN_S: Final = 60.0
GIVE_UP_AFTER: Final = 3
"""Engines that died without having lived before ``run`` ends with what they said."""
PROGRESS_EVERY_S: Final = 5.0
_AS_IT_SHOULD_BE: Final = frozenset({CAMERA_LEFT, CLOSED_WHILE_IDLE})
"""Reasons of a device that is not open which nobody needs to be told."""


class RunReport(msgspec.Struct, frozen=True):
    """What ``--json`` prints."""

    hops: int
    late_hops: int
    xruns: int
    dropped_ms: float
    latency_ms: StagePercentiles
    si_snri_db: float | None
    kept: list[int | None]
    """Positions."""
    quality: str | None
    virtual_mic: VirtualMicStatus
    processes: tuple[ProcessCost, ...]


def add_parser(subparsers: Any) -> None:
    """Add the verb."""
    parser = subparsers.add_parser(
        "run",
        help="keep one voice, live",
        description="Keep one voice, live. Without --headless the window opens.",
    )
    add_run_arguments(parser)


def add_run_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of ``run``; the window understands the same ones."""
    parser.add_argument("--headless", action="store_true", help="without a window")
    parser.add_argument("--demo", action="store_true", help="the demo scene instead of devices")
    parser.add_argument("--camera", metavar="X", help="id, name, video file, address, none")
    parser.add_argument("--mic", metavar="X", help="microphone: id or name")
    parser.add_argument(
        "--keep", metavar="N[,M]", type=positions, default=(), help="faces from left to right"
    )
    parser.add_argument("--quality", choices=get_args(Quality), default=None)
    parser.add_argument("--seconds", metavar="S", type=seconds, default=None, help="then end")
    parser.add_argument("--json", action="store_true", help="print one JSON object at the end")


def options_of(arguments: argparse.Namespace) -> RunOptions:
    """What was asked for. Raises DeviceNotFoundError for a device that is not there."""
    return RunOptions(
        config=settings(),
        demo=True if arguments.demo else None,
        camera=None if arguments.camera is None else camera_id(arguments.camera),
        mic=None if arguments.mic is None else microphone_id(arguments.mic),
        keep=arguments.keep,
        quality=arguments.quality,
        headless=arguments.headless,
        # A run for some seconds is there to be looked at: what it reports is of sound.
        may_sleep=arguments.seconds is None,
    )


def run(arguments: argparse.Namespace) -> int:
    """Run until the time is up or somebody ends it, then print the report."""
    set_up_logging("solomic")
    supervisor = Supervisor(options_of(arguments))
    ended = _on_signals()
    try:
        supervisor.start()
    except AlreadyRunningError:
        raise_first()
        raise
    try:
        report = _watch(supervisor, arguments.seconds, ended)
    finally:
        supervisor.stop()
    if arguments.json:
        print_json(report)
    else:
        print("\n".join(_lines(report)))
    return 0


def _on_signals() -> threading.Event:
    """Set by Ctrl+C and by SIGTERM: both end the run as its time does."""
    ended = threading.Event()

    def end(number: int, frame: object) -> None:
        del number, frame
        ended.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)
    return ended


def _watch(supervisor: Supervisor, seconds_: float | None, ended: threading.Event) -> RunReport:
    """Look on; the seconds count from the first processed sound."""
    costs = CostWatch()
    speaker = _Speaker()
    started_s = time.monotonic()
    running_s: float | None = None
    while not ended.wait(LOOK_EVERY_S):
        now_s = time.monotonic()
        telemetry, status = supervisor.telemetry(), supervisor.status()
        _give_up(status, telemetry, now_s - started_s)
        speaker.look(telemetry, status)
        if telemetry is None or telemetry.state not in ("running", "idle"):
            continue
        if running_s is None:
            running_s = now_s
            speaker.say_started(now_s - started_s)
        costs.watch(
            {"engine": status.engine_pid, "supervisor": os.getpid(), "spare": status.spare_pid}
        )
        if seconds_ is not None and now_s - running_s >= seconds_:
            break
    return _report(supervisor, costs)


def _give_up(status: SupervisorStatus, telemetry: Telemetry | None, waited_s: float) -> None:
    """Raises EngineError when no engine will ever run."""
    failure = status.last_failure
    if failure is not None and failure.foreseen and telemetry is None:
        raise EngineError(failure.message, advice=failure.advice)
    if failure is not None and status.restarts >= GIVE_UP_AFTER and not status.engine_alive:
        raise EngineError(failure.message, advice=failure.advice)
    if telemetry is None and waited_s > START_WITHIN_S:
        raise EngineError("The engine did not start in time.")


class _Speaker:
    """Says on stderr what changes."""

    def __init__(self) -> None:
        self._said: set[str] = set()
        self._failure: EngineFailure | None = None

    def say_started(self, after_s: float) -> None:
        say(f"Running after {after_s:.1f} s.")

    def look(self, telemetry: Telemetry | None, status: SupervisorStatus) -> None:
        if status.last_failure is not None and status.last_failure != self._failure:
            say("The engine is started again:", status.last_failure.message)
        self._failure = status.last_failure
        self._once(status.virtual_mic.reason)
        if telemetry is None:
            return
        for sentence in telemetry.warnings:
            self._once(sentence)
        for device in (telemetry.microphone, telemetry.camera):
            if telemetry.uptime_s > 1.0 and device.reason not in _AS_IT_SHOULD_BE:
                self._once(device.reason)

    def _once(self, sentence: str) -> None:
        if sentence and sentence not in self._said:
            self._said.add(sentence)
            say(sentence)


def _report(supervisor: Supervisor, costs: CostWatch) -> RunReport:
    seen, status = supervisor.telemetry() or Telemetry(), supervisor.status()
    return RunReport(
        hops=seen.hops,
        late_hops=seen.late_hops,
        xruns=seen.xruns,
        dropped_ms=seen.dropped_ms,
        latency_ms=seen.latency_ms,
        si_snri_db=seen.si_snri_db,
        kept=kept_positions(seen),
        quality=seen.quality,
        virtual_mic=status.virtual_mic,
        processes=costs.costs(),
    )


def _lines(report: RunReport) -> list[str]:
    """The same for a person."""
    total = report.latency_ms.total
    delay = "unknown" if total.p50 is None else f"{total.p50:.1f} ms, P99 {total.p99:.1f} ms"
    trouble = f"{report.late_hops} late, {report.xruns} interruptions"
    lines = [
        f"{report.hops} hops of 10 ms, {trouble}, {report.dropped_ms:.0f} ms dropped",
        f"Delay: {delay}",
        f"Quality: {report.quality or 'unknown'}",
    ]
    if report.si_snri_db is not None:
        lines.append(f"The kept voice stands out by {report.si_snri_db:.1f} dB more than before")
    for cost in report.processes:
        share = "unknown" if cost.cpu_share is None else f"{cost.cpu_share:.0%} of one core"
        lines.append(f"{cost.name}: {share}, {cost.rss_mib or 0:.0f} MiB")
    return lines
