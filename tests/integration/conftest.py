"""Fixtures of the tests that start real programs."""

from tests.support.running import home
from tests.support.sound_servers import pipewire_server, pulseaudio_server, sound_server

__all__ = ["home", "pipewire_server", "pulseaudio_server", "sound_server"]
