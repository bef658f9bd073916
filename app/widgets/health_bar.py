"""The line at the top: can others hear you, and where does it stop if not."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.state.stations import Health, Level, Link, LinkState
from app.view_models.health import HealthModel
from app.widgets.icons import pixmap
from app.widgets.look import Look
from app.widgets.tokens import GAP, PAD, Tokens
from app.words import mark, tr

_SIGNS = {Level.GOOD: "check", Level.NOTICE: "info", Level.BAD: "warning", Level.WAIT: "wait"}
_LINK_ICONS = {
    Link.MICROPHONE: "microphone",
    Link.ENGINE: "engine",
    Link.VIRTUAL_MIC: "virtual-mic",
    Link.CALL: "call",
}
_LINK_LABELS = {
    Link.MICROPHONE: mark("Mic"),
    Link.ENGINE: mark("Engine"),
    Link.VIRTUAL_MIC: mark("Virtual mic"),
    Link.CALL: mark("Call"),
}
_STATE_WORDS = {
    LinkState.OK: mark("works"),
    LinkState.NOTICE: mark("works, see the advice"),
    LinkState.STOPPED: mark("stops here"),
    LinkState.UNKNOWN: mark("not reached"),
}
_NODE, _STEP, _LABEL_HEIGHT = 30, 72, 16


def level_colours(level: Level, tokens: Tokens) -> tuple[str, str]:
    """Colour of the sign and of the ground behind it."""
    return {
        Level.GOOD: (tokens.accent, tokens.good_ground),
        Level.NOTICE: (tokens.notice, tokens.notice_ground),
        Level.BAD: (tokens.bad, tokens.bad_ground),
        Level.WAIT: (tokens.muted, tokens.raised),
    }[level]


class PathStrip(QWidget):
    """Four stations from the microphone to the call; the one where it stops is crossed out."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._links: tuple[tuple[Link, LinkState], ...] = ()
        self._level = Level.WAIT
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Room for four stations and their names."""
        return QSize(_STEP * len(Link), _NODE + _LABEL_HEIGHT + 4)

    def show_links(self, health: Health) -> None:
        """Draw the stations of this health."""
        if (health.links, health.level) != (self._links, self._level):
            self._links, self._level = health.links, health.level
            stations = [f"{tr(link.value)}: {tr(_STATE_WORDS[st])}" for link, st in self._links]
            self.setAccessibleName(tr("Way of the sound"))
            self.setAccessibleDescription(", ".join(stations))
            self.setToolTip("\n".join(stations))
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Lines first, stations over them; they follow each other as the language is read."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(1, len(self._links)):
            self._paint_line(painter, index)
        for index in range(len(self._links)):
            self._paint_node(painter, index)

    def _colours(self, state: LinkState) -> tuple[str, str]:
        tokens = self._look.tokens
        if state is LinkState.STOPPED:
            return level_colours(self._level, tokens)
        return {
            LinkState.OK: (tokens.accent, tokens.good_ground),
            LinkState.NOTICE: (tokens.notice, tokens.notice_ground),
            LinkState.UNKNOWN: (tokens.muted, tokens.raised),
        }[state]

    def _middle(self, index: int) -> float:
        place = (index + 0.5) * _STEP
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return len(self._links) * _STEP - place if rtl else place

    def _paint_line(self, painter: QPainter, index: int) -> None:
        before, state = self._links[index - 1][1], self._links[index][1]
        flows = before in (LinkState.OK, LinkState.NOTICE) and state is not LinkState.UNKNOWN
        colour = self._look.tokens.accent if flows else self._look.tokens.muted
        pen = QPen(QColor(colour), 2.0)
        if not flows:
            pen.setDashPattern([1.5, 2.5])
        painter.setPen(pen)
        y = _NODE / 2 + 1
        first, second = sorted((self._middle(index - 1), self._middle(index)))
        left, right = first + _NODE / 2 + 5, second - _NODE / 2 - 5
        painter.drawLine(round(left), round(y), round(right), round(y))

    def _paint_node(self, painter: QPainter, index: int) -> None:
        link, state = self._links[index]
        colour, ground = self._colours(state)
        middle = self._middle(index)
        circle = QRectF(middle - _NODE / 2, 1.0, _NODE, _NODE)
        thick = 2.0 if state is not LinkState.UNKNOWN else 1.0
        painter.setPen(QPen(QColor(colour), thick))
        painter.setBrush(QColor(ground))
        painter.drawEllipse(circle)
        scale = self.devicePixelRatioF()
        sign = pixmap(_LINK_ICONS[link], colour, 18, scale)
        painter.drawPixmap(round(middle - 9), round(circle.center().y() - 9), sign)
        if state is LinkState.STOPPED:
            painter.setPen(QPen(QColor(colour), 2.4))
            painter.drawLine(circle.topRight(), circle.bottomLeft())
        self._paint_label(painter, link, middle, state)

    def _paint_label(self, painter: QPainter, link: Link, middle: float, state: LinkState) -> None:
        font = self.font()
        font.setPixelSize(self._look.base_px - 2)
        font.setBold(state is LinkState.STOPPED)
        painter.setFont(font)
        stopped = state is LinkState.STOPPED
        colour = self._look.tokens.text if stopped else self._look.tokens.muted
        painter.setPen(QColor(colour))
        room = QRectF(middle - _STEP / 2, _NODE + 4, _STEP, _LABEL_HEIGHT)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, tr(_LINK_LABELS[link]))


class HealthBar(QFrame):
    """Sign, sentence, advice and the way of the sound."""

    def __init__(self, model: HealthModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._look = look
        self.setProperty("card", True)
        self._sign = QLabel()
        self._sign.setFixedSize(40, 40)
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence = QLabel()
        self.sentence.setProperty("role", "sentence")
        self.sentence.setWordWrap(True)
        self.advice = QLabel()
        self.advice.setProperty("role", "muted")
        self.advice.setWordWrap(True)
        self.path = PathStrip(look)
        self._arrange()
        model.health_changed.connect(self.refresh)
        look.changed.connect(self.refresh)
        self.refresh()

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch()
        words.addWidget(self.sentence)
        words.addWidget(self.advice)
        words.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(PAD, 8, PAD, 8)
        row.setSpacing(GAP)
        row.addWidget(self._sign)
        row.addLayout(words, 1)
        row.addWidget(self.path)

    def refresh(self) -> None:
        """Show the model's health."""
        health = self._model.health
        if health is None:
            return
        colour, ground = level_colours(health.level, self._look.tokens)
        self._sign.setPixmap(pixmap(_SIGNS[health.level], colour, 24, self.devicePixelRatioF()))
        self._sign.setStyleSheet(f"background: {ground}; border-radius: 20px;")
        self.sentence.setText(health.sentence)
        self.advice.setText(health.advice)
        self.advice.setVisible(bool(health.advice))
        self.setAccessibleName(health.sentence)
        self.setAccessibleDescription(health.advice)
        self.path.show_links(health)
