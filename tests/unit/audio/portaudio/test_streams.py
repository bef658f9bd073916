"""Streams over rtmixer's own callback, which the test calls as the sound system would."""

from collections.abc import Callable

import numpy as np
import pytest

from engine.audio.base import CaptureInfo, PlaybackInfo
from engine.audio.portaudio.backend import PortAudioBackend
from engine.audio.portaudio.rate import Rate
from engine.errors import DeviceLostError
from tests.support.fake_sounddevice import INPUT_OVERFLOW, FakeSoundDevice

MIC = "Windows WASAPI:Headset"
SPEAKERS = "Windows WASAPI:Speakers"
HOP = np.full(480, 0.5, np.float32)


@pytest.fixture
def mono(fake: FakeSoundDevice, backend: PortAudioBackend) -> FakeSoundDevice:
    """The headset at 48 kHz: nothing is resampled."""
    fake.devices[3]["default_samplerate"] = 48_000.0
    return fake


def test_channels_are_averaged_into_hops(mono: FakeSoundDevice, backend: PortAudioBackend) -> None:
    capture = backend.open_capture("", backlog_cap_ms=60)
    stream, hop, info = mono.streams[0], np.zeros(480, np.float32), CaptureInfo()
    stream.record(np.tile([0.2, 0.6], (700, 1)))
    assert capture.read_into(hop, info, 0.0)
    np.testing.assert_allclose(hop, 0.4, atol=1e-6)
    assert info.backlog_frames == 220
    assert info.device_ms == pytest.approx(12.0)
    assert not capture.read_into(hop, info, 0.005)
    stream.flags = INPUT_OVERFLOW
    stream.record(np.zeros((480, 2)))
    assert capture.read_into(hop, info, 0.0)
    assert info.xruns == 1
    capture.close()
    capture.close()
    assert stream.closed


def test_a_device_of_another_rate_is_resampled(
    fake: FakeSoundDevice, backend: PortAudioBackend
) -> None:
    capture = backend.open_capture(MIC, backlog_cap_ms=500)
    stream, hop, info = fake.streams[0], np.zeros(480, np.float32), CaptureInfo()
    tone = np.sin(2 * np.pi * 1000 * np.arange(44_100) / 44_100)
    heard = []
    for block in np.split(tone, 100):
        stream.record(np.stack((block, block), axis=1))
        while capture.read_into(hop, info, 0.0):
            heard.append(hop.copy())
    sound = np.concatenate(heard)[9600:]
    assert len(heard) >= 95
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound))))
    assert spectrum.argmax() * 48_000 / len(sound) == pytest.approx(1000, abs=3)
    assert info.device_ms > 12.0


def test_a_ring_that_ran_full_goes_on_recording(
    mono: FakeSoundDevice, backend: PortAudioBackend
) -> None:
    """The computer slept with our program stopped: rtmixer's action ends when its ring is full."""
    capture = backend.open_capture("", backlog_cap_ms=60)
    stream, hop, info = mono.streams[0], np.zeros(480, np.float32), CaptureInfo()
    for _ in range(150):
        stream.record(np.full((480, 2), 0.1))
    assert capture.read_into(hop, info, 0.0)
    assert info.xruns == 1
    assert info.dropped_frames > 40_000
    while capture.read_into(hop, info, 0.0):
        pass
    stream.record(np.full((480, 2), 0.7))
    assert capture.read_into(hop, info, 0.0)
    assert hop[-1] == pytest.approx(0.7)


def test_a_microphone_that_vanishes_while_it_is_read(
    fake: FakeSoundDevice, backend: PortAudioBackend
) -> None:
    capture = backend.open_capture(MIC, backlog_cap_ms=60)
    hop, info = np.zeros(480, np.float32), CaptureInfo()
    fake.streams[0].record(np.zeros((200, 2)))
    assert not capture.read_into(hop, info, 0.0)
    fake.unplug("Headset")
    with pytest.raises(DeviceLostError, match="Headset vanished"):
        capture.read_into(hop, info, 1.0)
    capture.close()


def test_a_stream_that_stands_still_is_lost(
    fake: FakeSoundDevice, backend: PortAudioBackend, clock: Callable[[float], None]
) -> None:
    """After the computer slept some drivers call back no more, and say nothing."""
    capture = backend.open_capture(MIC, backlog_cap_ms=60)
    playback = backend.open_playback(SPEAKERS, target_ms=20, backlog_cap_ms=60)
    hop, heard, played = np.zeros(480, np.float32), CaptureInfo(), PlaybackInfo()
    for _ in range(10):
        clock(0.1)
        assert not capture.read_into(hop, heard, 0.0)
        playback.write(HOP, played)
        fake.streams[1].play(480)
    clock(3600.0)  # asleep, all of us: no sign of a dead stream
    assert not capture.read_into(hop, heard, 0.0)
    playback.write(HOP, played)

    def look_on(look: Callable[[], object]) -> None:
        for _ in range(25):
            clock(0.1)
            look()

    with pytest.raises(DeviceLostError, match="no sign of life"):
        look_on(lambda: capture.read_into(hop, heard, 0.0))
    with pytest.raises(DeviceLostError, match="no sign of life"):
        look_on(lambda: playback.write(HOP, played))


def test_after_a_change_of_devices_a_still_stream_is_lost_sooner(
    fake: FakeSoundDevice, backend: PortAudioBackend, clock: Callable[[float], None]
) -> None:
    """WASAPI says nothing when its device is pulled out: it only calls back no more."""
    capture = backend.open_capture(MIC, backlog_cap_ms=60)
    resting = backend.open_playback(SPEAKERS, target_ms=20, backlog_cap_ms=60)
    resting.joint.rest()

    def look_on() -> int:
        for looks in range(30):
            clock(0.1)
            try:
                capture.read_into(np.zeros(480, np.float32), CaptureInfo(), 0.0)
            except DeviceLostError:
                return looks
        return 30

    backend._suspect_all()
    assert look_on() <= 7


def test_playback_waits_in_silence_until_the_device_plays(
    fake: FakeSoundDevice, backend: PortAudioBackend
) -> None:
    playback = backend.open_playback("", target_ms=20, backlog_cap_ms=60)
    stream, info = fake.streams[0], PlaybackInfo()
    for _ in range(5):
        playback.write(HOP, info)
    assert info.backlog_ms == pytest.approx(22.0)  # one hop, and what the device holds
    heard = np.concatenate([stream.play(480)])
    for _ in range(20):
        playback.write(HOP, info)
        heard = np.concatenate((heard, stream.play(480)))
    assert not np.isnan(heard).any()
    np.testing.assert_array_equal(heard[:, 0], heard[:, 1])
    loud = np.flatnonzero(heard[:, 0] > 0.49)
    assert np.all(np.diff(loud) == 1), "it starts once, and has no hole"
    assert info.xruns == 0
    assert info.backlog_ms == pytest.approx(20.0 + 12.0, abs=0.5)


def test_a_ring_that_ran_empty_is_faded_over_and_goes_on(
    fake: FakeSoundDevice, backend: PortAudioBackend
) -> None:
    """The known trap: rtmixer's action ends for good when its ring is empty."""
    playback = backend.open_playback("", target_ms=20, backlog_cap_ms=60)
    stream, info = fake.streams[0], PlaybackInfo()
    for _ in range(10):
        playback.write(HOP, info)
        stream.play(480)
    for _ in range(5):
        stalled = stream.play(480)
    assert not stalled.any()
    heard = []
    for _ in range(10):
        playback.write(HOP, info)
        heard.append(stream.play(480)[:, 0])
    assert info.xruns == 1
    sound = np.concatenate(heard)
    assert sound[-1] == pytest.approx(0.5)
    assert np.abs(np.diff(sound)).max() < 0.05, "faded in, without a click"


def test_an_output_that_takes_much_at_once_gets_more_to_wait(
    fake: FakeSoundDevice, backend: PortAudioBackend
) -> None:
    playback = backend.open_playback("", target_ms=20, backlog_cap_ms=60)
    stream, info = fake.streams[0], PlaybackInfo()
    playback.write(HOP, info)
    stream.play(2400)
    for _ in range(60):
        for _ in range(5):
            playback.write(HOP, info)
        stream.play(2400)
    assert info.xruns == 0


def test_playback_never_holds_more_than_its_cap(
    fake: FakeSoundDevice, backend: PortAudioBackend
) -> None:
    playback = backend.open_playback(SPEAKERS, target_ms=20, backlog_cap_ms=60)
    stream, info = fake.streams[0], PlaybackInfo()
    playback.write(HOP, info)
    stream.play(100)
    for _ in range(50):  # and nobody listens
        playback.write(HOP, info)
    assert info.backlog_ms < 80 + 12
    assert info.dropped_frames > 0


def test_an_output_that_vanishes_while_it_is_written(
    fake: FakeSoundDevice, backend: PortAudioBackend
) -> None:
    playback = backend.open_playback(SPEAKERS, target_ms=20, backlog_cap_ms=60)
    info = PlaybackInfo()
    playback.write(HOP, info)
    fake.streams[0].play(480)
    playback.write(HOP, info)
    fake.unplug("Speakers")
    with pytest.raises(DeviceLostError, match="Speakers vanished"):
        playback.write(HOP, info)
    playback.close()
    playback.close()


def test_an_output_that_never_begins_is_lost(
    fake: FakeSoundDevice, backend: PortAudioBackend, clock: Callable[[float], None]
) -> None:
    playback = backend.open_playback(SPEAKERS, target_ms=20, backlog_cap_ms=60)

    def write_on() -> None:
        for _ in range(300):
            clock(0.01)
            playback.write(HOP, PlaybackInfo())

    with pytest.raises(DeviceLostError, match="no sign of life"):
        write_on()


def test_a_question_to_a_stream_that_is_being_closed_is_not_asked(
    fake: FakeSoundDevice, backend: PortAudioBackend
) -> None:
    """PortAudio reads freed memory there: the hop passes, and the next call knows more."""
    capture = backend.open_capture(MIC, backlog_cap_ms=60)
    duct = capture.joint.get()
    assert duct is not None
    with duct._control:
        fake.streams[0].active = False
        assert not capture.read_into(np.zeros(480, np.float32), CaptureInfo(), 0.0)
    duct.close()
    assert duct.take().size == 0


def test_equal_rates_pass_through() -> None:
    block = np.ones(10, np.float32)
    assert Rate(48_000, 48_000).convert(block) is block
    assert Rate(48_000, 48_000).delay_ms == 0.0
