"""A picture of every window, page, step and dialog: in a process of its own, at a scale of its own.

    QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=2 python -m tests.gui.gallery FOLDER de,ar dark,light

Prints one JSON object: what was drawn, what is cut off, and what Qt warned of. Qt takes its scale
when a program starts, so no test can change its own.
"""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from app.language import Speaker
from app.state.preferences import with_value
from app.view_models.recordings import RecordingsModel
from app.view_models.settings import SettingsModel
from app.view_models.voices import VoiceShelf, VoicesModel
from app.view_models.window import WindowModel
from app.widgets.look import Look
from app.widgets.main_window import MainWindow
from app.widgets.settings.ask import confirmed
from app.widgets.settings.window import SettingsWindow
from app.widgets.setup.window import SetupWindow
from app.words import tr
from engine.config import Config
from engine.messages import OFF_CAMERA, Lost, MonitorState, Turn
from tests.gui import test_recordings, test_voices_page
from tests.gui.conftest import Clock, Rig
from tests.gui.fake_engine import LEFT_BOX, RIGHT_BOX, FakeEngine, face
from tests.gui.fits import cut_off, wider_than_seen

LIKE_DARK = "light"
"""Differs from dark in its colours only, so it is drawn in the first language alone."""
_USUAL, _SETUP = (1280, 800), (640, 600)
_QUICK = 85
"""In Qt's words a quality: hardly larger than the smallest file, in three quarters of the time."""
_OFFSCREEN = ("does not support raise", "does not support propagateSizeHints")


@dataclass
class Gallery:
    """What was drawn so far."""

    folder: Path
    drawn: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Pixels of each picture."""
    cut: list[str] = field(default_factory=list)
    warned: list[str] = field(default_factory=list)
    mirrored: dict[str, bool] = field(default_factory=dict)
    """Whether the list of pages stands on the right, by language."""

    def take(self, widget: QWidget, name: str) -> None:
        """Draw it, and look for what is cut off."""
        for _ in range(3):
            QApplication.processEvents()
        found = widget.grab()
        found.save(str(self.folder / f"{name}.png"), "PNG", _QUICK)
        self.drawn[name] = (found.width(), found.height())
        self.cut += [f"{name}: {text}" for text in (*cut_off(widget), *wider_than_seen(widget))]


def make_rig(folder: Path, theme: str) -> Rig:
    """A window's models where everything there is has something to show."""
    engine, clock = FakeEngine(), Clock()
    config = with_value(Config(), "window.theme", theme)
    config = with_value(config, "recordings.enabled", True)
    settings = SettingsModel(config, path=folder / "settings.toml")
    model = WindowModel(engine, settings, clock=clock)
    disk = test_voices_page.Disk()
    shelf = VoiceShelf(disk.listed, disk.delete, disk.export, disk.take_in)
    model.voices = VoicesModel(engine.send, shelf, run=lambda work: work())
    model.recordings = RecordingsModel(
        engine.send, settings, test_recordings.Disk().shelf, run=lambda work: work()
    )
    engine.tell(
        kept=(11,),
        faces=(
            face(11, 1, LEFT_BOX, speaking=0.9, kept=True, name="Anna", level_db=-4.0),
            face(22, 2, RIGHT_BOX, advice="covered"),
        ),
        turns=(Turn(OFF_CAMERA, 1.0),),
        lost=Lost("held", "voice", 1.4),
        monitor=MonitorState(on=True),
        image_cost_ms=3.4,
    )
    return Rig(engine, settings, model, clock, folder / "settings.toml")


def look(rig: Rig, window: QWidget, size: tuple[int, int]) -> None:
    """Show a window at a size, and let its models look twice."""
    window.resize(*size)
    window.show()
    for _ in range(2):
        rig.look(2.0)
        QApplication.processEvents()


def draw(gallery: Gallery, app: QApplication, language: str, theme: str) -> None:
    """All of it in one language and form."""
    name = f"{language}-{theme}"
    with tempfile.TemporaryDirectory() as folder:
        rig = make_rig(Path(folder), theme)
        style = Look(app, rig.settings.theme)
        window = MainWindow(rig.model, style)
        look(rig, window, _USUAL)
        gallery.take(window, f"{name}-window")
        settings = SettingsWindow(rig.model, style)
        for page in settings.pages:
            settings.open(page)
            look(rig, settings, (settings.sizeHint().width(), settings.sizeHint().height()))
            gallery.take(settings, f"{name}-settings-{page}")
            gallery.take(settings.page, f"{name}-page-{page}")  # what is scrolled away, too
        gallery.mirrored[language] = settings.list.x() > settings.stack.x()
        setup = SetupWindow(rig.model, style)
        for step in setup.pages:
            look(rig, setup, _SETUP)
            gallery.take(setup, f"{name}-setup-{step}")
            rig.model.setup.forward()
        ask(gallery, window, name)
        rig.model.stop()
        for each in (setup, settings, window):
            each.close()
            each.deleteLater()
        style.deleteLater()
        QApplication.processEvents()


def ask(gallery: Gallery, window: QWidget, name: str) -> None:
    """The question before what cannot be taken back."""

    def answer() -> None:
        box = app_box()
        gallery.take(box, f"{name}-question")
        box.reject()

    QTimer.singleShot(50, answer)
    confirmed(window, tr("Forget the voice of {name}?", name="Anna"), tr("Delete"))


def app_box() -> QMessageBox:
    """The dialog that is open."""
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    return box


def main(folder: Path, languages: list[str], themes: list[str]) -> None:
    """Draw all, and print what came of it."""
    gallery = Gallery(folder)

    def note(_kind: object, _context: object, text: str) -> None:
        if not any(known in text for known in _OFFSCREEN):
            gallery.warned.append(text)

    qInstallMessageHandler(note)
    app = QApplication([])
    speaker = Speaker(app)
    for at, language in enumerate(languages):
        speaker.speak(language)  # type: ignore[arg-type]  # one of ours
        for theme in themes:
            if at == 0 or theme != LIKE_DARK:
                draw(gallery, app, language, theme)
    qInstallMessageHandler(None)
    print(
        json.dumps({key: getattr(gallery, key) for key in ("drawn", "cut", "warned", "mirrored")})
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2].split(","), sys.argv[3].split(","))
