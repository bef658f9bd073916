"""The strips above the picture: restarts, warnings, the demo, the first hint."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.state.notices import Notice, Tone
from app.view_models.health import HealthModel
from app.widgets.icons import icon, pixmap
from app.widgets.look import Look
from app.widgets.tokens import PAD
from app.words import tr

MOST = 3
"""More strips than this would push the picture out of the window."""
_SIGNS = {Tone.INFO: "info", Tone.WARNING: "warning", Tone.DEMO: "demo"}


class Strip(QFrame):
    """One notice."""

    def __init__(self, notice: Notice, model: HealthModel, look: Look) -> None:
        super().__init__()
        self.key = notice.key
        self.setProperty("strip", notice.tone.value)
        tokens = look.tokens
        colour = {
            Tone.INFO: tokens.info,
            Tone.WARNING: tokens.notice,
            Tone.DEMO: tokens.accent,
        }[notice.tone]
        sign = QLabel()
        sign.setPixmap(pixmap(_SIGNS[notice.tone], colour, 18, self.devicePixelRatioF()))
        self.text = QLabel(notice.text)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(PAD, 5, 6, 5)
        row.addWidget(sign)
        row.addWidget(self.text, 1)
        close = QToolButton()
        close.setProperty("flat", True)
        close.setIcon(icon("cross", tokens.muted, 16))
        close.setAccessibleName(tr("Dismiss this notice"))
        close.setToolTip(tr("Dismiss"))
        close.clicked.connect(lambda: model.dismiss(self.key))
        close.setVisible(notice.closable)
        row.addWidget(close)
        self.tell(notice)

    def tell(self, notice: Notice) -> None:
        """Show other words for the same event."""
        if self.text.text() != notice.text:
            self.text.setText(notice.text)
        self.setToolTip(notice.detail)
        self.setAccessibleName(notice.text)
        self.setAccessibleDescription(notice.detail)


class NoticeBar(QWidget):
    """All strips that matter now; takes no room when there are none."""

    def __init__(self, model: HealthModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._look = look
        self._strips: list[Strip] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self.setVisible(False)
        model.notices_changed.connect(self.refresh)
        look.changed.connect(self._rebuild)

    @property
    def texts(self) -> list[str]:
        """What can be read now."""
        return [strip.text.text() for strip in self._strips]

    def refresh(self) -> None:
        """Show the model's notices; strips that stay only change their words."""
        notices = self._model.notices[:MOST]
        if [notice.key for notice in notices] == [strip.key for strip in self._strips]:
            for strip, notice in zip(self._strips, notices, strict=True):
                strip.tell(notice)
            return
        self._rebuild()

    def _rebuild(self) -> None:
        for strip in self._strips:
            self._rows.removeWidget(strip)
            strip.deleteLater()
        self._strips = [
            Strip(notice, self._model, self._look) for notice in self._model.notices[:MOST]
        ]
        for strip in self._strips:
            self._rows.addWidget(strip)
        self.setVisible(bool(self._strips))
