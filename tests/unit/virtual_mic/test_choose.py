"""Which virtual microphone goes with which sound system; test_cable.py has those of PortAudio."""

import sys
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from engine import virtual_mic
from engine.audio.null import NullBackend
from engine.errors import VirtualMicError
from engine.virtual_mic.fakes import NullVirtualMic


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Any:
    """A sound server's back end, beside a stand-in for the module that needs libpulse."""
    module = ModuleType("engine.virtual_mic.linux")
    module.LinuxVirtualMic = type("LinuxVirtualMic", (), {})  # type: ignore[attr-defined]
    module.SOURCE_ID = "made_here"  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return SimpleNamespace(name="pulse")


def test_a_sound_server_gets_one_of_our_own(server: Any) -> None:
    assert type(virtual_mic.choose(server)).__name__ == "LinuxVirtualMic"
    assert virtual_mic.recording_id(server, "ignored") == "made_here"
    assert virtual_mic.feeds(server) == (), "nobody has to choose an output"


@pytest.mark.parametrize(
    ("system", "reason", "words", "advice"),
    [
        ("linux", "", "No sound server answers", "Start PulseAudio"),
        ("linux", "libpulse is not installed.", "libpulse is not installed", "Start PulseAudio"),
        ("darwin", "", "cannot make a virtual microphone", ""),
        ("win32", "PortAudio is missing.", "PortAudio is missing", ""),
    ],
)
def test_without_a_sound_system_it_says_why(
    system: str, reason: str, words: str, advice: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", system)
    silent = NullBackend(reason)
    found = virtual_mic.choose(silent)
    assert isinstance(found, NullVirtualMic)
    with pytest.raises(VirtualMicError, match=words) as caught:
        found.create()
    assert advice in caught.value.advice
    with pytest.raises(VirtualMicError, match="Nothing tells"):
        virtual_mic.recording_id(silent, "")
