"""What the supervisor needs from a virtual microphone on any system."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import msgspec


class VirtualMic(Protocol):
    """The microphone that other programs choose by ``name``; one thread uses it at a time."""

    @property
    def name(self) -> str:
        """What a person picks in a call."""
        ...

    @property
    def present(self) -> bool:
        """Whether other programs see it now (asks the sound system)."""
        ...

    @property
    def playback_device_id(self) -> str:
        """The output whose sound the microphone carries; "" while it is absent."""
        ...

    def create(self) -> None:
        """Make it appear; nothing happens when it is there already. Raises VirtualMicError."""
        ...

    def listeners(self) -> int | None:
        """How many programs record it; None when that is unknown."""
        ...

    def watch_listeners(self, changed: Callable[[int | None], None]) -> Callable[[], None]:
        """Call ``changed(listeners())`` now and when that differs, from any thread.

        Returns what stops it. This is how a reader is noticed at once, without polling.
        """
        ...

    def remove(self) -> None:
        """Take away what ``create`` made; may be called twice and never raises."""
        ...


class CleanupReport(msgspec.Struct, frozen=True):
    """What a cleanup took away."""

    removed: tuple[str, ...] = ()
    """What each removed module was, in words."""
    restored: tuple[str, ...] = ()
    """Default devices given back: their ids."""
