"""The meters, and who listens."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.state.levels import FLOOR_DB, Meter, step
from app.state.snapshot import Snapshot
from app.state.spectrum import Spectrogram
from app.state.stations import listeners_of
from app.words import tr
from engine.messages import Telemetry


class SoundModel(QObject):
    """Levels before and after, thirty times a second."""

    meters_changed = Signal()
    listeners_changed = Signal()
    spectra_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.before = Meter()
        self.after = Meter()
        self.spectra = (Spectrogram(), Spectrogram())
        """Of what comes in, of what others hear."""
        self._hops = 0
        self.virtual_mic_name = ""
        self.virtual_mic_present = False
        self.listeners: int | None = None

    @property
    def listeners_text(self) -> str:
        """Who records the virtual microphone, in words."""
        if not self.virtual_mic_present:
            return tr("not there")
        if self.listeners is None:
            return tr("ready")
        if self.listeners == 0:
            return tr("nobody is listening")
        if self.listeners == 1:
            return tr("1 program listens")
        return tr("%n programs listen", "", self.listeners)

    def update(self, seen: Snapshot) -> None:
        """Take the newest telemetry."""
        now = seen.telemetry
        # A device that is gone leaves its last level behind in telemetry.
        heard = now.input_db if now and now.microphone.ok else FLOOR_DB
        sent = now.output_db if now and now.output.ok else FLOOR_DB
        before, after = (
            step(old, db, seen.elapsed_s) for old, db in ((self.before, heard), (self.after, sent))
        )
        if (before, after) != (self.before, self.after):
            self.before, self.after = before, after
            self.meters_changed.emit()
        self._update_spectra(now)
        status = seen.status
        listeners = listeners_of(status, now)
        new = (status.virtual_mic_name, status.virtual_mic_present, listeners)
        if new != (self.virtual_mic_name, self.virtual_mic_present, self.listeners):
            self.virtual_mic_name, self.virtual_mic_present, self.listeners = new
            self.listeners_changed.emit()

    def _update_spectra(self, now: Telemetry | None) -> None:
        """One column a telemetry; painted at half that rate, which no eye notices."""
        if now is None or not now.input_bands or now.hops == self._hops:
            return
        self._hops = now.hops
        before, after = self.spectra
        before.add(now.input_bands)
        if after.add(now.output_bands) % 2 == 0:
            self.spectra_changed.emit()
