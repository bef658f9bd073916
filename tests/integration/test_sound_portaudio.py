"""The portable streams for real: PortAudio and rtmixer over ALSA's bridge to a sound server.

The same code runs on WASAPI and CoreAudio; what differs there is in the unit tests.
"""

from pathlib import Path

import pytest

from bench.microphones import TestMicrophone
from bench.servers import PrivateServer
from engine.audio.portaudio.backend import PortAudioBackend
from engine.audio.pulse.backend import PulseBackend
from engine.errors import DeviceLostError, SoundServerError
from tests.support.captured import record, record_all
from tests.support.passthrough import passthrough
from tests.support.sound_servers import wait_until
from tests.support.sounds_compared import best_match_db, seams, speech_like

pytestmark = pytest.mark.integration

PULSE = "ALSA:pulse"


@pytest.fixture
def portaudio(pulseaudio_server: PrivateServer) -> PortAudioBackend:
    try:
        backend = PortAudioBackend()
    except SoundServerError:
        pytest.skip("needs library libportaudio2: install libportaudio2")
    if not list(Path("/usr/lib").glob("*/alsa-lib/libasound_module_pcm_pulse.so")):
        pytest.skip("needs library libasound2-plugins: install libasound2-plugins")
    return backend


@pytest.mark.alone
def test_passthrough_keeps_the_sound(
    pulseaudio_server: PrivateServer, portaudio: PortAudioBackend
) -> None:
    microphone = TestMicrophone(pulseaudio_server)
    output = TestMicrophone(pulseaudio_server, "far_end", "Far End", channels=2)
    pulseaudio_server.make_default("source", microphone.source)
    pulseaudio_server.make_default("sink", output.sink)
    assert PULSE in {device.id for device in portaudio.devices().microphones}
    voice = speech_like(seconds=3, seed=3)
    far = PulseBackend().open_capture(output.source, backlog_cap_ms=500)
    with passthrough(portaudio, PULSE, PULSE) as told:
        assert wait_until(lambda: told.hops > 100)
        with microphone.play(voice) as feed:
            heard = record_all(far, feed)
    far.close()
    assert best_match_db(heard, voice) > 15
    assert seams(heard, voice) <= 4 + 2 * (told.capture_info.xruns + told.playback_info.xruns)
    assert 0 < told.playback_info.backlog_ms < 120


def test_a_server_that_stops_is_a_lost_device(
    pulseaudio_server: PrivateServer, portaudio: PortAudioBackend
) -> None:
    TestMicrophone(pulseaudio_server)
    capture = portaudio.open_capture(PULSE, backlog_cap_ms=60)
    record(capture, 0.1)
    pulseaudio_server.kill()
    with pytest.raises(DeviceLostError):
        record(capture, 30)
    capture.close()


def test_streams_go_on_while_portaudio_starts_anew(
    pulseaudio_server: PrivateServer, portaudio: PortAudioBackend
) -> None:
    """What a plugged device costs on systems where PortAudio must be started to see it."""
    TestMicrophone(pulseaudio_server)
    capture = portaudio.open_capture(PULSE, backlog_cap_ms=60)
    record(capture, 0.1)
    capture.joint.rest()
    portaudio._sound._terminate()
    portaudio._sound._initialize()
    capture.joint.renew()
    assert len(record(capture, 0.2)) == 9600
    capture.close()
    assert capture.joint.get() is None
