"""The gallery of recordings: allowed or not, found by day, person and length, played, deleted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
)

from app.state.recordings import day_lines, length_lines
from app.widgets.picker import Picker
from app.widgets.settings.ask import confirmed
from app.widgets.settings.pages import Page
from app.widgets.settings.rows import label
from app.words import tr
from engine.supervisor import Side

_LOOK_MS = 250
_LIST_HEIGHT = 190


class RecordingsPage(Page):
    """Off until switched on."""

    def fill(self) -> None:
        """The switch first, then the gallery."""
        model = self.model.recordings
        super().fill()
        self.column.addWidget(
            label(
                tr(
                    "Tell the others before you record them. Both sides are kept on this computer, "
                    "not encrypted: the microphone, and what others hear."
                ),
                "muted",
            )
        )
        self.column.addLayout(self._search_row())
        self.list = QListWidget()
        self.list.setObjectName("recordings")
        self.list.setAccessibleName(tr("Recordings"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setMinimumHeight(_LIST_HEIGHT)
        self.list.itemSelectionChanged.connect(self._show_buttons)
        self.column.addWidget(self.list)
        self.column.addLayout(self._deed_row())
        self.total, self.told = label("", "muted"), label("", "muted")
        self.column.addWidget(self.total)
        self.column.addWidget(self.told)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._tick)
        model.changed.connect(self.refresh)
        model.state_changed.connect(self._show_total)
        model.said.connect(self.told.setText)
        self.refresh()

    def _search_row(self) -> QHBoxLayout:
        model = self.model.recordings
        self.text = QLineEdit()
        self.text.setPlaceholderText(tr("Name or day"))
        self.text.setAccessibleName(tr("Search by name or day"))
        self.text.textChanged.connect(lambda words: model.look_for(text=words))
        self.day = Picker(tr("Day"), lambda key: model.look_for(day=key))
        self.length = Picker(tr("Length"), lambda key: model.look_for(length=key))
        row = QHBoxLayout()
        row.addWidget(self.text, 1)
        row.addWidget(self.day, 1)
        row.addWidget(self.length, 1)
        return row

    def _deed_row(self) -> QHBoxLayout:
        self.before = self._button("", lambda: self._play("before"))
        self.after = self._button("", lambda: self._play("after"))
        self.export = self._button(tr("Export…"), self._export)
        self.delete = self._button(tr("Delete"), self._delete)
        row = QHBoxLayout()
        for button in (self.before, self.after, self.export, self.delete):
            row.addWidget(button)
        row.addStretch()
        return row

    def _button(self, words: str, deed: object) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.clicked.connect(deed)
        return button

    @property
    def chosen(self) -> list[str]:
        """Ids of what is selected, from top to bottom."""
        rows = sorted(self.list.row(item) for item in self.list.selectedItems())
        return [str(self.list.item(row).data(Qt.ItemDataRole.UserRole)) for row in rows]

    def opened(self) -> None:
        """The disk is looked at only now."""
        self.model.recordings.look()

    def refresh(self) -> None:
        """Show what is found; what was selected stays selected."""
        model = self.model.recordings
        self.day.fill(day_lines(), model.search.day)
        self.length.fill(length_lines(), model.search.length)
        chosen, views = self.chosen, model.views
        self.list.blockSignals(True)
        self.list.clear()
        for view in views:
            item = QListWidgetItem(f"{view.title}\n{view.about}")
            item.setData(Qt.ItemDataRole.UserRole, view.id)
            self.list.addItem(item)
            item.setSelected(view.id in chosen)
        self.list.blockSignals(False)
        if model.playing is None:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
        self._show_total()
        self._show_buttons()

    def _show_total(self) -> None:
        self.total.setText(self.model.recordings.total_text)

    def _show_buttons(self) -> None:
        model, chosen = self.model.recordings, self.chosen
        one = chosen[0] if len(chosen) == 1 else None
        names: tuple[tuple[QPushButton, Side, str], ...] = (
            (self.before, "before", tr("Play the microphone")),
            (self.after, "after", tr("Play what others heard")),
        )
        for button, side, words in names:
            plays = one is not None and model.playing == (one, side)
            button.setText(tr("Stop: {time}", time=model.playing_text) if plays else words)
            button.setAccessibleName(tr("Stop playing") if plays else words)
            button.setEnabled(one is not None)
        self.export.setEnabled(bool(chosen))
        self.delete.setEnabled(bool(chosen))

    def _tick(self) -> None:
        self.model.recordings.look_at_player()
        self._show_buttons()

    def _play(self, side: Side) -> None:
        chosen = self.chosen
        if len(chosen) == 1:
            self.model.recordings.play(chosen[0], side)

    def _export(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Export to a folder"))
        if folder:
            self.model.recordings.export(self.chosen, Path(folder))

    def _delete(self) -> None:
        chosen = self.chosen
        question = tr("Delete %n recordings?", "", len(chosen))
        if len(chosen) == 1:
            question = tr("Delete this recording?")
        if chosen and confirmed(self, question, tr("Delete")):
            self.model.recordings.delete(chosen)
