"""The window of the first start: one step at a time, left and resumed at will."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.state.setup import STEPS, TITLES, Step
from app.view_models.window import WindowModel
from app.widgets.icons import app_icon
from app.widgets.look import Look
from app.widgets.settings.rows import label
from app.widgets.setup.pages import (
    AppsStep,
    CameraStep,
    MicrophoneStep,
    StepPage,
    TryStep,
)
from app.widgets.setup.virtual import VirtualStep
from app.widgets.tokens import EDGE, GAP
from app.words import tr
from engine.config import APP_NAME

_PAGES: dict[Step, type[StepPage]] = {
    "microphone": MicrophoneStep,
    "camera": CameraStep,
    "virtual": VirtualStep,
    "try": TryStep,
    "apps": AppsStep,
}


class SetupWindow(QWidget):
    """Made anew whenever it is opened."""

    def __init__(self, model: WindowModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._model, self._look = model, look
        self.setObjectName("central")
        self.setWindowTitle(tr("Set up Solomic"))
        self.setWindowIcon(app_icon())
        self.title = label("", "sentence")
        self.where = label("", "muted")
        self.where.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.stack = QStackedWidget()
        self.pages: dict[str, StepPage] = {}
        self.later = QPushButton(tr("Not now"))
        self.back = QPushButton(tr("Back"))
        self.forward = QPushButton()
        self._arrange()
        self.later.clicked.connect(model.setup.leave)
        self.back.clicked.connect(model.setup.back)
        self.forward.clicked.connect(model.setup.forward)
        model.setup.step_changed.connect(self.refresh)
        model.setup.finished.connect(self.hide)
        QShortcut(QKeySequence("Esc"), self).activated.connect(model.setup.leave)
        self.refresh()
        self.forward.setFocus()

    def sizeHint(self) -> QSize:
        """Room for a picture and a few lines."""
        return QSize(round(640 * self._look.base_px / 13), round(600 * self._look.base_px / 13))

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.where)
        for step in STEPS:
            self.pages[step] = _PAGES[step](self._model, self._look)
            area = QScrollArea()
            area.setWidget(self.pages[step])
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.stack.addWidget(area)
        foot = QHBoxLayout()
        self.later.setAccessibleName(self.later.text())
        self.back.setAccessibleName(self.back.text())
        self.forward.setProperty("primary", True)
        foot.addWidget(self.later)
        foot.addStretch()
        foot.addWidget(self.back)
        foot.addWidget(self.forward)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        rows.setSpacing(GAP)
        rows.addLayout(head)
        rows.addWidget(self.stack, 1)
        rows.addLayout(foot)

    def refresh(self) -> None:
        """Show the open step."""
        setup = self._model.setup
        self.stack.setCurrentIndex(setup.index)
        self.title.setText(tr(TITLES[setup.step]))
        self.where.setText(tr("Step {number} of {count}", number=setup.index + 1, count=len(STEPS)))
        self.back.setEnabled(setup.index > 0)
        words = tr("Done") if setup.last else tr("Continue")
        self.forward.setText(words)
        self.forward.setAccessibleName(words)
        self.setAccessibleName(f"{APP_NAME}: {self.title.text()}, {self.where.text()}")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closed is "not now"."""
        self._model.setup.tryout.close()
        if not self._model.settings.config.window.setup_done:
            self._model.setup.leave()
        super().closeEvent(event)
