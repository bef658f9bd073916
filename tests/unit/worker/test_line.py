import threading
from collections.abc import Callable, Iterator

import pytest

from engine.errors import DeviceBusyError, DeviceError, DeviceNotFoundError
from engine.worker.line import Line
from tests.support.sound_servers import wait_until


class Stream:
    def __init__(self, device_id: str) -> None:
        self.device_id = device_id
        self.closed = 0

    def close(self) -> None:
        self.closed += 1


class Devices:
    """A sound system of names; what it opened is remembered."""

    def __init__(self, *there: str) -> None:
        self.there = {"", *there}
        self.busy: set[str] = set()
        self.opened: list[Stream] = []
        self.tried: list[str] = []
        self.may_open = threading.Event()
        self.may_open.set()

    def open(self, device_id: str) -> Stream:
        self.tried.append(device_id)
        self.may_open.wait(5)
        if device_id in self.busy:
            raise DeviceBusyError(f"{device_id} is busy.")
        if device_id not in self.there:
            raise DeviceNotFoundError(f"There is no {device_id}.")
        self.opened.append(Stream(device_id))
        return self.opened[-1]

    def name(self, device_id: str) -> str:
        if device_id and device_id not in self.there:
            raise DeviceError("gone")
        return f"The {device_id or 'default'} one"


Make = Callable[..., Line[Stream]]


@pytest.fixture
def make() -> Iterator[Make]:
    lines: list[Line[Stream]] = []

    def made(devices: Devices, device_id: str = "", *, may_fall_back: bool = True) -> Line[Stream]:
        line = Line[Stream](
            "Microphone", devices.open, devices.name, device_id, may_fall_back=may_fall_back
        )
        line.start()
        lines.append(line)
        return line

    yield made
    for line in lines:
        line.stop()


def _taken(line: Line[Stream], device_id: str) -> bool:
    def there() -> bool:
        stream = line.take()
        return stream is not None and stream.device_id == device_id

    return wait_until(there)


def test_opens_what_was_chosen(make: Make) -> None:
    line = make(Devices("usb"), "usb")
    assert _taken(line, "usb")
    assert wait_until(lambda: line.state.ok)
    assert (line.state.id, line.state.name, line.state.reason) == ("usb", "The usb one", "")


def test_never_blocks_while_a_device_opens(make: Make) -> None:
    devices = Devices()
    devices.may_open.clear()
    line = make(devices)
    assert wait_until(lambda: devices.tried == [""])
    assert line.take() is None
    devices.may_open.set()
    assert _taken(line, "")


def test_falls_back_to_the_default_and_says_so_and_comes_back(make: Make) -> None:
    devices = Devices()
    line = make(devices, "usb")
    assert _taken(line, "")
    assert wait_until(lambda: line.state.ok)
    assert line.state.reason == "There is no usb. The default one is used instead."
    devices.there.add("usb")
    line.devices_changed()
    assert _taken(line, "usb")
    assert wait_until(lambda: line.state.reason == "")
    assert wait_until(lambda: devices.opened[0].closed > 0)


def test_a_lost_device_is_opened_again(make: Make) -> None:
    devices = Devices("usb")
    line = make(devices, "usb")
    assert _taken(line, "usb")
    first = line.take()
    assert first is not None
    line.lose("It was unplugged.")
    assert wait_until(lambda: line.take() not in (None, first))
    assert wait_until(lambda: first.closed > 0)
    assert wait_until(lambda: line.state.ok and not line.state.reason)


def test_unplugged_in_mid_sentence_the_default_one_serves(make: Make) -> None:
    devices = Devices("usb")
    line = make(devices, "usb")
    assert _taken(line, "usb")
    devices.there.remove("usb")
    line.lose("It was unplugged.")
    assert _taken(line, "")
    assert wait_until(lambda: "There is no usb" in line.state.reason)


def test_without_any_device_it_says_why_and_goes_on_trying(make: Make) -> None:
    devices = Devices()
    devices.there.clear()
    line = make(devices)
    assert wait_until(lambda: line.state.reason == "There is no .")
    assert not line.state.ok
    devices.there.add("")
    assert _taken(line, "")


def test_a_choice_that_fails_leaves_what_runs(make: Make) -> None:
    devices = Devices("usb", "hdmi")
    devices.busy.add("hdmi")
    line = make(devices, "usb")
    assert _taken(line, "usb")
    running = line.take()
    line.choose("hdmi")
    assert wait_until(lambda: "busy" in line.state.reason)
    assert line.state.reason == "hdmi is busy. The usb one is used instead."
    assert line.take() is running
    line.choose("usb")
    assert line.state.reason == ""
    assert line.take() is running


def test_without_fall_back_nothing_else_is_opened(make: Make) -> None:
    devices = Devices()
    line = make(devices, "voice", may_fall_back=False)
    assert wait_until(lambda: not line.state.ok and "There is no voice" in line.state.reason)
    assert "" not in devices.tried


def test_a_stream_nobody_took_is_closed_when_another_replaces_it(make: Make) -> None:
    devices = Devices("a", "b")
    line = make(devices, "a")
    assert wait_until(lambda: line.state.ok)
    line.choose("b")
    assert wait_until(lambda: len(devices.opened) == 2 and devices.opened[0].closed == 1)
    assert _taken(line, "b")


def test_stop_closes_what_is_open(make: Make) -> None:
    devices = Devices()
    line = make(devices)
    assert _taken(line, "")
    line.stop()
    assert devices.opened[0].closed == 1
