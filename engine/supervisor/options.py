"""What a run is asked to be, and what the supervisor says of it."""

from __future__ import annotations

import msgspec

from engine.config import VIRTUAL_MIC_NAME, Config, Quality
from engine.errors import DriverTrouble
from engine.messages import EngineFailure


class RunOptions(msgspec.Struct, frozen=True, kw_only=True):
    """The words after ``run``."""

    config: Config = Config()
    demo: bool | None = None
    """None: the demo scene where there is no camera or no microphone."""
    camera: str | None = None
    mic: str | None = None
    keep: tuple[int, ...] = ()
    """Positions, from left to right."""
    quality: Quality | None = None
    headless: bool = False
    may_sleep: bool = True
    """Whether the network rests while nobody listens and nobody looks."""
    spare: bool = True
    """Whether a second engine stands ready to take over."""


class VirtualMicStatus(msgspec.Struct, frozen=True):
    """The microphone other programs see."""

    present: bool = False
    name: str = VIRTUAL_MIC_NAME
    reason: str = ""
    """One sentence when it is not present."""
    advice: str = ""
    """What to do about that, or what else must be set for it to be heard."""
    trouble: DriverTrouble = ""
    """What is wrong with somebody else's driver, where it needs one."""
    page: str = ""
    """The web page of that driver's maker."""


class SupervisorStatus(msgspec.Struct, frozen=True):
    """All that is known apart from telemetry."""

    started: bool = False
    """Starting is over: the engine was spawned once."""
    engine_alive: bool = False
    engine_pid: int | None = None
    spare_pid: int | None = None
    restarts: int = 0
    last_failure: EngineFailure | None = None
    """Why an engine could not start or go on, until one has run well again."""
    virtual_mic: VirtualMicStatus = VirtualMicStatus()
    listeners: int | None = None
    raise_requests: int = 0
    """How often a second copy asked this one to show itself."""
