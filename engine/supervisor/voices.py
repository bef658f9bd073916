"""The remembered voices for the window: listed, carried elsewhere and back, deleted.

Everything here looks at the disk and may ask the desktop's keyring, which may take seconds: not for
the window's own thread. Voices are learned by the engine (command ``RememberVoice``). The store is
imported when it is first needed: the start of the program has no use for ciphers.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec

from engine.errors import ProfileError


class RememberedVoice(msgspec.Struct, frozen=True):
    """One voice on disk."""

    name: str
    seconds: float
    """Speech it was learned from."""
    likeness: float
    """How alike its parts are, 0 to 1."""
    consent_at: str
    """ISO 8601, UTC."""


class VoiceList(msgspec.Struct, frozen=True):
    """All of them, and how they are protected."""

    voices: tuple[RememberedVoice, ...] = ()
    key_in: Literal["keyring", "file"] | None = None
    """Where the key lies that they are encrypted with; None before there is one."""
    problems: tuple[str, ...] = ()


def list_voices() -> VoiceList:
    """All remembered voices, by name. Never raises."""
    from engine.voices.profiles import Store

    store = Store()
    try:
        voices = tuple(
            RememberedVoice(each.name, each.seconds, each.likeness, each.consent_at)
            for each in store.all()
        )
        key = store.key() if voices else None
    except ProfileError as error:
        return VoiceList(problems=(f"{error} {error.advice}".strip(),))
    return VoiceList(voices, None if key is None else key.kept_in, tuple(store.problems))


def delete_voice(name: str) -> None:
    """Forget it. Raises ProfileError."""
    from engine.voices.profiles import Store

    Store().delete(name)


def export_voice(name: str, target: Path) -> None:
    """Write it as JSON that only this user may read, not encrypted. Raises ProfileError."""
    from engine.voices.profiles import Store, export

    export(Store().get(name), target)


def import_voice(source: Path) -> str:
    """Take in a voice that was exported; its name. Raises ProfileError."""
    from engine.voices.profiles import Store, read_exported

    store, found = Store(), read_exported(source)
    if any(each.name.casefold() == found.name.casefold() for each in store.all()):
        raise ProfileError(
            f"A voice is already remembered as {found.name}.", advice="Delete it first."
        )
    store.put(found)
    return found.name
