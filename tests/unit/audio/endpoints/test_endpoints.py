"""The systems' own lists of devices, against libraries that answer as theirs do."""

import ctypes
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from engine.audio import endpoints
from engine.audio.endpoints import Endpoints, linux, mac, windows


class Winmm:
    """The wave functions: devices by number, each with its endpoint's id."""

    def __init__(self, inputs: list[str], outputs: list[str]) -> None:
        self.sides = {"in": inputs, "out": outputs}
        self.preferred: dict[str, int] = {"in": 0, "out": 0}

    def waveInGetNumDevs(self) -> int:
        return len(self.sides["in"])

    def waveOutGetNumDevs(self) -> int:
        return len(self.sides["out"])

    def waveInMessage(self, number: int, message: int, one: Any, two: Any) -> int:
        return self._answer("in", number, message, one, two)

    def waveOutMessage(self, number: int, message: int, one: Any, two: Any) -> int:
        return self._answer("out", number, message, one, two)

    def _answer(self, side: str, number: int, message: int, one: Any, two: Any) -> int:
        ids = self.sides[side]
        if message == 0x2015:
            assert number == 0xFFFFFFFF
            one._obj.value = self.preferred[side]
            return 0 if ids else 2
        if ids[number] == "gone":
            return 6
        words = (ids[number] + "\0").encode("utf-16-le")
        if message == 0x0812:
            one._obj.value = len(words)
            return 0
        assert message == 0x0811
        assert two.value == len(words)
        ctypes.memmove(one, words, len(words))
        return 0


def test_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    winmm = Winmm(["{0.0.1}.mic ✓", "{0.0.1}.headset"], ["{0.0.0}.speakers"])
    monkeypatch.setattr(windows, "_winmm", lambda: winmm)
    first = windows.look()
    assert first == Endpoints(
        ("{0.0.1}.mic ✓", "{0.0.1}.headset"),
        ("{0.0.0}.speakers",),
        "{0.0.1}.mic ✓",
        "{0.0.0}.speakers",
    )
    winmm.preferred["in"] = 1
    assert windows.look().default_input == "{0.0.1}.headset"
    winmm.sides["in"].append("gone")
    assert windows.look() != first


def test_windows_without_any_device(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windows, "_winmm", lambda: Winmm([], []))
    assert windows.look() == Endpoints()


def test_windows_with_a_size_and_no_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Unplugged between the two questions."""
    winmm = Winmm(["{0.0.1}.mic"], [])
    answer = winmm.waveInMessage
    winmm.waveInMessage = lambda *words: 6 if words[1] == 0x0811 else answer(*words)  # type: ignore[method-assign]
    monkeypatch.setattr(windows, "_winmm", lambda: winmm)
    assert windows.look().inputs == ("",)


class CoreAudio:
    """AudioObjectGetPropertyData over a table: (object, selector, scope) to bytes."""

    def __init__(self, table: dict[tuple[int, str, str], Any]) -> None:
        self.table = table
        self.strings: dict[int, str] = {}
        self.kept = 0

    def _value(self, number: int, address: Any) -> bytes | None:
        at = address._obj
        selector, scope = (n.to_bytes(4, "big").decode() for n in (at.selector, at.scope))
        value = self.table.get((number, selector, scope))
        if isinstance(value, str):
            self.strings[len(self.strings) + 1] = value
            self.kept += 1
            return len(self.strings).to_bytes(8, "little")
        return value

    def AudioObjectGetPropertyDataSize(
        self, number: int, address: Any, _: int, __: Any, size: Any
    ) -> int:
        value = self._value(number, address)
        size._obj.value = len(value or b"")
        return 0 if value is not None else 2003332927

    def AudioObjectGetPropertyData(
        self, number: int, address: Any, _: int, __: Any, size: Any, into: Any
    ) -> int:
        value = self._value(number, address)
        if value is None:
            return 2003332927
        assert size._obj.value >= len(value)
        ctypes.memmove(into, value, len(value))
        return 0

    def CFStringGetCString(self, string: Any, words: Any, most: int, encoding: int) -> int:
        data = self.strings[string.value].encode()
        if len(data) >= most:
            return 0
        words.value = data
        return 1

    def CFRelease(self, string: Any) -> None:
        self.kept -= 1


def _u32(*values: int) -> bytes:
    return b"".join(value.to_bytes(4, "little") for value in values)


def _f64(value: float) -> bytes:
    return bytes(ctypes.c_double(value))


def _device(number: int, uid: str, name: str, transport: str, records: bool) -> dict[Any, Any]:
    table: dict[Any, Any] = {
        (number, "uid ", "glob"): uid,
        (number, "lnam", "glob"): name,
        (number, "tran", "glob"): _u32(int.from_bytes(transport.encode(), "big")),
        (number, "nsrt", "glob"): _f64(24_000.0),
        (number, "stm#", "outp"): _u32(7),
    }
    return table | ({(number, "stm#", "inpt"): _u32(9)} if records else {})


@pytest.fixture
def core(monkeypatch: pytest.MonkeyPatch) -> CoreAudio:
    table = {
        (1, "dev#", "glob"): _u32(40, 41),
        (1, "dIn ", "glob"): _u32(41),
        (1, "dOut", "glob"): _u32(40),
    }
    table |= _device(40, "builtin", "Lautsprecher ✓", "bltn", records=False)
    table |= _device(41, "00-11", "Ana's AirPods", "blue", records=True)
    core = CoreAudio(table)
    monkeypatch.setattr(mac, "_libraries", lambda: mac._Libraries(core, core))
    return core


def test_macos(core: CoreAudio) -> None:
    found = mac.look()
    assert found.inputs == ("00-11 Ana's AirPods 24000",)
    assert found.outputs == ("builtin Lautsprecher ✓ 24000", "00-11 Ana's AirPods 24000")
    assert (found.default_input, found.default_output) == ("00-11", "builtin")
    assert found.bluetooth == ("Ana's AirPods",)
    assert core.kept == 0, "what was given is let go"


def test_macos_sees_a_changed_rate_and_default(core: CoreAudio) -> None:
    before = mac.look()
    core.table[41, "nsrt", "glob"] = _f64(48_000.0)
    changed = mac.look()
    assert changed != before
    core.table[1, "dIn ", "glob"] = _u32(0)
    assert mac.look().default_input == ""
    core.table[40, "lnam", "glob"] = "x" * 2000
    assert mac.look().outputs[0].startswith("builtin  ")
    del core.table[1, "dev#", "glob"]
    assert mac.look() == Endpoints()


def test_linux(tmp_path: Path) -> None:
    (tmp_path / "pcm").write_text(
        "00-00: ALC257 Analog : ALC257 Analog : playback 1 : capture 1\n"
        "00-03: HDMI 0 : HDMI 0 : playback 1\n"
    )
    found = linux.look(tmp_path)
    assert (len(found.inputs), len(found.outputs)) == (1, 2)


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No library of any system here."""

    def refuse(name: str, *_: Any, **__: Any) -> Any:
        raise OSError(f"{name}: cannot open shared object file")

    monkeypatch.setattr("ctypes.CDLL", refuse)
    for cached in (windows._winmm, mac._libraries):
        cached.cache_clear()
    yield
    for cached in (windows._winmm, mac._libraries):
        cached.cache_clear()


@pytest.mark.parametrize("platform", ["win32", "darwin", "freebsd13"])
def test_where_nobody_answers_nothing_is_known(
    platform: str, elsewhere: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert endpoints.look() is None


def test_the_libraries_are_told_their_types(monkeypatch: pytest.MonkeyPatch) -> None:
    class Function:
        argtypes: Any = None
        restype: Any = None

    class Library:
        def __init__(self, name: str) -> None:
            self.name = name

        def __getattr__(self, name: str) -> Any:
            setattr(self, name, Function())
            return getattr(self, name)

    monkeypatch.setattr("ctypes.CDLL", Library)
    for cached in (windows._winmm, mac._libraries):
        cached.cache_clear()
    try:
        # A number wider than an int is cut where ctypes is not told.
        assert windows._winmm().waveInMessage.argtypes[0] is ctypes.c_void_p
        assert mac._libraries().foundation.CFRelease.argtypes == [ctypes.c_void_p]
    finally:
        for cached in (windows._winmm, mac._libraries):
            cached.cache_clear()
