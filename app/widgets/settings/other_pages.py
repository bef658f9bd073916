"""Pages without settings of the file: keys, the window's own page, about."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.state.keys import COMMANDS, KEYS
from app.widgets.settings.pages import Page
from app.widgets.settings.rows import label
from app.words import tr
from engine import version
from engine.config import APP_NAME


class KeysPage(Page):
    """Which key does what, and what a hotkey of the desktop can call."""

    def fill(self) -> None:
        """Two tables."""
        self._table([(key, tr(words)) for key, words in KEYS])
        self.column.addWidget(label(tr("From anywhere, also while Solomic is hidden"), "title"))
        super().fill()
        self.state = label("", "muted")
        self.column.addWidget(self.state)
        self.bound = QWidget()
        QGridLayout(self.bound)
        self.column.addWidget(self.bound)
        self.model.hotkeys.changed.connect(self.refresh)
        self.refresh()
        self.column.addWidget(
            label(
                tr(
                    "Bind these commands to keys in your desktop's keyboard settings: they reach "
                    "the running Solomic within a moment."
                ),
                "muted",
            )
        )
        self._table([(command, tr(words)) for command, words in COMMANDS])

    def refresh(self) -> None:
        """How it stands with the desktop's own hotkeys."""
        hotkeys = self.model.hotkeys
        self.state.setText(hotkeys.sentence)
        self.state.setVisible(bool(hotkeys.sentence))
        old, self.bound = self.bound, self._rows(hotkeys.rows)
        self.column.replaceWidget(old, self.bound)
        self.bound.setVisible(bool(hotkeys.rows))
        old.deleteLater()

    def _table(self, rows: list[tuple[str, str]]) -> None:
        self.column.addWidget(self._rows(rows))

    def _rows(self, rows: list[tuple[str, str]]) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        for at, (key, words) in enumerate(rows):
            cap = QLabel(key)
            cap.setProperty("role", "cap")
            grid.addWidget(cap, at, 0)
            grid.addWidget(label(words, "cell"), at, 1)
        grid.setColumnStretch(1, 1)
        return holder


class WindowPage(Page):
    """Language and look, tray, start with the computer, the first start again."""

    def fill(self) -> None:
        """The file's settings, then what lives elsewhere."""
        super().fill()
        life = self.model.life
        self.autostart = QCheckBox(tr("Start Solomic with this computer"))
        self.autostart.setAccessibleName(tr("Start Solomic with this computer"))
        self.autostart.setAccessibleDescription(
            tr("It loads the virtual microphone too, so that calls find it at once.")
        )
        self.autostart.clicked.connect(life.set_autostart)
        life.changed.connect(self.refresh)
        self.told = label("", "muted")
        self.told.hide()
        life.said.connect(self._tell)
        words = self.autostart.accessibleDescription()
        below = QVBoxLayout()
        below.setSpacing(4)
        for widget in (self.autostart, label(words, "muted"), self.told):
            below.addWidget(widget)
        self.column.addLayout(below)
        again = QPushButton(tr("Show the first start again"))
        again.setAccessibleName(tr("Show the first start again"))
        again.clicked.connect(self.model.life.ask_for_setup)
        row = QHBoxLayout()
        row.addWidget(again)
        row.addStretch()
        self.column.addLayout(row)
        self.refresh()

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def refresh(self) -> None:
        """Show what is so."""
        self.autostart.setChecked(self.model.life.autostart)


class AboutPage(Page):
    """Version, licence, diagnostics."""

    def fill(self) -> None:
        """Few words."""
        self.column.addWidget(label(f"{APP_NAME} {version.VERSION}", "title"))
        self.column.addWidget(
            label(tr("A virtual microphone that keeps the voice of the face you chose."), "cell")
        )
        self.column.addWidget(
            label(tr("Free software under the Apache License 2.0, without any warranty."), "muted")
        )
        self.copy = QPushButton(tr("Copy diagnostics"))
        self.copy.setAccessibleName(tr("Copy diagnostics"))
        self.copy.clicked.connect(self._copy)
        self.told = label(
            tr("Versions and figures for whoever helps you: no names, no sound, no pictures."),
            "muted",
        )
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addStretch()
        self.column.addLayout(row)
        self.column.addWidget(self.told)
        if version.RELEASES_PAGE:
            self._offer_releases()
        self._offer_news()

    def _offer_news(self) -> None:
        """What a file from elsewhere, signed by somebody trusted, says about newer versions."""
        self.read = QPushButton(tr("Read news of a version…"))
        self.read.setAccessibleName(tr("Read news of a version"))
        self.read.clicked.connect(self._read_news)
        row = QHBoxLayout()
        row.addWidget(self.read)
        row.addStretch()
        self.column.addLayout(row)
        about = tr(
            "From a file you were given, signed by a key you trust. "
            "Nothing is fetched or installed."
        )
        self.read.setAccessibleDescription(about)
        self.column.addWidget(label(about, "muted"))
        self.news = label("", "cell")
        self.page = QPushButton()
        self.page.clicked.connect(self._open_page)
        below = QHBoxLayout()
        below.addWidget(self.page)
        below.addStretch()
        self.column.addWidget(self.news)
        self.column.addLayout(below)
        self.model.news.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what was read."""
        view = self.model.news.view
        self.news.setText("\n".join([view.sentence, *(f"• {change}" for change in view.changes)]))
        self.news.setVisible(bool(view.sentence))
        words = tr("Open {page} in the browser", page=view.page)
        self.page.setText(words)
        self.page.setAccessibleName(words)
        self.page.setVisible(bool(view.page))

    def _read_news(self) -> None:
        source, _ = QFileDialog.getOpenFileName(
            self, tr("Read news of a version"), str(Path.home()), "*.json"
        )
        if source:
            self.model.news.read(Path(source))

    def _open_page(self) -> None:
        QDesktopServices.openUrl(QUrl(self.model.news.view.page))

    def _offer_releases(self) -> None:
        self.newer = QPushButton(tr("Look for a newer version"))
        self.newer.setAccessibleName(tr("Look for a newer version"))
        self.newer.setAccessibleDescription(version.RELEASES_PAGE)
        self.newer.clicked.connect(self._open_releases)
        below = QHBoxLayout()
        below.addWidget(self.newer)
        below.addStretch()
        self.column.addLayout(below)
        self.column.addWidget(
            label(
                tr(
                    "Opens {page} in your browser. Solomic itself never looks.",
                    page=version.RELEASES_PAGE,
                ),
                "muted",
            )
        )

    def _open_releases(self) -> None:
        QDesktopServices.openUrl(QUrl(version.RELEASES_PAGE))

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.model.diagnostics(qVersion()))
        self.told.setText(tr("Copied. Paste it where you ask for help."))
