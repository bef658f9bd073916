"""The window: everything in its place, keys, and a clean end."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenu,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.view_models.window import WindowModel
from app.widgets.cards import DevicesCard, SoundCard, text
from app.widgets.controls import ControlBar
from app.widgets.delay_card import DelayCard
from app.widgets.health_bar import HealthBar
from app.widgets.icons import app_icon, icon, pixmap
from app.widgets.look import Look
from app.widgets.monitor import ListenButton, MonitorCard
from app.widgets.notice_bar import NoticeBar
from app.widgets.people_card import PeopleCard
from app.widgets.record import RecordButton
from app.widgets.tokens import EDGE, GAP, SIDE_MOST, SIDE_WIDTH
from app.widgets.video import VideoView
from app.words import mark, tr
from engine.config import APP_NAME, Theme

_THEMES: tuple[tuple[Theme, str, str], ...] = (
    ("system", mark("Like the system"), "screen"),
    ("light", mark("Light"), "sun"),
    ("dark", mark("Dark"), "moon"),
    ("contrast", mark("High contrast"), "contrast"),
)
_COMPACT_BELOW = 720
"""Window height under which the delay table is left out, pixels."""
_NARROW_BELOW = 1060
"""Window width under which the way of the sound is left out of the health line."""


class MainWindow(QMainWindow):
    """Made from a ``WindowModel``; ends the program when it is closed."""

    closed = Signal()
    quit_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, model: WindowModel, look: Look) -> None:
        super().__init__()
        self._model = model
        self._look = look
        self.setWindowTitle(APP_NAME)
        self.setWindowIcon(app_icon())
        self.setMinimumSize(800, 460)
        self.resize(1280, 800)
        self.health = HealthBar(model.health, look)
        self.notices = NoticeBar(model.health, look)
        self.video = VideoView(model.picture, model.people, look)
        self.controls = ControlBar(model, look)
        self.sound = SoundCard(
            model.sound,
            ListenButton(model.monitor, look),
            RecordButton(model.recordings, look),
            look,
        )
        self.monitor = MonitorCard(model.monitor)
        self.people = PeopleCard(model.people)
        self.devices = DevicesCard(model.controls)
        self.delay = DelayCard(model.delay, look)
        self.mirror = self._mirror_button()
        self.theme = self._theme_button()
        self.settings = self._settings_button()
        self._arrange()
        self._bind_keys()
        self.video.shape_changed.connect(self._share_width)
        model.settings.window_changed.connect(self._settings_changed)
        look.changed.connect(self._dress)
        self._dress()
        self.video.setFocus()

    # -- building ---------------------------------------------------------------------------

    def _arrange(self) -> None:
        central = QWidget()
        central.setObjectName("central")
        rows = QVBoxLayout(central)
        rows.setContentsMargins(EDGE, GAP, EDGE, EDGE)
        rows.setSpacing(GAP)
        rows.addLayout(self._head())
        rows.addWidget(self.notices)
        body = QHBoxLayout()
        body.setSpacing(GAP)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self.video, 1)
        left.addWidget(self.controls)
        body.addLayout(left, 1)
        self._side_area = self._side()
        body.addWidget(self._side_area)
        rows.addLayout(body, 1)
        self.setCentralWidget(central)

    def _head(self) -> QHBoxLayout:
        sign = QLabel()
        sign.setPixmap(pixmap("solomic", "#41d6b1", 36, self.devicePixelRatioF()))
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(sign)
        self._wordmark = text(APP_NAME, "wordmark")
        head.addWidget(self._wordmark)
        head.addWidget(self.health, 1)
        buttons = QGridLayout()
        buttons.setSpacing(2)
        buttons.addWidget(self.theme, 0, 0)
        buttons.addWidget(self.mirror, 1, 0)
        buttons.addWidget(self.settings, 0, 1, 2, 1)
        head.addLayout(buttons)
        return head

    def _side(self) -> QScrollArea:
        column = QWidget()
        column.setObjectName("column")
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        rows.addWidget(self.sound)
        rows.addWidget(self.monitor)
        rows.addWidget(self.people)
        rows.addWidget(self.devices)
        rows.addWidget(self.delay, 1)
        area = QScrollArea()
        area.setWidget(column)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedWidth(self._least_side_width())
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        return area

    def _least_side_width(self) -> int:
        return round(SIDE_WIDTH * self._look.base_px / 13)

    def _share_width(self) -> None:
        """The picture gets the width it can fill; the side column gets the rest, within reason."""
        least = self._least_side_width()
        room = self.width() - 2 * EDGE - GAP
        picture = max(
            self.video.width_for(self.video.height()), self.controls.minimumSizeHint().width()
        )
        wanted = max(least, min(room - picture, round(least * SIDE_MOST)))
        if wanted != self._side_area.minimumWidth():
            self._side_area.setFixedWidth(wanted)

    def _mirror_button(self) -> QToolButton:
        button = QToolButton()
        button.setProperty("flat", True)
        button.setCheckable(True)
        button.setIconSize(QSize(18, 18))
        button.setAccessibleName(tr("Show the picture as in a mirror"))
        button.setToolTip(tr("Mirror the picture"))
        button.clicked.connect(self._model.settings.set_mirror)
        return button

    def _theme_button(self) -> QToolButton:
        button = QToolButton()
        button.setProperty("flat", True)
        button.setIconSize(QSize(18, 18))
        button.setAccessibleName(tr("Dark, light or high contrast"))
        button.setToolTip(tr("Dark, light or high contrast"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for theme, words, _ in _THEMES:
            action = menu.addAction(tr(words))
            action.setData(theme)
            action.setCheckable(True)
        menu.triggered.connect(lambda action: self._model.settings.set_theme(action.data()))
        button.setMenu(menu)
        return button

    def _settings_button(self) -> QToolButton:
        button = QToolButton()
        button.setProperty("flat", True)
        button.setIconSize(QSize(22, 22))
        button.setText(tr("Settings"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setAccessibleName(tr("Settings"))
        button.setToolTip(tr("Settings (Ctrl+,)"))
        button.clicked.connect(self.settings_wanted)
        return button

    def _bind_keys(self) -> None:
        controls, picture = self._model.controls, self._model.picture
        self._shortcut("M", controls.mute.toggle)
        self._shortcut("B", controls.bypass.toggle)
        self._shortcut("R", self._model.recordings.toggle)
        self._shortcut("N", picture.next_person)
        self._shortcut("H", self._model.monitor.switch.toggle)
        self._shortcut("Shift+H", self._model.monitor.next_hear)
        self._shortcut("Esc", picture.keep_everyone)
        self._shortcut("Ctrl+Q", self.quit_wanted.emit)
        self._shortcut("Ctrl+W", self.close)
        self._shortcut("Ctrl+,", self.settings_wanted.emit)
        for number in range(1, 10):
            self._number_key(number)

    def _number_key(self, number: int) -> None:
        picture = self._model.picture
        self._shortcut(str(number), lambda: picture.key(number, add=False))
        self._shortcut(f"Ctrl+{number}", lambda: picture.key(number, add=True))

    def _shortcut(self, keys: str, slot: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(slot)

    # -- living -----------------------------------------------------------------------------

    def _settings_changed(self) -> None:
        self._look.set_theme(self._model.settings.theme)
        self._dress()

    def _dress(self) -> None:
        """Icons in the colours of the style in force."""
        tokens, settings = self._look.tokens, self._model.settings
        mirror_colour = tokens.accent if settings.mirror else tokens.muted
        self.mirror.setIcon(icon("mirror", mirror_colour, 18))
        self.mirror.setChecked(settings.mirror)
        sign = next(sign for theme, _, sign in _THEMES if theme == settings.theme)
        self.theme.setIcon(icon(sign, tokens.text, 18))
        self.settings.setIcon(icon("settings", tokens.text, 22))
        for action in self.theme.menu().actions():
            action.setChecked(action.data() == settings.theme)

    def come_forward(self) -> None:
        """Show the window above the others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def _tell_visibility(self) -> None:
        self._model.set_visible(self.isVisible() and not self.isMinimized())

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self._tell_visibility()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self._tell_visibility()

    def changeEvent(self, event: QEvent) -> None:
        """Minimised windows cost nothing."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._tell_visibility()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        compact = event.size().height() < _COMPACT_BELOW
        self.delay.set_compact(compact)
        self.sound.set_compact(compact)
        room = event.size().width() - 2 * EDGE - GAP - self._least_side_width()
        self.controls.set_compact(room < self.controls.comfortable_width)
        wide = event.size().width() >= _NARROW_BELOW
        self.health.path.setVisible(wide)
        self._wordmark.setVisible(wide)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Whoever listens decides whether that ends the program."""
        self._model.set_visible(False)
        super().closeEvent(event)
        self.closed.emit()
