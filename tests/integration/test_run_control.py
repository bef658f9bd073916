"""A word with the running program: ctl, status, a second copy, and what is none of its business."""

import json
import socket

import pytest

from engine.control.client import socket_path
from engine.control.protocol import MOST_BYTES
from tests.support.running import Home
from tests.support.shapes import differences, golden

pytestmark = pytest.mark.integration


def test_it_does_what_it_is_told(home: Home) -> None:
    with home.run("--demo") as program:
        first = program.wait_until(lambda seen: len(seen.kept) == 1)
        told = home.cli("ctl", "--json", "keep", "2")
        assert (told.returncode, told.stderr) == (0, "")
        assert differences(json.loads(told.stdout), golden("ctl")) == []
        second = program.wait_until(lambda seen: bool(seen.kept) and seen.kept != first.kept)
        home.cli("ctl", "add", "1")
        program.wait_until(lambda seen: set(seen.kept) == {*first.kept, *second.kept})
        home.cli("ctl", "bypass")
        program.wait_until(lambda seen: seen.bypass)
        home.cli("ctl", "bypass", "off")
        program.wait_until(lambda seen: not seen.bypass)
        home.cli("ctl", "mute", "on")
        program.wait_until(lambda seen: seen.mute and seen.output_db < -100.0)
        home.cli("ctl", "level", "1", "-12")
        program.wait_until(lambda seen: {face.level_db for face in seen.faces} == {0.0, -12.0})
        assert home.cli("ctl", "level", "1", "3").returncode == 2
        home.cli("ctl", "cough", "on")
        program.wait_until(lambda seen: seen.silenced == "mute")  # a mute that stands is said first
        home.cli("ctl", "mute", "off")
        program.wait_until(lambda seen: seen.silenced == "cough" and seen.output_db < -100.0)
        home.cli("ctl", "cough", "off")
        program.wait_until(lambda seen: not seen.silenced and seen.output_db > -60.0)
        home.cli("ctl", "strength", "12.5")
        program.wait_until(lambda seen: seen.strength_db == 12.5)


def test_the_delay_between_camera_and_microphone_is_found_and_remembered(home: Home) -> None:
    with home.run("--demo") as program:
        seen = program.wait_until(lambda seen: seen.av_offset_ms is not None)
        assert abs(seen.av_offset_ms or 0.0) <= 60.0
        assert seen.av_offset_confidence > 0.5
        found = list((home.folder / "state").rglob("offsets.json"))
        assert len(found) == 1
    with home.run("--demo") as again:
        again.wait_until(lambda seen: seen.av_offset_ms is not None and seen.uptime_s < 60.0)


def test_the_policies_are_chosen_while_it_runs(home: Home) -> None:
    with home.run("--demo", "--keep", "1") as program:
        first = program.wait_until(lambda seen: len(seen.kept) == 1)
        assert home.cli("ctl", "who", "speaker").returncode == 0
        program.wait_until(lambda seen: len(seen.kept) == 1 and seen.kept != first.kept)
        assert home.cli("ctl", "face-loss", "mute").returncode == 0
        assert home.cli("ctl", "who", "nobody").returncode == 2


def test_status_tells_how_it_stands(home: Home) -> None:
    with home.run("--demo") as program:
        seen = program.wait_until(
            lambda seen: bool(seen.kept) and seen.latency_ms.total.p99 is not None
        )
        done = home.cli("status", "--json")
        assert done.returncode == 0
        status = json.loads(done.stdout)
        assert differences(status, golden("status")) == []
        assert (status["running"], status["pid"]) == (True, seen.engine_pid)
        assert "Running, process" in home.cli("status").stdout
    assert home.cli("status").returncode == 2


def test_a_second_copy_says_so_and_the_first_is_raised(home: Home) -> None:
    with home.run("--demo") as first:
        first.wait_until(lambda seen: seen.hops > 0)
        with home.run("--demo", "--json") as second:
            assert second.wait() == 1
        assert second.out == ""
        assert "Solomic is running already." in second.err
        assert "Traceback" not in second.err
        first.wait_until_both(lambda _, status: status.raise_requests == 1)


def test_garbage_does_not_disturb_it(home: Home) -> None:
    with home.run("--demo") as program:
        program.wait_until(lambda seen: seen.hops > 0)
        for data in (b"\x00\xff\n", b"{}\n", b'{"cmd":"stop"}\n', b"x" * MOST_BYTES):
            with socket.socket(socket.AF_UNIX) as connection:
                connection.settimeout(10)
                connection.connect(str(socket_path()))
                connection.sendall(data)
                answer = json.loads(connection.makefile().readline())
                assert answer["ok"] is False
        before = program.wait_until(lambda seen: seen.state == "running")
        program.wait_until(lambda seen: seen.hops > before.hops)


def test_doctor_asks_the_program_that_runs(home: Home) -> None:
    with home.run("--demo") as program:
        program.wait_until(lambda seen: seen.hops > 0 and seen.camera_rate_hz > 0)
        done = home.cli("doctor", "--json")
    report = json.loads(done.stdout)
    assert done.returncode == 1
    assert differences(report, golden("doctor")) == []
    assert report["first_dead"] == "virtual microphone"
    assert [stage["ok"] for stage in report["stages"][:3]] == [True, True, True]
