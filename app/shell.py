"""The program around the window: tray, settings, first start, language, and how it ends."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.language import Speaker
from app.state.place import fitted
from app.view_models.window import WindowModel
from app.widgets.hold import HoldKeys
from app.widgets.look import Look
from app.widgets.main_window import MainWindow
from app.widgets.settings.window import SettingsWindow
from app.widgets.setup.window import SetupWindow
from app.widgets.tray import Tray


class Shell(QObject):
    """Makes the windows, and makes them anew when the language changes."""

    def __init__(self, app: QApplication, model: WindowModel, with_tray: bool = True) -> None:
        super().__init__(app)
        self._app, self._model = app, model
        self._speaker = Speaker(app)
        self._language = model.settings.config.window.language
        self._speaker.speak(self._language)
        self.look = Look(app, model.settings.theme)
        self._keys = HoldKeys(app, {Qt.Key.Key_T: model.talk, Qt.Key.Key_C: model.cough}, self)
        self._with_tray = with_tray
        self._make()
        self._restore_place()
        model.settings.window_changed.connect(self._settings_changed)
        model.life.setup_wanted.connect(self.show_setup)
        model.come_forward.connect(self.show)

    # -- making -------------------------------------------------------------------------------

    def _make(self) -> None:
        self.window = MainWindow(self._model, self.look)
        self.window.closed.connect(self._closed)
        self.window.quit_wanted.connect(self.quit)
        self.window.settings_wanted.connect(self.show_settings)
        self.settings: SettingsWindow | None = None
        self.setup: SetupWindow | None = None
        self.tray = Tray(self._model)
        self.tray.show_wanted.connect(self.show)
        self.tray.settings_wanted.connect(self.show_settings)
        self.tray.quit_wanted.connect(self.quit)
        if self._with_tray:
            self.tray.appear()

    def _make_again(self) -> None:
        """Every word is another one: what shows them is made anew, in the same place."""
        old, settings, setup, tray = self.window, self.settings, self.setup, self.tray
        place, visible = old.geometry(), old.isVisible()
        page = settings.page.key if settings and settings.isVisible() else ""
        tray.vanish()
        self._make()
        self.window.setGeometry(place)
        if visible:
            self.window.show()
        if page:
            self.show_settings(page)
        if setup is not None:
            self._model.setup.finished.disconnect(self._setup_done)
            self.show_setup()
        for gone in (old, settings, setup):
            if gone is not None:
                gone.blockSignals(True)
                gone.hide()
                gone.deleteLater()
        tray.deleteLater()

    def _settings_changed(self) -> None:
        language = self._model.settings.config.window.language
        if language != self._language:
            self._language = language
            self._speaker.speak(language)
            self.look.follow_direction()
            self._make_again()

    # -- showing ------------------------------------------------------------------------------

    def start(self, hidden: bool = False) -> None:
        """Show the window, or stay in the tray; without a tray, in the task bar."""
        if not hidden:
            self.window.show()
        elif not self.tray.available:
            self.window.showMinimized()

    def show(self) -> None:
        """The window comes forward."""
        self.window.come_forward()

    def show_settings(self, page: str = "") -> None:
        """Open the settings, on this page or on the one they were left on."""
        if self.settings is None:
            self.settings = SettingsWindow(self._model, self.look, self.window)
            self.settings.resize(self.settings.sizeHint())
        self.settings.open(page or self.settings.page.key)

    def show_setup(self) -> None:
        """Open the first start, where it was left."""
        if self.setup is None:
            self._model.setup.begin_again()
            self.setup = SetupWindow(self._model, self.look, self.window)
            self.setup.resize(self.setup.sizeHint())
            self._model.setup.finished.connect(self._setup_done)
            place = self.setup.geometry()
            place.moveCenter(self.window.geometry().center())
            self.setup.setGeometry(place)
        self.setup.show()
        self.setup.raise_()
        self.setup.activateWindow()

    def _setup_done(self) -> None:
        """Its pages cost nothing any more; the recordings are gone."""
        self._model.setup.finished.disconnect(self._setup_done)
        setup, self.setup = self.setup, None
        if setup is not None:
            setup.close()
            setup.deleteLater()

    # -- ending -------------------------------------------------------------------------------

    def _closed(self) -> None:
        self._remember_place()
        stays = self._model.settings.config.window.close_to_tray and self.tray.available
        if not stays:
            self.quit()

    def quit(self) -> None:
        """End the program."""
        if self.window.isVisible():
            self._remember_place()
        self._app.quit()

    def end(self) -> None:
        """The loop has ended: nothing is shown any more."""
        self.tray.vanish()
        for other in (self.settings, self.setup):
            if other is not None:
                other.hide()
        self.window.hide()

    def _restore_place(self) -> None:
        saved = self._model.settings.config.window
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        areas = [(area.x(), area.y(), area.width(), area.height()) for area in screens]
        least = self.window.minimumSize()
        place = fitted(saved.place, areas, (least.width(), least.height()))
        if place is not None:
            self.window.move(place[0], place[1])
            self.window.resize(place[2], place[3])
        if saved.maximised:
            self.window.setWindowState(self.window.windowState() | Qt.WindowState.WindowMaximized)

    def _remember_place(self) -> None:
        window = self.window
        self._model.settings.remember_place(
            None
            if window.isMaximized() or window.isMinimized()
            else (window.frameGeometry().x(), window.frameGeometry().y(),
                  window.width(), window.height()),
            window.isMaximized(),
        )  # fmt: skip
