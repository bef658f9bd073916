"""Which strips are shown, and what makes them go."""

from __future__ import annotations

from app.state.engine import Failure
from app.state.notices import Notice, Tone, current
from engine.messages import DeviceState
from tests.gui.fake_engine import status, telemetry


def keys(notices: tuple[Notice, ...]) -> list[str]:
    return [notice.key for notice in notices]


def test_nothing_to_say() -> None:
    assert current(telemetry(), status(), "", frozenset()) == ()
    assert current(None, status(), "", frozenset()) == ()


def test_restart_is_said_with_its_reason() -> None:
    state = status(restarts=1, last_failure=Failure("it was killed"))
    (notice,) = current(telemetry(), state, "", frozenset())
    assert "The engine stopped and was restarted." in notice.text
    assert notice.tone is Tone.WARNING
    assert notice.detail == "It was killed."


def test_a_dismissed_restart_stays_away_but_the_next_one_is_said() -> None:
    gone = frozenset({"restart-1"})
    assert current(telemetry(), status(restarts=1), "", gone) == ()
    (notice,) = current(telemetry(), status(restarts=2), "", gone)
    assert "2 times" in notice.text


def test_no_restart_strip_while_the_engine_is_down() -> None:
    assert current(telemetry(), status(restarts=1, alive=False), "", frozenset()) == ()


def test_demo_shows_the_live_figure() -> None:
    (notice,) = current(telemetry(demo=True, si_snri_db=11.66), status(), "", frozenset())
    assert "+11.7 dB" in notice.text
    (notice,) = current(telemetry(demo=True, si_snri_db=-0.01), status(), "", frozenset())
    assert "+0.0 dB" in notice.text
    (notice,) = current(telemetry(demo=True), status(), "", frozenset())
    assert "dB" not in notice.text


def test_warnings_and_settings() -> None:
    now = telemetry(warnings=("the base network is missing",))
    notices = current(now, status(), "The settings cannot be used.", frozenset())
    assert [notice.text for notice in notices] == [
        "The settings cannot be used.",
        "The base network is missing.",
    ]


def test_the_hint_is_shown_where_listeners_cannot_be_counted() -> None:
    now = telemetry(listeners=None)
    notices = current(now, status(listeners=None), "", frozenset())
    assert keys(notices) == ["first-run"]
    assert "pick Solomic Microphone" in notices[0].text


def test_the_hint_waits_for_what_does_not_work() -> None:
    """When a sound server dies nobody can be counted for a moment: no strip flashes then."""
    state = status(listeners=None)
    gone = DeviceState(reason="No sound server answers.")
    for now in (telemetry(listeners=None, microphone=gone), telemetry(listeners=None, output=gone)):
        assert current(now, state, "", frozenset()) == ()
