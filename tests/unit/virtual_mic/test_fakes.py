import pytest

from engine.audio.null import NullBackend
from engine.errors import VirtualMicError
from engine.virtual_mic import choose
from engine.virtual_mic.fakes import FakeVirtualMic, NullVirtualMic


def test_without_a_sound_server_create_says_why() -> None:
    mic = choose(NullBackend("No sound server answers."))
    with pytest.raises(VirtualMicError, match="No sound server") as caught:
        mic.create()
    assert caught.value.advice
    assert not mic.present
    assert mic.listeners() is None
    mic.remove()


def test_null_tells_a_watcher_once_that_nobody_knows() -> None:
    counts: list[int | None] = []
    NullVirtualMic("x").watch_listeners(counts.append)()
    assert counts == [None]


def test_fake_appears_counts_and_disappears() -> None:
    mic = FakeVirtualMic("out")
    counts: list[int | None] = []
    assert mic.playback_device_id == ""
    mic.create()
    stop = mic.watch_listeners(counts.append)
    mic.listen(2)
    stop()
    mic.listen(3)
    assert counts == [0, 2]
    assert mic.playback_device_id == "out"
    mic.remove()
    assert not mic.present
    assert mic.listeners() is None


def test_fake_fails_when_told_to() -> None:
    with pytest.raises(VirtualMicError, match="no"):
        FakeVirtualMic(failure="no").create()
