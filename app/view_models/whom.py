"""Whom others hear: chosen here, in the settings or by ``solomic ctl``."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.state.pending import Pending, settle, shown, wish
from app.state.preferences import KEEP_WHO, with_value
from app.state.snapshot import Snapshot
from app.state.tuning import Line
from app.state.whom import ABOUT, who_lines
from app.view_models.settings import SettingsModel
from app.words import tr
from engine.config import KeepWho
from engine.messages import AnyCommand, SetKeepWho

Send = Callable[[AnyCommand], None]


class WhomModel(QObject):
    """The way to choose in force; remembered, since the engine tells of every change."""

    changed = Signal()

    def __init__(self, send: Send, settings: SettingsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send, self._settings = send, settings
        self._pending: Pending[KeepWho] | None = None
        self._engines: KeepWho | None = None
        self._shown = self.who
        settings.changed.connect(self._refresh)

    @property
    def who(self) -> KeepWho:
        """What the picker shows."""
        return shown(self._pending, self._engines or self._settings.config.separation.keep_who)

    @property
    def lines(self) -> tuple[Line, ...]:
        """What the picker lists."""
        return who_lines()

    @property
    def about(self) -> str:
        """What the way in force means."""
        return tr(ABOUT[self.who])

    def choose(self, who: str) -> None:
        """Choose another way; ignores what is none."""
        found = next((key for key in ABOUT if key == who), None)
        if found is None or found == self.who:
            return
        self._pending = wish(found)
        self._remember(found)
        self._send(SetKeepWho(found))
        self._refresh()

    def update(self, seen: Snapshot) -> None:
        """Take what the engine says; what `solomic ctl` chose is remembered, too."""
        if seen.telemetry is None:
            return
        before, self._engines = self._engines, seen.telemetry.keep_who
        self._pending = settle(self._pending, self._engines, seen.now_s)
        if before not in (None, self._engines) and self._pending is None:
            self._remember(self._engines)
        self._refresh()

    def _remember(self, who: KeepWho) -> None:
        self._settings.change(lambda config: with_value(config, KEEP_WHO.path, who))

    def _refresh(self) -> None:
        if self.who != self._shown:
            self._shown = self.who
            self.changed.emit()
