"""What the window learns from the engine's side, apart from telemetry."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from engine.config import VIRTUAL_MIC_NAME, Provider, Rung
from engine.errors import DriverTrouble

Box = tuple[float, float, float, float]
"""x, y, width, height as shares of the unmirrored image, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a picker: what opens the device, what a person reads."""

    id: str
    name: str
    default: bool = False
    ears: bool | None = None
    """An output: headphones (True), loudspeakers (False), or unknown."""
    hands_free: bool = False
    """A Bluetooth headset's microphone, which sounds as over the telephone."""


@dataclass(frozen=True, slots=True)
class DeviceLists:
    """The devices there are now."""

    microphones: tuple[Choice, ...] = ()
    cameras: tuple[Choice, ...] = ()
    outputs: tuple[Choice, ...] = ()
    cables: tuple[Choice, ...] = ()
    """Outputs that may feed the virtual microphone, where it needs somebody else's driver."""
    listed: bool = False
    """Whether they were looked for at all."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why something does not work, and what can be done about it."""

    message: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class EngineStatus:
    """What the supervisor knows: the engine's process and the virtual microphone."""

    started: bool = False
    """The supervisor has finished starting."""
    alive: bool = False
    restarts: int = 0
    last_failure: Failure | None = None
    start_failure: Failure | None = None
    """Set when Solomic could not start at all."""
    virtual_mic_present: bool = False
    virtual_mic_name: str = VIRTUAL_MIC_NAME
    virtual_mic_reason: str = ""
    virtual_mic_advice: str = ""
    virtual_mic_trouble: DriverTrouble = ""
    """What is wrong with somebody else's driver, where the microphone needs one."""
    virtual_mic_page: str = ""
    """The web page of that driver's maker."""
    listeners: int | None = None
    raise_requests: int = 0
    """How often a second copy asked this one to show itself."""

    @property
    def virtual_mic_is_ours(self) -> bool:
        """Whether Solomic makes it, and takes it away at its end."""
        return self.virtual_mic_name == VIRTUAL_MIC_NAME


@dataclass(frozen=True, slots=True)
class NetworkFigures:
    """What one network in one precision costs here, and gives by the bench."""

    rung: Rung
    precision: str
    per_hop_ms: float
    clearer_db: float | None = None
    provider: Provider = "cpu"


@dataclass(frozen=True, slots=True)
class Networks:
    """What is known of the networks on this computer."""

    costs: tuple[NetworkFigures, ...] = ()
    measuring: bool = False
    measured: bool = False
    threads: int = 1
    """With so many it was measured."""


@dataclass(frozen=True, slots=True)
class TrackBox:
    """Where a face is in one camera image."""

    track_id: int
    box: Box
    visible: bool = True


@dataclass(frozen=True, slots=True)
class Preview:
    """One camera image and the faces found in it."""

    sequence: int
    """Differs from image to image."""
    pixels: NDArray[np.uint8] = field(repr=False, compare=False)
    """Shape [height, width, 3], blue-green-red, unmirrored."""
    boxes: tuple[TrackBox, ...] = ()
