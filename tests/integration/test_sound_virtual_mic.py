"""The virtual microphone on real servers: made, tagged, kept from harming others, cleaned up."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bench.microphones import TestMicrophone
from bench.servers import PrivateServer
from engine.audio import backends
from engine.config import VIRTUAL_MIC_NAME
from engine.errors import VirtualMicError
from engine.virtual_mic import breadcrumb, choose
from engine.virtual_mic.linux import SINK_ID, SOURCE_ID, LinuxVirtualMic, cleanup
from tests.support.need import ROOT
from tests.support.sound_servers import wait_until

pytestmark = pytest.mark.integration

HOLD = """
from engine.virtual_mic.linux import LinuxVirtualMic
LinuxVirtualMic().create()
print("up", flush=True)
input()
"""


@contextmanager
def another_solomic() -> Iterator[subprocess.Popen[str]]:
    """A process that made the virtual microphone and holds it until it is killed."""
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "up\n"
        yield holder
    finally:
        holder.kill()
        holder.communicate()


def names(server: PrivateServer, kind: str) -> list[str]:
    return [line.split("\t")[1] for line in server.pactl("list", "short", kind).splitlines()]


@pytest.fixture
def virtual(sound_server: PrivateServer) -> Iterator[LinuxVirtualMic]:
    virtual = LinuxVirtualMic()
    yield virtual
    virtual.remove()


def test_it_is_one_source_with_its_name_and_leaves_nothing(
    sound_server: PrivateServer, virtual: LinuxVirtualMic
) -> None:
    before = sound_server.pactl("list", "short", "modules")
    assert not virtual.present
    assert virtual.listeners() is None
    virtual.create()
    virtual.create()
    assert virtual.present
    assert virtual.playback_device_id == SINK_ID
    assert names(sound_server, "sources").count(SOURCE_ID) == 1
    assert f"Description: {VIRTUAL_MIC_NAME}\n" in sound_server.pactl("list", "sources")
    assert virtual.listeners() == 0
    virtual.remove()
    virtual.remove()
    assert not virtual.present
    assert sound_server.pactl("list", "short", "modules") == before
    assert breadcrumb.read() is None


def test_choose_gives_it_where_a_server_answers(sound_server: PrivateServer) -> None:
    assert isinstance(choose(backends.choose()), LinuxVirtualMic)


def test_a_watcher_hears_of_listeners_that_come_and_go(
    sound_server: PrivateServer, virtual: LinuxVirtualMic
) -> None:
    virtual.create()
    counts: list[int | None] = []
    stop = virtual.watch_listeners(counts.append)
    assert wait_until(lambda: counts == [0])
    recorder = subprocess.Popen(
        ["parec", f"--device={SOURCE_ID}", "--raw"], stdout=subprocess.DEVNULL
    )
    try:
        assert wait_until(lambda: counts[-1] == 1)
    finally:
        recorder.kill()
        recorder.wait()
    assert wait_until(lambda: counts[-1] == 0)
    stop()


def test_the_defaults_stay_what_they_were(
    sound_server: PrivateServer, virtual: LinuxVirtualMic
) -> None:
    microphone = TestMicrophone(sound_server)
    sound_server.make_default("source", microphone.source)
    sound_server.make_default("sink", microphone.sink)
    virtual.create()
    assert sound_server.pactl("get-default-source") == microphone.source
    assert sound_server.pactl("get-default-sink") == microphone.sink


def test_a_default_that_points_at_us_is_given_back(
    sound_server: PrivateServer, virtual: LinuxVirtualMic
) -> None:
    first = TestMicrophone(sound_server, "first")
    TestMicrophone(sound_server, "second")
    sound_server.make_default("source", first.source)
    virtual.create()
    sound_server.make_default("source", SOURCE_ID)
    assert wait_until(lambda: sound_server.pactl("get-default-source") == SOURCE_ID)
    virtual.remove()
    assert wait_until(lambda: sound_server.pactl("get-default-source") == first.source)


def test_a_default_chosen_meanwhile_is_left_alone(
    sound_server: PrivateServer, virtual: LinuxVirtualMic
) -> None:
    first = TestMicrophone(sound_server, "first")
    second = TestMicrophone(sound_server, "second")
    sound_server.make_default("source", first.source)
    virtual.create()
    sound_server.make_default("source", second.source)
    assert wait_until(lambda: sound_server.pactl("get-default-source") == second.source)
    virtual.remove()
    assert sound_server.pactl("get-default-source") == second.source


def test_after_kill_9_cleanup_leaves_nothing_of_ours_and_all_of_others(
    sound_server: PrivateServer,
) -> None:
    microphone = TestMicrophone(sound_server)
    sound_server.load_module("module-null-sink", sink_name="foreign")
    sound_server.load_module("module-null-sink", sink_name="solomic_lookalike")
    sound_server.make_default("source", microphone.source)
    before = sound_server.pactl("list", "short", "modules")
    with another_solomic() as holder:
        sound_server.make_default("source", SOURCE_ID)
        assert wait_until(lambda: sound_server.pactl("get-default-source") == SOURCE_ID)
        assert cleanup().removed == ()
        holder.send_signal(signal.SIGKILL)
        holder.wait()
        assert SOURCE_ID in names(sound_server, "sources")
        report = cleanup()
    assert len(report.removed) == 2
    assert report.restored == (microphone.source,)
    assert sound_server.pactl("list", "short", "modules") == before
    assert sound_server.pactl("get-default-source") == microphone.source
    assert breadcrumb.read() is None
    assert cleanup().removed == ()


def test_a_live_second_solomic_keeps_its_microphone(
    sound_server: PrivateServer, virtual: LinuxVirtualMic
) -> None:
    with another_solomic() as holder:
        with pytest.raises(VirtualMicError, match=f"process {holder.pid}"):
            virtual.create()
        virtual.remove()
        assert SOURCE_ID in names(sound_server, "sources")
        assert len(cleanup(force=True).removed) == 2
    assert SOURCE_ID not in names(sound_server, "sources")


def test_after_the_server_came_back_it_is_made_again(
    sound_server: PrivateServer, virtual: LinuxVirtualMic
) -> None:
    virtual.create()
    sound_server.kill()
    assert not virtual.present
    assert virtual.listeners() is None
    with pytest.raises(VirtualMicError, match="No sound server"):
        virtual.create()
    sound_server.start()
    virtual.create()
    assert virtual.present
