import threading

import numpy as np
import pytest

from engine.errors import CameraError, DeviceLostError
from engine.vision.base import Image
from engine.vision.grabber import Grabber


class FakeSource:
    """Gives images when told to; an exception among them is raised."""

    def __init__(self) -> None:
        self._given: list[Image | Exception] = []
        self._more = threading.Condition()
        self.closed = threading.Event()

    def give(self, *things: Image | Exception) -> None:
        with self._more:
            self._given += things
            self._more.notify_all()

    def taken(self) -> bool:
        with self._more:
            return not self._given

    def next(self, stop: threading.Event) -> Image | None:
        with self._more:
            if not self._more.wait_for(lambda: self._given, timeout=0.01):
                return None
            thing = self._given.pop(0)
        if isinstance(thing, Exception):
            raise thing
        return thing

    def close(self) -> None:
        self.closed.set()


def image(at_s: float) -> Image:
    return Image(np.zeros((4, 4, 3), np.uint8), at_s)


def wait_for_error(grabber: Grabber) -> Exception:
    for _ in range(100):
        try:
            grabber.read(0.1)
        except (CameraError, DeviceLostError) as error:
            return error
    raise AssertionError("no error came")


def test_only_the_newest_image_is_kept_and_the_others_are_counted() -> None:
    source = FakeSource()
    grabber = Grabber(source, 25.0, "test")
    source.give(image(1.0), image(1.04), image(1.08), DeviceLostError("gone"))
    wait = threading.Event()
    while not source.closed.is_set():
        wait.wait(0.005)
    newest = grabber.read(1.0)
    assert newest is not None
    assert newest.captured_at_s == 1.08
    assert grabber.dropped == 2
    grabber.close()


def test_no_new_image_is_none_after_the_timeout() -> None:
    source = FakeSource()
    grabber = Grabber(source, 25.0, "test")
    source.give(image(1.0))
    assert grabber.read(5.0) is not None
    assert grabber.read(0.01) is None
    grabber.close()


def test_the_last_image_comes_before_the_error() -> None:
    source = FakeSource()
    grabber = Grabber(source, 25.0, "test")
    source.give(image(1.0), DeviceLostError("The camera was unplugged."))
    while not source.closed.is_set():
        threading.Event().wait(0.005)
    assert grabber.read(1.0) is not None
    with pytest.raises(DeviceLostError, match="unplugged"):
        grabber.read(1.0)
    grabber.close()


def test_an_unforeseen_failure_reaches_the_reader_as_a_camera_error() -> None:
    source = FakeSource()
    grabber = Grabber(source, 25.0, "test")
    source.give(ZeroDivisionError("odd"))
    error = wait_for_error(grabber)
    assert isinstance(error, CameraError)
    assert "odd" in str(error)
    assert source.closed.is_set()
    grabber.close()


def test_sixty_images_a_second_become_thirty() -> None:
    source = FakeSource()
    grabber = Grabber(source, 25.0, "test")
    got = []
    for number in range(12):
        source.give(image(number / 60))
        found = grabber.read(0.2)
        if found is not None:
            got.append(round(found.captured_at_s * 60))
    assert got == [0, 2, 4, 6, 8, 10]
    grabber.close()


def test_closing_twice_is_allowed_and_lets_the_source_go() -> None:
    source = FakeSource()
    grabber = Grabber(source, 25.0, "test")
    grabber.close()
    grabber.close()
    assert source.closed.is_set()
