"""The gallery of recordings: allowed or not, found by day, person and length, played, deleted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.state.recordings import day_lines, length_lines
from app.widgets.picker import Picker
from app.widgets.settings.ask import confirmed
from app.widgets.settings.pages import Page
from app.widgets.settings.rows import label
from app.widgets.spectrogram import SpectrogramView
from app.words import tr
from engine.supervisor import Side

_LOOK_MS = 250
_LIST_HEIGHT = 150
_PICTURE_HEIGHT = 72


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
        self.nothing = label("", "muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        QVBoxLayout(self.list.viewport()).addWidget(self.nothing)
        self.column.addWidget(self.list)
        self.column.addWidget(self._sides())
        self.told = label("", "muted")
        self.column.addWidget(self.told)
        self.column.addLayout(self._deed_row())
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._tick)
        model.changed.connect(self.refresh)
        model.state_changed.connect(self._show_total)
        model.said.connect(self.told.setText)
        model.looked.connect(self._show_look)
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

    def _sides(self) -> QWidget:
        """Both sides of one recording beside each other, and how it came out; hidden without."""
        self.sides = QWidget()
        grid = QGridLayout(self.sides)
        grid.setContentsMargins(0, 0, 0, 0)
        self.before = self._button("", lambda: self._play("before"))
        self.after = self._button("", lambda: self._play("after"))
        self.views = (
            SpectrogramView(tr("Spectrogram of the microphone")),
            SpectrogramView(tr("Spectrogram of what others heard")),
        )
        for at, (view, button) in enumerate(
            zip(self.views, (self.before, self.after), strict=True)
        ):
            view.setFixedHeight(_PICTURE_HEIGHT)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            grid.addWidget(view, 0, at)
            grid.addWidget(button, 1, at)
            grid.setColumnStretch(at, 1)
        self.scores = label("", "cell")
        self.scores.setAccessibleName(tr("How the recording came out"))
        grid.addWidget(self.scores, 2, 0, 1, 2)
        return self.sides

    def _deed_row(self) -> QHBoxLayout:
        self.total = label("", "muted")
        self.export = self._button(tr("Export…"), self._export)
        self.delete = self._button(tr("Delete"), self._delete)
        row = QHBoxLayout()
        row.addWidget(self.total, 1)
        row.addWidget(self.export)
        row.addWidget(self.delete)
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
        self.nothing.setText(model.nothing_text)
        if model.playing is None:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
        self._show_total()
        self._show_buttons()

    def _show_look(self) -> None:
        """Show what was found out about the one that is selected."""
        look = self.model.recordings.look_now
        pictures = (look.before, look.after) if look else (None, None)
        for view, picture in zip(self.views, pictures, strict=True):
            view.show_levels(picture.levels if picture else b"", picture.columns if picture else 0)
        self.scores.setText("\n".join(self.model.recordings.scores))

    def _show_total(self) -> None:
        self.total.setText(self.model.recordings.total_text)

    def _show_buttons(self) -> None:
        model, chosen = self.model.recordings, self.chosen
        one = chosen[0] if len(chosen) == 1 else None
        self.sides.setVisible(one is not None)
        model.look_at(one or "")
        names: tuple[tuple[QPushButton, Side, str], ...] = (
            (self.before, "before", tr("Play the microphone")),
            (self.after, "after", tr("Play what others heard")),
        )
        for button, side, words in names:
            plays = one is not None and model.playing == (one, side)
            button.setText(tr("Stop: {time}", time=model.playing_text) if plays else words)
            button.setAccessibleName(tr("Stop playing") if plays else words)
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
