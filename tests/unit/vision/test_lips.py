import numpy as np
import pytest

from engine.vision.lip_network import DELAY_S
from engine.vision.lips import LONGEST_GAP_S, LipReader
from tests.unit.vision.test_lip_features import mouth, talking


def test_a_reading_describes_eighty_milliseconds_ago() -> None:
    reader = LipReader()
    for number, patch in enumerate(talking(10)):
        reading = reader.step(patch, 100 + 0.04 * number)
    assert reading.at_s == pytest.approx(100.36 - DELAY_S)


def test_a_face_is_believed_only_after_a_moment() -> None:
    reader = LipReader()
    warm = [reader.step(patch, 0.04 * n).warm for n, patch in enumerate(talking(15))]
    assert not any(warm[:7])
    assert all(warm[9:])


def test_a_gap_begins_anew() -> None:
    reader = LipReader()
    for number, patch in enumerate(talking(15)):
        before = reader.step(patch, 0.04 * number)
    after = reader.step(mouth(6.0), 0.56 + LONGEST_GAP_S + 0.01)
    assert after == before, "a single image after a gap says nothing"
    assert not reader.step(mouth(5.0), 0.56 + LONGEST_GAP_S + 0.05).warm


def test_images_at_sixty_a_second_are_read_at_thirty() -> None:
    reader = LipReader()
    times = [reader.step(patch, n / 60).at_s for n, patch in enumerate(talking(12, 60.0))]
    assert len({at_s for at_s in times if np.isfinite(at_s)}) == 5


@pytest.mark.parametrize("rate_hz", [15.0, 25.0, 30.0])
def test_a_talking_mouth_is_told_from_a_still_one_at_any_rate(rate_hz: float) -> None:
    seconds = 4
    grain = np.random.default_rng(0)

    def speech(patches: list[np.ndarray[tuple[int, ...], np.dtype[np.uint8]]]) -> float:
        reader = LipReader()
        found = []
        for number, patch in enumerate(patches):
            noisy = np.clip(patch + grain.normal(0, 1.5, patch.shape), 0, 255).astype(np.uint8)
            found.append(reader.step(noisy, number / rate_hz).p)
        return float(np.median(found[len(found) // 2 :]))

    images = round(seconds * rate_hz)
    assert speech(talking(images, rate_hz)) > speech([mouth(3.0)] * images) + 0.3
