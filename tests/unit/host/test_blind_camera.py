"""A camera that freezes, goes black, is covered or stops: the voice alone decides within 500 ms.

The whole way from images to what the worker is told, on the demo's drawn heads, by a clock of its
own. Whatever happens, the kept person's extraction goes on with their voice, and nothing is muted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import SimpleNamespace

import numpy as np
import pytest

from bench.vision.scenes import Actor, Scene, stay
from engine.config import Config, SeparationConfig
from engine.host import desk as desk_module
from engine.host.desk import Desk
from engine.host.start import EngineStart, Resume
from engine.messages import KeepTracks
from engine.vision.base import Image
from engine.vision.path import VisionPath
from engine.worker import Orders
from tests.support.faces import demo_heads, grey_image
from tests.unit.host.test_desk import Voices

PLACE = (320.0, 240.0)
EVENT_S, END_S, WITHIN_S = 2.0, 6.0, 0.5
MAX_AGE_S = SeparationConfig().cue_max_age_ms / 1000


class Call:
    """Vision and desk on one clock; hops are looked at every 10 ms."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now_s = 0.0
        clock = SimpleNamespace(monotonic=lambda: self.now_s)
        monkeypatch.setattr(desk_module, "time", clock)
        self.orders = Orders()
        start = EngineStart(resume=Resume(Config()), preview=True)
        self.desk = Desk(start, Voices(1), self._publish, lambda *_: None)
        self.path = VisionPath("haar")

    def _publish(self, orders: Orders) -> None:
        self.orders = orders

    def run(self, image_at: Callable[[float], Image | None]) -> Iterator[tuple[float, bool]]:
        """Time, and whether the network believes the lips then."""
        for tick in range(round(END_S * 100)):
            self.now_s = tick / 100
            image = image_at(self.now_s) if tick % 4 == 0 else None
            if image is not None:
                self.desk.see(self.path.process(image))
            elif tick % 20 == 0:
                self.desk.tick()
            if tick == 100:
                self.desk.obey(KeepTracks((1,)))
            if self.now_s > 1.0:
                yield self.now_s, self._believed()

    def _believed(self) -> bool:
        assert not self.orders.mute
        assert not self.orders.bypass
        (target,) = self.orders.targets
        assert target.track_id == 1
        assert target.voice is not None
        lip = target.cue(self.now_s).lip
        return lip.valid and lip.age_s <= MAX_AGE_S


def frozen(scene: Scene, t_s: float) -> Image | None:
    return Image(scene.image(EVENT_S), t_s)


def black(scene: Scene, t_s: float) -> Image | None:
    """A closed cover: the sensor's grain, and nothing else."""
    grain = np.random.default_rng(round(1000 * t_s)).integers(0, 3, (480, 640, 3))
    return Image((grey_image(0) + grain).astype(np.uint8), t_s)


def covered(scene: Scene, t_s: float) -> Image | None:
    """A hand before the whole lens: skin out of focus."""
    grain = np.random.default_rng(round(1000 * t_s)).integers(-2, 3, (480, 640, 3))
    return Image((grey_image(90) + grain).astype(np.uint8), t_s)


def stopped(scene: Scene, t_s: float) -> Image | None:
    return None


@pytest.mark.parametrize("happens", [frozen, black, covered, stopped])
def test_the_voice_alone_decides_soon_and_for_as_long_as_it_lasts(
    happens: Callable[[Scene, float], Image | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = Scene([Actor(demo_heads()[0], stay(*PLACE))])

    def image_at(t_s: float) -> Image | None:
        return Image(scene.image(t_s), t_s) if t_s < EVENT_S else happens(scene, t_s)

    seen = list(Call(monkeypatch).run(image_at))
    before = [believed for t_s, believed in seen if 1.2 < t_s < EVENT_S]
    after = [believed for t_s, believed in seen if t_s >= EVENT_S + WITHIN_S]
    assert all(before), "while the camera is well the lips are believed"
    assert not any(after)


def test_a_board_before_one_face_is_no_different(monkeypatch: pytest.MonkeyPatch) -> None:
    scene = Scene([Actor(demo_heads()[0], stay(*PLACE), hidden=[(EVENT_S, 4.5)])])
    seen = list(Call(monkeypatch).run(lambda t_s: Image(scene.image(t_s), t_s)))
    hidden = [believed for t_s, believed in seen if EVENT_S + WITHIN_S <= t_s < 4.5]
    again = [believed for t_s, believed in seen if t_s > 5.5]
    assert not any(hidden)
    assert all(again)
