"""The try-out against a real sound server: what a call would hear is what is recorded."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from bench.microphones import TestMicrophone
from bench.servers import PrivateServer
from engine.audio import backends
from engine.audio.base import PlaybackInfo
from engine.supervisor.tryout import BANDS, COLUMNS, Picture, TryOut, folder, picture
from engine.virtual_mic.linux import SINK_ID, LinuxVirtualMic
from tests.support import xvfb

pytestmark = pytest.mark.integration


def sine(hz: float, seconds: float = 1.0) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    at = np.arange(round(48_000 * seconds), dtype=np.float32) / 48_000
    return (0.5 * np.sin(2 * np.pi * hz * at)).astype(np.float32)


def loudest_band(hz: float) -> int:
    found = picture(sine(hz))
    levels = np.frombuffer(found.levels, np.uint8).reshape(BANDS, COLUMNS)
    assert levels.max() > 150
    return int(levels[:, COLUMNS // 2].argmax())


def test_higher_tones_stand_higher_in_the_picture() -> None:
    bands = [loudest_band(hz) for hz in (200.0, 500.0, 1500.0, 4000.0)]
    assert bands == sorted(set(bands))


def test_silence_is_black() -> None:
    assert set(picture(np.zeros(48_000, np.float32)).levels) == {0}


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return tmp_path


def wait_for(tryout: TryOut, state: str) -> None:
    def there() -> bool:
        tryout.look()
        return tryout.state == state

    try:
        xvfb.wait_until(there, 40.0, state)
    except AssertionError:
        pytest.fail(f"{tryout.state}: {tryout.reason}")


def test_without_a_sound_server_it_says_so(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{state}/nowhere")
    tryout = TryOut()
    try:
        tryout.record("", 0.2)
        wait_for(tryout, "failed")
        assert tryout.reason.endswith(".")
        assert "Traceback" not in tryout.reason
    finally:
        tryout.close()


def test_closing_in_the_middle_leaves_nothing(state: Path) -> None:
    tryout = TryOut()
    tryout.record("", 30.0)
    time.sleep(0.5)
    tryout.close()
    assert tryout.state == "idle"
    assert not folder().exists()


@contextmanager
def voice(hz: float) -> Iterator[None]:
    """A tone goes into the virtual microphone, as the engine's sound does."""
    virtual, ended = LinuxVirtualMic(), threading.Event()
    virtual.create()
    out = backends.choose().open_playback(SINK_ID, target_ms=60, backlog_cap_ms=400)

    def speak() -> None:
        sound, info, at = sine(hz, 10.0), PlaybackInfo(), 0
        due_s = time.monotonic()
        while not ended.is_set():
            out.write(np.ascontiguousarray(sound[at : at + 480]), info)
            at = (at + 480) % len(sound)
            due_s += 0.01
            time.sleep(max(0.0, due_s - time.monotonic()))

    thread = threading.Thread(target=speak)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()
        out.close()
        virtual.remove()


def loudest(found: Picture) -> int:
    levels = np.frombuffer(found.levels, np.uint8).reshape(BANDS, found.columns)
    return int(levels[:, found.columns // 2 :].astype(int).sum(axis=1).argmax())


def test_both_sides_are_recorded_and_played(sound_server: PrivateServer, state: Path) -> None:
    """A low tone is at the microphone, a high one is what the engine makes of it."""
    sound_server.pactl("load-module", "module-null-sink", "sink_name=speakers")
    sound_server.make_default("sink", "speakers")
    tryout = TryOut()
    microphone = TestMicrophone(sound_server)
    try:
        with microphone.play(sine(300.0), loop=True), voice(2000.0):
            tryout.record(microphone.source, 1.5)
            wait_for(tryout, "recorded")
        assert tryout.recorded is not None
        assert loudest(tryout.recorded.after) > loudest(tryout.recorded.before)
        assert tryout.recorded.after_db > -20.0
        assert {file.name for file in folder().iterdir()} == {"before.wav", "after.wav"}
        tryout.play("after")
        assert tryout.state == "playing"
        wait_for(tryout, "recorded")
        assert tryout.reason == ""
    finally:
        tryout.close()
    assert not folder().exists()
