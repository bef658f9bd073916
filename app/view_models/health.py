"""The health line and the strips above the picture."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.state.health import assess
from app.state.notices import Notice, current
from app.state.snapshot import Snapshot
from app.state.stations import Health, Observed
from engine.messages import Telemetry

_BLINK_S = 0.8


class HealthModel(QObject):
    """Whether others can hear you, and what happened."""

    health_changed = Signal()
    notices_changed = Signal()

    def __init__(self, start_warning: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._start_warning = start_warning
        self._dismissed: frozenset[str] = frozenset()
        self._seen: Snapshot | None = None
        self._hops = -1
        self._hops_at_s = 0.0
        self._seen_all_at_s = 0.0
        self.health: Health | None = None
        self.notices: tuple[Notice, ...] = ()

    def warn(self, sentence: str) -> None:
        """Show a sentence of the window's own until it is read."""
        self._start_warning = sentence
        self._dismissed -= {"settings"}
        self._update_notices()

    def dismiss(self, key: str) -> None:
        """The person has read this notice."""
        self._dismissed |= {key}
        self._update_notices()

    def update(self, seen: Snapshot, silent_s: float, hands_free: bool = False) -> None:
        """Take the newest look at the engine.

        ``silent_s``: how long the microphone has given digital silence; ``hands_free``: whether
        it is a Bluetooth headset's.
        """
        self._seen = seen
        stale_s = self._stale_s(seen.telemetry, seen.now_s)
        lost = self._lost_for_a_while(seen.telemetry, seen.now_s)
        health = assess(Observed(seen.status, seen.telemetry, silent_s, stale_s, lost, hands_free))
        if health != self.health:
            self.health = health
            self.health_changed.emit()
        self._update_notices()

    def _stale_s(self, telemetry: Telemetry | None, now_s: float) -> float:
        hops = telemetry.hops if telemetry else -1
        if hops != self._hops:
            self._hops, self._hops_at_s = hops, now_s
        return now_s - self._hops_at_s

    def _lost_for_a_while(self, telemetry: Telemetry | None, now_s: float) -> bool:
        """A face that is lost for a blink is not worth a new sentence."""
        if telemetry is None or not telemetry.lost.now:
            self._seen_all_at_s = now_s
        return now_s - self._seen_all_at_s > _BLINK_S

    def _update_notices(self) -> None:
        if self._seen is None:
            return
        notices = current(
            self._seen.telemetry, self._seen.status, self._start_warning, self._dismissed
        )
        if notices != self.notices:
            self.notices = notices
            self.notices_changed.emit()
