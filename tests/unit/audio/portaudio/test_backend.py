"""Devices that come, go and change while streams are open."""

import builtins
import sys
import threading
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from engine.audio import backends, endpoints
from engine.audio.base import CaptureInfo, PlaybackInfo
from engine.audio.endpoints import Endpoints
from engine.audio.portaudio import backend as backend_module
from engine.audio.portaudio import library
from engine.audio.portaudio.backend import PortAudioBackend
from engine.errors import DeviceLostError, SoundServerError
from engine.system import com
from tests.support.fake_sounddevice import FakeSoundDevice, PortAudioError

MIC = "Windows WASAPI:Headset"
SPEAKERS = "Windows WASAPI:Speakers"
HOP = np.zeros(480, np.float32)


def test_the_list_is_made_anew_only_after_a_change(
    fake: FakeSoundDevice, backend: PortAudioBackend
) -> None:
    for _ in range(3):
        backend.devices()
    assert fake.restarts == 1
    fake.add_device(1, "New", inputs=1)
    assert "New" in {each.name for each in backend.devices().microphones}
    assert fake.restarts == 2


def test_where_nobody_knows_of_changes_it_is_made_anew_unless_a_stream_is_open(
    fake: FakeSoundDevice,
) -> None:
    backend = PortAudioBackend(fake.library, lambda: None)
    backend.devices()
    backend.devices()
    assert fake.restarts == 2
    capture = backend.open_capture(MIC, backlog_cap_ms=60)
    before = fake.restarts
    backend.devices()
    backend.open_playback(SPEAKERS, target_ms=20, backlog_cap_ms=60).close()
    assert fake.restarts == before
    capture.close()
    backend.devices()
    assert fake.restarts == before + 1


def test_listing_never_disturbs_an_open_stream(
    fake: FakeSoundDevice, backend: PortAudioBackend
) -> None:
    capture = backend.open_capture(MIC, backlog_cap_ms=60)
    fake.add_device(1, "New", inputs=1)
    backend.devices()
    assert fake.streams[0].active
    capture.close()


def test_opening_a_new_device_lets_the_other_streams_go_on(
    fake: FakeSoundDevice, backend: PortAudioBackend
) -> None:
    """The microphone was replugged: PortAudio must start anew, under the open output."""
    playback = backend.open_playback(SPEAKERS, target_ms=20, backlog_cap_ms=60)
    info = PlaybackInfo()
    for _ in range(4):
        playback.write(HOP, info)
        fake.streams[0].play(480)
    fake.unplug("Stereo Mix")  # every number after it is another now
    fake.add_device(1, "New", inputs=1)
    backend.open_capture("Windows WASAPI:New", backlog_cap_ms=60)
    first, renewed, new = fake.streams
    assert first.closed
    assert (renewed.device, new.device) == ("Speakers", "New")
    for _ in range(4):
        playback.write(HOP, info)
        assert not np.isnan(renewed.play(480)).any()
    assert info.xruns == 0


def test_only_a_stream_whose_device_is_gone_is_lost(
    fake: FakeSoundDevice, backend: PortAudioBackend
) -> None:
    capture = backend.open_capture(MIC, backlog_cap_ms=60)
    info = CaptureInfo()
    fake.streams[0].record(np.zeros((100, 2)))
    assert not capture.read_into(HOP.copy(), info, 0.0)
    fake.unplug("Headset")
    backend.open_playback(SPEAKERS, target_ms=20, backlog_cap_ms=60)
    with pytest.raises(DeviceLostError, match="Headset"):
        capture.read_into(HOP.copy(), info, 0.0)


def test_a_stream_being_exchanged_rests(fake: FakeSoundDevice, backend: PortAudioBackend) -> None:
    capture = backend.open_capture(MIC, backlog_cap_ms=60)
    playback = backend.open_playback(SPEAKERS, target_ms=20, backlog_cap_ms=60)
    capture.joint.rest()
    playback.joint.rest()
    assert not capture.read_into(HOP.copy(), CaptureInfo(), 0.0)
    playback.write(HOP, PlaybackInfo())
    capture.joint.renew()
    fake.streams[-1].record(np.full((2000, 2), 0.3))
    hop = HOP.copy()
    assert capture.read_into(hop, CaptureInfo(), 0.0)


def test_a_sound_system_that_does_not_start_again_loses_all(
    fake: FakeSoundDevice, backend: PortAudioBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    capture = backend.open_capture(MIC, backlog_cap_ms=60)
    fake.add_device(1, "New", inputs=1)

    def refuse() -> None:
        raise PortAudioError("Host API not found", -9979)

    monkeypatch.setattr(fake, "_initialize", refuse)
    with pytest.raises(SoundServerError, match="does not start"):
        backend.open_playback(SPEAKERS, target_ms=20, backlog_cap_ms=60)
    with pytest.raises(DeviceLostError, match="sound system went away"):
        capture.read_into(HOP.copy(), CaptureInfo(), 0.0)


def follow(backend: PortAudioBackend, monkeypatch: pytest.MonkeyPatch) -> tuple[Any, Any]:
    """Watch quickly; what stops it, and what is set by a change."""
    monkeypatch.setattr(backend_module, "_WATCH_EVERY_S", 0.005)
    changed = threading.Event()
    return backend.watch(changed.set), changed


def test_the_stream_of_the_default_microphone_follows_it(
    fake: FakeSoundDevice, backend: PortAudioBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    capture = backend.open_capture("", backlog_cap_ms=60)
    chosen = backend.open_playback("", target_ms=20, backlog_cap_ms=60)
    # The watcher must have had its first look before the change.
    looked = threading.Event()
    look = backend._look

    def seen() -> Endpoints | None:
        found = look()
        looked.set()
        return found

    backend._look = seen
    stop, changed = follow(backend, monkeypatch)
    try:
        assert looked.wait(5.0)
        new = fake.add_device(1, "Desk microphone", inputs=1)
        fake.interfaces[1]["default_input_device"] = new
        fake.interfaces[1]["default_output_device"] = fake.add_device(1, "Hall", outputs=2)
        assert changed.wait(5.0)
    finally:
        stop()
    with pytest.raises(DeviceLostError, match="default microphone is another"):
        capture.read_into(HOP.copy(), CaptureInfo(), 0.0)
    capture.close()
    again = backend.open_capture("", backlog_cap_ms=60)
    names = {stream.device for stream in fake.streams if stream.active}
    assert names == {"Desk microphone", "Speakers"}, "a listener stays where they listen"
    chosen.write(HOP, PlaybackInfo())
    again.close()


def test_a_system_that_does_not_answer_once_costs_no_stream(
    fake: FakeSoundDevice, backend: PortAudioBackend
) -> None:
    capture = backend.open_capture(MIC, backlog_cap_ms=60)
    backend._look = lambda: None
    backend.open_playback(SPEAKERS, target_ms=20, backlog_cap_ms=60)
    assert fake.streams[0].active
    capture.close()


def test_a_chosen_microphone_stays_when_the_default_changes(
    fake: FakeSoundDevice, backend: PortAudioBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    backend.open_capture(MIC, backlog_cap_ms=60)
    backend._follow_default()
    fake.interfaces[1]["default_input_device"] = fake.add_device(1, "Desk", inputs=1)
    backend._follow_default()
    assert fake.streams[0].active
    assert len(fake.streams) == 1


def test_watch_tells_of_plugged_devices(
    fake: FakeSoundDevice, backend: PortAudioBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop, changed = follow(backend, monkeypatch)
    try:
        for number in range(100):
            fake.add_device(1, f"New {number}", inputs=1)
            if changed.wait(0.05):
                break
        assert changed.is_set()
    finally:
        stop()
    assert fake.restarts == 0, "watching alone starts nothing anew"


def test_two_backends_never_restart_the_library_at_once(fake: FakeSoundDevice) -> None:
    """PortAudio has one state per process: a restart under another thread's listing ends it."""
    inside, overlaps = threading.Semaphore(1), []
    terminate, query = fake._terminate, fake.query_devices

    def alone(call: Any, *words: Any) -> Any:
        if not inside.acquire(blocking=False):
            overlaps.append(call)
            return call(*words)
        try:
            waited.wait(0.001)
            return call(*words)
        finally:
            inside.release()

    waited = threading.Event()
    fake._terminate = lambda: alone(terminate)  # type: ignore[method-assign] # a test's ear
    fake.query_devices = lambda *words: alone(query, *words)  # type: ignore[method-assign] # as above

    def list_often() -> None:
        for _ in range(10):
            PortAudioBackend(fake.library, lambda: None).devices()

    threads = [threading.Thread(target=list_often) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert overlaps == []


def test_a_stream_of_one_backend_keeps_another_from_restarting(fake: FakeSoundDevice) -> None:
    stream = PortAudioBackend(fake.library, lambda: None).open_capture("", backlog_cap_ms=60)
    before = fake.restarts
    PortAudioBackend(fake.library, lambda: None).devices()
    assert fake.restarts == before
    stream.close()
    PortAudioBackend(fake.library, lambda: None).devices()
    assert fake.restarts == before + 1


def without_portaudio(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def refuse(name: str, *rest: Any, **more: Any) -> Any:
        if name == "sounddevice":
            raise OSError("PortAudio library not found")
        return real(name, *rest, **more)

    for name in ("sounddevice", "rtmixer"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setattr(builtins, "__import__", refuse)


def test_without_portaudio_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    without_portaudio(monkeypatch)
    with pytest.raises(SoundServerError, match="PortAudio") as caught:
        library.load()
    assert "libportaudio2" in caught.value.advice


def test_choose_falls_back_to_portaudio_and_then_to_nothing(
    fake: FakeSoundDevice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(endpoints, "look", fake.endpoints)
    monkeypatch.setattr(backend_module, "load", lambda: fake.library)
    assert backends.choose().name == "portaudio"
    monkeypatch.setattr(backend_module, "load", lambda: FakeSoundDevice().library)
    nothing = backends.choose()
    assert nothing.name == "null"
    assert getattr(nothing, "reason", "").endswith(".")


def test_on_windows_every_thread_may_use_com(monkeypatch: pytest.MonkeyPatch) -> None:
    """WASAPI opens no stream on a thread that has no COM, and PortAudio gives it to one only."""
    calls = []

    class Ole32:
        @staticmethod
        def CoIncrementMTAUsage(cookie: Any) -> int:
            calls.append(cookie)
            return 0

    class Windll:
        ole32 = Ole32

    monkeypatch.setattr("ctypes.windll", Windll, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    modules = ModuleType("sounddevice"), ModuleType("rtmixer")
    for module in modules:
        monkeypatch.setitem(sys.modules, module.__name__, module)
    com.share.cache_clear()
    try:
        assert library.load() == modules
        library.load()
        assert len(calls) == 1
    finally:
        com.share.cache_clear()
