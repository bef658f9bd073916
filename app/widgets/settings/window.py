"""The settings window: pages on the left, undo and reset below each."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.state.preferences import paths_of
from app.view_models.window import WindowModel
from app.widgets.icons import app_icon, icon
from app.widgets.look import Look
from app.widgets.settings.other_pages import AboutPage, KeysPage, WindowPage
from app.widgets.settings.pages import CameraPage, Page, SoundPage
from app.widgets.settings.privacy_page import PrivacyPage
from app.widgets.settings.quality_page import QualityPage
from app.widgets.settings.recordings_page import RecordingsPage
from app.widgets.settings.voices_page import VoicesPage
from app.widgets.tokens import EDGE, GAP
from app.words import mark, tr

_PAGES: tuple[tuple[str, str, str, type[Page]], ...] = (
    ("sound", mark("Sound"), "microphone", SoundPage),
    ("camera", mark("Camera"), "camera", CameraPage),
    ("quality", mark("Quality"), "engine", QualityPage),
    ("voices", mark("Voices"), "voice", VoicesPage),
    ("recordings", mark("Recordings"), "record", RecordingsPage),
    ("window", mark("Window"), "contrast", WindowPage),
    ("keys", mark("Keys"), "keyboard", KeysPage),
    ("privacy", mark("Privacy"), "lock", PrivacyPage),
    ("about", mark("About"), "info", AboutPage),
)


class SettingsWindow(QWidget):
    """Made when it is first opened; every change is in force at once."""

    def __init__(self, model: WindowModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._model, self._look = model, look
        self.setObjectName("central")
        self.setWindowTitle(tr("Settings"))
        self.setWindowIcon(app_icon())
        self.list = QListWidget()
        self.list.setObjectName("pages")
        self.list.setAccessibleName(tr("Pages"))
        self.stack = QStackedWidget()
        self.pages: dict[str, Page] = {}
        self.undo = QPushButton(tr("Undo"))
        self.reset = QPushButton(tr("Reset this page"))
        self.close_button = QPushButton(tr("Close"))
        self._fill()
        self._arrange()
        self.list.currentRowChanged.connect(self._turned)
        self.undo.clicked.connect(lambda: model.preferences.undo(self.page.key))
        self.reset.clicked.connect(lambda: model.preferences.reset(self.page.key))
        self.close_button.clicked.connect(self.close)
        model.preferences.changed.connect(self.refresh)
        look.changed.connect(self._dress)
        for keys in ("Esc", "Ctrl+W"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.close)
        QShortcut(QKeySequence.StandardKey.Undo, self).activated.connect(self.undo.click)
        self._dress()
        self.list.setCurrentRow(0)

    def sizeHint(self) -> QSize:
        """Room for the longest page's lines, not for all of them."""
        return QSize(round(820 * self._look.base_px / 13), round(620 * self._look.base_px / 13))

    @property
    def page(self) -> Page:
        """The page that is open."""
        return self.pages[_PAGES[max(0, self.list.currentRow())][0]]

    def open(self, key: str) -> None:
        """Show this page."""
        keys = [page[0] for page in _PAGES]
        self.list.setCurrentRow(keys.index(key))
        self.show()
        self.raise_()
        self.activateWindow()

    def _fill(self) -> None:
        for key, words, _, kind in _PAGES:
            self.list.addItem(tr(words))
            self.pages[key] = kind(key, tr(words), self._model)
            area = QScrollArea()
            area.setWidget(self.pages[key])
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.stack.addWidget(area)

    def _arrange(self) -> None:
        self.list.setFixedWidth(self.list.sizeHintForColumn(0) + 70)
        foot = QHBoxLayout()
        for button in (self.undo, self.reset, self.close_button):
            button.setAccessibleName(button.text())
        foot.addWidget(self.undo)
        foot.addWidget(self.reset)
        foot.addStretch()
        foot.addWidget(self.close_button)
        right = QVBoxLayout()
        right.setSpacing(GAP)
        right.addWidget(self.stack, 1)
        right.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        row.setSpacing(GAP)
        row.addWidget(self.list)
        row.addLayout(right, 1)

    def _turned(self, row: int) -> None:
        self.stack.setCurrentIndex(row)
        self.refresh()
        if self.isVisible():
            self.page.opened()

    def _dress(self) -> None:
        self.list.setIconSize(QSize(18, 18))
        for row, (_, _, sign, _) in enumerate(_PAGES):
            tokens = self._look.tokens
            self.list.item(row).setIcon(icon(sign, tokens.text, 18, tokens.on_accent))

    def refresh(self) -> None:
        """Undo and reset, where there is something to go back to."""
        key = self.page.key
        has_settings = bool(paths_of(key))
        self.undo.setVisible(has_settings)
        self.reset.setVisible(has_settings)
        self.undo.setEnabled(self._model.preferences.can_undo(key))
        self.reset.setEnabled(self._model.preferences.can_reset(key))

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self._model.preferences_visible = True
        self.page.opened()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self._model.preferences_visible = False
