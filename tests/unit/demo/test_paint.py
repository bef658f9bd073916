"""The painter: where shapes end up, what masks keep, and that boxes change nothing."""

import numpy as np
import pytest

from engine.demo.outlines import curve, ellipse, flipped, mirrored
from engine.demo.paint import Box, Canvas, Mask, blend, rgb

RED, BLUE = (255, 0, 0), (0, 0, 255)
BOX = np.array([(10, 5), (30, 5), (30, 15), (10, 15)], np.float32)


def painted(canvas: Canvas) -> np.ndarray:
    return canvas.picture().astype(int)


def test_solid_shape_covers_its_place_and_no_other() -> None:
    canvas = Canvas(40, 20, (0.0, 0.0))
    canvas.fill(BOX, RED, solid=True)
    picture = painted(canvas)
    assert picture.shape == (20, 40, 4)
    assert (picture[7:13, 12:28] == (0, 0, 255, 255)).all()
    assert (picture[:3] == 0).all()
    assert (picture[:, :8] == 0).all()


def test_tint_changes_no_cover() -> None:
    canvas = Canvas(40, 20, (0.0, 0.0))
    canvas.fill(BOX, RED, solid=True)
    before = canvas.cover.copy()
    canvas.fill(ellipse(20, 10, 30, 30), BLUE, opacity=0.5)
    assert np.array_equal(canvas.cover, before)
    assert painted(canvas)[10, 20] == pytest.approx((128, 0, 128, 255), abs=1)


def test_half_cover_lets_half_through() -> None:
    canvas = Canvas(40, 20, (0.0, 0.0))
    canvas.fill(BOX, RED, solid=True, opacity=0.5)
    assert painted(canvas)[10, 20] == pytest.approx((0, 0, 128, 128), abs=1)
    canvas.fill(BOX, BLUE, solid=True, opacity=0.5)
    assert painted(canvas)[10, 20] == pytest.approx((128, 0, 64, 191), abs=1)


def test_origin_moves_everything() -> None:
    canvas = Canvas(40, 20, (5.0, 3.0))
    canvas.fill(BOX - np.array([5, 3], np.float32), RED, solid=True)
    still = Canvas(40, 20, (0.0, 0.0))
    still.fill(BOX, RED, solid=True)
    assert np.array_equal(canvas.picture(), still.picture())


@pytest.mark.parametrize("blur", [0.0, 1.5, 6.0])
def test_inside_is_a_limit_and_not_another_picture(blur: float) -> None:
    """What is painted inside a mask is what would be painted without it, times the mask."""
    free, limited = (Canvas(80, 60, (0.0, 0.0)) for _ in range(2))
    shape = ellipse(38, 30, 18, 12)
    inside = limited.mask(ellipse(30, 30, 10, 20))
    free.fill(shape, RED, blur=blur)
    limited.fill(shape, RED, blur=blur, inside=inside)
    wanted = np.zeros_like(free.colour)
    here = inside.box.within(Box(0, 120, 0, 160))
    wanted[:, *here] = free.colour[:, *here] * inside.plane
    # Wide blurs are made on a grid that begins elsewhere: a few grey levels.
    assert limited.colour == pytest.approx(wanted, abs=0.01 if blur < 3 else 12)
    assert limited.colour.max() > 200


@pytest.mark.parametrize("blur", [1.0, 2.9, 3.1, 8.0])
def test_blur_keeps_the_amount_of_paint(blur: float) -> None:
    sharp, soft = (Canvas(120, 100, (0.0, 0.0)) for _ in range(2))
    shape = ellipse(60, 50, 20, 14)
    sharp.fill(shape, RED)
    soft.fill(shape, RED, blur=blur)
    assert soft.colour[0].sum() == pytest.approx(sharp.colour[0].sum(), rel=0.03)
    assert soft.colour[0].std() < sharp.colour[0].std()


def test_what_lies_outside_paints_nothing() -> None:
    canvas = Canvas(40, 20, (0.0, 0.0))
    canvas.fill(ellipse(200, 10, 8, 8), RED, solid=True)
    canvas.stroke([ellipse(-90, 10, 8, 8)], RED, 2.0)
    nowhere = canvas.mask(ellipse(10, 10, 3, 3)).both(canvas.mask(ellipse(30, 10, 3, 3)))
    assert nowhere.box.empty
    canvas.fill(BOX, RED, inside=nowhere)
    assert not canvas.colour.any()
    assert not canvas.cover.any()


def test_masks_are_shares_of_their_boxes() -> None:
    one = Mask(Box(0, 2, 0, 4), np.full((2, 4), 0.8, np.float32))
    two = Mask(Box(1, 3, 2, 6), np.full((2, 4), 0.5, np.float32))
    both = one.both(two)
    assert (both.box.top, both.box.bottom, both.box.left, both.box.right) == (1, 2, 2, 4)
    assert both.plane == pytest.approx(np.full((1, 2), 0.4))
    rest = one.without(two).plane
    assert rest[0] == pytest.approx([0.8] * 4)
    assert rest[1] == pytest.approx([0.8, 0.8, 0.4, 0.4])
    assert one.plane == pytest.approx(np.full((2, 4), 0.8))


def test_canvas_on_a_picture_gives_it_back() -> None:
    planes = np.random.default_rng(1).uniform(0, 255, (3, 12, 16)).astype(np.float32)
    canvas = Canvas.on(planes, (0.0, 0.0))
    assert canvas.planes() == pytest.approx(planes, abs=1e-3)
    canvas.fill(ellipse(8, 6, 2, 2), RED)
    changed = np.abs(canvas.planes() - planes).max(axis=0) > 0.01
    assert changed[6, 8]
    assert not changed[0].any()


def test_grain_stays_inside_and_is_as_strong_as_asked() -> None:
    for size in (0.6, 3.0):
        canvas = Canvas(90, 70, (0.0, 0.0))
        inside = canvas.mask(np.array([(10, 10), (80, 10), (80, 60), (10, 60)], np.float32))
        canvas.grain(3, 2.0, size, inside)
        texture = canvas.colour[0, 24:116, 24:156]
        assert texture.std() == pytest.approx(2.0, rel=0.25)
        assert not canvas.colour[:, :16].any()
        assert np.array_equal(canvas.colour[0], canvas.colour[2])


def test_many_curves_at_once_are_the_same_curves() -> None:
    knots = np.random.default_rng(2).uniform(-50, 50, (5, 4, 2)).astype(np.float32)
    for closed in (True, False):
        together = curve(knots, closed=closed)
        for line, alone in zip(together, knots, strict=True):
            assert line == pytest.approx(curve(alone, closed=closed), abs=1e-4)


def test_curve_goes_through_its_points() -> None:
    knots = [(0.0, 0.0), (10.0, 4.0), (20.0, 0.0)]
    assert curve(knots, closed=False)[[0, 8, 16]] == pytest.approx(np.array(knots))
    assert len(curve(knots)) == 24


def test_mirror_images() -> None:
    assert mirrored([(0, -1), (5, 0), (0, 1)]) == [(0, -1), (5, 0), (0, 1), (-5, 0)]
    assert flipped(BOX)[:, 0] == pytest.approx([-10, -30, -30, -10])


def test_colours() -> None:
    assert rgb("c89070") == (200, 144, 112)
    assert blend((0, 100, 200), (100, 100, 0), 0.25) == (25, 100, 150)
