import numpy as np
import pytest

from engine.audio.base import PlaybackInfo
from engine.audio.null import NULL_OUTPUT_ID, NullBackend, NullPlayback
from engine.errors import DeviceNotFoundError, SoundServerError


def test_no_microphones_and_one_output() -> None:
    devices = NullBackend().devices()
    assert devices.microphones == ()
    assert [output.id for output in devices.outputs] == [NULL_OUTPUT_ID]


def test_the_default_microphone_is_a_missing_sound_server_and_says_why() -> None:
    with pytest.raises(SoundServerError, match="because"):
        NullBackend("No sound, because.").open_capture("", backlog_cap_ms=60)


def test_unknown_names() -> None:
    with pytest.raises(DeviceNotFoundError):
        NullBackend().open_capture("x", backlog_cap_ms=60)
    with pytest.raises(DeviceNotFoundError):
        NullBackend().open_playback("x", target_ms=20, backlog_cap_ms=60)


def test_backlog_stays_under_its_cap_however_fast_it_is_written() -> None:
    stream = NullPlayback(target_ms=20, backlog_cap_ms=60)
    info = PlaybackInfo()
    hop = np.zeros(480, np.float32)
    for _ in range(100):
        stream.write(hop, info)
        assert 0 < info.backlog_ms <= 60
    assert info.xruns == 0
    stream.close()
