"""Virtual microphones that touch no sound system."""

from __future__ import annotations

from collections.abc import Callable

from engine.config import VIRTUAL_MIC_NAME
from engine.errors import VirtualMicError


class NullVirtualMic:
    """For machines where no virtual microphone can be made: ``create`` says why."""

    name = VIRTUAL_MIC_NAME
    present = False
    playback_device_id = ""

    def __init__(self, reason: str, advice: str = "") -> None:
        self.reason = reason
        self.advice = advice

    def create(self) -> None:
        """Raise VirtualMicError with the reason."""
        raise VirtualMicError(self.reason, advice=self.advice)

    def listeners(self) -> int | None:
        """Nobody knows."""
        return None

    def watch_listeners(self, changed: Callable[[int | None], None]) -> Callable[[], None]:
        """Say once that nobody knows."""
        changed(None)
        return lambda: None

    def remove(self) -> None:
        """Nothing to remove."""


class FakeVirtualMic:
    """For tests: appears at once; ``count`` is who listens; ``failure`` makes ``create`` raise."""

    name = VIRTUAL_MIC_NAME

    def __init__(self, playback_device_id: str = "null", failure: str = "") -> None:
        self.present = False
        self.count: int | None = 0
        self.failure = failure
        self._device_id = playback_device_id
        self._watchers: list[Callable[[int | None], None]] = []

    @property
    def playback_device_id(self) -> str:
        """The id given, while present."""
        return self._device_id if self.present else ""

    def create(self) -> None:
        """Appear, or raise VirtualMicError when ``failure`` is set."""
        if self.failure:
            raise VirtualMicError(self.failure)
        self.present = True

    def listeners(self) -> int | None:
        """What the test said."""
        return self.count if self.present else None

    def watch_listeners(self, changed: Callable[[int | None], None]) -> Callable[[], None]:
        """Call once now, and whenever the test calls ``listen``."""
        self._watchers.append(changed)
        changed(self.listeners())
        return lambda: self._watchers.remove(changed)

    def listen(self, count: int | None) -> None:
        """For the test: so many programs record it from now on."""
        self.count = count
        for changed in tuple(self._watchers):
            changed(self.listeners())

    def remove(self) -> None:
        """Disappear."""
        self.present = False
