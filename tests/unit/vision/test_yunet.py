"""YuNet through ONNX Runtime finds what OpenCV's own way of running it finds."""

import cv2
import numpy as np
import pytest

from engine.vision.base import Pixels
from engine.vision.video import read_video
from engine.vision.yunet import YuNet
from tests.support import need


def image(name: str, width: int) -> Pixels:
    pixels = next(read_video(need.shared("data", "av", name))).pixels
    height = round(pixels.shape[0] * width / pixels.shape[1])
    return cv2.resize(pixels, (width, height)).astype(np.uint8)


def opencvs(pixels: Pixels) -> np.ndarray:
    path = need.shared("reference_models", "yunet_s_640_640.onnx")
    size = (pixels.shape[1], pixels.shape[0])
    return cv2.FaceDetectorYN.create(str(path), "", size, 0.6, 0.3, 50).detect(pixels)[1]


@pytest.mark.parametrize("width", [241, 320, 640])
@pytest.mark.parametrize("name", ["grid_others/lbbc2a.mp4", "grid_others/sbia1a.mp4"])
def test_it_finds_what_opencv_finds_at_any_size(name: str, width: int) -> None:
    net = YuNet(need.shared("reference_models", "yunet_s_640_640.onnx"))
    one = image(name, width)
    two = np.hstack([one, one[:, ::-1]])
    for pixels, faces in ((one, 1), (two, 2)):
        found, expected = net.find(pixels), opencvs(pixels)
        assert found.shape == expected.shape == (faces, 15)
        # Two that are equally likely may come in any order.
        found, expected = found[np.argsort(found[:, 0])], expected[np.argsort(expected[:, 0])]
        np.testing.assert_allclose(found, expected, atol=0.01)


@pytest.mark.parametrize("size", [(1, 1), (8, 8), (33, 40), (1, 700)])
def test_nobody_is_in_a_sliver(size: tuple[int, int]) -> None:
    net = YuNet(need.shared("reference_models", "yunet_s_640_640.onnx"))
    for level in (0, 190, 255):
        assert net.find(np.full((*size, 3), level, np.uint8)).shape == (0, 15)
