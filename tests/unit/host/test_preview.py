import numpy as np
import pytest

from engine.buffers.slot import LatestSlot
from engine.host import preview
from engine.host.start import PREVIEW_BYTES
from engine.vision.base import FaceObservation, Image, LipCue, VisionResult

RESULT = VisionResult(
    1.5,
    (FaceObservation(3, (0.1, 0.2, 0.3, 0.4), True, 1.5, LipCue(0.1, 0.2, True, 0.9, 1.5)),),
)


def _image(height: int, width: int) -> Image:
    rng = np.random.default_rng(0)
    return Image(rng.integers(0, 255, (height, width, 3), np.uint8), 1.5)


def test_comes_out_as_it_went_in() -> None:
    slot, image = LatestSlot(PREVIEW_BYTES), _image(48, 64)
    preview.write(slot, image, RESULT, 640, 480)
    found = slot.read()
    assert found is not None
    pixels, result = preview.unpack(found[1])
    np.testing.assert_array_equal(pixels, image.pixels)
    assert result == RESULT


def test_large_images_are_made_to_fit() -> None:
    slot = LatestSlot(PREVIEW_BYTES)
    preview.write(slot, _image(1080, 1920), RESULT, 1280, 960)
    found = slot.read()
    assert found is not None
    assert preview.unpack(found[1])[0].shape == (720, 1280, 3)


@pytest.mark.parametrize("data", [b"", b"\0" * 11, b"\1" * 40, b"\0" * 12])
def test_garbage_is_no_preview(data: bytes) -> None:
    with pytest.raises(ValueError, match="preview"):
        preview.unpack(data)
