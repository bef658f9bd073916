"""Puts the window together over an engine that was started, and ends both."""

from __future__ import annotations

import signal
import socket
import sys
from collections.abc import Sequence

from PySide6.QtCore import QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from app.engine_client import EngineClient
from app.options import WindowOptions
from app.shell import Shell
from app.state.setup import shown_at_start
from app.view_models.settings import SettingsModel
from app.view_models.window import WindowModel
from engine.config import APP_ID, APP_NAME, Config
from engine.version import VERSION

_LET_PAINT_MS = 250
"""Between the order to end and the picture of the window, for what changed last."""


class EndingSignals(QObject):
    """Ends the program on SIGINT and SIGTERM as closing the window does.

    Python looks at signals only between two of its own instructions; Qt's loop may not run any.
    So the signal's number is written to a socket that wakes the loop.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._read, self._write = socket.socketpair()
        for end in (self._read, self._write):
            end.setblocking(False)
        self._app = app
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)
        signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: None)

    def _woken(self) -> None:
        self._read.recv(64)
        self._app.quit()

    def restore(self) -> None:
        """Give the signals back."""
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_DFL)
        self._notifier.setEnabled(False)
        self._read.close()
        self._write.close()


def make_application(arguments: Sequence[str]) -> QApplication:
    """Qt's application with our name on it."""
    app = QApplication(list(arguments))
    app.setApplicationName(APP_NAME)
    app.setApplicationDisplayName(APP_NAME)
    app.setApplicationVersion(VERSION)
    app.setDesktopFileName(APP_ID)
    app.setQuitOnLastWindowClosed(False)
    return app


def _photograph(shell: Shell, options: WindowOptions, app: QApplication) -> None:
    """Write the picture of the window, or of the one that was asked for, then end."""
    window = shell.settings or shell.setup or shell.window
    if options.screenshot is not None and not window.grab().save(str(options.screenshot)):
        print(f"The picture cannot be written to {options.screenshot}.", file=sys.stderr)
    app.quit()


def _plan_the_end(shell: Shell, options: WindowOptions, app: QApplication) -> None:
    if options.seconds is not None:
        after_ms = round(options.seconds * 1000) + _LET_PAINT_MS
        QTimer.singleShot(after_ms, app, lambda: _photograph(shell, options, app))


def run(client: EngineClient, options: WindowOptions, saved: Config, warning: str) -> int:
    """Show the window of a started engine until it is closed; returns the exit code."""
    app = make_application(sys.argv[:1])
    signals = EndingSignals(app)
    settings = SettingsModel(options.applied_to(saved), saved)
    model = WindowModel(client, settings, warning)
    shell = Shell(app, model)
    if options.size is not None:
        shell.window.resize(*options.size)
    model.start()
    shell.start(options.hidden)
    # A run that ends by the clock is nobody's first start.
    done = settings.config.window.setup_done or options.seconds is not None
    if shown_at_start(done, options.demo, options.setup):
        shell.show_setup()
    if options.page:
        shell.show_settings(options.page)
    _plan_the_end(shell, options, app)
    app.exec()
    shell.end()
    model.stop()
    signals.restore()
    return 1 if client.status().start_failure else 0
