"""The settings file behind the window: changed by one choice at a time, written a little later."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from app.state.tuning import with_window
from engine import config as files
from engine.config import Config, Theme, WindowConfig
from engine.errors import ConfigError

_SAVE_AFTER_MS = 400


class SettingsModel(QObject):
    """Holds the settings; saves them when they rest."""

    changed = Signal()
    """Any setting has another value."""
    window_changed = Signal()
    """The theme, the mirroring or another wish for the window changed."""
    failed = Signal(str)
    """They could not be written: one sentence."""

    def __init__(
        self,
        config: Config,
        saved: Config | None = None,
        path: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        """``config`` is in force; ``saved`` is the file's, where the command line differs."""
        super().__init__(parent)
        self._config = config
        self._saved = config if saved is None else saved
        self._path = path
        self._forgotten = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAVE_AFTER_MS)
        self._timer.timeout.connect(self.save_now)

    @property
    def config(self) -> Config:
        """The settings now."""
        return self._config

    @property
    def theme(self) -> Theme:
        """The chosen theme."""
        return self._config.window.theme

    @property
    def mirror(self) -> bool:
        """Whether the picture is shown as in a mirror."""
        return self._config.window.mirror

    def change(self, changed: Callable[[Config], Config]) -> None:
        """Replace the settings by what ``changed`` makes of them."""
        new = changed(self._config)
        if new == self._config:
            return
        self._forgotten = False
        looks_different = new.window != self._config.window
        self._config = new
        self._saved = changed(self._saved)  # what came from the command line is not remembered
        self._timer.start()
        if looks_different:
            self.window_changed.emit()
        self.changed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Choose how the window looks."""
        self.change(lambda config: with_window(config, theme=theme))

    def set_mirror(self, mirror: bool) -> None:
        """Choose whether the picture is shown as in a mirror."""
        self.change(lambda config: with_window(config, mirror=mirror))

    def remember_place(self, place: tuple[int, int, int, int] | None, maximised: bool) -> None:
        """Where the window was; None: as it was remembered. Not after all was deleted."""
        if self._forgotten:
            return

        def changed(config: Config) -> Config:
            window = msgspec.structs.replace(config.window, maximised=maximised)
            if place is not None:
                window = msgspec.structs.replace(window, place=place)
            return msgspec.structs.replace(config, window=window)

        self.change(changed)

    def remember_setup(self, step: int, done: bool) -> None:
        """How far the first start went."""
        self.change(
            lambda config: msgspec.structs.replace(
                config,
                window=msgspec.structs.replace(config.window, setup_step=step, setup_done=done),
            )
        )

    def forget(self) -> None:
        """All settings at their defaults, and nothing written until the next change."""
        fresh = msgspec.structs.replace(Config(), window=WindowConfig(setup_done=True))
        self._timer.stop()
        self._config = self._saved = fresh
        self._forgotten = True
        self.window_changed.emit()
        self.changed.emit()

    def save_now(self) -> None:
        """Write what has not been written yet."""
        self._timer.stop()
        try:
            files.save(self._saved, self._path)
        except ConfigError as error:
            self.failed.emit(str(error))

    def flush(self) -> None:
        """Write at once if something waits to be written."""
        if self._timer.isActive():
            self.save_now()
