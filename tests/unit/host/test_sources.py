"""Sources: a sound system is looked for again while there is none, every few seconds."""

import pytest

from engine.audio import backends
from engine.audio.null import NullBackend
from engine.config import Config
from engine.errors import DeviceError
from engine.host import sources
from engine.host.sources import Sources


class Clock:
    now_s = 100.0

    def monotonic(self) -> float:
        return self.now_s


def test_no_sound_system_is_looked_for_every_few_seconds_and_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked: list[float] = []
    clock = Clock()

    def choose() -> NullBackend:
        looked.append(clock.now_s)
        return NullBackend("no server")

    monkeypatch.setattr(sources, "time", clock)
    monkeypatch.setattr(backends, "choose", choose)
    system = Sources(Config, seed=0)
    for _ in range(120):  # twelve seconds of somebody who asks all the time
        clock.now_s += 0.1
        with pytest.raises(DeviceError):
            system.open_capture("")
    assert len(looked) == 3
    assert looked[2] - looked[1] == pytest.approx(5.0, abs=0.2)
