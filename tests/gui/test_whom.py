"""Whom others hear: the picker under the picture, clicks in every mode, and what a loss says."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.state.whom import lost_text
from app.widgets.main_window import MainWindow
from engine.messages import KeepTracks, Lost, SetConfig, SetKeepWho
from tests.gui.conftest import Rig


def test_the_picker_is_reached_by_keyboard_and_turned_by_arrows(
    window: MainWindow, rig: Rig
) -> None:
    picker = window.controls.whom
    assert picker.accessibleName() == "Whom others hear"
    assert picker.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert [picker.itemData(row) for row in range(4)] == ["chosen", "me", "speaker", "everyone"]
    picker.setFocus()
    QTest.keyClick(picker, Qt.Key.Key_Down)
    QTest.keyClick(picker, Qt.Key.Key_Down)
    assert rig.engine.sent[-1] == SetKeepWho("speaker")
    assert rig.settings.config.separation.keep_who == "speaker"
    rig.look()
    assert picker.currentData() == "speaker"
    assert "without a click" in picker.accessibleDescription()


def test_what_ctl_chose_is_shown_and_remembered(window: MainWindow, rig: Rig) -> None:
    rig.engine.tell(keep_who="everyone")
    rig.look()
    assert window.controls.whom.currentData() == "everyone"
    assert rig.settings.config.separation.keep_who == "everyone"
    # ...so that a change of another setting does not take it back.
    rig.model.preferences.change("sound", "separation.face_hold_s", 5.0)
    command = rig.engine.sent[-1]
    assert isinstance(command, SetConfig)
    assert command.config.separation.keep_who == "everyone"


def test_an_engine_that_does_not_obey_is_shown_as_it_is(rig: Rig) -> None:
    """A first look that comes late tells nothing yet: two quick presses count beside a busy one."""
    rig.engine.obedient = False
    rig.model.whom.choose("me")
    shown = [rig.model.whom.who]
    for _ in range(2):
        rig.look(2.0)
        shown.append(rig.model.whom.who)
    assert shown == ["me", "me", "chosen"]


def test_the_settings_page_tells_the_engine_by_the_same_command(rig: Rig) -> None:
    rig.model.preferences.change("sound", "separation.keep_who", "speaker")
    assert rig.engine.sent == [SetKeepWho("speaker")]
    rig.model.preferences.change("sound", "separation.speaker_hold_s", 2.0)
    command = rig.engine.sent[-1]
    assert isinstance(command, SetConfig)
    assert command.config.separation.speaker_hold_s == 2.0
    rig.model.preferences.reset("sound")
    assert rig.settings.config.separation.keep_who == "chosen"


def test_a_click_where_everyone_is_heard_chooses(rig: Rig) -> None:
    rig.model.whom.choose("everyone")
    rig.look()
    rig.model.picture.key(1, add=False)
    assert rig.engine.sent[-2:] == [SetKeepWho("chosen"), KeepTracks((11,))]


def test_a_click_while_the_speaker_is_kept_says_who_it_is_now(rig: Rig) -> None:
    rig.model.whom.choose("speaker")
    rig.engine.tell(kept=(11,))
    rig.look()
    rig.model.picture.key(2, add=False)
    assert rig.engine.sent[-1] == KeepTracks((22,))
    assert rig.model.whom.who == "speaker"
    rig.look()
    rig.model.picture.key(2, add=False)  # a second time is no longer "nobody": it stays
    assert rig.engine.sent[-1] == KeepTracks((22,))
    rig.model.picture.key(1, add=True)
    assert rig.engine.sent[-2:] == [SetKeepWho("chosen"), KeepTracks((22, 11))]


def test_escape_ends_the_following(rig: Rig) -> None:
    rig.model.whom.choose("me")
    rig.engine.tell(kept=(11,))
    rig.look()
    rig.model.picture.keep_everyone()
    assert rig.engine.sent[-2:] == [SetKeepWho("chosen"), KeepTracks(())]


def test_the_hint_asks_for_a_click_only_where_one_is_needed(rig: Rig) -> None:
    picture = rig.model.picture
    assert picture.hint(wide=True).startswith("Click a face")
    assert picture.hint(wide=False) == "Click a face to keep that voice"
    for who in ("me", "speaker", "everyone"):
        rig.model.whom.choose(who)
        rig.look()
        assert "Click" not in picture.hint(wide=True)
    rig.engine.tell(kept=(11,))
    rig.look()
    assert picture.hint(wide=True) == ""


def test_the_countdown_of_a_lost_face_is_shown(rig: Rig, qtbot: QtBot) -> None:
    assert rig.model.picture.lost_text == ""
    rig.engine.tell(lost=Lost("held", "mute", 1.4))
    with qtbot.waitSignal(rig.model.picture.changed):
        rig.look()
    assert rig.model.picture.lost_text == "Out of view: muted in 2 s"
    rig.engine.tell(lost=Lost("mute"))
    rig.look()
    assert rig.model.picture.lost_text == "Out of view: muted until back"
    rig.engine.tell(lost=Lost())
    rig.look()
    assert rig.model.picture.lost_text == ""


def test_every_fate_of_a_lost_face_has_words() -> None:
    for fate in ("hold", "voice", "left_out", "mute", "everyone"):
        assert lost_text(Lost(fate))
    for then in ("voice", "left_out", "mute", "everyone"):
        assert "3 s" in lost_text(Lost("held", then, 2.2))
