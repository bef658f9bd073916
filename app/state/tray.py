"""What the tray shows, and when it may speak up. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

from app.state.stations import Health, Level
from engine.messages import Telemetry

TrayState = Literal["keeping", "everyone", "bypass", "mute", "trouble", "idle", "wait"]

BAD_FOR_S: Final = 5.0
"""A trouble that passes by itself is not worth a word."""
EVERY_S: Final = 600.0
"""Between two notifications."""


@dataclass(frozen=True, slots=True)
class TrayLook:
    """Icon and tooltip."""

    state: TrayState
    sentence: str


@dataclass(frozen=True, slots=True)
class Quiet:
    """Since when others cannot hear the person, and when that was told last."""

    bad_since_s: float | None = None
    told: bool = False
    told_at_s: float | None = None


def look_of(health: Health | None, now: Telemetry | None) -> TrayLook:
    """What the tray shows for this health."""
    if health is None:
        return TrayLook("wait", "")
    return TrayLook(_state(health, now), health.sentence)


def _state(health: Health, now: Telemetry | None) -> TrayState:
    if health.level is Level.WAIT or now is None:
        return "wait" if health.level is not Level.BAD else "trouble"
    if now.mute or now.silenced:
        return "mute"
    if health.level is Level.BAD:
        return "trouble"
    if now.bypass:
        return "bypass"
    if now.state == "idle" or now.listeners == 0:
        return "idle"
    return "keeping" if now.kept else "everyone"


def next_quiet(
    quiet: Quiet, health: Health | None, allowed: bool, now_s: float
) -> tuple[Quiet, str]:
    """The state after this look, and the sentence to notify with, or ""."""
    if health is None or health.level is not Level.BAD:
        return replace(quiet, bad_since_s=None, told=False), ""
    if quiet.bad_since_s is None:
        quiet = replace(quiet, bad_since_s=now_s)
    since_s = quiet.bad_since_s
    due = not quiet.told and since_s is not None and now_s - since_s >= BAD_FOR_S
    rested = quiet.told_at_s is None or now_s - quiet.told_at_s >= EVERY_S
    if due and rested and allowed:
        return replace(quiet, told=True, told_at_s=now_s), health.sentence
    return quiet, ""
