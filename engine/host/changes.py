"""Settings after a command that changes some of them. Pure."""

from __future__ import annotations

import msgspec

from engine.config import Config
from engine.messages import (
    AnyCommand,
    SetCamera,
    SetConfig,
    SetFaceLoss,
    SetKeepWho,
    SetMicrophone,
    SetQuality,
    SetStrength,
)


def changed(config: Config, command: AnyCommand) -> Config:
    """``config`` after a command that changes settings."""
    replace = msgspec.structs.replace
    match command:
        case SetConfig(config=new):
            return new
        case SetQuality(quality=quality):
            return replace(config, separation=replace(config.separation, quality=quality))
        case SetStrength(strength_db=strength_db):
            return replace(config, separation=replace(config.separation, strength_db=strength_db))
        case SetKeepWho(who=who):
            return replace(config, separation=replace(config.separation, keep_who=who))
        case SetFaceLoss(on_face_loss=loss):
            return replace(config, separation=replace(config.separation, on_face_loss=loss))
        case SetMicrophone(device_id=device_id):
            return replace(config, audio=replace(config.audio, microphone=device_id))
        case SetCamera(device_id=device_id):
            return replace(config, vision=replace(config.vision, camera=device_id))
        case _:
            return config
