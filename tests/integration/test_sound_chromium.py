"""A real browser finds the virtual microphone by its name, and hears what is played into it."""

import pytest

from bench.microphones import TestMicrophone
from bench.servers import PrivateServer
from engine.audio.pulse.backend import PulseBackend
from engine.config import VIRTUAL_MIC_NAME
from engine.virtual_mic.linux import LinuxVirtualMic
from tests.support import chromium
from tests.support.passthrough import passthrough
from tests.support.sound_servers import wait_until
from tests.support.sounds_compared import best_match_db, speech_like

pytestmark = [pytest.mark.integration, pytest.mark.alone, pytest.mark.chromium, pytest.mark.deep]
# That a browser finds it by name and hears what it should is in test_run_call.py, every time.


def test_browser_records_the_virtual_microphone(sound_server: PrivateServer) -> None:
    microphone = TestMicrophone(sound_server)
    voice = speech_like(seconds=3, seed=1)
    virtual = LinuxVirtualMic()
    virtual.create()
    try:
        with (
            passthrough(PulseBackend(), microphone.source, virtual.playback_device_id),
            chromium.recording(VIRTUAL_MIC_NAME, seconds=6) as client,
        ):
            client.wait_until_recording()
            assert client.labels.count(VIRTUAL_MIC_NAME) == 1
            assert not [label for label in client.labels if "Monitor" in label]
            assert virtual.listeners() == 1
            with microphone.play(voice):
                heard = client.samples()
        assert wait_until(lambda: virtual.listeners() == 0)
    finally:
        virtual.remove()
    assert best_match_db(heard, voice, share=0.75) > 15
