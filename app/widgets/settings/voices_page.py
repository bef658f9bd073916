"""The voices page: who is remembered, remembering somebody, and carrying voices about."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.state.preferences import MY_VOICE
from app.state.voices import VoiceView, own_voice_lines
from app.view_models.voices import VoicesModel
from app.widgets.picker import Picker
from app.widgets.settings.ask import confirmed
from app.widgets.settings.pages import Page
from app.widgets.settings.rows import label
from app.words import mark, tr

LONGEST_NAME = 60
_SUFFIX = ".solomic-voice.json"
_HELP = mark("Keep a face in the main window and let that person speak alone for a few seconds.")


class VoiceList(QWidget):
    """All remembered voices, each with its buttons; made anew when they change."""

    def __init__(self, model: VoicesModel, carry: bool) -> None:
        super().__init__()
        self._model, self._carry = model, carry
        self._shown: tuple[VoiceView, ...] | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        model.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show who is remembered."""
        voices = self._model.voices
        if voices == self._shown:
            return
        self._shown = voices
        while (item := self._rows.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for voice in voices:
            self._rows.addWidget(self._row(voice))
        if not voices:
            self._rows.addWidget(label(tr("No voice is remembered."), "muted"))

    def _row(self, voice: VoiceView) -> QFrame:
        row = QFrame()
        row.setProperty("rung", True)
        grid = QGridLayout(row)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.addWidget(label(voice.name, "title"), 0, 0)
        grid.addWidget(label(voice.about, "muted"), 1, 0)
        grid.setColumnStretch(0, 1)
        deeds = [(tr("Delete"), tr("Delete: {name}", name=voice.name), self._delete)]
        if self._carry:
            name = tr("Export: {name}", name=voice.name)
            deeds.insert(0, (tr("Export…"), name, self._export))
        for at, (words, name, deed) in enumerate(deeds, start=1):
            button = QPushButton(words)
            button.setAccessibleName(name)
            button.clicked.connect(partial(deed, voice.name))
            grid.addWidget(button, 0, at, 2, 1)
        return row

    def _delete(self, name: str) -> None:
        if confirmed(self, tr("Forget the voice of {name}?", name=name), tr("Delete")):
            self._model.delete(name)

    def _export(self, name: str) -> None:
        plain = "".join(letter if letter.isalnum() else "_" for letter in name)
        usual = str(Path.home() / f"{plain}{_SUFFIX}")
        target, _ = QFileDialog.getSaveFileName(self, tr("Export a voice"), usual)
        if target:
            self._model.export(name, Path(target))


class VoicesPage(Page):
    """Remember, list, import."""

    def fill(self) -> None:
        """What it is, then remembering, then the list."""
        about = tr(
            "A remembered voice is 64 numbers, never sound. Solomic uses it to know a person again "
            "and to keep them while their face cannot be seen."
        )
        self.column.addWidget(label(about, "cell"))
        self._remember_card()
        self.column.addWidget(label(tr("Remembered voices"), "title"))
        self.list = VoiceList(self.model.voices, carry=True)
        self.column.addWidget(self.list)
        self.take_in = QPushButton(tr("Import…"))
        self.take_in.setAccessibleName(tr("Import a voice"))
        self.take_in.clicked.connect(self._import)
        row = QHBoxLayout()
        row.addWidget(self.take_in)
        row.addStretch()
        self.column.addLayout(row)
        self._mine_row()
        self.protection = label("", "muted")
        self.told = label("", "muted")
        self.column.addWidget(self.protection)
        self.column.addWidget(self.told)
        self.model.voices.changed.connect(self.refresh)
        self.model.voices.said.connect(self._tell)
        self.refresh()

    def _mine_row(self) -> None:
        """Which of the voices is the person's own."""
        self.mine = Picker(tr("Your own voice"), self._is_mine)
        about = tr(
            "With “Just me”: once this voice is recognised, its face is heard, and nobody else "
            "while you are away. Without one the nearest face is."
        )
        self.device_row(tr("Your own voice"), about, self.mine)
        self.model.preferences.changed.connect(self.refresh)

    def _is_mine(self, name: str) -> None:
        self.model.preferences.change(self.key, MY_VOICE, name)

    def _remember_card(self) -> None:
        card = QFrame()
        card.setProperty("rung", True)
        rows = QVBoxLayout(card)
        rows.setContentsMargins(12, 8, 12, 8)
        rows.addWidget(label(tr("Remember a voice"), "title"))
        self.help = label(tr(_HELP), "muted")
        rows.addWidget(self.help)
        self.face = Picker(tr("Whose voice"), lambda _: None)
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(tr("Name"))
        self.name.setAccessibleName(tr("Name"))
        line = QHBoxLayout()
        line.addWidget(self.face, 1)
        line.addWidget(self.name, 1)
        rows.addLayout(line)
        self.agreed = QCheckBox(tr("This person agrees to it"))
        self.agreed.setAccessibleName(tr("This person agrees to it"))
        self.remember = QPushButton(tr("Remember this voice"))
        self.remember.setAccessibleName(tr("Remember this voice"))
        self.remember.clicked.connect(self._remember)
        last = QHBoxLayout()
        last.addWidget(self.agreed, 1)
        last.addWidget(self.remember)
        rows.addLayout(last)
        self.name.textChanged.connect(self.refresh)
        self.agreed.toggled.connect(self.refresh)
        self.column.addWidget(card)

    def opened(self) -> None:
        """The disk is looked at only now."""
        self.model.voices.look()

    def refresh(self) -> None:
        """Show who can be remembered, and whether all is said that must be."""
        voices = self.model.voices
        ids = [line.id for line in voices.candidates]
        chosen = self.face.currentData()
        self.face.fill(voices.candidates, chosen if chosen in ids else (ids[0] if ids else ""))
        for widget in (self.face, self.name, self.agreed):
            widget.setEnabled(bool(ids))
        self.help.setVisible(not ids)
        ready = bool(ids and self.name.text().strip() and self.agreed.isChecked())
        self.remember.setEnabled(ready)
        self.protection.setText(voices.protection)
        mine = self.model.preferences.value(MY_VOICE)
        self.mine.fill(own_voice_lines(voices.voices, mine), mine)

    def _remember(self) -> None:
        self.model.voices.remember(
            str(self.face.currentData()), self.name.text(), self.agreed.isChecked()
        )
        # Consent is asked for each voice anew.
        self.agreed.setChecked(False)

    def _import(self) -> None:
        source, _ = QFileDialog.getOpenFileName(
            self, tr("Import a voice"), str(Path.home()), f"*{_SUFFIX} *.json"
        )
        if source:
            self.model.voices.take_in(Path(source))

    def _tell(self, words: str) -> None:
        self.told.setText(words)
