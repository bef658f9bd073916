"""A recording is played on the default output of a real sound server, and can be silenced."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from bench.servers import PrivateServer
from engine.supervisor import Player
from tests.support.sound_servers import wait_until

pytestmark = pytest.mark.integration


def playing(server: PrivateServer) -> bool:
    return bool(server.pactl("list", "short", "sink-inputs").strip())


def test_it_plays_to_the_end_or_until_it_is_silenced(
    pulseaudio_server: PrivateServer, tmp_path: Path
) -> None:
    path = tmp_path / "before.flac"
    soundfile.write(str(path), np.zeros(48_000, np.float32), 48_000)
    pulseaudio_server.pactl("load-module", "module-null-sink", "sink_name=ears")
    player = Player()
    player.play(path)
    assert player.seconds == 0.0
    assert wait_until(lambda: playing(pulseaudio_server), 30.0)
    player.look()
    assert (player.seconds or 0.0) > 0.0

    def ended() -> bool:
        player.look()
        return player.seconds is None

    assert wait_until(ended, 30.0)
    assert player.reason == ""
    assert not playing(pulseaudio_server)
    player.play(path)
    assert wait_until(lambda: playing(pulseaudio_server), 30.0)
    player.stop()
    assert wait_until(lambda: not playing(pulseaudio_server), 10.0)
    player.play(tmp_path / "nothing.flac")
    assert wait_until(ended, 30.0)
    assert "nothing.flac" in player.reason
