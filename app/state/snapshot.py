"""One look at the engine: what the view models are updated from."""

from __future__ import annotations

from dataclasses import dataclass

from app.state.engine import EngineStatus
from engine.messages import Telemetry


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Status and telemetry at one moment of a steady clock."""

    status: EngineStatus
    telemetry: Telemetry | None
    now_s: float
    elapsed_s: float
    """Since the look before."""
