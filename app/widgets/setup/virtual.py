"""The step of the first start about the virtual microphone."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from app.widgets.icons import pixmap
from app.widgets.picker import Picker
from app.widgets.settings.rows import label
from app.widgets.setup.pages import StepPage
from app.words import tr


class VirtualStep(StepPage):
    """Whether other programs see the virtual microphone, and what to do where they do not."""

    def fill(self) -> None:
        """Sign, sentence, advice, the maker's page, and which output feeds it."""
        self.sign = QLabel()
        self.sentence = label("", "sentence")
        self.advice = label("", "cell")
        row = QHBoxLayout()
        row.addWidget(self.sign)
        row.addWidget(self.sentence, 1)
        self.column.addLayout(row)
        self.column.addWidget(self.advice)
        self._add_page()
        self.about = label("", "muted")
        self.column.addWidget(self.about)
        self._add_picker()
        self.column.addStretch()
        self.model.setup.check_changed.connect(self.refresh)
        self.model.cable.changed.connect(self.refresh)
        self.look.changed.connect(self.refresh)
        self.refresh()

    def _add_page(self) -> None:
        self.page = QPushButton(tr("Open its maker's page"))
        self.page.setAccessibleName(self.page.text())
        self.page.clicked.connect(self._open_page)
        self.awaited = label(
            tr("Solomic looks for it all the time: as soon as it is there, it goes on."), "muted"
        )
        row = QHBoxLayout()
        row.addWidget(self.page)
        row.addStretch()
        self.column.addLayout(row)
        self.column.addWidget(self.awaited)

    def _add_picker(self) -> None:
        words = tr("Which output leads into the virtual microphone?")
        self.question = label(words, "cell")
        self.picker = Picker(words, self.model.cable.choose)
        self.column.addWidget(self.question)
        self.column.addWidget(self.picker)

    def _open_page(self) -> None:
        """In the person's own browser: Solomic itself opens no connection."""
        QDesktopServices.openUrl(QUrl(self.model.setup.check.page))
        self.model.setup.page_opened()

    def refresh(self) -> None:
        """Show the check."""
        found, tokens = self.model.setup.check, self.look.tokens
        name, colour = {
            "found": ("check", tokens.accent),
            "wait": ("wait", tokens.muted),
            "not listed": ("warning", tokens.notice),
            "missing": ("warning", tokens.bad),
        }[found.state]
        self.sign.setPixmap(pixmap(name, colour, 28, self.devicePixelRatioF()))
        self.sentence.setText(found.sentence)
        self.advice.setText(found.advice)
        self.advice.setVisible(bool(found.advice))
        self.page.setVisible(bool(found.page))
        self.awaited.setVisible(self.model.setup.awaited)
        self.about.setText(self.model.setup.what_it_is)
        cable = self.model.cable
        self.picker.fill(cable.lines, cable.chosen)
        for widget in (self.question, self.picker):
            widget.setVisible(bool(cable.lines))
