"""The quality ladder: each rung with this computer's own measurement beside it."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.state.presets import PRESETS
from app.state.quality import RungView
from app.widgets.settings.pages import Page
from app.widgets.settings.rows import label
from app.words import tr

COST_WIDTH = 250


class RungRow(QFrame):
    """One rung: choose it, read what it costs and gives."""

    def __init__(self, view: RungView) -> None:
        super().__init__()
        self.setProperty("rung", True)
        self.button = QRadioButton(view.name)
        self.state = label("", "muted")
        self.about = label(view.about, "muted")
        self.cost = label("", "cell")
        self.gain = label("", "cell")
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.addWidget(self.button, 0, 0)
        grid.addWidget(self.state, 0, 1)
        grid.addWidget(self.cost, 0, 2)
        grid.addWidget(self.about, 1, 0, 1, 2)
        grid.addWidget(self.gain, 1, 2)
        grid.setColumnStretch(1, 1)
        for figures in (self.cost, self.gain):
            figures.setFixedWidth(COST_WIDTH)
        self.tell(view)

    def tell(self, view: RungView) -> None:
        """Show newer figures."""
        self.button.setText(view.name)
        self.about.setText(view.about)
        self.button.setEnabled(view.here)
        self.button.setAccessibleName(view.name)
        self.button.setAccessibleDescription(". ".join(filter(None, (view.about, view.cost))))
        self.cost.setText(view.cost)
        self.gain.setText(view.gain)
        self.state.setText(tr("runs now") if view.runs else "")
        # Without figures their column leaves its room to the words.
        for figures in (self.cost, self.gain):
            figures.setVisible(bool(view.cost or view.gain))


class QualityPage(Page):
    """Ladder, measurement, precision."""

    def fill(self) -> None:
        """Presets first, then the ladder."""
        self.column.addWidget(self._presets())
        self._group = QButtonGroup(self)
        self.rungs: dict[str, RungRow] = {}
        ladder = QVBoxLayout()
        ladder.setSpacing(6)
        self.column.addLayout(ladder)
        self.model.preferences.refresh()
        for view in self.model.preferences.rungs:
            row = RungRow(view)
            self.rungs[view.key] = row
            self._group.addButton(row.button)
            row.button.clicked.connect(lambda _on, key=view.key: self._chosen(key))
            ladder.addWidget(row)
        self.live = label("", "muted")
        self.again = QPushButton(tr("Measure this computer again"))
        self.again.setAccessibleName(tr("Measure this computer again"))
        self.again.clicked.connect(lambda: self.model.preferences.measure(again=True))
        self.column.addWidget(self.live)
        self.column.addWidget(
            label(
                tr(
                    "The figures beside each step were measured on this computer. “Clearer” is "
                    "the gain on the bench's test of two voices of equal loudness (SI-SNRi)."
                ),
                "muted",
            )
        )
        self.column.addWidget(self.again)
        super().fill()
        self.model.preferences.measured.connect(self.refresh)
        self.model.preferences.changed.connect(self.refresh)
        self.refresh()

    def _presets(self) -> QWidget:
        """Buttons, and a line that says what the one in force or under the pointer means."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        self.presets: dict[str, QPushButton] = {}
        for preset in PRESETS:
            button = QPushButton(tr(preset.label))
            button.setProperty("side", True)
            button.setCheckable(True)
            button.setAccessibleName(tr(preset.label))
            button.setAccessibleDescription(tr(preset.about))
            button.setToolTip(tr(preset.about))
            button.clicked.connect(lambda _on, key=preset.key: self._preset(key))
            self.presets[preset.key] = button
            row.addWidget(button, 1)
        self.preset_about = label("", "muted")
        column.addLayout(row)
        column.addWidget(self.preset_about)
        return holder

    def _preset(self, key: str) -> None:
        self.model.preferences.use_preset(key)
        self._show_preset()

    def _show_preset(self) -> None:
        chosen = self.model.preferences.preset
        for key, button in self.presets.items():
            button.setChecked(key == chosen)
        about = next((preset.about for preset in PRESETS if preset.key == chosen), "")
        self.preset_about.setText(
            tr(about) if about else tr("Your own choice of network, precision and picture.")
        )

    def _chosen(self, key: str) -> None:
        self.model.preferences.change(self.key, "separation.quality", key)

    def opened(self) -> None:
        """Figures are measured the first time somebody wants to see them."""
        self.model.preferences.measure()

    def refresh(self) -> None:
        """Show the model's figures."""
        preferences = self.model.preferences
        for view in preferences.rungs:
            self.rungs[view.key].tell(view)
        self.rungs[preferences.value("separation.quality")].button.setChecked(True)
        self.live.setText(preferences.live_text)
        self.again.setEnabled(not preferences.measuring)
        self._show_preset()
