"""The voices page: remembering asks for consent, and what is shown is what is on the disk."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.state.preferences import MY_VOICE, with_value
from app.view_models.voices import VoiceShelf, VoicesModel, on_a_thread
from app.widgets.look import Look
from app.widgets.settings.privacy_page import PrivacyPage
from app.widgets.settings.voices_page import VoicesPage
from app.widgets.settings.window import SettingsWindow
from app.words import in_order
from engine.errors import ProfileError
from engine.messages import (
    KeepTracks,
    Remembered,
    RememberVoice,
    SetConfig,
    SetKeepWho,
    VoicesChanged,
)
from engine.supervisor import RememberedVoice, VoiceList
from tests.gui.conftest import Rig
from tests.gui.fake_engine import LEFT_BOX, RIGHT_BOX, face

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|propagateSizeHints)")
LEFT = Qt.MouseButton.LeftButton


class Disk:
    """Voices on a disk that is not there."""

    def __init__(self) -> None:
        self.names = ["Anna", "Ben"]
        self.written: list[tuple[str, Path]] = []

    def listed(self) -> VoiceList:
        day = "2026-11-20T10:00:00+00:00"
        voices = tuple(RememberedVoice(name, 12.4, 0.914, day) for name in self.names)
        return VoiceList(voices, "file" if voices else None)

    def delete(self, name: str) -> None:
        self.names.remove(name)

    def export(self, name: str, target: Path) -> None:
        self.written.append((name, target))

    def take_in(self, source: Path) -> str:
        if source.name != "good.json":
            raise ProfileError(f"{source.name} is no exported voice.")
        self.names.append("Cleo")
        return "Cleo"


@pytest.fixture
def disk(rig: Rig) -> Disk:
    made = Disk()
    shelf = VoiceShelf(made.listed, made.delete, made.export, made.take_in)
    rig.model.voices = VoicesModel(rig.engine.send, shelf, run=lambda work: work())
    return made


@pytest.fixture
def settings(rig: Rig, disk: Disk, qtbot: QtBot, qapp: QApplication) -> SettingsWindow:
    made = SettingsWindow(rig.model, Look(qapp, "dark"))
    qtbot.addWidget(made)
    made.open("voices")
    return made


@pytest.fixture
def page(settings: SettingsWindow) -> VoicesPage:
    found = settings.page
    assert isinstance(found, VoicesPage)
    return found


def button(page: VoicesPage | PrivacyPage, name: str) -> QPushButton:
    found = [each for each in page.findChildren(QPushButton) if each.accessibleName() == name]
    return found[-1]


def kept(rig: Rig, quality: float = 0.8) -> None:
    faces = (
        face(11, 1, LEFT_BOX, kept=True, voice_quality=quality),
        face(22, 2, RIGHT_BOX, voice_quality=0.9),
    )
    rig.engine.tell(kept=(11,), faces=faces)
    rig.look()


def test_what_is_remembered_is_shown(page: VoicesPage, rig: Rig) -> None:
    first = rig.model.voices.voices[0]
    assert first.name == "Anna"
    assert first.about == f"12 s of speech · 91 % alike · agreed {in_order('2026-11-20')}"
    assert "key lies beside them" in page.protection.text()


def test_only_kept_faces_with_a_voice_and_only_with_consent(page: VoicesPage, rig: Rig) -> None:
    assert not page.name.isEnabled()
    assert page.help.isVisible()
    kept(rig, quality=0.0)
    assert not page.name.isEnabled()
    kept(rig)
    assert [page.face.itemData(at) for at in range(page.face.count())] == ["11"]
    assert page.face.currentText() == "Face 1: 80 % known"
    QTest.keyClicks(page.name, "Cleo")
    assert not page.remember.isEnabled()
    page.agreed.click()
    assert page.remember.isEnabled()
    page.name.clear()
    assert not page.remember.isEnabled()
    QTest.keyClicks(page.name, " Cleo ")
    QTest.mouseClick(page.remember, LEFT)
    assert rig.engine.sent[-1] == RememberVoice(11, "Cleo", consent=True)
    assert not page.agreed.isChecked(), "consent is asked for each voice anew"


def test_the_engines_answer_is_said_and_the_list_read_again(
    page: VoicesPage, rig: Rig, disk: Disk
) -> None:
    rig.look()
    disk.names.append("Cleo")
    rig.engine.tell(remembered=Remembered(1, "Cleo"))
    rig.look()
    assert page.told.text() == "Cleo: remembered."
    assert [voice.name for voice in rig.model.voices.voices] == ["Anna", "Ben", "Cleo"]
    rig.engine.tell(remembered=Remembered(2, "Cleo", "This voice is not known well enough yet."))
    rig.look()
    assert page.told.text() == "This voice is not known well enough yet."


def test_deleting_asks_first_and_tells_the_engine(
    page: VoicesPage, rig: Rig, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([False, True])
    monkeypatch.setattr("app.widgets.settings.voices_page.confirmed", lambda *_: next(answers))
    QTest.mouseClick(button(page, "Delete: Anna"), LEFT)
    assert disk.names == ["Anna", "Ben"]
    QTest.mouseClick(button(page, "Delete: Anna"), LEFT)
    assert disk.names == ["Ben"]
    assert rig.engine.sent[-1] == VoicesChanged()
    assert page.told.text() == "Anna: deleted."
    assert [voice.name for voice in rig.model.voices.voices] == ["Ben"]


def test_voices_are_carried_elsewhere_and_back(
    page: VoicesPage, rig: Rig, disk: Disk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "ben.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    QTest.mouseClick(button(page, "Export: Ben"), LEFT)
    assert disk.written == [("Ben", target)]
    assert "not encrypted" in page.told.text()
    for name in ("bad.json", "good.json"):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, n=name: (n, ""))
        QTest.mouseClick(page.take_in, LEFT)
        if name == "bad.json":
            assert page.told.text() == "Bad.json is no exported voice."
            assert disk.names == ["Anna", "Ben"]
    assert disk.names[-1] == "Cleo"
    assert rig.engine.sent[-1] == VoicesChanged()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    QTest.mouseClick(page.take_in, LEFT)
    assert disk.names.count("Cleo") == 1


def test_the_privacy_page_lists_and_deletes_them_too(
    settings: SettingsWindow, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.open("privacy")
    page = settings.page
    assert isinstance(page, PrivacyPage)
    monkeypatch.setattr("app.widgets.settings.voices_page.confirmed", lambda *_: True)
    QTest.mouseClick(button(page, "Delete: Ben"), LEFT)
    assert disk.names == ["Anna"]
    assert page.told.text() == "Ben: deleted."


def test_deleting_all_voices_tells_the_engine(rig: Rig, disk: Disk) -> None:
    rig.model.voices.look()
    assert rig.model.voices.voices
    rig.model.privacy.gone.emit("logs")
    assert rig.model.voices.voices
    rig.model.privacy.gone.emit("voices")
    assert rig.engine.sent[-1] == VoicesChanged()
    assert rig.model.voices.voices == ()


def test_the_disk_is_not_looked_at_on_the_windows_thread(rig: Rig, qtbot: QtBot) -> None:
    disk = Disk()
    shelf = VoiceShelf(disk.listed, disk.delete, disk.export, disk.take_in)
    model = VoicesModel(rig.engine.send, shelf, run=on_a_thread)
    with qtbot.waitSignal(model.changed):
        model.look()
    assert [voice.name for voice in model.voices] == ["Anna", "Ben"]


def test_a_name_is_never_markup_nor_a_folder(
    page: VoicesPage, rig: Rig, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "<b>../Eve</b>"
    disk.names = [name]
    rig.model.voices.look()
    shown = [each for each in page.findChildren(QLabel) if each.text() == name]
    assert [each.textFormat() for each in shown] == [Qt.TextFormat.PlainText]
    offered: list[str] = []

    def ask(_page: object, _title: str, usual: str) -> tuple[str, str]:
        offered.append(usual)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    QTest.mouseClick(button(page, f"Export: {name}"), LEFT)
    assert Path(offered[0]).parent == Path.home()
    assert disk.written == []


def test_ones_own_voice_is_chosen_and_told_the_engine(page: VoicesPage, rig: Rig) -> None:
    rig.look()
    lines = [page.mine.itemText(at) for at in range(page.mine.count())]
    assert lines == ["None of them", "Anna", "Ben"]
    page.mine.activated.emit(1)
    sent = rig.engine.sent[-1]
    assert isinstance(sent, SetConfig)
    assert sent.config.separation.my_voice == "Anna"
    assert page.mine.currentText() == "Anna"
    rig.settings.change(lambda config: with_value(config, MY_VOICE, "Zoe"))
    assert page.mine.currentText() == "Zoe (not found)", "it was deleted"
    rig.model.preferences.undo("voices")
    assert page.mine.currentText() == "None of them"


def test_where_a_voice_says_who_it_is_a_click_chooses(page: VoicesPage, rig: Rig) -> None:
    """It would be taken back a second later: the voice is recognised again."""
    page.mine.activated.emit(1)
    rig.model.whom.choose("me")
    rig.engine.tell(keep_who="me", kept=(11,))
    rig.look()
    rig.model.picture.key(2, add=False)
    assert SetKeepWho("chosen") in rig.engine.sent
    assert rig.engine.sent[-1] == KeepTracks((22,))
