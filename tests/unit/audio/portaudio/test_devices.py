"""What is listed, under which ids, and which microphones are telephones."""

from typing import Any

import pytest

from engine.audio.portaudio import devices as listing
from engine.audio.portaudio.backend import PortAudioBackend
from engine.errors import DeviceNotFoundError, SoundServerError
from tests.support.fake_sounddevice import FakeSoundDevice, PortAudioError

MIC = "Windows WASAPI:Headset"
SPEAKERS = "Windows WASAPI:Speakers"


def test_the_best_interface_without_cables_and_monitors(backend: PortAudioBackend) -> None:
    found = backend.devices()
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
    assert [device.id for device in found.outputs] == [SPEAKERS]


def test_the_whole_list_has_the_cable(backend: PortAudioBackend) -> None:
    found = backend.every_device()
    assert "CABLE Output (VB-Audio Virtual Cable)" in {each.name for each in found.microphones}
    assert "CABLE Input (VB-Audio Virtual Cable)" in {each.name for each in found.outputs}


def test_nothing_listed_is_nothing_to_choose() -> None:
    fake = FakeSoundDevice()
    fake.add_interface("ALSA")
    backend = PortAudioBackend(fake.library, lambda: None)
    assert backend.devices().microphones == ()
    with pytest.raises(DeviceNotFoundError, match="no microphone"):
        backend.open_capture("", backlog_cap_ms=60)
    with pytest.raises(DeviceNotFoundError, match="no output"):
        backend.open_playback("", target_ms=20, backlog_cap_ms=60)


@pytest.fixture
def twins() -> FakeSoundDevice:
    """A Mac with two microphones of one name, and others in other letters."""
    fake = FakeSoundDevice()
    core = fake.add_interface("Core Audio")
    for name in ("USB Audio", "マイク ✓", "USB Audio", "USB Audio #2", "Mikrofon für Gäste"):
        fake.add_device(core, name, inputs=1)
    return fake


def test_devices_of_one_name_are_told_apart(twins: FakeSoundDevice) -> None:
    backend = PortAudioBackend(twins.library, twins.endpoints)
    found = backend.devices().microphones
    assert [device.name for device in found].count("USB Audio") == 2
    assert len({device.id for device in found}) == 5
    for number, device in enumerate(found):
        backend.open_capture(device.id, backlog_cap_ms=60).close()
        assert twins.streams[-1].options["device"] == number


def test_a_name_in_no_known_letters_hides_one_device_only(twins: FakeSoundDevice) -> None:
    twins.unreadable = {1}
    backend = PortAudioBackend(twins.library, twins.endpoints)
    assert len(backend.devices().microphones) == 4


def test_a_sound_system_that_does_not_answer(twins: FakeSoundDevice) -> None:
    twins.failure = PortAudioError("PortAudio not initialized", -10000)
    with pytest.raises(SoundServerError, match="PortAudio not initialized"):
        PortAudioBackend(twins.library, twins.endpoints).devices()


@pytest.mark.parametrize(
    ("interface", "name", "channels", "rate_hz", "bluetooth", "hands_free"),
    [
        ("Windows WASAPI", "Headset (WH-1000XM4 Hands-Free AG Audio)", 1, 16_000, (), True),
        ("Windows WASAPI", "Headset (WF-1000XM5)", 1, 16_000, (), True),
        ("Windows WASAPI", "Kopfhörer (Galaxy Buds2 Pro)", 1, 8_000, (), True),
        ("Windows WASAPI", "Microphone (Jabra SPEAK 510 USB)", 1, 16_000, (), False),
        ("Windows WASAPI", "Headset (USB)", 2, 48_000, (), False),
        ("Windows WASAPI", "Headset (unknown rate)", 1, 0, (), False),
        ("Core Audio", "Ana's AirPods", 1, 24_000, ("Ana's AirPods",), True),
        ("Core Audio", "MacBook Pro Microphone", 1, 48_000, ("Ana's AirPods",), False),
    ],
)
def test_microphones_as_over_the_telephone(
    interface: str,
    name: str,
    channels: int,
    rate_hz: float,
    bluetooth: tuple[str, ...],
    hands_free: bool,
) -> None:
    device = {
        "name": name,
        "max_input_channels": channels,
        "max_output_channels": 2,
        "default_samplerate": rate_hz,
    }
    host: dict[str, Any] = {
        "name": interface,
        "devices": [0],
        "default_input_device": 0,
        "default_output_device": 0,
    }
    found = listing.listed({0: device}, [host], bluetooth)
    assert [each.bluetooth_hands_free for each in found.microphones] == [hands_free]
    # Its own output plays music well: only the microphone is a telephone's, where no name says so.
    assert found.outputs[0].bluetooth_hands_free == ("Hands-Free" in name)


def test_the_system_says_what_is_bluetooth(twins: FakeSoundDevice) -> None:
    import msgspec

    def look() -> Any:
        return msgspec.structs.replace(twins.endpoints(), bluetooth=("マイク ✓",))

    found = PortAudioBackend(twins.library, look).devices().microphones
    assert [each.name for each in found if each.bluetooth_hands_free] == ["マイク ✓"]
