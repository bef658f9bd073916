"""The desktop's hotkeys, against a portal of the test's own on a real bus."""

from collections.abc import Iterator

import pytest

from app.hotkeys.bus import Bus, BusError
from app.hotkeys.portal import Bound, Portal, Wish
from tests.support.fake_portal import FakePortal, no_bus, private_bus
from tests.support.sound_servers import wait_until

WISHES = (Wish("mute", "Mute", "CTRL+ALT+m"), Wish("talk", "Hold to talk"))


class Heard:
    """A portal's client, and what it said."""

    def __init__(self) -> None:
        self.told: list[Bound] = []
        self.pressed: list[tuple[str, bool]] = []
        self.portal = Portal(self.told.append, lambda name, down: self.pressed.append((name, down)))

    def ask(self, state: str) -> Bound:
        self.portal.bind(WISHES)
        assert wait_until(lambda: bool(self.told) and self.told[-1].state == state), self.told
        return self.told[-1]


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with private_bus(monkeypatch) as address:
        yield address


@pytest.fixture
def heard() -> Iterator[Heard]:
    made = Heard()
    yield made
    made.portal.close()


@pytest.mark.usefixtures("bus")
def test_keys_are_bound_and_tell_of_both_ways(heard: Heard) -> None:
    desktop = FakePortal()
    bound = heard.ask("bound")
    assert bound.triggers == (("mute", "Press mute"), ("talk", "Press talk"))
    members = [member for member, _ in desktop.asked]
    assert members == ["CreateSession", "BindShortcuts"]
    wished = dict(desktop.asked[1][1][1])
    assert wished["mute"]["description"].value == "Mute"
    assert wished["mute"]["preferred_trigger"].value == "CTRL+ALT+m"
    desktop.press("talk")
    desktop.release("talk")
    desktop.press("mute")
    assert wait_until(lambda: len(heard.pressed) == 3)
    assert heard.pressed == [("talk", True), ("talk", False), ("mute", True)]
    desktop.rebound("mute", "Meta+M")
    assert wait_until(lambda: heard.told[-1].triggers == (("mute", "Meta+M"),))
    desktop.end()


@pytest.mark.usefixtures("bus")
def test_a_person_who_says_no_is_believed(heard: Heard) -> None:
    desktop = FakePortal(code=1)
    assert heard.ask("refused").triggers == ()
    desktop.end()


@pytest.mark.usefixtures("bus")
def test_a_desktop_without_a_portal(heard: Heard) -> None:
    heard.ask("absent")


@pytest.mark.usefixtures("bus")
def test_a_portal_that_knows_no_hotkeys(heard: Heard) -> None:
    desktop = FakePortal(interface="org.freedesktop.portal.Screenshot")
    heard.ask("absent")
    desktop.end()


def test_a_session_without_a_bus(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    with no_bus(monkeypatch):
        heard.ask("absent")
        with pytest.raises(BusError, match="no session bus"):
            Bus()


@pytest.mark.usefixtures("bus")
def test_given_back_it_says_so_and_can_be_asked_again(heard: Heard) -> None:
    desktop = FakePortal()
    heard.ask("bound")
    heard.portal.close()
    assert wait_until(lambda: heard.told[-1].state == "off")
    heard.ask("bound")
    desktop.end()


def test_a_bus_that_ends_takes_the_keys_back(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    with private_bus(monkeypatch):
        desktop = FakePortal()
        heard.ask("bound")
    assert wait_until(lambda: heard.told[-1].state == "ended")
    desktop.end()
