"""The tray: its icon, its menu, when it speaks up, and how the window leaves into it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.shell import Shell
from app.state.place import fitted
from app.state.stations import Health, Level
from app.state.tray import EVERY_S, Quiet, TrayState, next_quiet
from app.widgets.tray import Tray, state_icon
from engine.messages import Bypass, KeepTracks, Mute
from tests.gui.conftest import Rig
from tests.gui.fake_engine import status

STATES: tuple[TrayState, ...] = (
    "keeping", "everyone", "bypass", "mute", "trouble", "idle", "wait",
)  # fmt: skip

# Qt's offscreen platform cannot raise windows, nor hint at their sizes.
pytestmark = pytest.mark.qt_log_ignore("does not support (raise|propagateSizeHints)")


@pytest.fixture
def tray(rig: Rig, qtbot: QtBot) -> Tray:
    return Tray(rig.model, rig.model)


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ({}, "everyone"),
        ({"kept": (11,)}, "keeping"),
        ({"bypass": True}, "bypass"),
        ({"mute": True, "bypass": True}, "mute"),
        ({"overloaded": "muted"}, "trouble"),
        ({"state": "starting"}, "wait"),
    ],
)
def test_the_icon_tells_the_state(
    tray: Tray, rig: Rig, told: dict[str, object], state: str
) -> None:
    rig.engine.tell(**told)
    rig.look()
    assert rig.model.life.tray.state == state
    health = rig.model.health.health
    assert health is not None
    assert tray.title.text() == health.sentence
    assert health.sentence in tray.icon.toolTip()


def test_nobody_listening_is_no_trouble(tray: Tray, rig: Rig) -> None:
    rig.engine.state = status(listeners=0)
    rig.engine.tell(listeners=0)
    rig.look()
    assert rig.model.life.tray.state == "idle"


def test_every_state_looks_different_even_in_grey(qapp: QApplication) -> None:
    shots = set()
    for state in STATES:
        image = state_icon(state).pixmap(22, 22).toImage()
        grey = [image.pixelColor(x, y).lightness() // 40 for x in range(22) for y in range(22)]
        shots.add(tuple(grey))
    assert len(shots) == len(STATES)


def test_the_menu_does_what_it_says(tray: Tray, rig: Rig, qtbot: QtBot) -> None:
    tray.mute.trigger()
    rig.look()
    tray.bypass.trigger()
    rig.engine.tell(kept=(11,))
    rig.look()
    tray.everyone.trigger()
    assert rig.engine.sent == [Mute(True), Bypass(True), KeepTracks(())]
    assert tray.mute.isChecked()
    for action, signal in (
        (tray.show, tray.show_wanted),
        (tray.settings, tray.settings_wanted),
        (tray.quit, tray.quit_wanted),
    ):
        with qtbot.waitSignal(signal):
            action.trigger()


BAD = Health(Level.BAD, "Nobody hears you.")
GOOD = Health(Level.GOOD, "Others hear you.")


def run(looks: list[tuple[float, Health, bool]]) -> list[float]:
    """When it notified."""
    quiet, told = Quiet(), []
    for now_s, health, allowed in looks:
        quiet, sentence = next_quiet(quiet, health, allowed, now_s)
        if sentence:
            told.append(now_s)
    return told


def test_a_short_trouble_is_not_worth_a_word() -> None:
    assert run([(0, BAD, True), (4, BAD, True), (5, GOOD, True), (9, BAD, True)]) == []


def test_a_lasting_trouble_is_told_once() -> None:
    assert run([(float(s), BAD, True) for s in range(3000)]) == [5.0]


def test_troubles_that_come_and_go_are_told_at_most_every_ten_minutes() -> None:
    looks = [(float(s), BAD if s % 20 < 10 else GOOD, True) for s in range(2000)]
    told = run(looks)
    assert len(told) >= 2
    assert all(b - a >= EVERY_S for a, b in itertools.pairwise(told))


def test_nothing_is_told_while_somebody_looks_or_forbade_it() -> None:
    assert run([(float(s), BAD, False) for s in range(100)]) == []


@pytest.fixture
def shell(rig: Rig, qapp: QApplication) -> Iterator[Shell]:
    made = Shell(qapp, rig.model, with_tray=False)
    made.start()
    yield made
    made.end()
    for widget in (made.window, made.settings):
        if widget is not None:
            widget.deleteLater()
    made.deleteLater()
    rig.model.stop()


def ended(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    calls: list[bool] = []
    monkeypatch.setattr(shell._app, "quit", lambda: calls.append(True))
    return calls


@pytest.mark.parametrize(
    ("wished", "available", "ends"),
    [(False, True, True), (True, True, False), (True, False, True)],
    ids=["not wished", "to the tray", "no tray here"],
)
def test_closing(
    shell: Shell,
    rig: Rig,
    monkeypatch: pytest.MonkeyPatch,
    wished: bool,
    available: bool,
    ends: bool,
) -> None:
    """Where there is no tray, closing must end: nothing would be left to bring the window back."""
    calls = ended(shell, monkeypatch)
    monkeypatch.setattr(Tray, "available", property(lambda _: available))
    rig.model.preferences.change("window", "window.close_to_tray", wished)
    shell.window.close()
    assert bool(calls) is ends
    assert not shell.window.isVisible()
    if not ends:
        shell.tray.show_wanted.emit()
        assert shell.window.isVisible()


def test_hidden_start_without_a_tray_is_in_the_task_bar(
    rig: Rig, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Tray, "available", property(lambda _: False))
    made = Shell(qapp, rig.model, with_tray=False)
    made.start(hidden=True)
    assert made.window.isMinimized()
    made.end()
    made.window.deleteLater()
    made.deleteLater()


def test_settings_open_by_button_and_key(shell: Shell) -> None:
    shell.window.settings.click()
    assert shell.settings is not None
    assert shell.settings.isVisible()


def test_the_place_is_remembered(
    shell: Shell, rig: Rig, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    ended(shell, monkeypatch)
    shell.window.setGeometry(0, 0, 800, 520)
    shell.window.close()
    saved = rig.settings.config.window
    assert saved.place[2:] == (800, 520)
    again = Shell(qapp, rig.model, with_tray=False)
    assert (again.window.width(), again.window.height()) == (800, 520)
    again.end()
    again.window.deleteLater()
    again.deleteLater()


@pytest.mark.parametrize(
    ("saved", "place"),
    [
        ((), None),
        ((10, 10, 0, 0), None),
        ((100, 50, 900, 700), (100, 50, 900, 700)),
        ((-50, -20, 900, 700), (-50, 0, 900, 700)),
        ((5000, 50, 900, 700), None),
        ((100, 2000, 900, 700), None),
        ((0, 0, 9000, 9000), (0, 0, 1920, 1080)),
        ((2000, 10, 900, 700), (2000, 10, 900, 700)),
    ],
)
def test_a_window_is_never_restored_out_of_sight(
    saved: tuple[int, ...], place: tuple[int, ...] | None
) -> None:
    screens = ((0, 0, 1920, 1080), (1920, 0, 1280, 1024))
    assert fitted(saved, screens, (800, 460)) == place
