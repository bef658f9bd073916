"""Keeps the virtual microphone there: at the start, and after the sound server came back."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable
from typing import Final

import msgspec

from engine import virtual_mic
from engine.audio import backends
from engine.audio.base import AudioBackend
from engine.audio.null import NullBackend
from engine.errors import SolomicError, VirtualMicError
from engine.supervisor.options import VirtualMicStatus
from engine.virtual_mic import VirtualMic
from engine.virtual_mic.base import CleanupReport
from engine.virtual_mic.cable import CableVirtualMic

RETRY_S: Final = 2.0
RETRY_WITHOUT_SOUND_S: Final = 5.0
"""To look for a sound system starts PortAudio: 25 ms of a core each time."""

_log = logging.getLogger("solomic.microphone")


class MicrophoneKeeper:
    """Owned by the supervisor's thread."""

    def __init__(self, cable: Callable[[], str] = lambda: "") -> None:
        """``cable``: the output a person chose to feed the virtual microphone, where that is."""
        self.backend: AudioBackend = backends.choose()
        self._cable = cable
        self._mic: VirtualMic = virtual_mic.choose(self.backend, cable)
        self._failure: SolomicError | None = None
        self._next_try_s = 0.0
        self._device_id = ""
        self._changed: Callable[[int | None], None] | None = None
        self._unwatch: Callable[[], None] = lambda: None

    @property
    def output_id(self) -> str:
        """The output the engine shall play into; "" while there is none."""
        return self._device_id

    def status(self) -> VirtualMicStatus:
        """For people."""
        return described(self._mic, bool(self._device_id), self._failure)

    def ensure(self) -> bool:
        """Make it be there; True when the output's id changed."""
        before = self._device_id
        now_s = time.monotonic()
        if now_s < self._next_try_s:
            return False
        try:
            if isinstance(self.backend, NullBackend):
                self._choose_again()
            self._mic.create()
            self._device_id = self._mic.playback_device_id
            if self._failure is not None or not before:
                _log.info("%s is there.", self._mic.name)
            self._failure = None
            self._next_try_s = 0.0
        except SolomicError as error:
            if str(error) != str(self._failure):
                _log.warning("%s %s", error, error.advice)
            self._failure, self._device_id = error, ""
            absent = isinstance(self.backend, NullBackend)
            self._next_try_s = now_s + (RETRY_WITHOUT_SOUND_S if absent else RETRY_S)
        return before != self._device_id

    def cleanup(self) -> None:
        """Take away what a killed program left behind; never what belongs to others."""
        if isinstance(self.backend, NullBackend):
            return
        try:
            report = cleanup_virtual_mic()
        except SolomicError as error:
            _log.warning("Nothing could be cleaned up: %s", error)
            return
        for what in report.removed:
            _log.info("Left behind by a killed program, removed: %s", what)

    def watch(self, changed: Callable[[int | None], None]) -> None:
        """Call ``changed`` from any thread when the number of listeners may differ."""
        self._changed = changed
        self._unwatch()
        self._unwatch = self._mic.watch_listeners(changed)

    def missing(self) -> bool:
        """Whether it is not there though it should be (asks the sound system)."""
        return not (self._device_id and self._mic.present)

    def listeners(self) -> int | None:
        """How many programs record it; None when unknown."""
        if not self._device_id:
            return None
        try:
            return self._mic.listeners()
        except SolomicError:
            return None

    def remove(self) -> None:
        """Take it away."""
        self._unwatch()
        self._mic.remove()
        self._device_id = ""

    def _choose_again(self) -> None:
        backend = backends.choose()
        if isinstance(backend, NullBackend):
            return
        self.backend = backend
        self._mic = virtual_mic.choose(backend, self._cable)
        if self._changed is not None:
            self.watch(self._changed)


def cleanup_virtual_mic(*, force: bool = False) -> CleanupReport:
    """Take away what dead Solomics left (``force``: what any left). Raises SoundServerError."""
    if sys.platform != "linux":
        return CleanupReport()
    from engine.virtual_mic import linux

    return linux.cleanup(force=force)


def described(mic: VirtualMic, present: bool, failure: SolomicError | None) -> VirtualMicStatus:
    """For people: that it is there, or why it is not."""
    if failure is None:
        return VirtualMicStatus(present, mic.name, advice=getattr(mic, "hint", ""))
    status = VirtualMicStatus(False, mic.name, str(failure), failure.advice)
    if isinstance(failure, VirtualMicError):
        status = msgspec.structs.replace(status, trouble=failure.trouble, page=failure.page)
    return status


def looked_up(backend: AudioBackend, cable: str) -> VirtualMicStatus:
    """Of a program that does not run: one Solomic makes is not there, a driver's may be."""
    mic = virtual_mic.choose(backend, lambda: cable)
    if not isinstance(mic, CableVirtualMic):
        return VirtualMicStatus(False, mic.name)
    try:
        mic.create()
    except SolomicError as error:
        return described(mic, False, error)
    return described(mic, True, None)
