"""What an engine is told when it starts, and what a new one needs of one that died."""

from __future__ import annotations

import msgspec

from engine.config import Config, Precision, Rung

TELEMETRY_BYTES = 64 * 1024
RESUME_BYTES = 64 * 1024
PREVIEW_WIDTH = 1280
PREVIEW_HEIGHT = 960
PREVIEW_BYTES = PREVIEW_WIDTH * PREVIEW_HEIGHT * 3 + 16 * 1024


class SlotNames(msgspec.Struct, frozen=True):
    """Names of the latest slots the supervisor made."""

    telemetry: str
    preview: str
    resume: str


class Person(msgspec.Struct, frozen=True):
    """A face track as the next engine must know it to find it again."""

    track_id: int
    box: tuple[float, float, float, float]
    kept: bool = False
    voice: bytes = b""
    """Embedding, float32; empty when the voice is not known."""
    voice_s: float = 0.0
    """Speech it was learned from, or about."""
    level_db: float = 0.0


class Resume(msgspec.Struct, frozen=True):
    """Everything a person chose, written by the engine some times a second."""

    config: Config
    bypass: bool = False
    mute: bool = False
    people: tuple[Person, ...] = ()
    waiting: tuple[int, ...] = ()
    """Positions chosen before anybody stood there."""
    next_track_id: int = 1
    rung: Rung | None = None
    """What ran, and as what: the next engine need not measure again."""
    precision: Precision = "auto"
    demo_microphone: bool = False
    demo_camera: bool = False


class EngineStart(msgspec.Struct, frozen=True, kw_only=True):
    """The first message on the pipe."""

    resume: Resume
    demo: bool | None = False
    """True: the demo scene; None: only where there is no microphone or no camera."""
    keep: tuple[int, ...] = ()
    """Positions to keep from the start, when nobody is resumed."""
    output_id: str = ""
    output_name: str = ""
    output_reason: str = ""
    listeners: int | None = None
    preview: bool = False
    may_sleep: bool = True
    """Whether the network rests while nobody listens and nobody looks."""
    seed: int = 0


_encoder = msgspec.msgpack.Encoder()
_start_decoder = msgspec.msgpack.Decoder(EngineStart)
_resume_decoder = msgspec.msgpack.Decoder(Resume)


def encode(message: EngineStart | Resume) -> bytes:
    """As bytes (MessagePack)."""
    return _encoder.encode(message)


def decode_start(data: bytes) -> EngineStart:
    """Raises msgspec.DecodeError or msgspec.ValidationError."""
    return _start_decoder.decode(data)


def decode_resume(data: bytes) -> Resume:
    """Raises msgspec.DecodeError or msgspec.ValidationError."""
    return _resume_decoder.decode(data)
