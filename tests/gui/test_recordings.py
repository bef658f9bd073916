"""The gallery: nothing without permission, found again, played, deleted in bulk; by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.state.recordings import Search, clock, found, score_lines
from app.view_models import recordings as module
from app.view_models.recordings import RecordingShelf, RecordingsModel
from app.widgets.look import Look
from app.widgets.main_window import MainWindow
from app.widgets.settings import recordings_page
from app.widgets.settings.recordings_page import RecordingsPage
from app.widgets.settings.window import SettingsWindow
from engine.errors import MediaError
from engine.messages import Record, RecordingState
from engine.supervisor import SILENT_DB, Recording, RecordingLook, Scores, Side
from engine.supervisor.tryout import BANDS, COLUMNS, Picture
from tests.gui.conftest import Rig

# Qt's offscreen platform cannot raise windows, nor hint at their sizes.
pytestmark = pytest.mark.qt_log_ignore("does not support (raise|propagateSizeHints)")
NOW = datetime.now().astimezone()


def recording(name: str, days: float, seconds: float, *people: str) -> Recording:
    at = (NOW - timedelta(days=days)).isoformat(timespec="seconds")
    return Recording(name, at, seconds, people, 1_500_000)


ALL = (
    recording("today", 0, 42.0, "Anna"),
    recording("week", 3, 400.0, "Anna", "Ben"),
    recording("old", 100, 4000.0),
)


class Disk:
    def __init__(self) -> None:
        self.there = list(ALL)
        self.exported: list[tuple[str, Path]] = []
        self.looked: list[str] = []

    def delete(self, name: str) -> None:
        self.there = [each for each in self.there if each.id != name]

    @property
    def shelf(self) -> RecordingShelf:
        return RecordingShelf(
            lambda: tuple(self.there),
            self.delete,
            lambda name, target: self.exported.append((name, target)),
            Path,
            self.look_at,
        )

    def look_at(self, name: str) -> RecordingLook:
        self.looked.append(name)
        if name == "old":
            raise MediaError("This recording cannot be read.")
        picture = Picture(COLUMNS, bytes([99] * BANDS * COLUMNS))
        return RecordingLook(picture, picture, Scores(-21.4, 17.6, 3.2, 0.004, 12.0))


class Player:
    def __init__(self) -> None:
        self.reason = ""
        self.seconds: float | None = None
        self.played: list[Path] = []

    def play(self, path: Path) -> None:
        self.played.append(path)
        self.seconds = 1.0

    def look(self) -> None:
        """Nothing ends by itself."""

    def stop(self) -> None:
        self.seconds = None


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    made = Disk()
    monkeypatch.setattr(module, "RecordingShelf", lambda: made.shelf)
    monkeypatch.setattr(module, "Player", Player)
    monkeypatch.setattr(RecordingsModel.__init__, "__defaults__", (None, None, lambda w: w(), None))
    return made


@pytest.fixture
def page(disk: Disk, rig: Rig, qtbot: QtBot, qapp: QApplication) -> Iterator[RecordingsPage]:
    window = SettingsWindow(rig.model, Look(qapp, "dark"))
    qtbot.addWidget(window)
    window.open("recordings")
    qtbot.waitExposed(window)
    found = window.pages["recordings"]
    assert isinstance(found, RecordingsPage)
    yield found
    rig.model.stop()


def ids(page: RecordingsPage) -> list[str]:
    return [page.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(page.list.count())]


def test_nothing_is_recorded_before_it_is_allowed(window: MainWindow, rig: Rig) -> None:
    assert not window.sound.record.isVisible()
    QTest.keyClick(window, Qt.Key.Key_R)
    assert Record(True) not in rig.engine.sent
    rig.model.preferences.change("recordings", "recordings.enabled", True)
    assert window.sound.record.isVisible()
    QTest.keyClick(window, Qt.Key.Key_R)
    assert rig.engine.sent[-1] == Record(True)
    rig.engine.tell(recording=RecordingState(on=True, seconds=61.5))
    rig.look()
    assert window.sound.record.text() == "1:01"
    assert window.sound.record.accessibleName() == "End the recording"
    QTest.keyClick(window, Qt.Key.Key_R)
    assert rig.engine.sent[-1] == Record(False)


def test_why_a_recording_ended_is_said(window: MainWindow, rig: Rig) -> None:
    rig.engine.tell(recording=RecordingState(count=1, problem="The disk is full."))
    rig.look()
    assert "The disk is full." in window.notices.texts


def test_found_by_name_day_and_length(page: RecordingsPage) -> None:
    assert ids(page) == ["today", "week", "old"]
    page.text.setText("ben")
    assert ids(page) == ["week"]
    page.text.clear()
    page.day.activated.emit(page.day.findData("today"))
    assert ids(page) == ["today"]
    page.day.activated.emit(page.day.findData("month"))
    assert ids(page) == ["today", "week"]
    page.length.activated.emit(page.length.findData("middle"))
    assert ids(page) == ["week"]
    page.text.setText("nobody")
    assert ids(page) == []


@pytest.mark.parametrize(("seconds", "key"), [(59.9, "short"), (60.0, "middle"), (600.0, "long")])
def test_every_length_is_found_under_one_heading(seconds: float, key: str) -> None:
    one = [recording("x", 0, seconds)]
    hits = [each for each in ("short", "middle", "long") if found(one, Search(length=each), NOW)]
    assert hits == [key]


def test_the_time_is_read_as_people_read_it() -> None:
    assert [clock(seconds) for seconds in (7, 754, 3723)] == ["0:07", "12:34", "1:02:03"]


def test_before_and_after_are_played_by_keyboard(page: RecordingsPage, rig: Rig) -> None:
    assert not page.before.isVisible()
    page.list.setFocus()
    page.list.setCurrentRow(0)
    for button, side in ((page.before, "before"), (page.after, "after")):
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
        assert rig.model.recordings.playing == ("today", side)
        assert button.text().startswith("Stop: 0:0")
    QTest.keyClick(page.after, Qt.Key.Key_Space)
    assert rig.model.recordings.playing is None
    assert page.after.text() == "Play what others heard"


def test_several_are_deleted_at_once(
    page: RecordingsPage, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def yes(_parent: object, question: str, _deed: str) -> bool:
        asked.append(question)
        return True

    monkeypatch.setattr(recordings_page, "confirmed", yes)
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(page.chosen) == 3
    assert not page.before.isVisible(), "one plays at a time"
    page.delete.click()
    assert asked == ["Delete 3 recordings?"]
    assert disk.there == []
    assert ids(page) == []


def test_both_sides_are_exported(
    page: RecordingsPage, disk: Disk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    page.list.setCurrentRow(1)
    page.export.click()
    assert disk.exported == [("week", tmp_path)]
    assert page.told.text() == "Copied."


def test_a_side_that_is_gone_is_said(page: RecordingsPage, rig: Rig, disk: Disk) -> None:
    side: Side = "before"
    rig.model.recordings._shelf = RecordingShelf()
    rig.model.recordings.play("nothing", side)
    assert page.told.text() == "This recording is gone."


def test_deleting_everything_on_the_privacy_page_ends_the_recording(rig: Rig) -> None:
    rig.model.privacy.gone.emit("recordings")
    assert rig.engine.sent[-1] == Record(False)


def test_one_that_is_selected_shows_both_sides_and_how_it_came_out(
    page: RecordingsPage, disk: Disk
) -> None:
    page.list.setCurrentRow(0)
    assert all(view.filled for view in page.views)
    assert page.scores.text().splitlines() == [
        "Speech: \N{MINUS SIGN}21 dB, easy to listen to",
        "Background: 18 dB quieter than in the microphone",
        "Taken away in all: 3 dB",
        "The microphone was too loud 0.4 % of the time",
        "Others heard nothing for 0:12",
    ]
    page.list.setCurrentRow(1)
    page.list.setCurrentRow(0)
    assert disk.looked == ["today", "week"], "what is known is not read again"
    page.list.selectAll()
    assert not page.sides.isVisible()


def test_one_that_cannot_be_read_is_said_and_shows_nothing(page: RecordingsPage) -> None:
    page.list.setCurrentRow(2)
    assert page.told.text() == "This recording cannot be read."
    assert not any(view.filled for view in page.views)
    assert page.scores.text() == ""
    page.list.setCurrentRow(0)
    assert all(view.filled for view in page.views)


def test_walking_through_the_list_reads_one_at_a_time(page: RecordingsPage, rig: Rig) -> None:
    model = rig.model.recordings
    waiting: list[Callable[[], None]] = []
    model._run = waiting.append
    for row in (0, 1, 2, 1):
        page.list.setCurrentRow(row)
    assert len(waiting) == 1
    assert page.scores.text() == "Being read…"
    waiting.pop()()
    assert len(waiting) == 1, "then the one that is selected by now"
    waiting.pop()()
    assert not waiting
    assert page.scores.text().startswith("Speech")


def test_an_empty_gallery_says_so(page: RecordingsPage, disk: Disk, rig: Rig) -> None:
    assert page.nothing.text() == ""
    page.text.setText("nobody")
    assert page.nothing.text() == "Nothing fits the search."
    page.text.clear()
    disk.there = []
    rig.model.recordings.look()
    assert page.nothing.text() == "No recordings yet."


@pytest.mark.parametrize(
    ("level_db", "words"), [(-45.0, "too quiet"), (-8.0, "too loud"), (SILENT_DB, "heard nothing")]
)
def test_speech_that_is_hard_to_listen_to_is_said(level_db: float, words: str) -> None:
    lines = score_lines(Scores(level_db, 0.0, 0.0, 0.0, 0.0))
    assert words in lines[0]
    assert len(lines) == (1 if level_db == SILENT_DB else 3)
