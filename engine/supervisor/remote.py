"""What the control socket does to a running Solomic, and asking the one that runs."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, Protocol

import msgspec

from engine.control.client import ask, socket_path
from engine.control.protocol import Answer, AskReport, AskStatus, Handler, Request, Show
from engine.errors import SolomicError
from engine.messages import AnyCommand, Telemetry
from engine.supervisor.options import SupervisorStatus


class Server(Protocol):
    """A control server, whatever carries it."""

    def start(self) -> None:
        """Begin to answer."""
        ...

    def stop(self) -> None:
        """End."""
        ...


def open_server(handler: Handler) -> Server:
    """Listen for this user's programs. Raises EngineError."""
    if sys.platform == "win32":
        from engine.control.windows import PipeServer

        return PipeServer(handler)
    from engine.control.server import ControlServer

    return ControlServer(socket_path(), handler)


def request_handler(
    send: Callable[[AnyCommand], None],
    telemetry: Callable[[], Telemetry | None],
    status: Callable[[], SupervisorStatus],
    show: Callable[[], None],
) -> Handler:
    """What answers requests; called on the control server's thread."""

    def handle(request: Request) -> Answer:
        match request:
            case AskStatus():
                return Answer(ok=True, status=status_report(telemetry(), status()))
            case AskReport():
                report = {"telemetry": telemetry(), "supervisor": status()}
                return Answer(ok=True, status=msgspec.to_builtins(report))
            case Show():
                show()
            case _:
                send(request)
        return Answer(ok=True)

    return handle


def status_report(telemetry: Telemetry | None, status: SupervisorStatus) -> dict[str, Any]:
    """What ``solomic status`` prints."""
    seen = telemetry or Telemetry()
    known = telemetry is not None
    return {
        "running": True,
        "pid": status.engine_pid,
        "kept": kept_positions(seen) if known else None,
        "quality": seen.quality,
        "latency_ms": msgspec.to_builtins(seen.latency_ms) if known else None,
        "xruns": seen.xruns if known else None,
        "listeners": status.listeners,
    }


def kept_positions(telemetry: Telemetry) -> list[int | None]:
    """Who is kept, as ``--keep`` and ``ctl keep`` count: from left to right, from 1.

    Faces out of view count where they were last seen; None for one that was forgotten.
    """
    faces = sorted(telemetry.faces, key=lambda face: face.box[0] + face.box[2] / 2)
    places = {face.track_id: place for place, face in enumerate(faces, start=1)}
    return [places.get(track) for track in telemetry.kept]


def raise_first() -> bool:
    """Ask the copy that runs to show its window; False when none answers."""
    try:
        return ask(Show()).ok
    except SolomicError:
        return False
