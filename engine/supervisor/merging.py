"""Commands on their way to the engine: merged per key, in order, never lost. Pure."""

from __future__ import annotations

import msgspec

from engine.messages import (
    Add,
    AnyCommand,
    Bypass,
    Keep,
    KeepTracks,
    Mute,
    Record,
    RememberVoice,
    SetCamera,
    SetConfig,
    SetFaceLoss,
    SetKeepWho,
    SetLevel,
    SetLevelAt,
    SetMicrophone,
    SetMonitor,
    SetQuality,
    SetStrength,
)

Waiting = tuple[AnyCommand, ...]

_REPLACED_BY: dict[type[AnyCommand], tuple[type[AnyCommand], ...]] = {
    Keep: (Keep, KeepTracks, Add),
    KeepTracks: (Keep, KeepTracks, Add),
    SetConfig: (
        SetConfig,
        SetQuality,
        SetStrength,
        SetKeepWho,
        SetFaceLoss,
        SetMicrophone,
        SetCamera,
    ),
}
"""Which waiting commands a newer one makes meaningless, where it is not its own kind alone."""


def merge(waiting: Waiting, command: AnyCommand) -> Waiting:
    """``waiting`` with ``command`` behind it; its length is bounded by the number of keys.

    Doing what is returned has the same effect as doing all that was ever put in.
    """
    match command:
        case Add():
            return _toggled(waiting, command)
        case Bypass(on=None) | Mute(on=None) | SetMonitor(on=None) | Record(on=None):
            return _switched(waiting, command)
        case RememberVoice(track_id=track) | SetLevel(track_id=track):
            return (*(each for each in waiting if not _same(each, command, track)), command)
        case SetLevelAt(position=place):
            return (*(each for each in waiting if not _same(each, command, place)), command)
    obsolete = _REPLACED_BY.get(type(command), (type(command),))
    return (*(each for each in waiting if not isinstance(each, obsolete)), command)


def _same(one: AnyCommand, other: AnyCommand, number: int) -> bool:
    """Each voice and each person's level is a wish of its own."""
    if type(one) is not type(other):
        return False
    match one:
        case RememberVoice(track_id=own) | SetLevel(track_id=own) | SetLevelAt(position=own):
            return own == number
        case _:
            return False


def _toggled(waiting: Waiting, command: Add) -> Waiting:
    """Adding somebody twice is not adding them."""
    if command in waiting:
        return tuple(each for each in waiting if each != command)
    return (*waiting, command)


def _switched(waiting: Waiting, command: Bypass | Mute | SetMonitor | Record) -> Waiting:
    """A toggle turns what waits over."""
    before = [each for each in waiting if isinstance(each, type(command))]
    rest = tuple(each for each in waiting if not isinstance(each, type(command)))
    if not before:
        return (*waiting, command)
    if before[-1].on is None:
        return rest
    return (*rest, msgspec.structs.replace(command, on=not before[-1].on))
