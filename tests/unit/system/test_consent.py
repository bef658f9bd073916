"""What the systems say of consent and use, against stores that are laid out as theirs."""

import ctypes
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from engine.system import consent, linux_users, mac_capture, objc

STORE = r"Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore"


class Registry:
    """winreg over a table: (root, key) to values; a key exists when one below it does."""

    HKEY_LOCAL_MACHINE, HKEY_CURRENT_USER = "machine", "user"

    def __init__(self, table: dict[tuple[str, str], dict[str, Any]]) -> None:
        self.table = table

    @contextmanager
    def OpenKey(self, root: str, place: str) -> Iterator[tuple[str, str]]:
        key = (root, f"{STORE}\\{place.removeprefix(STORE).strip(chr(92))}")
        if not any(r == root and (p + "\\").startswith(key[1] + "\\") for r, p in self.table):
            raise FileNotFoundError(place)
        yield key

    def QueryValueEx(self, key: tuple[str, str], name: str) -> tuple[Any, int]:
        if name not in self.table.get(key, {}):
            raise FileNotFoundError(name)
        return self.table[key][name], 1

    def EnumKey(self, key: tuple[str, str], number: int) -> str:
        above = key[1] + "\\"
        below = {p[len(above) :].split("\\")[0] for r, p in self.table
                 if r == key[0] and p.startswith(above)}  # fmt: skip
        try:
            return sorted(below)[number]
        except IndexError as error:
            raise OSError("no more data is available") from error


UseRegistry = Callable[[dict[tuple[str, str], dict[str, Any]]], None]


@pytest.fixture
def registry(monkeypatch: pytest.MonkeyPatch) -> UseRegistry:
    monkeypatch.setattr(sys, "platform", "win32")

    def use(table: dict[tuple[str, str], dict[str, Any]]) -> None:
        whole = {(root, f"{STORE}\\{place}"): values for (root, place), values in table.items()}
        monkeypatch.setitem(sys.modules, "winreg", Registry(whole))

    return use


@pytest.mark.parametrize(
    ("root", "place", "value", "denied"),
    [
        ("user", "microphone", "Allow", False),
        ("user", "microphone", "Deny", True),
        ("user", r"microphone\NonPackaged", "Deny", True),
        ("machine", "microphone", "Deny", True),
        ("user", "webcam", "Deny", False),
        ("user", "location", "Deny", False),
    ],
)
def test_windows_denies_at_three_places(
    registry: UseRegistry, root: str, place: str, value: str, denied: bool
) -> None:
    registry({(root, place): {"Value": value}})
    assert consent.denied("microphone") is denied


def test_windows_knows_who_uses_the_camera(
    registry: UseRegistry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", r"C:\Solomic\solomic.exe")
    began = {"LastUsedTimeStart": 132, "LastUsedTimeStop": 0}
    ended = {"LastUsedTimeStart": 132, "LastUsedTimeStop": 133}
    registry(
        {
            ("user", r"webcam\NonPackaged\C:#Programme#Zöom#Zoom.exe"): began,
            ("user", r"webcam\NonPackaged\C:#Solomic#solomic.exe"): began,
            ("user", r"webcam\NonPackaged\C:#Old.exe"): ended,
            ("user", r"webcam\Microsoft.WindowsCamera_8wekyb3d8bbwe"): began,
            ("user", r"microphone\NonPackaged\C:#Discord.exe"): began,
        }
    )
    assert consent.users("camera") == ("Microsoft.WindowsCamera", "Zoom")
    assert consent.users("microphone") == ("Discord",)
    assert not consent.denied("camera")


def test_windows_before_it_kept_such_a_store(registry: UseRegistry) -> None:
    registry({})
    assert not consent.denied("camera")
    assert consent.users("camera") == ()


class FakeObjectiveC(objc.ObjectiveC):
    """Objects are small numbers; messages are answered from tables."""

    def __init__(self, status: int, cameras: dict[str, tuple[str, str, bool]]) -> None:
        self.status, self.cameras = status, cameras
        self.objects: list[Any] = [None]
        self.pools = self.asked = 0
        self._kept = []

    @contextmanager
    def pool(self) -> Iterator[None]:
        self.pools += 1
        yield
        self.pools -= 1

    def class_of(self, name: str) -> int:
        return self._new(name)

    def _new(self, value: Any) -> int:
        self.objects.append(value)
        return len(self.objects) - 1

    def send(
        self, target: int | None, message: str, *words: Any, returns: Any = ctypes.c_void_p
    ) -> Any:
        assert self.pools == 1, "everything is let go at the end"
        value = self.objects[target or 0]
        match value, message:
            case "NSString", "stringWithUTF8String:":
                return self._new(words[0].value.decode())
            case "AVCaptureDevice", "authorizationStatusForMediaType:":
                assert self.objects[words[0].value] in ("soun", "vide")
                return self.status
            case "AVCaptureDevice", "requestAccessForMediaType:completionHandler:":
                assert self.objects[words[0].value] == "vide"
                block = objc.Block.from_address(words[1].value)
                answer = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_bool)(block.invoke)
                answer(words[1].value, True)
                self.asked += 1
                return None
            case "AVCaptureDevice", "devicesWithMediaType:":
                media = self.objects[words[0].value]
                return self._new([id_ for id_, each in self.cameras.items() if each[0] == media])
        return self._of_a_value(value, message, words)

    def _of_a_value(self, value: Any, message: str, words: Any) -> Any:
        match value, message:
            case list(), "count":
                return len(value)
            case list(), "objectAtIndex:":
                return self._new(value[words[0].value])
            case str(), "uniqueID":
                return self._new(value)
            case str(), "localizedName":
                return self._new(self.cameras[value][1])
            case str(), "isInUseByAnotherApplication":
                return self.cameras[value][2]
            case str(), "UTF8String":
                return value.encode()
        raise AssertionError(f"{value!r} does not understand {message}")


UseMac = Callable[[FakeObjectiveC | None], None]


@pytest.fixture
def mac(monkeypatch: pytest.MonkeyPatch) -> UseMac:
    monkeypatch.setattr(sys, "platform", "darwin")
    return lambda answers: monkeypatch.setattr(mac_capture, "_objective_c", lambda: answers)


@pytest.mark.parametrize(
    ("status", "denied", "asked"), [(0, False, True), (1, True, False), (2, True, False),
                                   (3, False, False)]
)  # fmt: skip
def test_macos(mac: UseMac, status: int, denied: bool, asked: bool) -> None:
    mac(FakeObjectiveC(status, {}))
    assert consent.denied("microphone") is denied
    assert consent.denied("camera") is denied
    assert consent.asked("camera") is asked
    assert consent.users("camera") == ()


def test_macos_cameras_in_opencvs_order(mac: UseMac) -> None:
    mac(
        FakeObjectiveC(
            3,
            {
                "0x2": ("vide", "USB-Kamera ✓", True),
                "0x1": ("vide", "FaceTime HD", False),
                "0x3": ("muxx", "Recorder", False),
                "0x0": ("soun", "Microphone", False),
            },
        )
    )
    assert [(each.id, each.name, each.in_use) for each in mac_capture.cameras()] == [
        ("0x1", "FaceTime HD", False),
        ("0x2", "USB-Kamera ✓", True),
        ("0x3", "Recorder", False),
    ]


@pytest.mark.parametrize(("status", "times"), [(0, 1), (2, 0), (3, 0)])
def test_macos_is_let_ask_once(
    mac: UseMac,
    status: int,
    times: int,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    # Any symbol of this process stands for the kind of blocks, which only macOS has.
    monkeypatch.setattr(objc, "_GLOBAL_BLOCK", "environ")
    answers = FakeObjectiveC(status, {})
    mac(answers)
    mac_capture.ask_for_camera.cache_clear()
    with caplog.at_level("INFO", logger="solomic.camera"):
        for _ in range(3):
            mac_capture.ask_for_camera()
    mac_capture.ask_for_camera.cache_clear()
    assert answers.asked == times
    assert [record.getMessage() for record in caplog.records] == ["The camera was allowed."] * times


def test_without_avfoundation_nothing_is_known(mac: UseMac) -> None:
    mac(None)
    assert not consent.denied("microphone")
    assert not consent.asked("microphone")
    assert mac_capture.cameras() == ()


def test_the_runtime_is_not_here() -> None:
    mac_capture._objective_c.cache_clear()
    if sys.platform == "darwin":
        assert mac_capture._objective_c() is not None
    else:
        assert mac_capture._objective_c() is None


def test_the_runtimes_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    """Against functions of our own in the runtime's place: types, selector and words arrive."""
    got: list[Any] = []
    method = ctypes.CFUNCTYPE(ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)

    def answer(target: int, selector: int, word: int) -> int:
        got.append((target, selector, word))
        return 3

    class Function:
        restype: Any = None
        argtypes: Any = None

        def __init__(self, value: int) -> None:
            self.value = value

        def __call__(self, *words: Any) -> int:
            got.append(words)
            return self.value

    library = SimpleNamespace(
        objc_getClass=Function(11),
        sel_registerName=Function(22),
        objc_autoreleasePoolPush=Function(33),
        objc_autoreleasePoolPop=Function(0),
        objc_msgSend=method(answer),
    )
    monkeypatch.setattr("ctypes.CDLL", lambda name: library)
    runtime = objc.ObjectiveC()
    with runtime.pool():
        target = runtime.class_of("AVCaptureDevice")
        found = runtime.send(target, "status:", ctypes.c_void_p(7), returns=ctypes.c_long)
    assert found == 3
    assert got == [(), (b"AVCaptureDevice",), (b"status:",), (11, 22, 7), (33,)]


def test_linux_names_who_holds_a_device(tmp_path: Path) -> None:
    for pid, name, target in ((11, "zoom", "/dev/video0"), (12, "cheese", "/dev/video1")):
        (tmp_path / str(pid) / "fd").mkdir(parents=True)
        (tmp_path / str(pid) / "comm").write_text(f"{name}\n")
        (tmp_path / str(pid) / "fd" / "5").symlink_to(target)
    (tmp_path / "13" / "fd").mkdir(parents=True)
    (tmp_path / "13" / "fd" / "1").symlink_to("/dev/video0")
    (tmp_path / str(os.getpid()) / "fd").mkdir(parents=True)
    (tmp_path / str(os.getpid()) / "fd" / "1").symlink_to("/dev/video0")
    (tmp_path / "14").mkdir()
    (tmp_path / "version").touch()
    assert linux_users.of_file("/dev/video0", tmp_path) == ("13", "zoom")
    assert linux_users.of_file("0", tmp_path) == ()


def test_linux_for_real(tmp_path: Path) -> None:
    path = tmp_path / "device"
    with path.open("w"):
        assert consent.users("camera", str(path)) == (), "we ourselves do not count"


def test_linux_asks_nobody() -> None:
    if sys.platform == "linux":
        assert not consent.denied("camera")
        assert not consent.asked("camera")
        assert "group video" in consent.how_to_allow("camera")


@pytest.mark.parametrize(
    ("platform", "words"), [("win32", "desktop apps"), ("darwin", "switch Solomic on")]
)
def test_the_way_to_the_switch(platform: str, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert words in consent.how_to_allow("microphone")
    assert "Microphone" in consent.how_to_allow("microphone")
