"""Real sound servers for tests, each private to the test that asks.

    def test_something(sound_server: PrivateServer) -> None:   # once on each kind
        microphone = TestMicrophone(sound_server)
        with microphone.play(samples, loop=True): ...

``tests/integration/conftest.py`` offers the fixtures; another folder's conftest can do the same.
While the fixture lasts, this process and its children talk to the private server only.
"""

import time
from collections.abc import Callable, Iterator

import pytest

from bench.microphones import Feed, TestMicrophone
from bench.servers import (
    KINDS,
    Kind,
    PrivateServer,
    ServerUnavailableError,
    private_server,
)
from tests.support import need

__all__ = [
    "Feed",
    "PrivateServer",
    "TestMicrophone",
    "pipewire_server",
    "pulseaudio_server",
    "running",
    "sound_server",
    "wait_until",
]


def running(kind: Kind) -> Iterator[PrivateServer]:
    """A running server of one kind; skips by name where it is not installed."""
    if kind == "pulseaudio":
        need.pulseaudio()
    else:
        need.pipewire()
    try:
        with private_server(kind) as server, server.active():
            server.hurry()
            yield server
            print(server.obituary())
    except ServerUnavailableError as error:
        pytest.skip(f"needs program {kind}: {error}")


@pytest.fixture(params=KINDS)
def sound_server(request: pytest.FixtureRequest) -> Iterator[PrivateServer]:
    """PulseAudio in one test, PipeWire in the next."""
    yield from running(request.param)


@pytest.fixture
def pulseaudio_server() -> Iterator[PrivateServer]:
    """A private PulseAudio."""
    yield from running("pulseaudio")


@pytest.fixture
def pipewire_server() -> Iterator[PrivateServer]:
    """A private PipeWire with WirePlumber and its PulseAudio protocol."""
    yield from running("pipewire")


def wait_until(condition: Callable[[], bool], timeout_s: float = 10.0) -> bool:
    """Poll ``condition`` until it holds; False when ``timeout_s`` passed first."""
    deadline = time.monotonic() + timeout_s
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True
