"""What "copy diagnostics" copies: figures and versions, no names of people, devices or folders."""

from __future__ import annotations

import platform

from app.state.engine import EngineStatus
from app.state.stations import Health
from engine.messages import Percentiles, Telemetry
from engine.version import VERSION


def _figures(of: Percentiles) -> str:
    return " / ".join(
        "-" if value is None else f"{value:.1f}" for value in (of.p50, of.p95, of.p99)
    )


def _engine_lines(now: Telemetry) -> list[str]:
    latency = now.latency_ms
    stages = ("capture", "queue", "model", "output", "total")
    return [
        f"state: {now.state}, {now.uptime_s:.0f} s, {now.hops} hops",
        f"network: {now.quality} {now.precision}, here: {', '.join(now.qualities)}",
        f"overload: {now.overloaded or 'none'}",
        (
            f"late {now.late_hops}, xruns {now.xruns}, dropped {now.dropped_ms} ms, "
            f"drift {now.drift_ppm} ppm"
        ),
        *(f"{name} ms p50/p95/p99: {_figures(getattr(latency, name))}" for name in stages),
        f"levels: in {now.input_db} dB, out {now.output_db} dB",
        (
            f"camera: {'ok' if now.camera.ok else 'not ok'}, {now.camera_rate_hz} images/s, "
            f"{len(now.faces)} faces, {len(now.kept)} kept"
        ),
        f"microphone: {'ok' if now.microphone.ok else 'not ok'}",
        f"output: {'ok' if now.output.ok else 'not ok'}, listeners: {now.listeners}",
        f"demo: {now.demo}",
    ]


def report(
    status: EngineStatus | None, now: Telemetry | None, health: Health | None, qt: str
) -> str:
    """Plain text, English: whoever helps reads it."""
    lines = [
        f"Solomic {VERSION}, Python {platform.python_version()}, Qt {qt}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
    ]
    if status is not None:
        lines.append(
            f"engine alive: {status.alive}, restarts: {status.restarts}, "
            f"virtual microphone: {status.virtual_mic_present}"
        )
    if health is not None:
        links = ", ".join(f"{link.name.lower()} {state.value}" for link, state in health.links)
        lines.append(f"health: {health.level.value}; {links}")
    lines += _engine_lines(now) if now else ["no telemetry"]
    return "\n".join(lines) + "\n"
