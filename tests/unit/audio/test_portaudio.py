import builtins
import sys
import threading
from typing import Any

import numpy as np
import pytest

from engine.audio import backends
from engine.audio.base import CaptureInfo, PlaybackInfo
from engine.audio.portaudio import backend as backend_module
from engine.audio.portaudio.backend import PortAudioBackend
from engine.audio.portaudio.library import load
from engine.audio.portaudio.rate import Rate
from engine.errors import (
    DeviceBusyError,
    DeviceLostError,
    DeviceNotFoundError,
    SoundServerError,
)
from tests.support.fake_sounddevice import FakeSoundDevice, PortAudioError

MIC = "Windows WASAPI:Headset"
SPEAKERS = "Windows WASAPI:Speakers"


@pytest.fixture
def fake() -> FakeSoundDevice:
    fake = FakeSoundDevice()
    old, best = fake.add_interface("MME"), fake.add_interface("Windows WASAPI")
    fake.add_device(old, "Headset", inputs=2)
    fake.add_device(best, "CABLE Output (VB-Audio Virtual Cable)", inputs=2)
    fake.add_device(best, "Stereo Mix", inputs=2)
    headset = fake.add_device(best, "Headset", inputs=2, rate=44_100.0)
    fake.add_device(best, "Headset Hands-Free AG Audio", inputs=1, rate=16_000.0)
    speakers = fake.add_device(best, "Speakers", outputs=6)
    fake.interfaces[best]["default_input_device"] = headset
    fake.interfaces[best]["default_output_device"] = speakers
    return fake


def test_the_best_interface_without_cables_and_monitors(fake: FakeSoundDevice) -> None:
    found = PortAudioBackend(fake).devices()
    assert [device.id for device in found.microphones] == [
        MIC,
        "Windows WASAPI:Headset Hands-Free AG Audio",
    ]
    first = found.microphones[0]
    assert (first.name, first.default, first.rate_hz, first.channels) == (
        "Headset",
        True,
        44_100,
        2,
    )
    assert [device.bluetooth_hands_free for device in found.microphones] == [False, True]
    assert [device.id for device in found.outputs] == [SPEAKERS]


def test_nothing_listed_is_nothing_to_choose() -> None:
    fake = FakeSoundDevice()
    fake.add_interface("ALSA")
    backend = PortAudioBackend(fake)
    assert backend.devices().microphones == ()
    with pytest.raises(DeviceNotFoundError, match="no microphone"):
        backend.open_capture("", backlog_cap_ms=60)


def test_unknown_and_busy_devices(fake: FakeSoundDevice) -> None:
    backend = PortAudioBackend(fake)
    with pytest.raises(DeviceNotFoundError, match="Elsewhere"):
        backend.open_capture("Elsewhere:Mic", backlog_cap_ms=60)
    with pytest.raises(DeviceNotFoundError):
        backend.open_capture(SPEAKERS, backlog_cap_ms=60)
    fake.refusals[48_000] = PortAudioError("Device unavailable", -9985)
    with pytest.raises(DeviceBusyError, match="Headset"):
        backend.open_capture(MIC, backlog_cap_ms=60)
    fake.refusals[48_000] = PortAudioError("Invalid device", -9996)
    with pytest.raises(DeviceNotFoundError):
        backend.open_capture(MIC, backlog_cap_ms=60)


def test_channels_are_averaged_into_hops(fake: FakeSoundDevice) -> None:
    capture = PortAudioBackend(fake).open_capture("", backlog_cap_ms=60)
    stream, hop, info = fake.streams[0], np.zeros(480, np.float32), CaptureInfo()
    stream.feed(np.tile([0.2, 0.6], (700, 1)))
    assert capture.read_into(hop, info, 0.0)
    np.testing.assert_allclose(hop, 0.4, atol=1e-6)
    assert info.backlog_frames == 220
    assert info.device_ms == pytest.approx(12.0)
    assert not capture.read_into(hop, info, 0.0)
    stream.overflowed = True
    stream.feed(np.zeros((480, 2)))
    assert capture.read_into(hop, info, 0.0)
    assert info.xruns == 1
    capture.close()
    capture.close()


def test_a_device_that_knows_only_its_own_rate_is_resampled(fake: FakeSoundDevice) -> None:
    fake.refusals[48_000] = PortAudioError("Invalid sample rate", -9997)
    capture = PortAudioBackend(fake).open_capture(MIC, backlog_cap_ms=500)
    stream, hop, info = fake.streams[0], np.zeros(480, np.float32), CaptureInfo()
    assert stream.options["samplerate"] == 44_100
    tone = np.sin(2 * np.pi * 1000 * np.arange(44_100) / 44_100)
    heard = []
    for block in np.split(tone, 100):
        stream.feed(np.stack((block, block), axis=1))
        while capture.read_into(hop, info, 0.0):
            heard.append(hop.copy())
    sound = np.concatenate(heard)[9600:]
    assert len(heard) >= 95
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound))))
    assert spectrum.argmax() * 48_000 / len(sound) == pytest.approx(1000, abs=3)
    assert info.device_ms > 12.0


def test_a_lost_microphone_is_told_from_silence(fake: FakeSoundDevice) -> None:
    backend = PortAudioBackend(fake)
    hop, info = np.zeros(480, np.float32), CaptureInfo()
    for failure in (PortAudioError("Unanticipated host error", -9999), None):
        capture = backend.open_capture(MIC, backlog_cap_ms=60)
        stream = fake.streams[-1]
        stream.failure = failure
        stream.active = failure is not None
        with pytest.raises(DeviceLostError, match="Headset"):
            capture.read_into(hop, info, 1.0)
        capture.close()


def test_playback_starts_with_silence_and_counts_underflows(fake: FakeSoundDevice) -> None:
    playback = PortAudioBackend(fake).open_playback("", target_ms=20, backlog_cap_ms=60)
    stream, info = fake.streams[0], PlaybackInfo()
    hop = np.full(480, 0.5, np.float32)
    playback.write(hop, info)
    assert stream.written[0].shape == (960, 2)
    assert not stream.written[0][:480].any()
    assert info.backlog_ms == pytest.approx(20.0, abs=0.1)
    stream.underflowed = True
    playback.write(hop, info)
    stream.underflowed = False
    playback.write(hop, info)
    assert info.xruns == 1
    stream.failure = PortAudioError("Unanticipated host error", -9999)
    with pytest.raises(DeviceLostError, match="Speakers"):
        playback.write(hop, info)
    playback.close()
    playback.close()


def test_playback_never_writes_more_than_fits(fake: FakeSoundDevice) -> None:
    playback = PortAudioBackend(fake).open_playback(SPEAKERS, target_ms=20, backlog_cap_ms=60)
    stream, info = fake.streams[0], PlaybackInfo()
    for _ in range(50):  # and nobody listens
        playback.write(np.zeros(480, np.float32), info)
    assert stream.room >= 0
    assert info.backlog_ms < 80
    assert info.dropped_frames > 0


def test_the_list_is_made_anew_only_while_no_stream_is_open(fake: FakeSoundDevice) -> None:
    backend = PortAudioBackend(fake)
    capture = backend.open_capture(MIC, backlog_cap_ms=60)
    before = fake.restarts
    backend.devices()
    assert fake.restarts == before
    capture.close()
    backend.devices()
    assert fake.restarts == before + 1


def test_watch_notices_a_plugged_device(
    fake: FakeSoundDevice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backend_module, "_WATCH_EVERY_S", 0.01)
    changed = threading.Event()
    stop = PortAudioBackend(fake).watch(changed.set)
    try:
        for number in range(100):
            fake.add_device(1, f"New {number}", inputs=1)
            if changed.wait(0.05):
                break
        assert changed.is_set()
    finally:
        stop()


def test_equal_rates_pass_through() -> None:
    block = np.ones(10, np.float32)
    assert Rate(48_000, 48_000).convert(block) is block
    assert Rate(48_000, 48_000).delay_ms == 0.0


def without_portaudio(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def refuse(name: str, *rest: Any, **more: Any) -> Any:
        if name == "sounddevice":
            raise OSError("PortAudio library not found")
        return real(name, *rest, **more)

    monkeypatch.delitem(sys.modules, "sounddevice", raising=False)
    monkeypatch.setattr(builtins, "__import__", refuse)
    monkeypatch.setattr("importlib.import_module", refuse)


def test_without_portaudio_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    without_portaudio(monkeypatch)
    with pytest.raises(SoundServerError, match="PortAudio") as caught:
        load()
    assert "libportaudio2" in caught.value.advice


def test_choose_falls_back_to_portaudio_and_then_to_nothing(
    fake: FakeSoundDevice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backend_module, "load", lambda: fake)
    assert backends.choose().name == "portaudio"
    monkeypatch.setattr(backend_module, "load", FakeSoundDevice)
    nothing = backends.choose()
    assert nothing.name == "null"
    assert getattr(nothing, "reason", "").endswith(".")


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
        for _ in range(20):
            PortAudioBackend(fake).devices()

    threads = [threading.Thread(target=list_often) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert overlaps == []


def test_a_stream_of_one_backend_keeps_another_from_restarting(fake: FakeSoundDevice) -> None:
    stream = PortAudioBackend(fake).open_capture("", backlog_cap_ms=60)
    calls: list[str] = []
    fake._terminate = lambda: calls.append("terminate")  # type: ignore[method-assign] # a test's ear
    PortAudioBackend(fake).devices()
    assert calls == []
    stream.close()
    PortAudioBackend(fake).devices()
    assert calls == ["terminate"]
