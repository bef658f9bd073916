import os
import subprocess
import sys
from types import SimpleNamespace

from engine.virtual_mic.owners import Owner, owned_modules, this_process


def module(index: int, name: str, argument: str | None) -> SimpleNamespace:
    return SimpleNamespace(index=index, name=name, argument=argument)


def test_this_process_lives() -> None:
    assert this_process().pid == os.getpid()
    assert this_process().alive


def test_a_process_that_ended_is_dead_even_before_it_is_reaped() -> None:
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    owner = Owner(child.pid, this_process().started_s)
    child.kill()
    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
    assert not owner.alive
    child.communicate()
    assert not owner.alive


def test_another_process_with_the_same_pid_is_not_the_owner() -> None:
    ours = this_process()
    assert not Owner(ours.pid, ours.started_s - 3600).alive


def test_only_tagged_modules_of_the_two_kinds_are_owned_sources_first() -> None:
    owner = Owner(4711, 1_700_000_000)
    tagged = f"sink_name=x sink_properties='device.description=\"Y\" {owner.properties} a=b'"
    found = owned_modules(
        [
            module(1, "module-null-sink", tagged),
            module(2, "module-remap-source", tagged),
            module(3, "module-null-sink", "sink_name=solomic_voice"),
            module(4, "module-loopback", tagged),
            module(5, "module-null-sink", None),
            module(6, "module-null-sink", "sink_properties=solomic.owner.pid=12"),
        ]
    )
    assert [(m.index, m.owner) for m in found] == [(2, owner), (1, owner)]
