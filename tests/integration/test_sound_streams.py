"""Our streams against a real PulseAudio and a real PipeWire."""

import time

import numpy as np
import pytest

from bench.microphones import TestMicrophone
from bench.servers import PrivateServer
from engine.audio import backends
from engine.audio.base import CaptureInfo, PlaybackInfo
from engine.audio.pulse.backend import PulseBackend
from engine.errors import DeviceLostError, DeviceNotFoundError, SoundServerError
from tests.support.captured import record, record_all, record_tone, wait_for_silence
from tests.support.passthrough import passthrough
from tests.support.sound_servers import wait_until
from tests.support.sounds_compared import best_match_db, seams, speech_like

pytestmark = pytest.mark.integration


def test_choose_finds_the_server(sound_server: PrivateServer) -> None:
    assert backends.choose().name == "pulse"


@pytest.mark.alone
def test_what_is_played_into_a_microphone_is_captured(sound_server: PrivateServer) -> None:
    microphone = TestMicrophone(sound_server)
    voice = speech_like(seconds=2, seed=2)
    stream = PulseBackend().open_capture(microphone.source, backlog_cap_ms=60)
    record(stream, 0.1)
    with microphone.play(voice) as feed:
        heard = record_all(stream, feed)
    stream.close()
    stream.close()
    assert best_match_db(heard, voice) > 30


@pytest.mark.parametrize(("rate_hz", "channels"), [(44_100, 2), (16_000, 1), (96_000, 6)])
def test_any_rate_and_channel_count_becomes_mono_at_48_khz(
    pulseaudio_server: PrivateServer, rate_hz: int, channels: int
) -> None:
    microphone = TestMicrophone(pulseaudio_server, rate_hz=rate_hz, channels=channels)
    device = PulseBackend().devices().microphones[0]
    assert (device.rate_hz, device.channels) == (rate_hz, channels)
    stream = PulseBackend().open_capture("", backlog_cap_ms=60)
    record(stream, 0.1)
    tone = 0.5 * np.sin(2 * np.pi * 500 * np.arange(4 * rate_hz) / rate_hz)
    with microphone.play(np.repeat(tone[:, None], channels, axis=1).astype(np.float32), loop=True):
        heard = record_tone(stream)
    stream.close()
    spectrum = np.abs(np.fft.rfft(heard * np.hanning(len(heard))))
    assert np.fft.rfftfreq(len(heard), 1 / 48_000)[spectrum.argmax()] == pytest.approx(500, abs=5)
    assert np.abs(heard).max() == pytest.approx(0.5, abs=0.05)


def test_both_channels_have_the_same_share(sound_server: PrivateServer) -> None:
    microphone = TestMicrophone(sound_server, channels=2)
    stream = PulseBackend().open_capture(microphone.source, backlog_cap_ms=60)
    record(stream, 0.1)
    silence = np.zeros(4 * 48_000)
    tone = 0.5 * np.sin(2 * np.pi * 500 * np.arange(4 * 48_000) / 48_000)
    peaks = []
    for pair in ((tone, silence), (silence, tone)):
        with microphone.play(np.stack(pair, axis=1).astype(np.float32), loop=True):
            peaks.append(np.abs(record_tone(stream)).max())
        wait_for_silence(stream)
    stream.close()
    assert peaks == pytest.approx([0.25, 0.25], abs=0.03)


@pytest.mark.alone
def test_passthrough_keeps_the_sound(sound_server: PrivateServer) -> None:
    microphone = TestMicrophone(sound_server)
    output = TestMicrophone(sound_server, "far_end", "Far End")
    backend = PulseBackend()
    voice = speech_like(seconds=3, seed=3)
    far = backend.open_capture(output.source, backlog_cap_ms=500)
    with passthrough(backend, microphone.source, output.sink) as told:
        assert wait_until(lambda: told.hops > 50)
        with microphone.play(voice) as feed:
            heard = record_all(far, feed)
    far.close()
    assert best_match_db(heard, voice) > 20
    # What tears the sound apart between our streams is told; a feed that starts does it too.
    assert seams(heard, voice) <= 4 + 2 * (told.capture_info.xruns + told.playback_info.xruns)
    assert 0 < told.playback_info.backlog_ms < 100


def test_nothing_of_ours_and_no_monitor_is_a_microphone(sound_server: PrivateServer) -> None:
    TestMicrophone(sound_server)
    sound_server.load_module(
        "module-null-sink", sink_name="x", sink_properties="solomic.owner.pid=1"
    )
    sound_server.load_module("module-null-sink", sink_name="solomic_voice")
    devices = PulseBackend().devices()
    assert [device.id for device in devices.microphones] == ["test_mic"]
    assert devices.microphones[0].name == "Test Microphone"
    assert not {"x", "solomic_voice"} & {device.id for device in devices.outputs}


def test_unknown_names_are_not_found(sound_server: PrivateServer) -> None:
    backend = PulseBackend()
    TestMicrophone(sound_server)
    with pytest.raises(DeviceNotFoundError, match="nowhere"):
        backend.open_capture("nowhere", backlog_cap_ms=60)
    with pytest.raises(DeviceNotFoundError, match="nowhere"):
        backend.open_playback("nowhere", target_ms=20, backlog_cap_ms=60)


def test_a_microphone_unplugged_in_mid_sentence_is_lost(sound_server: PrivateServer) -> None:
    microphone = TestMicrophone(sound_server)
    TestMicrophone(sound_server, "second_mic", "Another")  # where a server might move us to
    stream = PulseBackend().open_capture(microphone.source, backlog_cap_ms=60)
    record(stream, 0.1)
    microphone.unplug()
    with pytest.raises(DeviceLostError, match="test_mic"):
        record(stream, 30)
    stream.close()


@pytest.mark.parametrize("target_ms", [25, 100])
def test_an_output_takes_a_tenth_of_what_waits_at_once(
    pulseaudio_server: PrivateServer, target_ms: int
) -> None:
    """What it takes at once is no reserve against a stall; PipeWire does not tell how much."""
    output = TestMicrophone(pulseaudio_server)
    stream = PulseBackend().open_playback(output.sink, target_ms=target_ms, backlog_cap_ms=200)
    assert f"configured {target_ms * 100} usec" in pulseaudio_server.pactl("list", "sinks")
    stream.close()


def test_an_output_that_vanishes_is_lost(sound_server: PrivateServer) -> None:
    output = TestMicrophone(sound_server)
    TestMicrophone(sound_server, "second", "Another")
    stream = PulseBackend().open_playback(output.sink, target_ms=20, backlog_cap_ms=60)
    hop, info = np.zeros(480, np.float32), PlaybackInfo()
    stream.write(hop, info)
    output.unplug()

    def lost() -> bool:
        try:
            stream.write(hop, info)
        except DeviceLostError:
            return True
        return False

    assert wait_until(lost)
    stream.close()


def test_a_killed_server_is_told_from_a_lost_device(sound_server: PrivateServer) -> None:
    microphone = TestMicrophone(sound_server)
    backend = PulseBackend()
    stream = backend.open_capture(microphone.source, backlog_cap_ms=60)
    record(stream, 0.1)
    sound_server.kill()
    with pytest.raises(SoundServerError):
        record(stream, 30)
    with pytest.raises(SoundServerError):
        backend.devices()
    with pytest.raises(SoundServerError):
        backend.open_capture(microphone.source, backlog_cap_ms=60)
    stream.close()


def test_a_reader_that_slept_gets_the_newest_sound(sound_server: PrivateServer) -> None:
    microphone = TestMicrophone(sound_server)
    stream = PulseBackend().open_capture(microphone.source, backlog_cap_ms=60)
    hop, info = np.zeros(480, np.float32), CaptureInfo()
    record(stream, 0.2)
    time.sleep(1.0)

    def caught_up() -> bool:
        """The server hands over what it kept in several portions."""
        assert stream.read_into(hop, info, 5.0)
        assert info.backlog_frames <= 480 * 7
        return time.monotonic() - info.captured_at_s < 0.1

    assert wait_until(caught_up)
    stream.close()
    assert info.dropped_frames > 24_000


def test_changes_of_devices_are_told_also_after_the_server_came_back(
    sound_server: PrivateServer,
) -> None:
    calls: list[float] = []
    stop = PulseBackend().watch(lambda: calls.append(time.monotonic()))
    try:
        names = iter(range(1000))
        # The watcher may not be listening yet, so plug until it notices.
        assert wait_until(
            lambda: bool(TestMicrophone(sound_server, f"m{next(names)}").modules and calls)
        )
        heard = len(calls)
        sound_server.kill()
        assert wait_until(lambda: len(calls) > heard)
        heard = len(calls)
        sound_server.start()
        assert wait_until(lambda: len(calls) > heard)
    finally:
        stop()


def test_the_server_lets_go_of_a_stream_before_the_connection_ends(
    pulseaudio_server: PrivateServer,
) -> None:
    """PulseAudio 16.1 can abort when a connection dies under a stream not yet gone."""
    name = "left_politely"
    pulseaudio_server.load_module("module-null-sink", sink_name=name)
    stream = PulseBackend().open_playback(name, target_ms=25, backlog_cap_ms=120)
    for _ in range(10):
        stream.write(np.zeros(480, np.float32), PlaybackInfo())
        time.sleep(0.01)
    log = pulseaudio_server.folder / "pulseaudio.log"
    before = len(log.read_text())
    stream.close()
    assert "Freeing input" in log.read_text()[before:]
    assert wait_until(lambda: "Connection died" in log.read_text()[before:])
