"""The demo scene: what it sounds like, what it looks like, and that both fit together."""

import functools
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine.demo import room, sound
from engine.demo.looks import LOOKS, MOUTH_Y
from engine.demo.scene import HEIGHT, WIDTH, DemoScene
from engine.errors import MediaError
from engine.vision.base import Pixels
from tests.support import need

RATE = 48_000
IMAGES = 120
TIMES_S = [place * 60 / IMAGES + 0.013 for place in range(IMAGES)]


@functools.cache
def scene() -> DemoScene:
    return DemoScene(0)


@functools.cache
def images() -> tuple[Pixels, ...]:
    """Images spread over the whole loop."""
    return tuple(scene().image(t_s) for t_s in TIMES_S)


def level_db(sound: NDArray[np.float32]) -> float:
    return float(10 * np.log10(np.mean(sound.astype(np.float64) ** 2) + 1e-12))


def voices() -> list[NDArray[np.float32]]:
    return [scene().truth(position, 0, scene().loop_frames) for position in (1, 2)]


# What is heard


def test_mixture_is_the_truths_and_the_noise() -> None:
    parts = [scene().truth(position, 12_345, 9_600) for position in (1, 2)]
    parts.append(scene().noise(12_345, 9_600))
    assert np.array_equal(scene().mixture(12_345, 9_600), parts[2] + parts[0] + parts[1])
    assert scene().mixture(0, 480).dtype == np.float32


@given(start=st.integers(0, 10**9), first=st.integers(1, 5000), second=st.integers(1, 5000))
@settings(max_examples=50, deadline=None)
def test_sound_is_one_endless_stream(start: int, first: int, second: int) -> None:
    whole = scene().mixture(start, first + second)
    parts = (scene().mixture(start, first), scene().mixture(start + first, second))
    assert np.array_equal(whole, np.concatenate(parts))
    loop = scene().loop_frames
    assert np.array_equal(scene().truth(1, start, 480), scene().truth(1, start + loop, 480))


def test_each_speaks_alone_first_then_both_at_once() -> None:
    alone_1, alone_2, both = ((0.3, 5.0), (5.5, 9.7), (11.0, 21.0))
    for (start_s, end_s), loud in ((alone_1, (1,)), (alone_2, (2,)), (both, (1, 2))):
        for position in (1, 2):
            part = scene().truth(position, int(start_s * RATE), int((end_s - start_s) * RATE))
            assert (level_db(part) > -35) == (position in loud)


def test_voices_are_equally_loud_and_the_noise_is_soft() -> None:
    active = []
    for voice in voices():
        power = np.mean(voice.reshape(-1, 960).astype(np.float64) ** 2, axis=1)
        active.append(10 * np.log10(np.mean(power[power > power.max() / 1000])))
    assert active == pytest.approx([-25, -25], abs=0.5)
    assert level_db(scene().noise(0, 10 * RATE)) == pytest.approx(-45, abs=0.1)
    assert np.abs(scene().mixture(0, scene().loop_frames)).max() < 0.7


def test_they_then_talk_at_once_most_of_the_time_but_not_always() -> None:
    talk = np.stack([sound.smooth(sound.log_level(voice), 12)[1000:] > 0.35 for voice in voices()])
    both, one = np.mean(talk.all(axis=0)), np.mean(talk.any(axis=0)) - np.mean(talk.all(axis=0))
    assert 0.6 < both < 0.85
    assert one > 0.12


def test_noise_has_no_seam() -> None:
    frames = sound.NOISE_LOOP_S * RATE
    steps = np.abs(np.diff(scene().noise(frames - 2000, 4000)))
    assert steps[1999] < 6 * np.median(steps)


@pytest.mark.parametrize("position", [0, 3])
def test_nobody_is_elsewhere(position: int) -> None:
    with pytest.raises(ValueError, match=f"position {position}"):
        scene().truth(position, 0, 480)
    with pytest.raises(ValueError, match=f"position {position}"):
        scene().pose(position, 0.0)


@pytest.mark.parametrize("content", [None, b"not a sound file"])
def test_voice_that_cannot_be_read_is_a_clear_error(content: bytes | None, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / "voice1.ogg").write_bytes(content)
    with pytest.raises(MediaError, match=r"voice1\.ogg"):
        sound.load_voice(1, tmp_path)


def test_sound_waits_for_no_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(seed: int) -> Pixels:
        raise AssertionError("painted too early")

    monkeypatch.setattr(room, "paint_room", never)
    early = DemoScene(0)
    assert np.array_equal(early.mixture(4_800, 960), scene().mixture(4_800, 960))
    with pytest.raises(AssertionError, match="too early"):
        early.image(0.0)
    monkeypatch.undo()
    assert np.array_equal(early.image(0.0), scene().image(0.0))


# What is seen


def test_same_seed_same_scene_from_any_thread() -> None:
    again = DemoScene(0)
    times = [0.5, 3.3, 7.7, 7.74, 125.0]
    with ThreadPoolExecutor(4) as pool:
        parallel = list(pool.map(again.image, times * 4))
    for place, image in enumerate(parallel):
        assert np.array_equal(image, scene().image(times[place % len(times)]))
    assert np.array_equal(again.mixture(777, 4800), scene().mixture(777, 4800))


def test_other_seed_other_scene() -> None:
    other = DemoScene(1)
    assert not np.array_equal(other.image(3.3), scene().image(3.3))
    assert not np.array_equal(other.noise(0, 480), scene().noise(0, 480))


def test_image_is_new_each_time() -> None:
    first = scene().image(1.0)
    copy = first.copy()
    first[:] = 0
    assert np.array_equal(scene().image(1.0), copy)
    assert copy.shape == (HEIGHT, WIDTH, 3)
    assert copy.dtype == np.uint8


def test_camera_noise_differs_from_image_to_image_gently() -> None:
    wall = [image[10:50, 450:630].astype(np.float32) for image in images()[:20]]
    spread = np.std(np.stack(wall), axis=0).mean()
    assert 0.5 < spread < 3


def small_grey(image: Pixels) -> NDArray[np.uint8]:
    small = cv2.resize(image, (320, 240), interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.cvtColor(small, cv2.COLOR_BGR2GRAY), np.uint8)


def assert_both_found(found: list[NDArray[np.float32]]) -> None:
    """Boxes x, y, width, height of each image, 320 wide: one per person, and steady."""
    exact = 0
    boxes: list[list[NDArray[np.float32]]] = [[], []]
    for faces in found:
        places = [_owner(box) for box in faces]
        assert None not in places, "a box where nobody is"
        exact += sorted(place for place in places if place is not None) == [0, 1]
        for place, box in zip(places, faces, strict=True):
            boxes[place or 0].append(box)
    assert exact / len(found) > 0.97
    for one in boxes:
        # They sway by a few pixels; a box that jumps would spread more than this.
        assert np.std(np.stack(one), axis=0).max() < 4


def _owner(box: NDArray[np.float32]) -> int | None:
    middle = box[:2] + box[2:] / 2
    for place, look in enumerate(LOOKS):
        if np.abs(middle - np.array([look.place[0], look.place[1] + 30]) / 2).max() < 22:
            return place
    return None


def test_default_detector_finds_both_faces_and_nothing_else() -> None:
    cascade = cv2.CascadeClassifier(
        cv2.data.haarcascades + "haarcascade_frontalface_alt2.xml"  # type: ignore[attr-defined]
    )
    assert_both_found(
        [
            np.asarray(cascade.detectMultiScale(small_grey(image), 1.1, 3), np.float32)
            for image in images()
        ]
    )


def test_yunet_finds_both_faces_and_nothing_else() -> None:
    model = need.shared("reference_models", "yunet_s_640_640.onnx")
    detector = cv2.FaceDetectorYN.create(str(model), "", (320, 240), 0.6, 0.3, 50)
    found = []
    for image in images():
        _, faces = detector.detect(cv2.resize(image, (320, 240), interpolation=cv2.INTER_AREA))
        found.append(np.asarray(faces, np.float32)[:, :4])
    assert_both_found(found)


# How both fit together


def open_area(image: Pixels, place: int) -> float:
    """Pixels of inner mouth and teeth near a person's mouth."""
    look = LOOKS[place]
    x, y = int(look.place[0]), int(look.place[1] + MOUTH_Y * look.scale)
    near = image[y - 14 : y + 32, x - 30 : x + 30].astype(int)
    inner, teeth = near.sum(axis=2) < 230, near.min(axis=2) > 185
    return float((inner | teeth).sum())


@pytest.mark.parametrize("place", [0, 1])
def test_mouth_follows_its_own_voice_and_not_the_other(place: int) -> None:
    area = [open_area(image, place) for image in images()]
    levels = [[sound.at_time(sound.log_level(voice), t_s) for t_s in TIMES_S] for voice in voices()]
    assert np.corrcoef(area, levels[place])[0, 1] > 0.7
    assert np.corrcoef(area, levels[1 - place])[0, 1] < 0.3


@pytest.mark.parametrize("place", [0, 1])
def test_mouth_and_voice_are_in_time(place: int) -> None:
    times_s = 12 + np.arange(125) / 25
    area = [open_area(scene().image(t_s), place) for t_s in times_s]
    level = sound.log_level(voices()[place])
    lags_ms = range(-200, 201, 20)
    fits = [
        np.corrcoef(area, [sound.at_time(level, t_s + lag / 1000) for t_s in times_s])[0, 1]
        for lag in lags_ms
    ]
    assert abs(lags_ms[int(np.argmax(fits))]) <= 40


@pytest.mark.parametrize(("place", "silent_s", "loud_s"), [(0, 7.0, 1.0), (1, 1.2, 6.0)])
def test_mouth_of_who_is_silent_is_closed(place: int, silent_s: float, loud_s: float) -> None:
    # A closed mouth is a line about two pixels high and 52 wide.
    assert open_area(scene().image(silent_s), place) < 110
    steps = np.arange(0, 0.8, 0.04)
    assert max(open_area(scene().image(loud_s + step), place) for step in steps) > 250
    assert scene().pose(place + 1, silent_s).mouth.opening < 0.01


@pytest.mark.parametrize("place", [0, 1])
def test_chin_and_cheeks_move_with_the_voice(place: int) -> None:
    look = LOOKS[place]
    x, y = int(look.place[0]), int(look.place[1])
    # From under the lower lip to under the chin, where no lip ever is.
    chin = (slice(y + int(100 * look.scale), y + int(124 * look.scale)), slice(x - 30, x + 30))
    speaking_s, silent_s = ((0.4, 6.0), (6.0, 0.4))[place]

    def unrest(start_s: float) -> float:
        grey = [
            cv2.GaussianBlur(cv2.cvtColor(scene().image(start_s + step / 25)[chin],
                                          cv2.COLOR_BGR2GRAY).astype(np.float32), (0, 0), 2)
            for step in range(40)
        ]  # fmt: skip
        return float(np.mean(np.abs(np.diff(np.stack(grey), axis=0))))

    assert unrest(speaking_s) > 1.5 * unrest(silent_s)


def test_people_blink_and_sway() -> None:
    eyes = []
    for t_s in np.arange(0, 12, 0.04):
        pose = scene().pose(1, float(t_s))
        eyes.append(pose.closed)
        assert abs(pose.shift[0]) < 8
        assert abs(pose.roll_deg) < 4
    assert 2 <= np.sum(np.diff((np.array(eyes) > 0.5).astype(int)) == 1) <= 5
