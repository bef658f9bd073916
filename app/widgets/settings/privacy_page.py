"""The privacy page: what is stored and where, deleting it, and what never happens."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton

from app.view_models.privacy import NEVER, StoredView
from app.widgets.settings.ask import confirmed
from app.widgets.settings.pages import Page
from app.widgets.settings.rows import label
from app.widgets.settings.voices_page import VoiceList
from app.words import tr


class StoredRow(QFrame):
    """One kind of data."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("rung", True)
        self.name, self.about = label("", "title"), label("", "muted")
        self.amount, self.where = label("", "cell"), label("", "muted")
        self.where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.delete = QPushButton(tr("Delete"))
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setVerticalSpacing(2)
        grid.addWidget(self.name, 0, 0)
        grid.addWidget(self.amount, 0, 1)
        grid.addWidget(self.delete, 0, 2, 2, 1)
        grid.addWidget(self.about, 1, 0, 1, 2)
        grid.addWidget(self.where, 2, 0, 1, 3)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 1)

    def tell(self, view: StoredView) -> None:
        """Show what there is."""
        self.name.setText(view.name)
        self.about.setText(view.about)
        self.amount.setText(view.amount)
        self.where.setText(view.where)
        self.where.setVisible(bool(view.where))
        self.delete.setEnabled(not view.empty)
        self.delete.setAccessibleName(tr("Delete: {name}", name=view.name))


class PrivacyPage(Page):
    """Stored, deleted, never."""

    def fill(self) -> None:
        """Promises first, then the list."""
        for promise in NEVER:
            self.column.addWidget(label(f"✓  {tr(promise)}", "cell"))
        self.column.addWidget(label(tr("Stored on this computer"), "title"))
        self._rows: dict[str, StoredRow] = {}
        self._list = self.column.count()
        self.column.addWidget(label(tr("Remembered voices"), "title"))
        self.voices = VoiceList(self.model.voices, carry=False)
        self.column.addWidget(self.voices)
        self.all = QPushButton(tr("Delete everything"))
        self.all.setAccessibleName(tr("Delete everything"))
        self.all.clicked.connect(self._delete_all)
        self.told = label("", "muted")
        self.column.addWidget(self.all)
        self.column.addWidget(self.told)
        self.model.voices.said.connect(self._told_of_voices)
        self.model.privacy.changed.connect(self.refresh)
        self.model.privacy.said.connect(self.told.setText)

    def opened(self) -> None:
        """The disk is looked at only now."""
        self.model.privacy.look()
        self.model.voices.look()

    def _told_of_voices(self, words: str) -> None:
        self.told.setText(words)
        if self.isVisible():
            self.model.privacy.look()

    def refresh(self) -> None:
        """Show what there is."""
        for view in self.model.privacy.stored:
            if view.kind not in self._rows:
                row = StoredRow()
                row.delete.clicked.connect(partial(self._delete, view))
                self.column.insertWidget(self._list + len(self._rows), row)
                self._rows[view.kind] = row
            self._rows[view.kind].tell(view)
        self.all.setEnabled(any(not view.empty for view in self.model.privacy.stored))

    def _delete(self, view: StoredView) -> None:
        question = tr("Delete “{name}”?", name=view.name)
        if confirmed(self, question, tr("Delete")):
            self.model.privacy.delete(view.kind)

    def _delete_all(self) -> None:
        question = tr("Delete everything that Solomic stored?")
        if confirmed(self, question, tr("Delete everything")):
            self.model.privacy.delete_all()
