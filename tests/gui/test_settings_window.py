"""The settings window: every change is in force, remembered, and can be taken back."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from app.state.engine import NetworkFigures, Networks
from app.state.preferences import PAGES, paths_of, value_of, with_value
from app.view_models.privacy import PrivacyModel
from app.widgets.look import Look
from app.widgets.settings.other_pages import AboutPage, WindowPage
from app.widgets.settings.privacy_page import PrivacyPage
from app.widgets.settings.quality_page import QualityPage
from app.widgets.settings.rows import ChoiceRow, Row, SliderRow, SwitchRow
from app.widgets.settings.window import SettingsWindow
from app.words import in_order
from engine import version
from engine.config import Config
from engine.messages import DeviceState, SetConfig, SetMicrophone, SetQuality, SetStrength
from engine.supervisor import Kind, Stored
from tests.gui.conftest import Rig

LEFT = Qt.MouseButton.LeftButton

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


def row(settings: SettingsWindow, path: str) -> Row:
    return next(found for found in settings.findChildren(Row) if found.setting.path == path)


def test_every_setting_of_the_pages_is_one_of_the_file() -> None:
    for page in PAGES:
        for path in paths_of(page):
            value = value_of(Config(), path)
            assert with_value(Config(), path, value) == Config()


def test_every_option_is_a_value_the_file_accepts() -> None:
    for settings in PAGES.values():
        for setting in settings:
            for option in setting.options:
                changed = with_value(Config(), setting.path, option.value)
                assert value_of(changed, setting.path) == option.value


def test_a_value_out_of_range_changes_nothing() -> None:
    assert with_value(Config(), "separation.strength_db", 700.0) == Config()
    assert with_value(Config(), "separation.on_face_loss", "dance") == Config()


def test_policies_reach_the_engine_and_the_file(settings: SettingsWindow, rig: Rig) -> None:
    lost = row(settings, "separation.on_face_loss")
    assert isinstance(lost, ChoiceRow)
    lost.control.setFocus()
    QTest.keyClick(lost.control, Qt.Key.Key_Down)
    (command,) = rig.engine.sent
    assert isinstance(command, SetConfig)
    assert command.config.separation.on_face_loss == "hold"
    rig.settings.flush()
    assert tomllib.loads(rig.file.read_text())["separation"]["on_face_loss"] == "hold"


def test_a_slider_is_one_step_back(settings: SettingsWindow, rig: Rig) -> None:
    strength = row(settings, "separation.strength_db")
    assert isinstance(strength, SliderRow)
    assert not settings.undo.isEnabled()
    for _ in range(3):
        QTest.keyClick(strength.control, Qt.Key.Key_Left)
    assert rig.engine.sent == [SetStrength(39.0), SetStrength(38.0), SetStrength(37.0)]
    assert strength.figure.text() == "37 dB"
    QTest.mouseClick(settings.undo, LEFT)
    assert rig.engine.sent[-1] == SetStrength(40.0)
    assert strength.control.value() == 40
    assert not settings.undo.isEnabled()


def test_reset_is_for_one_page_and_can_be_taken_back(settings: SettingsWindow, rig: Rig) -> None:
    preferences = rig.model.preferences
    preferences.change("sound", "separation.on_overload", "bypass")
    preferences.change("sound", "separation.face_hold_s", 7.5)
    preferences.change("camera", "vision.rate_hz", 10)
    QTest.mouseClick(settings.reset, LEFT)
    separation = preferences.config.separation
    assert (separation.on_overload, separation.face_hold_s) == ("mute", 2.0)
    assert preferences.config.vision.rate_hz == 10
    assert not settings.reset.isEnabled()
    QTest.mouseClick(settings.undo, LEFT)
    assert preferences.config.separation.on_overload == "bypass"


def test_whole_numbers_stay_whole(settings: SettingsWindow, rig: Rig) -> None:
    settings.open("camera")
    age = row(settings, "separation.cue_max_age_ms")
    assert isinstance(age, SliderRow)
    QTest.keyClick(age.control, Qt.Key.Key_Right)
    assert rig.settings.config.separation.cue_max_age_ms == 520
    assert isinstance(rig.settings.config.separation.cue_max_age_ms, int)


def test_a_picture_size_is_two_numbers(rig: Rig) -> None:
    rig.model.preferences.change("camera", "vision.width", 1280)
    assert (rig.settings.config.vision.width, rig.settings.config.vision.height) == (1280, 720)


def test_a_switch(settings: SettingsWindow, rig: Rig) -> None:
    settings.open("camera")
    mirror = row(settings, "window.mirror")
    assert isinstance(mirror, SwitchRow)
    mirror.control.setFocus()
    QTest.keyClick(mirror.control, Qt.Key.Key_Space)
    assert not rig.settings.mirror
    assert rig.engine.sent == [], "the engine need not know"


def test_the_demo_stays_when_a_policy_changes(settings: SettingsWindow, rig: Rig) -> None:
    """The demo's devices are not in the settings; telling them must not end the demo."""
    scene = DeviceState(id="demo", name="Demo scene", ok=True)
    rig.engine.tell(microphone=scene)
    rig.look()
    rig.model.controls.choose_microphone("mic2")
    rig.model.controls.choose_microphone("demo")
    rig.model.preferences.change("sound", "separation.on_overload", "bypass")
    command = rig.engine.sent[-1]
    assert isinstance(command, SetConfig)
    assert command.config.audio.microphone == "demo"
    assert rig.settings.config.audio.microphone == "mic2"
    assert SetMicrophone("demo") in rig.engine.sent


def test_the_ladder_shows_this_computers_own_figures(settings: SettingsWindow, rig: Rig) -> None:
    settings.open("quality")
    page = settings.page
    assert isinstance(page, QualityPage)
    assert rig.engine.measurements == 1
    assert page.rungs["base"].cost.text() == "not measured yet"
    rig.engine.known_networks = Networks(measuring=True)
    rig.look()
    assert page.rungs["base"].cost.text() == "being measured…"
    assert not page.again.isEnabled()
    costs = (
        NetworkFigures("lite", "fp32", 0.4),
        NetworkFigures("base", "fp32", 2.5),
        NetworkFigures("base", "int8", 1.9, 4.53),
    )
    rig.engine.known_networks = Networks(costs, measured=True)
    rig.look()
    assert page.rungs["base"].cost.text() == "1.90 ms of every 10 ms: 19 % of a core"
    assert page.rungs["base"].gain.text() == "4.5 dB clearer"
    assert page.rungs["lite"].gain.text() == ""
    assert page.rungs["xl"].cost.text() == "Its network is not installed."
    assert not page.rungs["xl"].button.isEnabled()
    assert page.rungs["base"].state.text() == "runs now"
    rig.model.preferences.change("quality", "separation.precision", "fp32")
    rig.look()
    assert page.rungs["base"].cost.text().startswith("2.50 ms")
    QTest.mouseClick(page.rungs["lite"].button, LEFT)
    assert rig.engine.sent[-1] == SetQuality("lite")
    settings.open("sound")
    settings.open("quality")
    assert rig.engine.measurements == 1, "measured once is enough"
    QTest.mouseClick(page.again, LEFT)
    assert rig.engine.measurements == 2


def test_nothing_is_worked_out_for_closed_settings(settings: SettingsWindow, rig: Rig) -> None:
    assert rig.model.preferences_visible
    QTest.keyClick(settings, Qt.Key.Key_Escape)
    assert not settings.isVisible()
    assert not rig.model.preferences_visible


class Disk:
    """What lies on a disk that is not there."""

    def __init__(self) -> None:
        self.kinds: dict[Kind, int] = {"settings": 200, "logs": 3000, "voices": 0}

    def listed(self) -> tuple[Stored, ...]:
        return tuple(Stored(k, ("/here",), 1 if n else 0, n) for k, n in self.kinds.items())

    def delete(self, kind: Kind) -> bool:
        self.kinds[kind] = 0
        return True


@pytest.fixture
def privacy(rig: Rig, qtbot: QtBot, qapp: QApplication) -> tuple[PrivacyPage, Disk]:
    disk = Disk()
    rig.model.privacy = PrivacyModel(rig.settings, disk.listed, disk.delete)
    made = SettingsWindow(rig.model, Look(qapp, "dark"))
    qtbot.addWidget(made)
    made.resize(made.sizeHint())  # as the program opens it
    made.open("privacy")
    page = made.page
    assert isinstance(page, PrivacyPage)
    page.setProperty("keeps", made)
    return page, disk


def test_what_is_stored_is_shown_and_deleted_after_a_question(
    privacy: tuple[PrivacyPage, Disk], monkeypatch: pytest.MonkeyPatch
) -> None:
    page, disk = privacy
    rows = page._rows
    assert rows["logs"].amount.text() == "3 kB"
    assert rows["logs"].where.text() == in_order("/here")
    assert not rows["voices"].delete.isEnabled()
    answers = iter([False, True])
    monkeypatch.setattr("app.widgets.settings.privacy_page.confirmed", lambda *_: next(answers))
    QTest.mouseClick(rows["logs"].delete, LEFT)
    assert disk.kinds["logs"] == 3000
    QTest.mouseClick(rows["logs"].delete, LEFT)
    assert disk.kinds["logs"] == 0
    assert page.told.text() == "Logs: deleted."


def test_deleting_everything_forgets_the_settings(
    privacy: tuple[PrivacyPage, Disk], rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, disk = privacy
    rig.settings.set_theme("light")
    monkeypatch.setattr("app.widgets.settings.privacy_page.confirmed", lambda *_: True)
    QTest.mouseClick(page.all, LEFT)
    assert set(disk.kinds.values()) == {0}
    assert rig.settings.theme == "system"
    rig.settings.remember_place((1, 2, 900, 700), maximised=False)
    rig.settings.flush()
    assert not rig.file.exists(), "closing the window must not bring the file back"
    rig.settings.set_theme("dark")
    rig.settings.flush()
    assert rig.file.exists()
    assert not page.all.isEnabled()


def test_the_harmless_answer_is_the_usual_one(
    privacy: tuple[PrivacyPage, Disk], monkeypatch: pytest.MonkeyPatch
) -> None:
    page, disk = privacy

    def press_enter(box: QMessageBox) -> int:
        button = box.defaultButton()
        button.click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", press_enter)
    QTest.mouseClick(page.all, LEFT)
    assert disk.kinds["logs"] == 3000


class Entry:
    def __init__(self) -> None:
        self.on = False

    def turn(self, on: bool) -> None:
        self.on = on


def test_start_with_the_computer(settings: SettingsWindow, rig: Rig) -> None:
    entry = Entry()
    rig.model.life._entry = entry
    settings.open("window")
    page = settings.page
    assert isinstance(page, WindowPage)
    page.autostart.click()
    assert entry.on
    page.autostart.click()
    assert not entry.on


def test_a_refused_autostart_is_said(settings: SettingsWindow, rig: Rig) -> None:
    class Refusing(Entry):
        def turn(self, on: bool) -> None:
            raise PermissionError(13, "Permission denied")

    rig.model.life._entry = Refusing()
    settings.open("window")
    page = settings.page
    assert isinstance(page, WindowPage)
    page.autostart.click()
    assert not page.autostart.isChecked()
    assert "Permission denied" in page.told.text()


def test_diagnostics_name_nobody(settings: SettingsWindow, rig: Rig, qapp: QApplication) -> None:
    phone = DeviceState(id="secret-id", name="Anna's phone", ok=True)
    rig.engine.tell(microphone=phone, warnings=("/home/anna is full",))
    rig.look()
    settings.open("about")
    page = settings.page
    assert isinstance(page, AboutPage)
    QTest.mouseClick(page.copy, LEFT)
    copied = qapp.clipboard().text()
    assert "network: base int8" in copied
    assert "total ms p50/p95/p99: 33.4 / 36.9 / 39.8" in copied
    for word in ("anna", "secret", "/home", str(Path.home())):
        assert word not in copied.lower()


def test_a_newer_version_is_looked_for_by_the_browser_and_only_when_pressed(
    rig: Rig, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def note(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    monkeypatch.setattr(version, "RELEASES_PAGE", "https://example.org/releases")
    settings = SettingsWindow(rig.model, Look(qapp, "dark"))
    qtbot.addWidget(settings)
    settings.open("about")
    page = settings.page
    assert isinstance(page, AboutPage)
    assert opened == []
    page.newer.setFocus()
    QTest.keyClick(page.newer, Qt.Key.Key_Space)
    assert opened == ["https://example.org/releases"]
    rig.model.stop()


def test_without_a_page_of_releases_none_is_offered(settings: SettingsWindow) -> None:
    settings.open("about")
    assert isinstance(settings.page, AboutPage)
    assert version.RELEASES_PAGE == ""
    assert not hasattr(settings.page, "newer")
