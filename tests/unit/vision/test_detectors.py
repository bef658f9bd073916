from pathlib import Path

import cv2
import numpy as np
import pytest

from engine.errors import ModelIntegrityError
from engine.vision import yunet_file
from engine.vision.base import Image, Pixels
from engine.vision.detectors import Detection, Detector, HaarDetector, YuNetDetector
from engine.vision.geometry import moved
from engine.vision.video import read_video
from engine.vision.views import Exposure, Views
from tests.support import need
from tests.support.faces import grey_image


def clip(name: str) -> Pixels:
    """An image of a real face, padded to the shape of a camera's."""
    image = next(read_video(need.shared("data", "av", name))).pixels
    return cv2.copyMakeBorder(image, 96, 96, 140, 140, cv2.BORDER_REPLICATE).astype(np.uint8)


def yunet() -> YuNetDetector:
    return YuNetDetector(need.shared("reference_models", "yunet_s_640_640.onnx"))


def views_of(pixels: Pixels) -> Views:
    return Exposure().views(Image(pixels, 0.0))


def find(detector: Detector, pixels: Pixels) -> list[Detection]:
    views = views_of(pixels)
    return detector.detect(views, [], [views.whole])


def turned(pixels: Pixels, degrees: float) -> Pixels:
    matrix = cv2.getRotationMatrix2D((320, 240), degrees, 1.0)
    return cv2.warpAffine(pixels, matrix, (640, 480), borderMode=cv2.BORDER_REPLICATE).astype(
        np.uint8
    )


def test_both_detectors_agree_on_a_real_face() -> None:
    pixels = clip("grid_others/lbbc2a.mp4")
    (haar,), (net,) = find(HaarDetector(), pixels), find(yunet(), pixels)
    assert abs(haar.pose.x - net.pose.x) < 0.25 * net.pose.distance
    assert abs(haar.pose.y - net.pose.y) < 0.25 * net.pose.distance
    assert haar.pose.log_distance == pytest.approx(net.pose.log_distance, abs=0.25)
    assert net.sure
    assert abs(net.turn) < 0.2


@pytest.mark.parametrize("level", [0, 128, 255])
def test_nothing_is_found_where_nothing_is(level: int) -> None:
    assert find(HaarDetector(), grey_image(level)) == []
    assert find(yunet(), grey_image(level)) == []


@pytest.mark.parametrize("degrees", [-35, -25, -15, 15, 25, 35])
def test_yunet_finds_leaning_heads_and_to_which_side_they_lean(degrees: float) -> None:
    upright = find(yunet(), clip("grid_others/lbbc2a.mp4"))[0].pose.roll
    found = find(yunet(), turned(clip("grid_others/lbbc2a.mp4"), degrees))
    assert len(found) == 1
    # Its landmarks show only a part of the roll; following the face supplies the rest.
    assert (found[0].pose.roll - upright) * -np.sign(degrees) > np.radians(4)


@pytest.mark.parametrize("light", [0.25, 0.12])
def test_both_find_faces_in_the_dark(light: float) -> None:
    dark = (clip("grid_others/lbbc2a.mp4") * light).astype(np.uint8)
    assert len(find(HaarDetector(), dark)) == 1
    assert len(find(yunet(), dark)) == 1


def test_haar_looks_near_the_expected_faces_or_everywhere() -> None:
    two = np.hstack([clip("grid_others/lbbc2a.mp4"), clip("grid_others/sbia1a.mp4")])
    views = views_of(two)
    detector = HaarDetector()
    first, second = sorted(
        detector.detect(views, [], [views.whole]), key=lambda found: found.pose.x
    )
    (near,) = detector.detect(views, [first.pose], [])
    assert abs(near.pose.x - first.pose.x) < 0.2 * first.pose.distance
    assert abs(near.pose.y - first.pose.y) < 0.2 * first.pose.distance
    assert near.pose.log_distance == pytest.approx(first.pose.log_distance, abs=0.15)
    assert len(detector.detect(views, [first.pose, second.pose], [])) == 2


@pytest.mark.parametrize("size", [0.6, 1.0, 1.6])
@pytest.mark.parametrize("degrees", [-30, 30])
def test_haar_finds_a_leaning_head_where_it_is_expected(degrees: float, size: float) -> None:
    upright = cv2.resize(clip("grid_others/lbbc2a.mp4"), None, fx=size, fy=size).astype(np.uint8)
    detector = HaarDetector()
    views = views_of(upright)
    (face,) = detector.detect(views, [], [views.whole])
    height, width = upright.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    leaning = cv2.warpAffine(upright, matrix, (width, height), borderMode=cv2.BORDER_REPLICATE)
    small = np.array(matrix, dtype=np.float64)
    small[:, 2] = small[:, 2] / views.enlarged
    expected = moved(face.pose, small)
    (found,) = detector.detect(views_of(leaning.astype(np.uint8)), [expected], [])
    assert abs(found.pose.x - expected.x) < 0.25 * expected.distance
    assert abs(found.pose.y - expected.y) < 0.25 * expected.distance
    assert found.pose.roll == pytest.approx(expected.roll)


def test_two_windows_on_one_face_find_it_once() -> None:
    views = views_of(clip("grid_others/lbbc2a.mp4"))
    detector = HaarDetector()
    (face,) = detector.detect(views, [], [views.whole])
    beside = face.pose._replace(x=face.pose.x + 6)
    counts = [len(detector.detect(views, [face.pose, beside], [])) for _ in range(6)]
    assert set(counts) == {1}


def test_an_unofficial_yunet_is_refused(tmp_path: Path) -> None:
    path = tmp_path / yunet_file.NAME
    path.write_bytes(b"not the network")
    with pytest.raises(ModelIntegrityError):
        YuNetDetector(path)


@pytest.mark.parametrize(("width", "height"), [(1, 1), (33, 40), (2000, 1), (1, 40)])
def test_odd_shapes_are_survived(width: int, height: int) -> None:
    pixels = np.full((height, width, 3), 90, np.uint8)
    assert find(HaarDetector(), pixels) == []
