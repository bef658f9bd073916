from collections.abc import Callable

import pytest

from engine.audio.portaudio.backend import PortAudioBackend
from tests.support.fake_sounddevice import FakeSoundDevice


@pytest.fixture
def fake() -> FakeSoundDevice:
    """A Windows computer: a headset, its hands-free twin, a cable, and loudspeakers."""
    fake = FakeSoundDevice()
    old, best = fake.add_interface("MME"), fake.add_interface("Windows WASAPI")
    fake.add_device(old, "Headset", inputs=2)
    fake.add_device(best, "CABLE Output (VB-Audio Virtual Cable)", inputs=2)
    fake.add_device(best, "Stereo Mix", inputs=2)
    headset = fake.add_device(best, "Headset", inputs=2, rate=44_100.0)
    fake.add_device(best, "Headset Hands-Free AG Audio", inputs=1, rate=16_000.0)
    speakers = fake.add_device(best, "Speakers", outputs=6)
    fake.add_device(best, "CABLE Input (VB-Audio Virtual Cable)", outputs=2)
    fake.interfaces[best]["default_input_device"] = headset
    fake.interfaces[best]["default_output_device"] = speakers
    return fake


@pytest.fixture
def backend(fake: FakeSoundDevice) -> PortAudioBackend:
    return PortAudioBackend(fake.library, fake.endpoints)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Set what time it is for the streams: seconds from now on."""
    now_s = [1000.0]
    monkeypatch.setattr("engine.audio.portaudio.ducts.time.monotonic", lambda: now_s[0])

    def advance(seconds: float) -> None:
        now_s[0] += seconds

    return advance
