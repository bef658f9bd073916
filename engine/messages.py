"""Everything that crosses the border between the engine process and the others.

Commands go in through a bounded pipe and are merged per key; telemetry comes out through a
latest slot at 30 Hz. All types are frozen; ``encode`` and ``decode_*`` are the only way over.
Positions count faces from left to right in the unmirrored image, from 1.
"""

from __future__ import annotations

from typing import Final, Literal

import msgspec

from engine.commands import (
    LEVEL_LOWEST_DB,
    Add,
    AnyCommand,
    Bypass,
    Command,
    Cough,
    Keep,
    KeepTracks,
    LevelDb,
    Mute,
    Position,
    Record,
    RememberVoice,
    SetCamera,
    SetConfig,
    SetFaceLoss,
    SetHear,
    SetKeepWho,
    SetLevel,
    SetLevelAt,
    SetListeners,
    SetMicrophone,
    SetMonitor,
    SetOutput,
    SetPreview,
    SetQuality,
    SetStrength,
    Stop,
    Talk,
    VoicesChanged,
)
from engine.config import Hear, KeepWho, Provider, Rung

__all__ = [
    "CAMERA_LEFT",
    "CLOSED_WHILE_IDLE",
    "LEVEL_LOWEST_DB",
    "Add",
    "AnyCommand",
    "Bypass",
    "Command",
    "Cough",
    "DeviceState",
    "EngineFailure",
    "EngineState",
    "Face",
    "Keep",
    "KeepTracks",
    "LevelDb",
    "Lost",
    "LostNow",
    "MonitorState",
    "Mute",
    "Overloaded",
    "Percentiles",
    "Position",
    "Record",
    "RecordingState",
    "RememberVoice",
    "Remembered",
    "SetCamera",
    "SetConfig",
    "SetFaceLoss",
    "SetHear",
    "SetKeepWho",
    "SetLevel",
    "SetLevelAt",
    "SetListeners",
    "SetMicrophone",
    "SetMonitor",
    "SetOutput",
    "SetPreview",
    "SetQuality",
    "SetStrength",
    "Silenced",
    "StagePercentiles",
    "StageValues",
    "Stop",
    "Talk",
    "Telemetry",
    "VoicesChanged",
    "decode_command",
    "decode_failure",
    "decode_telemetry",
    "encode",
]


class Percentiles(msgspec.Struct, frozen=True):
    """Milliseconds over the last minute; None before the first value."""

    p50: float | None = None
    p95: float | None = None
    p99: float | None = None


class StagePercentiles(msgspec.Struct, frozen=True):
    """Percentiles by stage of the sound path."""

    capture: Percentiles = Percentiles()
    queue: Percentiles = Percentiles()
    model: Percentiles = Percentiles()
    output: Percentiles = Percentiles()
    total: Percentiles = Percentiles()


class StageValues(msgspec.Struct, frozen=True):
    """The newest values by stage, milliseconds: one point of the latency graph.

    capture: microphone to the start of the read; queue: waiting for the worker; model: the
    network and everything around it; output: waiting in the virtual microphone's buffer;
    total: their sum plus the 20 ms of the front end.
    """

    capture: float = 0.0
    queue: float = 0.0
    model: float = 0.0
    output: float = 0.0
    total: float = 0.0


class Face(msgspec.Struct, frozen=True):
    """One face track as the overlay draws it."""

    track_id: int
    position: int
    """From left to right, from 1; 0 while the face is not in view."""
    box: tuple[float, float, float, float]
    """x, y, width, height as shares of the unmirrored image, 0 to 1."""
    speaking: float
    """Probability of speaking now, 0 to 1."""
    cue_valid: bool
    kept: bool
    visible: bool
    advice: str = ""
    """Why the mouth is hard to see ("", "dark", "turned", "covered", "small", "blurred")."""
    voice_quality: float = 0.0
    """How well this person's voice is remembered, 0 to 1."""
    name: str = ""
    """Whose voice this is, when it is one that is remembered on disk."""
    level_db: float = 0.0
    """How loud they are heard while they are kept."""


class DeviceState(msgspec.Struct, frozen=True):
    """A device as the engine sees it."""

    id: str = ""
    name: str = ""
    ok: bool = False
    reason: str = ""
    """One sentence when it is not ok."""


class MonitorState(msgspec.Struct, frozen=True):
    """Whether somebody hears themselves, what of it, and where."""

    on: bool = False
    hear: Hear = "processed"
    device: DeviceState = DeviceState()


class RecordingState(msgspec.Struct, frozen=True):
    """Whether a recording goes on."""

    on: bool = False
    seconds: float = 0.0
    count: int = 0
    """How many have ended, those that could not begin included."""
    problem: str = ""
    """One sentence where the last one ended by itself."""


LostNow = Literal["", "held", "hold", "voice", "left_out", "mute", "everyone"]
"""What happens to a kept face that is out of view: nothing is lost; it is held for a moment; it is
held for good; it is kept by its voice alone; it is left out; silence; everyone is heard."""


class Lost(msgspec.Struct, frozen=True):
    """Kept faces out of view, and what that means now."""

    now: LostNow = ""
    then: LostNow = ""
    """What follows once ``left_s`` have passed; only while ``now`` is "held"."""
    left_s: float = 0.0


class Remembered(msgspec.Struct, frozen=True):
    """What became of the newest ``RememberVoice``."""

    count: int = 0
    """How many this engine has answered."""
    name: str = ""
    problem: str = ""
    """One sentence when the voice was not remembered."""


OFF_CAMERA: Final = 0
"""Who speaks without being seen; face tracks count from 1."""


class Turn(msgspec.Struct, frozen=True):
    """Somebody spoke."""

    who: int
    """The face's track id, or OFF_CAMERA."""
    from_s: float
    to_s: float | None = None
    """None while it lasts."""


CLOSED_WHILE_IDLE: Final = "It is closed while nobody listens."
"""Why the camera is not ok while the engine sleeps: nothing is wrong."""
CAMERA_LEFT: Final = "No camera is used."
"""Why it is not ok where none was wanted: nothing is wrong either."""
Silenced = Literal["", "mute", "cough", "push_to_talk"]
"""Why nothing is sent though everything works."""
EngineState = Literal["starting", "running", "idle", "stopping"]
Overloaded = Literal["", "stepped_down", "muted", "bypassed"]


class Telemetry(msgspec.Struct, frozen=True):
    """The engine's newest state, 30 times a second."""

    state: EngineState = "starting"
    engine_pid: int = 0
    uptime_s: float = 0.0
    hops: int = 0
    late_hops: int = 0
    xruns: int = 0
    dropped_ms: float = 0.0
    latency_ms: StagePercentiles = StagePercentiles()
    newest_ms: StageValues = StageValues()
    budget_ms: float = 45.0
    input_db: float = -120.0
    """Peak of the last 33 ms, dB of full scale."""
    output_db: float = -120.0
    input_bands: bytes = b""
    """Loudness of the newest hop by band, SPECTRUM_BANDS of them, low ones first; 0 is -80 dB and
    255 full scale. Empty while nobody looks."""
    output_bands: bytes = b""
    """The same of what leaves."""
    drift_ppm: float = 0.0
    quality: Rung | None = None
    """The rung that runs now."""
    qualities: tuple[Rung, ...] = ()
    """Rungs whose networks are here."""
    precision: str | None = None
    provider: Provider | None = None
    """What runs the network."""
    strength_db: float = 40.0
    bypass: bool = False
    mute: bool = False
    silenced: Silenced = ""
    overloaded: Overloaded = ""
    faces: tuple[Face, ...] = ()
    kept: tuple[int, ...] = ()
    """Track ids."""
    keep_who: KeepWho = "chosen"
    lost: Lost = Lost()
    remembered: Remembered = Remembered()
    turns: tuple[Turn, ...] = ()
    """Who spoke when in the last minute, from and to on the clock of ``uptime_s``."""
    camera_rate_hz: float = 0.0
    image_cost_ms: float = 0.0
    """Processor time of all that is done for one image: faces, lips, turns, preview."""
    av_offset_ms: float | None = None
    """By how much the images come after the sound, as found or remembered; it is corrected."""
    av_offset_confidence: float = 0.0
    microphone: DeviceState = DeviceState()
    camera: DeviceState = DeviceState()
    output: DeviceState = DeviceState()
    listeners: int | None = None
    monitor: MonitorState = MonitorState()
    recording: RecordingState = RecordingState()
    demo: bool = False
    si_snri_db: float | None = None
    """Demo only: improvement against the known truth over the last seconds."""
    warnings: tuple[str, ...] = ()


class EngineFailure(msgspec.Struct, frozen=True):
    """The last words of an engine that could not start or go on."""

    message: str
    advice: str = ""
    foreseen: bool = False
    """Something that another engine would meet as well, such as a missing network."""


_encoder = msgspec.msgpack.Encoder()
_command_decoder = msgspec.msgpack.Decoder(AnyCommand)
_telemetry_decoder = msgspec.msgpack.Decoder(Telemetry)
_failure_decoder = msgspec.msgpack.Decoder(EngineFailure)


def encode(message: AnyCommand | Telemetry | EngineFailure) -> bytes:
    """A message as bytes (MessagePack)."""
    return _encoder.encode(message)


def decode_command(data: bytes) -> AnyCommand:
    """Raises msgspec.ValidationError or msgspec.DecodeError on anything unknown."""
    command: AnyCommand = _command_decoder.decode(data)
    return command


def decode_telemetry(data: bytes) -> Telemetry:
    """Raises msgspec.ValidationError or msgspec.DecodeError on anything unknown."""
    return _telemetry_decoder.decode(data)


def decode_failure(data: bytes) -> EngineFailure:
    """Raises msgspec.ValidationError or msgspec.DecodeError on anything unknown."""
    return _failure_decoder.decode(data)
