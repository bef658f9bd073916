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


@pytest.mark.parametrize("size", [(480, 640), (360, 640), (720, 1280), (288, 360), (1080, 1920)])
def test_smaller_copies_show_the_same_places(size: tuple[int, int]) -> None:
    height, width = size
    pixels = np.full((height, width, 3), 40, np.uint8)
    top, left = round(0.3 * height), round(0.7 * width)
    pixels[top : top + height // 6, left : left + width // 6] = 200
    views = views_of(pixels)
    for plane in (views.search, views.half, views.colour[..., 1]):
        rows, columns = np.nonzero(plane > 120)
        assert rows.mean() / plane.shape[0] == pytest.approx(0.3 + 1 / 12, abs=0.01)
        assert columns.mean() / plane.shape[1] == pytest.approx(0.7 + 1 / 12, abs=0.01)


def test_colour_is_worked_out_only_for_whoever_asks() -> None:
    asked = []

    def colour() -> Pixels:
        asked.append(1)
        return grey_image(90)

    image = Image(colour, 1.0, grey_image(90)[..., 0])
    views = Exposure().views(image)
    assert views.search.shape == (240, 320)
    assert not asked
    assert views.colour.shape == (240, 320, 3)
    assert image.pixels is image.pixels
    assert len(asked) == 1
    assert image.at(2.0).captured_at_s == 2.0
