"""The latest slots between the supervisor and its engines, and reading them from any thread."""

from __future__ import annotations

import contextlib
import threading

import msgspec

from engine.buffers.slot import LatestSlot
from engine.host import preview
from engine.host.start import (
    PREVIEW_BYTES,
    RESUME_BYTES,
    TELEMETRY_BYTES,
    Resume,
    SlotNames,
    decode_resume,
)
from engine.messages import Telemetry, decode_telemetry
from engine.vision.base import Pixels, VisionResult

Preview = tuple[Pixels, VisionResult]


class Slots:
    """Made once; engines come and go."""

    def __init__(self) -> None:
        self._telemetry_slot = LatestSlot.create("telemetry", TELEMETRY_BYTES)
        self._preview_slot = LatestSlot.create("preview", PREVIEW_BYTES)
        self._resume_slot = LatestSlot.create("resume", RESUME_BYTES)
        self._lock = threading.Lock()
        self._closed = False
        self._telemetry: Telemetry | None = None
        self._preview: Preview | None = None
        self._telemetry_sequence = 0
        self._preview_sequence = 0

    @property
    def names(self) -> SlotNames:
        """For the engine."""
        return SlotNames(self._telemetry_slot.name, self._preview_slot.name, self._resume_slot.name)

    @property
    def sequence(self) -> int:
        """Number of the newest telemetry that was read."""
        return self._telemetry_sequence

    def telemetry(self) -> Telemetry | None:
        """The newest; the same object as before when there is none newer."""
        with self._lock:
            found = None if self._closed else self._telemetry_slot.read(self._telemetry_sequence)
            if found is not None:
                self._telemetry_sequence = found[0]
                # What a dying engine tore is passed over: the next one counts.
                with contextlib.suppress(msgspec.MsgspecError):
                    self._telemetry = decode_telemetry(found[1])
            return self._telemetry

    def preview(self) -> Preview | None:
        """The newest; the same object as before when there is none newer."""
        with self._lock:
            found = None if self._closed else self._preview_slot.read(self._preview_sequence)
            if found is not None:
                self._preview_sequence = found[0]
                with contextlib.suppress(ValueError):
                    self._preview = preview.unpack(found[1])
            return self._preview

    def resume(self) -> Resume | None:
        """What the engine before left."""
        found = self._resume_slot.read()
        if found is None:
            return None
        try:
            return decode_resume(found[1])
        except msgspec.MsgspecError:
            return None

    def close(self) -> None:
        """Remove them; what was read last stays readable."""
        with self._lock:
            self._closed = True
            for slot in (self._telemetry_slot, self._preview_slot, self._resume_slot):
                slot.close()
