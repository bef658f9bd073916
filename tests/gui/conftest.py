"""A window over a fake engine, with a clock that only the test moves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.view_models.settings import SettingsModel
from app.view_models.window import WindowModel
from app.widgets.look import Look
from app.widgets.main_window import MainWindow
from engine.config import Config
from tests.gui.fake_engine import FakeEngine


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A warning of Qt's that nobody expected fails the test."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.gui)
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))


@dataclass
class Clock:
    """Seconds that pass when the test says so."""

    now_s: float = 100.0

    def __call__(self) -> float:
        return self.now_s


@dataclass
class Rig:
    """Models over a fake engine. ``look`` is one tick of the timers."""

    engine: FakeEngine
    settings: SettingsModel
    model: WindowModel
    clock: Clock
    file: Path
    windows: list[MainWindow] = field(default_factory=list)

    def look(self, seconds: float = 0.033) -> None:
        self.clock.now_s += seconds
        self.model.look_at_picture()
        self.model.look()


@pytest.fixture(autouse=True)
def _windows_go(qapp: QApplication) -> Iterator[None]:
    """Windows of earlier tests are gone for good: a style sheet is applied to all there are."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def make_rig(qapp: QApplication, tmp_path: Path) -> Callable[[Config], Rig]:
    """Make models from settings; their timers are not started."""

    def make(config: Config) -> Rig:
        engine, clock, file = FakeEngine(), Clock(), tmp_path / "settings.toml"
        settings = SettingsModel(config, path=file)
        return Rig(engine, settings, WindowModel(engine, settings, clock=clock), clock, file)

    return make


@pytest.fixture
def rig(make_rig: Callable[[Config], Rig]) -> Rig:
    """Models over a fake engine, with the default settings."""
    made = make_rig(Config())
    made.look()
    return made


@pytest.fixture
def window(rig: Rig, qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    """The window, shown; the timers stand still."""
    look = Look(qapp, "dark")
    made = MainWindow(rig.model, look)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    qtbot.waitExposed(made)
    rig.look()
    yield made
    rig.model.stop()
