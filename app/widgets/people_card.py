"""A slider for each chosen person; takes no room while there is nothing to weigh up."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSlider, QWidget

from app.state.people import STEP_DB, PersonView, level_text
from app.view_models.people import PeopleModel
from app.widgets.cards import text, trailing
from app.widgets.tokens import PAD
from app.words import tr
from engine.messages import LEVEL_LOWEST_DB

_NAME_WIDTH = 110


class PersonRow:
    """Name, slider and figure of one person, in a grid of the card's."""

    def __init__(self, grid: QGridLayout, row: int, person: PersonView, model: PeopleModel) -> None:
        self.name = text("", "muted")
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(round(LEVEL_LOWEST_DB), 0)
        self.slider.setPageStep(round(3 * STEP_DB))
        self.value = text("", "muted")
        self.value.setAlignment(trailing())
        self.value.setMinimumWidth(48)
        self.name.setBuddy(self.slider)
        for column, widget in enumerate((self.name, self.slider, self.value)):
            grid.addWidget(widget, row, column)
        track = person.track_id
        self.slider.valueChanged.connect(lambda value: model.choose_level(track, float(value)))
        self.tell(person)

    def tell(self, person: PersonView) -> None:
        """Show this."""
        metrics = self.name.fontMetrics()
        short = metrics.elidedText(person.name, Qt.TextElideMode.ElideRight, _NAME_WIDTH)
        self.name.setText(short)
        self.name.setToolTip(person.name)
        self.slider.setAccessibleName(tr("How loud others hear {name}", name=person.name))
        self.slider.blockSignals(True)
        self.slider.setValue(round(person.level_db))
        self.slider.blockSignals(False)
        self.value.setText(level_text(person.level_db))

    def widgets(self) -> tuple[QLabel, QSlider, QLabel]:
        """All of it."""
        return self.name, self.slider, self.value


class PeopleCard(QFrame):
    """To be seen while two are chosen, or one was turned down."""

    def __init__(self, model: PeopleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setProperty("card", True)
        self.rows: dict[int, PersonRow] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(PAD, 10, PAD, 10)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.addWidget(text(tr("How loud others hear"), "title"), 0, 0, 1, 3)
        self._grid.setColumnStretch(1, 1)
        model.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the model's people; sliders that stay are left where they are."""
        people = self._model.people
        tracks = [person.track_id for person in people]
        if tracks != list(self.rows):
            for row in self.rows.values():
                for widget in row.widgets():
                    self._grid.removeWidget(widget)
                    widget.deleteLater()
            self.rows = {
                person.track_id: PersonRow(self._grid, at, person, self._model)
                for at, person in enumerate(people, start=1)
            }
        for person in people:
            self.rows[person.track_id].tell(person)
        self.setVisible(bool(people))
