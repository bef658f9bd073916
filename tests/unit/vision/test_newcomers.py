import math

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.vision.base import Image
from engine.vision.geometry import Pose, Region
from engine.vision.newcomers import WHOLE_EVERY_S, WHOLE_WHILE_ALONE_S, Newcomers
from engine.vision.views import Exposure, Views

WHOLE = (0, 0, 320, 240)
FACE = Pose(80.0, 140.0, math.log(30.0), 0.0)
"""Its box is 78 pixels wide and begins at (41, 78)."""
RNG = np.random.default_rng(0)


def room(light: float = 1.0) -> NDArray[np.float32]:
    """A wall that is lighter to the right, f32 [480, 640]."""
    return np.tile(np.linspace(60.0, 200.0, 640, dtype=np.float32), (480, 1)) * np.float32(light)


def seen(scene: NDArray[np.float32]) -> Views:
    """The scene through a camera with a little noise."""
    noise = RNG.normal(0.0, 3.0, scene.shape)
    grey = np.clip(scene + noise, 0, 255).astype(np.uint8)
    return Exposure().views(Image(np.repeat(grey[..., None], 3, axis=2), 0.0))


def with_square(scene: NDArray[np.float32], x: int, y: int, side: int) -> NDArray[np.float32]:
    """Something as dark as hair, given in pixels at search size."""
    out = scene.copy()
    out[2 * y : 2 * (y + side), 2 * x : 2 * (x + side)] *= 0.4
    return out


def covers(regions: list[Region], x: float, y: float) -> bool:
    return any(left <= x < right and top <= y < bottom for left, top, right, bottom in regions)


def test_the_whole_image_is_searched_first_and_a_still_room_not_again_for_long() -> None:
    newcomers = Newcomers()
    assert newcomers.regions(seen(room()), [FACE], 10.0) == [WHOLE]
    for at_s in (11.0, 12.0, 10.0 + WHOLE_EVERY_S - 0.1):
        assert newcomers.regions(seen(room()), [FACE], at_s) == []
    assert newcomers.regions(seen(room()), [FACE], 10.01 + WHOLE_EVERY_S) == [WHOLE]


def test_without_anybody_the_whole_image_is_searched_every_second() -> None:
    newcomers = Newcomers()
    newcomers.regions(seen(room()), [], 10.0)
    assert newcomers.regions(seen(room()), [], 10.2) == []
    assert newcomers.regions(seen(room()), [], 10.01 + WHOLE_WHILE_ALONE_S) == [WHOLE]


@pytest.mark.parametrize("light", [1.0, 0.2])
def test_what_comes_is_searched_once_with_some_room_around(light: float) -> None:
    newcomers = Newcomers()
    newcomers.regions(seen(room(light)), [FACE], 10.0)
    somebody = with_square(room(light), 200, 100, 32)
    found = newcomers.regions(seen(somebody), [FACE], 11.0)
    assert covers(found, 190, 90)
    assert covers(found, 242, 142)
    assert not covers(found, 20, 20)
    assert newcomers.regions(seen(somebody), [FACE], 12.0) == []


def test_a_known_face_that_moves_is_nobody_new() -> None:
    newcomers = Newcomers()
    newcomers.regions(seen(room()), [FACE], 10.0)
    moved = with_square(room(), 60, 95, 40)
    assert newcomers.regions(seen(moved), [FACE], 11.0) == []
    assert covers(newcomers.regions(seen(moved), [], 11.1), 80, 115)


def test_who_comes_slowly_is_noticed_too() -> None:
    newcomers = Newcomers()
    newcomers.regions(seen(room()), [FACE], 10.0)
    noticed = []
    for step in range(1, 9):
        share = np.float32(step / 40)
        slow = (1 - share) * room() + share * with_square(room(), 200, 100, 32)
        noticed += newcomers.regions(seen(slow), [FACE], 10.0 + step)
    assert covers(noticed, 216, 116)


def test_where_everything_changes_everything_is_searched() -> None:
    newcomers = Newcomers()
    newcomers.regions(seen(room()), [FACE], 10.0)
    assert newcomers.regions(seen(room(0.8)), [FACE], 11.0) == [WHOLE]


def test_another_size_and_time_that_goes_back_are_survived() -> None:
    newcomers = Newcomers()
    newcomers.regions(seen(room()), [FACE], 10.0)
    assert newcomers.regions(seen(room()), [FACE], 3.0) == [WHOLE]
    assert newcomers.regions(seen(room()[:240, :320]), [FACE], 3.1) == [WHOLE]
    tiny = Exposure().views(Image(np.zeros((1, 1, 3), np.uint8), 0.0))
    assert newcomers.regions(tiny, [], 3.2) == [(0, 0, 1, 1)]
    assert newcomers.regions(tiny, [], 3.3) == []
