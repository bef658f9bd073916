"""Starts the engine and keeps it alive: the one door for the window and for ``run --headless``."""

from engine.supervisor.core import Supervisor
from engine.supervisor.devices import DeviceLists
from engine.supervisor.options import RunOptions, SupervisorStatus, VirtualMicStatus
from engine.supervisor.remote import kept_positions, raise_first

__all__ = [
    "DeviceLists",
    "RunOptions",
    "Supervisor",
    "SupervisorStatus",
    "VirtualMicStatus",
    "kept_positions",
    "raise_first",
]
