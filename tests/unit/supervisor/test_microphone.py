"""The keeper of the virtual microphone where it is a driver's: looked for until it appears."""

import pytest

from engine.audio import backends
from engine.audio.null import NullBackend
from engine.audio.portaudio.backend import PortAudioBackend
from engine.supervisor import microphone as module
from engine.supervisor.devices import list_devices
from engine.supervisor.microphone import MicrophoneKeeper, looked_up
from engine.vision import cameras
from tests.support.fake_sounddevice import FakeSoundDevice, PortAudioError

CABLE_IN = "CABLE Input (VB-Audio Virtual Cable)"
CABLE_OUT = "CABLE Output (VB-Audio Virtual Cable)"


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> FakeSoundDevice:
    """A Windows computer with loudspeakers."""
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setattr(module, "RETRY_S", 0.0)
    monkeypatch.setattr(module, "RETRY_WITHOUT_SOUND_S", 0.0)
    fake = FakeSoundDevice()
    fake.add_device(fake.add_interface("Windows WASAPI"), "Speakers", outputs=2)
    backend = PortAudioBackend(fake.library, fake.endpoints)
    monkeypatch.setattr(backends, "choose", lambda: backend)
    return fake


def install(fake: FakeSoundDevice) -> None:
    fake.add_device(0, CABLE_IN, outputs=2)
    fake.add_device(0, CABLE_OUT, inputs=2)


def test_a_driver_is_looked_for_until_it_appears(fake: FakeSoundDevice) -> None:
    keeper = MicrophoneKeeper()
    assert not keeper.ensure()
    status = keeper.status()
    assert (status.present, status.trouble, status.name) == (False, "missing", "VB-CABLE")
    assert status.advice
    assert status.page.startswith("https://vb-audio.com")
    install(fake)
    assert keeper.missing()
    assert keeper.ensure(), "the engine is told the output"
    assert keeper.output_id == f"Windows WASAPI:{CABLE_IN}"
    status = keeper.status()
    assert (status.present, status.name, status.trouble) == (True, CABLE_OUT, "")
    assert keeper.listeners() is None


def test_one_that_is_switched_off_in_mid_call_comes_back(fake: FakeSoundDevice) -> None:
    install(fake)
    keeper = MicrophoneKeeper()
    keeper.ensure()
    fake.unplug(CABLE_OUT)
    assert keeper.missing()
    assert keeper.ensure()
    assert (keeper.output_id, keeper.status().trouble) == ("", "no microphone")
    fake.add_device(0, CABLE_OUT, inputs=2)
    assert keeper.ensure()
    keeper.remove()
    assert keeper.output_id == ""


def test_another_choice_is_taken_up(fake: FakeSoundDevice) -> None:
    install(fake)
    fake.add_device(0, "Line 1 (Virtual Audio Cable)", inputs=2, outputs=2)
    chosen = [""]
    keeper = MicrophoneKeeper(lambda: chosen[0])
    keeper.ensure()
    assert not keeper.missing()
    chosen[0] = "Windows WASAPI:Line 1 (Virtual Audio Cable)"
    assert keeper.missing()
    assert keeper.ensure()
    assert keeper.status().name == "Line 1 (Virtual Audio Cable)"


def test_a_sound_system_that_comes_later(
    fake: FakeSoundDevice, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(fake)
    found = backends.choose()
    monkeypatch.setattr(backends, "choose", NullBackend)
    told: list[int | None] = []
    keeper = MicrophoneKeeper()
    keeper.watch(told.append)
    keeper.cleanup()
    assert not keeper.ensure()
    assert keeper.status().reason
    monkeypatch.setattr(backends, "choose", lambda: found)
    assert keeper.ensure()
    assert told == [None, None]


def test_looked_up_without_a_running_program(fake: FakeSoundDevice) -> None:
    assert looked_up(backends.choose(), "").trouble == "missing"
    install(fake)
    found = looked_up(backends.choose(), "")
    assert (found.present, found.name) == (True, CABLE_OUT)
    assert looked_up(backends.choose(), "Windows WASAPI:Odd").trouble == "away"
    assert not looked_up(NullBackend(), "").present


def test_lists_for_the_window(fake: FakeSoundDevice, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cameras, "list_cameras", lambda: ())
    install(fake)
    found = list_devices()
    assert [each.name for each in found.cables] == ["Speakers", CABLE_IN]
    assert [each.name for each in found.outputs] == ["Speakers"]
    fake.failure = PortAudioError("PortAudio not initialized", -10000)
    assert list_devices().cables == ()
