"""Tuning with this computer's own figures in sight, and news of versions on the About page."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.options import PAGE_NAMES
from app.state.engine import NetworkFigures, Networks
from app.state.preferences import CAMERA_RATE, STRENGTH
from app.widgets.look import Look
from app.widgets.settings.other_pages import AboutPage
from app.widgets.settings.quality_page import QualityPage
from app.widgets.settings.rows import ChoiceRow, SliderRow
from app.widgets.settings.window import SettingsWindow
from engine.messages import SetConfig
from engine.models.trust import keys_dir
from engine.version import VERSION
from tests.gui.conftest import Rig
from tests.unit.test_updates import GOOD, PUBLIC, written

# Qt's offscreen platform cannot raise windows, nor hint at their sizes.
pytestmark = pytest.mark.qt_log_ignore("does not support (raise|propagateSizeHints)")


@pytest.fixture
def settings(rig: Rig, qtbot: QtBot, qapp: QApplication) -> Iterator[SettingsWindow]:
    made = SettingsWindow(rig.model, Look(qapp, "dark"))
    qtbot.addWidget(made)
    made.open("sound")
    qtbot.waitExposed(made)
    rig.look()
    yield made
    rig.model.stop()


def test_every_page_can_be_opened_from_the_command_line(settings: SettingsWindow) -> None:
    assert tuple(settings.pages) == PAGE_NAMES


def test_news_of_a_version_are_read_from_a_file_and_lead_to_its_page(
    settings: SettingsWindow, rig: Rig, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[str] = []
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    chosen = [str(written(tmp_path, GOOD))]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (chosen[0], ""))
    settings.open("about")
    page = settings.page
    assert isinstance(page, AboutPage)
    assert not page.news.isVisible()
    page.read.click()
    assert "nobody you trust" in page.news.text()
    assert "solomic models trust" in page.news.text()
    assert not page.page.isVisible()
    keys_dir().mkdir(parents=True)
    (keys_dir() / "makers.pub").write_bytes(base64.b64encode(PUBLIC))
    page.read.click()
    assert "Version 9.0.1 of 2031-02-03 is newer" in page.news.text()
    assert "signed by makers" in page.news.text()
    assert "• Hears better." in page.news.text()
    assert opened == []
    page.page.click()
    assert opened == [GOOD["page"]]
    chosen[0] = str(written(tmp_path, GOOD | {"version": VERSION}))
    page.read.click()
    assert "is the newest one" in page.news.text()
    assert not page.page.isVisible()
    chosen[0] = ""
    page.read.click()
    assert "is the newest one" in page.news.text(), "nothing was chosen"


def test_what_a_setting_comes_to_follows_while_it_is_moved(
    settings: SettingsWindow, rig: Rig
) -> None:
    settings.open("sound")
    row = next(row for row in settings.page.findChildren(SliderRow) if row.setting is STRENGTH)
    assert "100 times as far away" in row.effect.text()
    row.control.setValue(20)
    assert "10 times as far away" in row.effect.text()
    settings.open("camera")
    rate = next(row for row in settings.page.findChildren(ChoiceRow) if row.setting is CAMERA_RATE)
    assert not rate.effect.isVisible(), "nothing was measured"
    rig.engine.tell(image_cost_ms=4.0)
    rig.look()
    assert rate.effect.text().startswith("Takes about 10 % of a core here")


def test_only_providers_of_this_computer_are_offered_and_threads_are_measured(
    settings: SettingsWindow, rig: Rig
) -> None:
    settings.open("quality")
    rows = {row.setting.path: row.control for row in settings.page.findChildren(ChoiceRow)}
    where, threads = rows["separation.provider"], rows["separation.threads"]
    assert [where.itemData(at) for at in range(where.count())] == ["auto", "cpu"]
    costs = (
        NetworkFigures("base", "int8", 0.5),
        NetworkFigures("base", "int8", 3.0, provider="cuda"),
    )
    rig.engine.known_networks = Networks(costs, measured=True)
    rig.look()
    assert [where.itemData(at) for at in range(where.count())] == ["auto", "cpu", "cuda"]
    page = settings.page
    assert isinstance(page, QualityPage)
    assert page.rungs["base"].cost.text().startswith("0.50 ms")
    where.activated.emit(2)
    rig.look()
    assert page.rungs["base"].cost.text().startswith("3.00 ms"), "of the chosen one"
    sent = rig.engine.sent[-1]
    assert isinstance(sent, SetConfig)
    assert sent.config.separation.provider == "cuda"
    before = rig.engine.measurements
    threads.activated.emit(1)
    rig.look()
    assert (rig.engine.measurements, rig.engine.measured_with) == (before + 1, 2)
    rig.engine.known_networks = Networks(costs, measured=True, threads=2)
    rig.look()
    assert rig.engine.measurements == before + 1
