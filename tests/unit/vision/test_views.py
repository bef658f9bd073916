import numpy as np
import pytest

from engine.vision.base import Image, Pixels
from engine.vision.views import Exposure, Views
from tests.support.faces import grey_image


def views_of(pixels: Pixels) -> Views:
    return Exposure().views(Image(pixels, 0.0))


@pytest.mark.parametrize(
    ("size", "search"),
    [
        ((480, 640), (240, 320)),
        ((240, 320), (240, 320)),
        ((120, 160), (120, 160)),
        ((288, 720), (175, 438)),
        ((1080, 1920), (208, 370)),
    ],
)
def test_search_size_costs_the_same_for_all_and_is_never_larger(
    size: tuple[int, int], search: tuple[int, int]
) -> None:
    views = views_of(np.zeros((*size, 3), np.uint8))
    assert views.search.shape == search
    assert views.colour.shape[:2] == search
    assert views.enlarged == pytest.approx(size[1] / search[1])


def test_a_bright_image_is_left_as_it_is() -> None:
    views = views_of(grey_image(190))
    assert views.gain == 1.0
    assert int(views.search.max()) == 190


def test_a_dark_image_is_made_bright_and_told_as_dark() -> None:
    pixels = np.random.default_rng(0).integers(0, 40, (480, 640, 3)).astype(np.uint8)
    views = views_of(pixels)
    assert views.bright < 40
    assert views.gain > 4.0
    assert float(np.percentile(views.search, 99)) > 140


def test_the_gain_moves_slowly() -> None:
    exposure = Exposure()
    exposure.views(Image(grey_image(200), 0.0))
    assert exposure.views(Image(grey_image(40), 0.0)).gain == 1.0
    gains = [exposure.views(Image(grey_image(40), 0.0)).gain for _ in range(200)]
    assert gains == sorted(gains)
    assert gains[-1] == pytest.approx(200 / 41, rel=0.05)


def test_one_pixel_is_an_image_too() -> None:
    assert views_of(np.zeros((1, 1, 3), np.uint8)).search.shape == (1, 1)
