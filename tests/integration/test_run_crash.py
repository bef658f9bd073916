"""Killed engines, killed programs, and polite ends."""

import os
import signal

import pytest

from engine.audio.pulse.devices import NAME_PREFIX
from engine.control.client import socket_path
from tests.support.running import Home, gone, segments_of
from tests.support.sound_servers import PrivateServer, wait_until

pytestmark = pytest.mark.integration
another_would_tidy_up = pytest.mark.alone
"""Whichever program starts next takes away what a dead one left, be it that of another test."""


def _ours(server: PrivateServer) -> list[str]:
    listed = server.pactl("list", "short", "modules").splitlines()
    return [line for line in listed if NAME_PREFIX in line]


def test_a_killed_engine_comes_back_with_the_same_person(home: Home) -> None:
    with home.run("--demo", "--keep", "2") as program:
        first = program.wait_until(lambda seen: bool(seen.kept) and len(seen.faces) == 2)
        # The note for the next engine is written some times a second.
        before = program.wait_until(lambda seen: seen.uptime_s > first.uptime_s + 1.0)
        os.kill(before.engine_pid, signal.SIGKILL)
        after, status = program.wait_until_both(
            lambda seen, _: (
                seen.engine_pid != before.engine_pid and seen.hops > 0 and len(seen.faces) == 2
            )
        )
        assert status.restarts == 1
        assert after.kept == before.kept
        (kept,) = [face for face in after.faces if face.kept]
        assert (kept.track_id, kept.position) == (before.kept[0], 2)
    assert "ended unexpectedly" in program.err
    assert "Traceback" not in program.err


def test_what_was_switched_survives_the_engine(home: Home) -> None:
    with home.run("--demo") as program:
        program.wait_until(lambda seen: bool(seen.kept))
        for words in (("mute", "on"), ("strength", "7"), ("keep", "1,2")):
            assert home.cli("ctl", *words).returncode == 0
        before = program.wait_until(
            lambda seen: seen.mute and seen.strength_db == 7.0 and len(seen.kept) == 2
        )
        # The note for the next engine is written some times a second.
        later = program.wait_until(lambda seen: seen.uptime_s > before.uptime_s + 1.0)
        os.kill(later.engine_pid, signal.SIGKILL)
        after = program.wait_until(lambda seen: seen.engine_pid != later.engine_pid)
        assert (after.mute, after.strength_db) == (True, 7.0)
        assert set(after.kept) == set(before.kept)


def test_the_virtual_microphone_stays_while_engines_come_and_go(
    home: Home, sound_server: PrivateServer
) -> None:
    with home.run("--demo") as program:
        before = program.wait_until(lambda seen: seen.hops > 0 and seen.output.ok)
        modules = _ours(sound_server)
        assert len(modules) == 2
        os.kill(before.engine_pid, signal.SIGKILL)
        program.wait_until(
            lambda seen: seen.engine_pid != before.engine_pid and seen.hops > 0 and seen.output.ok
        )
        assert _ours(sound_server) == modules
    assert _ours(sound_server) == []


@another_would_tidy_up
def test_a_killed_program_leaves_nothing_after_the_next_start(
    home: Home, sound_server: PrivateServer
) -> None:
    other = sound_server.load_module("module-null-sink", sink_name="somebody_elses")
    with home.run("--demo") as program:
        seen, status = program.wait_until_both(lambda seen, _: seen.output.ok)
        program.process.kill()
        program.wait()
    assert wait_until(lambda: gone(seen.engine_pid))
    assert status.spare_pid is None or wait_until(lambda: gone(status.spare_pid or 0))
    assert len(_ours(sound_server)) == 2
    assert segments_of(program.pid)
    with home.run("--demo", "--seconds", "1", "--json") as second:
        assert second.wait() == 0, second.err
    assert second.json()["virtual_mic"]["present"] is True
    assert _ours(sound_server) == []
    assert not segments_of(program.pid)
    assert str(other) in sound_server.pactl("list", "short", "modules")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_politely(
    number: int, home: Home, pulseaudio_server: PrivateServer
) -> None:
    with home.run("--demo", "--json") as program:
        seen = program.wait_until(lambda seen: seen.hops > 0)
        assert program.end(number) == 0
    assert program.json()["hops"] > 0
    assert gone(seen.engine_pid)
    assert _ours(pulseaudio_server) == []
    assert not segments_of(program.pid)
    assert not socket_path().exists()
    assert "Traceback" not in program.err


@another_would_tidy_up
def test_cleanup_takes_away_what_a_killed_program_left(
    home: Home, pulseaudio_server: PrivateServer
) -> None:
    with home.run("--demo") as program:
        program.wait_until(lambda seen: seen.output.ok)
        program.process.kill()
        program.wait()
    done = home.cli("cleanup")
    assert done.returncode == 0, done.stderr
    assert "module-null-sink" in done.stdout
    assert _ours(pulseaudio_server) == []
    assert not segments_of(program.pid)
    assert home.cli("cleanup").stdout == "Nothing was left behind.\n"
