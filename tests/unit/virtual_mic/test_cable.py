"""Somebody else's cable: found whole, half, only installed, or not at all."""

from collections.abc import Collection

import pytest

from engine import virtual_mic
from engine.audio.base import SoundDevice, SoundDevices
from engine.audio.portaudio.backend import PortAudioBackend
from engine.errors import SoundServerError, VirtualMicError
from engine.virtual_mic.cable import CableVirtualMic
from engine.virtual_mic.fakes import NullVirtualMic
from tests.support.fake_sounddevice import FakeSoundDevice

CABLE_IN, CABLE_OUT = (
    "CABLE Input (VB-Audio Virtual Cable)",
    "CABLE Output (VB-Audio Virtual Cable)",
)


class Listed:
    """A sound system that lists what it is told."""

    def __init__(self, outputs: Collection[str] = (), microphones: Collection[str] = ()) -> None:
        self.outputs, self.microphones = list(outputs), list(microphones)
        self.fails = False

    def every_device(self) -> SoundDevices:
        if self.fails:
            raise SoundServerError("The sound system does not answer (x).")
        return SoundDevices(
            microphones=tuple(_device(f"in:{name}", name) for name in self.microphones),
            outputs=tuple(_device(f"out:{name}", name) for name in self.outputs),
        )


def _device(device_id: str, name: str) -> SoundDevice:
    return SoundDevice(device_id, name, False, 48_000, 2)


def mic(
    listed: Listed, system: str = "win32", chosen: str = "", files: Collection[str] = ()
) -> CableVirtualMic:
    return CableVirtualMic(listed, system, lambda: chosen, lambda path: path in files)


@pytest.mark.parametrize(
    ("system", "output", "microphone"),
    [
        ("win32", CABLE_IN, CABLE_OUT),
        ("win32", "CABLE-A Input (VB-Audio Cable A)", "CABLE-A Output (VB-Audio Cable A)"),
        ("win32", "2- CABLE Input (VB-Audio Virtual Cable)", CABLE_OUT),
        ("win32", "Line 1 (Virtual Audio Cable)", "Line 1 (Virtual Audio Cable)"),
        ("win32", "Hi-Fi Cable Input (VB-Audio Hi-Fi Cable)", "Hi-Fi Cable Output (VB-Audio)"),
        ("win32", "Voicemeeter Input (VB-Audio Voicemeeter VAIO)", "Voicemeeter Out B1 (VB-Audio)"),
        ("win32", "VoiceMeeter Input (VB-Audio VoiceMeeter VAIO)", "VoiceMeeter Output (VB-Audio)"),
        ("win32", "Voicemeeter AUX Input (VB-Audio)", "Voicemeeter Out B2 (VB-Audio)"),
        ("darwin", "BlackHole 2ch", "BlackHole 2ch"),
        ("darwin", "BlackHole 16ch", "BlackHole 16ch"),
        ("darwin", "VB-Cable", "VB-Cable"),
        ("darwin", "Loopback Audio 2", "Loopback Audio 2"),
    ],
)
def test_a_cable_is_found_by_its_name(system: str, output: str, microphone: str) -> None:
    found = mic(Listed(["Lautsprecher ✓", output], ["Mikrofon ✓", microphone]), system)
    assert not found.present
    found.create()
    assert found.present
    assert found.name == microphone, "what a person picks in a call"
    assert found.playback_device_id == f"out:{output}"
    assert found.recording_device_id == f"in:{microphone}"
    found.remove()
    assert not found.present
    assert found.playback_device_id == found.recording_device_id == ""


def test_of_several_the_best_known_is_taken() -> None:
    listed = Listed(
        ["Voicemeeter Input (VB-Audio)", CABLE_IN], ["Voicemeeter Out B1 (VB-Audio)", CABLE_OUT]
    )
    found = mic(listed)
    found.create()
    assert (found.name, found.hint) == (CABLE_OUT, "")


def test_what_must_be_set_in_the_product_is_said() -> None:
    found = mic(Listed(["Voicemeeter Input (x)"], ["Voicemeeter Out B1 (x)"]))
    found.create()
    assert "B1 must be lit" in found.hint


@pytest.mark.parametrize(
    ("system", "outputs", "microphones", "files", "trouble", "words", "remedy"),
    [
        ("win32", [], [], [], "missing", "VB-CABLE is missing", "vb-audio.com/Cable"),
        ("darwin", [], ["Built-in"], [], "missing", "is missing", "then restart"),
        (
            "darwin",
            [],
            [],
            ["/Library/Audio/Plug-Ins/HAL/BlackHole2ch.driver"],
            "not listed",
            "BlackHole is installed",
            "Restart the computer",
        ),
        ("win32", [CABLE_IN], [], [], "no microphone", "recording device", "sound settings"),
        ("win32", [], [CABLE_OUT], [], "no output", "playback device", "sound settings"),
        (
            "win32",
            ["CABLE-A Input (x)"],
            ["CABLE-B Output (x)"],
            [],
            "missing",
            "missing",
            "vb-audio.com",
        ),
    ],
)
def test_what_is_wrong_is_told_apart(
    system: str,
    outputs: list[str],
    microphones: list[str],
    files: list[str],
    trouble: str,
    words: str,
    remedy: str,
) -> None:
    absent = mic(Listed(outputs, microphones), system, files=files)
    with pytest.raises(VirtualMicError, match=words) as caught:
        absent.create()
    assert caught.value.trouble == trouble
    assert remedy in caught.value.advice
    assert caught.value.page.startswith("https://")
    assert caught.value.product in str(caught.value)
    assert not absent.present
    assert absent.name, "a person reads a name even then"


def test_windows_variables_are_filled_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.path.expandvars", lambda path: path.replace("%SystemRoot%", "D:\\W"))
    files = ["D:\\W\\System32\\drivers\\vbaudio_cable64_win10.sys"]
    with pytest.raises(VirtualMicError) as caught:
        mic(Listed(), files=files).create()
    assert caught.value.trouble == "not listed"


def test_it_is_there_as_soon_as_the_driver_is_installed() -> None:
    listed = Listed()
    found = mic(listed)
    with pytest.raises(VirtualMicError):
        found.create()
    listed.outputs, listed.microphones = [CABLE_IN], [CABLE_OUT]
    found.create()
    assert found.present
    listed.microphones.clear()
    assert not found.present, "switched off in mid-call"
    listed.fails = True
    assert not found.present
    with pytest.raises(SoundServerError):
        found.create()


def test_the_persons_choice_goes_first() -> None:
    listed = Listed([CABLE_IN, "Odd Input (Maker)"], [CABLE_OUT, "Odd Output (Maker)"])
    found = mic(listed, chosen="out:Odd Input (Maker)")
    found.create()
    assert (found.name, found.hint) == ("Odd Output (Maker)", "")
    assert found.recording_device_id == "in:Odd Output (Maker)"


def test_a_choice_nobody_knows_is_called_by_its_own_name() -> None:
    found = mic(Listed(["Aggregate"], []), "darwin", chosen="out:Aggregate")
    found.create()
    assert (found.name, found.recording_device_id) == ("Aggregate", "")


def test_a_known_choice_keeps_its_other_end_and_hint() -> None:
    listed = Listed(["Voicemeeter Input (x)", CABLE_IN], [CABLE_OUT, "Voicemeeter Out B1 (x)"])
    found = mic(listed, chosen="out:Voicemeeter Input (x)")
    found.create()
    assert found.name == "Voicemeeter Out B1 (x)"
    assert found.hint


def test_a_choice_that_is_away_is_waited_for_and_not_replaced() -> None:
    listed = Listed([CABLE_IN], [CABLE_OUT])
    with pytest.raises(VirtualMicError, match="Odd") as caught:
        mic(listed, chosen="Windows WASAPI:Odd").create()
    assert caught.value.trouble == "away"


def test_nobody_knows_who_listens() -> None:
    told: list[int | None] = []
    found = mic(Listed([CABLE_IN], [CABLE_OUT]))
    found.watch_listeners(told.append)()
    assert told == [found.listeners()] == [None]


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> PortAudioBackend:
    monkeypatch.setattr("sys.platform", "win32")
    fake = FakeSoundDevice()
    wasapi = fake.add_interface("Windows WASAPI")
    fake.add_device(wasapi, CABLE_IN, outputs=16)
    fake.add_device(wasapi, CABLE_OUT, inputs=2)
    return PortAudioBackend(fake.library, fake.endpoints)


def test_windows_gets_a_cable(windows: PortAudioBackend) -> None:
    found = virtual_mic.choose(windows)
    found.create()
    assert found.playback_device_id == f"Windows WASAPI:{CABLE_IN}"
    assert virtual_mic.recording_id(windows, "") == f"Windows WASAPI:{CABLE_OUT}"
    assert [device.name for device in virtual_mic.feeds(windows)] == [CABLE_IN]


def test_both_channels_of_the_cable_are_written(windows: PortAudioBackend) -> None:
    import numpy as np

    from engine.audio.base import PlaybackInfo

    found = virtual_mic.choose(windows)
    found.create()
    playback = windows.open_playback(found.playback_device_id, target_ms=20, backlog_cap_ms=60)
    stream = windows._sound.streams[0]
    assert stream.channels == 2, "also of a cable of sixteen"
    for _ in range(10):
        playback.write(np.full(480, 0.5, np.float32), PlaybackInfo())
        heard = stream.play(480)
    np.testing.assert_allclose(heard, 0.5, atol=1e-3)


def test_an_end_that_is_not_known_cannot_be_recorded(windows: PortAudioBackend) -> None:
    fake = windows._sound
    fake.add_device(0, "Aggregate", outputs=2)
    with pytest.raises(VirtualMicError, match="Nothing tells"):
        virtual_mic.recording_id(windows, "Windows WASAPI:Aggregate")


@pytest.mark.parametrize("system", ["linux", "freebsd"])
def test_where_there_is_neither_server_nor_cable(
    system: str, windows: PortAudioBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", system)
    found = virtual_mic.choose(windows)
    assert isinstance(found, NullVirtualMic)
    with pytest.raises(VirtualMicError):
        found.create()
    assert virtual_mic.feeds(windows) == ()
