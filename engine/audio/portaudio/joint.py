"""A stream's duct, which the backend may exchange while the stream is in use.

PortAudio must be started anew to see new devices, and all its streams end with that. So they are
let go, and opened again, under their owners' hands: sound pauses for as long as that takes, and
only a stream whose device is gone is lost.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from engine.audio.portaudio.ducts import Duct
from engine.errors import DeviceError, DeviceLostError

D = TypeVar("D", bound=Duct)


class Joint(Generic[D]):
    """``get`` is the owner's, and takes no lock; the rest is called by who opens and closes."""

    def __init__(
        self, device_id: str, open_duct: Callable[[str], D], lock: threading.RLock
    ) -> None:
        """Open it; ``device_id`` is opened again later, too ("" is the default).

        Raises DeviceError.
        """
        self.device_id = device_id
        self.is_open = True
        self._open_duct = open_duct
        self._lock = lock
        self._lost = ""
        self._duct: D | None = open_duct(device_id)

    def get(self) -> D | None:
        """The duct; None while it is being exchanged. Raises DeviceLostError."""
        if self._lost:
            raise DeviceLostError(self._lost)
        return self._duct

    def suspect(self) -> None:
        """Devices came or went: a stream that stands still now is likely gone."""
        duct = self._duct
        if duct is not None:
            duct.suspect()

    def rest(self) -> None:
        """Let the device go, to be renewed or lost at once."""
        with self._lock:
            duct, self._duct = self._duct, None
            if duct is not None:
                duct.close()

    def renew(self) -> None:
        """Open the device again, or be lost."""
        with self._lock:
            try:
                self._duct = self._open_duct(self.device_id)
            except DeviceError as error:
                self.lose(str(error))

    def lose(self, reason: str) -> None:
        """There is nothing to go on with; the owner is told at its next call."""
        self._lost = reason
        self.is_open = False

    def close(self) -> None:
        """Let the device go; may be called twice."""
        with self._lock:
            self.is_open = False
            self.rest()
