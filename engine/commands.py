"""The commands: what the engine can be told, in through a bounded pipe, merged per key.

All types are frozen; ``engine.messages`` encodes and decodes them, and hands them on.
Positions count faces from left to right in the unmirrored image, from 1.
"""

from __future__ import annotations

from typing import Annotated, Final

import msgspec

from engine.config import Config, FaceLoss, Hear, KeepWho, Quality, StrengthDb

Position = Annotated[int, msgspec.Meta(ge=1, le=9)]
LEVEL_LOWEST_DB: Final = -24.0
LevelDb = Annotated[float, msgspec.Meta(ge=LEVEL_LOWEST_DB, le=0.0)]
"""How loud one of the chosen people is heard. Never more than they are: where several are kept the
sum stays below the microphone's sound in any case."""


class Command(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="cmd"):
    """Base of all commands."""


class KeepTracks(Command, frozen=True, tag="keep_tracks"):
    """Keep exactly these face tracks; an empty tuple keeps nobody in particular."""

    track_ids: tuple[int, ...]


class Keep(Command, frozen=True, tag="keep"):
    """Keep exactly the faces at these positions."""

    positions: tuple[Position, ...]


class Add(Command, frozen=True, tag="add"):
    """Keep the face at this position too (or stop keeping it, if it is kept)."""

    position: Position


class Bypass(Command, frozen=True, tag="bypass"):
    """Latency-matched dry sound: on, off, or toggle (None)."""

    on: bool | None = None


class Mute(Command, frozen=True, tag="mute"):
    """Silence: on, off, or toggle (None)."""

    on: bool | None = None


class Talk(Command, frozen=True, tag="talk"):
    """The push-to-talk key is held (or no longer): heard, where the settings want it held."""

    on: bool


class Cough(Command, frozen=True, tag="cough"):
    """The cough key is held (or no longer): silence meanwhile."""

    on: bool


class SetQuality(Command, frozen=True, tag="quality"):
    """Choose a rung of the ladder, or auto."""

    quality: Quality


class SetStrength(Command, frozen=True, tag="strength"):
    """By how many dB the others are turned down at most."""

    strength_db: StrengthDb


class SetLevel(Command, frozen=True, tag="level"):
    """How loud the person with this face track is heard while they are kept."""

    track_id: int
    level_db: LevelDb


class SetLevelAt(Command, frozen=True, tag="level_at"):
    """The same for the face at this position."""

    position: Position
    level_db: LevelDb


class SetKeepWho(Command, frozen=True, tag="keep_who"):
    """Whom to keep: the faces chosen, whoever is nearest, whoever speaks, or everyone."""

    who: KeepWho


class SetFaceLoss(Command, frozen=True, tag="face_loss"):
    """What happens when every kept face is lost; ``mute`` is privacy when the person leaves."""

    on_face_loss: FaceLoss


class SetMicrophone(Command, frozen=True, tag="microphone"):
    """Change the input; "" is the default one."""

    device_id: str


class SetCamera(Command, frozen=True, tag="camera"):
    """Change the camera: device id, file, address or NO_CAMERA; "" is the first one."""

    device_id: str


class SetConfig(Command, frozen=True, tag="config"):
    """Replace all settings at once."""

    config: Config


class SetOutput(Command, frozen=True, tag="output"):
    """Where the kept voice is played: the virtual microphone's own output; supervisor to engine.

    "" is nowhere: there is no virtual microphone now, and ``reason`` says why.
    """

    device_id: str
    name: str = ""
    reason: str = ""


class SetListeners(Command, frozen=True, tag="listeners"):
    """How many programs record the virtual microphone (None: unknown); supervisor to engine."""

    count: int | None


class SetMonitor(Command, frozen=True, tag="monitor"):
    """Hear oneself on headphones: on, off, or toggle (None). Never remembered."""

    on: bool | None = None


class SetHear(Command, frozen=True, tag="hear"):
    """What the monitor plays."""

    hear: Hear


class Record(Command, frozen=True, tag="record"):
    """Record the microphone and what others hear: on, off, or toggle (None)."""

    on: bool | None = None


class SetPreview(Command, frozen=True, tag="preview"):
    """Whether anybody looks at the preview (the window is visible)."""

    visible: bool


class RememberVoice(Command, frozen=True, tag="remember_voice"):
    """Keep the voice of a face track on disk under a name; its owner agreed (``consent``)."""

    track_id: int
    name: str
    consent: bool = False


class VoicesChanged(Command, frozen=True, tag="voices_changed"):
    """The voices on disk were changed by somebody else: read them again."""


class Stop(Command, frozen=True, tag="stop"):
    """End the engine."""


AnyCommand = (
    KeepTracks
    | Keep
    | Add
    | Bypass
    | Mute
    | Talk
    | Cough
    | SetQuality
    | SetStrength
    | SetLevel
    | SetLevelAt
    | SetKeepWho
    | SetFaceLoss
    | SetMicrophone
    | SetCamera
    | SetConfig
    | SetOutput
    | SetListeners
    | SetMonitor
    | SetHear
    | Record
    | SetPreview
    | RememberVoice
    | VoicesChanged
    | Stop
)
