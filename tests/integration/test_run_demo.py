"""The whole path on the demo scene: no device, no sound server, the network that is shipped."""

import pytest

from engine.messages import OFF_CAMERA
from tests.support.running import Home
from tests.support.shapes import differences, golden

pytestmark = pytest.mark.integration


@pytest.mark.alone
def test_ten_seconds_of_it(home: Home) -> None:
    with home.run("--demo", "--seconds", "10", "--json") as program:
        assert program.wait() == 0, program.err
    report = program.json()
    assert differences(report, golden("run")) == []
    assert report["hops"] > 0
    assert report["si_snri_db"] > 0
    assert report["xruns"] == 0
    assert report["kept"] == [1]
    assert report["quality"] in ("lite", "base", "large", "xl")
    assert report["latency_ms"]["total"]["p99"] > 20.0
    assert report["virtual_mic"]["present"] is False
    assert report["virtual_mic"]["reason"] == "No sound server answers."
    assert {"engine", "supervisor"} <= {each["name"] for each in report["processes"]}
    assert "Traceback" not in program.err
    assert not list(home.runtime.rglob("*.sock"))


def test_people_get_sentences(home: Home) -> None:
    with home.run("--demo", "--seconds", "1") as program:
        assert program.wait() == 0, program.err
    assert "{" not in program.out
    assert "hops" in program.out


def test_without_devices_it_is_shown_and_said(home: Home) -> None:
    with home.run("--seconds", "1", "--json") as program:
        assert program.wait() == 0, program.err
    assert "this is the demo scene" in program.err
    assert program.json()["hops"] > 0


def test_the_position_chosen_is_kept(home: Home) -> None:
    with home.run("--demo", "--keep", "2") as program:
        seen = program.wait_until(lambda seen: bool(seen.kept))
        (kept,) = [face for face in seen.faces if face.kept]
        assert kept.box[0] > 0.5
        assert (seen.demo, seen.microphone.id, seen.camera.id) == (True, "demo", "demo")


def test_it_tells_who_spoke_when_and_what_an_image_costs(home: Home) -> None:
    with home.run("--demo") as program:
        seen = program.wait_until(
            lambda seen: len({turn.who for turn in seen.turns} - {OFF_CAMERA}) == 2
        )
        assert {turn.who for turn in seen.turns} - {OFF_CAMERA} <= {
            face.track_id for face in seen.faces
        }
        for turn in seen.turns:
            assert 0.0 <= turn.from_s <= seen.uptime_s
            assert turn.to_s is None or turn.from_s < turn.to_s <= seen.uptime_s
        assert 0.1 < seen.image_cost_ms < 1000.0
