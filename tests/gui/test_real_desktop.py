"""The program among what a desktop brings: its tray, and its portal for hotkeys, on a real bus.

Tray and portal are the tests' own, but answer on a bus daemon as a panel and a desktop do; the
other side is the whole program with Qt's own code for both.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support import xvfb
from tests.support.fake_portal import FakePortal, private_bus
from tests.support.fake_tray import TrayHand, TrayHost
from tests.support.real_window import SOON_S, START_S, Desk, Running, ended
from tests.support.xvfb import wait_until

pytestmark = [pytest.mark.integration, pytest.mark.timeout(300)]
_SETTINGS = """schema_version = 2
[window]
setup_done = true
global_keys = true
close_to_tray = true
language = "en"
"""


@dataclass
class Desktop:
    """A program, and the desktop around it."""

    program: Running
    portal: FakePortal
    hand: TrayHand


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    with (
        private_bus(monkeypatch) as address,
        xvfb.screen() as screen,
        tempfile.TemporaryDirectory(prefix="slmc-") as folder,
    ):
        host, portal = TrayHost(), FakePortal()
        env = {"DBUS_SESSION_BUS_ADDRESS": address}
        desk = Desk(screen, Path(folder), settings=_SETTINGS, env=env)
        hand = None
        try:
            program = desk.program()
            wait_until(lambda: bool(host.items), START_S, "an icon in the tray")
            wait_until(lambda: bool(program.kept()), START_S, "a kept face")
            hand = TrayHand(host.items[0])
            yield Desktop(program, portal, hand)
        finally:
            desk.end()
            for connection in filter(None, (hand,)):
                connection.close()
            host.end()
            portal.end()


def test_tray_and_hotkeys_reach_the_engine(desktop: Desktop) -> None:
    """Close to the tray, mute and be heard from its menu and by hotkey, come back, end."""
    program, hand = desktop.program, desktop.hand
    wait_until(lambda: hand.property("Status") == "Active", SOON_S, "an icon that is shown")
    assert hand.property("Title")
    pictures = hand.property("IconPixmap")
    assert {len(pixels) == 4 * width * height for width, height, pixels in pictures} == {True}
    wait_until(lambda: bool(hand.menu()), SOON_S, "a menu")
    before = hand.property("IconPixmap")

    program.press("alt+F4")
    wait_until(lambda: not program.screen.windows("Solomic"), SOON_S, "no window")
    assert program.process.poll() is None, "it stays in the tray"

    hand.choose("Mute")
    wait_until(lambda: program.status()["mute"], SOON_S, "silence by the menu")
    wait_until(lambda: ticked(hand) == ["Mute"], SOON_S, "a tick beside it")
    wait_until(lambda: hand.property("IconPixmap") != before, SOON_S, "another sign in the tray")
    assert "muted" in hand.property("ToolTip")[2] + hand.property("ToolTip")[3]

    members = [member for member, _ in desktop.portal.asked]
    assert members == ["CreateSession", "BindShortcuts"]
    desktop.portal.press("mute")
    wait_until(lambda: not program.status()["mute"], SOON_S, "sound by the hotkey")
    desktop.portal.press("cough")
    wait_until(lambda: program.status()["silenced"] == "cough", SOON_S, "silence while held")
    desktop.portal.release("cough")
    wait_until(lambda: program.status()["silenced"] == "", SOON_S, "sound again")

    hand.click()
    wait_until(lambda: bool(program.screen.windows("Solomic")), SOON_S, "the window back")
    hand.choose("End Solomic")
    ended(program)


def ticked(hand: TrayHand) -> list[str]:
    """The lines of the menu with a tick."""
    return [entry.label for entry in hand.menu() if entry.checked]
